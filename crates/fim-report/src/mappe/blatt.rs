//! Writes the cells of a sheet, row by row, within the limits of workbooks.

use crate::zelle::ohne_steuerzeichen;
use fim_core::Sprache;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// Most UTF-16 units of a text; a cell takes 32,767, a note some less.
const LAENGE: usize = 32_000;

/// How cells look.
pub(crate) struct Formate {
    pub(crate) kopf: Format,
    /// A heading that stands upright, above a narrow column.
    pub(crate) hochkant: Format,
    pub(crate) text: Format,
    pub(crate) umbruch: Format,
    pub(crate) zahl: Format,
    pub(crate) prozent: Format,
    pub(crate) titel: Format,
}

impl Formate {
    pub(crate) fn new() -> Self {
        let oben = Format::new().set_align(FormatAlign::Top);
        let kopf = Format::new()
            .set_bold()
            .set_background_color(0x00D9_E1F2)
            .set_border(FormatBorder::Thin)
            .set_border_color(0x00BF_BFBF);
        Self {
            hochkant: kopf.clone().set_rotation(90).set_align(FormatAlign::Center),
            kopf: kopf.set_align(FormatAlign::Bottom).set_text_wrap(),
            umbruch: oben.clone().set_text_wrap(),
            zahl: oben.clone().set_num_format("#,##0"),
            prozent: oben.clone().set_num_format("0%"),
            titel: Format::new().set_bold().set_font_size(14),
            text: oben,
        }
    }
}

/// A sheet that is written from top to bottom and from left to right.
pub(crate) struct Blatt {
    pub(crate) worksheet: Worksheet,
    pub(crate) zeile: u32,
    pub(crate) spalte: u16,
    /// Texts that were longer than a cell takes, and were cut.
    pub(crate) gekuerzt: u64,
}

impl Blatt {
    pub(crate) fn new(name: &str) -> Result<Self, XlsxError> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name(name)?;
        worksheet.set_landscape().set_print_fit_to_pages(1, 0);
        Ok(Self { worksheet, zeile: 0, spalte: 0, gekuerzt: 0 })
    }

    /// Writes a text; always as text, whatever it begins with. Nothing is written where it is empty.
    pub(crate) fn text(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = self.passend(text);
        if text.is_empty() {
            self.worksheet.write_blank(self.zeile, self.spalte, format)?;
        } else {
            self.worksheet.write_string_with_format(self.zeile, self.spalte, text, format)?;
        }
        self.spalte += 1;
        Ok(())
    }

    /// Writes a text that leads somewhere.
    pub(crate) fn verweis(
        &mut self,
        ziel: &str,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let text = self.passend(text);
        let (row, column) = (self.zeile, self.spalte);
        self.worksheet.write_url_with_options(row, column, ziel, text, "", Some(format))?;
        self.spalte += 1;
        Ok(())
    }

    fn passend(&mut self, text: &str) -> String {
        let (text, is_cut) = zellentext(text);
        self.gekuerzt += u64::from(is_cut);
        text
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
    pub(crate) fn zahl(&mut self, zahl: u64, format: &Format) -> Result<(), XlsxError> {
        let (row, column) = (self.zeile, self.spalte);
        self.worksheet.write_number_with_format(row, column, zahl as f64, format)?;
        self.spalte += 1;
        Ok(())
    }

    /// Writes a share as a number between 0 and 1; nothing where there is none.
    #[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
    pub(crate) fn prozent(
        &mut self,
        prozent: Option<u64>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        if let Some(prozent) = prozent {
            let share = prozent as f64 / 100.0;
            self.worksheet.write_number_with_format(self.zeile, self.spalte, share, format)?;
        }
        self.spalte += 1;
        Ok(())
    }

    /// Writes a row of headings, with the width of each column.
    pub(crate) fn kopf(
        &mut self,
        spalten: &[(&str, &str, f64)],
        formate: &Formate,
        sprache: Sprache,
    ) -> Result<(), XlsxError> {
        for (de, en, width) in spalten {
            self.worksheet.set_column_width(self.spalte, *width)?;
            self.text(sprache.pick(de, en), &formate.kopf)?;
        }
        self.weiter();
        Ok(())
    }

    /// Goes to the next row.
    pub(crate) const fn weiter(&mut self) {
        self.zeile += 1;
        self.spalte = 0;
    }

    /// Makes a table of rows down to the one before this, with a head that stays in sight.
    pub(crate) fn tabelle(&mut self, spalten: u16, fest: u16) -> Result<(), XlsxError> {
        let last = self.zeile.saturating_sub(1);
        self.worksheet.set_freeze_panes(1, fest)?;
        self.worksheet.set_repeat_rows(0, 0)?;
        if last > 0 && spalten > 0 {
            self.worksheet.autofilter(0, 0, last, spalten - 1)?;
        }
        Ok(())
    }
}

/// A text that a cell takes: nothing that steers, not too long.
pub(crate) fn text(text: &str) -> String {
    zellentext(text).0
}

/// As [`text`], and whether something was cut.
fn zellentext(text: &str) -> (String, bool) {
    let mut text = ohne_steuerzeichen(text);
    // Two characters that are none in XML.
    if text.contains(['\u{fffe}', '\u{ffff}']) {
        text = text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    }
    let mut room = LAENGE;
    let end = text.char_indices().find_map(|(at, c)| {
        let fits = room >= c.len_utf16();
        room = room.saturating_sub(c.len_utf16());
        (!fits).then_some(at)
    });
    if let Some(end) = end {
        text.truncate(end);
        text.push('…');
    }
    (text, end.is_some())
}
