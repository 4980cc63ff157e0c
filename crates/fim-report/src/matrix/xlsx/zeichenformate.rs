//! How the cells of the matrix look: a colour a sign.

use crate::matrix::zeichen::{self, Zeichen};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// A format for each sign.
pub(super) struct Zeichenformate(Vec<(&'static Zeichen, Format)>);

impl Zeichenformate {
    pub(super) fn new() -> Self {
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
        Self(zeichen.to_vec())
    }

    /// How a cell with this sign looks; as `sonst` where it has no look of its own.
    pub(super) fn von<'f>(&'f self, zeichen: &Zeichen, sonst: &'f Format) -> &'f Format {
        self.0.iter().find(|(it, _)| *it == zeichen).map_or(sonst, |(_, format)| format)
    }
}
