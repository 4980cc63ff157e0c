//! Message and excerpt of a finding, drawn by miette.

use crate::Options;
use crate::terminal::paragraph_with;
use crate::window::{plain, shorten, window};
use fim_core::{Finding, Place, Stufe};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError,
    MietteSpanContents, Severity, SourceCode, SourceSpan, SpanContents, ThemeCharacters,
    ThemeStyles,
};
use std::fmt;
use unicode_width::UnicodeWidthStr;

/// Columns miette needs beside the source line: line number, rule, blanks.
const GUTTER: usize = 12;

/// Draws the first line and the excerpt.
pub(crate) fn draw(file: &str, finding: &Finding, options: &Options) -> String {
    let title = format!("{}[{}]", finding.stufe.label(options.sprache), finding.rule.code);
    let characters = ThemeCharacters {
        error: title.clone(),
        warning: title.clone(),
        advice: title.clone(),
        ..ThemeCharacters::unicode()
    };
    let styles = if options.color { ThemeStyles::ansi() } else { ThemeStyles::none() };
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme { characters, styles })
        .with_width(options.width)
        .with_links(false)
        .with_context_lines(1);
    let mut drawn = String::new();
    // Writing to a string cannot fail; a snippet miette cannot draw is left out.
    let _ = handler.render_report(&mut drawn, &View::new(file, finding, options.width));
    let (head, excerpt) = drawn.split_once('\n').unwrap_or((&title, ""));

    // The message is wrapped here: miette would draw a bar beside its further lines.
    let mut message = String::new();
    let text = plain(&finding.message(options.sprache));
    let indent = format!("  {title} ");
    paragraph_with(&mut message, &indent, "    ", &text, options);
    let rest = message.strip_prefix(indent.trim_end()).unwrap_or(&message);
    format!("{}{rest}{excerpt}", head.trim_end())
}

/// A finding as miette wants to see it.
#[derive(Debug)]
struct View {
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
    fn new(file: &str, finding: &Finding, width: usize) -> Self {
        let severity = match finding.stufe {
            Stufe::Kritisch | Stufe::Methodisch => Severity::Error,
            Stufe::Warnung => Severity::Warning,
            Stufe::Hinweis => Severity::Advice,
        };
        let line = finding.place.as_ref().and_then(|place| Line::new(file, place, width));
        Self { severity, line }
    }
}

impl Line {
    fn new(file: &str, place: &Place, width: usize) -> Option<Self> {
        let window = window(place.excerpt.as_ref()?, width.saturating_sub(GUTTER));
        // miette marks nothing where there is no text, such as at the end of a line.
        let (mut text, mut mark) = (window.text, window.mark);
        if mark.is_empty() {
            if mark.start == text.len() {
                text.push(' ');
            }
            mark.end = mark.start + text[mark.start..].chars().next().map_or(0, char::len_utf8);
        }
        let index = |number: u64| usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
        Some(Self {
            file: short_name(&plain(file), place, width),
            text,
            mark: (mark.start, mark.len()).into(),
            line: index(place.position.line),
            column: index(place.position.column),
        })
    }
}

/// True where the whole path, line and column do not fit into the frame of the excerpt.
pub(crate) fn is_too_long(file: &str, place: &Place, width: usize) -> bool {
    let position = format!("{file}:{}:{}", place.position.line, place.position.column);
    position.width() + GUTTER > width
}

/// The path, or its last part where the whole is too long.
fn short_name(file: &str, place: &Place, width: usize) -> String {
    if !is_too_long(file, place, width) {
        return file.to_owned();
    }
    let last = file.rsplit('/').next().unwrap_or(file);
    let position = format!("…/:{}:{}", place.position.line, place.position.column).width();
    format!("…/{}", shorten(last, width.saturating_sub(GUTTER + position)))
}

/// The message is drawn apart.
impl fmt::Display for View {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
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
