//! The desk: three linked panes at one revision.

use crate::model::{Day, FollowUpId, RegionCode};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{Anchor, ChecklistPane, DeskAnswer, DeskAsk, RecommendationRow, Window};

use super::{office, rows, why, window};

pub fn desk(ask: &DeskAsk, records: &dyn Records, index: &mut Index, day: Day) -> DeskAnswer {
    let agreements = index.find_agreements(&ask.agreements_query, ask.agreements_sort, ask.link, day);
    // What narrows the agreements narrows the partners to theirs.
    let of = (!ask.agreements_query.trim().is_empty()).then_some(ask.agreements_query.as_str());
    let partners = index.find_partners(&ask.partners_query, ask.partners_sort, of, day);
    let counts = index.counts(day);
    let index = &*index;
    let place = window::place(&ask.agreements, &agreements.numbers, agreements.named);
    let chosen = place.and_then(|place| agreements.numbers.get(place.chosen)).and_then(|&number| index.agreement(number));
    let partner = chosen.and_then(|row| index.partner_of(row)).map(|partner| partner.number);
    let partners_window = following(&ask.partners, partner.filter(|_| ask.partners_follow), &partners.numbers);
    let partners_place = window::place(&partners_window, &partners.numbers, partners.named);
    let (all_agreements, all_partners) = index.sizes();
    DeskAnswer {
        office: office::office(records),
        counts,
        agreements: window::page(all_agreements, &agreements.numbers, place, agreements.notes.clone(), |n| rows::agreement(n, index, day)),
        partners: window::page(all_partners, &partners.numbers, partners_place, partners.notes.clone(), |n| rows::partner(n, index)),
        partner: partner.and_then(|n| rows::partner(n, index)),
        checklist: checklist_pane(index, ask.checklist, chosen.map(|row| row.region()), day),
        checklists: index.newest_checklists().len(),
        calendar: std::sync::Arc::clone(&index.procedure().calendar),
        sentence: chosen.and_then(|row| why::sentence(row.number, records, index, day)),
    }
}

/// The window on the partner that is followed, where the list holds it.
fn following(window: &Window, follow: Option<u32>, numbers: &[u32]) -> Window {
    match follow.and_then(|number| numbers.iter().position(|&n| n == number).map(|place| (number, place))) {
        Some((number, place)) => Window { anchor: Anchor::Record { number, place }, offset: 0, ..window.clone() },
        None => window.clone(),
    }
}

/// The `nth` newest meeting's checklist, counted round, with the states of `region`.
pub fn checklist_pane(index: &Index, nth: usize, region: Option<RegionCode>, day: Day) -> Option<ChecklistPane> {
    let newest = index.newest_checklists();
    let id = *newest.get(nth.checked_rem(newest.len())?)?;
    let list = index.checklist(id)?;
    let rows = list.recommendations.iter().map(|(number, title)| RecommendationRow {
        number: *number,
        title: title.clone(),
        tally: index.tally(id, *number, day),
        state: region.map(|region| index.state(FollowUpId::new(id, *number, region), day)),
    });
    Some(ChecklistPane { id, date: list.date, addressed: list.addressed.len(), region, rows: rows.collect() })
}
