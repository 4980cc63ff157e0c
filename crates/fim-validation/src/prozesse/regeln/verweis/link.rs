//! XPZ1505: the link of a legal basis that is no web address.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::webadresse::ist_webadresse;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1505",
        name: "prozess-handlungsgrundlage-link-falsch",
        source: "Vorschlag nach dem QS-Bericht des Bausteins Datenfelder, Meldung 1133",
        message: Wording::new(
            "{element}: Link »{link}« ist keine Webadresse",
            "{element}: link »{link}« is not a web address",
        ),
        why: Wording::new(
            "Über den Link soll die Vorschrift nachzulesen sein; in dieser Form lässt er sich nicht öffnen.",
            "The link is meant to lead to the provision; in this form it cannot be opened.",
        ),
        fix: Wording::new(
            "Die vollständige Adresse eintragen, mit »https://« am Anfang und ohne Leerzeichen.",
            "Enter the full address, beginning with »https://« and without spaces.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(
                "<x:uri>https://www.gesetze-im-internet.de/vwvfg/__41.html<",
                "<x:uri>www.gesetze-im-internet.de/vwvfg<",
            )],
            passing: &[("<x:uri>https://www.", "<x:uri>http://")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Handlungsgrundlage(|grundlage, lage| {
        let Some(uri) = grundlage.uri.as_ref().filter(|uri| !uri.is_blank()) else { return };
        if !ist_webadresse(uri.trimmed()) {
            lage.melde(uri, |befund| {
                befund.value("link", clip(uri.trimmed(), 24)).found_text(uri.trimmed()).expected((
                    "eine Webadresse wie »https://www.beispiel.de/gesetz«",
                    "a web address such as »https://www.beispiel.de/gesetz«",
                ))
            });
        }
    })],
};
