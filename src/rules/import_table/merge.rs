//! A row laid over an agreement that is there: it adds, repeats, contradicts, or with `--update` replaces.

use crate::model::field::{FURTHER, Value, kind_words};
use crate::model::written::instrument;
use crate::model::{Agreement, Id, RegionCode};

use super::further::{Filled, TECHNICAL};
use super::row::Row;
use crate::text::one_line;

/// Fields that rows of this file already spoke of, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said(u32);

/// In the order of their bits.
const FIELDS: [&str; 10] = ["region", "partner", "kind", "instrument", "signed", "until", "areas", "note", "source", "verified"];

/// Those of further fields stand behind them.
const _: () = assert!(FIELDS.len() + FURTHER.len() <= u32::BITS as usize);

impl Said {
    /// Region, partner, kind, instrument and day of signing: a row that is found by them also says which of them
    /// are not there.
    pub const TERMS: Said = Said(0b1_1111);

    fn of(code: &str) -> Self {
        let further = || FURTHER.iter().position(|field| field.code == code).map(|at| FIELDS.len() + at);
        Self(FIELDS.iter().position(|field| *field == code).or_else(further).map_or(0, |at| 1 << at))
    }

    /// The fields that a row fills.
    pub fn by(row: &Row) -> Self {
        let filled = [
            ("until", row.until.is_some()),
            ("areas", !row.areas.is_empty()),
            ("note", row.note.is_some()),
            ("source", row.source.is_some()),
            ("verified", row.verified.is_some()),
        ];
        let further = row.further.iter().map(|filled| filled.slot.about.code);
        let codes = filled.into_iter().filter(|(_, filled)| *filled).map(|(code, _)| code).chain(further);
        codes.fold(Self::TERMS, |said, code| said.with(Self::of(code)))
    }

    pub const fn holds(self, other: Said) -> bool {
        self.0 & other.0 == other.0
    }

    pub const fn with(self, other: Said) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a row contradicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Differs {
    pub code: &'static str,
    /// What is there; empty where it is that there is nothing.
    pub there: String,
    /// An earlier row of the same file said so, which nothing overrides.
    pub by_row: bool,
}

/// What laying a row over a record came to.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub updated: bool,
    pub differs: Vec<Differs>,
}

/// Lays the row, with the partner that it means, over `record`.
pub(super) fn merge(record: &mut Agreement, row: &Row, partner: Option<u32>, said: &mut Said, update: bool) -> Outcome {
    let mut merge = Merge { said, update, outcome: Outcome::default() };
    merge.identity(record, row, partner);
    let areas = |areas: &[String]| Some(areas.to_vec()).filter(|a| !a.is_empty());
    let mut held_areas = areas(&record.areas);
    merge.field("until", &mut record.until, row.until, |a, b| a == b, ToString::to_string);
    // What an older version kept on several lines is said again on one.
    let same = |a: &String, b: &String| one_line(a) == one_line(b);
    let same_areas = |a: &Vec<String>, b: &Vec<String>| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b));
    merge.field("areas", &mut held_areas, areas(&row.areas), same_areas, |a| a.join(";"));
    merge.field("note", &mut record.note, row.note.clone(), |a, b| a == b, Clone::clone);
    merge.field("source", &mut record.source, row.source.clone(), same, Clone::clone);
    merge.field("verified", &mut record.verified, row.verified, |a, b| a == b, |v| if *v { "yes".into() } else { "no".into() });
    record.areas = held_areas.unwrap_or_default();
    row.further.iter().for_each(|filled| merge.further(record, filled));
    merge.outcome
}

struct Merge<'s> {
    said: &'s mut Said,
    update: bool,
    outcome: Outcome,
}

