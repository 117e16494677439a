//! Answers, one file a question: from the records, and from the index where lists are asked for.

mod agreement;
mod attention;
mod calendar;
mod cell;
mod chain;
mod changes;
mod checklist;
mod checklists;
mod coverage;
mod desk;
mod frequency;
mod history;
mod list;
mod minutes;
mod office;
mod partner;
mod partners;
mod records;
mod rehearsal;
pub(in crate::register) mod review;
pub(in crate::register) mod rows;
pub(in crate::register) mod sent;
mod served;
mod show;
mod undoable;
mod why;
mod window;

use serde::de::DeserializeOwned;

use crate::model::{Context, Id};

use super::index::Index;
use super::records::Records;
use super::{Answer, Ask};

/// The answer to one question at the records' revision, for the context's day. `index` stands at the same
/// revision; a question that does not [need it](needs_index) may be asked with an empty one.
pub fn answer(ask: &Ask, records: &dyn Records, index: &mut Index, context: &Context) -> Answer {
    let day = context.day;
    match ask {
        Ask::Desk(ask) => Answer::Desk(Box::new(desk::desk(ask, records, index, day))),
        Ask::List { query } => Answer::List(list::list(query, records, index, day)),
        Ask::Partners { query } => Answer::Partners(partners::partners(query, index, day)),
        Ask::Records { query } => Answer::Records(records::records(query, records, index, day)),
        Ask::Checklists => Answer::Checklists(checklists::checklists(records)),
        Ask::Checklist(id) => Answer::Checklist(checklist::checklist(*id, records, day).map(Box::new)),
        Ask::Cell(id) => Answer::Cell(cell::cell(*id, records, day).map(Box::new)),
        Ask::Coverage(ask) => Answer::Coverage(coverage::coverage(ask, records, index, day).map(Box::new)),
        Ask::Served(ask) => Answer::Served(served::served(ask, index, day).map(Box::new)),
        Ask::Agreement(number) => Answer::Agreement(agreement::agreement(*number, records, index, day).map(Box::new)),
        Ask::Partner(number) => Answer::Partner(partner::partner(*number, records, index, day).map(Box::new)),
        Ask::Calendar(ask) => Answer::Calendar(Box::new(calendar::calendar(ask, index, day))),
        Ask::Frequency(ask) => Answer::Frequency(Box::new(frequency::frequency(ask, records, index, day))),
        Ask::Show(id) => Answer::Show(show::show(*id, records, index, day).map(Box::new)),
        Ask::History(id) => Answer::History(history::history(*id, records, &index.procedure().packs)),
        Ask::Why(number) => Answer::Why(why::why(*number, records, index, day).map(Box::new)),
        Ask::Attention { query, window } => Answer::Attention(Box::new(attention::attention(query, window, records, index, day))),
        Ask::Office => Answer::Office(office::office(records)),
        Ask::Review { author, query, at } => {
            Answer::Review(Box::new(review::review(&review::Asked { author, query, at: *at, day }, records, index)))
        }
        Ask::Minutes => Answer::Minutes(minutes::minutes(records, index)),
        Ask::Minute(id) => Answer::Minute(minutes::minute(*id, records, index).map(Box::new)),
        Ask::Changes(ask) => Answer::Changes(Box::new(changes::changes(ask, records, index, day))),
        Ask::Procedure => Answer::Procedure(Box::new(index.procedure().clone())),
        Ask::Rehearse(ask) => Answer::Rehearse(rehearsal::rehearsal(ask, records, index, day).map(Box::new)),
        Ask::Undoable { author, redo } => Answer::Undoable(undoable::undoable(author, *redo, records)),
        Ask::Sent(command) => Answer::Sent(sent::sent(*command, records).map(Box::new)),
        Ask::Complete { text } => Answer::Complete(super::query::complete(text)),
    }
}

/// Whether a question looks at the index: the others need not wait until it is read.
pub fn needs_index(ask: &Ask) -> bool {
    match ask {
        Ask::Desk(_) | Ask::List { .. } | Ask::Partners { .. } | Ask::Agreement(_) | Ask::Partner(_) | Ask::Why(_) => true,
        Ask::Attention { .. } | Ask::Review { .. } | Ask::Minutes | Ask::Minute(_) | Ask::Changes(_) => true,
        Ask::Frequency(_) | Ask::Rehearse(_) | Ask::Coverage(_) | Ask::Served(_) | Ask::Calendar(_) => true,
        // Its sentence looks at the region's other agreements.
        Ask::Show(id) => matches!(id, crate::model::Id::Agreement(_)),
        Ask::Records { query } => !query.trim().is_empty(),
        Ask::Checklists | Ask::Checklist(_) | Ask::Cell(_) | Ask::History(_) | Ask::Office | Ask::Procedure => false,
        Ask::Undoable { .. } | Ask::Sent(_) | Ask::Complete { .. } => false,
    }
}

/// Whether a question is about what was done, which is told as it was whatever day is asked for.
pub const fn tells_entries(ask: &Ask) -> bool {
    matches!(ask, Ask::Changes(_) | Ask::History(_) | Ask::Undoable { .. } | Ask::Sent(_))
}

/// Whether a question searches the long texts too.
pub fn needs_texts(ask: &Ask) -> bool {
    match ask {
        Ask::Desk(ask) => !ask.agreements_query.trim().is_empty(),
        Ask::List { query } | Ask::Attention { query, .. } => !query.trim().is_empty(),
        Ask::Calendar(ask) => !ask.query.trim().is_empty(),
        Ask::Frequency(ask) => !ask.query.trim().is_empty(),
        // The open review may be narrowed, which is known only then.
        Ask::Review { .. } => true,
        Ask::Changes(ask) => !ask.query.trim().is_empty(),
        _ => false,
    }
}

/// The record as its type; `None` where there is none, or it does not read as one.
fn typed<T: DeserializeOwned>(records: &dyn Records, id: Id) -> Option<T> {
    records.record(id).and_then(|stored| T::deserialize(stored.value).ok())
}

#[cfg(test)]
mod record_tests;
#[cfg(test)]
mod tests;
