//! What the judge may ask of a register. Everything is answered at one revision.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use ulid::Ulid;

use crate::model::{Change, Checklist, ChecklistId, Day, Id, Packed, PartialDate, RegionCode, Revision, Stored};

use super::Reviews;
use super::procedure::Procedure;

/// What stands around an agreement.
pub trait Around {
    fn record(&self, id: Id) -> Option<Stored>;

    /// Agreements of this region with this partner, in order of their number.
    fn agreements_between(&self, region: RegionCode, partner: u32) -> Vec<u32>;

    /// Agreements with this partner, in order of their number.
    fn agreements_with(&self, partner: u32) -> Vec<u32>;

    /// Agreements of this region alone, in order of their number.
    fn agreements_of(&self, region: RegionCode) -> Vec<u32>;

    /// Agreements that name this one as what they follow, in order of their number; hidden ones follow nothing.
    fn followers(&self, agreement: u32) -> Vec<u32>;
}

/// The register as the judge sees it.
pub trait Facts: Around + Reviews {
    /// The number after the highest ever given to an agreement, taken back ones too.
    fn next_agreement(&self) -> u32;

    /// The number after the highest ever given to a partner, taken back ones too.
    fn next_partner(&self) -> u32;

    /// Partners whose folded name or native name is `folded`, in order of their number.
    fn partners_named(&self, folded: &str) -> Vec<u32>;

    /// Every partner's number with its folded name, and with its folded native name where it has one.
    fn each_partner_name(&self, each: &mut dyn FnMut(u32, &str));

    /// Regions that have an agreement, in order of their code.
    fn regions_with_agreements(&self) -> Vec<RegionCode>;

    /// All checklists, in order of their id.
    fn checklists(&self) -> Vec<ChecklistId>;

    /// A checklist in short, without reading all of it again at each question; `None` where none can be read.
    fn asked(&self, list: ChecklistId) -> Option<Arc<Asked>>;

    /// Recommendations of this list that agreements serve: the number of each, with one agreement that serves it, in
    /// order. Hidden agreements serve nothing.
    fn served(&self, list: ChecklistId) -> Vec<(u16, u32)>;

    /// Whether another record names this one.
    fn is_referenced(&self, id: Id) -> bool;

    /// The author's newest command that is neither an undo nor a redo nor itself taken back.
    fn newest_act(&self, author: &str) -> Option<Revision>;

    /// The author's newest undo that is not itself taken back.
    fn newest_undo(&self, author: &str) -> Option<Revision>;

    /// The number after the highest ever given to a rule pack; the embedded one is 1.
    fn next_pack(&self) -> u32;

    /// Packs, holidays and what the office set.
    fn procedure(&self) -> Arc<Procedure>;

    /// What entry `revision` did.
    fn past(&self, revision: Revision) -> Option<Past>;
}

/// An entry of the journal in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryHead {
    pub revision: Revision,
    pub at: DateTime<Utc>,
    pub day: Day,
    pub by: String,
    pub verb: String,
    pub command: Ulid,
    pub undoes: Option<Revision>,
    pub undone_by: Option<Revision>,
    /// The first records it changed, and how many in all.
    pub ids: Vec<Id>,
    pub records: usize,
}

/// An entry of the journal as read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub head: HistoryHead,
    pub changes: Vec<Change<Packed>>,
}

/// A checklist in short: what it asks, and of whom. What is hidden asks nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When its meeting was.
    pub date: Option<PartialDate>,
    /// Of its recommendations, ascending.
    pub numbers: Vec<u16>,
    /// By code.
    pub addressed: Vec<RegionCode>,
}

impl Asked {
    /// `None` for a list that is hidden itself.
    pub fn of(list: &Checklist) -> Option<Self> {
        let numbers = list.recommendations.iter().filter(|(_, asked)| asked.void.is_none()).map(|(&number, _)| number).collect();
        list.void.is_none().then(|| Self { date: list.date, numbers, addressed: list.addressed.keys().copied().collect() })
    }

    pub fn has(&self, number: u16) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }

    pub fn addresses(&self, region: RegionCode) -> bool {
        self.addressed.binary_search(&region).is_ok()
    }
}
