//! Facets: what a restriction adds to its base.

use super::Compiler;
use super::collect::Kind;
use super::narrower;
use super::xs::Xs;
use crate::datatypes::{Primitive, WhiteSpace, equal};
use crate::error::{Problem, Result};
use crate::names::Sym;
use crate::regex::Pattern;
use crate::simple::{Bound, Facets, Limit, Literal, SimpleType, Variety};
use crate::tables::{Methods, SimpleId, TypeRef};
use fim_core::Value;
use std::sync::Arc;

impl<'d> Compiler<'_, 'd> {
    /// A simple type that restricts `base` by `facets`.
    pub(crate) fn restrict_simple(
        &mut self,
        step: Xs<'d>,
        base: SimpleId,
        facets: &[Xs<'d>],
        name: Option<Sym>,
    ) -> Result<SimpleId> {
        self.has_variety(step, "base", base)?;
        let mut simple = SimpleType {
            name,
            base: Some(TypeRef::Simple(base)),
            is_final: Methods::default(),
            takes_anything: self.tables.simples[base as usize].takes_anything
                && facets.iter().all(|facet| facet.name() == "whiteSpace"),
            ..self.tables.simples[base as usize].clone()
        };
        let (mut patterns, mut values) = (Vec::new(), Vec::new());
        for facet in facets {
            if facet.name() == "enumeration" {
                values.push(self.enumerated(*facet, base)?);
                continue;
            }
            if facet.flag("fixed")? {
                simple.facets.fixed.push(narrower::facet_name(facet.name()));
            }
            if facet.name() == "pattern" {
                patterns.push(Self::pattern(*facet)?);
            } else {
                self.facet(*facet, base, &mut simple)?;
            }
        }
        if !patterns.is_empty() {
            simple.facets.patterns.push(patterns);
        }
        if !values.is_empty() {
            simple.facets.enumeration = Some(values);
        }
        consistent(step, &simple.facets)?;
        narrower::check(facets, &simple, &self.tables.simples[base as usize])?;
        Ok(self.add_simple(simple))
    }

    fn enumerated(&mut self, facet: Xs<'d>, base: SimpleId) -> Result<Literal> {
        facet.required("value")?;
        let variety = &self.tables.simples[base as usize].variety;
        if matches!(variety, Variety::Atomic(Primitive::Boolean, _)) {
            return Err(not_applicable(facet));
        }
        if matches!(variety, Variety::Atomic(Primitive::Notation, _)) {
            // Each value names a notation of the schema (Part 2 §3.2.19).
            let name = facet.reference("value")?;
            if let Some(name) =
                name.filter(|name| self.globals.get(Kind::Notation, *name).is_none())
            {
                return Err(facet.unresolved("value", name));
            }
        }
        self.literal(facet, "value", base)
    }

    fn pattern(facet: Xs<'d>) -> Result<Arc<Pattern>> {
        facet.required("value")?;
        let source = facet.raw("value").unwrap_or("");
        let pattern = Pattern::parse(source).map_err(|error| {
            let reason = error.to_string();
            facet.at_attribute(
                "value",
                Problem::Invalid,
                Value::Both(
                    format!("kein regulärer Ausdruck von XML Schema: {reason}"),
                    format!("no regular expression of XML Schema: {reason}"),
                ),
            )
        })?;
        Ok(Arc::new(pattern))
    }

    fn facet(&mut self, facet: Xs<'d>, base: SimpleId, simple: &mut SimpleType) -> Result<()> {
        let applies = match facet.name() {
            "length" | "minLength" | "maxLength" => has_length(&simple.variety),
            "totalDigits" | "fractionDigits" => {
                matches!(simple.variety, Variety::Atomic(Primitive::Decimal, _))
            }
            "minInclusive" | "minExclusive" | "maxInclusive" | "maxExclusive" => {
                has_order(&simple.variety)
            }
            "whiteSpace" => !matches!(simple.variety, Variety::Union(_)),
            _ => return Err(facet.misplaced()),
        };
        if !applies {
            return Err(not_applicable(facet));
        }
        let facets = &mut simple.facets;
        match facet.name() {
            "length" => {
                let length = number(facet)?;
                facets.length = Some(length);
                facets.min_length = Some(length);
                facets.max_length = Some(length);
            }
            "minLength" => {
                facets.stated_min = Some(number(facet)?);
                facets.min_length = facets.min_length.max(facets.stated_min);
            }
            "maxLength" => {
                facets.stated_max = Some(number(facet)?);
                let most = facets.max_length.into_iter().chain(facets.stated_max).min();
                facets.max_length = most;
            }
            "totalDigits" => {
                let digits = number(facet)?;
                if digits == 0 {
                    return Err(facet.bad_value("value", "0"));
                }
                facets.total_digits = Some(digits);
            }
            "fractionDigits" => facets.fraction_digits = Some(number(facet)?),
            "whiteSpace" => {
                let wanted = match facet.required("value")? {
                    "preserve" => WhiteSpace::Preserve,
                    "replace" => WhiteSpace::Replace,
                    "collapse" => WhiteSpace::Collapse,
                    other => return Err(facet.bad_value("value", other)),
                };
                if wanted < simple.white_space {
                    return Err(facet.bad_value("value", facet.required("value")?));
                }
                simple.white_space = wanted;
            }
            bound => {
                let Some(limit) = narrower::limit(bound) else { return Err(facet.misplaced()) };
                facet.required("value")?;
                let literal = self.bound(facet, limit, base)?;
                simple.facets.bounds.push(Bound { limit, literal });
            }
        }
        Ok(())
    }
}

