// Which findings are shown, and in which groups.

// A test for findings, made once for a choice.
function frage() {
  const worte = falte(Z.suche).split(/\s+/).filter(Boolean);
  const [standard, redaktion, regel] = [Z.standard, Z.redaktion, Z.regel].map((wert) => (wert === "" ? -1 : Number(wert)));
  return (befund) => Z.stufen.has(befund.stufe)
    && (regel < 0 || befund.regel === regel)
    && (redaktion < 0 || befund.redaktion === redaktion)
    && (standard < 0 || dateien[befund.datei].standard === standard)
    && (Z.zaehlt === "" || (Z.zaehlt === "nein") === (befund.aus !== null))
    && (worte.length === 0 || worte.every((eins) => gesucht(befund).includes(eins)));
}

const neueGruppe = (key, nr) => ({ key, nr, befunde: [], verweise: [], stufen: [0, 0, 0, 0], n: 0, aus: 0 });

function nimmAuf(gruppe, befund) {
  gruppe.befunde.push(befund);
  if (befund.aus) gruppe.aus += 1;
  else {
    gruppe.n += 1;
    gruppe.stufen[befund.stufe - 1] += 1;
  }
}

const ORDNUNG = { artefakt: (befund) => befund.datei, regel: (befund) => befund.regel, redaktion: (befund) => befund.redaktion };

// The groups of the chosen view with the findings that fit.
function gruppiere(passend) {
  const wohin = ORDNUNG[Z.ansicht];
  const gruppen = new Map();
  const gruppe = (nr) => {
    if (!gruppen.has(nr)) gruppen.set(nr, neueGruppe(`${Z.ansicht}-${nr}`, nr));
    return gruppen.get(nr);
  };
  for (const befund of passend) nimmAuf(gruppe(wohin(befund)), befund);
  if (Z.ansicht === "artefakt") {
    const gezeigte = new Set(passend);
    for (const datei of dateien) {
      const verweise = datei.auch.filter(({ befund }) => gezeigte.has(befund));
      if (verweise.length) gruppe(datei.ort).verweise = verweise;
    }
  }
  return [...gruppen.values()].sort(folgeDerGruppen());
}

function folgeDerGruppen() {
  const wie = (a, b) => a.nr - b.nr;
  if (Z.folge === "ort") return wie;
  if (Z.folge === "anzahl") return (a, b) => b.n - a.n || b.aus - a.aus || wie(a, b);
  return (a, b) => {
    for (let ort = 0; ort < 4; ort += 1) {
      if (a.stufen[ort] !== b.stufen[ort]) return b.stufen[ort] - a.stufen[ort];
    }
    return b.aus - a.aus || b.verweise.length - a.verweise.length || wie(a, b);
  };
}

// What a group holds, one after the other: heads, findings, and at its end what is told of elsewhere.
function inhalt(gruppe) {
  if (gruppe.inhalt) return gruppe.inhalt;
  const teile = [];
  const unter = { artefakt: (befund) => befund.artefakt, regel: () => -1, redaktion: (befund) => befund.datei }[Z.ansicht];
  const nachTeil = new Map();
  for (const befund of gruppe.befunde) {
    const ort = unter(befund);
    if (!nachTeil.has(ort)) nachTeil.set(ort, []);
    nachTeil.get(ort).push(befund);
  }
  for (const [ort, eigene] of [...nachTeil].sort((a, b) => a[0] - b[0])) {
    if (ort >= 0) teile.push({ kopf: ort });
    if (Z.folge === "") eigene.sort((a, b) => Number(a.aus !== null) - Number(b.aus !== null) || a.stufe - b.stufe || a.nr - b.nr);
    teile.push(...eigene.map((befund) => ({ befund })));
  }
  if (gruppe.verweise.length) teile.push({ auch: true }, ...gruppe.verweise.map((verweis) => ({ verweis })));
  return (gruppe.inhalt = teile);
}
