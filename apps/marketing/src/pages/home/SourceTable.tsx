/** What each advertised number brought in, as a table. */
export function SourceTable() {
  return (
    <table className="sources">
      <caption className="sources-caption">This week, by number</caption>
      <thead>
        <tr>
          <th scope="col">Where it is printed</th>
          <th scope="col" className="numeric">
            Rings
          </th>
          <th scope="col" className="numeric">
            Orders
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ place, rings, orders }) => (
          <tr key={place}>
            <th scope="row">{place}</th>
            <td className="numeric">{rings}</td>
            <td className="numeric">{orders}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sources = [
  { place: "Hoarding, Andheri station", rings: "618", orders: "94" },
  { place: "Parcel slip", rings: "402", orders: "131" },
  { place: "Sakal, page 3", rings: "377", orders: "41" },
  { place: "Auto-rickshaw backs", rings: "205", orders: "38" },
] as const;
