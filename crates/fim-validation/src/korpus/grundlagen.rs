//! What artefacts rest on, law by law: a reference for each law instead of one for each text, so that
//! comparing two artefacts takes a bounded number of steps.

use super::{Korpus, Zeiger};
use rechtsbezug::{Land, Rechtsbezug, Rechtskreis, Vergleich, Vorschrift};
use std::collections::HashMap;

/// Laws are compared in pairs. With more than these nothing is said: what rests on everything
/// tells nothing.
const GESETZE: usize = 150;
/// More places of one law than these count as the law as a whole.
const STELLEN: usize = 1000;

/// The laws of one artefact, or of several.
#[derive(Debug, Default)]
pub(crate) struct Grundlagen<'k> {
    /// In the order in which they are first named.
    gesetze: Vec<Gesetz<'k>>,
    nummern: HashMap<Name<'k>, usize>,
    /// Something is known of which the law is not.
    offen: bool,
}

/// A law, with everything that is said of it.
#[derive(Debug)]
struct Gesetz<'k> {
    vorschrift: &'k Vorschrift,
    /// All places together.
    bezug: Rechtsbezug,
    /// Named as a whole at least once.
    ganz: bool,
}

/// Everything by which laws are compared.
type Name<'k> =
    ((&'k str, &'k str, Option<&'k str>, Option<&'k str>), (Rechtskreis, Option<Land>, bool, bool));

fn name(gesetz: &Vorschrift) -> Name<'_> {
    let texte =
        (&*gesetz.kuerzel, &*gesetz.anzeige, gesetz.ort.as_deref(), gesetz.titel.as_deref());
    (texte, (gesetz.rechtskreis, gesetz.land, gesetz.bekannt, gesetz.nur_titel))
}

/// The laws of artefacts, by artefact.
pub(crate) type Buch<'k> = HashMap<Zeiger, Grundlagen<'k>>;

impl<'k> Grundlagen<'k> {
    /// Of an object and all inside it.
    pub(crate) fn of(korpus: &'k Korpus<'_>, zeiger: Zeiger) -> Self {
        let mut grundlagen = Self::default();
        let normen = korpus.mit_teilen(zeiger).flat_map(|(_, objekt)| &objekt.normen);
        for bezug in normen.flat_map(|norm| korpus.bezuege(norm)) {
            match &bezug.vorschrift {
                // Technical rules are no law.
                Some(it) if it.rechtskreis == Rechtskreis::TechnischeRegel => {}
                Some(vorschrift) => grundlagen.nimm(vorschrift, bezug, bezug.stellen.is_empty()),
                None => grundlagen.offen = true,
            }
        }
        grundlagen
    }

    /// Of several objects together.
    pub(crate) fn vereint(buch: &Buch<'k>, alle: impl IntoIterator<Item = Zeiger>) -> Self {
        let mut grundlagen = Self::default();
        for one in alle.into_iter().filter_map(|zeiger| buch.get(&zeiger)) {
            grundlagen.offen |= one.offen;
            for gesetz in &one.gesetze {
                grundlagen.nimm(gesetz.vorschrift, &gesetz.bezug, gesetz.ganz);
            }
        }
        grundlagen
    }

    fn nimm(&mut self, vorschrift: &'k Vorschrift, bezug: &Rechtsbezug, ganz: bool) {
        let next = self.gesetze.len();
        if next == GESETZE && !self.nummern.contains_key(&name(vorschrift)) {
            self.offen = true;
            return;
        }
        let at = *self.nummern.entry(name(vorschrift)).or_insert(next);
        match self.gesetze.get_mut(at) {
            Some(known) => {
                known.ganz |= ganz || known.bezug.stellen.len() + bezug.stellen.len() > STELLEN;
                if !known.ganz {
                    known.bezug.stellen.extend_from_slice(&bezug.stellen);
                }
            }
            None => self.gesetze.push(Gesetz { vorschrift, bezug: bezug.clone(), ganz }),
        }
    }

    /// True where no text names any norm.
    pub(crate) const fn is_empty(&self) -> bool {
        self.gesetze.is_empty() && !self.offen
    }

    /// How they meet others.
    pub(crate) fn treffen(&self, other: &Self) -> Treffen {
        let open = self.offen && !other.is_empty() || other.offen && !self.is_empty();
        let mut treffen = if open { Treffen::Ungewiss } else { Treffen::Nein };
        for gesetz in &self.gesetze {
            match gesetz.unter(&other.gesetze) {
                Treffen::Ja => return Treffen::Ja,
                Treffen::Ungewiss => treffen = Treffen::Ungewiss,
                Treffen::Nein => {}
            }
        }
        // One side names the act of the EU, the other the law that carries it out; or the law of the
        // Bund here and the by-law there. Both may be right.
        let comparable =
            |a: &Gesetz<'_>| other.gesetze.iter().any(|b| vergleichbar(a.vorschrift, b.vorschrift));
        if self.gesetze.iter().any(comparable) { treffen } else { Treffen::Ungewiss }
    }

