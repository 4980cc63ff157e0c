// Puts everything in motion.

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

// Escape closes the details, from wherever they are looked at.
function horcheAufEscape() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !blatt.open || $("hilfe").open) return;
    event.preventDefault();
    schliesse();
  });
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

beginne();
fuelleFelder();
baueKopf();
baueReihen();
baueAnteile();
baueWechsel();
horcheAufFilter();
horcheAufTafel();
horcheAufBlatt();
horcheAufOffene();
horcheAufEscape();
horcheAufSeite();
addEventListener("hashchange", () => { if (liesAdresse()) { zeichne(true); zeigeOffenes(); } });
liesAdresse();
zeichne(true);
zeigeOffenes();
document.documentElement.dataset.bereit = "ja";
