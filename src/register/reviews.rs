//! What the judge may ask of an image's reviews.

use crate::model::{Day, DecidedId, Id, MinuteId, Revision};
use crate::rules::Reviews;

use super::sights::ImageFacts;

impl Reviews for ImageFacts<'_> {
    fn open_minute(&self, author: &str) -> Option<MinuteId> {
        self.index().decisions().open_minute(author).map(|(id, _)| id)
    }

    fn next_minute(&self, year: u16) -> Option<MinuteId> {
        let mut ids = std::iter::successors(Some(MinuteId::first(year)), |id| id.next());
        ids.find(|&id| self.image().records().last_change(Id::Minute(id)).is_none())
    }

    fn decisions(&self, on: Id) -> Vec<DecidedId> {
        self.index().decisions().about(on)
    }

    fn last_change(&self, id: Id) -> Revision {
        self.image().records().last_change(id).unwrap_or(0)
    }

    fn head(&self) -> (Revision, String) {
        self.image().head()
    }

    fn left_open(&self, _minute: MinuteId, _day: Day) -> u32 {
        u32::try_from(self.left_open).unwrap_or(u32::MAX)
    }
}
