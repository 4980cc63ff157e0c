//! Reports and findings.

use super::codec::{Reader, Stored, Writer, fields, variants};
use fim_core::{
    Ausgenommen, Ausnahmekommentar, Dateiurteil, ElementInfo, Excerpt, FileReport, Finding,
    Fingerprint, Freigabeeinheit, Freigabestand, Herkunft, Identity, Ort, Place, Position, Related,
    RuleMeta, SchemaCheck, Skipped, Span, State, Stufe, Urteil, Value,
};
use std::collections::HashMap;
use std::sync::LazyLock;

fields!(FileReport {
    path,
    identity,
    state,
    schema,
    eigenes_schema,
    findings,
    ausgenommen,
    kommentare,
    dropped,
    skipped,
    einheiten,
    freigabe,
    import,
    without_rules
});
fields!(Ausnahmekommentar { zeile, geltung, text });
fields!(Identity { standard, version, message, label });
fields!(Freigabeeinheit { artefakt, redaktion, span });
fields!(Freigabestand { artefakt, ziel, de, en, befunde, is_complete });
fields!(Skipped { what, codes });
fields!(Dateiurteil { path, urteil, codes, grund, entscheidend, warnungen, hinweise });
fields!(Finding {
    rule,
    stufe,
    values,
    place,
    element,
    related,
    expected,
    found,
    clause,
    unverified,
    blocks,
    lacks,
    also,
    weitere,
    repeats,
    redaktion,
    fingerprint
});
fields!(Place { path, span, position, excerpt });
fields!(Position { line, column });
fields!(Ort { file, place });
fields!(Related { label, place });
fields!(ElementInfo { kind, id, version, name });

variants!(State { Ok = 0, Findings = 1, Unchecked = 2, Other = 3 });
variants!(SchemaCheck { None = 0, Unverified = 1, Exact = 2 });
variants!(Stufe { Hinweis = 0, Warnung = 1, Methodisch = 2, Kritisch = 3 });
variants!(Urteil {
    Angenommen = 0,
    Unklar = 1,
    Fehlt = 2,
    NichtImIndex = 3,
    Verworfen = 4,
    Abbruch = 5
});

static REGELN: LazyLock<HashMap<&'static str, &'static RuleMeta>> =
    LazyLock::new(|| crate::rules().map(|rule| (rule.code, rule)).collect());

/// By its code: a rule outside the catalogue could not be found again, unless it is one's own. Those
/// are the same as long as [`Vorgaben::kennzeichen`](crate::Vorgaben::kennzeichen) is.
impl Stored for &'static RuleMeta {
    fn write(&self, writer: &mut Writer) {
        let is_ours = REGELN.get(self.code).is_some_and(|rule| std::ptr::eq(*rule, *self));
        if !is_ours && self.herkunft != Herkunft::Eigen {
            writer.refuse();
        }
        self.code.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let code = <&str>::read(reader)?;
        REGELN.get(code).copied().or_else(|| reader.eigene(code))
    }
}

/// Exceptions are of a run, not of a file: they are made of what is kept, and never kept themselves.
impl Stored for Ausgenommen {
    fn write(&self, writer: &mut Writer) {
        writer.refuse();
    }

    fn read(_: &mut Reader<'_>) -> Option<Self> {
        None
    }
}

impl Stored for Value {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Plain(text) => {
                writer.byte(0);
                text.write(writer);
            }
            Self::Both(de, en) => {
                writer.byte(1);
                de.write(writer);
                en.write(writer);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.byte()? {
            0 => String::read(reader).map(Self::Plain),
            1 => Some(Self::Both(String::read(reader)?, String::read(reader)?)),
            _ => None,
        }
    }
}

/// The end as the way from the start, whichever lies first.
impl Stored for Span {
    fn write(&self, writer: &mut Writer) {
        let Self { start, end } = self;
        writer.number(*start);
        writer.number(end.wrapping_sub(*start));
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let start = reader.number()?;
        Some(Self { start, end: start.wrapping_add(reader.number()?) })
    }
}

impl Stored for Fingerprint {
    fn write(&self, writer: &mut Writer) {
        writer.raw(&self.to_bytes());
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.raw(16)?.try_into().ok().map(Self::from_bytes)
    }
}

/// Only with a mark that lies within the text: whoever draws it relies on that.
impl Stored for Excerpt {
    fn write(&self, writer: &mut Writer) {
        let Self { text, mark, cut_before, cut_after } = self;
        text.write(writer);
        writer.number(mark.start as u64);
        writer.number(mark.end as u64);
        cut_before.write(writer);
        cut_after.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(reader)?;
        let start = usize::try_from(reader.number()?).ok()?;
        let mark = start..usize::try_from(reader.number()?).ok()?;
        text.get(mark.clone())?;
        let (cut_before, cut_after) = (bool::read(reader)?, bool::read(reader)?);
        Some(Self { text, mark, cut_before, cut_after })
    }
}
