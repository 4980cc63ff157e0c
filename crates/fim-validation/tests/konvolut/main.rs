//! The Konvolut of the corpus: without findings as it is, and with one defect across artefacts in
//! each of its variants.
//!
//! * `variante`: the table of the variants, and the files it makes
//! * `befund`: what is said of files, free of folders
//! * `einzeln`: what each variant shows
//! * `schweigt`: what stands side by side everywhere is no defect
//! * `ordnung`: neither order nor folders change anything

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

mod befund;
mod einzeln;
mod ordnung;
mod schweigt;
mod variante;

/// A folder of the corpus.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/");

/// The rules across artefacts.
fn querregeln() -> impl Iterator<Item = &'static fim_core::RuleMeta> {
    fim_validation::rules()
        .filter(|rule| rule.code.starts_with("FIM") || matches!(rule.code, "XDF9100" | "XDF9101"))
}
