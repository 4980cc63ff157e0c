//! Every limit on input, in one table: name, default, unit, reason.
//!
//! Input is hostile. A limit that is hit is one finding that names the limit and the switch.

use crate::reading::GRENZE_ERREICHT;
use crate::{Draft, Finding, Sprache, Value, Wording};

/// One row of the table of limits.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Name as written on the command line and in messages.
    pub name: &'static str,
    /// Value unless configured.
    pub default: u64,
    /// What is counted.
    pub unit: Wording,
    /// What the limit guards against.
    pub why: Wording,
    field: fn(&mut Limits) -> &mut u64,
}

/// Reads as the table it is: one limit a line.
macro_rules! limits {
    ($($(#[$doc:meta])* $field:ident = $default:expr, $name:literal, [$unit_de:literal, $unit_en:literal], [$why_de:literal, $why_en:literal];)*) => {
        /// Limits on input; see [`Limits::TABLE`] for names, units and reasons.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Limits {
            $($(#[$doc])* pub $field: u64,)*
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        impl Limits {
            /// All limits, in the order of the documentation.
            pub const TABLE: &[Limit] = &[$(Limit {
                name: $name,
                default: $default,
                unit: Wording::new($unit_de, $unit_en),
                why: Wording::new($why_de, $why_en),
                field: |limits| &mut limits.$field,
            },)*];
        }
    };
}

const MIB: u64 = 1024 * 1024;
/// Bytes below which nobody asks how well something was packed: what is small may repeat itself.
const RATIO_FROM: u64 = MIB;

limits! {
    /// Bytes of one document.
    file_bytes = 256 * MIB, "dateigroesse", ["Byte", "bytes"],
        ["Speicher: ein Dokument wird als Ganzes gelesen", "memory: a document is read as a whole"];
    /// Bytes from which on a file of many records is read piece by piece.
    piece_from = 2 * MIB, "stueckweise", ["Byte", "bytes"],
        ["Speicher: eine größere Datei aus vielen Datensätzen wird in Stücken gelesen und darf beliebig groß sein", "memory: a larger file of many records is read in pieces and may be of any size"];
    /// Records of one file, whether it is read as a whole or in pieces.
    records = 50_000_000, "datensaetze", ["Datensätze", "records"],
        ["Zeit und Speicher: eine Datei, die in Stücken gelesen wird, darf beliebig groß sein; je Datensatz bleibt etwas im Speicher", "time and memory: a file that is read in pieces may be of any size; something of each record stays in memory"];
    /// Levels of nested elements.
    depth = 1024, "tiefe", ["Ebenen", "levels"],
        ["Stapel: XDatenfelder schachtelt tief, mehr als 1024 Ebenen sind ein Angriff", "stack: XDatenfelder nests deeply, more than 1,024 levels are an attack"];
    /// Nodes of one document: elements, texts, comments.
    nodes = 20_000_000, "knoten", ["Knoten", "nodes"],
        ["Speicher: jeder Knoten kostet rund hundert Byte", "memory: each node costs about a hundred bytes"];
    /// Attributes of one element.
    attributes = 256, "attribute", ["Attribute", "attributes"],
        ["Zeit: Attribute eines Elements werden paarweise verglichen", "time: attributes of an element are compared in pairs"];
    /// Bytes of the name of an element or attribute, prefix included.
    name_bytes = 1024, "namenslaenge", ["Byte", "bytes"],
        ["Anzeige: ein Name steht in jedem Befund, Namen von Standards sind kürzer als hundert Zeichen", "display: a name stands in each finding, names of standards are shorter than a hundred characters"];
    /// Bytes of a text without markup, or of all attributes of a tag together.
    text_bytes = 128 * MIB, "textlaenge", ["Byte", "bytes"],
        ["Speicher: ein Text wird am Stück gelesen, auch eine Anlage in Base64", "memory: a text is read in one piece, an attachment in Base64 as well"];
    /// Namespace declarations in scope at one element.
    namespaces = 256, "namensraeume", ["Namensräume", "namespaces"],
        ["Zeit: jedes Element erbt alle Namensräume", "time: each element inherits all namespaces"];
    /// Bytes of one attached file after unpacking.
    attachment_bytes = 64 * MIB, "anlagengroesse", ["Byte", "bytes"],
        ["Speicher: ein kleines ZIP kann riesig werden", "memory: a small ZIP can become huge"];
    /// Files in one archive, folders and other endings included.
    archive_entries = 20_000, "archiveintraege", ["Einträge", "entries"],
        ["Zeit: ein kleines ZIP kann Millionen Einträge haben", "time: a small ZIP can hold millions of entries"];
    /// Bytes of all files of one archive after unpacking.
    archive_bytes = 1024 * MIB, "archivgroesse", ["Byte", "bytes"],
        ["Zeit und Speicher: ein kleines ZIP kann riesig werden", "time and memory: a small ZIP can become huge"];
    /// How many times its packed bytes an archive, or a file in it, may unpack to.
    archive_ratio = 500, "archivverhaeltnis", ["zu 1", "to 1"],
        ["Zeit und Speicher: XML packt sich auf ein Hundertstel, eine Bombe auf ein Tausendstel; geprüft ab 1 MiB", "time and memory: XML packs to a hundredth, a bomb to a thousandth; looked at from 1 MiB on"];
    /// Archives within archives.
    archive_depth = 2, "archivtiefe", ["Ebenen", "levels"],
        ["Zeit: Archive können sich selbst enthalten", "time: archives can contain themselves"];
    /// Seconds that one file may take, reading not included.
    seconds = 600, "zeit", ["Sekunden", "seconds"],
        ["Zeit: eine Datei darf die anderen nicht aufhalten", "time: one file must not hold up the others"];
    /// Leistungen that one catalogue or Steckbrief names.
    leistungen = 100_000, "leistungen", ["Leistungen", "Leistungen"],
        ["Speicher: je Leistung entsteht eine Zelle für jeden Liefergegenstand", "memory: each Leistung makes a cell for each deliverable"];
    /// Findings kept for one file.
    findings = 10_000, "befunde", ["Befunde", "findings"],
        ["Speicher und Geduld: der Rest wird gezählt", "memory and patience: the rest is counted"];
}

/// Why a limit could not be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LimitError {
    /// Not of the form `NAME=VALUE`.
    Form(String),
    /// No limit of that name.
    Name(String),
    /// Not a whole number from 1.
    Value(String),
    /// A number beyond 64 bits.
    TooLarge(String),
}

impl LimitError {
    /// One line for the user.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        let names = || Limits::TABLE.iter().map(|limit| limit.name).collect::<Vec<_>>().join(", ");
        match (self, sprache) {
            (Self::Form(text), Sprache::De) => format!("Grenze »{text}«: erwartet wird NAME=WERT"),
            (Self::Form(text), Sprache::En) => format!("limit »{text}«: expected NAME=VALUE"),
            (Self::Name(name), Sprache::De) => {
                format!("Grenze »{name}« gibt es nicht; es gibt {}", names())
            }
            (Self::Name(name), Sprache::En) => {
                format!("no limit is called »{name}«; there are {}", names())
            }
            (Self::TooLarge(value), Sprache::De) => format!("»{value}« ist als Grenze zu groß"),
            (Self::TooLarge(value), Sprache::En) => format!("»{value}« is too large for a limit"),
            (Self::Value(value), Sprache::De) => {
                format!("»{value}« ist keine Grenze: erwartet wird eine ganze Zahl ab 1")
            }
            (Self::Value(value), Sprache::En) => {
                format!("»{value}« is no limit: expected a whole number from 1")
            }
        }
    }
}

impl Limits {
    /// Starts the finding that the limit of this name was hit by `found`.
    pub fn exceeded(&self, name: &str, found: impl Into<Value>) -> Draft {
        let draft = Finding::of(&GRENZE_ERREICHT)
            .value("grenze", name)
            .value("gefunden", found)
            .distinguish(name);
        let Some(limit) = Self::TABLE.iter().find(|limit| limit.name == name) else {
            return draft;
        };
        let mut copy = *self;
        draft
            .value("wert", *(limit.field)(&mut copy))
            .value("einheit", (limit.unit.de, limit.unit.en))
    }

    /// Bytes that so many packed bytes may unpack to by the limit `archivverhaeltnis`. The number of
    /// packed bytes must be known, not claimed.
    #[must_use]
    pub const fn unpacked_from(&self, packed: u64) -> u64 {
        let most = packed.saturating_mul(self.archive_ratio);
        if most < RATIO_FROM { RATIO_FROM } else { most }
    }

    /// Sets one limit from `NAME=VALUE`. Values may end in `K`, `M` or `G` (powers of 1,024).
    ///
    /// # Errors
    /// Unknown name, or a value that is not a whole number from 1.
    pub fn set(&mut self, assignment: &str) -> Result<(), LimitError> {
        let (name, value) =
            assignment.split_once('=').ok_or_else(|| LimitError::Form(assignment.to_owned()))?;
        let limit = Self::TABLE
            .iter()
            .find(|limit| limit.name == name.trim())
            .ok_or_else(|| LimitError::Name(name.trim().to_owned()))?;
        *(limit.field)(self) = parse(value.trim())?;
        Ok(())
    }
}

fn parse(value: &str) -> Result<u64, LimitError> {
    let (digits, factor) = match value.char_indices().last() {
        Some((at, 'K' | 'k')) => (&value[..at], 1024),
        Some((at, 'M' | 'm')) => (&value[..at], MIB),
        Some((at, 'G' | 'g')) => (&value[..at], 1024 * MIB),
        _ => (value, 1),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(LimitError::Value(value.to_owned()));
    }
    // Only digits, so what does not parse is too large.
    match digits.parse::<u64>().ok().and_then(|number| number.checked_mul(factor)) {
        None => Err(LimitError::TooLarge(value.to_owned())),
        Some(0) => Err(LimitError::Value(value.to_owned())),
        Some(number) => Ok(number),
    }
}
