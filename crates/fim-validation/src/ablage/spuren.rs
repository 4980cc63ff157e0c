//! What a file leaves behind for the comparison across files.

use super::codec::{Reader, Stored, Writer, fields};
use crate::eigene::befund::Beleg;
use crate::eigene::spuren::{Eigenspuren, Paket, Vorkommen};
use crate::korpus::Dateiindex;
use crate::korpus::inhalt::Zeilenfolge;
use crate::korpus::objekt::{
    Art, Fach, Gueltigkeit, Normangabe, Objekt, Ort, Schluessel, Teil, Teilname, Verweis,
    Verweisart,
};
use crate::zeit::Datum;
use std::sync::OnceLock;

fields!(Objekt {
    art,
    id,
    version,
    name,
    status,
    gueltig,
    eltern,
    ort,
    teile,
    verweise,
    normen,
    fach
});
fields!(Ort { zusatz, span, position });
fields!(Gueltigkeit { ab, bis });
fields!(Fach {
    schluessel,
    bezeichnung,
    kennung,
    vergeber,
    auch,
    typen,
    gebiete,
    katalogstatus,
    nur_objekt,
    abstrakt,
    zustaendig,
    kennzahl,
    unterlagen
});
fields!(Schluessel { wert, ausgewiesen, ort });
fields!(Normangabe { text, ort });
fields!(Verweis { art, id, version, bereich, ort });

fields!(Eigenspuren { vorkommen, belege, ziele });
fields!(Vorkommen { regel, wert, traeger });
fields!(Paket { anzahl, bytes });
fields!(Beleg { place, info, wert, eigen, fehlt });

impl Stored for Dateiindex {
    fn write(&self, writer: &mut Writer) {
        // Made anew when somebody asks.
        let Self { objekte, zeilen, nach_id: _ } = self;
        objekte.write(writer);
        zeilen.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let (objekte, zeilen) = (Vec::read(reader)?, Option::read(reader)?);
        Some(Self { objekte, zeilen, nach_id: OnceLock::new() })
    }
}

/// Digests are as long as they are.
impl Stored for Zeilenfolge {
    fn write(&self, writer: &mut Writer) {
        let Self { kopf, summe, stelle } = self;
        for digest in [kopf, summe, stelle] {
            writer.raw(&digest.to_le_bytes());
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut digest = || reader.raw(8)?.try_into().ok().map(u64::from_le_bytes);
        Some(Self { kopf: digest()?, summe: digest()?, stelle: digest()? })
    }
}

/// A digest is as long as it is.
impl Stored for Teil {
    fn write(&self, writer: &mut Writer) {
        let Self { name, inhalt } = self;
        name.text().write(writer);
        writer.raw(&inhalt.to_le_bytes());
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let name = Teilname::of(Stored::read(reader)?);
        let inhalt = reader.raw(4)?.try_into().ok().map(u32::from_le_bytes)?;
        Some(Self { name, inhalt })
    }
}

impl Stored for Datum {
    fn write(&self, writer: &mut Writer) {
        let (jahr, monat, tag) = self.teile();
        writer.number(u64::try_from(jahr).unwrap_or(u64::MAX));
        writer.byte(monat);
        writer.byte(tag);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let jahr = i32::try_from(reader.number()?).ok()?;
        Self::aus_teilen(jahr, reader.byte()?, reader.byte()?)
    }
}

impl Stored for Art {
    fn write(&self, writer: &mut Writer) {
        one_of(&Self::ALL, self, writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Self::ALL.get(usize::from(reader.byte()?)).copied()
    }
}

impl Stored for Verweisart {
    fn write(&self, writer: &mut Writer) {
        one_of(Self::ALL, self, writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Self::ALL.get(usize::from(reader.byte()?)).copied()
    }
}

/// One of few, as its place among them.
fn one_of<T: PartialEq>(all: &[T], one: &T, writer: &mut Writer) {
    match all.iter().position(|it| it == one).map(u8::try_from) {
        Some(Ok(at)) => writer.byte(at),
        _ => writer.refuse(),
    }
}
