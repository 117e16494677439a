//! Tables in and out: `cargo bench --bench import`, 100,000 rows against the budget of 5 s and 300 MiB. Another
//! number of rows stands behind `--`: `cargo bench --bench import -- 10000`.
//!
//! The program itself is run on a table as offices keep it, its peak of memory read while it runs. Nothing here
//! fails: a figure that misses is told.

#![allow(clippy::print_stdout, reason = "a bench tells its figures on standard output")]

use std::fmt::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use kerma::model::country::countries;
use kerma::model::region::{Region, regions};

const ROWS: usize = 100_000;
const SECONDS: f64 = 5.0;
const MEBIBYTES: u64 = 300;

fn main() {
    // Cargo passes `--bench`; what is a number is a number of rows.
    let rows = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(ROWS);
    // Beside the program, on a real disk: what lies in /tmp may lie in memory.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let place = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let table = table(rows);
    println!("{rows} rows of {} bytes on average; budget {SECONDS} s, {MEBIBYTES} MiB", table.len() / rows.max(1));
    std::fs::write(place("first.csv"), table).expect("a table");
    let run = |what: &str, line: &[&str]| measure(what, folder.path(), line);
    run("checking CSV", &["import", &place("first.csv"), "--dry-run"]);
    run("importing CSV", &["import", &place("first.csv")]);
    for form in ["csv", "xlsx", "jsonl"] {
        let file = place(&format!("again.{form}"));
        run(&format!("exporting {form}"), &["export", &file]);
        run(&format!("importing it again, unchanged ({form})"), &["import", &file]);
    }
}

/// A table as an office keeps it: a title, a numbering column, its own headers and ways of writing.
fn table(rows: usize) -> String {
    const SYLLABLES: [&str; 16] = ["ka", "shi", "mo", "ra", "ten", "gu", "li", "po", "wan", "ber", "sto", "ul", "an", "ri", "ne", "dal"];
    const KINDS: [&str; 4] = ["Sister City", "kembar", "KSDPL lainnya", "teknik"];
    // Jambi alone is a province and a city.
    let full = |r: &Region| if r.code.is_province() { format!("Provinsi {}", r.name) } else { r.name.clone() };
    let regions: Vec<String> = regions().iter().filter(|r| r.autonomous).map(full).collect();
    let countries: Vec<&str> = countries().iter().map(|names| names.id).collect();
    let mut text = String::from("DAFTAR KERJA SAMA LUAR NEGERI\n\nNo;Daerah;Mitra;Negara;Jenis;Naskah;Tgl. MoU;Berakhir;Bidang;Ket.\n");
    for n in 0..rows {
        // Each partner is of one country, and comes three times.
        let partner = n / 3 + n % 3 * (rows / 3);
        let name: String = (0..4).map(|at| SYLLABLES[partner / 16_usize.pow(at) % 16]).collect();
        let (region, country) = (&regions[n * 7 % regions.len()], countries[partner % countries.len()]);
        let (year, month, day) = (1990 + n % 30, n % 12 + 1, n % 28 + 1);
        let _ = writeln!(
            text,
            "{};{region};{name} {};{country};{};MoU;{day}/{month}/{year};{};\"pendidikan; pariwisata\";Nota dinas {n}, kunjungan {year}",
            n + 1,
            partner / 65_536 + 1,
            KINDS[n % 4],
            year + 5
        );
    }
    text
}

fn measure(what: &str, folder: &Path, line: &[&str]) {
    let before = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_kerma"));
    program.args(line).args(["--no-input", "--json", "--today", "2026-11-24", "--register"]).arg(folder.join("register"));
    let mut child = program.env("XDG_STATE_HOME", folder).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program");
    let peak = peak(&mut child);
    let (took, ended) = (before.elapsed().as_secs_f64(), child.wait().expect("an end"));
    let met = if took <= SECONDS && peak <= MEBIBYTES { "met" } else { "missed" };
    let code = ended.code().map_or("killed".to_owned(), |code| format!("exit {code}"));
    println!("{what:44} {took:6.2} s {peak:5} MiB  {met}, {code}");
}

/// The most memory that the program held until it ended, in MiB.
fn peak(child: &mut Child) -> u64 {
    let mut most = 0;
    while matches!(child.try_wait(), Ok(None)) {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = most.max(line.and_then(|kib| kib.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0));
        std::thread::sleep(Duration::from_millis(5));
    }
    most / 1024
}
