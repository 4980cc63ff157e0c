// The list: groups that are filled when they are opened, a piece at a time.

// Groups and findings that are made at once; findings in groups that are open from the start.
const GRUPPEN = 100;
const BEFUNDE = 50;
const OFFEN = 20;

const liste = $("liste");
let gruppen = [];

// A file with one artefact is known by its name.
const beiname = ({ art, artefakte }) => (artefakte.length === 1 && artefakte[0].element.name) || art;

const AUFSCHRIFT = {
  artefakt: ({ nr }) => [fremd(dateien[nr].name), " ", el("span", { class: "dateiart" }, fremd(beiname(dateien[nr])))],
  regel: ({ nr }) => [el("code", {}, regeln[nr].code), " ", regeln[nr].name],
  redaktion: ({ nr }) => [fremd(redaktionsname(nr))],
};

// What is said of a rule once for all of its findings.
function einleitung({ nr }) {
  if (Z.ansicht !== "regel") return null;
  const regel = regeln[nr];
  return el("div", { class: "einleitung" }, el("dl", { class: "angaben" },
    wenn(regel.warum, wort("warum")), wenn(regel.tun, wort("tun")),
    angabe(wort("grundlage"), fremd(regel.grundlage || regel.herkunft), regel.grundlage ? ` (${regel.herkunft})` : null,
      regel.link ? " · " : null, regel.link ? amtlich(regel) : null)));
}

function teilkopf(gruppe, teil) {
  if (teil.auch) return el("h4", { class: "teil" }, wort("nur_auch"));
  if (Z.ansicht === "redaktion") return el("h4", { class: "teil" }, fremd(dateien[teil.kopf].name));
  const artefakt = dateien[gruppe.nr].artefakte[teil.kopf - 1];
  if (!artefakt) return el("h4", { class: "teil" }, wort("ganze_datei"));
  return [el("h4", { class: "teil" }, fremd(elementname(artefakt.element))), artefakt.satz ? el("p", { class: "satz" }, fremd(artefakt.satz)) : null];
}

const eintrag = (teil) => (teil.befund ? karte(teil.befund) : verweis(teil.verweis));

// Makes so many more findings of a group; gives back the first of them.
function fuelle(gruppe, anzahl) {
  const teile = inhalt(gruppe);
  let [rest, erster] = [anzahl, null];
  for (; gruppe.gefuellt < teile.length && rest > 0; gruppe.gefuellt += 1) {
    const teil = teile[gruppe.gefuellt];
    if ("kopf" in teil || teil.auch) {
      gruppe.mehr.before(...[teilkopf(gruppe, teil)].flat().filter(Boolean));
      gruppe.ol = null;
      continue;
    }
    if (!gruppe.ol) gruppe.mehr.before(gruppe.ol = el("ol", { class: "karten" }));
    const li = eintrag(teil);
    gruppe.ol.append(li);
    gruppe.gemacht += 1;
    erster ??= li;
    rest -= 1;
  }
  const alle = gruppe.befunde.length + gruppe.verweise.length;
  gruppe.mehr.hidden = gruppe.gemacht === alle;
  gruppe.mehr.textContent = wort("weitere_befunde", { n: gruppe.gemacht, alle });
  return erster;
}

function oeffne(gruppe, offen) {
  gruppe.offen = offen;
  gruppe.knopf.setAttribute("aria-expanded", String(offen));
  gruppe.koerper.hidden = !offen;
  if (offen && gruppe.gefuellt === 0) fuelle(gruppe, BEFUNDE);
}

// The counts of a group beside its name.
function zahlen(gruppe) {
  const teile = gruppe.stufen.map((n, ort) => (n ? stufenmarke(ort + 1, n) : null));
  const dazu = [gruppe.verweise.length ? wort("n_auch", { n: gruppe.verweise.length }) : null, gruppe.aus ? wort("n_aus", { n: gruppe.aus }) : null];
  return el("span", { class: "gruppenzahlen" }, el("span", { class: "gruppenzahl" }, [wort("n_befunde", { n: gruppe.n }), ...dazu].filter(Boolean).join(" · ")), ...teile);
}

