//! The macro that declares a table of a file once, for reading, for its JSON Schema and for help.

/// Declares tables: `pflicht` is what every entry needs, `frei` what it may have. The German text of
/// a field is shown by editors that know the JSON Schema, and stands in the handbook.
macro_rules! tabelle {
    ($($(#[$doc:meta])* $name:ident, $text:literal, {
        $($art:ident $feld:ident: $typ:ty = $feldtext:literal,)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name {
            /// Where it stands.
            pub ort: $crate::wert::Ort,
            $(
                #[doc = $feldtext]
                pub $feld: Option<$typ>,
            )*
        }

        impl $crate::lesen::Tabelle for $name {
            const FELDER: &'static [&'static str] = &[$(stringify!($feld),)*];
            const PFLICHT: &'static [&'static str] =
                $crate::tabelle::pflicht!([] $($art $feld,)*);

            const TEXTE: &'static [&'static str] = &[$($feldtext,)*];

            fn ort(&self) -> &$crate::wert::Ort {
                &self.ort
            }

            fn gefuellt(&self, feld: &str) -> bool {
                match feld {
                    $(stringify!($feld) => {
                        self.$feld.as_ref().is_some_and($crate::lesen::Lesen::gefuellt)
                    })*
                    _ => false,
                }
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut felder = serde_json::Map::new();
                $(
                    let mut feld = generator.subschema_for::<$typ>();
                    feld.insert("description".to_owned(), $feldtext.into());
                    if <Self as $crate::lesen::Tabelle>::PFLICHT.contains(&stringify!($feld)) {
                        $crate::schemata::gebraucht(&mut feld);
                    }
                    felder.insert(stringify!($feld).to_owned(), feld.to_value());
                )*
                schemars::json_schema!({
                    "type": "object",
                    "description": $text,
                    "properties": felder,
                    "required": <Self as $crate::lesen::Tabelle>::PFLICHT,
                    "additionalProperties": false
                })
            }
        }

        impl $crate::lesen::Lesen for $name {
            fn lesen(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                pfad: &str,
                leser: &mut $crate::lesen::Leser<'_>,
            ) -> Option<Self> {
                let table = leser.tabelle::<Self>(value, pfad)?;
                Some(Self {
                    ort: $crate::wert::Ort { span: value.span().into(), pfad: pfad.to_owned() },
                    $($feld: leser.feld(&table, stringify!($feld), pfad),)*
                })
            }

            fn gefuellt(&self) -> bool {
                true
            }
        }
    )*};
}

/// The names of the fields that are needed.
macro_rules! pflicht {
    ([$($done:expr,)*]) => { &[$($done,)*] };
    ([$($done:expr,)*] pflicht $feld:ident, $($rest:tt)*) => {
        $crate::tabelle::pflicht!([$($done,)* stringify!($feld),] $($rest)*)
    };
    ([$($done:expr,)*] frei $feld:ident, $($rest:tt)*) => {
        $crate::tabelle::pflicht!([$($done,)*] $($rest)*)
    };
}

pub(crate) use {pflicht, tabelle};
