//! The question of what became of one meeting's recommendations, and its answer.

use std::collections::BTreeMap;

use crate::model::{
    Answer, ChecklistId, Coverage, Day, FollowUpId, HalfYear, PartialDate, Recommendation, RegionCode, Served, ServedRecommendation, State,
    Tally,
};

use super::{Page, Window};

#[derive(Clone, Debug, PartialEq)]
pub struct CoverageAsk {
    pub list: WhichList,
    /// Words that the names of a row begin with.
    pub query: String,
    /// `None`: the half-year that the day lies in.
    pub half: Option<HalfYear>,
    /// Over the rows; each is known by its region's packed code.
    pub rows: Window,
}

/// Which agreements serve one meeting's recommendations.
#[derive(Clone, Debug, PartialEq)]
pub struct ServedAsk {
    pub list: WhichList,
    /// Words that stand in a recommendation's title.
    pub query: String,
    /// Over the recommendations; each is known by its number.
    pub rows: Window,
    /// How many agreements are told of each at most.
    pub most: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ServedAnswer {
    pub id: ChecklistId,
    pub title: String,
    pub date: Option<PartialDate>,
    pub on: Day,
    /// By number.
    pub rows: Page<ServedRecommendation>,
}

impl ServedAnswer {
    /// As it is reported: what was asked for, without exercise records.
    pub fn report(&self) -> Served {
        let real = |row: &ServedRecommendation| {
            let agreements: Vec<_> = row.agreements.iter().filter(|serving| !serving.region.is_example()).cloned().collect();
            ServedRecommendation { count: row.count - (row.agreements.len() - agreements.len()), agreements, ..row.clone() }
        };
        Served { id: self.id, title: self.title.clone(), on: self.on, recommendations: self.rows.rows.iter().map(real).collect() }
    }
}

/// Which meeting's recommendations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichList {
    /// 0 the newest meeting's, 1 the next older, counted round.
    Newest(usize),
    Id(ChecklistId),
}

#[derive(Clone, Debug, PartialEq)]
pub struct CoverageAnswer {
    pub id: ChecklistId,
    pub title: String,
    pub date: Option<PartialDate>,
    pub half: HalfYear,
    /// The day that the states are told for; `None` of a half-year that has not begun.
    pub on: Option<Day>,
    /// Number and short title.
    pub recommendations: Vec<(u16, String)>,
    /// Regions that did something first, each part by code.
    pub rows: Page<CoverageRow>,
    /// Where the regions begin that did nothing at all, of all that were found.
    pub idle_from: usize,
    /// By recommendation, over all addressed regions.
    pub totals: Vec<Tally>,
    /// By recommendation: how many agreements serve it.
    pub serving: Vec<usize>,
    /// By recommendation: the answer of the chosen row's region that holds.
    pub given: BTreeMap<u16, Answer>,
    /// Regions that the list is addressed to, without exercise regions.
    pub addressed: usize,
}

impl CoverageAnswer {
    /// As it is reported of a day: the rows that were asked for, without exercise regions.
    pub fn report(&self, on: Day) -> Coverage {
        let real = self.rows.rows.iter().filter(|row| !row.region.is_example());
        Coverage {
            id: self.id,
            title: self.title.clone(),
            half: self.half,
            on,
            recommendations: self.recommendations.clone(),
            regions: real.map(|row| (row.region, row.states.clone())).collect(),
            addressed: self.addressed,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct CoverageRow {
    pub region: RegionCode,
    /// In the order of the recommendations.
    pub states: Vec<State>,
}

impl CoverageRow {
    pub fn tally(&self) -> Tally {
        Tally::of(self.states.iter().copied())
    }
}

/// One region's answers to one recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct CellDetail {
    pub id: FollowUpId,
    /// The list's title and its meeting's day.
    pub meeting: String,
    pub date: Option<PartialDate>,
    pub recommendation: Recommendation,
    /// The answer that holds on the day.
    pub holds: Option<Answer>,
    /// All given by the day, newest first.
    pub answers: Vec<Answer>,
}