/// A bound must be a value of the base; one that excludes may repeat what the base excludes.
impl<'d> Compiler<'_, 'd> {
    fn bound(&self, facet: Xs<'d>, limit: Limit, base: SimpleId) -> Result<Literal> {
        let stated = self.literal(facet, "value", base);
        let simple = &self.tables.simples[base as usize];
        let Variety::Atomic(primitive, _) = simple.variety else { return stated };
        if stated.is_ok() || !matches!(limit, Limit::MinExclusive | Limit::MaxExclusive) {
            return stated;
        }
        let text = facet.attribute("value").unwrap_or("");
        let own = Bound { limit, literal: Literal { text: text.into(), ..Literal::default() } };
        let repeats =
            simple.facets.bounds.iter().filter(|known| known.limit == limit).any(|known| {
                let values = known.value(primitive).zip(own.value(primitive));
                values.is_some_and(|(known, own)| equal(&known, &own))
            });
        if repeats { Ok(own.literal) } else { stated }
    }
}

/// Part 2 §4.1.5 (cos-applicable-facets).
fn not_applicable(facet: Xs<'_>) -> Box<crate::SchemaError> {
    facet.invalid((
        "diese Einschränkung gibt es für den Typ nicht",
        "this facet does not apply to the type",
    ))
}

fn number(facet: Xs<'_>) -> Result<u64> {
    let value = facet.required("value")?;
    let digits = value.strip_prefix('+').unwrap_or(value);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(facet.bad_value("value", value));
    }
    Ok(digits.parse().unwrap_or(u64::MAX))
}

const fn has_length(variety: &Variety) -> bool {
    match variety {
        Variety::Atomic(primitive, _) => matches!(
            primitive,
            Primitive::String
                | Primitive::AnyUri
                | Primitive::HexBinary
                | Primitive::Base64Binary
                | Primitive::QName
                | Primitive::Notation
        ),
        Variety::List(_) => true,
        Variety::Union(_) => false,
    }
}

const fn has_order(variety: &Variety) -> bool {
    match variety {
        Variety::Atomic(primitive, _) => !matches!(
            primitive,
            Primitive::String
                | Primitive::Boolean
                | Primitive::AnyUri
                | Primitive::HexBinary
                | Primitive::Base64Binary
                | Primitive::QName
                | Primitive::Notation
                | Primitive::AnySimple
        ),
        Variety::List(_) | Variety::Union(_) => false,
    }
}

fn consistent(step: Xs<'_>, facets: &Facets) -> Result<()> {
    let crossed = |least: Option<u64>, most: Option<u64>| matches!((least, most), (Some(least), Some(most)) if least > most);
    if crossed(facets.min_length, facets.max_length)
        || crossed(facets.fraction_digits, facets.total_digits)
    {
        return Err(step.invalid((
            "die Einschränkungen widersprechen sich",
            "the facets contradict each other",
        )));
    }
    Ok(())
}