impl Merge<'_> {
    /// What tells agreements apart; a row that was found by it repeats it.
    fn identity(&mut self, record: &mut Agreement, row: &Row, partner: Option<u32>) {
        let mut region = Some(record.region);
        self.field("region", &mut region, row.region, |a, b| a == b, |code: &RegionCode| code.to_string());
        record.region = region.unwrap_or(record.region);
        self.field("partner", &mut record.partner, partner.map(Id::Partner), |a, b| a == b, ToString::to_string);
        let mut kind = record.kind.map(|kind| (kind, record.technical));
        let wanted = row.kind.map(|kind| (kind, row.technical));
        self.field("kind", &mut kind, wanted, |a, b| a == b, |&(kind, technical)| kind_words(Some(kind), technical));
        if let Some((kind, technical)) = kind {
            (record.kind, record.technical) = (Some(kind), technical);
        }
        if row.technical && row.kind.is_none() {
            let mut technical = Some(true).filter(|_| record.technical);
            self.field(TECHNICAL, &mut technical, Some(true), |a, b| a == b, |_| String::new());
            record.technical = technical.is_some();
        }
        let same_paper = |a: &String, b: &String| instrument::key(a) == instrument::key(b);
        self.field("instrument", &mut record.instrument, row.instrument.clone(), same_paper, Clone::clone);
        self.field("signed", &mut record.signed, row.signed, |a, b| a == b, ToString::to_string);
    }

    /// The same is what is typed alike: who answered a question, and when, is no part of it.
    fn further(&mut self, record: &mut Agreement, Filled { slot, value }: &Filled) {
        let mut held = (slot.get)(record);
        let same = |a: &Value, b: &Value| one_line(&a.to_string()) == one_line(&b.to_string());
        self.field(slot.about.code, &mut held, Some(value.clone()), same, ToString::to_string);
        (slot.put)(record, held);
    }

    fn field<T>(
        &mut self,
        code: &'static str,
        held: &mut Option<T>,
        wanted: Option<T>,
        same: impl Fn(&T, &T) -> bool,
        words: impl Fn(&T) -> String,
    ) {
        let Some(wanted) = wanted else { return };
        let by_row = self.said.holds(Said::of(code));
        *self.said = self.said.with(Said::of(code));
        let free = if held.is_none() { !by_row } else { self.update && !by_row };
        match held {
            Some(there) if same(there, &wanted) => {}
            _ if free => {
                *held = Some(wanted);
                self.outcome.updated = true;
            }
            there => self.outcome.differs.push(Differs { code, there: there.as_ref().map(words).unwrap_or_default(), by_row }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement() -> Agreement {
        serde_json::from_value(serde_json::json!({"uid": "", "region": "51", "note": "a", "instrument": "MoU"})).expect("an agreement")
    }

    fn row(note: Option<&str>, instrument: Option<&str>) -> Row {
        Row {
            id: Some(1),
            region: None,
            partner: None,
            kind: None,
            technical: false,
            instrument: instrument.map(str::to_owned),
            signed: "2020".parse().ok(),
            until: None,
            areas: Vec::new(),
            note: note.map(str::to_owned),
            source: None,
            verified: None,
            further: Vec::new(),
        }
    }

    #[test]
    fn a_row_adds_and_contradicts_field_by_field() {
        let mut record = agreement();
        let outcome = merge(&mut record, &row(Some("b"), Some("Nota Kesepahaman")), None, &mut Said::default(), false);
        assert!(outcome.updated && record.signed.is_some());
        assert_eq!(outcome.differs, [Differs { code: "note", there: "a".into(), by_row: false }]);
        assert_eq!((record.note.as_deref(), record.instrument.as_deref()), (Some("a"), Some("MoU")));
    }

    #[test]
    fn an_update_replaces_what_no_row_said_before() {
        let (mut record, mut said) = (agreement(), Said::default());
        let first = merge(&mut record, &row(Some("b"), None), None, &mut said, true);
        let second = merge(&mut record, &row(Some("c"), None), None, &mut said, true);
        assert!(first.updated && first.differs.is_empty() && !second.updated);
        assert_eq!(second.differs, [Differs { code: "note", there: "b".into(), by_row: true }]);
    }

    #[test]
    fn what_a_row_said_is_not_there_is_not_added_by_another() {
        let (mut record, mut said) = (agreement(), Said::TERMS);
        let outcome = merge(&mut record, &row(None, None), None, &mut said, true);
        assert_eq!(outcome.differs, [Differs { code: "signed", there: String::new(), by_row: true }]);
    }
}
