//! What looks over all agreements: the values of a field, and two years of days.

use std::path::Path;
use std::time::Instant;

use kerma::model::day::add_days;
use kerma::model::{Context, Day};
use kerma::register::{Ask, CalendarAsk, Chosen, Counted, FrequencyAsk, Open, Register, open};

use super::figures::{Table, median, milliseconds};
use super::generator::today;

const RUNS: i64 = 5;

/// Rows of a screen.
const SCREEN: usize = 40;

pub fn measure(dir: &Path, table: &mut Table) {
    let mut opened = open(dir, Open::default()).expect("a register");
    let register = &mut *opened.register;
    let counted = |field| Ask::Frequency(Box::new(FrequencyAsk { query: String::new(), field, first: 0, most: SCREEN }));
    let asks = [
        ("frequency of the countries", counted(Counted::Country)),
        ("frequency of the partners", counted(Counted::Partner)),
        ("frequency of the areas", counted(Counted::Areas)),
        ("calendar of two years", calendar()),
    ];
    for (name, ask) in asks {
        // Each day is another one, of which nothing is kept yet; the desk has asked for it before.
        let days = (1..=RUNS).map(|night| {
            let day = add_days(today(), night);
            took(register, &Ask::List { query: "nomor:1".to_owned() }, day);
            took(register, &ask, day)
        });
        table.tell_beside(name, median(days.collect()), "ms");
    }
}

fn calendar() -> Ask {
    let ask = CalendarAsk { query: String::new(), months: 24, names: 6, chosen: Chosen::Cell(1), first: 0, most: SCREEN };
    Ask::Calendar(Box::new(ask))
}

fn took(register: &mut dyn Register, ask: &Ask, day: Day) -> f64 {
    let start = Instant::now();
    register.look(std::slice::from_ref(ask), &Context::on(day)).expect("a sight");
    milliseconds(start.elapsed())
}
