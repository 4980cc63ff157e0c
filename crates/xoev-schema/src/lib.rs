//! Validates XML documents against XML Schemas (XSD 1.0, <https://www.w3.org/TR/xmlschema-1/>).
//! The schema documents are compiled to tables once; validating walks a parsed document and
//! allocates nothing per element.
//!
//! ```
//! use fim_core::{Document, Limits, Source};
//! use xoev_schema::{Kind, SchemaSet, Scratch};
//!
//! let mut set = SchemaSet::new();
//! let xsd = b"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>
//!     <xs:element name='anzahl' type='xs:positiveInteger'/></xs:schema>";
//! set.add("anzahl.xsd", xsd.to_vec())?;
//! let schema = set.compile(&["anzahl.xsd"])?;
//!
//! let source = Source::from_text("a.xml", "<anzahl>keine</anzahl>");
//! let document = Document::parse(&source, &Limits::default()).expect("well-formed");
//! let mut kinds = Vec::new();
//! schema.validate(&document, &mut Scratch::default(), &mut |violation| kinds.push(violation.kind));
//! assert_eq!(kinds, [Kind::ValueDatatype]);
//! # Ok::<(), Box<xoev_schema::SchemaError>>(())
//! ```
//!
//! A schema with a construct that is not implemented is refused with file, place and construct
//! ([`SchemaError`]); nothing is passed over. Not here: any particular standard, wording of
//! messages, files, network.

mod compile;
mod datatypes;
mod derive;
mod error;
mod expression;
mod identity;
mod keyvalue;
mod literal;
mod names;
mod regex;
mod schema;
mod set;
mod simple;
mod tables;
mod typed;
mod validate;
mod violation;

pub use error::{Problem, SchemaError};
pub use expression::{Expression, ExpressionFault};
pub use literal::{Datatype, Literal};
pub use schema::{Schema, Scratch};
pub use set::SchemaSet;
pub use typed::Typed;
pub use violation::{At, Kind, Violation};
