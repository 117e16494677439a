//! What the procedure asks for: the state of every agreement, why one cannot go on, and judging an act.

use std::path::Path;
use std::time::Instant;

use kerma::model::act::{Advance, HaltAct};
use kerma::model::command::Envelope;
use kerma::model::day::add_days;
use kerma::model::{Command, Context, HaltKind};
use kerma::register::{Answer, Ask, Open, Register, RehearseAsk, open};
use kerma::rules::attention::marks;
use kerma::rules::position::position;
use kerma::rules::procedure::Procedure;
use kerma::rules::status::status;
use kerma::rules::{Course, Standing};
use ulid::Ulid;

use super::figures::{Row, Table, median, milliseconds};
use super::generator::{Generated, WAY_EVERY, today};
use super::narrowing::look;

/// How many agreements are asked about one by one.
const ASKED: u32 = 400;
/// Days and changes after which the desk is asked again.
const NIGHTS: i64 = 20;
const CHANGED: u32 = 20;

pub fn measure(generated: &Generated, dir: &Path, table: &mut Table) {
    table.tell_beside("status, stage, turn and limit of every agreement", states(generated), "ms");
    table.tell(Row::Attention, attention(generated), "");
    let mut opened = open(dir, Open { user: "budi".to_owned(), ..Open::default() }).expect("a register");
    let register = &mut *opened.register;
    let clock: &[(&str, &str)] = &[("length = 45", "length = 60")];
    table.tell(Row::Rehearsal, rehearsal(register, clock, generated), "a longer clock");
    // Everything owed each year and every notice window: the records of all on their way are read, all rows may change.
    let all: &[(&str, &str)] =
        &[("length = 45", "length = 60"), ("months = 6", "months = 9"), ("day = 14", "day = 20"), ("needed = true", "needed = false")];
    table.tell_beside("a draft that changes most of the law", rehearsal(register, all, generated), "s");
    rejudged(register, table);
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
    let (day, start) = (today(), Instant::now());
    let staged = agreements.iter().zip(&courses).filter(|(agreement, course)| {
        let standing = Standing::of(agreement, None, course.as_ref());
        std::hint::black_box(status(&standing, &procedure, day));
        position(&standing, &procedure, day).stage.is_some()
    });
    let staged = staged.count();
    let took = milliseconds(start.elapsed());
    assert_eq!(staged as u32, generated.agreements / WAY_EVERY, "those with a way have a stage");
    took
}

/// The desk once the day turned, and once one agreement changed: what is kept of the others holds.
fn rejudged(register: &mut dyn Register, table: &mut Table) {
    look(register, "", today());
    let nights = (1..=NIGHTS).map(|night| look(register, "", add_days(today(), night))).collect();
    table.tell_beside("the desk after a midnight, the median", median(nights), "ms");
    look(register, "", today());
    let changes = (1..=CHANGED).map(|nth| {
        let halt = HaltAct {
            agreement: nth * WAY_EVERY,
            kind: HaltKind::Suspended,
            on: today().into(),
            reason: "atas permintaan mitra".to_owned(),
        };
        let envelope = Envelope {
            id: Ulid::from_parts(u64::from(nth), 7),
            author: "budi".to_owned(),
            day: today(),
            command: Command::Halt(halt),
            replies: Default::default(),
        };
        assert!(register.submit(&envelope).expect("a receipt").written, "it is suspended");
        look(register, "", today())
    });
    table.tell_beside("the desk after a change, the median", median(changes.collect()), "ms");
}

/// Every reason of every agreement, with its status, by one thread.
fn attention(generated: &Generated) -> f64 {
    let procedure = Procedure::default();
    let agreements: Vec<_> = (1..=generated.agreements).map(|number| generated.agreement(number)).collect();
    let courses: Vec<_> = agreements.iter().map(Course::of).collect();
    let (day, start) = (today(), Instant::now());
    let needing = agreements.iter().zip(&courses).filter(|(agreement, course)| {
        let standing = Standing::of(agreement, None, course.as_ref());
        let status = status(&standing, &procedure, day);
        marks(&standing, &procedure, status, day).bits != 0
    });
    let needing = needing.count();
    let took = milliseconds(start.elapsed());
    assert!(needing > 0, "some need somebody");
    took
}

/// A draft asked about as a whole, the first time.
fn rehearsal(register: &mut dyn Register, changes: &[(&str, &str)], generated: &Generated) -> f64 {
    let mut text = include_str!("../../src/data/procedure.toml").to_owned();
    for (begins, is) in [("version = ", "version = \"2027.1\""), ("from = ", "from = \"2027-01-01\"")] {
        let line = text.lines().find(|line| line.starts_with(begins)).expect("its line").to_owned();
        text = text.replacen(&line, is, 1);
    }
    changes.iter().for_each(|(is, instead)| text = text.replace(is, instead));
    let ask = Ask::Rehearse(Box::new(RehearseAsk { text: text.into(), on: None, most: usize::MAX }));
    let start = Instant::now();
    let sight = register.look(&[ask], &Context::on(today())).expect("a sight");
    let took = start.elapsed().as_secs_f64();
    let Some(Answer::Rehearse(Ok(answer))) = sight.answers.first() else { panic!("it is judged: {:?}", sight.answers) };
    assert!(answer.judged as u32 == generated.agreements && answer.total as u32 >= generated.agreements / WAY_EVERY, "{}", answer.total);
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
    let envelope = Envelope {
        id: Ulid::from_parts(1, number.into()),
        author: "budi".to_owned(),
        day: today(),
        command: Command::Advance(advance),
        replies: Default::default(),
    };
    let start = Instant::now();
    let verdict = register.judge(&envelope).expect("a verdict");
    let took = milliseconds(start.elapsed());
    assert!(verdict.is_err(), "the DPRD has not approved");
    took
}
