//! The review: which matters are still to be looked at, and the one in turn made whole.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{Attention, Day, Decided, DecidedId, Id, Matter, Minute, MinuteId};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{HistoryRow, QueryNotes, ReviewAnswer, ReviewCard};
use crate::rules::attention::of_follow_up;
use crate::rules::review::{Now, Subject, stays_away};

use super::{history, minutes, office, rows, typed, why};

/// What is asked of a review.
pub struct Asked<'a> {
    pub author: &'a str,
    pub query: &'a str,
    pub at: Option<Matter>,
    pub day: Day,
}

/// Where the author's review stands: asking again is going on with it.
pub fn review(asked: &Asked<'_>, records: &dyn Records, index: &mut Index) -> ReviewAnswer {
    let open = index.decisions().open_minute(asked.author).map(|(id, _)| id);
    let minute = open.and_then(|id| Some((id, typed::<Minute>(records, Id::Minute(id))?)));
    let narrowed = minute.as_ref().and_then(|(_, minute)| minute.query.clone()).filter(|_| asked.query.trim().is_empty());
    let query = narrowed.unwrap_or_else(|| asked.query.trim().to_owned());
    let left = left(&query, records, index, asked.day);
    let place = left.place(asked.at);
    let Left { matters, notes, .. } = left;
    let decided: HashSet<Matter> = open.into_iter().flat_map(|id| index.decisions().of_minute(id)).map(|(matter, _)| matter).collect();
    let neighbour = |by: isize| place.checked_add_signed(by).and_then(|place| matters.get(place)).copied();
    ReviewAnswer {
        decided: open.map(|id| minutes::outcomes(id, index)).unwrap_or_default(),
        minute,
        query,
        notes,
        back: matters.iter().filter(|matter| decided.contains(matter)).count(),
        left: matters.len(),
        place,
        card: matters.get(place).and_then(|&matter| card(matter, records, index, asked.day)).map(Box::new),
        previous: neighbour(-1),
        next: neighbour(1),
        calendar: Arc::clone(&index.procedure().calendar),
    }
}

/// What a query finds that needs somebody, in the order of attention.
pub struct Left {
    all: Vec<Matter>,
    /// Without what a decision keeps away.
    pub matters: Vec<Matter>,
    away: HashSet<Matter>,
    pub notes: QueryNotes,
}

impl Left {
    /// Where the matter asked for is among those left, or the next one that is left; else the first.
    fn place(&self, at: Option<Matter>) -> usize {
        let from = at.and_then(|at| self.all.iter().position(|&matter| matter == at)).unwrap_or(0);
        let before = self.all[..from].iter().filter(|matter| !self.away.contains(matter)).count();
        if before < self.matters.len() { before } else { 0 }
    }
}

/// The matters that are still to be looked at on `day`.
pub fn left(query: &str, records: &dyn Records, index: &mut Index, day: Day) -> Left {
    let found = index.find_matters(query, office::office(records).region, day);
    let all = found.matters.clone();
    let away = away(records, index, day);
    let matters = all.iter().filter(|matter| !away.contains(matter)).copied().collect();
    Left { all, matters, away, notes: found.notes.clone() }
}

/// The matters that a decision keeps away.
fn away(records: &dyn Records, index: &Index, day: Day) -> HashSet<Matter> {
    let review_after = index.procedure().review_after;
    let decided = index.decisions().newest();
    let away = decided.filter(|(matter, _, verdict)| {
        let reasons = reasons(*matter, index, day);
        // Its last change is looked up only where that may still decide.
        let now = |revision| Now { day, revision, reasons: &reasons, review_after };
        stays_away(verdict, now(verdict.seen)) && stays_away(verdict, now(records.last_change(Id::from(*matter)).unwrap_or(0)))
    });
    away.map(|(matter, ..)| matter).collect()
}

fn reasons(matter: Matter, index: &Index, day: Day) -> Vec<Attention> {
    match matter {
        Matter::Agreement(number) => index.reasons(number),
        Matter::FollowUp(id) => {
            let asking = index.checklist(id.list).map(crate::register::index::ChecklistRow::asking).unwrap_or_default();
            of_follow_up(asking, index.given(id, day), day).iter().map(|cause| cause.code).collect()
        }
    }
}

fn card(matter: Matter, records: &dyn Records, index: &Index, day: Day) -> Option<ReviewCard> {
    let subject = Subject::of(&why::Held { records, index }, index.procedure(), matter, day)?;
    let (row, why) = match matter {
        Matter::Agreement(number) => (rows::agreement(number, index, day), why::why(number, records, index, day)),
        Matter::FollowUp(_) => (None, None),
    };
    let reviewed = index.decisions().newest_of(matter).and_then(|(minute, _)| reviewed(minute, matter, records));
    let changed = reviewed.as_ref().map(|(_, decided)| changed(matter, decided, records, index)).unwrap_or_default();
    let Subject { title, causes, proposals } = subject;
    Some(ReviewCard { matter, title, causes, row, why, reviewed, changed, proposals })
}

fn reviewed(minute: MinuteId, matter: Matter, records: &dyn Records) -> Option<(MinuteId, Decided)> {
    Some((minute, typed(records, Id::Decided(DecidedId { minute, matter }))?))
}

/// What changed since a decision: by revisions, not by times.
fn changed(matter: Matter, decided: &Decided, records: &dyn Records, index: &Index) -> Vec<HistoryRow> {
    let rows = history::history(matter.into(), records, &index.procedure().packs).unwrap_or_default();
    rows.into_iter().take_while(|row| row.head.revision > decided.seen).collect()
}

#[cfg(test)]
mod tests;
