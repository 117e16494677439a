//! What can be chosen for a field: found by first letters, or by the number that stands beside it.

use crate::language::{Language, say};
use crate::model::country::countries;
use crate::model::field::{Shape, kind_words, level_word};
use crate::model::written::country::{Codes, Named, named};
use crate::model::{Id, Kind, Level, Object, Ticked};
use crate::msg;
use crate::rules::procedure::Words;
use crate::screen::place::picker;
use crate::text::{fold, shown};

use super::Form;

/// How a field is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// One line.
    Line,
    /// Several lines.
    Notes,
    /// One of many, found by its letters.
    Found,
    /// One of a few, each with its number.
    Numbered,
    /// Several of a few, ticked by their number.
    Ticked,
}

impl Sort {
    pub const fn of(shape: Shape) -> Self {
        match shape {
            Shape::Notes => Sort::Notes,
            Shape::Region | Shape::Partner | Shape::Country | Shape::Paper => Sort::Found,
            Shape::Kind | Shape::Level | Shape::YesNo => Sort::Numbered,
            Shape::Objects | Shape::Contents | Shape::Conditions => Sort::Ticked,
            Shape::Text
            | Shape::Date
            | Shape::Areas
            | Shape::Number
            | Shape::Money
            | Shape::Languages
            | Shape::Recommendations
            | Shape::Answer
            | Shape::File => Sort::Line,
        }
    }
}

/// One that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As it is typed on a line.
    pub code: String,
    pub name: String,
    /// What tells it from others of its name.
    pub aside: String,
}

impl Choice {
    fn new(code: impl Into<String>, name: impl Into<String>) -> Self {
        Self { code: code.into(), name: name.into(), aside: String::new() }
    }
}

/// The name of a code; `None` where the value is read as it is typed.
pub fn name(shape: Shape, code: &str, language: Language) -> Option<String> {
    match shape {
        Shape::Region => Some(code.parse().map_or_else(
            |_| code.to_owned(),
            |region: crate::model::RegionCode| region.region().map_or_else(|| code.to_owned(), |r| r.name.clone()),
        )),
        Shape::Country => countries().iter().find(|c| c.country.code() == code).map(|c| in_words(c, language)),
        _ => closed(shape, language)?.into_iter().find(|choice| choice.code == code).map(|choice| choice.name),
    }
}

/// The choices of a closed list.
fn closed(shape: Shape, language: Language) -> Option<Vec<Choice>> {
    let word = |message| say(&message, language).to_string();
    Some(match shape {
        Shape::Kind => Kind::ALL.iter().map(|&kind| Choice::new(kind_words(Some(kind), false), word(kind.message()))).collect(),
        Shape::Level => Level::ALL.iter().map(|&level| Choice::new(level_word(level), word(level.message()))).collect(),
        Shape::YesNo => vec![Choice::new("ya", word(msg!("edit-yes"))), Choice::new("tidak", word(msg!("edit-no")))],
        Shape::Conditions => Ticked::ALL.iter().map(|&condition| Choice::new(condition.code(), word(condition.message()))).collect(),
        Shape::Objects => Object::ALL.iter().map(|&object| Choice::new(object.code(), word(object.message()))).collect(),
        _ => return None,
    })
}

fn in_words(names: &crate::model::country::CountryNames, language: Language) -> String {
    if language == Language::Id { names.id.to_owned() } else { names.en.to_owned() }
}

impl Form {
    /// What can be chosen for the field that is typed in, the likeliest first.
    pub fn choices(&self, language: Language) -> Vec<Choice> {
        let Some(blank) = self.blank() else { return Vec::new() };
        let typed = if blank.is_typed() { blank.line.text().trim() } else { "" };
        match blank.about.shape {
            Shape::Region if typed.is_empty() => Vec::new(),
            Shape::Region => picker::found(typed)
                .into_iter()
                .map(|r| Choice { aside: r.code.to_string(), ..Choice::new(r.code.to_string(), &r.name) })
                .collect(),
            Shape::Country if typed.is_empty() => Vec::new(),
            Shape::Country => country(typed, language),
            Shape::Partner if typed.is_empty() => Vec::new(),
            Shape::Partner => self.partner(typed, language),
            Shape::Paper => begins(self.papers(language), typed),
            shape @ (Shape::Contents | Shape::Objects | Shape::Conditions) => self.ticks_of(shape, language),
            shape => begins(closed(shape, language).unwrap_or_default(), typed),
        }
    }

