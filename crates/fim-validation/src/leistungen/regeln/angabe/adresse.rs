//! XZF1313 to XZF1315: addresses in the net that lead nowhere, to a mailbox, or are not encrypted.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

const ONLINE: &str = "<x:uri>https://www.lindenhain.example/buecherschrank/online</x:uri>";

/// What an address turns out to be.
#[derive(PartialEq, Eq)]
enum Art {
    Sicher,
    Offen,
    Post,
    Unbrauchbar,
}

pub(super) static UNBRAUCHBAR: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1313",
        name: "adresse-unvollstaendig",
        source: "Vorschlag: Eine Adresse ist ohne die Seite, auf der sie steht, nur vollständig zu öffnen (RFC 3986, 4.3 Absolute URI)",
        message: Wording::new(
            "{element}: »{adresse}« ist keine Adresse mit https://",
            "{element}: »{adresse}« is not an address with https://",
        ),
        why: Wording::new(
            "Portale zeigen den Link auf ihren eigenen Seiten; eine unvollständige Adresse führt dort ins Leere.",
            "Portals show the link on pages of their own, where an incomplete address leads nowhere.",
        ),
        fix: Wording::new(
            "Die vollständige Adresse ohne Leerzeichen eintragen, etwa https://www.lindenhain.example/antrag.",
            "Enter the complete address without spaces, such as https://www.lindenhain.example/antrag.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(ONLINE, "<x:uri>www.lindenhain.example/online</x:uri>")],
                passing: &[(ONLINE, "<x:uri>HTTPS://www.lindenhain.example/online?a=1#b</x:uri>")],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    ">https://www.lindenhain.example/ortsrecht/sns/11</x:linkKostenbildung>",
                    ">/ortsrecht/sns/11</x:linkKostenbildung>",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Adresse(|adresse, lage| {
        if art(adresse.trimmed()) == Art::Unbrauchbar {
            lage.melde(adresse, |befund| {
                befund
                    .value("adresse", clip(adresse.trimmed(), 10))
                    .found_text(adresse.trimmed())
                    .expected(("eine Adresse mit https://", "an address with https://"))
            });
        }
    })],
};

pub(super) static POST: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1314",
        name: "adresse-ist-e-mail",
        source: "Vorschlag: Ein Link führt auf eine Seite; E-Mail-Adressen stehen bei der zuständigen Stelle",
        message: Wording::new(
            "{element}: E-Mail »{adresse}« als Link, erwartet Seite",
            "{element}: e-mail »{adresse}« as link, expected page",
        ),
        why: Wording::new(
            "Auf vielen Geräten öffnet der Link nichts; wer eine Seite erwartet, kommt nicht weiter.",
            "On many devices the link opens nothing; people who expect a page get stuck.",
        ),
        fix: Wording::new(
            "Die E-Mail-Adresse beim Ansprechpunkt oder der zuständigen Stelle eintragen und hier die Adresse einer Seite.",
            "Enter the e-mail address with the contact point or the authority in charge, and the address of a page here.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(ONLINE, "<x:uri>mailto:strassen@lindenhain.example</x:uri>")],
            passing: &[(ONLINE, "<x:uri>https://www.lindenhain.example/@strassen</x:uri>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Adresse(|adresse, lage| {
        if art(adresse.trimmed()) == Art::Post {
            lage.melde(adresse, |befund| {
                befund
                    .value("adresse", clip(adresse.trimmed(), 9))
                    .found_text(adresse.trimmed())
                    .expected(("die Adresse einer Seite", "the address of a page"))
            });
        }
    })],
};

pub(super) static OFFEN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1315",
        name: "adresse-ohne-verschluesselung",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Seiten der Verwaltung sind verschlüsselt zu erreichen",
        message: Wording::new(
            "{element}: »{adresse}« mit http:// statt https://",
            "{element}: »{adresse}« with http://, not https://",
        ),
        why: Wording::new(
            "Browser warnen vor unverschlüsselten Seiten oder öffnen sie nicht.",
            "Browsers warn of unencrypted pages, or do not open them.",
        ),
        fix: Wording::new(
            "Prüfen, ob die Seite auch mit https:// zu erreichen ist, und diese Adresse eintragen.",
            "Check whether the page can also be reached with https://, and enter that address.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(ONLINE, "<x:uri>http://www.lindenhain.example/online</x:uri>")],
            passing: &[],
        }],
        reparatur: &[Reparatur::Verschluesselung],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Adresse(|adresse, lage| {
        let text = adresse.trimmed();
        if art(text) == Art::Offen {
            lage.melde(adresse, |befund| {
                befund
                    .value("adresse", clip(text.get(7..).unwrap_or(text), 14))
                    .found_text(text)
                    .expected(("eine Adresse mit https://", "an address with https://"))
            });
        }
    })],
};

fn art(adresse: &str) -> Art {
    let schema = adresse.split_once(':').map_or("", |(schema, _)| schema);
    let ist = |name: &str| schema.eq_ignore_ascii_case(name);
    let nach = adresse.split_once("://").map_or("", |(_, nach)| nach);
    let ist_seite = !nach.starts_with(['/', '?', '#'])
        && !nach.is_empty()
        && !adresse.contains(char::is_whitespace);
    if ist("https") && ist_seite {
        Art::Sicher
    } else if ist("http") && ist_seite {
        Art::Offen
    } else if ist("mailto") || adresse.contains('@') && !adresse.contains('/') {
        Art::Post
    } else {
        Art::Unbrauchbar
    }
}
