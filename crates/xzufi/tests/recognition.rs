//! Which outermost elements are XZuFi, and in which version.

use fim_core::Recognition;
use xzufi::{V21, V22, V23, fassung, recognise};

fn version(namespace: &str) -> Option<String> {
    match recognise(Some(namespace), "egal.welche.nachricht") {
        Recognition::Message { version } => Some(version),
        _ => None,
    }
}

#[test]
fn versions_by_namespace_whatever_the_root_is_called() {
    let base = "http://xoev.de/schemata/xzufi/";
    assert_eq!(version(&format!("{base}2_1_0")).as_deref(), Some("2.1.0"));
    assert_eq!(version(&format!("{base}2_2_0")).as_deref(), Some("2.2.0"));
    assert_eq!(version(&format!("{base}2_3_1")).as_deref(), Some("2.3.1"));
    assert_eq!(version(&format!("{base}2_3_12")).as_deref(), Some("2.3.12"));
    assert_eq!(fassung(&format!("{base}2_1_0")), Some(V21));
    assert_eq!(fassung(&format!("{base}2_2_0")), Some(V22));
    assert_eq!(fassung(&format!("{base}2_3_0")), Some(V23));
    assert_eq!(fassung("http://xoev.de/schemata/xprozess/2_2_0"), None);
}

#[test]
fn other_versions_are_named_as_unknown() {
    for key in ["2_0_0", "3_0_0", "2_3_", "2_3_x", "2_2_1", ""] {
        let namespace = format!("http://xoev.de/schemata/xzufi/{key}");
        let Recognition::UnknownNamespace { known } = recognise(Some(&namespace), "leistung")
        else {
            panic!("{key}");
        };
        assert!(known.iter().all(|known| known.starts_with("http://xoev.de/schemata/xzufi/2_")));
        assert_eq!(known.len(), 3);
    }
}

#[test]
fn the_rest_is_foreign() {
    assert_eq!(recognise(None, "leistung"), Recognition::Foreign);
    assert_eq!(recognise(None, "organisationseinheit"), Recognition::Foreign);
    assert_eq!(recognise(Some("urn:x"), "leistung"), Recognition::Foreign);
    let slip = recognise(Some("http://xoev.de/schemata/xzufi"), "leistung");
    assert!(matches!(slip, Recognition::UnknownNamespace { .. }));
}
