//! Message and excerpt of a finding, drawn by miette.

use crate::Options;
use crate::window::{plain, window};
use fim_core::{Finding, Place, Sprache, Stufe};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError,
    MietteSpanContents, Severity, SourceCode, SourceSpan, SpanContents, ThemeCharacters,
    ThemeStyles,
};
use std::fmt;

/// Columns miette needs beside the source line: line number, rule, blanks.
const GUTTER: usize = 12;

/// Draws the first line and the excerpt.
pub(crate) fn draw(file: &str, finding: &Finding, options: &Options) -> String {
    let title =
        format!("{}[{}]", finding.stufe.label(options.sprache), finding.rule.code);
    let characters = ThemeCharacters {
        error: title.clone(),
        warning: title.clone(),
        advice: title,
        ..ThemeCharacters::unicode()
    };
    let styles = if options.color { ThemeStyles::ansi() } else { ThemeStyles::none() };
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme { characters, styles })
        .with_width(options.width)
        .with_links(false)
        .with_context_lines(1);
    let view = View::new(file, finding, options.sprache, options.width);
    let mut out = String::new();
    if handler.render_report(&mut out, &view).is_err() {
        // Writing to a string cannot fail; a snippet miette cannot draw still has its message.
        out = format!("{}\n", view.message);
    }
    out
}

/// A finding as miette wants to see it.
#[derive(Debug)]
struct View {
    message: String,
    severity: Severity,
    line: Option<Line>,
}

/// One line of the file, cut to fit.
#[derive(Debug)]
struct Line {
    file: String,
    text: String,
    mark: SourceSpan,
    line: usize,
    column: usize,
}

impl View {
    fn new(file: &str, finding: &Finding, sprache: Sprache, width: usize) -> Self {
        let severity = match finding.stufe {
            Stufe::Kritisch | Stufe::Methodisch => Severity::Error,
            Stufe::Warnung => Severity::Warning,
            Stufe::Hinweis => Severity::Advice,
        };
        let line = finding.place.as_ref().and_then(|place| Line::new(file, place, width));
        Self { message: plain(&finding.message(sprache)), severity, line }
    }
}

impl Line {
    fn new(file: &str, place: &Place, width: usize) -> Option<Self> {
        let window = window(place.excerpt.as_ref()?, width.saturating_sub(GUTTER));
        // miette draws nothing for a line without text.
        let text = if window.text.is_empty() { " ".to_owned() } else { window.text };
        let index = |number: u64| usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
        Some(Self {
            file: plain(file),
            text,
            mark: (window.mark.start, window.mark.len()).into(),
            line: index(place.position.line),
            column: index(place.position.column),
        })
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for View {}

impl Diagnostic for View {
    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.line.as_ref().map(|line| line as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let line = self.line.as_ref()?;
        Some(Box::new(std::iter::once(LabeledSpan::new_primary_with_span(None, line.mark))))
    }
}

impl SourceCode for Line {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        context_before: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        // miette asks without context for the position to print, and with it for the line to draw.
        let (from, column) =
            if context_before == 0 { (self.mark.offset(), self.column) } else { (0, 0) };
        let span = (from, self.text.len() - from).into();
        let data = &self.text.as_bytes()[from..];
        let file = self.file.clone();
        Ok(Box::new(MietteSpanContents::new_named(file, data, span, self.line, column, 1)))
    }
}
