// What is chosen, and how it stands in the address.

const ANSICHTEN = ["artefakt", "regel", "redaktion"];
const FELDER = [["standard", "f-standard"], ["redaktion", "f-redaktion"], ["regel", "f-regel"], ["zaehlt", "f-zaehlt"], ["folge", "f-folge"]];
const leereWahl = () => ({ suche: "", stufen: new Set([1, 2, 3, 4]), standard: "", redaktion: "", regel: "", zaehlt: "", folge: "" });
const Z = { ...leereWahl(), ansicht: "artefakt", klappe: new Map() };

function schreibeAdresse() {
  const p = new URLSearchParams();
  if (Z.suche.trim()) p.set("suche", Z.suche);
  if (Z.stufen.size < 4) p.set("stufe", [...Z.stufen].sort().join("."));
  if (Z.standard) p.set("standard", D.standards[Z.standard]);
  if (Z.redaktion) p.set("redaktion", D.redaktionen[Z.redaktion]);
  if (Z.regel) p.set("regel", regeln[Z.regel].code);
  if (Z.zaehlt) p.set("zaehlt", Z.zaehlt);
  if (Z.folge) p.set("folge", Z.folge);
  if (Z.ansicht !== "artefakt") p.set("ansicht", Z.ansicht);
  schreibeHinter(p.toString());
}

const ortAls = (ort) => (ort < 0 ? "" : String(ort));
const eins = (wert, erlaubt) => (erlaubt.includes(wert) ? wert : "");

// Takes over the address; true where it says something.
function liesAdresse() {
  const text = location.hash.slice(1);
  if (text === geschrieben) return false;
  geschrieben = text;
  if (text && !text.includes("=")) {
    Z.ziel = text;
    return true;
  }
  const p = new URLSearchParams(text);
  const ort = (key, liste) => (p.has(key) ? ortAls(liste.indexOf(p.get(key))) : "");
  const stufen = (p.get("stufe") ?? "1.2.3.4").split(".").map(Number).filter((stufe) => stufe >= 1 && stufe <= 4);
  Object.assign(Z, {
    suche: p.get("suche") ?? "",
    stufen: new Set(stufen),
    standard: ort("standard", D.standards),
    redaktion: ort("redaktion", D.redaktionen),
    regel: ort("regel", regeln.map((regel) => regel.code)),
    zaehlt: eins(p.get("zaehlt"), ["ja", "nein"]),
    folge: eins(p.get("folge"), ["ort", "anzahl"]),
    ansicht: eins(p.get("ansicht"), ANSICHTEN) || "artefakt",
  });
  return true;
}

// The fields of the form show what is chosen.
function zeigeFelder() {
  if ($("f-suche").value !== Z.suche) $("f-suche").value = Z.suche;
  for (const [key, id] of FELDER) $(id).value = Z[key];
  for (const wahl of $("f-stufen").querySelectorAll("input")) wahl.checked = Z.stufen.has(Number(wahl.value));
  for (const wahl of $("f-ansicht").querySelectorAll("input")) wahl.checked = wahl.value === Z.ansicht;
}

// What is chosen from, each with how often; a choice of one is none.
function fuelleFelder() {
  const zaehle = (wovon) => {
    const anzahl = new Map();
    for (const befund of befunde) anzahl.set(wovon(befund), (anzahl.get(wovon(befund)) ?? 0) + 1);
    return anzahl;
  };
  const fuelle = (id, namen, anzahl) => {
    const orte = [...anzahl.keys()].sort((a, b) => a - b);
    $(id).append(...orte.map((ort) => el("option", { value: String(ort) }, `${namen(ort)} (${zahl(anzahl.get(ort))})`)));
    $(id).closest("label").hidden = orte.length < 2;
  };
  fuelle("f-standard", standardname, zaehle((befund) => dateien[befund.datei].standard));
  fuelle("f-redaktion", redaktionsname, zaehle((befund) => befund.redaktion));
  fuelle("f-regel", (ort) => `${regeln[ort].code} ${regeln[ort].name}`, zaehle((befund) => befund.regel));
  $("f-zaehlt").closest("label").hidden = offeneBefunde === befunde.length;
  const jeStufe = zaehle((befund) => (befund.aus ? 0 : befund.stufe));
  $("f-stufen").append(...D.stufen.map((_, ort) => el("label", {},
    el("input", { type: "checkbox", value: String(ort + 1), checked: true }), " ", stufenmarke(ort + 1), " ", zahl(jeStufe.get(ort + 1) ?? 0))));
}

const standardname = (ort) => D.standards[ort] || wort("ohne_standard");
const redaktionsname = (ort) => D.redaktionen[ort] || wort("ohne_angabe");

// What is chosen, in words, for the printed page.
function auswahlInWorten() {
  const teile = [];
  if (Z.suche.trim()) teile.push(wort("suche_druck", { was: Z.suche.trim() }));
  if (Z.stufen.size < 4) teile.push(D.stufen.filter((_, ort) => Z.stufen.has(ort + 1)).join(", ") || "–");
  for (const [key, id] of FELDER) {
    if (Z[key] !== "" && key !== "folge") teile.push($(id).selectedOptions[0]?.textContent ?? "");
  }
  return teile.join(" · ");
}
