//! The command line: a line to an exit code. One file a verb; `verbs` is the table of them all.

mod act_verbs;
mod acts;
mod arguments;
mod asking;
mod attention;
mod author;
mod calendar;
mod changes;
mod checklist;
mod checklist_import;
mod checklist_set;
mod columns;
mod coverage;
mod documents;
mod export;
mod field_verbs;
mod fields;
mod file;
mod frequency;
mod history;
mod holidays;
mod import;
mod import_records;
mod import_told;
mod interrupt;
mod json;
mod kept;
mod limits;
mod linear;
mod list;
mod minute;
mod named;
mod office;
mod office_day;
#[cfg(test)]
mod office_tables_tests;
mod on_a_line;
mod opening;
mod output;
mod outside;
mod pack_told;
mod partners;
mod personal;
mod pieces;
mod print;
mod procedure;
mod query;
mod rehearse;
mod review;
mod review_verbs;
mod rule_verbs;
pub mod sample;
mod screen;
mod sent;
mod session;
mod set;
pub mod settings;
mod show;
mod show_way;
mod state;
mod survey_verbs;
mod table;
mod told;
#[cfg(test)]
mod travel_tests;
pub mod trouble;
mod typed;
mod undo;
mod unsure;
mod usage;
mod verbs;
mod verify;
mod why;
mod words;

pub use author::author;
pub use office_day::{day, zone};
pub use settings::Settings;

use std::ffi::OsString;

use arguments::{Parsed, Wishes};
use clap::ArgMatches;
use interrupt::Interrupts;
use json::Head;
use named::Named;
use print::{Print, Written};
use session::Session;
use settings::Environment;
use told::Outcome;
use trouble::{Exit, Failure};

use crate::model::{Day, Revision, Zone};
use crate::msg;

/// Does what the line asks for and returns the exit code. The program's name is first.
pub fn run(args: Vec<OsString>) -> u8 {
    crate::files::make_private();
    let environment: Environment<'_> = &|name| std::env::var_os(name);
    let Wishes { language, json, ascii, today } = arguments::wishes(&args, environment);
    let print = Print { language, json, ascii };
    // Until the office is known the day is the system's.
    let day = today.unwrap_or_else(|| office_day::zone(environment).day(office_day::now()));
    match arguments::parse(args, language) {
        Ok(Parsed::Help(text)) => ended(print, print.data(&print::lines(&text)), Exit::Fine, false),
        Ok(Parsed::Verb(given)) => match execute(&given, print, environment) {
            Ok(done) => tell(print, done),
            Err(failure) => tell(print, Done::failed(day, failure)),
        },
        Err(failure) => tell(print, Done::failed(day, failure)),
    }
}

/// What a run came to.
struct Done {
    /// The register's revision when it was opened.
    before: Option<Revision>,
    day: Day,
    zone: Zone,
    outcome: Outcome,
}

impl Done {
    fn failed(day: Day, failure: Failure) -> Self {
        Self { before: None, day, zone: Zone::Wib, outcome: Outcome::failed(None, failure) }
    }
}

fn execute(given: &ArgMatches, print: Print, environment: Environment<'_>) -> Result<Done, Failure> {
    let settings = Settings::of(given, environment)?;
    limits::check(&settings)?;
    let Some((verb, given)) = verbs::chosen(given) else {
        sent::check(&settings, &[])?;
        let zone = office_day::zone(environment);
        screen::run(&settings, environment)?;
        return Ok(Done { before: None, day: office_day::day(&settings, zone), zone, outcome: Outcome::nothing() });
    };
    let (run, sends) = (verb.act.run().ok_or_else(|| Failure::usage(msg!("usage-other")))?, verb.act.sends());
    let state = settings.as_of.as_ref().map(|_| "--as-of").or(settings.known.as_ref().map(|_| "--known"));
    if let Some(option) = state.filter(|_| !verb.act.reads()) {
        return Err(Failure::usage(msg!("usage-reads_only", option = option)));
    }
    sent::check(&settings, sends)?;
    let interrupts = Interrupts::default();
    let named = Named::by(verb, given, print, &interrupts)?;
    // Dropped, and so removed, after the session that uses it.
    let _sample = if settings.sample { Some(sample::make(&settings)?) } else { None };
    let accepts = verify::accepts_older(given) && !settings.dry_run;
    let opened = if lasts(given) { opening::of(&settings)? } else { opening::for_verb(&settings, print, &interrupts, accepts)? };
    let mut session = Session::begin(settings, print, opened, interrupts)?;
    session.named = named;
    let before = session.revision;
    let done = sent::again(&mut session, sends).transpose().unwrap_or_else(|| run(given, &mut session));
    let mut outcome = done.unwrap_or_else(|failure| Outcome::failed(Some(before), failure));
    outcome.failure.iter_mut().for_each(|failure| session.tell_state(failure));
    // A damaged register answers from what is sound, and says that this is not all.
    let damaged = session.damaged().filter(|_| !verify::accepts_older(given)).or_else(|| session.unreadable());
    outcome.failure = match (outcome.failure, damaged) {
        (Some(lacking), Some(damaged)) if lacking.code == "not_found" => Some(damaged.behind(lacking)),
        (failure, damaged) => failure.or(damaged),
    };
    session.tell_mended();
    Ok(Done { before: Some(before), day: session.day, zone: session.zone, outcome })
}

/// Whether the register is held for as long as a person talks, and not for a moment: who finds it held then is told
/// by whom, and does not wait.
fn lasts(given: &ArgMatches) -> bool {
    matches!(given.try_get_one::<bool>("linear"), Ok(Some(true)))
}

/// Prints what a run came to.
fn tell(print: Print, done: Done) -> u8 {
    let Outcome { revision, told, file, words, found, is_saved, failure } = done.outcome;
    words.iter().for_each(|message| print.say(message));
    let written = if print.json {
        let error = failure.as_ref().map(|f| f.told(print.language));
        match told.object(Head::new(revision, Some(done.day)), error) {
            Ok(object) => print.object(&object),
            Err(e) => Written::Failed(e.into()),
        }
    } else if let Some(bytes) = file {
        print.file(&bytes)
    } else {
        print.data(&told.lines(print.reader(done.zone)))
    };
    if let Some(failure) = &failure {
        failure.messages.iter().for_each(|message| print.say(message));
    }
    let fine = if found { Exit::Found } else { Exit::Fine };
    ended(print, written, failure.map_or(fine, |f| f.exit()), is_saved || revision > done.before)
}

/// The exit code, once it is known what became of the data.
fn ended(print: Print, written: Written, exit: Exit, is_saved: bool) -> u8 {
    let Written::Failed(cause) = written else { return exit as u8 };
    print.say(&msg!("trouble-output", cause = crate::register::Cause::from(cause).message()));
    // What was saved stays saved: "not saved" would be a lie then.
    if matches!(exit, Exit::Fine | Exit::Found) && !is_saved { Exit::NotSaved as u8 } else { exit as u8 }
}
