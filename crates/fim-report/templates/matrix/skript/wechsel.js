// What changed since the earlier run, by Leistung.

let wechsellaenge = 20;

function wechselEintrag([schluessel, name, feld, vor, nach, eigene]) {
  const zeile = zeilen.find((eine) => eine.schluessel === schluessel);
  const titel = [fremd(name || wort("ohne_namen")), " ", el("code", {}, fremd(schluessel))];
  const kategorie = vor !== nach && vor !== null && nach !== null ? `${wort("kategorie")}: ${vor} → ${nach}` : "";
  const knopf = zeile ? el("button", { type: "button", class: "wie-link" }, ...titel) : el("b", {}, ...titel);
  knopf.zeile = zeile;
  return el("li", {}, el("p", {}, knopf, " ", el("span", { class: "dazu" }, fremd(feld))),
    kategorie ? el("p", { class: "dazu" }, kategorie) : null,
    el("ul", { class: "zellwechsel" }, ...eigene.map((eintrag) => {
      const gegenstand = gegenstaende[eintrag[0]];
      const text = gegenstand ? gegenstand.titel : D.texte[eintrag[1]];
      return el("li", { class: RICHTUNG[eintrag[5]] }, el("b", {}, RICHTUNGSWORT[eintrag[5]]), ` · `, fremd(text), `: ${wechselsatz(eintrag)}`,
        D.texte[eintrag[6]] ? el("span", { class: "dazu" }, " · ", fremd(D.texte[eintrag[6]])) : null);
    })));
}

function keyliste(titel, keys) {
  if (keys.length === 0) return null;
  return el("details", {}, el("summary", {}, `${titel}: ${zahl(keys.length)}`),
    el("p", { class: "keyliste" }, ...keys.flatMap((key) => [el("code", {}, fremd(key)), " "])));
}

function baueWechsel() {
  const platz = $("wechsel-liste");
  if (!platz || !D.vergleich) return;
  const { zeilen: alle, neu, weg } = D.vergleich;
  const liste = el("ol", { class: "wechselliste" });
  const mehr = el("button", { type: "button" }, $("offene-weitere").textContent);
  const fuelle = () => {
    const bisher = liste.childElementCount;
    liste.append(...alle.slice(bisher, wechsellaenge).map(wechselEintrag));
    mehr.hidden = liste.childElementCount >= alle.length;
    return liste.children[bisher];
  };
  mehr.addEventListener("click", () => { wechsellaenge += 50; fuelle()?.querySelector("button")?.focus(); });
  liste.addEventListener("click", (event) => {
    const knopf = event.target.closest("button");
    if (knopf?.zeile) oeffne(knopf.zeile, -1, knopf);
  });
  fuelle();
  platz.append(...[el("h3", {}, alle.length ? wort("n_veraendert", { n: alle.length }) : wort("nichts_veraendert")),
    liste, mehr, keyliste(wort("neue"), neu), keyliste(wort("weggefallen"), weg)].filter(Boolean));
}
