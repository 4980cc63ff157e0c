//! Which way a cell went between two runs.

use fim_core::{Richtung, Soll, Stand};
use std::cmp::Ordering;

/// The direction from one state to another; `None` where nothing differs.
pub(super) fn richtung(
    vorher: Option<(Soll, Stand)>,
    jetzt: Option<(Soll, Stand)>,
) -> Option<Richtung> {
    if vorher == jetzt {
        return None;
    }
    let order = match (vorher, jetzt) {
        (Some((alt, vorher)), Some((neu, jetzt))) if alt == neu => {
            ordnung(rang(neu, jetzt), rang(alt, vorher))
        }
        // Where the demand changed, only states that mean the same under each demand are compared.
        (Some((_, vorher)), Some((_, jetzt))) => ordnung(an_sich(jetzt), an_sich(vorher)),
        _ => None,
    };
    Some(match order {
        Some(Ordering::Greater) => Richtung::Besser,
        Some(Ordering::Less) => Richtung::Schlechter,
        _ => Richtung::Anders,
    })
}

/// How good a state is, whatever is demanded.
const fn an_sich(stand: Stand) -> Option<u8> {
    match stand {
        Stand::Erfuellt => Some(2),
        Stand::Unvollstaendig => Some(1),
        Stand::Fehlt => Some(0),
        Stand::Entfaellt | Stand::NichtGefordert => None,
    }
}

/// How good a state is under a demand: what is waived is done where it is delivered as needed, and
/// missing where it must be delivered.
const fn rang(soll: Soll, stand: Stand) -> Option<u8> {
    match (soll, stand) {
        (Soll::Keines, _) => None,
        (Soll::Bedarf, Stand::Entfaellt) => Some(2),
        (Soll::Pflicht, Stand::Entfaellt) => Some(0),
        (_, stand) => an_sich(stand),
    }
}

/// The worse of two cells of one Leistung: the one of which more is demanded, then the one that is
/// less far.
pub(super) fn schlechter(a: (Soll, Stand), b: (Soll, Stand)) -> bool {
    let key = |(soll, stand): (Soll, Stand)| (soll, rang(soll, stand).unwrap_or(3), stand);
    key(a) < key(b)
}

/// `None` where one of them has no place in the order.
fn ordnung(a: Option<u8>, b: Option<u8>) -> Option<Ordering> {
    Some(a?.cmp(&b?))
}
