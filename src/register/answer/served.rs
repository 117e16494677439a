//! One meeting's recommendations with the agreements that serve them, from the index.

use crate::model::{Day, RecommendationId, ServedRecommendation, Serving};
use crate::register::index::Index;
use crate::register::{QueryNotes, ServedAnswer, ServedAsk};
use crate::text::fold;

use super::{coverage, rows, window};

pub fn served(ask: &ServedAsk, index: &Index, day: Day) -> Option<ServedAnswer> {
    let id = coverage::list(ask.list, index)?;
    let list = index.checklist(id)?;
    let found: Vec<(u16, &str)> =
        list.recommendations.iter().map(|(number, title)| (*number, title.as_str())).filter(|(_, title)| has(title, &ask.query)).collect();
    let numbers: Vec<u32> = found.iter().map(|(number, _)| u32::from(*number)).collect();
    let place = window::place(&ask.rows, &numbers, 0);
    let row = |(number, title): (u16, &str)| {
        let serving = index.serving(RecommendationId::new(id, number));
        let first = serving.iter().take(ask.most).filter_map(|&agreement| serving_row(agreement, index, day));
        Some(ServedRecommendation {
            number,
            title: title.to_owned(),
            tally: index.tally(id, number, day),
            count: serving.len(),
            agreements: first.collect(),
        })
    };
    let rows = window::page(list.recommendations.len(), &found, place, QueryNotes::default(), row);
    Some(ServedAnswer { id, title: list.title.clone(), date: list.date, on: day, rows })
}

fn serving_row(number: u32, index: &Index, day: Day) -> Option<Serving> {
    let row = rows::agreement(number, index, day)?;
    Some(Serving { number, region: row.region, partner: row.partner.map(|(_, name, _)| name), status: row.status })
}

/// Whether each word stands in the title.
fn has(title: &str, query: &str) -> bool {
    let title = fold(title);
    fold(query).split_whitespace().all(|word| title.contains(word))
}
