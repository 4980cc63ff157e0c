//! Recognises FIM artefacts, reads them and says what is wrong with them.
//!
//! ```
//! use fim_core::{Limits, State};
//!
//! let bytes = b"<x:xdatenfelder.datenfeld.0104 \
//!     xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'/>";
//! let report = fim_validation::check("feld.xml", bytes.to_vec(), &Limits::default());
//! assert_eq!(report.identity.version.as_deref(), Some("3.0.0"));
//! assert_eq!(report.state, State::Findings);
//! assert_eq!(report.findings[0].rule.code, "XSD1005");
//! ```
//!
//! * [`check`], [`check_with`]: bytes in, what became of the file out
//! * [`check_with_traces`], [`vergleiche`]: what only shows across files, and
//!   findings of one cause put together
//! * [`lesen`], [`Suchraum`]: bytes in, traces out without any rule; where something is used
//! * [`Entwurfsraum`]: beginnings of Steckbrief and catalogue, from what artefacts say
//! * [`check_and_keep`], [`aufnehmen`]: what a file came to as bytes and back, so that it need not be
//!   checked again
//! * [`Vorgaben`]: what may be decided before: profile, settings, where code lists are
//! * [`identify`]: which standard a document belongs to
//! * [`inspect`]: what is in a file
//! * [`meldungen`]: the official messages of the QS-Bericht; [`ziele`]: what a release waits for
//! * [`leistungsprofile`]: what a Leistung should have
//! * [`Index`], [`abgleichen`], [`urteilen`]: what becomes of a delivery in the import of the
//!   Portalverbund; [`folgen`]: what findings mean for it
//! * [`matrixvergleich()`]: a deliverable matrix beside that of an earlier run
//! * [`statistik()`]: what a whole corpus comes to; [`verlauf()`]: what earlier runs came to
//! * [`reparieren`]: what of a file can be repaired by itself, in memory
//! * [`EigeneRegeln`]: rules that a Redaktion adds as rows of a file
//! * [`rules`], [`find`]: every rule there is, and the one that is meant
//!
//! Not here: walking folders, opening files, any output.

mod ablage;
mod amtlich;
mod artefakt;
mod ausnahmen;
mod auswahl;
mod check;
mod codeangabe;
mod codelisten;
mod datenfelder;
mod eigene;
mod einstufung;
mod engine;
mod entwurf;
mod fold;
mod foreign;
mod identify;
mod inspect;
mod katalog;
mod korpus;
mod lage;
mod leistungen;
mod liste;
mod matrixvergleich;
mod panik;
mod pfade;
mod profile;
mod prozesse;
mod quer;
mod redaktion;
mod reparatur;
mod schema;
mod spuren;
mod statistik;
mod status;
mod stelle;
mod stueckweise;
mod suche;
mod teilurteil;
mod textstelle;
mod ursache;
mod vorgaben;
mod vorhaben;
mod vorpruefung;
mod webadresse;
mod weissraum;
mod zeichensatz;
mod zeilen;
mod zeit;
mod ziel;

/// Key of the rules across artefacts, where those of a standard have its key.
pub const KONVOLUT: &str = "konvolut";

pub use ablage::{
    Gefragt, Texte, ablegen, aufnehmen, ausgepackt, check_and_keep, remembered, verpackt,
};
pub use amtlich::{Grund, Meldung, meldungen, meldungsliste};
pub use ausnahmen::{Ausnahme, Ausnahmen, Baseline, Baselinefehler, Frueherstand, Veraenderung};
pub use auswahl::Auswahl;
pub use check::{check, check_with, check_with_traces, lesen};
pub use codelisten::{
    Codeliste, Codelisten, Listenanfrage, MITGELIEFERTE_CODELISTEN, MitgelieferteCodelisten,
};
pub use eigene::{
    BEDINGUNGEN, Bedingungsart, Beispielfehler, Beispielseite, EigeneRegeln, KEINE_EIGENEN,
    Listenquelle, Probe, RESERVIERT, Regeldatei, Regelfehler,
};
pub use einstufung::{Einstufung, Pfadeinstufung};
pub use entwurf::{
    Entwurfsfehler, Entwurfsraum, Katalogentwurf, Katalogquelle, Steckbriefauftrag,
    Steckbriefentwurf, leistungsschluessel,
};
pub use identify::{Identified, Standard, identify};
pub use inspect::{Anlage, Inspection, Item, inspect};
pub use katalog::{find, rules};
pub use korpus::verweisart::{Pruefweise, Verweisart, Verweiswahl};
pub use matrixvergleich::{Vergleichsfehler, matrixvergleich};
pub use panik::{Auffangnetz, OHNE_NETZ, OhneNetz, Regelpanik, regel_der_panik};
pub use pfade::{OHNE_ORDNER, OhneOrdner, Pfadmuster, Pfadsicht};
pub use profile::{
    Forderung, Forderungsart, Geltung, Grundlage, Leistungsprofil, leistungsprofile,
};
pub use reparatur::{Reparaturauftrag, ist_reparabel, reparieren};
pub use schema::{
    MITGELIEFERTE_SCHEMATA, Mitgelieferte, Schemaangabe, Schemafund, Schemata, Schemawahl,
    mitgelieferte_schemata,
};
pub use spuren::{Spuren, Vergleich, vergleiche};
pub use statistik::{statistik, verlauf, verlaufseintrag, verlaufszeile};
pub use stueckweise::{Lesegang, Stueckpruefung, Teil, Teilsumme};
pub use suche::{Suchfehler, Suchraum};
pub use vorgaben::{Profil, Schwellen, Vorgaben};
pub use vorhaben::{Fund, Nachweise, OHNE_NACHWEISE, OhneNachweise};
pub use vorpruefung::{Abgleich, Folge, Folgenzeile, Index, abgleichen, folgen, fremd, urteilen};
pub use zeit::Datum;
pub use ziel::{Ziel, quelle_der_ziele, ziele};
