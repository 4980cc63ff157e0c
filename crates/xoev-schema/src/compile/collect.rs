//! Which documents belong together, and what they declare at their top.

use super::redefine::Redefinition;
use super::xs::{Module, QName, XS, Xs};
use crate::error::{Problem, Result, SchemaError};
use crate::set::Root;
use fim_core::{Position, Value};
use std::collections::{HashMap, HashSet};

/// Kinds of components that have a name of their own; each kind has its own names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Type,
    Element,
    Attribute,
    Group,
    AttributeGroup,
    Notation,
}

/// All components at the top of all documents.
#[derive(Debug)]
pub(crate) struct Globals<'d> {
    pub modules: Vec<Module<'d>>,
    components: HashMap<(Kind, QName<'d>), Xs<'d>>,
    pub redefinitions: Vec<Redefinition<'d>>,
    /// In the order of the documents, so that everything that follows is the same each time.
    order: Vec<(Kind, QName<'d>)>,
}

impl Kind {
    /// The kind of component that an element at the top of a document declares.
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "simpleType" | "complexType" => Self::Type,
            "element" => Self::Element,
            "attribute" => Self::Attribute,
            "group" => Self::Group,
            "attributeGroup" => Self::AttributeGroup,
            "notation" => Self::Notation,
            _ => return None,
        })
    }
}

impl<'d> Globals<'d> {
    /// Follows `include` and `import` from the documents named `entries`.
    pub(crate) fn collect(roots: &[Root<'d>], entries: &[&str]) -> Result<Self> {
        let mut collector =
            Collector { roots, seen: HashSet::new(), queue: Vec::new(), redefining: Vec::new() };
        for entry in entries {
            let index = collector.by_path(entry).ok_or_else(|| absent(entry))?;
            collector.enqueue(index, None)?;
        }
        let mut globals = Self {
            modules: Vec::new(),
            components: HashMap::new(),
            redefinitions: Vec::new(),
            order: Vec::new(),
        };
        let mut next = 0;
        while let Some(&module) = collector.queue.get(next) {
            next += 1;
            globals.modules.push(module);
            for child in (Xs { module, element: module.root }).children() {
                globals.top(child, &mut collector)?;
            }
        }
        globals.redefine(&collector.redefining)?;
        Ok(globals)
    }

    fn top(&mut self, child: Xs<'d>, collector: &mut Collector<'_, 'd>) -> Result<()> {
        let kind = match child.name() {
            "include" => return collector.include(child),
            "import" => return collector.import(child),
            "redefine" => return collector.redefine(child),
            name => Kind::of(name).ok_or_else(|| child.misplaced())?,
        };
        let name = QName { namespace: child.module.target, local: child.ncname("name")? };
        // The same document may come in by two ways; only another declaration is a double one.
        match self.components.insert((kind, name), child) {
            Some(first) if first.element != child.element => Err(twice(child, name)),
            Some(_) => Ok(()),
            None => {
                self.order.push((kind, name));
                Ok(())
            }
        }
    }

    /// Puts a component in the place of the one that has its name, which is returned.
    pub(crate) fn replace(&mut self, kind: Kind, name: QName<'d>, new: Xs<'d>) -> Option<Xs<'d>> {
        self.components.get_mut(&(kind, name)).map(|known| std::mem::replace(known, new))
    }

    pub(crate) fn get(&self, kind: Kind, name: QName<'d>) -> Option<Xs<'d>> {
        self.components.get(&(kind, name)).copied()
    }

    /// Names of one kind in the order of the documents.
    pub(crate) fn names(&self, kind: Kind) -> Vec<QName<'d>> {
        self.order.iter().filter(|(of, _)| *of == kind).map(|(_, name)| *name).collect()
    }
}

struct Collector<'r, 'd> {
    roots: &'r [Root<'d>],
    seen: HashSet<(usize, &'d str)>,
    queue: Vec<Module<'d>>,
    /// What redefines something, from the outermost document inwards.
    redefining: Vec<(Kind, QName<'d>, Xs<'d>)>,
}

