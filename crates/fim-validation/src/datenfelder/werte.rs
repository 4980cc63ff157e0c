//! Values of a field: its data type, its bounds (attributes since 3.0.0, a text like JSON in 2.0),
//! and reading values in that type.

use super::lage::Lage;
use super::stelle::Stelle;
use std::borrow::Cow;
use xdatenfelder::{Datenfeld, Praezisierung};
use xoev_schema::Datatype;

/// A property of a Praezisierung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grenze {
    MinLength,
    MaxLength,
    MinValue,
    MaxValue,
    Pattern,
}

impl Grenze {
    /// Name in both versions of the standard.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::MinLength => "minLength",
            Self::MaxLength => "maxLength",
            Self::MinValue => "minValue",
            Self::MaxValue => "maxValue",
            Self::Pattern => "pattern",
        }
    }
}

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Angabe<'m, 'a> {
    pub(crate) wert: Cow<'m, str>,
    pub(crate) stelle: Stelle<'a>,
}

impl<'m, 'a> Lage<'_, 'm, 'a> {
    /// A property of the Praezisierung of a field; `None` where it is missing or empty.
    pub(crate) fn grenze(&self, feld: &'m Datenfeld<'a>, grenze: Grenze) -> Option<Angabe<'m, 'a>> {
        let praezisierung = feld.praezisierung.as_ref()?;
        if self.v2() {
            let wert = self.aus_text(praezisierung, grenze.name())?;
            let stelle = Stelle::text(&praezisierung.wortlaut);
            return Some(Angabe { wert, stelle }).filter(|angabe| !angabe.wert.is_empty());
        }
        let text = match grenze {
            Grenze::MinLength => &praezisierung.min_length,
            Grenze::MaxLength => &praezisierung.max_length,
            Grenze::MinValue => &praezisierung.min_value,
            Grenze::MaxValue => &praezisierung.max_value,
            Grenze::Pattern => &praezisierung.pattern,
        };
        let text = text.as_ref()?;
        // White space counts in attributes.
        let wert = if self.qs() { &*text.value } else { text.trimmed() };
        let angabe = Angabe { wert: Cow::Borrowed(wert), stelle: Stelle::text(text) };
        Some(angabe).filter(|angabe| !angabe.wert.is_empty())
    }

    /// True where the field has a Praezisierung; one of 2.0 counts only with a text.
    pub(crate) fn ist_praezisiert(&self, feld: &Datenfeld<'a>) -> bool {
        let praezisierung = feld.praezisierung.as_ref();
        praezisierung
            .is_some_and(|it| !self.v2() || !self.umfeld.wert(Some(&it.wortlaut)).is_empty())
    }

    /// A property in the text of 2.0. The QS-Bericht takes what stands between `"name":"` and the
    /// next quotation mark; we read the text as JSON first, which also finds plain numbers.
    fn aus_text(&self, praezisierung: &'m Praezisierung<'a>, name: &str) -> Option<Cow<'m, str>> {
        let text = &*praezisierung.wortlaut.value;
        if !self.qs()
            && let Ok(serde_json::Value::Object(map)) = serde_json::from_str(text)
        {
            return match map.get(name)? {
                serde_json::Value::String(text) => Some(Cow::Owned(text.trim().to_owned())),
                serde_json::Value::Null => None,
                other => Some(Cow::Owned(other.to_string())),
            };
        }
        let text = text.replace("\\\"", "'");
        let (_, rest) = text.split_once(&format!("{name}\":\""))?;
        let wert = rest.split_once('"').map_or("", |(wert, _)| wert);
        Some(Cow::Owned(wert.to_owned()))
    }

    /// The data type of a field.
    pub(crate) fn datentyp(&self, feld: &'m Datenfeld<'a>) -> &'m str {
        self.umfeld.code(feld.datentyp.as_ref())
    }

    /// The kind of a field.
    pub(crate) fn feldart(&self, feld: &'m Datenfeld<'a>) -> &'m str {
        self.umfeld.code(feld.feldart.as_ref())
    }

    /// True for fields of text: `text`, since 3.0.0 `text_latin`, too.
    pub(crate) fn ist_textlich(&self, feld: &'m Datenfeld<'a>) -> bool {
        let datentyp = self.datentyp(feld);
        datentyp == "text" || !self.v2() && datentyp == "text_latin"
    }

    /// The type in which bounds and content of a field are compared: numbers and times.
    pub(crate) fn wertetyp(&self, feld: &'m Datenfeld<'a>) -> Option<Datatype> {
        match self.datentyp(feld) {
            "num" | "num_currency" => Some(Datatype::Double),
            "num_int" => Some(Datatype::Integer),
            "date" => Some(Datatype::Date),
            "datetime" if !self.v2() => Some(Datatype::DateTime),
            "time" if !self.v2() => Some(Datatype::Time),
            _ => None,
        }
    }
}
