//! Narrowing as one types: the desk asked again at each letter.

use std::path::Path;
use std::time::Instant;

use kerma::model::day::add_days;
use kerma::model::{Context, Day};
use kerma::register::{Anchor, Ask, Column, DeskAsk, Open, Register, Sort, Window, open};

use super::figures::{Row, Table, median, milliseconds};
use super::generator::today;

/// What is typed, letter by letter.
const TYPED: [&str; 9] = [
    "k",
    "suwo",
    "kōchi",
    "bandung persampahan",
    "kerja sama",
    "nota dinas 1234",
    "negara:jp status:berlaku",
    "-mitra:osaka jenis:kembar",
    "tidakadaitu",
];
const RUNS: i64 = 5;

pub fn measure(dir: &Path, table: &mut Table) {
    let mut opened = open(dir, Open::default()).expect("a register");
    look(&mut *opened.register, "", today());
    let first = look(&mut *opened.register, "n", today());
    let keystrokes: Vec<(f64, &str)> = TYPED.iter().flat_map(|typed| keystrokes(&mut *opened.register, typed)).collect();
    let (worst, at) = keystrokes.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
    table.tell(Row::Narrowing, worst, &format!("at \"{at}\""));
    table.tell_beside("narrowing, the median keystroke", median(keystrokes.iter().map(|(took, _)| *took).collect()), "ms");
    table.tell_beside("the first of all, with nothing read ahead", first, "ms");
    if std::env::var_os("KERMA_BENCH_KEYSTROKES").is_some() {
        keystrokes.iter().for_each(|(took, text)| table.tell_beside(&format!("  \"{text}\""), *took, "ms"));
    }
}

/// The text after each letter, and what its answer took: the median of some typings.
fn keystrokes<'a>(register: &mut dyn Register, typed: &'a str) -> Vec<(f64, &'a str)> {
    let texts: Vec<&str> = typed.char_indices().map(|(at, letter)| &typed[..at + letter.len_utf8()]).collect();
    let mut took = vec![Vec::new(); texts.len()];
    for run in 0..RUNS {
        // What was found is remembered for its day alone: each typing begins with nothing remembered.
        look(register, "", add_days(today(), run + 1));
        look(register, "", today());
        for (text, took) in texts.iter().zip(&mut took) {
            took.push(look(register, text, today()));
        }
    }
    took.into_iter().map(median).zip(texts).collect()
}

/// What the desk takes with this query, on this day.
pub fn look(register: &mut dyn Register, query: &str, day: Day) -> f64 {
    let window = Window { anchor: Anchor::NameHit, offset: 0, above: 40, below: 40 };
    let ask = Ask::Desk(Box::new(DeskAsk {
        agreements_query: query.to_owned(),
        agreements_sort: Sort { column: Column::Attention, reversed: false },
        agreements: window.clone(),
        link: None,
        partners_query: String::new(),
        partners_sort: Sort { column: Column::Partner, reversed: false },
        partners: window,
        partners_follow: true,
        checklist: 0,
    }));
    let start = Instant::now();
    let sight = register.look(std::slice::from_ref(&ask), &Context::on(day)).expect("a sight");
    let took = milliseconds(start.elapsed());
    assert_eq!(sight.answers.len(), 1, "it is answered");
    took
}
