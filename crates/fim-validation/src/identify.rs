//! Which standard a document belongs to. Namespace and outermost element decide, never the name of
//! the file.

use crate::foreign;
use fim_core::reading::{NACHRICHT_UNBEKANNT, NAMENSRAUM_FEHLT, NAMENSRAUM_UNBEKANNT, clip};
use fim_core::{Document, Element, ElementInfo, Finding, Identity, Recognition};

/// A standard that `fim` reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// XDatenfelder 2.0, 3.0.0.
    Xdatenfelder,
    /// XZuFi 2.1 to 2.3.
    Xzufi,
    /// XProzess 2.0.
    Xprozess,
    /// Genericode 1.0.
    Genericode,
}

impl Standard {
    /// All standards.
    pub const ALL: [Self; 4] = [Self::Xdatenfelder, Self::Xzufi, Self::Xprozess, Self::Genericode];

    /// Key in reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Xdatenfelder => xdatenfelder::STANDARD,
            Self::Xzufi => xzufi::STANDARD,
            Self::Xprozess => xprozess::STANDARD,
            Self::Genericode => genericode::STANDARD,
        }
    }

    /// Name before people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Xdatenfelder => xdatenfelder::LABEL,
            Self::Xzufi => xzufi::LABEL,
            Self::Xprozess => xprozess::LABEL,
            Self::Genericode => genericode::LABEL,
        }
    }

    /// The standard that messages in a namespace belong to, in a version we know.
    #[must_use]
    pub fn of_namespace(namespace: &str) -> Option<Self> {
        let is_known = |standard: &Self| {
            let found = standard.recognise(Some(namespace), "");
            matches!(found, Recognition::Message { .. } | Recognition::UnknownMessage { .. })
        };
        Self::ALL.into_iter().find(is_known)
    }

    /// The artefact an element belongs to.
    pub(crate) fn describe(self, element: Element<'_>) -> Option<ElementInfo> {
        match self {
            Self::Xdatenfelder => xdatenfelder::describe(element),
            Self::Xzufi => xzufi::describe(element),
            Self::Xprozess => xprozess::describe(element),
            Self::Genericode => genericode::describe(element),
        }
    }

    fn recognise(self, namespace: Option<&str>, root: &str) -> Recognition {
        match self {
            Self::Xdatenfelder => xdatenfelder::recognise(namespace, root),
            Self::Xzufi => xzufi::recognise(namespace, root),
            Self::Xprozess => xprozess::recognise(namespace, root),
            Self::Genericode => genericode::recognise(namespace, root),
        }
    }
}

/// What a document turned out to be.
#[derive(Debug)]
pub enum Identified {
    /// A message of a standard we read.
    Ours(Standard, Identity),
    /// Meant as one of ours, but in no version or message we know.
    Refused(Identity, Box<Finding>),
    /// A document of another standard.
    Other(Identity),
}

/// Says what a document is.
#[must_use]
pub fn identify(document: &Document<'_>) -> Identified {
    let root = document.root();
    let (namespace, name) = (root.namespace(), root.name());
    for standard in Standard::ALL {
        match standard.recognise(namespace, name) {
            Recognition::Foreign => {}
            Recognition::Message { version } => {
                return Identified::Ours(standard, ours(standard, Some(version), name));
            }
            Recognition::UnknownMessage { version, known } => {
                let finding = Finding::of(&NACHRICHT_UNBEKANNT)
                    .value("standard", format!("{} {version}", standard.label()))
                    .value("nachricht", clip(name, 50))
                    .value("bekannt", known.join(", "))
                    .found(clip(name, 80))
                    .at(root.place())
                    .finish(document.source().name());
                let identity = ours(standard, Some(version), name);
                return Identified::Refused(identity, Box::new(finding));
            }
            Recognition::UnknownNamespace { known } => {
                let draft = match namespace {
                    Some(namespace) => Finding::of(&NAMENSRAUM_UNBEKANNT)
                        .value("namensraum", clip(namespace, 50))
                        .found(clip(namespace, 120)),
                    None => Finding::of(&NAMENSRAUM_FEHLT),
                };
                let finding = draft
                    .value("standard", standard.label())
                    .value("bekannt", known.join(", "))
                    .at(root.place())
                    .finish(document.source().name());
                return Identified::Refused(ours(standard, None, name), Box::new(finding));
            }
        }
    }
    let label = foreign::label(namespace, name);
    Identified::Other(Identity {
        label: Some(label),
        message: Some(name.to_owned()),
        ..Identity::default()
    })
}

fn ours(standard: Standard, version: Option<String>, message: &str) -> Identity {
    let label = match &version {
        Some(version) => format!("{} {version}", standard.label()),
        None => standard.label().to_owned(),
    };
    Identity {
        standard: Some(standard.key()),
        version,
        message: Some(message.to_owned()),
        label: Some(label),
    }
}
