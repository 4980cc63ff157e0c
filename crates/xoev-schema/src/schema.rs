//! A compiled schema and what can be asked of it.

use crate::names::ABSENT;
use crate::simple::Texts;
use crate::tables::Tables;
use crate::validate;
use crate::violation::Violation;
use fim_core::Document;

/// A compiled set of schema documents: plain data, to be shared by any number of threads.
#[derive(Debug)]
pub struct Schema {
    tables: Tables,
}

/// What one thread needs while it validates; kept from document to document.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(crate) texts: Texts,
    last_id: Option<u64>,
}

impl Scratch {
    /// Where in its text the last element begins that has an `xs:ID` or is selected by an identity
    /// constraint (`xs:key` and the like), of the document before.
    #[must_use]
    pub const fn last_id(&self) -> Option<u64> {
        self.last_id
    }
}

impl Schema {
    pub(crate) const fn new(tables: Tables) -> Self {
        Self { tables }
    }

    pub(crate) const fn tables(&self) -> &Tables {
        &self.tables
    }

    /// Validates a document and reports what is against the schema, on the whole in the order of
    /// the document: an element in the wrong place is told of where it should have stood, references
    /// by `xs:IDREF` come last. `xsi:schemaLocation` is not followed.
    pub fn validate<'d>(
        &self,
        document: &'d Document<'d>,
        scratch: &mut Scratch,
        report: &mut dyn FnMut(Violation<'d>),
    ) {
        let root = document.root();
        scratch.last_id = validate::document(&self.tables, root, &mut scratch.texts, report, false);
    }

    /// As [`Schema::validate`], but an outermost element that is not declared is no violation: what
    /// is declared within it is validated (lax assessment, XSD 1.0 Part 1 §5.2).
    pub fn validate_lax<'d>(
        &self,
        document: &'d Document<'d>,
        scratch: &mut Scratch,
        report: &mut dyn FnMut(Violation<'d>),
    ) {
        let root = document.root();
        scratch.last_id = validate::document(&self.tables, root, &mut scratch.texts, report, true);
    }

    /// True where the document has nothing against the schema.
    #[must_use]
    pub fn is_valid(&self, document: &Document<'_>, scratch: &mut Scratch) -> bool {
        let mut valid = true;
        self.validate(document, scratch, &mut |_| valid = false);
        valid
    }

    /// Target namespaces of the documents; `""` for none.
    pub fn namespaces(&self) -> impl Iterator<Item = &str> {
        self.tables.targets.iter().map(|id| self.tables.names.uri(*id))
    }

    /// Names of the elements of a namespace (`""` for none) that may stand outermost, sorted.
    #[must_use]
    pub fn roots(&self, namespace: &str) -> Vec<&str> {
        let names = &self.tables.names;
        let wanted =
            if namespace.is_empty() { Some(ABSENT) } else { names.find_namespace(namespace) };
        let mut roots: Vec<&str> = (self.tables.global_elements.iter())
            .filter(|(sym, id)| {
                Some(names.namespace(**sym)) == wanted
                    && !self.tables.elements[**id as usize].is_abstract
            })
            .map(|(sym, _)| names.local(*sym))
            .collect();
        roots.sort_unstable();
        roots
    }
}
