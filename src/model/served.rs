//! Which agreements serve the recommendations of a meeting.

use super::{ChecklistId, Day, RegionCode, Status, Tally};

/// One meeting's recommendations, each with the agreements that serve it.
#[derive(Clone, Debug, PartialEq)]
pub struct Served {
    pub id: ChecklistId,
    /// The list's, as stored.
    pub title: String,
    /// The day that states and statuses hold on.
    pub on: Day,
    pub recommendations: Vec<ServedRecommendation>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ServedRecommendation {
    pub number: u16,
    /// Short, as stored.
    pub title: String,
    /// What the regions addressed did about it.
    pub tally: Tally,
    /// How many agreements serve it.
    pub count: usize,
    /// The first of them by number, as many as were asked for.
    pub agreements: Vec<Serving>,
}

/// An agreement that serves a recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct Serving {
    pub number: u32,
    pub region: RegionCode,
    /// Its name, as stored.
    pub partner: Option<String>,
    pub status: Status,
}