function abschnitt(gruppe) {
  Object.assign(gruppe, { gefuellt: 0, gemacht: 0, ol: null });
  gruppe.knopf = el("button", { type: "button", "aria-expanded": "false", "aria-controls": gruppe.key },
    el("span", { class: "pfeil", "aria-hidden": "true" }), el("span", { class: "gruppenname" }, ...AUFSCHRIFT[Z.ansicht](gruppe)), zahlen(gruppe));
  gruppe.mehr = el("button", { type: "button", class: "weitere" });
  gruppe.koerper = el("div", { class: "gruppenkoerper", id: gruppe.key }, einleitung(gruppe), gruppe.mehr);
  gruppe.knopf.gruppe = gruppe.mehr.gruppe = gruppe;
  gruppe.teil = el("section", { class: "gruppe" }, el("h3", {}, gruppe.knopf), gruppe.koerper);
  gruppe.koerper.hidden = true;
  return gruppe.teil;
}

const weitereGruppen = el("button", { type: "button", class: "weitere" });

// Makes so many more groups; those at the top are open, others as they were left.
function zeigeGruppen(anzahl) {
  const bisher = weitereGruppen.bisher;
  const neue = gruppen.slice(bisher, bisher + anzahl);
  weitereGruppen.before(...neue.map(abschnitt));
  for (const gruppe of neue) {
    const wille = Z.klappe.get(gruppe.key);
    if (wille ?? weitereGruppen.offene < OFFEN) {
      oeffne(gruppe, true);
      weitereGruppen.offene += gruppe.befunde.length + gruppe.verweise.length;
    }
  }
  weitereGruppen.bisher = bisher + neue.length;
  weitereGruppen.hidden = weitereGruppen.bisher >= gruppen.length;
  weitereGruppen.textContent = wort("weitere_gruppen", { n: weitereGruppen.bisher, alle: gruppen.length });
  return neue[0];
}

// After any change of the choice.
function zeichne() {
  const passend = befunde.filter(frage());
  gruppen = gruppiere(passend);
  Object.assign(weitereGruppen, { bisher: 0, offene: 0 });
  liste.replaceChildren(weitereGruppen);
  zeigeGruppen(GRUPPEN);
  zeigeZahl(passend);
  zeigeFelder();
}

function zeigeZahl(passend) {
  const offen = passend.filter((befund) => !befund.aus).length;
  const aus = befunde.length - offeneBefunde;
  const teile = [befunde.length === 0 ? wort("keine_befunde") : passend.length === 0 ? wort("keine_treffer") : wort("gezeigt", { n: offen, alle: offeneBefunde })];
  if (aus && passend.length) teile.push(wort("gezeigt_aus", { n: passend.length - offen, alle: aus }));
  $("gezeigt").textContent = teile.join(" · ");
}

// Shows one finding, whatever is chosen: what hides it is let go.
function zeigeBefund(anker) {
  const befund = nachAnker.get(anker);
  if (!befund) {
    $("gezeigt").textContent += ` ${wort("nicht_da")}`;
    return;
  }
  if (!frage()(befund)) {
    Object.assign(Z, leereWahl());
    zeichne();
  }
  const ort = gruppen.findIndex((gruppe) => gruppe.nr === ORDNUNG[Z.ansicht](befund));
  if (ort >= weitereGruppen.bisher) zeigeGruppen(ort + 1 - weitereGruppen.bisher);
  const gruppe = gruppen[ort];
  oeffne(gruppe, true);
  while (!document.getElementById(anker) && fuelle(gruppe, BEFUNDE));
  const li = $(anker);
  liste.querySelector(".gemeint")?.classList.remove("gemeint");
  li.classList.add("gemeint");
  li.scrollIntoView({ block: "center" });
  li.focus({ preventScroll: true });
}
