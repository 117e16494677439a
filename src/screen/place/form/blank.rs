//! One field of a form: its line, and the code of what was chosen for it.

use crate::language::{Language, date_words};
use crate::model::Id;
use crate::model::field::{About, FAILS, Shape};
use crate::screen::part::line::Line;

use super::choices::{self, Sort};

#[derive(Clone, Debug)]
pub struct Blank {
    pub about: &'static About,
    /// What stands there to be read: a name, where a code was chosen.
    pub line: Line,
    /// What was chosen, as it is typed on a line.
    chosen: Option<String>,
    /// What the record holds, as it is stored; empty where there is nothing.
    pub stored: String,
    /// The same as it is typed.
    was: String,
}

impl Blank {
    pub fn new(about: &'static About) -> Self {
        Self { about, line: Line::default(), chosen: None, stored: String::new(), was: String::new() }
    }

    /// What it says, as the judge reads it.
    pub fn text(&self) -> &str {
        self.chosen.as_deref().unwrap_or_else(|| self.line.text())
    }

    /// Whether it says something else than the record. A value that is only offered is not typed yet.
    pub fn is_touched(&self) -> bool {
        !self.line.is_offered() && self.text() != self.was
    }

    /// Whether letters stand there that were not chosen from a list.
    pub fn is_typed(&self) -> bool {
        self.chosen.is_none() && !self.line.text().trim().is_empty() && self.text() != self.was
    }

    /// Whether nothing is there, or only something offered.
    pub fn must_be_typed(&self) -> bool {
        self.line.is_offered() || self.text().is_empty()
    }

    pub fn sort(&self) -> Sort {
        Sort::of(self.about.shape)
    }

    /// What the record holds as it is read here: a date in words, which are read as the same date.
    fn in_words(&self, text: &str, language: Language) -> String {
        match (self.about.shape, text.parse()) {
            (Shape::Date, Ok(date)) => date_words(date, language),
            _ => text.to_owned(),
        }
    }

    /// What is stored, as it is read here: a code by its name.
    pub fn read(&self, stored: &str, language: Language) -> String {
        choices::name(self.about.shape, stored, language).unwrap_or_else(|| self.in_words(stored, language))
    }

    /// Takes over what the record holds.
    pub fn fill(&mut self, stored: &str, partner: Option<&str>, language: Language) {
        self.hold(stored, language);
        self.put(&self.was.clone(), partner, language);
    }

    /// The record holds this; what is typed stays.
    pub fn hold(&mut self, stored: &str, language: Language) {
        stored.clone_into(&mut self.stored);
        self.was = self.in_words(stored, language);
    }

    /// Whether the record holds just this, in words of this language.
    pub fn holds(&self, stored: &str, language: Language) -> bool {
        self.stored == stored && self.was == self.in_words(stored, language)
    }

    /// What somebody else put here: nothing is to be decided where the same was typed, or nothing.
    pub fn differs(&self, stored: &str, language: Language) -> bool {
        self.stored != stored && self.is_touched() && self.text() != self.in_words(stored, language)
    }

    /// Takes a value as it is typed, shown by its name where it is a code.
    pub fn put(&mut self, text: &str, partner: Option<&str>, language: Language) {
        let name = match self.about.shape {
            Shape::Partner => partner.map(str::to_owned),
            shape => choices::name(shape, text, language),
        };
        match name {
            Some(name) if !text.is_empty() => self.choose(text.to_owned(), &name),
            // A partner's name is asked for behind its number.
            None if self.about.shape == Shape::Partner && matches!(text.parse(), Ok(Id::Partner(_))) => self.choose(text.to_owned(), text),
            _ => {
                self.chosen = None;
                self.line = Line::new(text);
            }
        }
    }

    /// The partner that was chosen, while its number alone is known.
    pub fn unnamed(&self) -> Option<u32> {
        let chosen = self.chosen.as_deref().filter(|code| self.about.shape == Shape::Partner && *code == self.line.text())?;
        match chosen.parse() {
            Ok(Id::Partner(number)) => Some(number),
            _ => None,
        }
    }

    /// Takes what was chosen.
    pub fn choose(&mut self, code: String, name: &str) {
        self.chosen = Some(code);
        self.line = Line::new(name);
    }

    /// Letters are typed: what was chosen is no longer.
    pub fn typed(&mut self) {
        self.chosen = None;
    }

    /// Whether a code stands behind what is read.
    pub const fn is_chosen(&self) -> bool {
        self.chosen.is_some()
    }

    /// Whether it was ticked as not holding.
    pub fn fails(&self, code: &str) -> bool {
        self.ticked().iter().any(|word| word.strip_suffix(FAILS) == Some(code))
    }

    /// Ticks this code, or takes the tick away; of a condition that it does not hold comes between.
    pub fn tick(&mut self, code: &str, language: Language) {
        let mut ticked = self.ticked();
        let place = |ticked: &[String], word: &str| ticked.iter().position(|there| there == word);
        let fails = format!("{code}{FAILS}");
        match (place(&ticked, code), place(&ticked, &fails)) {
            (Some(at), _) if self.about.shape == Shape::Conditions => ticked[at] = fails,
            (Some(at), _) | (None, Some(at)) => drop(ticked.remove(at)),
            (None, None) => ticked.push(code.to_owned()),
        }
        self.put(&ticked.join("; "), None, language);
    }

    /// The words between `;`, for a field of several.
    pub fn ticked(&self) -> Vec<String> {
        self.text().split(';').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }
}
