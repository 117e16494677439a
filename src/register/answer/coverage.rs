//! What became of one meeting's recommendations: regions by recommendations, from the index.

use std::collections::BTreeMap;

use crate::model::{Answer, ChecklistId, Day, FollowUp, FollowUpId, HalfYear, Id, RecommendationId, RegionCode, State};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{CoverageAnswer, CoverageAsk, CoverageRow, QueryNotes, WhichList};
use crate::text::fold;

use super::window;

pub fn coverage(ask: &CoverageAsk, records: &dyn Records, index: &Index, day: Day) -> Option<CoverageAnswer> {
    let id = list(ask.list, index)?;
    let list = index.checklist(id)?;
    let half = ask.half.unwrap_or(HalfYear::of(day));
    let on = half.reported_on(day);
    let numbers: Vec<u16> = list.recommendations.iter().map(|(number, _)| *number).collect();
    let grid = Grid { index, id, numbers: &numbers, on };
    let mut found: Vec<(bool, RegionCode)> =
        list.addressed.iter().filter(|region| is_named(**region, &ask.query)).map(|&region| (grid.is_idle(region), region)).collect();
    found.sort_unstable();
    let packed: Vec<u32> = found.iter().map(|(_, region)| region.packed().into()).collect();
    let place = window::place(&ask.rows, &packed, 0);
    let chosen = place.and_then(|place| found.get(place.chosen)).map(|(_, region)| *region);
    let row = |packed: u32| {
        let region = RegionCode::unpacked(u16::try_from(packed).ok()?);
        Some(CoverageRow { region, states: grid.states(region).collect() })
    };
    Some(CoverageAnswer {
        id,
        title: list.title.clone(),
        date: list.date,
        half,
        on,
        recommendations: list.recommendations.clone(),
        rows: window::page(list.addressed.len(), &packed, place, QueryNotes::default(), row),
        idle_from: found.partition_point(|(idle, _)| !idle),
        totals: numbers.iter().map(|&number| on.map(|on| index.tally(id, number, on)).unwrap_or_default()).collect(),
        serving: numbers.iter().map(|&number| index.serving(RecommendationId::new(id, number)).len()).collect(),
        given: on.zip(chosen).map(|(on, region)| given(records, id, &numbers, region, on)).unwrap_or_default(),
        addressed: list.addressed.iter().filter(|region| !region.is_example()).count(),
    })
}

/// The list that is meant; `None` where there is none at all.
pub fn list(which: WhichList, index: &Index) -> Option<ChecklistId> {
    match which {
        WhichList::Newest(nth) => {
            let newest = index.newest_checklists();
            newest.get(nth.checked_rem(newest.len())?).copied()
        }
        WhichList::Id(id) => Some(id),
    }
}

/// The states of one list on a day; before its half-year begins nothing is done.
struct Grid<'i> {
    index: &'i Index,
    id: ChecklistId,
    numbers: &'i [u16],
    on: Option<Day>,
}

impl Grid<'_> {
    fn states(&self, region: RegionCode) -> impl Iterator<Item = State> {
        let state = move |&number: &u16| self.on.map(|on| self.index.state(FollowUpId::new(self.id, number, region), on));
        self.numbers.iter().map(move |number| state(number).unwrap_or(State::NotBegun))
    }

    fn is_idle(&self, region: RegionCode) -> bool {
        self.states(region).all(|state| state == State::NotBegun)
    }
}

/// Whether each word begins a word of the region's names or its code; no words name every region.
fn is_named(region: RegionCode, query: &str) -> bool {
    let full = region.region().map(|region| region.name.as_str()).unwrap_or_default();
    let names = fold(&format!("{full} {} {region}", region.short_name()));
    fold(query).split_whitespace().all(|word| names.split_whitespace().any(|name| name.starts_with(word)))
}

/// What one region answered, as it holds on the day.
fn given(records: &dyn Records, list: ChecklistId, numbers: &[u16], region: RegionCode, on: Day) -> BTreeMap<u16, Answer> {
    let answer = |number: u16| {
        let follow_up: FollowUp = super::typed(records, Id::FollowUp(FollowUpId::new(list, number, region)))?;
        follow_up.on(on).cloned()
    };
    numbers.iter().filter_map(|&number| Some((number, answer(number)?))).collect()
}
