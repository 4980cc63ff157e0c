//! The signs of cells: one a state, told apart without colour. What is open but does not decide
//! has a fainter sign than what does.

use fim_core::{Matrixzelle, Stand, Wording};

/// How a cell looks.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Zeichen {
    /// One column wide.
    pub(super) sign: &'static str,
    pub(super) name: Wording,
    /// Colour at a terminal (SGR).
    ansi: &'static str,
    /// Colours of a cell of a workbook: ground and text.
    pub(super) farben: (u32, u32),
}

pub(super) const ERFUELLT: Zeichen = Zeichen {
    sign: "✓",
    name: Stand::Erfuellt.label(),
    ansi: "32",
    farben: (0x00C6_EFCE, 0x0000_6100),
};
pub(super) const UNVOLLSTAENDIG: Zeichen = Zeichen {
    sign: "~",
    name: Stand::Unvollstaendig.label(),
    ansi: "33;1",
    farben: (0x00FF_E699, 0x007F_4F00),
};
pub(super) const FEHLT: Zeichen = Zeichen {
    sign: "✗",
    name: Stand::Fehlt.label(),
    ansi: "31;1",
    farben: (0x00FF_C7CE, 0x009C_0006),
};
const UNVOLLSTAENDIG_HINWEIS: Zeichen = Zeichen {
    sign: "◐",
    name: Wording::new("unvollständig (nur Hinweis)", "incomplete (note only)"),
    ansi: "2",
    farben: (0x00FF_F8E1, 0x007F_6000),
};
const FEHLT_HINWEIS: Zeichen = Zeichen {
    sign: "○",
    name: Wording::new("fehlt (nur Hinweis)", "missing (note only)"),
    ansi: "2",
    farben: (0x00FC_EEEF, 0x007F_4040),
};
const ENTFAELLT: Zeichen = Zeichen {
    sign: "e",
    name: Stand::Entfaellt.label(),
    ansi: "36",
    farben: (0x00DD_EBF7, 0x001F_4E78),
};
const NICHT_GEFORDERT: Zeichen = Zeichen {
    sign: "·",
    name: Stand::NichtGefordert.label(),
    ansi: "2",
    farben: (0x00F2_F2F2, 0x0080_8080),
};

/// All of them, as a legend names them.
pub(super) const ALLE: [&Zeichen; 7] = [
    &ERFUELLT,
    &UNVOLLSTAENDIG,
    &FEHLT,
    &UNVOLLSTAENDIG_HINWEIS,
    &FEHLT_HINWEIS,
    &ENTFAELLT,
    &NICHT_GEFORDERT,
];

/// The sign of a cell.
pub(super) fn zeichen(zelle: &Matrixzelle) -> &'static Zeichen {
    match (zelle.stand, zelle.verfehlt()) {
        (Stand::Erfuellt, _) => &ERFUELLT,
        (Stand::Unvollstaendig, true) => &UNVOLLSTAENDIG,
        (Stand::Unvollstaendig, false) => &UNVOLLSTAENDIG_HINWEIS,
        (Stand::Fehlt, true) => &FEHLT,
        (Stand::Fehlt, false) => &FEHLT_HINWEIS,
        (Stand::Entfaellt, _) => &ENTFAELLT,
        (Stand::NichtGefordert, _) => &NICHT_GEFORDERT,
    }
}

impl Zeichen {
    /// The sign, in colour where that is wanted.
    pub(super) fn bunt(&self, color: bool) -> String {
        faerbe(self.sign, self.ansi, color)
    }
}

/// `text` in a colour, where colour is wanted.
pub(super) fn faerbe(text: &str, ansi: &str, color: bool) -> String {
    if color { format!("\u{1b}[{ansi}m{text}\u{1b}[0m") } else { text.to_owned() }
}
