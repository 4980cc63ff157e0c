//! The two ways of judging a file, and how they are compared.

use fim_core::zerlegung::{Schritt, Zerleger};
use fim_core::{FileReport, Limits, State};
use fim_validation::{
    Lesegang, Profil, Spuren, Stueckpruefung, Teilsumme, Texte, Vorgaben, vergleiche,
};
use proptest::prelude::*;

/// Pieces as small as they can be, and few findings.
pub fn limits() -> Limits {
    Limits { piece_from: 1, findings: 60, ..Limits::default() }
}

/// Judges bytes piece by piece, and says how many pieces there were; `None` where the file is to be
/// read as a whole.
pub fn stueckweise(
    bytes: &[u8],
    block: usize,
    gang: Lesegang<'_>,
) -> Option<(usize, (FileReport, Spuren))> {
    let pruefung = Stueckpruefung::new("lieferung.xml", &bytes[..bytes.len().min(4096)], gang)?;
    let mut zerleger = Zerleger::new(pruefung.form(), gang.limits());
    let (mut rest, mut teile, mut zu_viele) = (bytes, Vec::new(), false);
    loop {
        match zerleger.naechstes() {
            Schritt::Mehr(_) => {
                let (next, behind) = rest.split_at(rest.len().min(block));
                zerleger.puffer().extend_from_slice(next);
                rest = behind;
                if next.is_empty() {
                    zerleger.vollstaendig();
                }
            }
            Schritt::Stueck(stueck) => teile.push(pruefung.pruefe(*stueck)),
            Schritt::Ende => break,
            Schritt::ZuViele => zu_viele = true,
            Schritt::Ungeeignet | Schritt::ZuGross(_) => return None,
        }
    }
    let (mut summe, pieces) = (Teilsumme::default(), teile.len());
    // In whatever order they are done.
    teile.into_iter().rev().for_each(|teil| {
        summe.nimm(teil, &pruefung);
    });
    let einzeln = zerleger.einzeln();
    let result = match zu_viele {
        true => summe.zu_viele(&pruefung, &einzeln),
        false => summe.abschliessen(&pruefung, &einzeln),
    };
    Some((pieces, result?))
}

/// Everything that is said of a file, what only shows across its records included.
pub fn gesagt((report, spuren): (FileReport, Spuren), vorgaben: &Vorgaben<'_>) -> String {
    let mut reports = [report];
    let mut spuren = [spuren];
    spuren[0].entpacke(&mut Texte::default());
    let bestand = vergleiche(&mut reports, &spuren, vorgaben).bestand;
    format!("{reports:#?}{bestand:#?}{spuren:#?}")
}

/// How many pieces the file came in; `None` where it could not be cut.
pub fn vergleiche_wege(
    text: &[u8],
    block: usize,
    profil: Profil,
    limits: &Limits,
) -> Result<Option<usize>, TestCaseError> {
    let vorgaben = Vorgaben { profil, statistik: true, ..Vorgaben::new(limits) };
    let gang = Lesegang::Pruefen(&vorgaben);
    let Some((pieces, stueckweise)) = stueckweise(text, block, gang) else { return Ok(None) };
    let ganz = gang.ganz("lieferung.xml", text.to_vec());
    // Of several reasons why it cannot be read, pieces name the first.
    if let (State::Unchecked, State::Unchecked) = (ganz.0.state, stueckweise.0.state) {
        let place = |report: &FileReport| report.findings.last()?.place.clone();
        let (all, first) = (place(&ganz.0), place(&stueckweise.0));
        if all != first {
            prop_assert!(first.map(|it| it.span.start) <= all.map(|it| it.span.start));
            return Ok(Some(pieces));
        }
    }
    let ganz = gesagt(ganz, &vorgaben);
    let stueckweise = gesagt(stueckweise, &vorgaben);
    if ganz != stueckweise {
        let differs = ganz.lines().zip(stueckweise.lines()).enumerate().find(|(_, (a, b))| a != b);
        prop_assert!(false, "{differs:#?}\n{}", String::from_utf8_lossy(text));
    }
    Ok(Some(pieces))
}
