// The data as written by Rust, words, elements: what every page needs.

const $ = (id) => document.getElementById(id);
const D = JSON.parse($("daten").textContent);

const zahl = new Intl.NumberFormat(D.sprache).format;

// A text of the page, filled; `n` chooses between its two forms.
function wort(key, werte = {}) {
  let text = D.worte[key] ?? key;
  if ("n" in werte && text.includes("|")) text = text.split("|")[(werte.alle ?? werte.n) === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (all, name) => {
    const wert = werte[name];
    return wert === undefined ? all : typeof wert === "number" ? zahl(wert) : wert;
  });
}

// An element with attributes and children; strings become text, never markup.
function el(tag, attribute = {}, ...kinder) {
  const element = document.createElement(tag);
  for (const [name, wert] of Object.entries(attribute)) {
    if (wert !== undefined && wert !== false) element.setAttribute(name, wert === true ? "" : wert);
  }
  element.append(...kinder.filter((kind) => kind !== null && kind !== undefined && kind !== ""));
  return element;
}

// Foreign text, which may run from right to left, kept to itself.
const fremd = (text) => el("bdi", {}, text);

// For searching: no case, and ä = ae = a, so that all spellings meet.
function falte(text) {
  return text.toLowerCase().replace(/ß/g, "ss").replace(/æ/g, "ae").replace(/œ/g, "oe")
    .normalize("NFD").replace(/\p{M}/gu, "").replace(/([aou])e/g, "$1");
}

// What is kept in the address behind `#`.
let geschrieben = null;
function schreibeHinter(text) {
  geschrieben = text;
  try {
    history.replaceState(null, "", `#${text}`);
  } catch {
    location.hash = text;
  }
}
