//! The validator through its public surface: schema texts and documents in tables, each row with
//! the findings that the specification (XSD 1.0) asks for. Not here: regular expressions and
//! datatypes by themselves, which have their tests beside them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod all;
mod attributes;
mod builtins;
mod counts;
mod derivation;
mod disputed;
mod disputed_keys;
mod documents;
mod facets;
mod facets_values;
mod identity;
mod identity_paths;
mod identity_random;
mod identity_schema;
mod identity_values;
mod instance;
mod models;
mod notation;
mod random;
mod random_edits;
mod recovery;
mod recovery_names;
mod recovery_order;
mod recovery_place;
mod refusals;
mod refusals_details;
mod robust;
mod rows;
mod substitution;
mod values;
mod wildcards;
