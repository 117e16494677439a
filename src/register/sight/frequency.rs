//! How often each value of a field stands: the question and its answer.

use crate::model::code::coded;
use crate::model::status::{Activity, Kept};
use crate::model::{Actor, Country, Id, Kind, Message, RecommendationId, RegionCode, Stage, Status};
use crate::msg;

use super::QueryNotes;

coded! {
    /// A field whose values can be counted, by the code by which queries know it.
    Counted("counted") {
        Region = "region",
        Partner = "partner",
        Country = "country",
        Kind = "kind",
        Status = "status",
        Stage = "stage",
        Turn = "turn",
        Activity = "activity",
        Procedure = "procedure",
        Areas = "areas",
        Instrument = "instrument",
        Signed = "signed",
        Until = "until",
        Due = "due",
        Serves = "serves",
    }
}

/// A part of a field's values: the most frequent first, alike by name; what has none last.
#[derive(Clone, Debug, PartialEq)]
pub struct FrequencyAsk {
    /// Only what it finds is counted.
    pub query: String,
    pub field: Counted,
    /// The first row that is wanted, from 0, and how many.
    pub first: usize,
    pub most: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FrequencyAnswer {
    /// Rows of the whole list.
    pub total: usize,
    /// Agreements that were counted; those with several values stand in several rows.
    pub agreements: usize,
    /// The largest count.
    pub largest: usize,
    /// Where `rows` begin.
    pub first: usize,
    pub rows: Vec<FrequencyRow>,
    pub notes: QueryNotes,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FrequencyRow {
    /// `None`: the agreements without one.
    pub value: Option<CountedValue>,
    /// What stored words say for it: a partner's name, a recommendation's title, an area, an instrument.
    pub stored: Option<String>,
    pub count: usize,
    /// The term of a query that finds these agreements and no others.
    pub term: String,
}

/// A value by its code.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CountedValue {
    Region(RegionCode),
    /// The partner's number.
    Partner(u32),
    Country(Country),
    Kind(Kind),
    Status(Status),
    Stage(Stage),
    Turn(Actor),
    Activity(Activity),
    Procedure(Kept),
    Recommendation(RecommendationId),
    /// Of a date.
    Year(u16),
    /// Folded, without quotes.
    Text(String),
}

impl FrequencyRow {
    /// The value as a reader reads it.
    pub fn label(&self) -> Message {
        let text = |text: String| msg!("frequency-value", value = text);
        match &self.value {
            None => msg!("frequency-none"),
            Some(CountedValue::Region(region)) => text(region.short_name()),
            Some(CountedValue::Country(country)) => msg!("frequency-value", value = *country),
            Some(CountedValue::Kind(kind)) => kind.message(),
            Some(CountedValue::Status(status)) => status.message(),
            Some(CountedValue::Stage(stage)) => stage.message(),
            Some(CountedValue::Turn(actor)) => actor.message(),
            Some(CountedValue::Activity(activity)) => activity.message(),
            Some(CountedValue::Procedure(kept)) => kept.message(),
            Some(CountedValue::Partner(_) | CountedValue::Recommendation(_) | CountedValue::Year(_) | CountedValue::Text(_)) => {
                text(self.stored.clone().or_else(|| self.code()).unwrap_or_default())
            }
        }
    }

    /// The value as scripts name it.
    pub fn code(&self) -> Option<String> {
        Some(match self.value.as_ref()? {
            CountedValue::Region(region) => region.to_string(),
            CountedValue::Partner(number) => Id::Partner(*number).to_string(),
            CountedValue::Country(country) => country.code().to_owned(),
            CountedValue::Kind(kind) => kind.code().to_owned(),
            CountedValue::Status(status) => status.code().to_owned(),
            CountedValue::Stage(stage) => stage.code().to_owned(),
            CountedValue::Turn(actor) => actor.code().to_owned(),
            CountedValue::Activity(activity) => activity.code().to_owned(),
            CountedValue::Procedure(kept) => kept.code().to_owned(),
            CountedValue::Recommendation(id) => id.to_string(),
            CountedValue::Year(year) => format!("{year:04}"),
            CountedValue::Text(text) => self.stored.clone().unwrap_or_else(|| text.clone()),
        })
    }
}
