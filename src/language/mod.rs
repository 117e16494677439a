//! Says a [`Message`] in the reader's language. The words stand in `id/` and `en/`, a file a room.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::model::code::coded;
use crate::model::{Arg, Message};
use crate::text::{Shown, shown};

mod dates;

coded! {
    /// The reader's language; Indonesian unless told otherwise, whatever the locale.
    Language { Id = "id", En = "en" }
}

impl Language {
    pub const fn other(self) -> Self {
        match self {
            Language::Id => Language::En,
            Language::En => Language::Id,
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static ID: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("id", &ID_FILES));
        static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("en", &EN_FILES));
        match self {
            Language::Id => &ID,
            Language::En => &EN,
        }
    }
}

const ID_FILES: [&str; 9] = [
    include_str!("id/words.ftl"),
    include_str!("id/rules.ftl"),
    include_str!("id/procedure.ftl"),
    include_str!("id/attention.ftl"),
    include_str!("id/review.ftl"),
    include_str!("id/reports.ftl"),
    include_str!("id/forms.ftl"),
    include_str!("id/command_line.ftl"),
    include_str!("id/screen.ftl"),
];
const EN_FILES: [&str; 9] = [
    include_str!("en/words.ftl"),
    include_str!("en/rules.ftl"),
    include_str!("en/procedure.ftl"),
    include_str!("en/attention.ftl"),
    include_str!("en/review.ftl"),
    include_str!("en/reports.ftl"),
    include_str!("en/forms.ftl"),
    include_str!("en/command_line.ftl"),
    include_str!("en/screen.ftl"),
];

fn bundle(code: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(code.parse().into_iter().collect());
    // Its marks U+2068 and U+2069 around arguments would reach the terminal.
    bundle.set_use_isolating(false);
    for source in files {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(sound, _)| sound);
        // Names are unique by test; the first of two stays.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// The sentence, through the gate: what stands in it came from files and fingers.
pub fn say(message: &Message, language: Language) -> Shown {
    shown(&sentence(message, language))
}

/// A message without arguments.
pub fn word(name: &'static str, language: Language) -> Shown {
    say(&Message::new(name), language)
}

fn sentence(message: &Message, language: Language) -> String {
    let bundle = language.bundle();
    let Some(pattern) = bundle.get_message(message.name).and_then(|m| m.value()) else {
        return message.name.to_owned();
    };
    let mut args = FluentArgs::with_capacity(message.args.len());
    for (name, arg) in &message.args {
        args.set(*name, value(arg, is_identifier(name), language));
    }
    bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
}

/// Arguments that name one thing of many, as somebody types it again. What is counted has other names.
const IDENTIFIERS: [&str; 7] = ["revision", "pid", "row", "line", "number", "numbers", "year"];

/// Whether a number of this name is written without thousands: revision 1007, and 1.007 records.
fn is_identifier(name: &str) -> bool {
    IDENTIFIERS.contains(&name) || name.ends_with("_revision")
}

fn value<'a>(arg: &Arg, is_identifier: bool, language: Language) -> FluentValue<'a> {
    match arg {
        // As a number it chooses the plural; written out it has no thousands yet.
        Arg::Number(n) if (0..1000).contains(n) => FluentValue::from(*n),
        other => FluentValue::from(words(other, is_identifier, language)),
    }
}

fn words(arg: &Arg, is_identifier: bool, language: Language) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Number(n) if is_identifier => n.to_string(),
        Arg::Number(n) => dates::number(*n, language),
        Arg::Day(day) => dates::day(*day, language),
        Arg::Date(date) => dates::date(*date, language),
        Arg::Words { id, en } => match language {
            Language::Id => id.clone(),
            Language::En => en.clone(),
        },
        Arg::Country(country) => match language {
            Language::Id => country.names().id.to_owned(),
            Language::En => country.names().en.to_owned(),
        },
        Arg::Message(message) => sentence(message, language),
        Arg::List(list) => list.iter().map(|a| words(a, is_identifier, language)).collect::<Vec<_>>().join(", "),
    }
}

/// A date as officers read it: "5 Okt 2026", "Mar 2018", "2012".
pub fn date_words(date: crate::model::PartialDate, language: Language) -> String {
    dates::date(date, language)
}

/// A whole number with its thousands: 1.250 or 1,250.
pub fn number_words(number: i64, language: Language) -> String {
    dates::number(number, language)
}

#[cfg(test)]
mod tests;
