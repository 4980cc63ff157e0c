//! Attributes of complex types: uses, groups, wildcards, and what derivation makes of them.

use super::Compiler;
use super::collect::Kind;
use super::xs::{QName, Xs};
use crate::error::{Problem, Result};
use crate::names::{ABSENT, NamespaceId};
use crate::simple::{Role, SimpleType};
use crate::tables::{
    AttributeDecl, AttributeUse, NamespaceSet, Process, SimpleId, ValueConstraint, Wildcard,
    WildcardId,
};

/// Attributes as one type, group or derivation step states them.
#[derive(Debug, Clone, Default)]
pub(crate) struct AttributeSet {
    pub uses: Vec<AttributeUse>,
    /// Names that a restriction takes away.
    pub prohibited: Vec<crate::names::Sym>,
    pub any: Option<Wildcard>,
}

impl AttributeSet {
    fn add(&mut self, xs: Xs<'_>, new: AttributeUse) -> Result<()> {
        if self.uses.iter().any(|known| known.attribute.name == new.attribute.name) {
            return Err(xs.at_attribute(
                "name",
                Problem::Invalid,
                ("das Attribut steht doppelt", "the attribute is there twice"),
            ));
        }
        self.uses.push(new);
        Ok(())
    }

    /// At most one attribute of a type is its `xs:ID` (ct-props-correct.5).
    pub(crate) fn one_id(&self, xs: Xs<'_>, simples: &[SimpleType]) -> Result<()> {
        let is_id = |used: &&AttributeUse| simples[used.attribute.of as usize].role == Role::Id;
        if self.uses.iter().filter(is_id).count() > 1 {
            return Err(xs.invalid((
                "mehr als ein Attribut ist eine xs:ID",
                "more than one attribute is an xs:ID",
            )));
        }
        Ok(())
    }
}

