//! Where a reference leads: to objects of the corpus, to none, or to where nobody can look.

use super::objekt::{Art, Objekt, Verweis, Verweisart};
use super::verweisart::{Pruefweise, Verweiswahl};
use super::{HOECHSTENS, Korpus, Zeiger};
use std::borrow::Cow;
use std::cmp::Ordering;

/// What became of a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Aufloesung {
    /// To these objects, in the version that is named.
    Gefunden(Vec<Zeiger>),
    /// To these objects, but none is of the version that is named.
    AndereVersion(Vec<Zeiger>),
    /// Nobody can say: the corpus holds nothing of the kind.
    Ungeprueft,
    /// To nothing.
    Fehlt,
}

/// An id of XDatenfelder with eight digits as one of eleven: `000` after the third character.
/// Others stay as they are.
pub(crate) fn normal(id: &str) -> Cow<'_, str> {
    let is_short = id.len() == 9
        && id.starts_with(['S', 'D', 'G', 'F', 'R', 'C'])
        && id.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    if is_short { Cow::Owned(format!("{}000{}", &id[..3], &id[3..])) } else { Cow::Borrowed(id) }
}

/// The key in an id, which may begin with the URN of the list it is from.
pub(crate) fn schluesselteil(id: &str) -> &str {
    id.trim().rsplit(':').next().unwrap_or_default()
}

