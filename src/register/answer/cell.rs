//! One region's answers to one recommendation, all that were ever given.

use crate::model::{Checklist, Day, FollowUp, FollowUpId, Id};
use crate::register::CellDetail;
use crate::register::records::Records;

/// `None` where the list or its recommendation is not there.
pub fn cell(id: FollowUpId, records: &dyn Records, day: Day) -> Option<CellDetail> {
    let checklist: Checklist = super::typed(records, Id::Checklist(id.list))?;
    let recommendation = checklist.recommendations.get(&id.number)?.clone();
    let follow_up: Option<FollowUp> = super::typed(records, Id::FollowUp(id));
    let holds = follow_up.as_ref().and_then(|follow_up| follow_up.on(day)).cloned();
    // Newest first, of one day the later given.
    let mut answers: Vec<_> = follow_up.into_iter().flat_map(|f| f.answers).filter(|(_, answer)| answer.on <= day).collect();
    answers.sort_by_key(|(given, answer)| std::cmp::Reverse((answer.on, *given)));
    let answers = answers.into_iter().map(|(_, answer)| answer).collect();
    Some(CellDetail { id, meeting: checklist.title, date: checklist.date, recommendation, holds, answers })
}