impl<'d> Compiler<'_, 'd> {
    /// Reads `attribute`, `attributeGroup` and `anyAttribute`.
    pub(crate) fn attribute_set(&mut self, children: &[Xs<'d>]) -> Result<AttributeSet> {
        let mut set = AttributeSet::default();
        for child in children {
            match child.name() {
                "attribute" => self.attribute_use(*child, &mut set)?,
                "attributeGroup" => self.attribute_group(*child, &mut set)?,
                "anyAttribute" => {
                    let own = self.wildcard(*child)?;
                    set.any = Some(match set.any.take() {
                        // The local wildcard says how contents are processed (§3.4.2).
                        Some(other) => Wildcard {
                            namespaces: intersect(&own.namespaces, &other.namespaces)
                                .ok_or_else(|| not_expressible(*child))?,
                            process: own.process,
                        },
                        None => own,
                    });
                }
                _ => return Err(child.misplaced()),
            }
        }
        Ok(set)
    }

    fn attribute_use(&mut self, xs: Xs<'d>, set: &mut AttributeSet) -> Result<()> {
        let attribute = match xs.reference("ref")? {
            Some(name) => {
                let mut attribute = self.attribute_reference(xs, name)?;
                if let Some(own) = self.attribute_value(xs, attribute.of)? {
                    keeps_fixed(xs, &attribute, &own)?;
                    attribute.value = Some(own);
                }
                attribute
            }
            None => {
                let qualified = xs.is_qualified("attributeFormDefault")?;
                let namespace = if qualified { xs.module.target } else { "" };
                self.attribute_declaration(xs, namespace)?
            }
        };
        let usage = xs.attribute("use").unwrap_or("optional");
        let has_default = attribute.value.as_ref().is_some_and(|value| !value.is_fixed);
        match usage {
            "prohibited" => {
                set.prohibited.push(attribute.name);
                Ok(())
            }
            "optional" => set.add(xs, AttributeUse { attribute, is_required: false }),
            "required" if xs.attribute("default").is_some() && has_default => Err(xs.at_attribute(
                "use",
                Problem::Invalid,
                (
                    "ein Pflichtattribut hat keinen Vorgabewert",
                    "a required attribute has no default",
                ),
            )),
            "required" => set.add(xs, AttributeUse { attribute, is_required: true }),
            other => Err(xs.bad_value("use", other)),
        }
    }

    fn attribute_reference(&mut self, xs: Xs<'d>, name: QName<'d>) -> Result<AttributeDecl> {
        let sym = self.sym(name);
        if let Some(known) = self.tables.global_attributes.get(&sym) {
            return Ok(known.clone());
        }
        let declaration =
            self.globals.get(Kind::Attribute, name).ok_or_else(|| xs.unresolved("ref", name))?;
        self.global_attribute(declaration)
    }

    /// A declaration at the top of a document.
    pub(crate) fn global_attribute(&mut self, xs: Xs<'d>) -> Result<AttributeDecl> {
        let declaration = self.attribute_declaration(xs, xs.module.target)?;
        self.tables.global_attributes.insert(declaration.name, declaration.clone());
        Ok(declaration)
    }

    fn attribute_declaration(&mut self, xs: Xs<'d>, namespace: &'d str) -> Result<AttributeDecl> {
        let local = xs.ncname("name")?;
        if local == "xmlns" {
            return Err(xs.bad_value("name", local));
        }
        let children = xs.children();
        let of = match (xs.reference("type")?, children.as_slice()) {
            (Some(name), []) => self.simple_reference(xs, "type", name)?,
            (None, [inner]) if inner.name() == "simpleType" => self.simple_type(*inner, None)?,
            (None, []) => self.builtin_simple(xs, "anySimpleType")?,
            (_, [first, ..]) => return Err(first.misplaced()),
        };
        let value = self.attribute_value(xs, of)?;
        Ok(AttributeDecl { name: self.sym(QName { namespace, local }), of, value })
    }

    fn attribute_value(&mut self, xs: Xs<'d>, of: u32) -> Result<Option<ValueConstraint>> {
        let (name, is_fixed) = match (xs.raw("default"), xs.raw("fixed")) {
            (None, None) => return Ok(None),
            (Some(_), None) => ("default", false),
            (None, Some(_)) => ("fixed", true),
            (Some(_), Some(value)) => return Err(xs.bad_value("fixed", value)),
        };
        self.no_id(xs, name, of)?;
        let literal = self.literal(xs, name, of)?;
        Ok(Some(ValueConstraint { literal, is_fixed }))
    }

    /// An `xs:ID` has neither default nor fixed value (a-props-correct.3, e-props-correct.5).
    pub(crate) fn no_id(&self, xs: Xs<'d>, name: &str, of: SimpleId) -> Result<()> {
        if self.tables.simples[of as usize].role != Role::Id {
            return Ok(());
        }
        Err(xs.at_attribute(
            name,
            Problem::Invalid,
            ("eine xs:ID hat keinen vorgegebenen Wert", "an xs:ID has no value given"),
        ))
    }

    fn attribute_group(&mut self, xs: Xs<'d>, set: &mut AttributeSet) -> Result<()> {
        let Some(name) = xs.reference("ref")? else { return Err(xs.misplaced()) };
        let group = self
            .globals
            .find(Kind::AttributeGroup, name, xs)
            .ok_or_else(|| xs.unresolved("ref", name))?;
        if self.open_groups.contains(&group.element) {
            return Err(xs.at_attribute(
                "ref",
                Problem::Invalid,
                ("die Gruppe enthält sich selbst", "the group contains itself"),
            ));
        }
        self.open_groups.push(group.element);
        let inner = self.attribute_set(&group.children());
        self.open_groups.pop();
        let inner = inner?;
        for attribute in inner.uses {
            set.add(xs, attribute)?;
        }
        set.prohibited.extend(inner.prohibited);
        set.any = match (set.any.take(), inner.any) {
            (Some(first), Some(second)) => Some(Wildcard {
                namespaces: intersect(&first.namespaces, &second.namespaces)
                    .ok_or_else(|| not_expressible(xs))?,
                process: first.process,
            }),
            (first, second) => first.or(second),
        };
        Ok(())
    }

    /// What an extension of `base` by `own` has (§3.4.2, {attribute uses} and wildcard).
    pub(crate) fn extend_attributes(
        xs: Xs<'d>,
        base: &AttributeSet,
        own: AttributeSet,
    ) -> Result<AttributeSet> {
        let mut all = base.clone();
        for attribute in own.uses {
            all.add(xs, attribute)?;
        }
        all.any = match (all.any.take(), own.any) {
            (Some(base), Some(own)) => Some(Wildcard {
                namespaces: unite(&own.namespaces, &base.namespaces)
                    .ok_or_else(|| not_expressible(xs))?,
                process: own.process,
            }),
            (base, own) => own.or(base),
        };
        Ok(all)
    }

    /// What a restriction of `base` to `own` has.
    pub(crate) fn restrict_attributes(base: &AttributeSet, own: AttributeSet) -> AttributeSet {
        let mut all = AttributeSet { uses: own.uses, prohibited: Vec::new(), any: own.any };
        for inherited in &base.uses {
            let name = inherited.attribute.name;
            let is_restated = all.uses.iter().any(|own| own.attribute.name == name);
            if !is_restated && !own.prohibited.contains(&name) {
                all.uses.push(inherited.clone());
            }
        }
        all
    }

    /// `xs:any` or `xs:anyAttribute`.
    pub(crate) fn wildcard(&mut self, xs: Xs<'d>) -> Result<Wildcard> {
        let process = match xs.attribute("processContents").unwrap_or("strict") {
            "strict" => Process::Strict,
            "lax" => Process::Lax,
            "skip" => Process::Skip,
            other => return Err(xs.bad_value("processContents", other)),
        };
        let target = self.tables.names.add_namespace(xs.module.target);
        let namespaces = match xs.attribute("namespace").unwrap_or("##any") {
            "##any" => NamespaceSet::Any,
            "##other" => NamespaceSet::Other(target),
            list => {
                let mut namespaces = Vec::new();
                for item in list.split_ascii_whitespace() {
                    namespaces.push(match item {
                        "##targetNamespace" => target,
                        "##local" => ABSENT,
                        "##any" | "##other" => return Err(xs.bad_value("namespace", list)),
                        uri => self.tables.names.add_namespace(uri),
                    });
                }
                namespaces.sort_unstable();
                namespaces.dedup();
                NamespaceSet::List(namespaces)
            }
        };
        Ok(Wildcard { namespaces, process })
    }

    pub(crate) fn add_wildcard(&mut self, wildcard: Wildcard) -> WildcardId {
        let wildcards = &mut self.tables.wildcards;
        if let Some(known) = wildcards.iter().position(|known| *known == wildcard) {
            return crate::names::number(known);
        }
        wildcards.push(wildcard);
        crate::names::number(wildcards.len() - 1)
    }
}

