// @ts-check

/** Text that is HTML already. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/**
 * Builds HTML from a template; every inserted value is escaped, other results of `html` and arrays of them aside.
 * @param {TemplateStringsArray} strings
 * @param {...Insert} values
 * @returns {Markup}
 */
export function html(strings, ...values) {
  let text = strings[0] ?? "";
  for (const [index, value] of values.entries()) text += insert(value) + (strings[index + 1] ?? "");
  return new Markup(text);
}

/**
 * Marks text that is HTML already, such as a style sheet of our own.
 * @param {string} text
 */
export function raw(text) {
  return new Markup(text);
}

/**
 * @param {Insert} value
 * @returns {string}
 */
function insert(value) {
  if (value instanceof Markup) return value.text;
  if (typeof value === "object" && value !== null) return value.map(insert).join("");
  if (value === undefined || value === null || value === false) return "";
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** @typedef {Markup | string | number | null | undefined | false | readonly Markup[]} Insert */
