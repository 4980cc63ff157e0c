//! The work list of editors: what stands in the workbook, and what is understood of one that comes back.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

#[path = "../common/mod.rs"]
mod common;

mod blatt;
mod fremdes;
mod libreoffice;
mod mappe;
mod zurueck;
