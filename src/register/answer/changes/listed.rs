//! Which changed records are listed, in which order, and which of them a window shows.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::model::{Day, Id};
use crate::register::answer::window::{self, Place};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::touched::{Listed, Touched, Trace, Wanted};
use crate::register::{Anchor, ChangesAsk, Column, Grouping, QueryNotes, Sort, Window};
use crate::text::fold;

use super::title::region;

const BY_ID: Sort = Sort { column: Column::Number, reversed: false };

/// What a list is kept for.
pub fn wanted(ask: &ChangesAsk, day: Day) -> Wanted {
    let ChangesAsk { by, region, query, grouping, steps, .. } = ask;
    Wanted { by: by.clone(), region: *region, query: query.clone(), grouping: *grouping, steps: *steps, day }
}

/// What the query could not make sense of.
pub fn notes(query: &str, index: &mut Index, day: Day) -> QueryNotes {
    if query.trim().is_empty() { QueryNotes::default() } else { index.find_agreements(query, BY_ID, None, day).notes.clone() }
}

/// The records asked for, in their order.
pub fn list(ask: &ChangesAsk, touched: &Touched, records: &dyn Records, index: &mut Index, day: Day) -> Vec<Listed> {
    let narrowed = (!ask.query.trim().is_empty()).then(|| Narrowed::of(&ask.query, index, day));
    let by = ask.by.as_ref().map(|name| touched.place_of(name));
    let is_listed = |trace: &Trace| {
        (trace.differs || ask.steps)
            && by.is_none_or(|by| by.is_some_and(|by| trace.by.contains(&by)))
            && narrowed.as_ref().is_none_or(|narrowed| narrowed.holds(trace.id))
            && ask.region.is_none_or(|wanted| region(trace.id, records, index) == Some(wanted))
    };
    let mut list = Vec::new();
    for (number, trace) in (0..).zip(touched.traces()).filter(|(_, trace)| is_listed(trace)) {
        let listed = Listed { number, person: None, region: None };
        match ask.grouping {
            Grouping::Record => list.push(listed),
            Grouping::Region => list.push(Listed { region: region(trace.id, records, index), ..listed }),
            Grouping::Person => {
                let people = trace.by.iter().filter(|&&person| by.is_none_or(|by| by == Some(person)));
                list.extend(people.map(|&person| Listed { person: Some(person), ..listed }));
            }
        }
    }
    let trace = |listed: &Listed| touched.traces().get(listed.number as usize);
    let newest = |listed: &Listed| trace(listed).map(|trace| (Reverse(trace.last), trace.id));
    let name = |listed: &Listed| listed.person.map(|person| touched.author_at(person));
    // What has no region comes behind all that have one.
    list.sort_by(|a, b| {
        let heads = |it: &Listed| (it.region.is_none(), it.region);
        name(a).cmp(&name(b)).then_with(|| heads(a).cmp(&heads(b))).then_with(|| newest(a).cmp(&newest(b)))
    });
    list
}

/// What a query finds.
struct Narrowed {
    agreements: HashSet<u32>,
    partners: HashSet<u32>,
    folded: String,
}

impl Narrowed {
    fn of(query: &str, index: &mut Index, day: Day) -> Self {
        let agreements = index.find_agreements(query, BY_ID, None, day).numbers.iter().copied().collect();
        let partners = index.find_partners(query, BY_ID, None, day).numbers.iter().copied().collect();
        Self { agreements, partners, folded: fold(query.trim()) }
    }

    fn holds(&self, id: Id) -> bool {
        let is_found = match id {
            Id::Agreement(number) => self.agreements.contains(&number),
            Id::Partner(number) => self.partners.contains(&number),
            Id::FollowUp(answer) => fold(&answer.region.short_name()).contains(&self.folded),
            Id::Decided(decided) => self.holds(decided.matter.into()),
            _ => false,
        };
        is_found || fold(&id.to_string()).contains(&self.folded)
    }
}

/// Where a window lies: of a record that stands under several people, at the one where it stood.
pub fn place(asked: &Window, list: &[Listed]) -> Option<Place> {
    let numbers: Vec<u32> = list.iter().map(|listed| listed.number).collect();
    let stays = match asked.anchor {
        Anchor::Record { number, place } => numbers.get(place).is_some_and(|&there| there == number).then_some(place),
        _ => None,
    };
    match stays.and_then(|place| i64::try_from(place).ok()) {
        Some(place) => {
            let from_first = Window { anchor: Anchor::First, offset: asked.offset.saturating_add(place), ..asked.clone() };
            window::place(&from_first, &numbers, 0)
        }
        None => window::place(asked, &numbers, 0),
    }
}
