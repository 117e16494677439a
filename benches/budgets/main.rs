//! The figures of the budgets: `cargo bench`, at 10,000 and 100,000 agreements. Other sizes are named behind
//! `--`: `cargo bench -- 1000000`.
//!
//! Each row is told with its budget and whether it is met. Nothing here fails: a figure that misses is told,
//! and stands in docs/performance.md.

#![allow(clippy::print_stdout, reason = "a bench tells its figures on standard output")]

mod attention;
mod commit;
mod figures;
mod folding;
mod generator;
mod journal;
mod narrowing;
mod procedure;
mod program;
mod surveys;
mod terminal;
mod words;

use std::path::Path;

use figures::Table;
use generator::Generated;

/// The agreements of a run without arguments.
const SIZES: [u32; 2] = [10_000, 100_000];

fn main() {
    // Cargo passes `--bench`; what is a number is a size.
    let given: Vec<u32> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if given.is_empty() { SIZES.to_vec() } else { given };
    println!("{}", figures::machine());
    for size in sizes {
        // Beside the program, on a real disk: what lies in /tmp may lie in memory.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        measure(size, folder.path());
    }
}

fn measure(size: u32, folder: &Path) {
    let generated = Generated::new(size);
    println!("\n{size} agreements, {} partners, records of {} bytes on average", generated.partners(), generated.average());
    let mut table = Table::of(size);
    folding::measure(&generated, &folder.join("five-entries"), &mut table);
    let dir = folder.join("register");
    generated.write_register(&dir);
    folding::prepare(&dir, &mut table);
    program::measure(&dir, &folder.join("state"), &mut table);
    narrowing::measure(&dir, &mut table);
    attention::measure(&dir, &mut table);
    surveys::measure(&dir, &mut table);
    procedure::measure(&generated, &dir, &mut table);
    commit::measure(&dir, &mut table);
}
