//! Which answers to recommendations a query finds: by their region, by what was recommended, by why they need
//! somebody and by their day. What only agreements have finds none.

use crate::model::{Actor, FollowUpId, State};
use crate::register::query::{Condition, DateField, Query, Word};

use super::bytes::{ChecklistRow, searched};
use super::search::is_within;

/// An answer, given or owed, that needs somebody.
pub struct Owed<'a> {
    pub id: FollowUpId,
    pub list: &'a ChecklistRow,
    pub state: State,
    /// Why: a bit for each place in `Attention::ALL`.
    pub reasons: u32,
}

impl Owed<'_> {
    /// What was recommended, in short.
    pub fn title(&self) -> &str {
        self.list.recommendation(self.id.number).unwrap_or_default()
    }

    /// Whether the query finds it.
    pub fn is_found(&self, query: &Query) -> bool {
        query.terms.iter().all(|term| self.meets(&term.condition) != term.negated)
    }

    /// Whether its names hold every plain word of the query.
    pub fn is_named(&self, query: &Query) -> bool {
        let mut words = query.terms.iter().filter(|term| !term.negated);
        words.all(|term| if let Condition::Word(word) = &term.condition { self.is_named_by(word) } else { true })
    }

    fn meets(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Word(word) => self.is_named_by(word) || self.is_said_by(word),
            Condition::Regions(regions) => regions.holds(self.id.region),
            Condition::Turn(actors) => is_regions_turn(*actors),
            Condition::Date(DateField::Due, days) => self.list.due.is_some_and(|due| is_within(due, days)),
            _ => false,
        }
    }

    fn is_named_by(&self, word: &Word) -> bool {
        let holds = |text: &str| searched(text).contains(&word.text);
        word.regions.holds(self.id.region) || holds(self.title()) || holds(&self.id.to_string())
    }

    fn is_said_by(&self, word: &Word) -> bool {
        let named = &word.named;
        self.reasons & (named.attention | named.said) != 0 || named.states >> self.state as u16 & 1 == 1 || is_regions_turn(named.turns)
    }
}

/// An answer is always the region's own turn.
const fn is_regions_turn(actors: u16) -> bool {
    actors >> Actor::Region as u16 & 1 == 1
}
