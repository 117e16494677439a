//! Reviews in short, and what was decided in them of each matter.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Day, DecidedId, FollowUpId, Id, Matter, MinuteId, RegionCode};
use crate::rules::review::Verdict;

use super::bytes::MinuteRow;

#[derive(Debug, Default)]
pub struct Decisions {
    minutes: BTreeMap<MinuteId, MinuteRow>,
    in_minutes: BTreeMap<MinuteId, BTreeSet<Matter>>,
    matters: BTreeMap<Matter, BTreeMap<MinuteId, Verdict>>,
    /// The day of the past that is asked for: what was decided later was not.
    past: Option<Day>,
}

impl Decisions {
    pub(super) const fn set_past(&mut self, day: Option<Day>) {
        self.past = day;
    }

    pub fn put_minute(&mut self, id: MinuteId, minute: Option<MinuteRow>) {
        match minute {
            Some(minute) => self.minutes.insert(id, minute),
            None => self.minutes.remove(&id),
        };
    }

    pub fn put(&mut self, id: DecidedId, verdict: Option<Verdict>) {
        let DecidedId { minute, matter } = id;
        let (in_minute, of_matter) = (self.in_minutes.entry(minute).or_default(), self.matters.entry(matter).or_default());
        match verdict {
            Some(verdict) => {
                in_minute.insert(matter);
                of_matter.insert(minute, verdict);
            }
            None => {
                in_minute.remove(&matter);
                of_matter.remove(&minute);
            }
        }
        // What is empty is gone: the matters are walked through at each question.
        if in_minute.is_empty() {
            self.in_minutes.remove(&minute);
        }
        if of_matter.is_empty() {
            self.matters.remove(&matter);
        }
    }

    /// All reviews, in order of their id.
    pub const fn minutes(&self) -> &BTreeMap<MinuteId, MinuteRow> {
        &self.minutes
    }

    /// The author's review that is not signed yet; of several the newest.
    pub fn open_minute(&self, author: &str) -> Option<(MinuteId, &MinuteRow)> {
        let mut newest_first = self.minutes.iter().rev();
        newest_first.find(|(_, minute)| !minute.is_signed && minute.author == author).map(|(&id, minute)| (id, minute))
    }

    /// What was decided in a review, in order of the matters.
    pub fn of_minute(&self, minute: MinuteId) -> impl Iterator<Item = (Matter, &Verdict)> {
        let matters = self.in_minutes.get(&minute).into_iter().flatten();
        let verdicts = matters.filter_map(move |matter| Some((*matter, self.matters.get(matter)?.get(&minute)?)));
        verdicts.filter(|(_, verdict)| self.had_come(verdict))
    }

    /// Every matter that was ever decided, with its newest decision.
    pub fn newest(&self) -> impl Iterator<Item = (Matter, MinuteId, &Verdict)> {
        self.matters.iter().filter_map(|(&matter, decided)| self.newest_among(decided).map(|(minute, verdict)| (matter, minute, verdict)))
    }

    /// The newest decision on a matter.
    pub fn newest_of(&self, matter: Matter) -> Option<(MinuteId, &Verdict)> {
        self.matters.get(&matter).and_then(|decided| self.newest_among(decided))
    }

    /// The decisions that would be about nothing without this record, in order of their id.
    pub fn about(&self, id: Id) -> Vec<DecidedId> {
        let mut decided: Vec<DecidedId> = match id {
            Id::Minute(minute) => self.of_minute(minute).map(|(matter, _)| DecidedId { minute, matter }).collect(),
            Id::Agreement(number) => self.of_matters(Matter::Agreement(number), Matter::Agreement(number)).collect(),
            Id::Checklist(list) => {
                let answer = |number, region| Matter::FollowUp(FollowUpId::new(list, number, RegionCode::unpacked(region)));
                self.of_matters(answer(0, 0), answer(u16::MAX, u16::MAX)).collect()
            }
            _ => Vec::new(),
        };
        decided.sort_unstable();
        decided
    }

