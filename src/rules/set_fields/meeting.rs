//! A meeting's checklist and its recommendations, set or made.

use std::collections::BTreeMap;

use crate::model::checklist::Addressed;
use crate::model::field::{CHECKLIST, RECOMMENDATION, Subject};
use crate::model::{Checklist, ChecklistId, Id, Reason, Recommendation, Refusal, Target, Verdict};
use crate::msg;
use crate::rules::import_checklist::{addressed, free_id};
use crate::rules::uid::uid;
use crate::text::width::cut;

use super::laid::{Fields, Making, lay};
use super::reading::Reading;
use super::{decided, held, next_number, part, refused_if_any};

pub(super) fn set(reading: &Reading<'_>, list: ChecklistId, fields: Fields<'_>) -> Verdict {
    let id = Id::Checklist(list);
    let before = held::<Checklist>(reading, id)?;
    let mut after = before.record.clone();
    let reasons = laid(&mut after, fields, Making::Changed, reading);
    decided(Target::Record(id), Some(&before), &after, reasons)
}

/// Addressed to the regions that have an agreement now, as one that is read from an article.
pub(super) fn new(reading: &Reading<'_>, fields: Fields<'_>) -> Verdict {
    let mut checklist = Checklist {
        uid: uid(reading.envelope.id, 0),
        title: String::new(),
        date: None,
        until: None,
        due: None,
        place: None,
        theme: None,
        held_by: None,
        attended: None,
        institutions: Vec::new(),
        recommendations: BTreeMap::new(),
        addressed: addressed(reading.facts).into_iter().map(|region| (region, Addressed::Import)).collect(),
        article: Vec::new(),
        source: None,
        void: None,
    };
    let reasons = laid(&mut checklist, fields, Making::New, reading);
    refused_if_any(reasons)?;
    let too_many = || Refusal::of(Reason::new("too_many", msg!("refused-too_many_lists")));
    let id = free_id(reading.facts, checklist.date).ok_or_else(too_many)?;
    decided(Target::Record(Id::Checklist(id)), None, &checklist, Vec::new())
}

fn laid(checklist: &mut Checklist, fields: Fields<'_>, making: Making, reading: &Reading<'_>) -> Vec<Reason> {
    let mut reasons = fields.unknown(&Subject::Checklist.fields());
    reasons.extend(lay(CHECKLIST, checklist, fields, making, reading));
    let touched = ["date", "until"].iter().any(|code| fields.text(code).is_some());
    reasons.extend(order(checklist).filter(|_| touched));
    reasons
}

fn order(checklist: &Checklist) -> Option<Reason> {
    let (start, until) = (checklist.date?, checklist.until?);
    let message = || msg!("refused-impossible_order", start = start, until = until);
    (until.latest() < start.earliest()).then(|| Reason::new("impossible_order", message()).in_field("until"))
}

pub(super) fn set_recommendation(reading: &Reading<'_>, list: ChecklistId, number: u16, fields: Fields<'_>) -> Verdict {
    let before = held::<Checklist>(reading, Id::Checklist(list))?;
    let target = Target::Recommendation(list, number);
    let mut after = before.record.clone();
    let recommendation = part(target, after.recommendations.get_mut(&number), |r| r.void.is_some())?;
    let reasons = recommended(recommendation, fields, Making::Changed, reading);
    decided(target, Some(&before), &after, reasons)
}

pub(super) fn new_recommendation(reading: &Reading<'_>, list: ChecklistId, fields: Fields<'_>) -> Verdict {
    let before = held::<Checklist>(reading, Id::Checklist(list))?;
    let mut after = before.record.clone();
    let number = next_number(&after.recommendations);
    let mut recommendation = Recommendation { title: String::new(), title_ours: false, text: String::new(), lines: None, void: None };
    let reasons = recommended(&mut recommendation, fields, Making::New, reading);
    after.recommendations.insert(number, recommendation);
    decided(Target::Recommendation(list, number), Some(&before), &after, reasons)
}

/// Columns of a title that is drawn from the text.
const TITLE: usize = 60;

fn recommended(recommendation: &mut Recommendation, fields: Fields<'_>, making: Making, reading: &Reading<'_>) -> Vec<Reason> {
    let mut reasons = fields.unknown(&Subject::Recommendation.fields());
    reasons.extend(lay(RECOMMENDATION, recommendation, fields, making, reading));
    if recommendation.title.is_empty() {
        let first = recommendation.text.lines().next().unwrap_or_default();
        recommendation.title = cut(first, TITLE);
        recommendation.title_ours = true;
    }
    reasons
}
