//! A sentence to say: its name in the language files, and what stands in it. The words are chosen where
//! it is said.

use super::{Country, Day, PartialDate};

/// What can stand in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Stored or typed text; it passes the gate with the whole sentence.
    Text(String),
    Number(i64),
    Day(Day),
    Date(PartialDate),
    Country(Country),
    /// A word with a name of its own in the language files.
    Message(Message),
    /// Words that a rule pack brings, in both languages.
    Words {
        id: String,
        en: String,
    },
    /// Words side by side, with commas.
    List(Vec<Arg>),
}

/// A name of the language files with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub name: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    pub const fn new(name: &'static str) -> Self {
        Self { name, args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

/// `msg!("name")`, `msg!("name", count = 3, day = day)`: every literal name here is held against the
/// language files by a test.
#[macro_export]
macro_rules! msg {
    ($name:literal $(, $arg:ident = $value:expr)* $(,)?) => {
        $crate::model::Message::new($name)$(.with(stringify!($arg), $value))*
    };
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}

impl From<super::Id> for Arg {
    fn from(id: super::Id) -> Self {
        Arg::Text(id.to_string())
    }
}

impl From<Day> for Arg {
    fn from(day: Day) -> Self {
        Arg::Day(day)
    }
}

impl From<PartialDate> for Arg {
    fn from(date: PartialDate) -> Self {
        Arg::Date(date)
    }
}

impl From<Country> for Arg {
    fn from(country: Country) -> Self {
        Arg::Country(country)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Arg::Message(message)
    }
}

impl From<Vec<Arg>> for Arg {
    fn from(list: Vec<Arg>) -> Self {
        Arg::List(list)
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}
numbers!(u8, u16, u32, u64, usize, i32, i64);
