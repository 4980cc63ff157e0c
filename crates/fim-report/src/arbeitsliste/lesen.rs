//! Reads a work list back, whatever was done to it: columns moved, rows sorted or deleted, saved by
//! another program. What is wrong in it comes with its sheet and row.

use super::bearbeitung::Bearbeitung;
use super::spalten::Spalte;
use super::tag;
use arbeitsmappe::{Mappe, Tabelle, Unlesbar};
use fim_core::reading::clip;
use fim_core::{Limits, Sprache, Value};

/// Rows in which the head is looked for: there may be a title above it.
const KOPFSUCHE: usize = 20;
/// Columns without which nothing can be taken over.
const NOETIG: [Spalte; 4] =
    [Spalte::Bearbeitung, Spalte::Begruendung, Spalte::Code, Spalte::Fingerabdruck];

/// What a work list says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arbeitsliste {
    /// The rows in the order of sheets and rows.
    pub zeilen: Vec<Listenzeile>,
    /// What is wrong in it, in the same order.
    pub maengel: Vec<Listenmangel>,
}

/// Where something stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listenstelle {
    /// Name of the sheet.
    pub blatt: String,
    /// Number of the row as Excel shows it.
    pub zeile: u64,
}

/// A finding, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listenzeile {
    /// Where it stands.
    pub stelle: Listenstelle,
    /// What was done.
    pub bearbeitung: Bearbeitung,
    /// Why, in the words of whoever did it.
    pub begruendung: String,
    /// Last day of an exception, as `2026-12-31`.
    pub bis: Option<String>,
    /// Who is in charge.
    pub zustaendig: String,
    /// Code of the rule.
    pub code: String,
    /// Kind of the element.
    pub art: String,
    /// Its id.
    pub kennung: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub name: String,
    /// Path of the file.
    pub datei: String,
    /// 32 hex digits in lower case.
    pub fingerabdruck: String,
}

/// Something wrong in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listenmangel {
    /// Where.
    pub stelle: Listenstelle,
    /// What, without a full stop.
    pub text: Value,
}

/// Why a file is no work list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Listenfehler {
    /// It cannot be read as a workbook.
    #[error("no workbook: {0}")]
    Mappe(#[from] Unlesbar),
    /// No sheet has the head of a list.
    #[error("no sheet has the head of a work list")]
    KeineListe,
    /// A sheet has more cells than can be kept.
    #[error("the sheet {0} is too large")]
    ZuGross(String),
}

impl Listenfehler {
    /// The reason, without a full stop.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        match self {
            Self::Mappe(grund @ (Unlesbar::ZuGross | Unlesbar::Verhaeltnis)) => {
                grund.grund().get(sprache).to_owned()
            }
            // To its editors, a broken archive is no workbook.
            Self::Mappe(Unlesbar::Archiv | Unlesbar::KeineMappe) => {
                let advice = sprache.pick(
                    "die Liste als Excel-Datei (.xlsx) speichern",
                    "save the list as an Excel file (.xlsx)",
                );
                format!("{}; {advice}", Unlesbar::KeineMappe.grund().get(sprache))
            }
            Self::KeineListe => sprache
                .pick(
                    "kein Blatt hat eine Kopfzeile mit »Bearbeitung«, »Begründung«, »Code« und »Fingerabdruck«",
                    "no sheet has a head with »Status«, »Reason«, »Code« and »Fingerprint«",
                )
                .to_owned(),
            Self::ZuGross(blatt) => match sprache {
                Sprache::De => format!("das Blatt »{}« ist zu groß", clip(blatt, 40)),
                Sprache::En => format!("the sheet »{}« is too large", clip(blatt, 40)),
            },
        }
    }
}

/// Reads a work list.
///
/// # Errors
/// Where it is no workbook, or no sheet of it a list; what is wrong in a list is among its
/// [`Arbeitsliste::maengel`].
pub fn lesen(bytes: Vec<u8>, limits: &Limits) -> Result<Arbeitsliste, Listenfehler> {
    let mut mappe = Mappe::open(bytes, limits)?;
    let mut liste = Arbeitsliste::default();
    let mut is_list = false;
    for name in mappe.blaetter() {
        let Some(tabelle) = mappe.blatt(&name) else { return Err(Listenfehler::ZuGross(name)) };
        let Some((kopf, spalten)) = kopf(&tabelle) else { continue };
        is_list = true;
        Blattleser { name: &name, spalten, liste: &mut liste }.lesen(&tabelle, kopf);
    }
    if is_list { Ok(liste) } else { Err(Listenfehler::KeineListe) }
}

/// The row with the head, counted from that of the table, and what its columns are.
fn kopf(tabelle: &Tabelle) -> Option<(usize, Vec<Option<Spalte>>)> {
    let rows = tabelle.zeilen().take(KOPFSUCHE).enumerate();
    rows.map(|(at, row)| (at, row.iter().map(|cell| Spalte::nach_titel(cell)).collect())).find(
        |(_, spalten): &(usize, Vec<Option<Spalte>>)| {
            let known = spalten.iter().flatten().count();
            let own = [Spalte::Bearbeitung, Spalte::Fingerabdruck];
            // The tables of the overview have some words in common with a list.
            known >= 6 || (known >= 2 && spalten.iter().flatten().any(|it| own.contains(it)))
        },
    )
}

