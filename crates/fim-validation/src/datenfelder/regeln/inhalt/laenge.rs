//! XDF1074, XDF1075: content shorter or longer than the field allows.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::cmp::Ordering;
use xdatenfelder::Datenfeld;
use xoev_schema::{Datatype, Literal};

const LAENGE: RuleMeta = RuleMeta {
    stufe: Stufe::Kritisch,
    why: Wording::new(
        "Der Inhalt belegt das Feld vor; passt seine Länge nicht, weist das Formular seinen eigenen Vorschlag ab.",
        "The content presets the field; if its length does not fit, the form refuses its own suggestion.",
    ),
    ..QS
};

/// XDF1074
pub(super) static ZU_KURZ: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1074",
        name: "inhalt-zu-kurz",
        official: amtlich!(1074),
        message: Wording::new(
            "{element}: Inhalt hat {laenge} Zeichen, erwartet mindestens {grenze}",
            "{element}: content has {laenge} characters, expected at least {grenze}",
        ),
        fix: Wording::new(
            "Den Inhalt ergänzen oder die Mindestlänge in der Präzisierung senken.",
            "Extend the content, or lower the minimum length in the Präzisierung.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "minLength='3' maxLength='30'/>",
                "minLength='3' maxLength='30'/><x:inhalt>49</x:inhalt>",
            )],
            passing: &[(
                "minLength='3' maxLength='30'/>",
                "minLength='3' maxLength='30'/><x:inhalt>+49</x:inhalt>",
            )],
        }],
        ..LAENGE
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        pruefe(feld, lage, Grenze::MinLength, Ordering::Less);
    })],
};

/// XDF1075
pub(super) static ZU_LANG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1075",
        name: "inhalt-zu-lang",
        official: amtlich!(1075),
        message: Wording::new(
            "{element}: Inhalt hat {laenge} Zeichen, erlaubt höchstens {grenze}",
            "{element}: content has {laenge} characters, allowed at most {grenze}",
        ),
        fix: Wording::new(
            "Den Inhalt kürzen oder die Höchstlänge in der Präzisierung anheben.",
            "Shorten the content, or raise the maximum length in the Präzisierung.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_2,
            failing: &[(
                "{\"minLength\":\"1\",\"maxLength\":\"120\"}</x:praezisierung><x:inhalt/>",
                "{\"minLength\":\"1\",\"maxLength\":\"4\"}</x:praezisierung><x:inhalt>Müller</x:inhalt>",
            )],
            passing: &[(
                "{\"minLength\":\"1\",\"maxLength\":\"120\"}</x:praezisierung><x:inhalt/>",
                "{\"minLength\":\"1\",\"maxLength\":\"6\"}</x:praezisierung><x:inhalt>Müller</x:inhalt>",
            )],
        }],
        ..LAENGE
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        pruefe(feld, lage, Grenze::MaxLength, Ordering::Greater);
    })],
};

/// Tells of content whose length stands to the bound as it must not.
fn pruefe<'m, 'a>(
    feld: &'m Datenfeld<'a>,
    lage: &mut Lage<'_, 'm, 'a>,
    grenze: Grenze,
    verboten: Ordering,
) {
    let Some(inhalt) = &feld.inhalt else { return };
    let wert = lage.umfeld.wert(Some(inhalt));
    if wert.is_empty() || !lage.ist_textlich(feld) {
        return;
    }
    let Some(angabe) = lage.grenze(feld, grenze) else { return };
    // Bounds may have any number of digits: both are compared as they are written.
    let laenge = wert.chars().count().to_string();
    let Some(a) = Literal::read(Datatype::Integer, &laenge) else { return };
    let Some(b) = Literal::read(Datatype::Integer, &angabe.wert) else { return };
    if a.compare(&b) != Some(verboten) {
        return;
    }
    let bound = clip(&angabe.wert, 8);
    let soll = match verboten {
        Ordering::Less => {
            (format!("mindestens {bound} Zeichen"), format!("at least {bound} characters"))
        }
        _ => (format!("höchstens {bound} Zeichen"), format!("at most {bound} characters")),
    };
    lage.melde(inhalt, |befund| {
        befund
            .value("laenge", clip(&laenge, 7))
            .value("grenze", bound.clone())
            .found(clip(wert, 40))
            .expected((&*soll.0, &*soll.1))
    });
}
