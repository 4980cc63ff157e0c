//! The simple types of XML Schema itself, taken in when a document uses them.

use super::Compiler;
use super::collect::Kind;
use super::xs::{QName, XS, Xs};
use crate::datatypes::{self, Primitive, WhiteSpace};
use crate::error::Result;
use crate::names::number;
use crate::simple::{Bound, Facets, Limit, Literal, Prefixes, Role, SimpleType, Variety};
use crate::tables::{Methods, SimpleId, TypeRef};

impl<'d> Compiler<'_, 'd> {
    pub(crate) fn builtin_simple(&mut self, xs: Xs<'d>, local: &'static str) -> Result<SimpleId> {
        self.builtin(local).ok_or_else(|| xs.misplaced())
    }

    /// The number of a built-in simple type; `None` where there is none of this name.
    pub(crate) fn builtin(&mut self, local: &str) -> Option<SimpleId> {
        let row = datatypes::builtin(local)?;
        if let Some(id) = self.builtins.get(row.name) {
            return Some(*id);
        }
        let base = match row.base {
            Some(base) => Some(TypeRef::Simple(self.builtin(base)?)),
            None => Some(TypeRef::Complex(super::ANY_TYPE)),
        };
        let mut facets =
            Facets { fraction_digits: row.fraction_digits.map(u64::from), ..Facets::default() };
        for (limit, literal) in [(Limit::MinInclusive, row.min), (Limit::MaxInclusive, row.max)] {
            if let Some(text) = literal {
                let literal = Literal { text: text.into(), prefixes: Prefixes::default() };
                facets.bounds.push(Bound { limit, literal });
            }
        }
        if row.name == "NOTATION" {
            facets.enumeration = Some(self.notations());
        }
        let is_text = matches!(row.variety, datatypes::Variety::Atomic(Primitive::String));
        let variety = match row.variety {
            datatypes::Variety::Atomic(primitive) => Variety::Atomic(primitive, row.form),
            datatypes::Variety::List(item) => {
                facets.min_length = Some(1);
                facets.stated_min = Some(1);
                Variety::List(self.builtin(item)?)
            }
        };
        if row.fraction_digits.is_some() {
            facets.fixed.push("fractionDigits");
        }
        if row.white_space == WhiteSpace::Collapse && !is_text {
            facets.fixed.push("whiteSpace");
        }
        let takes_anything = matches!(
            variety,
            Variety::Atomic(Primitive::String | Primitive::AnySimple, datatypes::Form::Any)
        );
        let name = self.sym(QName { namespace: XS, local: row.name });
        let id = self.add_simple(SimpleType {
            name: Some(name),
            base,
            is_final: Methods::default(),
            variety,
            white_space: row.white_space,
            facets,
            role: match row.name {
                "ID" => Role::Id,
                "IDREF" | "IDREFS" => Role::IdRef,
                "ENTITY" | "ENTITIES" => Role::Entity,
                _ => Role::None,
            },
            builtin: row.name,
            takes_anything,
        });
        self.builtins.insert(row.name, id);
        self.tables.global_types.insert(name, TypeRef::Simple(id));
        Some(id)
    }

    /// The values of `xs:NOTATION`: the notations of the schema (Part 2 §3.2.19).
    fn notations(&self) -> Vec<Literal> {
        let literal = |name: QName<'_>| {
            let namespace = (!name.namespace.is_empty()).then(|| name.namespace.into());
            Literal { text: name.local.into(), prefixes: Prefixes(vec![("".into(), namespace)]) }
        };
        self.globals.names(Kind::Notation).into_iter().map(literal).collect()
    }

    pub(crate) fn add_simple(&mut self, simple: SimpleType) -> SimpleId {
        self.tables.simples.push(simple);
        number(self.tables.simples.len() - 1)
    }
}
