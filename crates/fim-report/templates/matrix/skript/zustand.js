// What is chosen, and how it stands in the address.

const Z = { suche: "", feld: -1, kat: -1, lg: -1, zustand: "", gliederung: "", sort: "", ab: false, zu: new Set(), auf: null };

const ortVon = (liste, feld, wert) => (wert === null ? -1 : liste.findIndex((eins) => eins[feld] === wert));

// Keys may occur twice: the second is `key~2`.
function namen(zeile) {
  const gleiche = zeilen.filter((andere) => andere.schluessel === zeile.schluessel);
  const nr = gleiche.indexOf(zeile);
  return nr > 0 ? `${zeile.schluessel}~${nr + 1}` : zeile.schluessel;
}

function zeileVon(name) {
  const eine = zeilen.find((zeile) => zeile.schluessel === name);
  if (eine) return eine;
  const [, schluessel, nr] = /^(.*)~(\d+)$/s.exec(name) ?? [];
  return zeilen.filter((zeile) => zeile.schluessel === schluessel)[Number(nr) - 1];
}

function schreibeAdresse() {
  const p = new URLSearchParams();
  if (Z.suche.trim()) p.set("suche", Z.suche);
  if (Z.feld >= 0) p.set("feld", felder[Z.feld].code);
  if (Z.kat >= 0) p.set("kategorie", kategorien[Z.kat].code);
  if (Z.lg >= 0) p.set("gegenstand", gegenstaende[Z.lg].id);
  if (Z.zustand) p.set("zustand", Z.zustand);
  if (Z.gliederung) p.set("gliederung", Z.gliederung);
  if (Z.sort) p.set("sort", Z.ab ? `-${Z.sort}` : Z.sort);
  if (Z.zu.size) p.set("zu", [...Z.zu].join("."));
  if (Z.auf) {
    p.set("leistung", namen(Z.auf.zeile));
    if (Z.auf.zelle >= 0) p.set("zelle", gegenstaende[Z.auf.zelle].id);
  }
  schreibeHinter(p.toString());
}

// Takes over the address; true where it says something.
function liesAdresse() {
  const text = location.hash.slice(1);
  if (text === geschrieben || (text && !text.includes("="))) return false;
  geschrieben = text;
  const p = new URLSearchParams(text);
  const eins = (key, erlaubt) => (erlaubt.includes(p.get(key)) ? p.get(key) : "");
  const sort = p.get("sort") ?? "";
  Z.suche = p.get("suche") ?? "";
  Z.feld = ortVon(felder, "code", p.get("feld"));
  Z.kat = ortVon(kategorien, "code", p.get("kategorie"));
  Z.lg = ortVon(gegenstaende, "id", p.get("gegenstand"));
  Z.zustand = eins("zustand", [...$("f-zustand").options].map((option) => option.value));
  Z.gliederung = eins("gliederung", ["feld", "keine"]);
  Z.ab = sort.startsWith("-");
  Z.sort = ["schluessel", "name", "kat", "anteil", "offen"].find((name) => name === sort.replace("-", "")) ?? "";
  Z.zu = new Set((p.get("zu") ?? "").split(".").filter(Boolean));
  Z.auf = null;
  const leistung = p.get("leistung");
  if (leistung !== null) {
    const zeile = zeileVon(leistung);
    if (zeile) Z.auf = { zeile, zelle: ortVon(gegenstaende, "id", p.get("zelle")) };
    else Z.vermisst = leistung;
  }
  return true;
}

// The fields of the form show what is chosen.
function zeigeFelder() {
  const wert = (ort) => (ort < 0 ? "" : String(ort));
  if ($("f-suche").value !== Z.suche) $("f-suche").value = Z.suche;
  $("f-feld").value = wert(Z.feld);
  $("f-kat").value = wert(Z.kat);
  $("f-lg").value = wert(Z.lg);
  $("f-zustand").value = Z.zustand;
  $("f-gliederung").value = Z.gliederung;
}

function fuelleFelder() {
  const fuelle = (id, texte) => $(id).append(...texte.map((text, ort) => el("option", { value: String(ort) }, text)));
  fuelle("f-feld", felder.map((feld) => feld.name));
  fuelle("f-kat", kategorien.map((kat) => kat.titel));
  fuelle("f-lg", gegenstaende.map((gegenstand) => gegenstand.titel));
}

// What is chosen, in words, for the printed page.
function auswahlInWorten() {
  const gewaehlt = (id) => $(id).selectedOptions[0]?.textContent ?? "";
  const teile = [];
  if (Z.suche.trim()) teile.push(wort("suche_druck", { was: Z.suche.trim() }));
  for (const [key, id] of [["feld", "f-feld"], ["kat", "f-kat"], ["lg", "f-lg"], ["zustand", "f-zustand"]]) {
    if (Z[key] !== "" && Z[key] !== -1) teile.push(gewaehlt(id));
  }
  return teile.join(" · ");
}