/// The order of two versions: number by number; what is no number is compared as text.
pub(crate) fn versionsfolge(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.split('.'), b.split('.'));
    loop {
        let order = match (left.next(), right.next()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(x), Some(y)) => match (x.parse::<u64>(), y.parse::<u64>()) {
                (Ok(x), Ok(y)) => x.cmp(&y),
                _ => x.cmp(y),
            },
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// True for a version before another. XDatenfelder 2 and 3 write the same version with two and with
/// three numbers, so zeros at the end do not count.
pub(crate) fn ist_aelter(a: &str, b: &str) -> bool {
    versionsfolge(ohne_nullen(a), ohne_nullen(b)).is_lt()
}

fn ohne_nullen(version: &str) -> &str {
    let mut rest = version;
    while let Some((before, last)) = rest.rsplit_once('.')
        && !last.is_empty()
        && last.bytes().all(|byte| byte == b'0')
    {
        rest = before;
    }
    rest
}

/// True for two ids that mean the same but are written with eight and with eleven digits.
pub(crate) fn nur_anders_geschrieben(a: &str, b: &str) -> bool {
    a != b && normal(a) == normal(b)
}

impl Korpus<'_> {
    /// True where a reference of this kind is looked at.
    pub(crate) fn prueft(&self, art: Verweisart, wahl: &Verweiswahl) -> bool {
        match wahl.get(art) {
            Pruefweise::Immer => true,
            Pruefweise::Nie => false,
            Pruefweise::Automatisch => art.ziele().iter().any(|ziel| self.eigene(*ziel) > 0),
        }
    }

    /// Follows a reference of an object.
    pub(crate) fn folge(
        &self,
        quelle: Zeiger,
        verweis: &Verweis,
        wahl: &Verweiswahl,
    ) -> Aufloesung {
        let ziele = self.ziele(verweis);
        if ziele.is_empty() {
            return match self.prueft(verweis.art, wahl) && self.koennte(quelle, verweis, wahl) {
                true => Aufloesung::Fehlt,
                false => Aufloesung::Ungeprueft,
            };
        }
        if verweis.version.is_empty() {
            return Aufloesung::Gefunden(ziele);
        }
        let of_version = |zeiger: &&Zeiger| {
            self.objekt(**zeiger).is_some_and(|ziel| *ziel.version == *verweis.version)
        };
        let exact: Vec<Zeiger> = ziele.iter().filter(of_version).copied().collect();
        // Where there are more than are kept, nobody knows that it is not among them.
        if exact.is_empty() && ziele.len() < HOECHSTENS {
            Aufloesung::AndereVersion(ziele)
        } else {
            Aufloesung::Gefunden(exact)
        }
    }

    /// The objects a reference leads to, in whatever version.
    pub(crate) fn ziele(&self, verweis: &Verweis) -> Vec<Zeiger> {
        use Verweisart::{Folgeprozess, Klassifikation, Prozess, Prozessklasse};
        let id = match verweis.art {
            // Keys may stand behind the URN of their list.
            Folgeprozess | Klassifikation | Prozess | Prozessklasse => schluesselteil(&verweis.id),
            _ => verweis.id.trim(),
        };
        if verweis.art.ziele() == [Art::Leistung] {
            return self.leistungen(verweis, id);
        }
        let is_within = match verweis.art {
            Verweisart::Formularelement => true,
            Verweisart::Uebersetzung => !verweis.bereich.is_empty(),
            _ => false,
        };
        if is_within {
            return self.elemente(verweis, id);
        }
        let mut ziele = Vec::new();
        for art in verweis.art.ziele() {
            ziele.extend_from_slice(self.mit_id(*art, id));
        }
        if verweis.art == Verweisart::Stelle {
            ziele.retain(|zeiger| self.ist_von(*zeiger, &verweis.bereich));
        }
        ziele
    }

    /// Elements with an id in the artefact they are looked for in: a form, what is translated.
    fn elemente(&self, verweis: &Verweis, id: &str) -> Vec<Zeiger> {
        let arten = verweis.art.ziele();
        let umfang: &[Art] = match verweis.art {
            Verweisart::Formularelement => &[Art::Stammdatenschema],
            _ => arten,
        };
        let umfang = umfang.iter().flat_map(|art| self.mit_id(*art, &verweis.bereich));
        let named = umfang.filter_map(|aussen| Some((*aussen, self.datei(*aussen)?.index)));
        let named = named.flat_map(|(aussen, index)| {
            let inside =
                index.mit_id(id).iter().filter(move |at| index.steckt_in(**at, aussen.objekt));
            inside.map(move |at| Zeiger { objekt: *at, ..aussen })
        });
        let is_meant =
            |zeiger: &Zeiger| self.objekt(*zeiger).is_some_and(|teil| arten.contains(&teil.art));
        let mut found: Vec<Zeiger> = named.filter(is_meant).take(HOECHSTENS).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A Leistung is named by its key or by the id its Redaktion gave it.
    fn leistungen(&self, verweis: &Verweis, id: &str) -> Vec<Zeiger> {
        let key = schluesselteil(id);
        let mut ziele = self.mit_schluessel(key).to_vec();
        if matches!(verweis.art, Verweisart::Leistung | Verweisart::LeistungImKontext) {
            let by_id = self.mit_id(Art::Leistung, id).iter();
            ziele.extend(by_id.filter(|zeiger| self.ist_von(**zeiger, &verweis.bereich)));
            ziele.sort_unstable();
            ziele.dedup();
        }
        ziele
    }

    /// True where an object is of a Redaktion, or where one of the two is not said.
    fn ist_von(&self, zeiger: Zeiger, redaktion: &str) -> bool {
        let vergeber = self.objekt(zeiger).map_or("", Objekt::vergeber);
        redaktion.is_empty() || vergeber.is_empty() || vergeber == redaktion
    }

    /// False where the target is of a kind, or in a form, that the corpus does not hold at all. The
    /// artefact that refers does not count: of a single file nobody expects that it refers to itself.
    fn koennte(&self, quelle: Zeiger, verweis: &Verweis, wahl: &Verweiswahl) -> bool {
        // What is inside something is missing only where that is there: else one thing is missing.
        let is_around = |art: &Art| !self.mit_id(*art, &verweis.bereich).is_empty();
        match verweis.art {
            Verweisart::Formularelement => return is_around(&Art::Stammdatenschema),
            Verweisart::Uebersetzung if !verweis.bereich.is_empty() => {
                return verweis.art.ziele().iter().any(is_around);
            }
            _ if wahl.get(verweis.art) == Pruefweise::Immer => return true,
            _ => {}
        }
        let eigene = self.objekt(self.wurzel(quelle)).map(|wurzel| wurzel.art);
        let others = |art: Art| self.eigene(art) > u64::from(eigene == Some(art));
        match verweis.art {
            // The first letter says what kind is meant, and that is the kind that must be there.
            Verweisart::Relation | Verweisart::Formular | Verweisart::Uebersetzung => {
                others(Art::nach_kennung(&verweis.id).unwrap_or(Art::Datenfeld))
            }
            // The catalogue is of the whole country: it counts for what there are processes of.
            Verweisart::Leistungsschluessel if eigene == Some(Art::Prozessklasse) => {
                others(Art::Leistung) && !self.mit_id(Art::Prozess, &verweis.id).is_empty()
            }
            // A document of several Leistungen is checked with one of them.
            Verweisart::SchluesselImText => {
                let keys = self.objekt(quelle).map_or(&[][..], Objekt::schluessel);
                let none = keys.iter().all(|key| self.mit_schluessel(&key.wert).is_empty());
                others(Art::Leistung) && none
            }
            art => art.ziele().iter().any(|ziel| others(*ziel)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ist_aelter, normal, nur_anders_geschrieben};

    #[test]
    fn the_same_version_in_both_standards_is_not_older() {
        for (a, b) in [("1.0", "1.0.0"), ("1.0.0", "1.0"), ("01.00.00", "01.00.00")] {
            assert!(!ist_aelter(a, b), "{a} {b}");
        }
        for (a, b) in [("1.0", "1.0.1"), ("1.9", "1.10"), ("0.9.0", "1.0"), ("1", "1.0.1")] {
            assert!(ist_aelter(a, b) && !ist_aelter(b, a), "{a} {b}");
        }
    }

    #[test]
    fn ids_of_eight_digits_are_those_of_eleven() {
        assert_eq!(normal("S05000058"), "S05000000058");
        for id in ["S05000000058", "R1", "99006028261000", "Ä00000001", "F6000000é"] {
            assert_eq!(normal(id), id);
        }
        assert!(nur_anders_geschrieben("D99000901", "D99000000901"));
        assert!(!nur_anders_geschrieben("D99000901", "D99000901"));
    }
}
