//! XDF1036 and XDF1037: one list under several FIM ids, or in several versions.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_2, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

/// Others that a finding names.
const MOST: usize = 5;

pub(super) static ANDERE_ID: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1036",
        name: "codeliste-unter-mehreren-ids",
        stufe: Stufe::Methodisch,
        versions: NUR_2,
        official: amtlich!(1036),
        message: Wording::new(
            "{element}: dieselbe Liste hat auch ID {andere}",
            "{element}: same list also has id {andere}",
        ),
        why: Wording::new(
            "Eine Version einer Codeliste soll nur eine ID haben; unter zwei IDs wird sie doppelt gepflegt, und ihre Stände laufen auseinander.",
            "One version of a code list should have only one id; under two ids it is maintained twice and the contents drift apart.",
        ),
        fix: Wording::new(
            "Überall dieselbe ID der Codeliste verwenden oder, wenn verschiedene Listen gemeint sind, Kennung und Version berichtigen.",
            "Use the same id for the code list everywhere or, if different lists are meant, correct identifier and version.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_2,
            failing: &[
                ZWEITES_FELD_2,
                (
                    "C99000901</x:id></x:identifikation><x:genericode",
                    "C99000902</x:id></x:identifikation><x:genericode",
                ),
            ],
            passing: &[ZWEITES_FELD_2],
        }],
        ..QS
    },
    checks: &[Pruefung::Codeliste(|referenz, lage| {
        let own = referenz.identifikation.as_ref().and_then(|own| own.id.as_ref());
        let nested = referenz.genericode_identification.as_ref();
        let Some(uri) = nested.and_then(|nested| nested.canonical_version_uri.as_ref()) else {
            return;
        };
        let (id, wert) = (lage.umfeld.wert(own), lage.umfeld.wert(Some(uri)));
        // The QS-Bericht compares empty ones, too.
        if wert.is_empty() && !lage.qs() {
            return;
        }
        let ist_andere = |other: &&str| *other != id && (lage.qs() || !other.is_empty());
        let andere: Vec<&str> =
            lage.umfeld.listen_ids(wert).filter(ist_andere).take(MOST).collect();
        let Some(first) = andere.first() else { return };
        let more = if andere.len() > 1 { " …" } else { "" };
        lage.melde(uri, |befund| {
            befund
                .value("andere", clip(first, 12) + more)
                .found(clip(&format!("{id}, {}", andere.join(", ")), 80))
                .expected(("eine ID für die Liste", "one id for the list"))
        });
    })],
};

pub(super) static VERSIONEN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1037",
        name: "codeliste-in-mehreren-versionen",
        stufe: Stufe::Warnung,
        official: amtlich!(1037),
        message: Wording::new(
            "{element}: auch in Version {andere} verwendet",
            "{element}: also used in version {andere}",
        ),
        why: Wording::new(
            "Felder desselben Schemas bieten dann verschiedene Stände derselben Liste an; Codes des einen Stands können im anderen fehlen.",
            "Fields of the same schema then offer different versions of the same list; codes of one may be missing from the other.",
        ),
        fix: Wording::new(
            "Alle Felder auf dieselbe Version der Codeliste umstellen, am besten auf die neueste.",
            "Switch all fields to the same version of the code list, preferably the latest.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[ZWEITES_FELD_3, ("<x:version>2024-03-01", "<x:version>2023-03-01")],
                passing: &[ZWEITES_FELD_3],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[
                    ZWEITES_FELD_2,
                    (
                        "C99000901</x:id></x:identifikation><x:genericode",
                        "C99000902</x:id></x:identifikation><x:genericode",
                    ),
                    (
                        "<x:version>2024-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2024-03-01",
                        "<x:version>2023-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2023-03-01",
                    ),
                ],
                passing: &[],
            },
        ],
        reparatur: &[Reparatur::Vorschlag],
        ..QS
    },
    checks: &[Pruefung::Codeliste(|referenz, lage| {
        let (Some(text), Some(_)) = (referenz.listenversion(), referenz.kennung()) else { return };
        let umfeld = lage.umfeld;
        let (kennung, version) = (umfeld.wert(referenz.kennung()), umfeld.wert(Some(text)));
        // The QS-Bericht compares empty ones, too.
        if (kennung.is_empty() || version.is_empty()) && !lage.qs() {
            return;
        }
        let ist_andere = |other: &&str| *other != version && (lage.qs() || !other.is_empty());
        let andere: Vec<&str> =
            umfeld.listenversionen(kennung).filter(ist_andere).take(MOST).collect();
        let Some(first) = andere.first() else { return };
        let more = if andere.len() > 1 { " …" } else { "" };
        lage.melde(Stelle::text(text), |befund| {
            befund
                .value("andere", clip(first, 10) + more)
                .found(clip(&format!("{version}, {}", andere.join(", ")), 80))
                .expected(("eine Version der Liste", "one version of the list"))
        });
    })],
};

/// Makes the first input field a select field with the list of the other one.
const ZWEITES_FELD_3: (&str, &str) = (
    "<code>input</code></x:feldart><x:datentyp><code>text</code></x:datentyp><x:praezisierung minLength='1' maxLength='120'/><x:vorbefuellung><code>keine</code></x:vorbefuellung>",
    "<code>select</code></x:feldart><x:datentyp><code>text</code></x:datentyp><x:vorbefuellung><code>keine</code></x:vorbefuellung><x:codelisteReferenz><x:canonicalIdentification>urn:de:lindenhain:codeliste:standortart</x:canonicalIdentification><x:version>2024-03-01</x:version></x:codelisteReferenz>",
);
const ZWEITES_FELD_2: (&str, &str) = (
    "<code>input</code></x:feldart><x:datentyp><code>text</code></x:datentyp><x:praezisierung>{\"minLength\":\"1\",\"maxLength\":\"120\"}</x:praezisierung><x:inhalt/>",
    "<code>select</code></x:feldart><x:datentyp><code>text</code></x:datentyp><x:praezisierung/><x:inhalt/><x:codelisteReferenz><x:identifikation><x:id>C99000901</x:id></x:identifikation><x:genericodeIdentification><x:canonicalIdentification>urn:de:lindenhain:codeliste:standortart</x:canonicalIdentification><x:version>2024-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2024-03-01</x:canonicalVersionUri></x:genericodeIdentification></x:codelisteReferenz>",
);