/// Reads one sheet.
struct Blattleser<'l> {
    name: &'l str,
    spalten: Vec<Option<Spalte>>,
    liste: &'l mut Arbeitsliste,
}

impl Blattleser<'_> {
    fn lesen(&mut self, tabelle: &Tabelle, kopf: usize) {
        let erste = u64::from(tabelle.anfang().0) + 1;
        let fehlend: Vec<Spalte> =
            NOETIG.into_iter().filter(|it| !self.spalten.contains(&Some(*it))).collect();
        if !fehlend.is_empty() {
            let namen = |sprache: Sprache| {
                let namen: Vec<String> =
                    fehlend.iter().map(|it| format!("»{}«", it.titel().get(sprache))).collect();
                namen.join(", ")
            };
            let text = Value::Both(
                format!("in der Kopfzeile fehlt: {}", namen(Sprache::De)),
                format!("missing in the head: {}", namen(Sprache::En)),
            );
            self.mangel(erste + kopf as u64, text);
            return;
        }
        for (row, number) in tabelle.zeilen().zip(erste..).skip(kopf + 1) {
            self.zeile(&row, number);
        }
    }

    fn mangel(&mut self, zeile: u64, text: Value) {
        let stelle = Listenstelle { blatt: self.name.to_owned(), zeile };
        self.liste.maengel.push(Listenmangel { stelle, text });
    }

    fn zeile(&mut self, row: &[String], number: u64) {
        let cell = |spalte: Spalte| {
            let at = self.spalten.iter().position(|it| *it == Some(spalte));
            let text = at.and_then(|at| row.get(at)).map_or("", String::as_str);
            text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
        };
        let known = self.spalten.iter().zip(row).filter(|(spalte, _)| spalte.is_some());
        if known.map(|(_, text)| text.trim()).all(str::is_empty) {
            return;
        }
        let (wort, bis) = (cell(Spalte::Bearbeitung), cell(Spalte::Bis));
        let Some(bearbeitung) = Bearbeitung::read(&wort) else {
            self.mangel(number, unbekannt(&wort));
            return;
        };
        let zeile = Listenzeile {
            stelle: Listenstelle { blatt: self.name.to_owned(), zeile: number },
            bearbeitung,
            begruendung: cell(Spalte::Begruendung),
            bis: tag::lesen(&bis),
            zustaendig: cell(Spalte::Zustaendig),
            code: cell(Spalte::Code),
            art: cell(Spalte::Art),
            kennung: cell(Spalte::Kennung),
            version: cell(Spalte::Version),
            name: cell(Spalte::Name),
            datei: cell(Spalte::Datei),
            fingerabdruck: cell(Spalte::Fingerabdruck).to_lowercase(),
        };
        // Whatever else stands in a row that nothing is taken from is the business of its editors.
        if bearbeitung == Bearbeitung::Ausnahme {
            ausnahmemaengel(&zeile, &bis).into_iter().for_each(|text| self.mangel(number, text));
        }
        self.liste.zeilen.push(zeile);
    }
}

/// What is wrong with an exception.
fn ausnahmemaengel(zeile: &Listenzeile, bis: &str) -> Vec<Value> {
    let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_code = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut maengel = Vec::new();
    if zeile.begruendung.is_empty() {
        maengel.push(Value::from(("Ausnahme ohne Begründung", "exception without a reason")));
    }
    if zeile.bis.is_none() && !bis.is_empty() {
        let bis = clip(bis, 40);
        maengel.push(Value::Both(
            format!("unter »bis« steht »{bis}«; erwartet wird ein Tag wie 31.12.2026"),
            format!("»{bis}« under »until«; expected is a day such as 2026-12-31"),
        ));
    }
    if zeile.code.is_empty() || zeile.code.len() > 20 || !is_code(&zeile.code) {
        maengel.push(beschaedigt(Spalte::Code, &zeile.code));
    }
    if zeile.fingerabdruck.len() != 32 || !is_hex(&zeile.fingerabdruck) {
        maengel.push(beschaedigt(Spalte::Fingerabdruck, &zeile.fingerabdruck));
    }
    maengel
}

/// Says that a cell is empty or not as it was written.
fn beschaedigt(spalte: Spalte, text: &str) -> Value {
    let (titel, text) = (spalte.titel(), clip(text, 40));
    if text.is_empty() {
        return Value::Both(
            format!("»{}« ist leer; die Zeile aus einer neuen Liste übernehmen", titel.de),
            format!("»{}« is empty; take the row from a new list", titel.en),
        );
    }
    Value::Both(
        format!(
            "»{}« wurde geändert: »{text}«; die Zeile aus einer neuen Liste übernehmen",
            titel.de
        ),
        format!("»{}« was changed: »{text}«; take the row from a new list", titel.en),
    )
}

fn unbekannt(wort: &str) -> Value {
    let wort = clip(wort, 40);
    let alle = |sprache| {
        let worte = Bearbeitung::ALL.map(|it| it.wort().get(sprache));
        worte.join(", ")
    };
    Value::Both(
        format!("Bearbeitung »{wort}« ist unbekannt; es gibt: {}", alle(Sprache::De)),
        format!("status »{wort}« is unknown; there are: {}", alle(Sprache::En)),
    )
}
