//! `xs:unique`, `xs:key` and `xs:keyref` of element declarations (XSD 1.0 Part 1 §3.11). What they
//! may hold is a matter of `grammar`.

use super::Compiler;
use super::xpath::{self, MOST_PATHS, Written, WrittenPath};
use super::xs::{QName, Xs};
use crate::error::{Problem, Result};
use crate::identity::{Category, Constraint, ConstraintId, Field, NameTest, Path};
use crate::names::{Sym, number};
use fim_core::{Element, Value};
use std::collections::HashMap;

/// What is known of identity constraints while schema documents are read.
#[derive(Debug, Default)]
pub(crate) struct Identities<'d> {
    /// By name, which all three kinds share in a target namespace (sch-props-correct).
    names: HashMap<Sym, (Element<'d>, ConstraintId)>,
    /// References that are followed when all constraints are known.
    references: Vec<(ConstraintId, Xs<'d>, QName<'d>)>,
}

/// The children before the identity constraints, and these.
pub(crate) fn split<'c, 'd>(children: &'c [Xs<'d>]) -> (&'c [Xs<'d>], &'c [Xs<'d>]) {
    let is_constraint = |xs: &Xs<'d>| matches!(xs.name(), "unique" | "key" | "keyref");
    let at = children.iter().position(is_constraint).unwrap_or(children.len());
    children.split_at(at)
}

