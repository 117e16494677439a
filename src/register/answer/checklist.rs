//! One checklist in full but for its void recommendations, with the answers that hold on the day.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::model::{Answer, Checklist, ChecklistId, Day, FollowUp, Id, RegionCode, State};
use crate::register::records::Records;
use crate::register::{ChecklistDetail, Tally};

type Answers = BTreeMap<RegionCode, Answer>;

pub fn checklist(id: ChecklistId, records: &dyn Records, day: Day) -> Option<ChecklistDetail> {
    let mut checklist: Checklist = super::typed(records, Id::Checklist(id))?;
    checklist.recommendations.retain(|_, recommendation| recommendation.void.is_none());
    let mut answers = answers_on(id, records, day);
    answers.retain(|number, _| checklist.recommendations.contains_key(number));
    let none = Answers::new();
    let tallies =
        checklist.recommendations.keys().map(|&number| (number, tally(&checklist, answers.get(&number).unwrap_or(&none)))).collect();
    Some(ChecklistDetail { id, checklist, tallies, answers })
}

/// By recommendation and region, for every follow-up of this checklist.
fn answers_on(id: ChecklistId, records: &dyn Records, day: Day) -> BTreeMap<u16, Answers> {
    let mut answers: BTreeMap<u16, Answers> = BTreeMap::new();
    // The keys of follow-ups begin as their checklist's, with a letter of their own.
    let mut prefix = Id::Checklist(id).key();
    prefix[0] = b'f';
    records.each(&prefix, &mut |id, stored| {
        if let (Id::FollowUp(id), Ok(follow_up)) = (id, FollowUp::deserialize(stored.value))
            && let Some(answer) = follow_up.on(day)
        {
            answers.entry(id.number).or_default().insert(id.region, answer.clone());
        }
    });
    answers
}

/// Over the addressed regions; no answer counts as not begun.
fn tally(checklist: &Checklist, answers: &Answers) -> Tally {
    let mut tally = Tally::default();
    for region in checklist.addressed.keys() {
        match answers.get(region).map_or(State::NotBegun, |answer| answer.state) {
            State::Done => tally.done += 1,
            State::UnderWay => tally.under_way += 1,
            State::NotBegun => tally.not_begun += 1,
            State::Cannot => tally.cannot += 1,
        }
    }
    tally
}
