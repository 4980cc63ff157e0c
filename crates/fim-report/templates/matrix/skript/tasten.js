// Keyboard in the grid: one cell at a time is in the order of Tab, arrow keys move.

let ziel = null;
let spalte = 1;

function setzeZiel(td) {
  if (ziel === td) return;
  ziel?.setAttribute("tabindex", "-1");
  ziel = td;
  ziel?.setAttribute("tabindex", "0");
}

// Where the cell in the order of Tab is hidden, the first that is not takes its place.
function sichereFokusziel() {
  if (ziel && ziel.isConnected && !ziel.parentElement.hidden) return;
  const erste = tafel.querySelector("tbody > tr:not([hidden])");
  setzeZiel(erste ? erste.children[erste.gruppe ? 0 : 1] : null);
}

// Heads of groups span the first two columns.
const spalteVon = (td) => { const ort = [...td.parentElement.children].indexOf(td); return td.parentElement.gruppe && ort > 0 ? ort + 1 : ort; };
const zelleIn = (tr, spalte) => tr.children[tr.gruppe ? Math.max(spalte - 1, 0) : spalte] ?? tr.lastElementChild;

// The row before or after, also in the block before or after.
function reiheNeben(tr, zurueck) {
  if (zurueck) return tr.previousElementSibling ?? tr.parentElement.previousElementSibling?.closest("tbody")?.lastElementChild;
  return tr.nextElementSibling ?? tr.parentElement.nextElementSibling?.firstElementChild;
}

function nachbar(tr, schritte) {
  let gefunden = tr;
  for (let rest = Math.abs(schritte), naechste = tr; rest > 0;) {
    naechste = reiheNeben(naechste, schritte < 0);
    if (!naechste) break;
    if (naechste.hidden) continue;
    gefunden = naechste;
    rest -= 1;
  }
  return gefunden;
}

function fokussiere(td) {
  setzeZiel(td);
  td.focus();
  td.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function bewege(event, td) {
  const tr = td.parentElement;
  const letzte = tr.children.length - 1;
  const ort = [...tr.children].indexOf(td);
  const ganz = event.ctrlKey || event.metaKey;
  const senkrecht = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 }[event.key];
  if (senkrecht) return zelleIn(nachbar(tr, senkrecht), spalte);
  switch (event.key) {
    case "ArrowLeft": return tr.children[Math.max(ort - 1, 0)];
    case "ArrowRight": return tr.children[Math.min(ort + 1, letzte)];
    case "Home": return ganz ? zelleIn(nachbar(tr, -1e9), spalte) : tr.children[0];
    case "End": return ganz ? zelleIn(nachbar(tr, 1e9), spalte) : tr.children[letzte];
    default: return null;
  }
}

// What a click or Enter does in a cell.
function betaetige(td) {
  const tr = td.parentElement;
  const ort = [...tr.children].indexOf(td);
  if (tr.gruppe) {
    const lg = ort - (FESTE - 1);
    if (lg >= 0) {
      if (td.textContent) waehleAnteil({ feld: tr.gruppe.feld, kat: tr.gruppe.kat, lg });
    } else if (ort === 2) {
      waehleAnteil({ feld: tr.gruppe.feld, kat: tr.gruppe.kat });
    } else {
      klappe([tr.gruppe], !Z.zu.has(tr.gruppe.key));
    }
    return;
  }
  oeffne(zeilen[tr.ort], ort - FESTE, td);
}

function klappe(welche, zu) {
  for (const gruppe of welche) {
    if (zu) Z.zu.add(gruppe.key);
    else Z.zu.delete(gruppe.key);
  }
  zeichne(false);
}

function horcheAufTafel() {
  tafel.addEventListener("click", (event) => {
    const td = event.target.closest("tbody td, tbody th");
    if (!td) return;
    spalte = spalteVon(td);
    setzeZiel(td);
    betaetige(td);
  });
  tafel.addEventListener("focusin", (event) => {
    const td = event.target.closest("tbody td, tbody th");
    if (td) setzeZiel(td);
  });
  tafel.addEventListener("keydown", (event) => {
    const td = event.target.closest("tbody td, tbody th");
    if (!td || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      spalte = spalteVon(td);
      betaetige(td);
      return;
    }
    const naechste = bewege(event, td);
    if (!naechste) return;
    event.preventDefault();
    if (["ArrowLeft", "ArrowRight"].includes(event.key) || (/^(Home|End)$/.test(event.key) && !event.ctrlKey && !event.metaKey)) {
      spalte = spalteVon(naechste);
    }
    fokussiere(naechste);
  });
  // Tooltips are made when they are asked for: 63,000 of them would be slow.
  tafel.addEventListener("pointerover", (event) => {
    const td = event.target.closest("tbody td, tbody th");
    if (td && !td.title) td.title = td.ariaLabel ?? td.textContent;
  });
  $("tafel-kopf").addEventListener("click", (event) => {
    const th = event.target.closest("th");
    if (!event.target.closest("button") || !th) return;
    if (th.dataset.lg !== undefined) {
      const lg = Number(th.dataset.lg);
      Z.lg = Z.lg === lg ? -1 : lg;
      zeichne(false);
      return;
    }
    sortiereNach(th.dataset.sort);
  });
}

// Up, down, as in the report. What is worst stands first where that is asked for.
function sortiereNach(name) {
  const zuerstAb = name === "offen";
  if (Z.sort !== name) {
    Z.sort = name;
    Z.ab = zuerstAb;
  } else if (Z.ab === zuerstAb) {
    Z.ab = !Z.ab;
  } else {
    Z.sort = "";
    Z.ab = false;
  }
  zeichne(true);
}
