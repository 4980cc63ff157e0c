//! Examples of the rules on legal bases. The first of each name are those of the Prozessklasse.

use super::im;
use fim_core::Example;

pub(in crate::quer) const GESETZ: &[Example] = &[im(
    &[(
        "prozess.xml",
        &[
            ("§ 3 Absatz 1 FlohmarktG", "§ 14 Absatz 1 GewO"),
            ("§ 5 FlohmarktG", "§ 15 GewO"),
            ("§ 35 VwVfG", "§ 55 GewO"),
        ],
    )],
    &[("prozess.xml", &[("§ 3 Absatz 1 FlohmarktG", "§ 3 Flohmarktgesetz")])],
)];

pub(in crate::quer) const STELLE: &[Example] = &[im(
    &[(
        "prozess.xml",
        &[
            ("§ 3 Absatz 1 FlohmarktG", "§ 9 Absatz 1 FlohmarktG"),
            ("§ 5 FlohmarktG", "§ 10 FlohmarktG"),
            ("§ 35 VwVfG", "§ 41 VwVfG"),
        ],
    )],
    &[("prozess.xml", &[("§ 5 FlohmarktG", "§ 10 FlohmarktG")])],
)];

pub(in crate::quer) const NICHT_IN_LEISTUNG: &[Example] = &[im(
    &[("prozess.xml", &[("§ 5 FlohmarktG", "§ 14 Absatz 1 GewO")])],
    &[("prozess.xml", &[("§ 5 FlohmarktG", "§ 5 Absatz 2 FlohmarktG")])],
)];

pub(in crate::quer) const NUR_IN_LEISTUNG: &[Example] = &[im(
    &[(
        "leistung.xml",
        &[("§ 5 Flohmarktgesetz (FlohmarktG)", "§ 14 Absatz 1 Gewerbeordnung (GewO)")],
    )],
    &[(
        "leistung.xml",
        &[("§ 5 Flohmarktgesetz (FlohmarktG)", "§ 10 Flohmarktgesetz (FlohmarktG)")],
    )],
)];
