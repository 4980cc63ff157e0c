//! Nothing: the crate exists for its test, so that what the test depends on is compiled by no
//! ordinary build. See `tests/xsd_schema.rs`.
