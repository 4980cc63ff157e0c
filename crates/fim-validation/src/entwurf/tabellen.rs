//! The tables of a Steckbrief: which fields they have, and how a field is written that says nothing
//! yet.

use super::blatt::{Feldzeile, text};
use ozg::{Analyse, Auswahlliste, Ebene, Richtung, Tabelle};

/// A table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// Its name in the file.
    pub(super) name: &'static str,
    /// True where there may be several of it.
    pub(super) mehrfach: bool,
    pub(super) felder: &'static [&'static str],
    pub(super) pflicht: &'static [&'static str],
    texte: &'static [&'static str],
}

const fn form<T: Tabelle>(name: &'static str, mehrfach: bool) -> Form {
    Form { name, mehrfach, felder: T::FELDER, pflicht: T::PFLICHT, texte: T::TEXTE }
}

pub(super) const KOPF: Form = form::<ozg::Kopf>("steckbrief", false);
pub(super) const GRUNDLAGE: Form = form::<ozg::Handlungsgrundlage>("handlungsgrundlage", true);
pub(super) const ANALYSE: Form = form::<Analyse>("analyse", false);
pub(super) const KRITERIEN: Form = form::<ozg::Kriterien>("prioritaet.kriterien", false);
pub(super) const GEWICHTE: Form = form::<ozg::Kriterien>("prioritaet.gewichte", false);
pub(super) const ARTEFAKT: Form = form::<ozg::FimArtefakt>("fim_artefakt", true);
pub(super) const SONSTIGES: Form = form::<ozg::Sonstiges>("sonstiges", true);

/// The tables of deliverables that are all filled in alike.
const FORMEN: [Form; 11] = [
    form::<ozg::Eintrag>("user_journey", true),
    form::<ozg::Umsetzungsvariante>("umsetzungsvariante", true),
    form::<ozg::Architektur>("architektur", false),
    form::<ozg::Rechtsaenderung>("rechtsaenderung", true),
    form::<ozg::Standardangabe>("standard", true),
    form::<ozg::Eintrag>("persona", true),
    form::<ozg::Eintrag>("referenzprozess", true),
    form::<ozg::Register>("register", true),
    form::<ozg::Eintrag>("harmonisierung", true),
    form::<ozg::Eintrag>("nachnutzung", true),
    form::<ozg::Prototyp>("prototyp", true),
];

/// How a value is written.
#[derive(Debug, Clone, Copy)]
enum Art {
    Text,
    Liste,
    /// One of these.
    Auswahl(fn() -> Vec<&'static str>),
    Zahl,
    Schalter,
}

/// How much of a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Umfang {
    /// What must be there; what may be there is switched off.
    Ganz,
    /// What must be there alone.
    Pflicht,
    /// Everything, switched off.
    Aus,
}

impl Form {
    /// The table of a name.
    pub(super) fn by_name(name: &str) -> Option<Self> {
        FORMEN.iter().find(|form| form.name == name).copied()
    }

    /// Its head.
    pub(super) fn kopf(&self) -> String {
        if self.mehrfach { format!("[[{}]]", self.name) } else { format!("[{}]", self.name) }
    }

    /// What a field is for.
    pub(super) fn hilfe(&self, feld: &str) -> String {
        let at = self.felder.iter().position(|name| *name == feld);
        let text = at.and_then(|at| self.texte.get(at)).copied().unwrap_or_default();
        match art(feld) {
            Art::Auswahl(keys) if keys().iter().any(|key| !text.contains(key)) => {
                format!("{} {}.", text.trim_end_matches('.'), in_klammern(&keys()))
            }
            _ => text.to_owned(),
        }
    }

