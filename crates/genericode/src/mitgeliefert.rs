//! The code lists that are part of the program: those that FIM itself keeps.

/// Name and bytes of each list; `schemas/PROVENANCE.md` says where their facts come from.
pub const MITGELIEFERT: &[(&str, &[u8])] = &[
    (
        "dokumentart_2022-01-01.xml",
        include_bytes!("../../../schemas/codelisten/dokumentart_2022-01-01.xml"),
    ),
    ("relation_1.2.xml", include_bytes!("../../../schemas/codelisten/relation_1.2.xml")),
    ("status_2022-07-12.xml", include_bytes!("../../../schemas/codelisten/status_2022-07-12.xml")),
];
