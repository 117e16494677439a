//! What needs somebody: a screen of it, after a change and after a midnight, and all of it as the verb tells it.

use std::path::Path;
use std::time::Instant;

use kerma::model::day::add_days;
use kerma::model::{Context, Day};
use kerma::register::{Answer, Ask, Open, Register, Window, open};

use super::figures::{Row, Table, median, milliseconds};
use super::generator::today;

const RUNS: i64 = 5;

/// A screen of it.
const SCREEN: Window = Window { below: 40, ..Window::WHOLE };

pub fn measure(dir: &Path, table: &mut Table) {
    let mut opened = open(dir, Open::default()).expect("a register");
    let register = &mut *opened.register;
    let (_, total) = look(register, &SCREEN, today());
    // Each day is another one, of which nothing is known yet.
    let nights = (1..=RUNS).map(|night| look(register, &SCREEN, add_days(today(), night)).0).collect();
    let steps = (0..RUNS).map(|_| look(register, &SCREEN, today()).0).collect();
    table.tell(Row::Matters, median(nights), &format!("after a midnight, {total} matters"));
    table.tell_beside("attention, the same day again", median(steps), "ms");
    table.tell_beside("attention, every matter with its reasons", look(register, &Window::WHOLE, today()).0, "ms");
}

/// What this window of it takes on a day, and how many matters there are.
fn look(register: &mut dyn Register, window: &Window, day: Day) -> (f64, usize) {
    let ask = Ask::Attention { query: String::new(), window: window.clone() };
    let start = Instant::now();
    let sight = register.look(std::slice::from_ref(&ask), &Context::on(day)).expect("a sight");
    let took = milliseconds(start.elapsed());
    match sight.answers.first() {
        Some(Answer::Attention(answer)) => (took, answer.matters.total),
        other => panic!("{other:?}"),
    }
}
