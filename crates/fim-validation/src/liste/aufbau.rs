//! Columns and keys of a list, apart from the document they are declared in.

/// See the module.
#[derive(Debug, Clone)]
pub(crate) struct Aufbau {
    pub(crate) spalten: Vec<Spaltenkopf>,
    pub(crate) schluessel: Vec<Schluesselspalten>,
    /// The column with the codes.
    pub(crate) codespalte: Option<usize>,
    /// True where that column alone must tell rows apart.
    pub(crate) code_ist_schluessel: bool,
    /// False where columns or keys are defined in another document: little can be said then.
    pub(crate) ist_vollstaendig: bool,
}

/// A column.
#[derive(Debug, Clone)]
pub(crate) struct Spaltenkopf {
    /// Its Id, trimmed; empty where there is none.
    pub(crate) id: Box<str>,
    /// True where each row must have a value.
    pub(crate) ist_pflicht: bool,
}

/// A key with its columns, each once, in the order of columns, as far as they are declared.
#[derive(Debug, Clone)]
pub(crate) struct Schluesselspalten {
    /// Its Id, trimmed; empty where there is none.
    pub(crate) id: Box<str>,
    pub(crate) spalten: Vec<usize>,
    /// True where all its columns are declared.
    pub(crate) ist_lesbar: bool,
}

impl Aufbau {
    /// True for columns where each row must have a value. Missing codes are told of one by one.
    pub(crate) fn muss(&self, spalte: usize) -> bool {
        let is_key = || self.schluessel.iter().any(|key| key.hat(spalte));
        let ist_pflicht = self.spalten.get(spalte).is_some_and(|spalte| spalte.ist_pflicht);
        self.codespalte != Some(spalte) && (ist_pflicht || is_key())
    }

    /// The keys beside the code by which rows are told apart.
    pub(crate) fn weitere_schluessel(&self) -> impl Iterator<Item = &Schluesselspalten> {
        let keys = self.schluessel.iter().filter(|key| key.ist_lesbar);
        keys.filter(|key| key.spalten.as_slice() != self.codespalte.as_slice())
    }

    /// Id of a column.
    pub(crate) fn id(&self, spalte: usize) -> &str {
        self.spalten.get(spalte).map_or("", |spalte| &spalte.id)
    }
}

impl Schluesselspalten {
    /// True where a column is part of it.
    pub(crate) fn hat(&self, spalte: usize) -> bool {
        self.spalten.binary_search(&spalte).is_ok()
    }
}