    /// Whether there is such a decision.
    pub fn is_about(&self, id: Id) -> bool {
        !self.about(id).is_empty()
    }

    /// Of one day that of the later review.
    fn newest_among<'d>(&self, decided: &'d BTreeMap<MinuteId, Verdict>) -> Option<(MinuteId, &'d Verdict)> {
        let had_come = decided.iter().filter(|(_, verdict)| self.had_come(verdict));
        had_come.max_by_key(|(minute, verdict)| (verdict.on, **minute)).map(|(&minute, verdict)| (minute, verdict))
    }

    fn had_come(&self, verdict: &Verdict) -> bool {
        self.past.is_none_or(|day| verdict.on <= day)
    }

    fn of_matters(&self, first: Matter, last: Matter) -> impl Iterator<Item = DecidedId> {
        let matters = self.matters.range(first..=last);
        matters.flat_map(|(&matter, decided)| decided.keys().map(move |&minute| DecidedId { minute, matter }))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::register::index::{Index, row_bytes};

    fn id(text: &str) -> Id {
        text.parse().expect(text)
    }

    /// As a start reads it: from the rows of the store.
    fn index(records: &[(&str, serde_json::Value)]) -> Index {
        let mut index = Index::default();
        for (name, value) in records {
            assert!(index.load(id(name), &row_bytes(id(name), value).expect("a row")), "{name}");
        }
        index
    }

    fn decided(on: &str) -> serde_json::Value {
        json!({ "outcome": "fine", "on": on, "by": "budi", "title": "…", "reasons": ["expired"], "seen": 7 })
    }

    fn minute(author: &str) -> serde_json::Value {
        json!({ "uid": "", "author": author, "begun": "2026-11-24", "query": "daerah:36" })
    }

    #[test]
    fn decisions_are_found_by_what_they_are_about_until_they_are_gone() {
        let names = ["BA-2026-002/KS-0001", "BA-2026-001/KS-0001", "BA-2026-001/DP-2021-03/4/36", "BA-2026-001/DP-2021-03-2/1/36"];
        let mut index = index(&names.map(|name| (name, decided("2026-11-24"))));
        let about = |index: &Index, of: &str| index.decisions().about(id(of)).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(about(&index, "KS-0001"), [names[1], names[0]]);
        assert_eq!(about(&index, "DP-2021-03"), [names[2]]);
        assert_eq!(about(&index, "BA-2026-001").len(), 3);
        for other in ["KS-0002", "DP-2021", "BA-2025-001", "MT-0001", "office"] {
            assert!(!index.decisions().is_about(id(other)), "{other}");
        }
        names.iter().for_each(|name| index.put(id(name), None));
        assert!(!index.decisions().is_about(id("BA-2026-001")) && index.decisions().newest().next().is_none());
    }

    #[test]
    fn the_newest_decision_is_that_of_the_latest_day_then_of_the_later_review() {
        let table = [("2026-11-24", "2026-11-24", 2), ("2026-11-25", "2026-11-24", 1), ("2026-11-24", "2026-11-25", 2)];
        for (first, second, newest) in table {
            let index = index(&[("BA-2026-001/KS-0001", decided(first)), ("BA-2026-002/KS-0001", decided(second))]);
            let found = index.decisions().newest_of(Matter::Agreement(1)).map(|(minute, _)| minute.serial);
            assert_eq!(found, Some(newest), "{first} {second}");
        }
    }

    #[test]
    fn an_author_has_one_open_review_the_newest() {
        let mut signed = minute("budi");
        signed["signed"] = json!({ "on": "2026-11-24", "revision": 7, "head": "00", "decided": 1, "open": 0 });
        let minutes = [("BA-2026-001", minute("budi")), ("BA-2026-002", minute("sari")), ("BA-2026-003", signed)];
        let index = index(&minutes);
        let open = |author| index.decisions().open_minute(author).map(|(id, row)| (id.serial, row.query.as_deref()));
        assert_eq!(open("budi"), Some((1, Some("daerah:36"))));
        assert_eq!((open("sari").map(|(serial, _)| serial), open("ani")), (Some(2), None));
    }
}