    /// Each law once, however it is named.
    pub(crate) fn gesetze(&self) -> Vec<&'k Vorschrift> {
        let mut found: Vec<&'k Vorschrift> = Vec::new();
        for gesetz in &self.gesetze {
            if !found.iter().any(|one| one.dieselbe(gesetz.vorschrift) == Some(true)) {
                found.push(gesetz.vorschrift);
            }
        }
        found
    }

    /// The laws that certainly are not among others; each law once.
    pub(crate) fn ohne(&self, other: &Self) -> Vec<&'k Vorschrift> {
        let mut gesetze = self.gesetze();
        if other.offen {
            return Vec::new();
        }
        gesetze.retain(|gesetz| {
            other.gesetze.iter().all(|one| gesetz.dieselbe(one.vorschrift) == Some(false))
        });
        gesetze
    }

    /// A law that both name, where they name no place of it in common and nothing is uncertain.
    pub(crate) fn ohne_gemeinsame_stelle(&self, other: &Self) -> Option<&'k Vorschrift> {
        if self.offen || other.offen {
            return None;
        }
        let mut gemeinsam = None;
        for a in &self.gesetze {
            for b in &other.gesetze {
                match a.bezug.vergleiche(&b.bezug) {
                    // A law as a whole covers every place in it.
                    Vergleich::GleicheVorschrift if !a.ganz && !b.ganz => {
                        gemeinsam = gemeinsam.or(Some(a.vorschrift));
                    }
                    Vergleich::Verschieden => {}
                    _ => return None,
                }
            }
        }
        gemeinsam
    }

    /// All of them in words, as many as are worth it.
    pub(crate) fn stellen(&self) -> String {
        const MOST: usize = 20;
        let texte = self.gesetze.iter().take(MOST).map(|gesetz| {
            let stellen = gesetz.bezug.stellen.iter().take(MOST).cloned().collect();
            Rechtsbezug { stellen, ..gesetz.bezug.clone() }.to_string()
        });
        texte.collect::<Vec<_>>().join(", ")
    }
}

impl Gesetz<'_> {
    fn unter(&self, others: &[Gesetz<'_>]) -> Treffen {
        let mut treffen = Treffen::Nein;
        for other in others {
            match self.vorschrift.dieselbe(other.vorschrift) {
                Some(true) => return Treffen::Ja,
                None => treffen = Treffen::Ungewiss,
                Some(false) => {}
            }
        }
        treffen
    }
}

/// True for law of the same body; a name that does not tell may be of the Bund or a Land.
fn vergleichbar(a: &Vorschrift, b: &Vorschrift) -> bool {
    let (a, b) = (a.rechtskreis, b.rechtskreis);
    let of_state =
        |it| matches!(it, Rechtskreis::Bund | Rechtskreis::Land | Rechtskreis::Unbekannt);
    let unbekannt = a == Rechtskreis::Unbekannt || b == Rechtskreis::Unbekannt;
    a == b || (unbekannt && of_state(a) && of_state(b))
}

/// How what two artefacts rest on meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Treffen {
    /// At least one law is in both.
    Ja,
    /// None is.
    Nein,
    /// That cannot be said of all of them.
    Ungewiss,
}

#[cfg(test)]
mod tests {
    use super::{GESETZE, Grundlagen, Treffen};
    use rechtsbezug::Rechtsbezug;

    fn of(bezuege: &[Rechtsbezug]) -> Grundlagen<'_> {
        let mut grundlagen = Grundlagen::default();
        for bezug in bezuege {
            let vorschrift = bezug.vorschrift.as_ref().expect("a law");
            grundlagen.nimm(vorschrift, bezug, bezug.stellen.is_empty());
        }
        grundlagen
    }

    #[test]
    fn places_of_one_law_are_one_law() {
        let (links, rechts) =
            (rechtsbezug::lesen("§ 1 BGB, § 7 BGB"), rechtsbezug::lesen("§ 2 BGB"));
        let andere = rechtsbezug::lesen("§ 7 BGB");
        let (a, b) = (of(&links), of(&rechts));
        assert_eq!(a.gesetze().len(), 1);
        assert_eq!(a.treffen(&b), Treffen::Ja);
        assert!(a.ohne_gemeinsame_stelle(&b).is_some());
        assert!(a.ohne_gemeinsame_stelle(&of(&andere)).is_none());
    }

    #[test]
    fn of_more_laws_than_are_compared_nothing_is_said() {
        let text = |at: usize| format!("§ 1 DIN {}", 1000 + at);
        let viele: Vec<Rechtsbezug> =
            (0..GESETZE * 2).flat_map(|at| rechtsbezug::lesen(&text(at))).collect();
        let bgb = rechtsbezug::lesen("§ 1 BGB");
        let (viele, bgb) = (of(&viele), of(&bgb));
        assert_eq!(viele.gesetze.len(), GESETZE);
        assert_eq!(bgb.treffen(&viele), Treffen::Ungewiss);
        assert!(bgb.ohne(&viele).is_empty());
    }
}
