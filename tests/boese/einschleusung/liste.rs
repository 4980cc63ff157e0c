//! A work list that comes back with texts in its cells that want to be something else.

use super::gift::{Guss, IN_XML, SONST};
use super::lauf::{Aufruf, Ort};
use super::richter::{Form, urteil};
use super::{alle, vorhaben};
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{Format, Workbook};
use std::fs;
use std::io::Cursor;

/// The list after somebody worked in it: each row an exception, with what `text` says for its reason
/// and person, and for its last day where that is no day either.
fn bearbeitet(bytes: &[u8], hat_tag: bool, text: impl Fn(usize) -> String) -> Vec<u8> {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("workbook");
    let mut mappe = Workbook::new();
    // As text, whatever it begins with.
    let format = Format::new();
    for name in book.sheet_names() {
        let blatt = mappe.add_worksheet().set_name(&name).expect("name");
        for (row, at) in book.worksheet_range(&name).expect("cells").rows().zip(0u32..) {
            let nr = usize::try_from(at).expect("row");
            for (column, cell) in row.iter().enumerate() {
                let is_row = at > 0 && row.len() > 10;
                let value = match column {
                    0 if is_row && !hat_tag && nr % 5 == 4 => text(nr),
                    0 if is_row => "Ausnahme".to_owned(),
                    // Where all is in order, for one finding there is one reason.
                    1 if is_row && hat_tag => text(0),
                    1 | 3 if is_row => text(nr + column),
                    2 if is_row && !hat_tag => text(nr),
                    2 if is_row => "2099-12-31".to_owned(),
                    _ => match cell {
                        Data::Empty => continue,
                        other => other.to_string(),
                    },
                };
                let column = u16::try_from(column).expect("column");
                blatt.write_string_with_format(at, column, value, &format).expect("cell");
            }
        }
    }
    mappe.save_to_buffer().expect("workbook")
}

#[test]
fn what_comes_back_in_a_list_is_quoted_and_nothing_else() {
    let runden: Vec<usize> = (0..IN_XML.len() + SONST.len()).step_by(3).collect();
    alle(&runden, |beginn| {
        let guss = Guss { beginn, harmlos: false, alles: true };
        let ort = Ort::new(&format!("liste-{beginn}"));
        ort.lege(vorhaben::dateien(guss));
        fs::remove_file(ort.pfad.join("fim.toml")).expect("settings");
        let dateien = &[("xlsx.xlsx", Form::Xlsx)];
        let liste = Aufruf { worte: &["check"], stdout: Form::Text, dateien }.laufe(&ort);
        let import = |worte| Aufruf { worte, stdout: Form::Text, dateien: &[] };
        let mut maengel = Vec::new();
        for hat_tag in [false, true] {
            let bytes = bearbeitet(&liste.ausgaben[2].2, hat_tag, |at| guss.text(at));
            ort.lege([("liste.xlsx".to_owned(), bytes)]);
            for worte in [&["import", "liste.xlsx", "--vorschau"][..], &["import", "liste.xlsx"]] {
                maengel.extend(import(worte).pruefe(&ort));
            }
        }
        match fs::read(ort.pfad.join("fim.toml")) {
            Ok(bytes) => maengel.extend(urteil(Form::Toml, &bytes).err()),
            Err(error) => maengel.push(format!("{beginn}: nothing was taken over: {error}")),
        }
        maengel.extend(import(&["check"]).pruefe(&ort));
        maengel.extend(import(&["config"]).pruefe(&ort));
        maengel
    });
}