    /// The lines of a table; `bekannt` stands in the place of what would be empty.
    pub(super) fn zeilen(&self, bekannt: Vec<Feldzeile>, umfang: Umfang) -> Vec<Feldzeile> {
        let mut bekannt = bekannt;
        let mut zeilen = Vec::new();
        for feld in self.felder {
            let at = bekannt.iter().position(|zeile| zeile.feld == *feld);
            let is_due = self.pflicht.contains(feld);
            match at.map(|at| bekannt.remove(at)) {
                Some(zeile) => zeilen.push(zeile),
                None if is_due && umfang != Umfang::Aus => zeilen.push(self.offen(feld)),
                None if umfang == Umfang::Pflicht => {}
                None => zeilen.push(self.leer(feld).aus()),
            }
        }
        if umfang == Umfang::Aus {
            zeilen.iter_mut().for_each(|zeile| (zeile.aus, zeile.offen) = (true, false));
        }
        zeilen
    }

    /// A field that somebody has to fill in. An empty text is a text, but none of few, and no number.
    pub(super) fn offen(&self, feld: &str) -> Feldzeile {
        let zeile = self.leer(feld).offen();
        match art(feld) {
            Art::Text | Art::Liste => zeile,
            Art::Auswahl(_) | Art::Zahl | Art::Schalter => zeile.aus(),
        }
    }

    /// A field that says nothing.
    pub(super) fn leer(&self, feld: &str) -> Feldzeile {
        let wert = match art(feld) {
            Art::Text | Art::Auswahl(_) => text(""),
            Art::Liste => "[]".to_owned(),
            Art::Zahl => "0".to_owned(),
            Art::Schalter => "true".to_owned(),
        };
        Feldzeile::new(feld, wert).mit(self.hilfe(feld))
    }
}

fn in_klammern(keys: &[&str]) -> String {
    format!("({})", keys.join(", "))
}

fn art(feld: &str) -> Art {
    match feld {
        "ebene" => Art::Auswahl(Ebene::keys),
        "richtung" => Art::Auswahl(Richtung::keys),
        "bevorzugt" => Art::Schalter,
        "leistungen" | "typ" | "vollzug" | "varianten" | "komponenten" => Art::Liste,
        "aufwand" | "verbreitung" => Art::Zahl,
        feld if KRITERIEN.felder.contains(&feld) => Art::Zahl,
        _ => Art::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        ANALYSE, ARTEFAKT, FORMEN, Form, GEWICHTE, GRUNDLAGE, KOPF, KRITERIEN, SONSTIGES, Umfang,
    };
    use crate::entwurf::blatt::Blatt;
    use crate::entwurf::tests::{befunde, eingeschaltet};

    fn alle() -> impl Iterator<Item = Form> {
        let besondere = [KOPF, GRUNDLAGE, ANALYSE, KRITERIEN, GEWICHTE, ARTEFAKT, SONSTIGES];
        FORMEN.into_iter().chain(besondere)
    }

    #[test]
    fn every_table_is_read_without_complaint_switched_on_or_off() {
        for form in alle() {
            for umfang in [Umfang::Ganz, Umfang::Pflicht, Umfang::Aus] {
                let mut blatt = Blatt::default();
                blatt.tabelle("[steckbrief]", &KOPF.zeilen(Vec::new(), Umfang::Pflicht), false);
                if form.name != "steckbrief" {
                    let zeilen = form.zeilen(Vec::new(), umfang);
                    blatt.tabelle(&form.kopf(), &zeilen, umfang == Umfang::Aus);
                }
                let (text, _) = blatt.fertig();
                if form.name != "fim_artefakt" || umfang == Umfang::Aus {
                    assert_eq!(befunde(&text), [""; 0], "{text}");
                }
                assert_eq!(befunde(&eingeschaltet(&text)), [""; 0], "{}", eingeschaltet(&text));
            }
        }
    }

    #[test]
    fn every_table_of_the_matrix_that_ships_has_a_form() {
        let matrix = ozg::Matrix::ozg_2019().expect("sound");
        for zeile in &matrix.zeilen {
            let tabelle = zeile.tabelle.as_str();
            let special = ["analyse", "prioritaet", "fim_artefakt"].contains(&tabelle);
            assert!(special || Form::by_name(tabelle).is_some(), "{tabelle}");
        }
    }
}
