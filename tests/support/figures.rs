//! How often something was done to a register on purpose, and what came of it: the rows of docs/reliability.md.
//! `KERMA_FIGURES=1 cargo test` writes them anew; else each row only has to hold.

#![allow(dead_code)]

use std::cell::Cell;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Once;

thread_local! {
    /// Whether the newest panic of this thread came from kerma itself rather than from a test's check.
    static OURS: Cell<bool> = const { Cell::new(false) };
}

/// The rounds of one kind.
pub struct Figures {
    what: &'static str,
    rounds: u64,
    lost: u64,
    wrong: u64,
    panics: u64,
}

/// What was acknowledged is not there: why it is thought so.
struct Lost(String);

/// Ends the round: what was acknowledged is not there.
pub fn lost(why: String) -> ! {
    std::panic::panic_any(Lost(why))
}

/// A round that fails says why, and the rounds go on.
#[allow(clippy::print_stderr)]
fn tell(why: &str) {
    eprintln!("lost: {why}");
}

impl Figures {
    /// `what` is the row's first column.
    pub fn of(what: &'static str) -> Self {
        static WATCHED: Once = Once::new();
        WATCHED.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                let is_check = info.location().is_some_and(|at| at.file().contains("tests"));
                OURS.set(!is_check);
                match info.payload().downcast_ref::<Lost>() {
                    Some(Lost(why)) => tell(why),
                    None => before(info),
                }
            }));
        });
        Self { what, rounds: 0, lost: 0, wrong: 0, panics: 0 }
    }

    /// One round. A check in it that fails is counted, and the rounds go on; what it returns where it held.
    pub fn round<T>(&mut self, trial: impl FnOnce() -> T) -> Option<T> {
        self.rounds += 1;
        match catch_unwind(AssertUnwindSafe(trial)) {
            Ok(held) => return Some(held),
            Err(payload) if payload.is::<Lost>() => self.lost += 1,
            Err(_) if OURS.take() => self.panics += 1,
            Err(_) => self.wrong += 1,
        }
        None
    }

    /// Ends the rounds: nothing was lost, wrong or ended in a panic, and the row stands in docs/reliability.md.
    pub fn hold(self) {
        let Self { what, rounds, lost, wrong, panics } = self;
        let row = format!("| {what} | {rounds} | {lost} | {wrong} | {panics} |");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reliability.md");
        if std::env::var_os("KERMA_FIGURES").is_some() {
            write(&path, what, &row);
        }
        let mut page = String::new();
        let mut file = File::open(path).expect("there");
        file.lock_shared().and_then(|()| file.read_to_string(&mut page)).expect("readable");
        assert!(page.lines().any(|line| line == row), "not in docs/reliability.md: {row}");
        assert_eq!((lost, wrong, panics), (0, 0, 0), "{what}: lost, wrong, panics");
    }
}

/// Puts the row where one of that name stands, else behind the last one. Other tests write meanwhile.
fn write(path: &Path, what: &str, row: &str) {
    let mut file = OpenOptions::new().read(true).write(true).open(path).expect("there");
    file.lock().expect("locked");
    let mut page = String::new();
    file.read_to_string(&mut page).expect("readable");
    let mut lines: Vec<&str> = page.lines().collect();
    let begin = format!("| {what} |");
    match lines.iter().position(|line| line.starts_with(&begin)) {
        Some(at) => lines[at] = row,
        None => {
            let last = lines.iter().rposition(|line| line.starts_with('|')).expect("a table");
            lines.insert(last + 1, row);
        }
    }
    let page = lines.join("\n") + "\n";
    file.rewind().and_then(|()| file.set_len(0)).and_then(|()| file.write_all(page.as_bytes())).expect("written");
}
