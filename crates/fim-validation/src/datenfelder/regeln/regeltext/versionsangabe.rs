//! XDF1019: a Regel names an element together with its version.

use super::nennung::{Nennung, nennungen, stellen, wortlaut};
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1019",
        name: "version-im-regeltext",
        stufe: Stufe::Methodisch,
        official: amtlich!(1019),
        message: Wording::new(
            "{element}: nennt »{wert}« mit Version, erwartet nur {id}",
            "{element}: names »{wert}« with version, expected only {id}",
        ),
        why: Wording::new(
            "Welche Version gilt, sagt das Schema; mit der nächsten Version des Elements wäre die Regel falsch.",
            "The schema says which version applies; with the next version of the element the rule would be wrong.",
        ),
        fix: Wording::new(
            "Im Text der Regel die Version hinter der ID löschen.",
            "Delete the version after the id in the text of the rule.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("F99000000912 ist", "F99000000912V1.0.0 ist")],
            passing: &[("F99000000912 ist", "F99000000912 (Version 1.0.0) ist")],
        }],
        ..QS
    },
    checks: &[Pruefung::Eigenregel(|regel, lage| {
        let Some(text) = wortlaut(regel, lage) else { return };
        let (stellen, qs) = (stellen(lage), lage.qs());
        let mit_version = nennungen(lage.umfeld.wert(Some(text)), qs, |nennung| {
            let version = if qs { mit_punkt(nennung, stellen) } else { version(nennung, stellen) };
            nennung.bis(stellen, version?)
        });
        for wert in mit_version {
            let id = &wert[..=stellen];
            lage.melde(Stelle::stueck(text, wert), |befund| {
                befund
                    .value("wert", clip(wert, 20))
                    .value("id", id)
                    .found(clip(wert, 40))
                    .expected(id)
            });
        }
    })],
};

/// Length of a version behind an id: `V1.0.0`.
fn version(nennung: &Nennung<'_>, stellen: usize) -> Option<usize> {
    let rest = nennung.danach(stellen).strip_prefix('V').filter(|_| nennung.ziffern == stellen)?;
    let is_part = |c: char| c.is_ascii_digit() || c == '.';
    // A full stop at the end belongs to the sentence.
    let version = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
    let version = version.trim_end_matches('.');
    version.starts_with(|c: char| c.is_ascii_digit()).then_some(1 + version.len())
}

/// As the QS-Bericht has it: `V`, maybe digits, a full stop, maybe digits.
fn mit_punkt(nennung: &Nennung<'_>, stellen: usize) -> Option<usize> {
    let rest = nennung.danach(stellen).strip_prefix('V').filter(|_| nennung.ziffern == stellen)?;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let major = digits(rest);
    let minor = digits(rest[major..].strip_prefix('.')?);
    Some(2 + major + minor)
}
