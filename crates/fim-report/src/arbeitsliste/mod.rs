//! The work list of editors: a workbook with a sheet a Redaktion and a row a finding, to be filled in
//! and read back.
//!
//! What its columns and words are called is said once, for writing and for reading. Not here: what
//! becomes of what was filled in.

mod bearbeitung;
mod formate;
mod gruppen;
mod lesen;
mod redaktion;
mod spalten;
mod tag;
mod uebersicht;
mod worte;

pub use bearbeitung::Bearbeitung;
pub use lesen::{Arbeitsliste, Listenfehler, Listenmangel, Listenstelle, Listenzeile, lesen};

use crate::Options;
use crate::json::Tool;
use crate::mappe::{Blattnamen, Mappenfehler};
use fim_core::Report;
use fim_core::reading::clip;
use formate::Formate;
use redaktion::Redaktionsblatt;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

/// Rows of a sheet below its head. Excel takes 1,048,576 and 65,530 links, [`lesen`] four million
/// cells; nobody works in a list that long.
const ZEILEN: usize = 60_000;

/// The workbook. The same report makes the same bytes.
pub(crate) fn render(
    report: &Report,
    tool: Tool<'_>,
    options: &Options,
) -> Result<Vec<u8>, Mappenfehler> {
    let mut mappe = mappe(report, tool, options, ZEILEN)?;
    Ok(mappe.save_to_buffer()?)
}

fn mappe(
    report: &Report,
    tool: Tool<'_>,
    options: &Options,
    zeilen: usize,
) -> Result<Workbook, Mappenfehler> {
    let sprache = options.sprache;
    let formate = Formate::new(sprache);
    let mut namen = Blattnamen::new();
    let uebersicht = namen.nimm(worte::UEBERSICHT.get(sprache), "");
    let gruppen = gruppen::gruppen(report);
    let mut blaetter: Vec<Vec<Redaktionsblatt>> = Vec::new();
    for gruppe in &gruppen {
        let name = gruppe.name(sprache);
        let teile = gruppe.posten.chunks(zeilen);
        let blatt = |teil| redaktion::blatt(teil, &namen.nimm(name, name), &formate, sprache);
        blaetter.push(teile.map(blatt).collect::<Result<_, _>>()?);
    }
    let mut mappe = Workbook::new();
    // Without a clock, so that the same report makes the same bytes.
    let tag = ExcelDateTime::from_ymd(1970, 1, 1)?;
    mappe.set_properties(
        &DocProperties::new()
            .set_title(worte::TITEL.get(sprache))
            .set_author(clip(&format!("{} {}", tool.name, tool.version), 200))
            .set_creation_datetime(&tag),
    );
    let seite = uebersicht::Uebersicht { report, tool, gruppen: &gruppen, blaetter: &blaetter };
    mappe.push_worksheet(seite.blatt(&uebersicht, &formate, options)?);
    for blatt in blaetter.into_iter().flatten() {
        mappe.push_worksheet(blatt.worksheet);
    }
    Ok(mappe)
}

#[cfg(test)]
mod tests {
    use super::mappe;
    use crate::{Options, Tool};
    use fim_core::{FileReport, Finding, Identity, Report, RuleMeta, State};

    static REGEL: RuleMeta = RuleMeta { code: "DF1006", ..RuleMeta::BASE };

    #[test]
    fn what_does_not_fit_a_sheet_goes_on_on_the_next() {
        let finding = |redaktion: &str| Finding {
            redaktion: Some(redaktion.into()),
            ..Finding::of(&REGEL).finish("a.xml")
        };
        let findings = ["60", "60", "60", "60", "60", "07", "07"].map(finding).to_vec();
        let file = FileReport::new("a.xml", Identity::default(), State::Findings, findings);
        let report = Report::new(vec![file]);
        let tool = Tool { name: "fim", version: "1.2.3" };
        let mut mappe = mappe(&report, tool, &Options::default(), 2).unwrap();
        let namen: Vec<String> =
            mappe.worksheets().iter().map(rust_xlsxwriter::Worksheet::name).collect();
        assert_eq!(namen, ["Übersicht", "07", "60", "60 (2)", "60 (3)"]);
        let liste = super::lesen(mappe.save_to_buffer().unwrap(), &fim_core::Limits::default());
        assert_eq!(liste.unwrap().zeilen.len(), 7);
    }
}
