//! Which column each field takes: by heading and by what stands below it, the best one and not the first.

use crate::model::candidate::{FAULT, NUMBER, OTHERWISE, PERSON};
use crate::model::field::{Likely, SURE, field, likely};

use super::header::Names;
use super::seen::{Seen, Sort};

/// A column as it is about to be read.
pub struct Heading<'h> {
    pub text: &'h str,
    pub seen: Seen,
}

/// What a column was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitted {
    /// A field, or one of the codes that are none; `None` for a column that no field takes.
    pub code: Option<&'static str>,
    /// Out of 100.
    pub sure: u8,
    /// The column that holds better what this one may hold too, and which field that is.
    pub beaten: Option<(usize, &'static str)>,
}

/// Below this a column is not taken for a field.
const ENOUGH: u8 = 40;

/// How sure cells alone make it, where the heading says nothing.
const BY_CELLS: u8 = 55;

/// What may be the field of more than one column.
const SHARED: [&str; 4] = [NUMBER, FAULT, PERSON, OTHERWISE];

struct Candidate {
    at: usize,
    likely: Likely,
    said: bool,
}

/// Each column's field; each field has one column.
pub fn fitted(headings: &[Heading<'_>], names: &Names) -> Vec<Fitted> {
    let mut candidates: Vec<Candidate> = (0..headings.len()).flat_map(|at| of_column(at, &headings[at], names)).collect();
    // The surest first, of equals the one to the left.
    candidates.sort_by_key(|c| (std::cmp::Reverse((c.said, c.likely.sure)), c.at));
    let mut fitted: Vec<Fitted> = headings.iter().map(|_| Fitted { code: None, sure: 0, beaten: None }).collect();
    for Candidate { at, likely: Likely { sure, code }, .. } in candidates {
        if fitted[at].code.is_some() {
            continue;
        }
        let holder = fitted.iter().position(|column| column.code == Some(code)).filter(|_| !SHARED.contains(&code));
        match holder {
            Some(holder) => fitted[at].beaten = fitted[at].beaten.or(Some((holder, code))),
            None => fitted[at] = Fitted { code: Some(code), sure, beaten: None },
        }
    }
    fitted
}

fn of_column(at: usize, heading: &Heading<'_>, names: &Names) -> Vec<Candidate> {
    let candidate = |code, sure, said| Candidate { at, likely: Likely { sure, code }, said };
    if let Some(code) = names.said(heading.text) {
        return vec![candidate(code, 100, true)];
    }
    if let Some(code) = names.beside_fields(heading.text) {
        return vec![candidate(code, 100, false)];
    }
    let by_heading = likely(heading.text);
    let is_unknown = by_heading.first().is_none_or(|best| best.sure < SURE);
    let mut all: Vec<Likely> = by_heading.into_iter().flat_map(|likely| instead(likely, &heading.seen)).collect();
    if is_unknown {
        all.extend(by_cells(heading));
    }
    // Under a heading of this program's own what does not fit is a fault, and no other column.
    let is_own = |code: &str| code != "id" && field(code).is_some_and(|field| field.header == heading.text);
    all.iter_mut().filter(|likely| is_own(likely.code)).for_each(|likely| likely.sure = likely.sure.max(ENOUGH));
    let all = all.into_iter().filter(|likely| likely.sure >= ENOUGH);
    all.map(|likely| candidate(likely.code, likely.sure, false)).collect()
}

/// What cells alone say of a column whose heading says nothing.
fn by_cells(heading: &Heading<'_>) -> Vec<Likely> {
    let seen = &heading.seen;
    let sorts: &[(Sort, &'static str)] = &[
        (Sort::Country, "country"),
        (Sort::Region, "region"),
        (Sort::Instrument, "instrument"),
        (Sort::Mail, PERSON),
        (Sort::Telephone, PERSON),
    ];
    let most = |sort| !seen.is_empty() && seen.share(sort) >= 80;
    let mut found: Vec<Likely> = sorts.iter().filter(|(sort, _)| most(*sort)).map(|&(_, code)| Likely { sure: BY_CELLS, code }).collect();
    if heading.text.is_empty() && most(Sort::Count) && !most(Sort::Date) {
        found.push(Likely { sure: 100, code: NUMBER });
    }
    found
}

/// A heading's field as its cells confirm it, and what they rather are.
fn instead(likely: Likely, seen: &Seen) -> Vec<Likely> {
    let Likely { sure, code } = likely;
    if seen.is_empty() {
        return vec![likely];
    }
    let as_sure = |code, per_cent: u32| Likely { sure: u8::try_from(u32::from(sure) * per_cent.min(100) / 100).unwrap_or(100), code };
    let share = |sort| seen.share(sort);
    // From so much, where none of its cells fits, up to all.
    let from = |least: u32, share: u32| least + (100 - least) * share / 100;
    let levels = if share(Sort::Level) == 100 { 60 } else { 0 };
    match code {
        "signed" => vec![as_sure(code, 40 + share(Sort::Date) * 40 / 100 + share(Sort::WholeDay) * 20 / 100)],
        "until" => {
            let ends = seen.most(&[Sort::Date, Sort::Length]);
            vec![as_sure(code, 40 + ends * 30 / 100 + share(Sort::Date) * 15 / 100 + share(Sort::WholeDay) * 15 / 100)]
        }
        "partner" => {
            let category = if seen.repeats() { 50 } else { 0 }.max(share(Sort::Category));
            let other = seen.most(&[Sort::Country, Sort::Date, Sort::Instrument, Sort::Telephone]);
            let names = as_sure(code, 100 - category.max(other) * 65 / 100);
            vec![names, as_sure("partner_level", levels), as_sure("country", share(Sort::Country) * 60 / 100)]
        }
        "country" => vec![as_sure(code, from(45, share(Sort::Country)))],
        "region" | "province" => {
            // "Kota" over names from abroad is the partner.
            let abroad = if share(Sort::Region) < 20 { 45 } else { 0 };
            vec![as_sure(code, from(42, share(Sort::Region))), as_sure("partner", abroad)]
        }
        "kind" => {
            let instruments = if share(Sort::Instrument) >= 50 && share(Sort::Instrument) > share(Sort::Kind) { 90 } else { 0 };
            vec![as_sure(code, from(30, share(Sort::Kind))), as_sure("instrument", instruments), as_sure("partner_level", levels)]
        }
        "instrument" => {
            let numbers = share(Sort::LetterNumber);
            let dates = share(Sort::Date);
            vec![
                as_sure(code, 100 - numbers.max(dates) * 50 / 100),
                as_sure("instrument_number", numbers * 90 / 100),
                as_sure("signed", dates * 70 / 100),
            ]
        }
        "instrument_number" => vec![as_sure(code, from(70, share(Sort::LetterNumber)))],
        "id" => vec![as_sure(code, if share(Sort::Register) > 0 { 100 } else { 0 })],
        NUMBER if share(Sort::LetterNumber) >= 50 => vec![as_sure("instrument_number", 60), as_sure(NUMBER, 40)],
        "verified" => vec![as_sure(code, from(40, share(Sort::YesOrNo)))],
        "partner_level" => vec![as_sure(code, from(30, share(Sort::Level)))],
        "areas" | "note" | "source" => vec![as_sure(code, 100 - share(Sort::WholeDay) * 70 / 100)],
        _ => vec![likely],
    }
}
