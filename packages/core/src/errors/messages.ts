/**
 * Every error of the library: the fact, the consequence, the remedy. `{…}` stands for what the error was about.
 * Each code has a page of the same name in `docs/errors`. Production builds carry the codes without these words.
 */
export const messages: Record<ErrorCode, Explanation> = {
  CM101: [
    "The id “{}” is declared twice",
    "Two things under one id cannot be told apart in the cookie or in the page, so the declaration is refused",
    "Give each category and each service an id of its own",
  ],
  CM102: [
    "“{}” is not a valid id",
    "The cookie's grammar cannot hold it, so the declaration is refused",
    "Use a lower-case letter followed by at most 31 of a-z, 0-9 and _",
  ],
  CM103: [
    "The service “{}” does not say what it stores",
    "What is not declared cannot be shown, asked for or removed, so the declaration is refused",
    'List its items in `stores`, or write `stores: "nothing"`',
  ],
  CM104: [
    "{} is missing or empty",
    "A notice without it would not inform anybody, so the declaration is refused",
    "Fill it in",
  ],
  CM105: [
    "{} is not a stored item that can be declared",
    "It could be neither shown nor removed, so the declaration is refused",
    'Give a kind (cookie, localStorage, sessionStorage, indexedDB, cacheStorage, serviceWorker), a name that is more than a wildcard, and a duration (whole days from 1, "session" or "persistent")',
  ],
  CM106: [
    "{} is not declared",
    "What it belongs to is unknown, so the declaration is refused",
    "Declare it, or correct the spelling",
  ],
  CM107: [
    "{} would also remove an essential item",
    "A withdrawal would break what is always on, so the declaration is refused",
    "Narrow the pattern, or rename the item",
  ],
  CM108: [
    "{} is not a valid option of the cookie",
    "The browser would drop the cookie or keep it longer than the law allows, so the declaration is refused",
    "Correct the option as its documentation says",
  ],
  CM109: [
    "The notice has no text for {}",
    "The visitor would be asked about something that is not explained, so the notice is refused",
    "Add the text to the notice in this language",
  ],
  CM110: [
    "{} is a value that is not known",
    "What was meant cannot be told, so the declaration is refused",
    "Take one of the values that the type of the field lists",
  ],
  CM111: [
    "The service “{}” belongs to no category",
    "Nobody could be asked about it, so that it would never run and never be removed, and the declaration is refused",
    "Put it into the `services` of the category whose purpose it serves",
  ],
  CM112: [
    "{} is not a valid option of the form",
    "The form would be sent where nobody answers it, or the site's own pages would be taken for it, so the declaration is refused",
    "Give `path` and `preferencesPath` as two different paths of this site, as an address shows them (`/cm-consent`): one slash first, no query, no hash; `renews` is true or false",
  ],
  CM201: [
    "The consent cookie cannot be read: {}",
    "What cannot be read counts as not granted",
    "Nothing to do if a person or an extension wrote it; the next decision replaces it",
  ],
  CM202: [
    "The browser did not keep {}",
    "The decision holds for this page only, and the visitor is asked again on the next",
    "Check the cookie's domain and prefix against the address of the page; where the visitor blocks cookies nothing can be done",
  ],
  CM203: [
    "“{}” is neither a category nor a service of the declaration",
    "It counts as not granted, and nothing was changed",
    "Correct the id, or declare it",
  ],
  CM204: ["A callback threw: {}", "The others were still told, and the decision stands", "Mend the callback"],
  CM205: [
    "“{}” cannot be chosen",
    "Essential categories are always on, what is not in use cannot be consented to, and what tracks is not offered to a child; nothing was changed",
    "Leave it out of the choices",
  ],
  CM206: [
    "{} was stored for a longer or later time than is possible",
    "The decision counts as expired, and the visitor is asked again",
    "Nothing to do: a wrong clock or an edited cookie is the usual reason",
  ],
  CM301: [
    "A gated element names “{}”, which is not declared",
    "It stays off",
    "Correct `data-cm-purpose` or `data-cm-service`, or declare the id",
  ],
  CM302: [
    "A gated element has nothing to load: {}",
    "It stays off",
    "Give it `data-cm-src`, or inline code for a script",
  ],
  CM303: [
    "A gated element was loaded by the browser before any consent: {}",
    "The gate cannot hold back what is not written for it",
    'Write `data-cm-src` (or `data-cm-href`) in place of the attribute, and `type="text/plain"` on a script',
  ],
  CM401: [
    "{} was rendered outside a ConsentProvider",
    "There is no consent to read or change",
    "Wrap the application in a <ConsentProvider config={…}>",
  ],
  CM402: [
    "The words of {} could not be loaded",
    "The interface stays in the language that it has",
    "Check that the language's chunk is served by the site",
  ],
  CM403: [
    "The notice could not be loaded: {}",
    "The banner cannot say what it asks for, so it is not shown, and nothing optional is granted",
    "Check that `notice` resolves to what `defineNotice` returned",
  ],
  CM501: [
    "The vendor {} does not fit the declaration",
    "What is not declared can be neither shown, asked for nor removed",
    "Declare its service with its hosts, what it stores and how it is withdrawn, or correct the vendor",
  ],
  CM502: [
    "The vendor {} could not be loaded",
    "It does nothing; the decision stands, and it is tried again at the next grant",
    "Check its address, the Content Security Policy and the network; a blocker of the visitor's is no fault",
  ],
  CM601: [
    "There is no {} to answer: the declaration says `form: false`",
    "The handler is not made, and visitors without JavaScript could not decide",
    "Declare a form, or leave the handler out",
  ],
  CM602: [
    "The form at {} could not be answered",
    "The request was answered with 500, and nothing was set",
    "Mend the function among the handler's options that threw",
  ],
  CM208: [
    "The signal {} is not one that is known",
    "It counts as not given, and nothing is granted by it",
    'Give `age` as "adult", "child" or "unknown", and `verifiedParent` as a text that is not empty',
  ],
  CM207: [
    "The decision does not fit into the 512 bytes of the cookie{}",
    "Choices for single services were given up, and their categories are denied",
    "Declare fewer services that are decided one by one, or shorter ids",
  ],
};

/** The code of an error, which is also the name of its page. */
export type ErrorCode =
  | "CM101"
  | "CM102"
  | "CM103"
  | "CM104"
  | "CM105"
  | "CM106"
  | "CM107"
  | "CM108"
  | "CM109"
  | "CM110"
  | "CM111"
  | "CM112"
  | "CM201"
  | "CM202"
  | "CM203"
  | "CM204"
  | "CM205"
  | "CM206"
  | "CM301"
  | "CM302"
  | "CM303"
  | "CM401"
  | "CM402"
  | "CM403"
  | "CM207"
  | "CM208"
  | "CM501"
  | "CM502"
  | "CM601"
  | "CM602";

type Explanation = readonly [fact: string, consequence: string, remedy: string];
