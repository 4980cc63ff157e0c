//! XPZ1803: an Aktivitätengruppe and its subProcess have different names.

use super::{VORSCHLAG, gefaltet, teilprozesse};
use crate::engine::Rule;
use crate::prozesse::beispiele::{MODELL, PROZESS, anhaengen};
use crate::prozesse::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Value, Wording};
use std::collections::HashMap;

/// Characters of a name in the message.
const NAME: usize = 16;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1803",
        name: "aktivitaetengruppe-name-abweichend",
        source: "fim, nach dem Export des FIM-Bausteins Prozesse (2022): jede Aktivitätengruppe heißt wie ihr Teilprozess",
        message: Wording::new(
            "{element}: im Modell {modell}, hier »{tabelle}«",
            "{element}: {modell} in the model, here »{tabelle}«",
        ),
        why: Wording::new(
            "Modell und Tabelle zeigen dieselbe Aktivitätengruppe. Bei zwei Namen weiß niemand, welcher gilt und ob wirklich dasselbe gemeint ist.",
            "Model and table show the same Aktivitätengruppe. With two names nobody knows which one holds and whether the same is meant.",
        ),
        fix: Wording::new(
            "Beide gleich benennen; in der Tabelle steht »{name}«.",
            "Give both the same name; in the table it is »{name}«.",
        ),
        examples: &[
            Example::Embedded {
                base: PROZESS,
                inner: MODELL,
                embed: anhaengen,
                failing: &[(
                    r#"name="Antrag fachlich prüfen""#,
                    r#"name="Vorhaben fachlich prüfen""#,
                )],
                passing: &[(
                    r#"name="Antrag fachlich prüfen""#,
                    "name=\"Antrag  fachlich&#10;prüfen \"",
                )],
            },
            Example::Embedded {
                base: PROZESS,
                inner: MODELL,
                embed: anhaengen,
                failing: &[(r#" name="Antrag fachlich prüfen""#, "")],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Modell(|modell, lage| {
        let teilprozesse = teilprozesse(modell.bpmn);
        // Of each subProcess once: thousands of groups may name the same.
        let mut namen: HashMap<&str, String> = HashMap::new();
        for gruppe in modell.prozess.aktivitaetengruppen() {
            let (Some(id), Some(name)) = (&gruppe.sub_prozess_id, &gruppe.name) else { continue };
            let Some(node) = teilprozesse.get(id.trimmed()) else { continue };
            let bezeichnung = node.head.name.as_deref().unwrap_or("");
            let im_modell = &**namen.entry(id.trimmed()).or_insert_with(|| gefaltet(bezeichnung));
            let in_tabelle = gefaltet(&name.value);
            if in_tabelle.is_empty() || im_modell == in_tabelle {
                continue;
            }
            let (kurz_modell, kurz_tabelle) = ab_unterschied(im_modell, &in_tabelle);
            let kurz = if im_modell.is_empty() {
                Value::Both("ohne Namen".to_owned(), "without a name".to_owned())
            } else {
                format!("»{kurz_modell}«").into()
            };
            lage.melde(name, |befund| {
                befund
                    .value("modell", kurz)
                    .value("tabelle", kurz_tabelle)
                    .value("name", clip(name.trimmed(), 120))
                    .distinguish(bezeichnung)
                    .found(clip(name.trimmed(), 120))
                    .expected(Value::Both(
                        format!("wie im Modell »{}«", clip(im_modell, 120)),
                        format!("as in the model »{}«", clip(im_modell, 120)),
                    ))
            });
        }
    })],
};

/// Both texts cut to fit, so that their first difference is seen.
fn ab_unterschied(a: &str, b: &str) -> (String, String) {
    // Behind the end of the shorter text there is no more in common, and little is shown.
    let ende = a.len().min(b.len()) + 8 * NAME;
    let (a, b) = (&a[..a.floor_char_boundary(ende)], &b[..b.floor_char_boundary(ende)]);
    let zu_lang = a.chars().count().max(b.chars().count()) > NAME;
    let gemeinsam = a.split_whitespace().zip(b.split_whitespace()).take_while(|(a, b)| a == b);
    let uebergehen = if zu_lang { gemeinsam.count() } else { 0 };
    let kurz = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        // Of a text that is the beginning of the other the last word is left.
        match uebergehen.min(words.len().saturating_sub(1)) {
            0 => clip(&words.join(" "), NAME),
            from => clip(&format!("… {}", words[from..].join(" ")), NAME),
        }
    };
    (kurz(a), kurz(b))
}

#[cfg(test)]
mod tests {
    use super::ab_unterschied;

    #[test]
    fn the_difference_of_long_names_is_seen() {
        let seen = |a, b| {
            let (a, b) = ab_unterschied(a, b);
            format!("{a} | {b}")
        };
        assert_eq!(seen("Antrag prüfen", "Antrag lesen"), "Antrag prüfen | Antrag lesen");
        assert_eq!(
            seen(
                "Über Sondernutzungserlaubnis entscheiden",
                "Über Sondernutzungserlaubnis befinden"
            ),
            "… entscheiden | … befinden"
        );
        assert_eq!(
            seen("Bescheid ausfertigen und zustellen", "Bescheid ausfertigen"),
            "… und zustellen | … ausfertigen"
        );
        assert_eq!(seen("", "Bescheid ausfertigen und"), " | Bescheid ausfert…");
    }
}
