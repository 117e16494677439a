//! The minutes of reviews.

use crate::model::{Decided, DecidedId, Id, Minute, MinuteId};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{MinuteDetail, MinuteRow, Outcomes};

use super::{office, typed};

/// All of them, newest first.
pub fn minutes(records: &dyn Records, index: &Index) -> Vec<MinuteRow> {
    let row = |&id: &MinuteId| Some(MinuteRow { id, minute: typed::<Minute>(records, Id::Minute(id))?, decided: outcomes(id, index) });
    index.decisions().minutes().keys().rev().filter_map(row).collect()
}

/// One with all that was decided in it.
pub fn minute(id: MinuteId, records: &dyn Records, index: &Index) -> Option<MinuteDetail> {
    let matters = index.decisions().of_minute(id).map(|(matter, _)| matter);
    let decided = matters.filter_map(|matter| Some((matter, typed::<Decided>(records, Id::Decided(DecidedId { minute: id, matter }))?)));
    Some(MinuteDetail {
        id,
        minute: typed(records, Id::Minute(id))?,
        office: office::office(records),
        decided: decided.collect(),
        revision: records.revision(),
    })
}

/// How many matters a review decided how.
pub fn outcomes(id: MinuteId, index: &Index) -> Outcomes {
    let mut outcomes = Outcomes::default();
    index.decisions().of_minute(id).for_each(|(_, verdict)| outcomes.count(verdict.outcome));
    outcomes
}
