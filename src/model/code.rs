//! Closed lists whose members have a code (in records and JSON) and words (in queries and tables).

/// Declares an enum with its codes: `ALL`, `code`, `from_code`, serde as the code, `Display` as the code.
/// With a prefix, `message` names its word in the language files: `PREFIX-CODE`.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident($prefix:literal) { $($(#[$inner:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $crate::model::code::coded! { $(#[$meta])* $name { $($(#[$inner])* $variant = $code),+ } }

        impl $name {
            /// Its word, as the language files name it.
            pub const fn message(self) -> $crate::model::Message {
                $crate::model::Message::new(match self { $($name::$variant => concat!($prefix, "-", $code)),+ })
            }
        }
    };
    ($(#[$meta:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$inner])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }
    };
}
pub(crate) use coded;
