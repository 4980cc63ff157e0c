//! Whether the facets of a step narrow those of its base, and agree with each other
//! (XSD 1.0 Part 2 §4.3, "valid restriction").

use super::xs::Xs;
use crate::datatypes::{Primitive, compare};
use crate::error::{Problem, Result};
use crate::simple::{Bound, Facets, Limit, SimpleType, Variety};
use fim_core::Value;
use std::cmp::Ordering;

/// Holds the facets of `own`, read from the elements `facets`, against those of its base.
pub(crate) fn check(facets: &[Xs<'_>], own: &SimpleType, base: &SimpleType) -> Result<()> {
    once_each(facets)?;
    for facet in facets {
        let (name, own, base) = (facet.name(), &own.facets, &base.facets);
        let fits = match name {
            "length" => {
                let length = own.length.unwrap_or(0);
                base.length.is_none_or(|wanted| wanted == length)
                    && base.stated_min.is_none_or(|least| least <= length)
                    && base.stated_max.is_none_or(|most| most >= length)
            }
            "minLength" => at_least(own.stated_min, base.stated_min),
            "maxLength" => at_least(base.stated_max, own.stated_max),
            "totalDigits" => at_least(base.total_digits, own.total_digits),
            "fractionDigits" => at_least(base.fraction_digits, own.fraction_digits),
            _ => true,
        };
        if !fits {
            return Err(wider(*facet));
        }
    }
    lengths_agree(facets, &own.facets, &base.facets)?;
    bounds(facets, own, &base.facets)?;
    keeps_fixed(facets, own, base)
}

/// True where both are there and `more` is not less, or one is not there.
fn at_least(more: Option<u64>, less: Option<u64>) -> bool {
    more.zip(less).is_none_or(|(more, less)| more >= less)
}

/// All but `pattern` and `enumeration` stand once in a step (Part 1, src-single-facet-value).
fn once_each(facets: &[Xs<'_>]) -> Result<()> {
    for (index, facet) in facets.iter().enumerate() {
        let name = facet.name();
        let again = facets[..index].iter().any(|other| other.name() == name);
        if again && !matches!(name, "pattern" | "enumeration") {
            return Err(facet.invalid(("steht doppelt", "is there twice")));
        }
    }
    Ok(())
}

/// §4.3.1.4: `length` beside `minLength` or `maxLength` only where a base had that one before.
fn lengths_agree(facets: &[Xs<'_>], own: &Facets, base: &Facets) -> Result<()> {
    let is_new = |name: &str| facets.iter().find(|facet| facet.name() == name).copied();
    let Some(length) = own.length else { return Ok(()) };
    for (name, stated, before) in [
        ("minLength", own.stated_min, base.stated_min),
        ("maxLength", own.stated_max, base.stated_max),
    ] {
        let Some(stated) = stated else { continue };
        let fits = if name == "minLength" { stated <= length } else { stated >= length };
        let at = is_new(name).or_else(|| is_new("length"));
        if let Some(at) = at.filter(|_| !fits || before != Some(stated)) {
            return Err(contradiction(at));
        }
    }
    Ok(())
}

/// The new bounds among each other and against those of the base.
fn bounds(facets: &[Xs<'_>], own: &SimpleType, base: &Facets) -> Result<()> {
    let Variety::Atomic(primitive, _) = own.variety else { return Ok(()) };
    let (old, new) = own.facets.bounds.split_at(base.bounds.len());
    for (index, bound) in new.iter().enumerate() {
        let Some(at) = facets.iter().find(|facet| limit(facet.name()) == Some(bound.limit)) else {
            continue;
        };
        if !old.iter().all(|other| narrows(primitive, bound, other, false)) {
            return Err(wider(*at));
        }
        let others = new.iter().enumerate().filter(|(other, _)| *other != index);
        for (_, other) in others {
            if !narrows(primitive, bound, other, true) {
                return Err(contradiction(*at));
            }
        }
    }
    Ok(())
}

/// §4.3.7 to §4.3.10. Values that have no order do not contradict each other.
fn narrows(primitive: Primitive, own: &Bound, other: &Bound, same_step: bool) -> bool {
    use Limit::{MaxExclusive, MaxInclusive, MinExclusive, MinInclusive};
    let order = own.value(primitive).zip(other.value(primitive));
    let Some(order) = order.and_then(|(own, other)| compare(&own, &other)) else {
        return !(same_step && same_side(own.limit, other.limit));
    };
    match (own.limit, other.limit) {
        (a, b) if same_step && same_side(a, b) => false,
        (MinInclusive | MinExclusive, MinInclusive) | (MinExclusive, MinExclusive) => {
            order != Ordering::Less
        }
        (MaxInclusive | MaxExclusive, MaxInclusive) | (MaxExclusive, MaxExclusive) => {
            order != Ordering::Greater
        }
        (MinInclusive, MinExclusive) => order == Ordering::Greater,
        (MaxInclusive, MaxExclusive) => order == Ordering::Less,
        (MinInclusive, MaxInclusive) => order != Ordering::Greater,
        (MaxInclusive, MinInclusive) => order != Ordering::Less,
        (MinExclusive, MaxExclusive) if same_step => order != Ordering::Greater,
        (MaxExclusive, MinExclusive) if same_step => order != Ordering::Less,
        (MinExclusive, MaxInclusive) if !same_step => order != Ordering::Greater,
        (MinInclusive | MinExclusive, MaxInclusive | MaxExclusive) => order == Ordering::Less,
        (MaxInclusive | MaxExclusive, MinInclusive | MinExclusive) => order == Ordering::Greater,
    }
}

fn same_side(a: Limit, b: Limit) -> bool {
    let is_min = |limit| matches!(limit, Limit::MinInclusive | Limit::MinExclusive);
    is_min(a) == is_min(b)
}

/// The bound that a facet of this name states.
pub(crate) fn limit(name: &str) -> Option<Limit> {
    Some(match name {
        "minInclusive" => Limit::MinInclusive,
        "minExclusive" => Limit::MinExclusive,
        "maxInclusive" => Limit::MaxInclusive,
        "maxExclusive" => Limit::MaxExclusive,
        _ => return None,
    })
}

/// What the base fixes stays as it is.
fn keeps_fixed(facets: &[Xs<'_>], own: &SimpleType, base: &SimpleType) -> Result<()> {
    for facet in facets.iter().filter(|facet| base.facets.fixed.contains(&facet_name(facet.name())))
    {
        let same = match facet.name() {
            "length" => own.facets.length == base.facets.length,
            "minLength" => own.facets.stated_min == base.facets.stated_min,
            "maxLength" => own.facets.stated_max == base.facets.stated_max,
            "totalDigits" => own.facets.total_digits == base.facets.total_digits,
            "fractionDigits" => own.facets.fraction_digits == base.facets.fraction_digits,
            "whiteSpace" => own.white_space == base.white_space,
            bound => limit(bound).is_none_or(|limit| same_bound(own, &base.facets, limit)),
        };
        if !same {
            return Err(facet.at_attribute(
                "value",
                Problem::Invalid,
                ("die Basis legt den Wert fest", "the base fixes the value"),
            ));
        }
    }
    Ok(())
}

fn same_bound(own: &SimpleType, base: &Facets, limit: Limit) -> bool {
    let Variety::Atomic(primitive, _) = own.variety else { return true };
    let last = |bounds: &[Bound]| bounds.iter().rfind(|bound| bound.limit == limit).cloned();
    let (Some(own), Some(base)) = (last(&own.facets.bounds), last(&base.bounds)) else {
        return true;
    };
    let values = own.value(primitive).zip(base.value(primitive));
    values.is_none_or(|(own, base)| compare(&own, &base) == Some(Ordering::Equal))
}

/// Names of facets as they are kept for those that are fixed.
pub(crate) fn facet_name(name: &str) -> &'static str {
    const NAMES: [&str; 10] = [
        "length",
        "minLength",
        "maxLength",
        "totalDigits",
        "fractionDigits",
        "whiteSpace",
        "minInclusive",
        "minExclusive",
        "maxInclusive",
        "maxExclusive",
    ];
    NAMES.iter().find(|known| **known == name).copied().unwrap_or("")
}

fn wider(facet: Xs<'_>) -> Box<crate::SchemaError> {
    facet.at_attribute(
        "value",
        Problem::Invalid,
        Value::Both(
            format!("»{}« ist weiter als in der Basis", facet.raw("value").unwrap_or("")),
            format!("»{}« is wider than in the base", facet.raw("value").unwrap_or("")),
        ),
    )
}

fn contradiction(facet: Xs<'_>) -> Box<crate::SchemaError> {
    facet.invalid(("die Einschränkungen widersprechen sich", "the facets contradict each other"))
}
