//! Folding a whole journal, and making a store of it.

use std::path::Path;
use std::time::Instant;

use kerma::register::{Folded, Open, open};

use super::figures::{Row, Table, median};
use super::generator::Generated;

const RUNS: usize = 3;

/// Folds a journal of five entries an agreement.
pub fn measure(generated: &Generated, dir: &Path, table: &mut Table) {
    let journal = generated.write_five_entries_each(dir);
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let (folded, _) = Folded::read(&journal, None, &mut |_| {}).expect("a journal");
        times.push(start.elapsed().as_secs_f64());
        assert_eq!(folded.count(), u64::from(generated.agreements + generated.partners()), "all of it is folded");
    }
    let bytes = journal.length().expect("its length") >> 20;
    table.tell(Row::Folding, median(times), &format!("{} entries, {bytes} MiB", u64::from(generated.agreements) * 5));
    std::fs::remove_dir_all(dir).expect("removed");
}

/// Opens a register that has no store yet.
pub fn prepare(dir: &Path, table: &mut Table) {
    let start = Instant::now();
    let mut opened = open(dir, Open::default()).expect("a register");
    opened.register.close();
    drop(opened);
    table.tell_beside("a store made of a journal without one", start.elapsed().as_secs_f64(), "s");
    // What was written so far is not to be waited for by what is measured next.
    rustix::fs::sync();
}
