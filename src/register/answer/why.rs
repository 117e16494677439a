//! Why an agreement cannot go on.

use crate::model::{Day, Id, Message, RegionCode, Stored};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::rules::Around;
use crate::rules::sentence::sentence as of_standing;
use crate::rules::why::{self, Why};

pub fn why(number: u32, records: &dyn Records, index: &Index, day: Day) -> Option<Why> {
    why::why(&Held { records, index }, index.procedure(), number, day)
}

/// Its short form: of an agreement without a way from the index alone.
pub fn sentence(number: u32, records: &dyn Records, index: &Index, day: Day) -> Option<Message> {
    // A voided one stands in no list, and says so.
    let Some(row) = index.agreement(number) else {
        return why(number, records, index, day).map(|why| why.sentence);
    };
    let standing = index.standing(row);
    match standing.course {
        None => Some(of_standing(number, &standing, index.procedure(), day)),
        Some(_) => why(number, records, index, day).map(|why| why.sentence),
    }
}

/// Records, and the index beside them.
pub(super) struct Held<'a> {
    pub records: &'a dyn Records,
    pub index: &'a Index,
}

impl Around for Held<'_> {
    fn record(&self, id: Id) -> Option<Stored> {
        self.records.record(id)
    }

    fn agreements_between(&self, region: RegionCode, partner: u32) -> Vec<u32> {
        self.index.agreements_between(region, partner)
    }

    fn agreements_of(&self, region: RegionCode) -> Vec<u32> {
        self.index.agreements_of(region)
    }

    fn agreements_with(&self, partner: u32) -> Vec<u32> {
        self.index.agreements_with(partner)
    }

    fn followers(&self, agreement: u32) -> Vec<u32> {
        self.index.followers(agreement)
    }
}
