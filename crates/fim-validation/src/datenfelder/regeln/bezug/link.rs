//! XDF1133: the link of a legal basis is no URL.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use crate::webadresse::ist_webadresse;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1133",
        name: "link-der-handlungsgrundlage-falsch",
        stufe: Stufe::Warnung,
        versions: NUR_3,
        official: amtlich!(1133),
        message: Wording::new(
            "{element}: Link »{link}« im Bezug ist keine Webadresse",
            "{element}: reference link »{link}« is no web address",
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
            base: SCHEMA_3,
            failing: &[("<x:bezug>§ 3 StrG<", "<x:bezug link='www.recht.example/strg'>§ 3 StrG<")],
            passing: &[(
                "<x:bezug>§ 3 StrG<",
                "<x:bezug link='https://recht.example:8443?gesetz=strg#p3'>§ 3 StrG<",
            )],
        }],
        ..QS
    },
    checks: &[Pruefung::Bezug(|bezug, lage| {
        let Some(text) = &bezug.link else { return };
        let (link, passt) = match lage.qs() {
            true => (&*text.value, passt_dem_bericht(&text.value)),
            false => (text.trimmed(), ist_webadresse(text.trimmed())),
        };
        if !link.is_empty() && !passt {
            lage.melde(text, |befund| {
                befund.value("link", clip(link, 24)).found_text(link).expected((
                    "eine Webadresse wie »https://www.beispiel.de/gesetz«",
                    "a web address such as »https://www.beispiel.de/gesetz«",
                ))
            });
        }
    })],
};

/// The pattern of the QS-Bericht, `^https?://[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}(/.*)?$`: no port, no
/// query without a path, no user.
fn passt_dem_bericht(link: &str) -> bool {
    let Some(rest) = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://")) else {
        return false;
    };
    let (host, pfad) = rest.split_once('/').unwrap_or((rest, ""));
    let Some((name, endung)) = host.rsplit_once('.') else { return false };
    !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
        && endung.len() >= 2
        && endung.bytes().all(|b| b.is_ascii_alphabetic())
        && !pfad.contains(['\n', '\r'])
}

#[cfg(test)]
mod tests {
    use super::passt_dem_bericht;
    use crate::webadresse::ist_webadresse;

    #[test]
    fn both_take_plain_addresses_and_refuse_what_is_none() {
        for link in ["https://a.de", "http://www.a-b.example/x/y?z=1#p"] {
            assert!(ist_webadresse(link) && passt_dem_bericht(link), "{link}");
        }
        for link in
            ["www.a.de", "https://", "https://a", "https://a.d", "ftp://a.de", "https:/a.de"]
        {
            assert!(!ist_webadresse(link) && !passt_dem_bericht(link), "{link}");
        }
    }

    #[test]
    fn the_false_alarms_of_the_qs_bericht_are_its_own() {
        for link in [
            "https://a.de:8443/x",
            "https://a.de?x=1",
            "https://a.de#x",
            "https://me:pw@a.de/",
            "HTTPS://a.de",
            "https://www.bücher.de/",
            "https://a.xn--p1ai/",
            "https://a.de./x",
        ] {
            assert!(ist_webadresse(link) && !passt_dem_bericht(link), "{link}");
        }
        assert!(passt_dem_bericht("https://a.de/x y") && !ist_webadresse("https://a.de/x y"));
    }
}
