//! Architecture: a Zielplattform that is known, with its components.

use crate::vorhaben::regeln::lieferung::{KOMPONENTEN, ZIELPLATTFORM};
use crate::vorhaben::umfeld::{Fall, Urteil};
use fim_core::Value;
use fim_core::reading::clip;
use ozg::Text;

pub(super) fn urteil(fall: &Fall<'_>) -> Urteil {
    let mut urteil = Urteil::default();
    let plattformen = &fall.umfeld.matrix.zielplattformen;
    for &brief in &fall.leistung.steckbriefe {
        let Some(architektur) = &brief.1.inhalt.architektur else { continue };
        urteil.da = true;
        fall.angaben(&mut urteil, brief, architektur);
        fall.nachweise(
            &mut urteil,
            brief,
            "Architektur",
            architektur.nachweis.as_ref(),
            "architektur",
        );
        let Some(variante) = architektur.zielplattform.as_ref() else { continue };
        let plattform = plattformen.iter().find(|it| it.variante == variante.text());
        let Some(plattform) = plattform else {
            if !variante.text().is_empty() && !plattformen.is_empty() {
                let alle: Vec<String> =
                    plattformen.iter().map(|it| format!("{} ({})", it.variante, it.name)).collect();
                let ort = fall.umfeld.brief(brief, variante.span, "architektur.zielplattform");
                urteil.fehler(fall.umfeld.melde(&ZIELPLATTFORM.meta, &ort, |draft| {
                    draft
                        .value("wert", clip(variante.text(), 20))
                        .value("bekannt", alle.join(", "))
                        .found_text(variante.text())
                }));
            }
            continue;
        };
        urteil.gut =
            Some(Value::Plain(format!("Zielplattform {}, {}", plattform.variante, plattform.name)));
        let Some(liste) = &architektur.komponenten else { continue };
        let plain = |text: &str| -> String {
            text.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_lowercase()
        };
        let genannt: Vec<String> = liste.iter().map(|text| plain(text.text())).collect();
        // »Servicekonto mit Postfach (BundID)« names what is meant.
        let fehlt = |komponente: &&String| {
            let komponente = plain(komponente);
            !genannt.iter().any(|one| one.contains(&komponente))
        };
        let fehlt: Vec<&str> =
            plattform.komponenten.iter().filter(fehlt).map(String::as_str).collect();
        if !fehlt.is_empty() && !liste.is_empty() {
            let ort = fall.umfeld.brief(brief, liste.span, "architektur.komponenten");
            urteil.fehler(fall.umfeld.melde(&KOMPONENTEN.meta, &ort, |draft| {
                draft
                    .value("variante", plattform.variante.as_str())
                    .value("name", plattform.name.as_str())
                    .value("fehlt", fehlt.join(", "))
                    .found(liste.iter().map(Text::text).collect::<Vec<_>>().join(", "))
                    .expected(plattform.komponenten.join(", "))
                    .fit("fehlt", 100, 20)
            }));
        }
    }
    urteil
}
