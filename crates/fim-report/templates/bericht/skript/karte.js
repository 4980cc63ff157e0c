// A finding as a card, and the short line that points to one.

// Colour, sign and word; `wert` beside them where it is a count.
function stufenmarke(stufe, wert) {
  const worte = wert === undefined ? D.stufen[stufe - 1] : null;
  return el("span", { class: `stufe stufe-${stufe}`, title: D.stufen[stufe - 1] },
    el("span", { "aria-hidden": "true" }, D.zeichen[stufe - 1]), " ", worte ?? zahl(wert),
    worte ? null : el("span", { class: "nur-vorgelesen" }, ` ${D.stufen[stufe - 1]}`));
}

function stelleInWorten(zeile, spalte) {
  return wort("zeile", { zeile: String(zeile), spalte: String(spalte) });
}

function angabe(name, ...wert) {
  return el("div", {}, el("dt", {}, name), el("dd", {}, ...wert));
}

const wenn = (text, name) => (text ? angabe(name, fremd(text)) : null);

function regelknopf(befund) {
  const { code, name } = regeln[befund.regel];
  const knopf = el("button", { type: "button", class: "wie-link code", title: wort("nur_regel", { code }) }, code);
  knopf.regel = befund.regel;
  return [knopf, " ", el("span", { class: "regelname" }, name)];
}

// Whether the heading above names the element already.
function istGenannt({ element, datei, artefakt }) {
  return Z.ansicht === "artefakt" && dateien[datei].artefakte[artefakt - 1]?.element === element;
}

function wo(befund) {
  const [zeile, spalte] = befund.ort;
  const datei = dateien[befund.datei].name;
  const element = befund.element && !istGenannt(befund) ? elementname(befund.element) : "";
  return el("p", { class: "karte-wo" }, ...(Z.ansicht === "regel" ? [] : [...regelknopf(befund), " · "]),
    el("code", { class: "ort" }, fremd(zeile ? `${datei}:${zeile}:${spalte}` : datei)),
    element ? " · " : null, element ? fremd(element) : null);
}

function ausschnitt({ ausschnitt: teile }) {
  if (!teile) return null;
  return el("p", { class: "ausschnitt" }, el("code", {}, el("bdi", {}, teile[0], el("mark", {}, teile[1]), teile[2])));
}

// Why a finding does not count.
function ausnahme({ aus }) {
  if (!aus) return null;
  const [art, grund, bis, quelle] = aus;
  if (art !== "ausnahme") return el("p", { class: "ausnahme" }, el("b", {}, art === "baseline" ? wort("baseline") : wort("frueher")));
  return el("p", { class: "ausnahme" }, el("b", {}, `${wort("ausnahme")}: `), fremd(TEXT[grund]),
    TEXT[bis] ? ` · ${wort("ausnahme_bis", { tag: TEXT[bis] })}` : null, " · ", el("code", {}, fremd(TEXT[quelle])));
}

function stellen([, name, orte]) {
  return el("li", {}, el("code", {}, fremd(TEXT[name])), `: ${orte.map(([zeile, spalte]) => `${zeile}:${spalte}`).join(", ")}`);
}

// What is rarely read: it is there when it is opened, and on paper.
function einzelheiten(befund) {
  const regel = regeln[befund.regel];
  const [, , , warum, , norm] = befund.texte;
  const anzahl = befund.weitere.reduce((summe, [, , orte]) => summe + orte.length, 0);
  const titel = [wort("mehr"), anzahl ? wort("weitere_stellen", { n: anzahl }) : null].filter(Boolean).join(" · ");
  return el("details", {}, el("summary", {}, titel),
    el("dl", { class: "angaben" },
      wenn(TEXT[warum], wort("warum")),
      wenn(TEXT[befund.ort[2]], wort("pfad")),
      ...befund.dazu.map(([label, zeile, spalte]) => angabe(wort("dazu"), fremd(TEXT[label]), `: ${stelleInWorten(zeile, spalte)}`)),
      anzahl ? angabe(wort("weitere_stellen", { n: anzahl }), el("ul", { class: "stellen" }, ...befund.weitere.map(stellen))) : null,
      befund.auch.length ? angabe(wort("auch"), befund.auch.join(", ")) : null,
      wenn(TEXT[norm], wort("norm")),
      befund.ungesichert ? angabe(wort("stand"), wort("ungesichert")) : null,
      angabe("Redaktion", fremd(redaktionsname(befund.redaktion))),
      angabe(wort("grundlage"), regel.herkunft, regel.link ? " · " : null, regel.link ? amtlich(regel) : null)));
}

function amtlich({ link, nummer }) {
  return el("a", { href: link, rel: "noopener noreferrer" }, wort("amtlich", { nummer: String(nummer) }));
}

function karte(befund) {
  const [meldung, gefunden, erwartet, , tun] = befund.texte;
  const gesagt = Z.ansicht === "regel" && TEXT[tun] === regeln[befund.regel].tun;
  const klasse = `karte karte-${befund.stufe}${befund.aus ? " ausgenommen" : ""}`;
  const angaben = [wenn(TEXT[gefunden], wort("gefunden")), wenn(TEXT[erwartet], wort("erwartet")), gesagt ? null : wenn(TEXT[tun], wort("tun"))];
  return el("li", { class: klasse, id: befund.anker, tabindex: "-1" },
    el(Z.ansicht === "regel" ? "h4" : "h5", { class: "meldung" }, stufenmarke(befund.stufe), " ", fremd(TEXT[meldung]), " ",
      el("a", { class: "anker", href: `#${befund.anker}`, "aria-label": wort("anker"), title: wort("anker") }, "#")),
    ausnahme(befund), wo(befund), ausschnitt(befund),
    befund.blockiert ? el("p", { class: "blockiert" }, `■ ${wort("blockiert")}`) : null,
    el("dl", { class: "angaben" }, ...angaben), einzelheiten(befund));
}

// A finding that is told of in another file, with its places in this one.
function verweis({ befund, stellen: orte }) {
  const datei = dateien[befund.datei].name;
  return el("li", { class: "verweis" }, stufenmarke(befund.stufe), " ", fremd(TEXT[befund.texte[0]]), " ",
    el("span", { class: "karte-wo" }, orte.map(([zeile, spalte]) => `${zeile}:${spalte}`).join(", "), " · ",
      el("a", { href: `#${befund.anker}` }, fremd(wort("steht_in", { datei })))));
}
