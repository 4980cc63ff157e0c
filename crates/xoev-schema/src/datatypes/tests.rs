//! Tests of the built-in types.

mod calendar;
mod lexical;
mod order;

use super::{Primitive, Resolved, Value, parse};

/// Reads without any namespace but those of these tests.
fn read(primitive: Primitive, text: &str) -> Option<Value<'_>> {
    parse(primitive, text, &|prefix| match prefix {
        "" => Resolved::NoNamespace,
        "a" => Resolved::Namespace("urn:a"),
        "b" => Resolved::Namespace("urn:a"),
        _ => Resolved::Unbound,
    })
}

fn good(primitive: Primitive, text: &str) -> Value<'_> {
    read(primitive, text).unwrap_or_else(|| panic!("{primitive:?} {text:?} is valid"))
}

/// Checks which texts are values.
fn check(primitive: Primitive, right: &[&str], wrong: &[&str]) {
    right.iter().for_each(|text| {
        good(primitive, text);
    });
    for text in wrong {
        assert!(read(primitive, text).is_none(), "{primitive:?} {text:?} is invalid");
    }
}
