//! Writes the cells of a sheet, row by row, within the limits of workbooks.

use crate::matrix::zeichen::{self, Zeichen};
use crate::zelle::ohne_steuerzeichen;
use fim_core::Sprache;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// Most UTF-16 units of a text; a cell takes 32,767, a note some less.
const LAENGE: usize = 32_000;

/// How cells look.
pub(super) struct Formate {
    pub(super) kopf: Format,
    /// A heading that stands upright, above a narrow column.
    pub(super) hochkant: Format,
    pub(super) text: Format,
    pub(super) umbruch: Format,
    pub(super) zahl: Format,
    pub(super) prozent: Format,
    pub(super) titel: Format,
    zeichen: Vec<(&'static Zeichen, Format)>,
}

impl Formate {
    pub(super) fn new() -> Self {
        let oben = Format::new().set_align(FormatAlign::Top);
        let kopf = Format::new()
            .set_bold()
            .set_background_color(0x00D9_E1F2)
            .set_border(FormatBorder::Thin)
            .set_border_color(0x00BF_BFBF);
        let zeichen = zeichen::ALLE.map(|it| {
            let (ground, ink) = it.farben;
            let format = Format::new()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::Top)
                .set_background_color(ground)
                .set_font_color(ink)
                .set_border(FormatBorder::Thin)
                .set_border_color(0x00E0_E0E0);
            (it, format)
        });
        Self {
            hochkant: kopf.clone().set_rotation(90).set_align(FormatAlign::Center),
            kopf: kopf.set_align(FormatAlign::Bottom).set_text_wrap(),
            umbruch: oben.clone().set_text_wrap(),
            zahl: oben.clone().set_num_format("#,##0"),
            prozent: oben.clone().set_num_format("0%"),
            titel: Format::new().set_bold().set_font_size(14),
            text: oben,
            zeichen: zeichen.to_vec(),
        }
    }

    /// How a cell with this sign looks.
    pub(super) fn von(&self, zeichen: &Zeichen) -> &Format {
        let found = self.zeichen.iter().find(|(it, _)| *it == zeichen);
        found.map_or(&self.text, |(_, format)| format)
    }
}

/// A sheet that is written from top to bottom and from left to right.
pub(super) struct Blatt {
    pub(super) worksheet: Worksheet,
    pub(super) zeile: u32,
    pub(super) spalte: u16,
}

impl Blatt {
    pub(super) fn new(name: &str) -> Result<Self, XlsxError> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name(name)?;
        worksheet.set_landscape().set_print_fit_to_pages(1, 0);
        Ok(Self { worksheet, zeile: 0, spalte: 0 })
    }

    /// Writes a text; always as text, whatever it begins with. Nothing is written where it is empty.
    pub(super) fn text(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = self::text(text);
        if text.is_empty() {
            self.worksheet.write_blank(self.zeile, self.spalte, format)?;
        } else {
            self.worksheet.write_string_with_format(self.zeile, self.spalte, text, format)?;
        }
        self.spalte += 1;
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
    pub(super) fn zahl(&mut self, zahl: u64, format: &Format) -> Result<(), XlsxError> {
        let (row, column) = (self.zeile, self.spalte);
        self.worksheet.write_number_with_format(row, column, zahl as f64, format)?;
        self.spalte += 1;
        Ok(())
    }

    /// Writes a share as a number between 0 and 1; nothing where there is none.
    #[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
    pub(super) fn prozent(
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
    pub(super) fn kopf(
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
    pub(super) const fn weiter(&mut self) {
        self.zeile += 1;
        self.spalte = 0;
    }

    /// Makes a table of rows down to the one before this, with a head that stays in sight.
    pub(super) fn tabelle(&mut self, spalten: u16, fest: u16) -> Result<(), XlsxError> {
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
pub(super) fn text(text: &str) -> String {
    let mut text = ohne_steuerzeichen(text);
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
    text
}
