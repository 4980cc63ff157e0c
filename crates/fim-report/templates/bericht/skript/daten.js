// What is worked out once from the data as written by Rust (`daten.rs`).

const TEXT = D.texte;

const elemente = D.elemente.map(([art, id, version, name]) => ({ art: TEXT[art], id: TEXT[id], version: TEXT[version], name: TEXT[name] }));
const regeln = D.regeln.map(([code, name, stufe, warum, tun, grundlage, herkunft, nummer, link]) => ({
  code, name, stufe, warum: TEXT[warum], tun: TEXT[tun], grundlage: TEXT[grundlage], herkunft: TEXT[herkunft], nummer, link: TEXT[link],
}));
const dateien = D.dateien.map(([name, art, zustand, standard, artefakte], ort) => ({
  ort, name: TEXT[name], art: TEXT[art], zustand, standard, auch: [],
  artefakte: artefakte.map(([element, satz]) => ({ element: elemente[element - 1], satz: TEXT[satz] })),
}));

const befunde = D.befunde.map(([regel, stufe, datei, artefakt, redaktion, texte, element, ort, ausschnitt, dazu, weitere, auch, marken, aus, anker], nr) => ({
  nr, regel, stufe, datei, artefakt, redaktion, texte, ort, ausschnitt, dazu, weitere, auch, anker,
  element: element ? elemente[element - 1] : null,
  ungesichert: (marken & 1) !== 0, blockiert: (marken & 2) !== 0,
  aus: aus ? D.ausnahmen[aus - 1] : null,
}));

// A cause is told of once; every other file it is found in points to it.
for (const befund of befunde) {
  for (const [datei, , stellen] of befund.weitere) {
    if (datei >= 0 && datei !== befund.datei) dateien[datei].auch.push({ befund, stellen });
  }
}

const nachAnker = new Map(befunde.map((befund) => [befund.anker, befund]));
const offeneBefunde = befunde.filter((befund) => !befund.aus).length;

// The name of an element as editors say it.
function elementname({ art, id, version, name }) {
  return [art, id, version && `V${version}`, name && `»${name}«`].filter(Boolean).join(" ");
}

// What is searched in, folded. Texts of many findings are folded once.
const gefaltet = new Map();
function falteEinmal(text) {
  let wert = gefaltet.get(text);
  if (wert === undefined) gefaltet.set(text, wert = falte(text));
  return wert;
}
function gesucht(befund) {
  if (befund.gesucht === undefined) {
    const regel = regeln[befund.regel];
    befund.gesucht = [TEXT[befund.texte[0]], TEXT[befund.texte[1]], befund.element ? elementname(befund.element) : "",
      regel.code, regel.name, ...befund.auch, dateien[befund.datei].name, ...befund.weitere.map(([, name]) => TEXT[name])]
      .map(falteEinmal).join("\n");
  }
  return befund.gesucht;
}
