//! Closed lists of values: an enumeration with its keys in a file.

/// A closed list of values.
pub trait Auswahlliste: Copy + 'static {
    /// All values with their keys, in order.
    const WERTE: &'static [(&'static str, Self)];

    /// The value of a key, whatever its case.
    #[must_use]
    fn by_key(key: &str) -> Option<Self> {
        let key = key.trim();
        let found = Self::WERTE.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
        found.map(|(_, value)| *value)
    }

    /// The keys.
    #[must_use]
    fn keys() -> Vec<&'static str> {
        Self::WERTE.iter().map(|(name, _)| *name).collect()
    }
}

/// Reads as the list it is: one value a line.
macro_rules! auswahl {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value,)* }

        impl $crate::auswahl::Auswahlliste for $name {
            const WERTE: &'static [(&'static str, Self)] = &[$(($key, Self::$value),)*];
        }

        impl $name {
            /// The stable key.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)* }
            }
        }

        impl schemars::JsonSchema for $crate::wert::Wert<$name> {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::schemata::auswahl(&[$($key,)*])
            }
        }

        impl $crate::lesen::Lesen for $crate::wert::Wert<$name> {
            fn lesen(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                pfad: &str,
                leser: &mut $crate::lesen::Leser<'_>,
            ) -> Option<Self> {
                leser.auswahl::<$name>(value, pfad)
            }
        }
    };
}

pub(crate) use auswahl;
