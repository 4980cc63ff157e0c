//! The sheet of a Redaktion: a row a finding, with room to say what was done about it.

use super::bearbeitung::Bearbeitung;
use super::formate::Formate;
use super::gruppen::Posten;
use super::spalten::{GEDRUCKT, SPALTEN, Spalte};
use super::tag;
use crate::mappe::Blatt;
use fim_core::{ElementInfo, Sprache, Value};
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationRule, ExcelDateTime, Formula,
    IgnoreError, Worksheet, XlsxError,
};

/// Paper of ISO 216, as workbooks number it: twenty columns are not to be read on A4.
const A3: u8 = 8;

/// A sheet that is written.
pub(super) struct Redaktionsblatt {
    pub(super) name: String,
    pub(super) worksheet: Worksheet,
    /// Texts that were cut.
    pub(super) gekuerzt: u64,
}

pub(super) fn blatt(
    posten: &[Posten<'_>],
    name: &str,
    formate: &Formate,
    sprache: Sprache,
) -> Result<Redaktionsblatt, XlsxError> {
    let mut blatt = Blatt::new(name)?;
    let spalten = SPALTEN.map(|(_, titel, breite)| (titel.de, titel.en, breite));
    blatt.kopf(&spalten, &formate.allgemein, sprache)?;
    for one in posten {
        bearbeitung(&mut blatt, one, formate, sprache)?;
        befund(&mut blatt, one, formate, sprache)?;
        blatt.weiter();
    }
    let letzte = blatt.zeile.saturating_sub(1).max(1);
    blatt.tabelle(20, 1)?;
    // Versions and ids are texts, whatever they look like.
    let alles = Spalte::Fingerabdruck.nummer();
    blatt.worksheet.ignore_error_range(1, 0, letzte, alles, IgnoreError::NumberStoredAsText)?;
    pruefungen(&mut blatt.worksheet, letzte, sprache)?;
    farben(&mut blatt.worksheet, letzte, formate, sprache)?;
    blatt.worksheet.set_paper_size(A3).set_print_area(0, 0, letzte, GEDRUCKT - 1)?;
    let seite = sprache.pick("Seite &P von &N", "Page &P of &N");
    blatt.worksheet.set_header("&L&A").set_footer(format!("&C{seite}"));
    Ok(Redaktionsblatt {
        name: name.to_owned(),
        gekuerzt: blatt.gekuerzt,
        worksheet: blatt.worksheet,
    })
}

/// What people fill in; what is excepted already comes filled in.
fn bearbeitung(
    blatt: &mut Blatt,
    posten: &Posten<'_>,
    formate: &Formate,
    sprache: Sprache,
) -> Result<(), XlsxError> {
    let wort = match posten.ausnahme {
        Some(_) => Bearbeitung::Ausnahme,
        None => Bearbeitung::Offen,
    };
    let (grund, bis) = posten.ausnahme.unwrap_or_default();
    blatt.text(wort.wort().get(sprache), &formate.allgemein.text)?;
    // Line ends of Windows would leave a sign behind.
    blatt.text(&grund.replace("\r\n", "\n"), &formate.allgemein.umbruch)?;
    match bis.and_then(tag::excel) {
        Some(day) => {
            let (row, column) = (blatt.zeile, blatt.spalte);
            blatt.worksheet.write_datetime_with_format(row, column, &day, &formate.tag)?;
            blatt.spalte += 1;
        }
        None => blatt.text(bis.unwrap_or_default(), &formate.tag)?,
    }
    blatt.text("", &formate.allgemein.umbruch)
}

fn befund(
    blatt: &mut Blatt,
    posten: &Posten<'_>,
    formate: &Formate,
    sprache: Sprache,
) -> Result<(), XlsxError> {
    let (file, finding) = (posten.file, posten.finding);
    let (text, umbruch) = (&formate.allgemein.text, &formate.allgemein.umbruch);
    let nichts = ElementInfo::default();
    let element = finding.element.as_ref().unwrap_or(&nichts);
    let wert = |value: &Option<Value>| value.as_ref().map_or("", |it| it.get(sprache)).to_owned();
    let angabe = |value: &Option<String>| value.clone().unwrap_or_default();
    blatt.text(finding.stufe.label(sprache), formate.stufe(finding.stufe))?;
    match finding.rule.official {
        Some(official) => blatt.verweis(official.link, finding.rule.code, &formate.verweis)?,
        None => blatt.text(finding.rule.code, text)?,
    }
    blatt.text(finding.rule.name, umbruch)?;
    blatt.text(&finding.message(sprache), umbruch)?;
    blatt.text(&element.kind, umbruch)?;
    blatt.text(&angabe(&element.id), umbruch)?;
    blatt.text(&angabe(&element.version), text)?;
    blatt.text(&angabe(&element.name), umbruch)?;
    blatt.text(&finding.fix(sprache), umbruch)?;
    blatt.text(&wert(&finding.found), umbruch)?;
    blatt.text(&wert(&finding.expected), umbruch)?;
    blatt.text(&file.path, umbruch)?;
    match &finding.place {
        Some(place) => blatt.zahl(place.position.line, text)?,
        None => blatt.text("", text)?,
    }
    blatt.zahl(finding.weitere.len() as u64 + 1, text)?;
    blatt.text(finding.place.as_ref().map_or("", |place| &place.path), &formate.leise)?;
    blatt.text(&finding.fingerprint.to_string(), &formate.leise)
}

/// What may be filled in.
fn pruefungen(worksheet: &mut Worksheet, letzte: u32, sprache: Sprache) -> Result<(), XlsxError> {
    let worte = Bearbeitung::ALL.map(|it| it.wort().get(sprache));
    let auswahl = DataValidation::new()
        .allow_list_strings(&worte)?
        .set_error_title(Spalte::Bearbeitung.titel().get(sprache))?
        .set_error_message(worte.join(", "))?;
    let at = Spalte::Bearbeitung.nummer();
    worksheet.add_data_validation(1, at, letzte, at, &auswahl)?;
    let tag = DataValidation::new()
        .allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(2000, 1, 1)?))
        .set_error_title(Spalte::Bis.titel().get(sprache))?
        .set_error_message(sprache.pick("Ein Tag wie 31.12.2026", "A day such as 2026-12-31"))?;
    let at = Spalte::Bis.nummer();
    worksheet.add_data_validation(1, at, letzte, at, &tag)?;
    Ok(())
}

