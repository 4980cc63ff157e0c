//! Documents as deep as the limit allows must not overflow the stack, not even the small one of a
//! worker thread in a debug build. A file of its own, because an overflow ends the process.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::parsed_within;
use fim_core::{Dialect, Dump, Limits, Model, Reader, count_types, model};

model! {
    /// Contains itself in both ways, and has many parts, so that its values are large.
    Tief {
        attributes { a = "a", b = "b", c = "c", d = "d", e = "e", f = "f" }
        text text;
        children {
            kiste: Boxed<Tief> = "kiste",
            liste: Vec<Tief> = "liste",
            t1: Option<Text> = "t1",
            t2: Option<Text> = "t2",
            t3: Option<Text> = "t3",
            t4: Option<Text> = "t4",
            s1: Option<Teil> = "s1",
            s2: Option<Teil> = "s2",
            s3: Option<Teil> = "s3",
            s4: Option<Teil> = "s4",
        }
    }
    /// A part of some size.
    Teil { attributes { a = "a", b = "b" } text text; any fremd; children { name: Option<Text> = "name" } }
}

/// Reads as many nested elements as the limit allows, on a stack of two megabytes, and hands the
/// model to `act`.
fn at_the_depth_limit(name: &'static str, act: fn(Tief<'_>)) {
    let run = move || {
        let levels = levels();
        let text = format!("<{name}>").repeat(levels) + &format!("</{name}>").repeat(levels);
        parsed_within(&text, &Limits::default(), |document| {
            let mut reader = Reader::new(&Dialect::PLAIN, &Limits::default());
            let tief = reader.read(document.root());
            assert!(reader.findings.is_empty());
            act(tief);
        });
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run).expect("a thread");
    thread.join().expect("no panic");
}

fn levels() -> usize {
    usize::try_from(Limits::default().depth).expect("small")
}

#[test]
fn reading_and_dropping_fit_a_small_stack() {
    let look = |tief: Tief<'_>| assert!(tief.element().is_some());
    at_the_depth_limit("kiste", look);
    at_the_depth_limit("liste", look);
}

#[test]
fn walking_fits_a_small_stack() {
    let count = |tief: Tief<'_>| {
        assert_eq!(count_types(&tief).get("Tief").copied(), Some(levels() as u64));
    };
    at_the_depth_limit("kiste", count);
    at_the_depth_limit("liste", count);
}

#[test]
fn dumping_fits_a_small_stack() {
    let dump = |tief: Tief<'_>| {
        let json = serde_json::to_string(&Dump(&tief)).expect("JSON");
        assert_eq!(json.matches("liste").count() + json.matches("kiste").count(), levels() - 1);
    };
    at_the_depth_limit("kiste", dump);
    at_the_depth_limit("liste", dump);
}

#[test]
fn a_text_of_ten_thousand_levels_is_refused_before_it_can_overflow() {
    let levels = 10_000;
    let text = "<liste>".repeat(levels) + &"</liste>".repeat(levels);
    assert_eq!(common::broken(&text).rule.code, "XML1101");
}
