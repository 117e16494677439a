//! What the procedure asks for: the state of every agreement, why one cannot go on, and judging an act.

use std::path::Path;
use std::time::Instant;

use kerma::model::act::Advance;
use kerma::model::command::Envelope;
use kerma::model::{Command, Context};
use kerma::register::{Ask, Open, Register, open};
use kerma::rules::position::position;
use kerma::rules::procedure::Procedure;
use kerma::rules::status::status;
use kerma::rules::{Course, Standing};
use ulid::Ulid;

use super::figures::{Table, median, milliseconds};
use super::generator::{Generated, WAY_EVERY, today};

/// How many agreements are asked about one by one.
const ASKED: u32 = 400;

pub fn measure(generated: &Generated, dir: &Path, table: &mut Table) {
    table.tell_beside("status, stage, turn and limit of every agreement", states(generated), "ms");
    let mut opened = open(dir, Open { user: "budi".to_owned(), ..Open::default() }).expect("a register");
    let register = &mut *opened.register;
    // Those with a way, evenly over the register; the first asks pay for the index.
    let ways = generated.agreements / WAY_EVERY;
    let numbers: Vec<u32> =
        (0..ASKED).map(|nth| (u64::from(nth) * u64::from(ways) / u64::from(ASKED)) as u32 * WAY_EVERY + WAY_EVERY).collect();
    let asked: Vec<f64> = numbers.iter().map(|&number| why(register, number)).collect();
    table.tell_beside("why an agreement cannot go on, the median", median(asked), "ms");
    let judged: Vec<f64> = numbers.iter().map(|&number| judge(register, number)).collect();
    table.tell_beside("judging an advance, the median", median(judged), "ms");
}

fn states(generated: &Generated) -> f64 {
    let procedure = Procedure::default();
    let agreements: Vec<_> = (1..=generated.agreements).map(|number| generated.agreement(number)).collect();
    let courses: Vec<_> = agreements.iter().map(Course::of).collect();
    let start = Instant::now();
    let staged = agreements.iter().zip(&courses).filter(|(agreement, course)| {
        let standing = Standing::of(agreement, None, course.as_ref());
        std::hint::black_box(status(&standing, &procedure, today()));
        position(&standing, &procedure, today()).stage.is_some()
    });
    let staged = staged.count();
    let took = milliseconds(start.elapsed());
    assert_eq!(staged as u32, generated.agreements / WAY_EVERY, "those with a way have a stage");
    took
}

fn why(register: &mut dyn Register, number: u32) -> f64 {
    let start = Instant::now();
    let sight = register.look(&[Ask::Why(number)], &Context::on(today())).expect("a sight");
    let took = milliseconds(start.elapsed());
    assert_eq!(sight.answers.len(), 1, "it is answered");
    took
}

fn judge(register: &mut dyn Register, number: u32) -> f64 {
    let advance = Advance {
        agreement: number,
        to: None,
        on: today().into(),
        documents: Vec::new(),
        events: std::collections::BTreeMap::new(),
        note: None,
        planned: false,
        pass: None,
    };
    let envelope =
        Envelope { id: Ulid::from_parts(1, number.into()), author: "budi".to_owned(), day: today(), command: Command::Advance(advance) };
    let start = Instant::now();
    let verdict = register.judge(&envelope).expect("a verdict");
    let took = milliseconds(start.elapsed());
    assert!(verdict.is_err(), "the DPRD has not approved");
    took
}
