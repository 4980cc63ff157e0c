// What is worked out once from the data as written by Rust (`daten.rs`).

const ZEICHEN = ["✓", "◐", "✕", "–", "·"];
const KLASSEN = ["e", "u", "f", "w", "n"];
const ERFUELLT = 0, UNVOLLSTAENDIG = 1, FEHLT = 2, ENTFAELLT = 3;
const PFLICHT = 0, BEDARF = 1, KEINES = 2;

const gegenstaende = D.gegenstaende.map(([nr, id, name, kurz, anforderungen]) => ({
  nr, id, name: name || id, kurz, anforderungen, titel: `${nr} ${name || id}`,
}));
const kategorien = D.kategorien.map(([code, name]) => ({
  code, name, titel: [code === name ? "" : code, name].filter(Boolean).join(" "),
}));
const felder = D.felder.map(([code, name]) => ({ code, name }));

// Cells are shared by all rows in which they say the same.
const zellen = D.zellen.map(([soll, stand, verfehlt, gruende, nachweise]) => {
  const offen = stand === UNVOLLSTAENDIG || stand === FEHLT;
  const hinweis = offen && !verfehlt && soll !== KEINES;
  const zeichen = soll === BEDARF ? `(${ZEICHEN[stand]})` : ZEICHEN[stand];
  const worte = D.stand[stand] + (hinweis ? ` (${wort("nur_hinweis")})` : "");
  const klasse = `z ${KLASSEN[stand]}${hinweis ? " h" : ""}`;
  const sagt = stand === 4 ? worte : `${worte}, ${D.soll[soll]}`;
  return { soll, stand, verfehlt: verfehlt === 1, hinweis, gruende, nachweise, zeichen, worte, klasse, sagt };
});

function rechne(anteil, zelle) {
  if (zelle.soll === PFLICHT) {
    anteil.gefordert += 1;
    if (zelle.stand === ERFUELLT) anteil.erfuellt += 1;
  }
  if (zelle.verfehlt) anteil.offen += 1;
}
const leer = () => ({ gefordert: 0, erfuellt: 0, offen: 0 });
// Rounded down: 100 means all.
const prozent = (anteil) => (anteil.gefordert ? Math.floor((anteil.erfuellt * 100) / anteil.gefordert) : -1);

const zeilen = D.zeilen.map(([schluessel, name, kat, feld, stelle, steckbriefe, orte], ort) => {
  const eigene = orte.map((z) => zellen[z]);
  const anteil = leer();
  for (const zelle of eigene) rechne(anteil, zelle);
  return {
    ort, schluessel, name: name || wort("ohne_namen"), kat, feld, stelle, steckbriefe,
    zellen: eigene, anteil, prozent: prozent(anteil), gesucht: falte(`${schluessel} ${name}`),
  };
});

// A place as [file, line, column]; `wahl` as in the data: 0 none, 1 that of the row.
function stelle(zeile, wahl) {
  if (wahl === 0) return null;
  if (wahl === 1) return zeile.stelle ? D.stellen[zeile.stelle - 1] : null;
  return D.stellen[wahl - 2];
}

function stelleInWorten(stelle) {
  const [ort, nr, spalte] = stelle;
  const datei = D.texte[ort];
  if (nr === 0) return datei;
  const [zeile, zeichen] = [String(nr), String(spalte)];
  return spalte ? wort("datei_spalte", { datei, zeile, spalte: zeichen }) : wort("datei_zeile", { datei, zeile });
}

// What changed, by row and deliverable.
const wechsel = new Map();
if (D.vergleich) {
  const nachSchluessel = new Map(zeilen.map((zeile) => [zeile.schluessel, zeile]));
  for (const eintrag of D.vergleich.zeilen) {
    const zeile = nachSchluessel.get(eintrag[0]);
    if (!zeile) continue;
    wechsel.set(zeile.ort, new Map(eintrag[5].filter((z) => z[0] >= 0).map((z) => [z[0], z])));
  }
}
const RICHTUNG = { besser: "auf", schlechter: "ab", anders: "anders" };
const RICHTUNGSWORT = { besser: wort("besser"), schlechter: wort("schlechter"), anders: wort("anders") };