impl<'d> Compiler<'_, 'd> {
    /// The constraints of an element declaration.
    pub(crate) fn identity_constraints(&mut self, all: &[Xs<'d>]) -> Result<Vec<ConstraintId>> {
        all.iter().map(|xs| self.identity_constraint(*xs)).collect()
    }

    fn identity_constraint(&mut self, xs: Xs<'d>) -> Result<ConstraintId> {
        let refer = match xs.name() {
            "keyref" => xs.reference("refer")?,
            _ => None,
        };
        let local = xs.ncname("name")?;
        let name = self.sym(QName { namespace: xs.module.target, local });
        match self.identities.names.get(&name) {
            // The same declaration may be read by two ways.
            Some((known, id)) if *known == xs.element => return Ok(*id),
            Some(_) => return Err(twice(xs, local)),
            None => {}
        }
        let (selector, fields) = self.selector_and_fields(xs)?;
        let is_too_large = selector.len()
            + fields.iter().map(|field| field.paths.len()).sum::<usize>()
            > MOST_PATHS;
        if is_too_large {
            let reason = ("hat zu viele Pfade", "has too many paths");
            return Err(xs.error(Problem::Unsupported, reason));
        }
        let id = number(self.tables.constraints.len());
        self.identities.names.insert(name, (xs.element, id));
        let category = match refer {
            Some(refer) => {
                self.identities.references.push((id, xs, refer));
                Category::KeyRef(id)
            }
            None if xs.name() == "key" => Category::Key,
            None => Category::Unique,
        };
        let paths = || fields.iter().flat_map(|field| &field.paths);
        let is_deep = paths().any(|path| path.deep);
        let reach = paths().map(|path| path.steps.len()).max().filter(|_| !is_deep);
        self.tables.constraints.push(Constraint { name, category, selector, fields, reach });
        Ok(id)
    }

    fn selector_and_fields(&mut self, xs: Xs<'d>) -> Result<(Vec<Path>, Vec<Field>)> {
        let children = xs.children();
        let [selector, fields @ ..] = children.as_slice() else { return Err(xs.misplaced()) };
        let selector = self.paths(*selector, false)?;
        let mut all = Vec::new();
        for field in fields {
            let paths = self.paths(*field, true)?;
            all.push(Field { name: self.field_name(&paths), paths });
        }
        Ok((selector, all))
    }

    /// The XPath of a selector or field.
    fn paths(&mut self, xs: Xs<'d>, is_field: bool) -> Result<Vec<Path>> {
        let text = xs.required("xpath")?;
        let Some(written) = xpath::parse(text, is_field) else { return Err(no_path(xs, text)) };
        let mut paths = Vec::new();
        for path in written {
            let path = self.path(xs, text, &path)?;
            if !paths.contains(&path) {
                paths.push(path);
            }
            if paths.len() > MOST_PATHS {
                let reason = ("hat zu viele Pfade", "has too many paths");
                return Err(xs.at_attribute("xpath", Problem::Unsupported, reason));
            }
        }
        Ok(paths)
    }

    fn path(&mut self, xs: Xs<'d>, text: &str, written: &WrittenPath<'d>) -> Result<Path> {
        let mut steps = Vec::new();
        for step in &written.steps {
            steps.push(self.name_test(xs, text, *step)?);
        }
        let attribute = written.attribute.map(|test| self.name_test(xs, text, test)).transpose()?;
        Ok(Path { deep: written.deep, steps, attribute })
    }

    fn name_test(&mut self, xs: Xs<'d>, text: &str, written: Written<'d>) -> Result<NameTest> {
        let namespace = match written.prefix {
            None => "",
            Some(prefix) => {
                xs.element.namespace_of(Some(prefix)).ok_or_else(|| unbound(xs, text, prefix))?
            }
        };
        Ok(match (written.prefix, written.local) {
            (_, Some(local)) => NameTest::Name(self.sym(QName { namespace, local })),
            (Some(_), None) => NameTest::Namespace(self.tables.names.add_namespace(namespace)),
            (None, None) => NameTest::Any,
        })
    }

    /// The name that an editor sees where the value stands.
    fn field_name(&self, paths: &[Path]) -> Box<str> {
        let last = |path: &Path| path.attribute.or_else(|| path.steps.last().copied());
        match paths.first().and_then(last) {
            Some(NameTest::Name(sym)) => self.tables.names.local(sym).into(),
            _ => "".into(),
        }
    }

    /// Follows `refer`, when all constraints are known (c-props-correct).
    pub(crate) fn identity_references(&mut self) -> Result<()> {
        for (id, xs, name) in std::mem::take(&mut self.identities.references) {
            let sym = self.sym(name);
            let found = self.identities.names.get(&sym).map(|(_, found)| *found);
            let to = found.ok_or_else(|| xs.unresolved("refer", name))?;
            let referred = &self.tables.constraints[to as usize];
            let own = &self.tables.constraints[id as usize];
            if matches!(referred.category, Category::KeyRef(_)) {
                let reason = ("nennt kein key oder unique", "names no key or unique");
                return Err(xs.at_attribute("refer", Problem::Invalid, reason));
            }
            if referred.fields.len() != own.fields.len() {
                let reason = ("hat eine andere Zahl von Feldern", "has another number of fields");
                return Err(xs.at_attribute("refer", Problem::Invalid, reason));
            }
            self.tables.constraints[id as usize].category = Category::KeyRef(to);
        }
        Ok(())
    }
}

fn twice(xs: Xs<'_>, local: &str) -> Box<crate::SchemaError> {
    xs.at_attribute(
        "name",
        Problem::Invalid,
        Value::Both(
            format!("»{local}« ist doppelt deklariert"),
            format!("»{local}« is declared twice"),
        ),
    )
}

fn no_path(xs: Xs<'_>, text: &str) -> Box<crate::SchemaError> {
    xs.at_attribute(
        "xpath",
        Problem::Invalid,
        Value::Both(
            format!("»{text}« ist kein Pfad, der hier stehen darf"),
            format!("»{text}« is no path that may stand here"),
        ),
    )
}

fn unbound(xs: Xs<'_>, text: &str, prefix: &str) -> Box<crate::SchemaError> {
    xs.at_attribute(
        "xpath",
        Problem::Invalid,
        Value::Both(
            format!("»{text}«: das Präfix »{prefix}« ist nicht gebunden"),
            format!("»{text}«: the prefix »{prefix}« is not bound"),
        ),
    )
}
