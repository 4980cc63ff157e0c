//! What a standard says to the outermost element of a file: namespace and name decide, never the
//! name of the file.

/// The answer of one standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recognition {
    /// A message of this standard in this version.
    Message {
        /// Version such as `3.0.0`.
        version: String,
    },
    /// The namespace is ours, the outermost element is not.
    UnknownMessage {
        /// Version such as `3.0.0`.
        version: String,
        /// Names of the messages there are, for the help text.
        known: &'static [&'static str],
    },
    /// Meant as a message of this standard (by the family of the namespace or the name of the
    /// element), but in no version we know.
    UnknownNamespace {
        /// Namespaces there are, for the help text.
        known: &'static [&'static str],
    },
    /// Not of this standard.
    Foreign,
}
