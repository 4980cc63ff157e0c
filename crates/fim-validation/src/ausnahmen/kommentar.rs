//! `<!-- fim-ausnahme XDF1014 bis 2026-12-31: Grund -->`: an exception that is written into an
//! artefact. It holds for the next element with all that is in it; where none follows, for the
//! element around it; before the outermost element, for the file.

use crate::eigene::EigeneRegeln;
use crate::zeit::Datum;
use fim_core::{Ausnahmekommentar, Document, Kommentar, Span};

/// The word such a comment begins with.
pub(crate) const WORT: &str = "fim-ausnahme";

/// What a comment says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Angabe {
    /// Codes, or beginnings of codes.
    pub(super) codes: Vec<String>,
    pub(super) grund: String,
    pub(super) bis: Option<Datum>,
}

/// Why a comment cannot be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mangel {
    Code,
    Tag,
    Grund,
}

/// The exceptions of a document, and whether what one of them holds for may lie beyond it: a piece of
/// a file does not know what follows.
pub(crate) fn lesen(document: &Document<'_>) -> (Vec<Ausnahmekommentar>, bool) {
    let mut open = false;
    let one = |kommentar: Kommentar<'_>| {
        let source = document.source();
        // Pieces repeat what stands around the records, and end between them.
        open |= kommentar
            .eltern
            .is_none_or(|element| element.parent().is_none() || element.name() == "SimpleCodeList");
        let everything = Span { start: 0, end: u64::MAX };
        let geltung = match (kommentar.eltern, kommentar.folgend) {
            (Some(_), Some(element)) | (Some(element), None) => source.in_file(element.span()),
            (None, _) => everything,
        };
        let zeile = source.position(kommentar.span.start).line;
        let text = kommentar.text.trim_start_matches(WORT);
        Ausnahmekommentar { zeile, geltung, text: fim_core::reading::clip(text.trim(), 500) }
    };
    (document.kommentare(WORT).into_iter().map(one).collect(), open)
}

/// Reads what stands after the word.
pub(super) fn verstehen(text: &str, eigene: &EigeneRegeln) -> Result<Angabe, Mangel> {
    let (head, grund) = text.split_once(':').ok_or(Mangel::Grund)?;
    let grund = grund.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut words = head.split([' ', ',', '\t', '\n', '\r']).filter(|word| !word.is_empty());
    let (mut codes, mut bis) = (Vec::new(), None);
    while let Some(word) = words.next() {
        if word == "bis" {
            let day = words.next().and_then(|day| Datum::read(day).filter(|_| day.len() == 10));
            bis = Some(day.ok_or(Mangel::Tag)?);
            continue;
        }
        let is_code = word.len() >= 3 && bis.is_none();
        let mut rules = crate::rules().chain(eigene.rules());
        let known = rules.any(|rule| rule.code.starts_with(word));
        codes.push(Some(word.to_owned()).filter(|_| is_code && known).ok_or(Mangel::Code)?);
    }
    match (codes.is_empty(), grund.is_empty()) {
        (true, _) => Err(Mangel::Code),
        (_, true) => Err(Mangel::Grund),
        _ => Ok(Angabe { codes, grund, bis }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Angabe, Mangel, lesen, verstehen};
    use crate::eigene::KEINE_EIGENEN;
    use fim_core::{Document, Limits, Source};

    fn gelesen(text: &str) -> Result<Angabe, Mangel> {
        verstehen(text, &KEINE_EIGENEN)
    }

    #[test]
    fn a_comment_says_which_rules_until_when_and_why() {
        let angabe = gelesen("XDF1014, XZF bis 2026-12-31: weil: es  so\n ist").unwrap();
        assert_eq!(angabe.codes, ["XDF1014", "XZF"]);
        assert_eq!(angabe.grund, "weil: es so ist");
        assert_eq!(angabe.bis.map(|day| day.to_string()).as_deref(), Some("2026-12-31"));
    }

    #[test]
    fn what_is_missing_is_named() {
        let cases = [
            ("XDF1014", Mangel::Grund),
            ("XDF1014:  ", Mangel::Grund),
            (": Grund", Mangel::Code),
            ("XDF9999: Grund", Mangel::Code),
            ("X: Grund", Mangel::Code),
            ("XDF1014 bis morgen: Grund", Mangel::Tag),
            ("XDF1014 bis: Grund", Mangel::Tag),
            ("XDF1014 bis 2026-02-30: Grund", Mangel::Tag),
            ("XDF1014 bis 2026-12-31 XZF: Grund", Mangel::Code),
        ];
        for (text, mangel) in cases {
            assert_eq!(gelesen(text), Err(mangel), "{text}");
        }
    }

    fn geltungen(text: &str) -> Vec<String> {
        let source = Source::from_text("a.xml", text);
        let document = Document::parse(&source, &Limits::default()).unwrap();
        let (found, _) = lesen(&document);
        let text = |span: fim_core::Span| text[span.range_in(text.len())].to_owned();
        found.into_iter().map(|one| text(one.geltung)).collect()
    }

    #[test]
    fn it_holds_for_the_next_element_or_the_one_around() {
        let text = "<a><!-- fim-ausnahme 1 --><b><c/><!--fim-ausnahme 2--></b>\
                    <![CDATA[<!-- fim-ausnahme 3 -->]]><!-- other --><d/></a>";
        let b = "<b><c/><!--fim-ausnahme 2--></b>";
        assert_eq!(geltungen(text), [b, b]);
        let whole = "<!-- fim-ausnahme 1 --><a/>";
        assert_eq!(geltungen(whole), [whole]);
        assert_eq!(geltungen("<a><b/><!-- fim-ausnahme 1 --></a><!-- fim-ausnahme 2 -->").len(), 2);
    }
}
