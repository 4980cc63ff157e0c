//! Code lists as the rules see them, and the way they are asked for. Where the files are is the
//! business of whoever calls.

use fim_core::{Document, Fingerprint, Limits, Source};
use genericode::CodeList;
use std::sync::{Arc, LazyLock};

/// Where lists are looked up.
pub trait Codelisten: Sync {
    /// The list that is meant, if it is at hand.
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>>;
}

/// Which list is meant.
#[derive(Debug, Clone, Copy, Default)]
pub struct Listenanfrage<'a> {
    /// Name of the artefact that refers to it, as in the report.
    pub artefakt: &'a str,
    /// `canonicalIdentification`, such as `urn:de:…`.
    pub kennung: &'a str,
    /// Version; `None` for the current one.
    pub version: Option<&'a str>,
    /// `canonicalVersionUri`, where the reference has it.
    pub version_uri: Option<&'a str>,
    /// FIM id (XDatenfelder 2), such as `C60000005`.
    pub fim_id: Option<&'a str>,
    /// Version of the list under its FIM id.
    pub fim_version: Option<&'a str>,
}

/// The lists that are part of the program, and no others.
#[derive(Debug)]
pub struct MitgelieferteCodelisten;

/// See [`MitgelieferteCodelisten`].
pub static MITGELIEFERTE_CODELISTEN: MitgelieferteCodelisten = MitgelieferteCodelisten;

impl Codelisten for MitgelieferteCodelisten {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        static READ: LazyLock<Vec<Arc<Codeliste>>> = LazyLock::new(|| {
            let read = |(name, bytes): &(&str, &[u8])| {
                Codeliste::read(name, bytes.to_vec(), &Limits::default()).map(Arc::new)
            };
            genericode::MITGELIEFERT.iter().filter_map(read).collect()
        });
        // One version of each is there: whoever asks for the current one gets it.
        let is_meant = |liste: &&Arc<Codeliste>| {
            liste.kennung == anfrage.kennung
                && anfrage.version.is_none_or(|version| liste.version.as_deref() == Some(version))
        };
        READ.iter().find(is_meant).cloned()
    }
}

/// A list, read and kept apart from its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codeliste {
    /// `CanonicalUri`.
    pub kennung: String,
    /// `Version`.
    pub version: Option<String>,
    /// `CanonicalVersionUri`.
    pub version_uri: Option<String>,
    /// Number of rows.
    pub zeilen: usize,
    /// True where the elements below the root stand in the namespace, as FIM editors write them.
    pub ist_qualifiziert: bool,
    /// Id of the column of the first key.
    pub erster_schluessel: Option<String>,
    /// Id of the column with the codes: the recommended one, else that of the first key.
    pub codespalte: Option<String>,
    spalten: Vec<Spalte>,
    /// Of the bytes it was read from.
    abdruck: Fingerprint,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Spalte {
    id: String,
    werte: Vec<Box<str>>,
}

impl Codeliste {
    /// Reads a genericode list; `None` where the bytes are none.
    #[must_use]
    pub fn read(name: &str, bytes: Vec<u8>, limits: &Limits) -> Option<Self> {
        let abdruck = Fingerprint::of_bytes(&bytes);
        let source = Source::decode(name, bytes, limits).ok()?;
        let document = Document::parse(&source, limits).ok()?;
        let root = document.root();
        if root.name() != "CodeList" || root.namespace() != Some(genericode::NAMESPACE) {
            return None;
        }
        let list = genericode::read(&document, limits).list;
        let ist_qualifiziert =
            root.children().next().is_some_and(|child| child.namespace().is_some());
        Some(Self::of(&list, ist_qualifiziert, abdruck))
    }

    fn of(list: &CodeList<'_>, ist_qualifiziert: bool, abdruck: Fingerprint) -> Self {
        let text = |text: Option<&fim_core::Text<'_>>| text.map(|text| text.trimmed().to_owned());
        let identification = list.identification.as_ref();
        let ids = list.columns().iter().filter_map(|column| text(column.id.as_ref()));
        let spalten = ids.map(|id| {
            let cells = list.rows().iter().filter_map(|row| list.cell(row, &id));
            let werte = cells.map(|cell| cell.trimmed().into()).collect();
            Spalte { id, werte }
        });
        Self {
            kennung: text(identification.and_then(|i| i.canonical_uri.as_ref()))
                .unwrap_or_default(),
            version: text(identification.and_then(|i| i.version.as_ref())),
            version_uri: text(identification.and_then(|i| i.canonical_version_uri.as_ref())),
            zeilen: list.rows().len(),
            ist_qualifiziert,
            erster_schluessel: list.first_key_column().map(str::to_owned),
            codespalte: list.key_column().map(str::to_owned),
            spalten: spalten.collect(),
            abdruck,
        }
    }

    /// Tells whether two lists were read from the same bytes.
    #[must_use]
    pub const fn abdruck(&self) -> Fingerprint {
        self.abdruck
    }

    /// True where the list has a column of this id.
    #[must_use]
    pub fn hat_spalte(&self, id: &str) -> bool {
        self.spalten.iter().any(|spalte| spalte.id == id)
    }

    /// Ids of the columns, in order.
    pub fn spalten(&self) -> impl Iterator<Item = &str> {
        self.spalten.iter().map(|spalte| spalte.id.as_str())
    }

    /// The values of a column, in the order of the rows; rows without one are passed over.
    pub fn werte(&self, spalte: &str) -> impl Iterator<Item = &str> {
        let wanted = self.spalten.iter().find(|one| one.id == spalte);
        wanted.into_iter().flat_map(|spalte| &spalte.werte).map(AsRef::as_ref)
    }
}