    /// What can be ticked in a field of this shape.
    pub(super) fn ticks_of(&self, shape: Shape, language: Language) -> Vec<Choice> {
        if shape == Shape::Contents { self.contents(language) } else { closed(shape, language).unwrap_or_default() }
    }

    /// Which of the choices Enter takes.
    pub fn selected(&self) -> Option<usize> {
        let typed = self.blank().is_some_and(|blank| blank.is_typed() && blank.sort() != Sort::Ticked);
        self.choice.or_else(|| typed.then_some(0))
    }

    /// Partners whose name begins so first.
    fn partner(&self, typed: &str, language: Language) -> Vec<Choice> {
        let asked = fold(typed);
        let mut rows: Vec<_> = self.partners.iter().collect();
        rows.sort_by_key(|row| (!fold(&row.name).starts_with(&asked), row.number));
        let choice = |row: &&crate::register::PartnerRow| {
            let name = row.native.as_ref().map_or_else(|| row.name.clone(), |native| format!("{} {native}", row.name));
            let country = row.country.map(|country| say(&msg!("country", country = country), language).to_string());
            Choice { aside: country.unwrap_or_default(), ..Choice::new(Id::Partner(row.number).to_string(), name) }
        };
        rows.iter().map(choice).collect()
    }

    /// A kind of paper is read by its name, once the packs that have it are there.
    pub(super) fn name_papers(&mut self, language: Language) {
        let papers = self.papers(language);
        for blank in self.blanks.iter_mut().filter(|blank| blank.about.shape == Shape::Paper && !blank.line.text().is_empty()) {
            if let Some(paper) = papers.iter().find(|paper| paper.code == blank.text()) {
                blank.choose(paper.code.clone(), &paper.name);
            }
        }
    }

    fn papers(&self, language: Language) -> Vec<Choice> {
        let packs = self.procedure.as_ref().map(|procedure| procedure.packs.all()).unwrap_or_default();
        let papers = packs.last().into_iter().flat_map(|ranked| &ranked.pack.papers);
        papers.map(|(code, paper)| Choice::new(code, said(&paper.name, language))).collect()
    }

    /// What the paper of the kind that is chosen must contain.
    fn contents(&self, language: Language) -> Vec<Choice> {
        let kind = self.blanks.iter().find(|blank| blank.about.shape == Shape::Paper).map(|blank| blank.text()).unwrap_or_default();
        let packs = self.procedure.as_ref().map(|procedure| procedure.packs.all()).unwrap_or_default();
        let paper = packs.last().and_then(|ranked| ranked.pack.papers.get(kind));
        paper
            .into_iter()
            .flat_map(|paper| &paper.contents)
            .map(|content| Choice::new(&content.code, said(&content.name, language)))
            .collect()
    }
}

fn said(words: &Words, language: Language) -> String {
    // A pack is written by hand: its words pass the gate like all that is stored.
    shown(if language == Language::Id { &words.id } else { &words.en }).to_string()
}

/// Those of which a word begins so, the whole name first.
fn begins(choices: Vec<Choice>, typed: &str) -> Vec<Choice> {
    let asked = fold(typed);
    let rank = |choice: &Choice| {
        let name = fold(&choice.name);
        let word = name.split_whitespace().any(|word| word.starts_with(&asked));
        if name.starts_with(&asked) || choice.code == asked {
            Some(0)
        } else if word {
            Some(1)
        } else {
            None
        }
    };
    let mut found: Vec<(u8, Choice)> = choices.into_iter().filter_map(|choice| Some((rank(&choice)?, choice))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, choice)| choice).collect()
}

/// By code, short form or name in either language.
fn country(typed: &str, language: Language) -> Vec<Choice> {
    let asked = fold(typed);
    let meant = match named(typed, Codes::AsWritten) {
        Named::Country(country) | Named::Likely(country) => Some(country),
        Named::Unknown(_) => None,
    };
    let rank = |c: &crate::model::country::CountryNames| {
        let names = [fold(c.id), fold(c.en)];
        let word = || names.iter().any(|name| name.split_whitespace().any(|word| word.starts_with(&asked)));
        if Some(c.country) == meant {
            Some(0)
        } else if names.iter().any(|name| name.starts_with(&asked)) {
            Some(1)
        } else {
            word().then_some(2)
        }
    };
    let mut found: Vec<_> = countries().iter().filter_map(|c| Some((rank(c)?, c))).collect();
    found.sort_by_key(|(rank, c)| (*rank, c.country.code()));
    found
        .into_iter()
        .map(|(_, c)| Choice { aside: c.country.code().to_owned(), ..Choice::new(c.country.code(), in_words(c, language)) })
        .collect()
}