/// Colours that follow what is filled in.
fn farben(
    worksheet: &mut Worksheet,
    letzte: u32,
    formate: &Formate,
    sprache: Sprache,
) -> Result<(), XlsxError> {
    let wort = |it: Bearbeitung| it.wort().get(sprache);
    let (erste, zweite) = (Spalte::Bearbeitung.nummer(), Spalte::Begruendung.nummer());
    let looks = [
        (Bearbeitung::Erledigt, &formate.erledigt),
        (Bearbeitung::Ausnahme, &formate.ausnahme),
        (Bearbeitung::Rueckfrage, &formate.rueckfrage),
    ];
    for (it, format) in looks {
        let rule = Formula::new(format!("=$A2=\"{}\"", wort(it)));
        let look = ConditionalFormatFormula::new().set_rule(rule).set_format(format);
        worksheet.add_conditional_format(1, erste, letzte, erste, &look)?;
    }
    let ohne_grund =
        Formula::new(format!("=AND($A2=\"{}\",TRIM($B2)=\"\")", wort(Bearbeitung::Ausnahme)));
    let look = ConditionalFormatFormula::new().set_rule(ohne_grund).set_format(&formate.fehlt);
    worksheet.add_conditional_format(1, zweite, letzte, zweite, &look)?;
    let fertig = Formula::new(format!("=$A2=\"{}\"", wort(Bearbeitung::Erledigt)));
    let look = ConditionalFormatFormula::new().set_rule(fertig).set_format(&formate.fertig);
    worksheet.add_conditional_format(1, zweite, letzte, Spalte::Fingerabdruck.nummer(), &look)?;
    Ok(())
}
