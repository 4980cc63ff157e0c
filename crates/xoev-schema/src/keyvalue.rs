//! Values of simple types as bytes, for the tables of identity constraints: lists by their items,
//! unions by the first member that the text is a value of.

use crate::datatypes::{Resolved, canonical, normalize, parse};
use crate::simple::{Resolve, Texts, Variety, items, member_of};
use crate::tables::{SimpleId, Tables};

/// Not the number of a primitive type.
const LIST: u8 = 0xF0;
const LIST_END: u8 = 0xF1;
const NO_VALUE: u8 = 0xF2;
const TEXT_END: u8 = 0xFF;

/// Appends the value that `raw` is of the type. A text that is no value, which is told of
/// elsewhere, stands for itself.
pub(crate) fn encode<'a>(
    tables: &Tables,
    id: SimpleId,
    raw: &'a str,
    resolve: Resolve<'_, 'a>,
    texts: &mut Texts,
    out: &mut Vec<u8>,
) {
    let simple = &tables.simples[id as usize];
    let mut buffer = String::new();
    let text = normalize(simple.white_space, raw, &mut buffer);
    let resolve = |prefix: &str| shorter(resolve(prefix));
    match &simple.variety {
        Variety::Atomic(primitive, _) => match parse(*primitive, text, &resolve) {
            Some(value) => canonical(*primitive, &value, out),
            None => no_value(text, out),
        },
        Variety::List(item) => {
            out.push(LIST);
            for part in items(text) {
                encode(tables, *item, part, &resolve, texts, out);
            }
            out.push(LIST_END);
        }
        Variety::Union(members) => match member_of(tables, members, text, &resolve, texts) {
            Some(member) => encode(tables, member, text, &resolve, texts, out),
            None => no_value(text, out),
        },
    }
}

/// What a prefix stands for outlives the text.
const fn shorter<'s, 'l: 's>(resolved: Resolved<'l>) -> Resolved<'s> {
    resolved
}

fn no_value(text: &str, out: &mut Vec<u8>) {
    out.push(NO_VALUE);
    out.extend_from_slice(text.as_bytes());
    out.push(TEXT_END);
}
