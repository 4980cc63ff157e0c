//! What is kept of a file holds as long as the code lists it was held against are the same.

use crate::corpus;
use fim_core::Limits;
use fim_validation::{
    Codeliste, Codelisten, Listenanfrage, MITGELIEFERTE_CODELISTEN, Vorgaben, aufnehmen,
    check_and_keep,
};
use std::path::PathBuf;
use std::sync::Arc;

const SCHEMA: &str = "buecherschrank/datenfelder/S99108999001V1.0.xml";

/// One list for every question; without one, those that ship.
struct Eine(Option<Arc<Codeliste>>);

impl Codelisten for Eine {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        self.0.clone().or_else(|| MITGELIEFERTE_CODELISTEN.find(anfrage))
    }
}

fn schema() -> PathBuf {
    let found = crate::artefakte(&corpus().join("buecherschrank"));
    let is_schema = |text: &[u8]| {
        let text = String::from_utf8_lossy(text);
        text.contains("xdatenfelder.stammdatenschema.0102") && text.contains("codelisteReferenz")
    };
    let (name, _) = found.iter().find(|(_, bytes)| is_schema(bytes)).expect("a schema with lists");
    corpus().join("buecherschrank").join(name)
}

fn liste(code: &str) -> Option<Arc<Codeliste>> {
    let text = format!(
        "<gc:CodeList xmlns:gc='http://docs.oasis-open.org/codelist/ns/genericode/1.0/'>\
         <Identification><CanonicalUri>urn:x</CanonicalUri></Identification><SimpleCodeList><Row>\
         <Value ColumnRef='code'><SimpleValue>{code}</SimpleValue></Value></Row></SimpleCodeList>\
         </gc:CodeList>"
    );
    Codeliste::read("liste.xml", text.into_bytes(), &Limits::default()).map(Arc::new)
}

#[test]
fn a_list_that_comes_goes_or_changes_is_noticed() {
    let limits = Limits::default();
    let faelle = [Eine(None), Eine(liste("001")), Eine(liste("002"))];
    let bytes = std::fs::read(schema()).expect("a schema");
    for (at, before) in faelle.iter().enumerate() {
        let vorgaben = Vorgaben { codelisten: before, ..Vorgaben::new(&limits) };
        let (_, _, kept) = check_and_keep(SCHEMA, bytes.clone(), &vorgaben);
        let kept = kept.expect("bytes");
        for (other, after) in faelle.iter().enumerate() {
            let vorgaben = Vorgaben { codelisten: after, ..Vorgaben::new(&limits) };
            assert_eq!(aufnehmen(&kept, &vorgaben).is_some(), at == other, "{at} {other}");
        }
    }
}
