//! The program where the system lets it have little: as a user other than root, since root is not bound by every limit.
//! Each run ends with 0 or with a sentence and a code, and what was acknowledged is there afterwards.

mod support;

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use support::figures::{Figures, lost};
use tempfile::TempDir;

/// Whom a test that runs as root becomes: it owns nothing.
const NOBODY: u32 = 65534;

/// A home of somebody who is not root, with the program in it.
struct Home {
    dir: TempDir,
    is_root: bool,
}

impl Home {
    fn new() -> Self {
        let home = Self { dir: tempfile::tempdir().expect("a folder"), is_root: rustix::process::geteuid().is_root() };
        fs::copy(env!("CARGO_BIN_EXE_kerma"), home.program()).expect("the program");
        home.give(home.dir.path());
        home.give(&home.program());
        fs::set_permissions(home.program(), fs::Permissions::from_mode(0o700)).expect("set");
        home
    }

    fn give(&self, path: &Path) {
        if self.is_root {
            chown(path, Some(NOBODY), Some(NOBODY)).expect("given");
        }
    }

    fn program(&self) -> PathBuf {
        self.dir.path().join("kerma")
    }

    /// A table with one row that is new each time.
    fn table(&self, number: usize) -> String {
        let path = self.dir.path().join("daftar.csv");
        fs::write(&path, format!("Daerah,Mitra,Negara\n32.73,Mitra {number},KR\n")).expect("a file");
        self.give(&path);
        path.to_string_lossy().into_owned()
    }

    /// A run of the program behind a limit: an option of `prlimit`; an empty one sets none.
    fn run(&self, limit: &str, args: &[&str]) -> Output {
        let mut command = if limit.is_empty() { Command::new(self.program()) } else { Command::new("prlimit") };
        if !limit.is_empty() {
            command.args([limit, "--"]).arg(self.program());
        }
        let path = |name: &str| self.dir.path().join(name);
        command.env_clear().env("PATH", "/usr/bin:/bin").env("HOME", path("")).env("KERMA_REGISTER", path("register"));
        command.env("KERMA_TODAY", "2026-11-24").args(args).stdin(Stdio::null());
        if self.is_root {
            command.gid(NOBODY).uid(NOBODY);
        }
        command.output().expect("prlimit, which comes with every Linux")
    }

    fn told(&self, args: &[&str]) -> Value {
        let output = self.run("", args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("one object")
    }

    /// Runs under a limit: whether it was done. Where it was not, a sentence and a code say so.
    #[track_caller]
    fn is_done(&self, limit: &str, args: &[&str]) -> bool {
        let output = self.run(limit, &[args, &["--json"]].concat());
        let words = String::from_utf8_lossy(&output.stderr);
        let object: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{limit} {args:?} ended with {:?} and no object: {words}", output.status));
        match output.status.code() {
            Some(0) => true,
            Some(code @ (4 | 7)) => {
                assert_eq!(object["error"]["exit"], code, "{limit} {args:?}");
                assert!(object["error"]["sentence"].as_str().is_some_and(|sentence| !sentence.is_empty()), "{limit} {args:?}");
                false
            }
            code => panic!("{limit} {args:?}: {code:?} {words}"),
        }
    }
}

/// Reads and writes a register under each limit; all that was acknowledged is there at the end, and nothing else.
fn swept(what: &'static str, limits: &[String], least_done: usize) {
    let home = Home::new();
    home.told(&["import", &home.table(0), "--json"]);
    let mut figures = Figures::of(what);
    let (mut entries, mut done) = (1, 0);
    let mut is_done = |limit: &str, args: &[&str]| figures.round(|| home.is_done(limit, args)).unwrap_or(false);
    for (number, limit) in (1..).zip(limits) {
        done += usize::from(is_done(limit, &["list", "mitra"]));
        done += usize::from(is_done(limit, &["verify"]));
        entries += u64::from(is_done(limit, &["set", "KS-0001", &format!("note={number}")]));
        entries += u64::from(is_done(limit, &["import", &home.table(number)]));
    }
    done += entries as usize - 1;
    assert!(done >= least_done, "{done} of {}", limits.len() * 4);
    let verified = home.told(&["verify", "--json"]);
    figures.round(|| {
        let there = verified["journal"]["entries"].as_u64().unwrap_or_default();
        if there < entries {
            lost(format!("{there} of {entries} entries"));
        }
        assert_eq!((&verified["journal"]["state"], there), (&"whole".into(), entries));
    });
    // The store was never set aside for want of what the system did not let the program have.
    let names = fs::read_dir(home.dir.path().join("register")).expect("the register").flatten();
    let aside: Vec<_> = names.map(|entry| entry.file_name()).filter(|name| name.to_string_lossy().contains("aside")).collect();
    assert!(aside.is_empty(), "{aside:?}");
    figures.hold();
}

fn each(option: &str, values: &[u64]) -> Vec<String> {
    values.iter().map(|value| format!("--{option}={value}")).collect()
}

#[test]
fn with_few_processes_and_threads_or_none_it_does_without() {
    // How many count is known for one alone: that none comes beside it.
    swept("a verb with few processes and threads", &each("nproc", &[1, 2, 3, 6, 9, 11, 14, 40]), 8 * 4);
}

#[test]
fn with_few_files_open_at_once_it_says_so_or_does_all() {
    swept("a verb with few open files", &each("nofile", &[5, 8, 12, 20, 26, 27, 28, 40]), 8);
}

#[test]
fn with_short_files_it_says_so_or_does_all() {
    swept("a verb with short files", &each("fsize", &[0, 1, 4096, 65_535, 65_536, 200_000, 1 << 20, 34 << 20]), 8);
}

#[test]
fn with_little_memory_it_says_so_or_does_all() {
    swept(
        "a verb with little memory",
        &each("as", &[120 << 20, 160 << 20, 200 << 20, 240 << 20, 300 << 20, 600 << 20, 1200 << 20, 1300 << 20, 2000 << 20]),
        16,
    );
}

#[test]
fn a_journal_that_has_reached_the_length_of_a_file_takes_no_more_and_loses_nothing() {
    let home = Home::new();
    home.told(&["import", &home.table(0), "--json"]);
    let limit = each("fsize", &[65_536]);
    let note = "x".repeat(8_000);
    let saved = (0..20).filter(|number| home.is_done(&limit[0], &["set", "KS-0001", &format!("note={number}{note}")])).count() as u64;
    assert!((2..10).contains(&saved), "{saved}");
    assert_eq!(home.told(&["verify", "--json"])["journal"]["entries"], saved + 1);
    home.told(&["set", "KS-0001", "note=lagi", "--json"]);
}

#[test]
fn a_table_larger_than_memory_is_refused_before_anything_is_held() {
    let home = Home::new();
    let table = home.table(0);
    let rows: String = (0..40_000).map(|number| format!("32.73,Mitra nomor {number},KR\n")).collect();
    fs::write(&table, format!("Daerah,Mitra,Negara\n{rows}")).expect("a file");
    let output = home.run("--as=260000000", &["import", &table, "--language", "en"]);
    assert_eq!(output.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&output.stderr).contains("too little memory"));
    assert!(!home.dir.path().join("register").exists());
}
