//! The tree of the XML crate, taken over.

use super::{Art, Attributknoten, Baum, Bereich, KEINER, Knoten, WURZEL};
use roxmltree::{Document, Node, NodeId, StringStorage};
use std::borrow::Cow;

impl<'s> Baum<'s> {
    /// The tree of a document that the XML crate has read from `text`; `None` where it is too large.
    pub(crate) fn of(text: &'s str, document: &Document<'s>) -> Option<Self> {
        let mut baum = Self::default();
        baum.nummeriert(Cow::Borrowed(""))?;
        // Elements that may still have children, innermost last.
        let mut offen: Vec<(NodeId, u32)> = Vec::new();
        for node in document.root_element().descendants() {
            let nummer = u32::try_from(baum.knoten.len()).ok()?;
            let parent = node.parent().map(|parent| parent.id());
            while let Some((id, closed)) = offen.last().copied()
                && Some(id) != parent
            {
                baum.schliesse(closed, nummer);
                offen.pop();
            }
            let eltern = offen.last().map_or(WURZEL, |(_, nummer)| *nummer);
            let art = baum.art(text, node)?;
            let range = node.range();
            let (start, ende) = (u32::try_from(range.start).ok()?, u32::try_from(range.end).ok()?);
            baum.knoten.push(Knoten { eltern, danach: nummer + 1, start, ende, art });
            offen.push((node.id(), nummer));
        }
        let end = u32::try_from(baum.knoten.len()).ok()?;
        offen.into_iter().for_each(|(_, nummer)| baum.schliesse(nummer, end));
        Some(baum)
    }

    fn schliesse(&mut self, nummer: u32, danach: u32) {
        if let Some(knoten) = self.knoten.get_mut(nummer as usize) {
            knoten.danach = danach;
        }
    }

    fn art(&mut self, text: &'s str, node: Node<'_, 's>) -> Option<Art> {
        if node.is_text() {
            let at = u32::try_from(self.texte.len()).ok()?;
            self.texte.push(node.text_storage().map_or(Cow::Borrowed(""), kopie));
            return Some(Art::Text(at));
        }
        if !node.is_element() {
            return Some(Art::Anderes);
        }
        let name = node.tag_name();
        let namensraum = self.nummer_von(name.namespace())?;
        let bereich = self.bereich_von(node)?;
        let attribute = u32::try_from(self.attribute.len()).ok()?;
        for attribut in node.attributes() {
            let namensraum = self.nummer_von(attribut.namespace())?;
            self.attribute.push(Attributknoten {
                name: attribut.name(),
                namensraum,
                wert: kopie(attribut.value_storage()),
                ganz: attribut.range(),
                innen: attribut.range_value(),
            });
        }
        Some(Art::Element {
            name: u32::try_from(stelle(text, node, name.name())?).ok()?,
            length: u16::try_from(name.name().len()).ok()?,
            namensraum,
            attribute,
            anzahl: u16::try_from(self.attribute.len() - attribute as usize).ok()?,
            bereich,
        })
    }

    fn nummer_von(&mut self, uri: Option<&str>) -> Option<u16> {
        uri.map_or(Some(KEINER), |uri| self.nummeriert(Cow::Owned(uri.to_owned())))
    }

    /// The scope of an element: that of the one before where it is the same.
    fn bereich_von(&mut self, node: Node<'_, 's>) -> Option<u32> {
        let von = self.deklarationen.len();
        for namespace in node.namespaces() {
            let namensraum = self.nummer_von(Some(namespace.uri()))?;
            self.deklarationen.push((namespace.name(), namensraum));
        }
        if let Some(last) = self.bereiche.last() {
            let (before, own) = self.deklarationen.split_at(von);
            if before.get(last.von as usize..last.bis as usize) == Some(own) {
                self.deklarationen.truncate(von);
                return u32::try_from(self.bereiche.len() - 1).ok();
            }
        }
        let (von, bis) = (u32::try_from(von).ok()?, u32::try_from(self.deklarationen.len()).ok()?);
        self.bereiche.push(Bereich { aussen: None, von, bis });
        u32::try_from(self.bereiche.len() - 1).ok()
    }
}

/// Where the name of an element stands without its prefix.
fn stelle(text: &str, node: Node<'_, '_>, name: &str) -> Option<usize> {
    let start = node.range().start + 1;
    let tag = text.get(start..)?;
    let with_prefix = tag.get(..name.len()) != Some(name) || tag[name.len()..].starts_with(':');
    let prefix = if with_prefix { tag.find(':')? + 1 } else { 0 };
    Some(start + prefix)
}

fn kopie<'s>(text: &StringStorage<'s>) -> Cow<'s, str> {
    match text {
        StringStorage::Borrowed(text) => Cow::Borrowed(text),
        StringStorage::Owned(text) => Cow::Owned(text.as_ref().to_owned()),
    }
}