/// Of an attribute that is fixed, a reference can only say the same (au-props-correct.2).
fn keeps_fixed(xs: Xs<'_>, declared: &AttributeDecl, own: &ValueConstraint) -> Result<()> {
    let fixed = declared.value.as_ref().filter(|value| value.is_fixed);
    let same = |fixed: &ValueConstraint| own.is_fixed && own.literal.text == fixed.literal.text;
    if fixed.is_none_or(same) {
        return Ok(());
    }
    let name = if own.is_fixed { "fixed" } else { "default" };
    Err(xs.bad_value(name, xs.raw(name).unwrap_or("")))
}

fn not_expressible(xs: Xs<'_>) -> Box<crate::SchemaError> {
    xs.invalid((
        "die Namensräume der Platzhalter lassen sich nicht verbinden",
        "the namespaces of the wildcards cannot be combined",
    ))
}

/// Attribute Wildcard Intersection, §3.10.6; `None` where it is not expressible.
pub(crate) fn intersect(a: &NamespaceSet, b: &NamespaceSet) -> Option<NamespaceSet> {
    use NamespaceSet::{Any, List, Other};
    Some(match (a, b) {
        _ if a == b => a.clone(),
        (Any, set) | (set, Any) => set.clone(),
        (Other(not), List(list)) | (List(list), Other(not)) => {
            List(list.iter().copied().filter(|of| of != not && *of != ABSENT).collect())
        }
        (List(a), List(b)) => List(a.iter().copied().filter(|of| b.contains(of)).collect()),
        (Other(ABSENT), Other(not)) | (Other(not), Other(ABSENT)) => Other(*not),
        (Other(_), Other(_)) => return None,
    })
}

/// Wildcard Subset, §3.10.6.
pub(crate) fn is_subset(sub: &NamespaceSet, of: &NamespaceSet) -> bool {
    match (sub, of) {
        (_, NamespaceSet::Any) => true,
        (NamespaceSet::List(list), of) => list.iter().all(|namespace| of.allows(*namespace)),
        (sub, of) => sub == of,
    }
}

/// Attribute Wildcard Union, §3.10.6; `None` where it is not expressible.
pub(crate) fn unite(a: &NamespaceSet, b: &NamespaceSet) -> Option<NamespaceSet> {
    use NamespaceSet::{Any, List, Other};
    let has = |list: &[NamespaceId], of: NamespaceId| list.contains(&of);
    Some(match (a, b) {
        _ if a == b => a.clone(),
        (Any, _) | (_, Any) => Any,
        (List(a), List(b)) => {
            let mut all: Vec<NamespaceId> = a.iter().chain(b).copied().collect();
            all.sort_unstable();
            all.dedup();
            List(all)
        }
        (Other(_), Other(_)) => Other(ABSENT),
        (Other(ABSENT), List(list)) | (List(list), Other(ABSENT)) => {
            if has(list, ABSENT) {
                Any
            } else {
                Other(ABSENT)
            }
        }
        (Other(not), List(list)) | (List(list), Other(not)) => {
            match (has(list, *not), has(list, ABSENT)) {
                (true, true) => Any,
                (true, false) => Other(ABSENT),
                (false, true) => return None,
                (false, false) => Other(*not),
            }
        }
    })
}
