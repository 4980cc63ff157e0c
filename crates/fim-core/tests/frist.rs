//! Whoever builds trees asks for the time, whether text is ordinary or not.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use fim_core::{Document, Frist, Limits, Source, Sprache};

/// More nodes than are built between two looks at the time.
fn viele(inner: &str) -> String {
    ["<a>", &inner.repeat(10_000), "</a>"].concat()
}

#[test]
fn trees_end_with_the_time_and_small_ones_may_be_whole() {
    let (limits, frist) = (Limits::default(), Frist::neu());
    // The second is left to the thorough way by its name.
    for text in [viele("<b/>"), viele("<ä/>")] {
        let source = Source::from_text("x.xml", text).bis(frist.clone());
        assert!(Document::parse(&source, &limits).is_ok());
    }
    frist.beende();
    for text in [viele("<b/>"), viele("<ä/>")] {
        let source = Source::from_text("x.xml", text).bis(frist.clone());
        let finding = Document::parse(&source, &limits).unwrap_err();
        assert_eq!(
            finding.message(Sprache::En),
            "limit »zeit« exceeded: more, allowed are 600 seconds"
        );
        assert!(finding.place.is_none());
    }
}

#[test]
fn copies_end_together_and_none_never_ends() {
    let (one, other, keine) = (Frist::neu(), Frist::neu(), Frist::KEINE);
    let copy = one.clone();
    one.beende();
    keine.beende();
    assert!(one.ist_um() && copy.ist_um());
    assert!(!other.ist_um() && !keine.ist_um());
}
