// Colours, help, leaps, keys: what every page does alike.

// Storage may be forbidden for files; then a choice lasts as long as the page.
function merke(key, wert) {
  try {
    localStorage.setItem(`fim-${key}`, wert);
  } catch { /* not kept */ }
}
function gemerkt(key) {
  try {
    return localStorage.getItem(`fim-${key}`) ?? "";
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

// Leaps within the page leave the choice in the address alone.
function horcheAufSpruenge() {
  for (const sprung of document.querySelectorAll(".sprunglink")) {
    sprung.addEventListener("click", (event) => {
      event.preventDefault();
      const wohin = $(sprung.hash.slice(1));
      wohin.scrollIntoView();
      wohin.focus({ preventScroll: true });
    });
  }
}

// Keys work where nobody writes; `eigene` are those of the page, by key.
function horcheAufTasten(eigene) {
  const hilfe = $("hilfe");
  const kuerzel = $("kuerzel");
  kuerzel.checked = gemerkt("kuerzel") !== "aus";
  kuerzel.addEventListener("change", () => merke("kuerzel", kuerzel.checked ? "an" : "aus"));
  $("hilfe-knopf").addEventListener("click", () => hilfe.showModal());
  $("drucken").addEventListener("click", () => print());
  const tasten = {
    "/": () => { $("f-suche").focus(); $("f-suche").select(); },
    "?": () => hilfe.showModal(),
    ...eigene,
  };
  document.addEventListener("keydown", (event) => {
    const schreibt = event.target.closest?.("input:not([type=checkbox], [type=radio]), select, textarea");
    if (schreibt || event.ctrlKey || event.metaKey || event.altKey || !kuerzel.checked || hilfe.open) return;
    if (!Object.hasOwn(tasten, event.key)) return;
    event.preventDefault();
    tasten[event.key]();
  });
}

function horcheAufSeite(eigene = {}) {
  horcheAufFarben();
  horcheAufSpruenge();
  horcheAufTasten(eigene);
}

// The page is ready to be worked.
function beginne() {
  document.documentElement.classList.replace("ohne-skript", "mit-skript");
}
