//! Examples of the rules on versions.

use super::{MIT_ZWEITEM_SCHEMA, MIT_ZWEITER_LEISTUNG, im, neben};
use fim_core::{Edit, Example};

/// The second schema is the next version of the first.
const NEUE_VERSION: Edit = (
    "S99000000701</xdf3:id>\n      <xdf3:version>1.0.0",
    "S99000000701</xdf3:id>\n      <xdf3:version>1.1.0",
);

pub(in crate::quer) const VERWEIS: &[Example] = &[neben(
    MIT_ZWEITEM_SCHEMA,
    &[("schema-b.xml", &[NEUE_VERSION])],
    // The first status is that of the schema.
    &[("schema-b.xml", &[NEUE_VERSION, ("<code>6</code>", "<code>3</code>")])],
)];

/// The Datenfeldgruppe for itself is the next version of the one in the schema.
const NEUE_GRUPPE: Edit = (
    "G99000000710</xdf3:id>\n      <xdf3:version>1.0.0",
    "G99000000710</xdf3:id>\n      <xdf3:version>1.1.0",
);

pub(in crate::quer) const BAUSTEIN: &[Example] = &[im(
    &[("baustein.xml", &[NEUE_GRUPPE])],
    &[("baustein.xml", &[NEUE_GRUPPE, ("<code>6</code>", "<code>3</code>")])],
)];

pub(in crate::quer) const GLEICHE: &[Example] = &[GLEICHE_GRUPPE, GLEICHE_LEISTUNG];

const GLEICHE_GRUPPE: Example = im(
    &[("baustein.xml", &[("am Stand verkauft.", "den Stand aufbaut.")])],
    // When it was saved does not count.
    &[("baustein.xml", &[("2026-05-20T16:00:00", "2026-05-20T17:00:00")])],
);

const GLEICHE_LEISTUNG: Example = neben(
    MIT_ZWEITER_LEISTUNG,
    &[("leistung-b.xml", &[("nur gebrauchte Waren.", "nur gebrauchte Sachen.")])],
    &[("leistung-b.xml", &[("2026-05-20T16:00:00", "2026-05-20T17:00:00")])],
);

pub(in crate::quer) const VERWIESENE: &[Example] =
    &[im(&[("prozess.xml", &[("formularVersion>1.0.0<", "formularVersion>2.0.0<")])], &[])];

pub(in crate::quer) const TEXT: &[Example] = &[im(
    &[("baustein.xml", &[("muss F99000000713 ausgefüllt", "muss F99000000711 ausgefüllt")])],
    &[],
)];

const ANDERES_SCHEMA: Edit = ("S99000000701", "S99000000702");

pub(in crate::quer) const VERSION: &[Example] = &[neben(
    MIT_ZWEITEM_SCHEMA,
    &[(
        "schema-b.xml",
        &[
            ANDERES_SCHEMA,
            (
                "R99000000701</xdf3:id>\n        <xdf3:version>1.0.0",
                "R99000000701</xdf3:id>\n        <xdf3:version>1.1.0",
            ),
        ],
    )],
    &[("schema-b.xml", &[ANDERES_SCHEMA])],
)];