impl<'d> Collector<'_, 'd> {
    /// Takes a document in, for the namespace of the one that includes it where it has none.
    fn enqueue(&mut self, index: usize, including: Option<Xs<'d>>) -> Result<()> {
        let root = self.roots[index].element.clone()?;
        let own = Module { root, target: "", borrowed: false };
        let schema = Xs { module: own, element: root };
        if root.namespace() != Some(XS) || root.name() != "schema" {
            return Err(SchemaError::at(
                root,
                root.name(),
                Problem::NotASchema,
                ("kein XML Schema", "not an XML Schema"),
            ));
        }
        let target = schema.attribute("targetNamespace");
        let module = match (target, including) {
            (Some(""), _) => return Err(schema.bad_value("targetNamespace", "")),
            (Some(own), Some(including)) if own != including.module.target => {
                return Err(including.at_attribute(
                    "schemaLocation",
                    Problem::Invalid,
                    ("anderer Zielnamensraum", "another target namespace"),
                ));
            }
            (Some(target), _) => Module { root, target, borrowed: false },
            (None, Some(including)) => {
                let target = including.module.target;
                Module { root, target, borrowed: !target.is_empty() }
            }
            (None, None) => own,
        };
        if self.seen.insert((index, module.target)) {
            super::grammar::check(Xs { module, element: root })?;
            self.queue.push(module);
        }
        Ok(())
    }

    /// An `include` whose children take the place of what it brings.
    fn redefine(&mut self, redefine: Xs<'d>) -> Result<()> {
        self.include(redefine)?;
        for child in redefine.children() {
            let Some(kind) = Kind::of(child.name()) else { return Err(child.misplaced()) };
            let name = QName { namespace: child.module.target, local: child.ncname("name")? };
            let same = |known: &(Kind, QName<'d>, Xs<'d>)| {
                (known.0, known.1) == (kind, name)
                    && known.2.element.parent() == Some(redefine.element)
            };
            if self.redefining.iter().any(same) {
                return Err(twice(child, name));
            }
            self.redefining.push((kind, name, child));
        }
        Ok(())
    }

    fn include(&mut self, include: Xs<'d>) -> Result<()> {
        let location = include.required("schemaLocation")?;
        let from = include.element.document().source().name();
        let found = self.by_path(&join(from, location)).or_else(|| self.by_file_name(location));
        let Some(index) = found else { return Err(missing(include, location)) };
        self.enqueue(index, Some(include))
    }

    /// By path, then by namespace, then by file name: schemas of XÖV import by absolute URL.
    fn import(&mut self, import: Xs<'d>) -> Result<()> {
        let namespace = import.attribute("namespace").unwrap_or("");
        if namespace == import.module.target {
            return Err(import.bad_value("namespace", namespace));
        }
        let from = import.element.document().source().name();
        let fits = |index: &usize| self.target(*index) == namespace;
        let location = import.attribute("schemaLocation");
        let there = location.and_then(|location| self.by_path(&join(from, location)));
        let by_location = location.and_then(|location| {
            let by_path = self.by_path(&join(from, location)).filter(fits);
            by_path.or_else(|| self.by_file_name(location).filter(fits))
        });
        let found = by_location.or_else(|| (0..self.roots.len()).find(fits));
        if let (None, Some(other)) = (found, there) {
            // It is there, but for another namespace (src-import.3).
            let target = self.target(other);
            return Err(import.at_attribute(
                "namespace",
                Problem::Invalid,
                Value::Both(
                    format!("das Schema hat den Zielnamensraum »{target}«"),
                    format!("the schema has the target namespace »{target}«"),
                ),
            ));
        }
        // What is imported but never used need not be there; a use of it will be missed.
        found.map_or(Ok(()), |index| self.enqueue(index, None))
    }

    fn target(&self, index: usize) -> &'d str {
        let root = self.roots[index].element.as_ref().ok();
        let attribute = root.and_then(|root| root.attribute("targetNamespace"));
        attribute.map_or("", |attribute| attribute.value)
    }

    fn by_path(&self, path: &str) -> Option<usize> {
        let path = join("", path);
        self.roots.iter().position(|root| join("", root.name) == path)
    }

    fn by_file_name(&self, path: &str) -> Option<usize> {
        let file = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
        self.roots.iter().position(|root| file(root.name) == file(path))
    }
}

/// `location` as seen from the document `from`, without `.` and `..`.
pub(crate) fn join(from: &str, location: &str) -> String {
    let location = location.replace('\\', "/");
    let is_absolute = location.starts_with('/') || location.contains("://");
    let folder = from.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder);
    let folder = if is_absolute { String::new() } else { folder.replace('\\', "/") };
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(location.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn twice(xs: Xs<'_>, name: QName<'_>) -> Box<SchemaError> {
    xs.at_attribute(
        "name",
        Problem::Invalid,
        Value::Both(
            format!("»{}« ist doppelt deklariert", name.local),
            format!("»{}« is declared twice", name.local),
        ),
    )
}

fn missing(include: Xs<'_>, location: &str) -> Box<SchemaError> {
    include.at_attribute(
        "schemaLocation",
        Problem::Missing,
        Value::Both(
            format!("»{location}« ist nicht dabei"),
            format!("»{location}« is not in the set"),
        ),
    )
}

fn absent(entry: &str) -> Box<SchemaError> {
    Box::new(SchemaError {
        file: entry.to_owned(),
        position: Position { line: 1, column: 1 },
        construct: entry.to_owned(),
        reason: ("ist nicht dabei", "is not in the set").into(),
        problem: Problem::Missing,
    })
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn locations_are_seen_from_the_document_that_names_them() {
        for (from, location, expected) in [
            ("a/b/x.xsd", "y.xsd", "a/b/y.xsd"),
            ("a/b/x.xsd", "../y.xsd", "a/y.xsd"),
            ("x.xsd", "../y.xsd", "../y.xsd"),
            ("x.xsd", "./c/../y.xsd", "y.xsd"),
            ("a\\x.xsd", "y.xsd", "a/y.xsd"),
            ("a/x.xsd", "/b/y.xsd", "b/y.xsd"),
        ] {
            assert_eq!(join(from, location), expected);
        }
    }
}
