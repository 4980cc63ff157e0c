// Which rows are shown, and in which order.

const ZELLFRAGEN = {
  offen: (zelle) => zelle.verfehlt,
  fehlt: (zelle) => zelle.stand === FEHLT && zelle.soll !== KEINES,
  unvollstaendig: (zelle) => zelle.stand === UNVOLLSTAENDIG && zelle.soll !== KEINES,
  hinweis: (zelle) => zelle.hinweis,
  entfaellt: (zelle) => zelle.stand === ENTFAELLT,
};

// A test for rows, made once for a choice.
function frage() {
  const worte = falte(Z.suche).split(/\s+/).filter(Boolean);
  const { feld, kat, lg, zustand } = Z;
  const zelleFragt = ZELLFRAGEN[zustand];
  const geaendert = (zeile, richtung) => {
    const eigene = wechsel.get(zeile.ort);
    if (!eigene) return false;
    const passende = lg >= 0 ? [eigene.get(lg)].filter(Boolean) : [...eigene.values()];
    return passende.some((z) => !richtung || z[5] === richtung);
  };
  return (zeile) => {
    if (feld >= 0 && zeile.feld !== feld) return false;
    if (kat >= 0 && zeile.kat !== kat) return false;
    if (!worte.every((eins) => zeile.gesucht.includes(eins))) return false;
    const eigene = lg >= 0 ? zeile.zellen.slice(lg, lg + 1) : zeile.zellen;
    if (lg >= 0 && !zelleFragt && !eigene.some((zelle) => zelle.soll !== KEINES)) return false;
    if (zelleFragt) return eigene.some(zelleFragt);
    if (zustand === "fertig") return eigene.every((zelle) => zelle.soll !== PFLICHT || zelle.stand === ERFUELLT);
    if (zustand === "veraendert") return geaendert(zeile, "");
    if (zustand === "besser" || zustand === "schlechter") return geaendert(zeile, zustand);
    return true;
  };
}

let namensrang = null;
function rangDerNamen() {
  if (namensrang) return namensrang;
  const vergleiche = new Intl.Collator(D.sprache, { numeric: true }).compare;
  namensrang = new Uint32Array(zeilen.length);
  const folge = [...zeilen].sort((a, b) => vergleiche(a.name, b.name));
  folge.forEach((zeile, rang) => { namensrang[zeile.ort] = rang; });
  return namensrang;
}

function masse() {
  switch (Z.sort) {
    case "name": { const rang = rangDerNamen(); return (zeile) => rang[zeile.ort]; }
    case "kat": return (zeile) => zeile.kat;
    case "anteil": return (zeile) => zeile.prozent;
    case "offen": return (zeile) => zeile.anteil.offen;
    default: return null;
  }
}

// All rows in the chosen order; those that are equal stay as in the report.
function sortiere() {
  const folge = [...zeilen];
  const sinn = Z.ab ? -1 : 1;
  if (Z.sort === "schluessel") {
    return folge.sort((a, b) => sinn * (a.schluessel < b.schluessel ? -1 : Number(a.schluessel > b.schluessel)) || a.ort - b.ort);
  }
  const mass = masse();
  return mass ? folge.sort((a, b) => sinn * (mass(a) - mass(b)) || a.ort - b.ort) : folge;
}

// Groups in order, each with its rows; a group of the second level follows its first.
function gruppiere(folge) {
  if (Z.gliederung === "keine") return [{ key: "", stufe: 0, zeilen: folge }];
  const nachFeld = new Map(felder.map((_, ort) => [ort, []]));
  for (const zeile of folge) nachFeld.get(zeile.feld)?.push(zeile);
  const gruppen = [];
  for (const [feld, eigene] of nachFeld) {
    if (eigene.length === 0) continue;
    const erste = { key: `f${feld}`, stufe: 1, feld, kat: -1, name: felder[feld].name, alle: eigene, zeilen: [] };
    gruppen.push(erste);
    if (Z.gliederung === "feld") {
      erste.zeilen = eigene;
      continue;
    }
    kategorien.forEach((kategorie, kat) => {
      const davon = eigene.filter((zeile) => zeile.kat === kat);
      if (davon.length === 0) return;
      gruppen.push({ key: `f${feld}k${kat}`, stufe: 2, feld, kat, name: kategorie.titel, alle: davon, zeilen: davon, ueber: erste });
    });
  }
  return gruppen;
}
