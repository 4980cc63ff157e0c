// Narrows the changes down to a kind and to words.

const zeilen = [...document.querySelectorAll(".aenderung")].map((zeile) => ({
  zeile, art: zeile.dataset.art, text: falte(zeile.textContent),
}));

function waehle() {
  const art = $("f-art").value;
  const worte = falte($("f-suche").value).split(/\s+/).filter(Boolean);
  let n = 0;
  for (const { zeile, art: eigene, text } of zeilen) {
    const passt = (!art || art === eigene) && worte.every((eins) => text.includes(eins));
    zeile.hidden = !passt;
    n += passt ? 1 : 0;
  }
  for (const artefakt of document.querySelectorAll(".artefakt")) {
    const eigene = [...artefakt.querySelectorAll(".aenderung")];
    artefakt.hidden = (art || worte.length > 0) && eigene.every((zeile) => zeile.hidden);
  }
  $("gezeigt").textContent = wort("gezeigt", { n, alle: zeilen.length });
}

$("f-suche").addEventListener("input", waehle);
$("f-art").addEventListener("change", waehle);
$("filter").addEventListener("submit", (event) => event.preventDefault());
$("filter").addEventListener("reset", () => setTimeout(waehle));
waehle();
horcheAufSeite();
beginne();
