//! How the cells of the work list look.

use crate::mappe;
use fim_core::{Sprache, Stufe};
use rust_xlsxwriter::{Format, FormatAlign, FormatUnderline};

/// Looks beyond those that every workbook has.
pub(super) struct Formate {
    pub(super) allgemein: mappe::Formate,
    pub(super) tag: Format,
    pub(super) verweis: Format,
    /// For what only the program reads.
    pub(super) leise: Format,
    stufen: [Format; 4],
    /// Behind the word that says what was done.
    pub(super) erledigt: Format,
    pub(super) ausnahme: Format,
    pub(super) rueckfrage: Format,
    /// Where something is missing.
    pub(super) fehlt: Format,
    /// A row that needs no more work.
    pub(super) fertig: Format,
}

/// Ground and text of a level, the worst first; told apart by their words as well.
const STUFEN: [(u32, u32); 4] = [
    (0x00FF_C7CE, 0x009C_0006),
    (0x00FF_DDB8, 0x0084_3C0B),
    (0x00FF_F2CC, 0x0066_5200),
    (0x00DD_EBF7, 0x001F_4E78),
];

impl Formate {
    pub(super) fn new(sprache: Sprache) -> Self {
        let allgemein = mappe::Formate::new();
        let oben = || Format::new().set_align(FormatAlign::Top);
        let farben =
            |ground: u32, ink: u32| Format::new().set_background_color(ground).set_font_color(ink);
        Self {
            allgemein,
            tag: oben().set_num_format(sprache.pick("dd.mm.yyyy", "yyyy-mm-dd")),
            verweis: oben().set_font_color(0x0005_63C1).set_underline(FormatUnderline::Single),
            leise: oben().set_font_color(0x0080_8080),
            stufen: STUFEN.map(|(ground, ink)| farben(ground, ink).set_align(FormatAlign::Top)),
            erledigt: farben(0x00C6_EFCE, 0x0000_6100),
            ausnahme: farben(0x00D9_D2E9, 0x0035_1C75),
            rueckfrage: farben(0x00FF_E699, 0x007F_4F00),
            fehlt: Format::new().set_background_color(0x00FF_C7CE),
            fertig: Format::new().set_font_color(0x0080_8080),
        }
    }

    /// How the word for a level looks.
    pub(super) fn stufe(&self, stufe: Stufe) -> &Format {
        let at = Stufe::ALL.iter().position(|it| *it == stufe);
        at.and_then(|at| self.stufen.get(at)).unwrap_or(&self.allgemein.text)
    }
}
