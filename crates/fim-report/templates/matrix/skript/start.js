// Puts everything in motion.

// Storage may be forbidden for files; then a choice lasts as long as the page.
function merke(key, wert) {
  try {
    localStorage.setItem(`fim-matrix-${key}`, wert);
  } catch { /* not kept */ }
}
function gemerkt(key) {
  try {
    return localStorage.getItem(`fim-matrix-${key}`) ?? "";
  } catch {
    return "";
  }
}

function horcheAufFarben() {
  const wahl = $("farben");
  const setze = (wert) => { document.documentElement.dataset.farben = wert; };
  wahl.value = ["hell", "dunkel"].find((wert) => wert === gemerkt("farben")) ?? "";
  setze(wahl.value);
  wahl.addEventListener("change", () => { setze(wahl.value); merke("farben", wahl.value); });
}

function horcheAufFilter() {
  const feld = (id, key) => $(id).addEventListener("change", (event) => {
    Z[key] = event.target.value === "" ? -1 : Number(event.target.value);
    zeichne(false);
  });
  feld("f-feld", "feld");
  feld("f-kat", "kat");
  feld("f-lg", "lg");
  $("f-suche").addEventListener("input", (event) => { Z.suche = event.target.value; zeichne(false); });
  $("f-zustand").addEventListener("change", (event) => { Z.zustand = event.target.value; zeichne(false); });
  $("f-gliederung").addEventListener("change", (event) => { Z.gliederung = event.target.value; zeichne(true); });
  $("filter").addEventListener("submit", (event) => event.preventDefault());
  $("filter").addEventListener("reset", (event) => {
    event.preventDefault();
    Object.assign(Z, { suche: "", feld: -1, kat: -1, lg: -1, zustand: "", gliederung: "", sort: "", ab: false });
    Z.zu.clear();
    zeichne(true);
  });
  $("zuklappen").addEventListener("click", () => klappe(gruppen.filter((gruppe) => gruppe.stufe === 1), true));
  $("aufklappen").addEventListener("click", () => klappe(gruppen, false));
}

function horcheAufSeite() {
  const hilfe = $("hilfe");
  const kuerzel = $("kuerzel");
  kuerzel.checked = gemerkt("kuerzel") !== "aus";
  kuerzel.addEventListener("change", () => merke("kuerzel", kuerzel.checked ? "an" : "aus"));
  $("hilfe-knopf").addEventListener("click", () => hilfe.showModal());
  $("drucken").addEventListener("click", () => print());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && blatt.open && !hilfe.open) {
      event.preventDefault();
      schliesse();
      return;
    }
    const schreibt = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (schreibt || event.ctrlKey || event.metaKey || event.altKey || !kuerzel.checked) return;
    if (event.key === "/") {
      event.preventDefault();
      $("f-suche").focus();
      $("f-suche").select();
    } else if (event.key === "?" && !hilfe.open) {
      event.preventDefault();
      hilfe.showModal();
    }
  });
  // Leaps within the page leave the choice in the address alone.
  for (const sprung of document.querySelectorAll(".sprunglink")) {
    sprung.addEventListener("click", (event) => {
      event.preventDefault();
      const wohin = $(sprung.hash.slice(1));
      wohin.scrollIntoView();
      wohin.focus({ preventScroll: true });
    });
  }
  addEventListener("hashchange", () => { if (liesAdresse()) { zeichne(true); zeigeOffenes(); } });
}

// Opens what the address names.
function zeigeOffenes() {
  if (Z.auf) oeffne(Z.auf.zeile, Z.auf.zelle, null);
  else if (blatt.open) schliesse();
  if (Z.vermisst !== undefined) {
    $("gezeigt").textContent += ` ${wort("nicht_da", { was: Z.vermisst })}`;
    delete Z.vermisst;
  }
}

document.documentElement.classList.replace("ohne-skript", "mit-skript");
fuelleFelder();
baueKopf();
baueReihen();
baueAnteile();
baueWechsel();
horcheAufFarben();
horcheAufFilter();
horcheAufTafel();
horcheAufBlatt();
horcheAufOffene();
horcheAufSeite();
liesAdresse();
zeichne(true);
zeigeOffenes();
document.documentElement.dataset.bereit = "ja";
