/** A small IVR menu, as its owner would draw it. */
export function MenuTree() {
  return (
    <div className="menu">
      <p className="menu-greeting">“Namaste, this is Kulkarni Sweets.”</p>
      <ul className="plain-list menu-choices">
        {choices.map(({ press, leads, lang }) => (
          <li className="menu-choice" key={press}>
            <kbd className="menu-key">{press}</kbd>
            <span lang={lang}>{leads}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const choices = [
  { press: "1", leads: "Order a box, goes to the shop", lang: "en" },
  { press: "2", leads: "Where is my parcel, read aloud", lang: "en" },
  { press: "9", leads: "हिन्दी में सुनें", lang: "hi" },
] as const;
