//! Where a line may write and whose register it may change: what lies in the way is named, left as it is, and hangs
//! nobody.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use rustix::fs::{CWD, FileType, Mode, mknodat};
use rustix::process::{Pid, Signal, kill_process};

use crate::house::{House, Ran, SET, sample};

/// An ordinary user, whom only the system's own can become.
const ANOTHER: u32 = 65533;

fn word(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Every file of the register with its bytes, and its mode.
fn kept(dir: &Path) -> Vec<(PathBuf, u32, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).expect("read").flatten() {
        let there = entry.metadata().expect("there");
        if there.is_dir() {
            all.extend(kept(&entry.path()))
        } else {
            all.push((entry.path(), there.mode(), fs::read(entry.path()).expect("read")))
        }
    }
    all.sort();
    all
}

#[test]
fn no_file_of_a_register_and_no_link_or_pipe_is_written_over() {
    let (house, other) = (House::furnished(), House::furnished());
    let path = |name: &str| house.dir.path().join(name);
    let faulty = path("salah.csv");
    fs::write(&faulty, "Daerah,Mitra,Negara\nKota Atlantis,Suwon,KR\n").and_then(|()| fs::create_dir(path("luar"))).expect("a file");
    fs::write(path("korban.csv"), "tetap").and_then(|()| symlink("korban.csv", path("tautan.csv"))).expect("linked");
    symlink("register", path("jalan")).and_then(|()| symlink("tidak-ada.csv", path("putus.csv"))).expect("linked");
    fs::hard_link(house.register().join("journal/000001.jsonl"), path("kedua.csv")).expect("linked");
    mknodat(CWD, path("pipa.csv"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).expect("a pipe");
    let targets = [
        house.register().join("journal/000001.jsonl"),
        house.register().join("lock"),
        house.register().join("store/db"),
        house.register().join("baru.csv"),
        path("luar/../register/journal/000002.jsonl"),
        path("jalan/journal/000001.jsonl"),
        path("kedua.csv"),
        other.register().join("journal/000001.jsonl"),
        other.register().join("baru.csv"),
        path(".local/state/kerma/0123456789abcdef/drafts.json"),
        path("tautan.csv"),
        path("putus.csv"),
        path("pipa.csv"),
        PathBuf::from("/dev/null"),
        PathBuf::from("/dev/stdout"),
    ];
    fs::create_dir_all(path(".local/state/kerma/0123456789abcdef")).expect("made");
    // The store is written at each start.
    let journals = || [&house, &other].map(|house| kept(&house.register().join("journal")));
    let before = journals();
    for target in targets {
        for line in [vec!["export", "--as", "csv"], vec!["export", "--as", "csv", "--dry-run"], vec!["import", &word(&faulty), "--faults"]]
        {
            let target = word(&target);
            let line = [&line[..], &[&target]].concat();
            assert_eq!(house.refused(7, &line), "not_saved", "{line:?}");
        }
    }
    // From within it, by a name alone.
    for name in ["000001.jsonl", "baru.csv"] {
        let mut command = house.command(&["export", "--as", "csv", name]);
        assert_eq!(Ran::of(command.current_dir(house.register().join("journal")).output().expect("the program")).code, Some(7));
    }
    assert!(journals() == before);
    assert!([&house, &other].iter().all(|house| !house.register().join("baru.csv").exists()));
    assert_eq!(fs::read(path("korban.csv")).expect("there"), b"tetap");
    assert!(!path("tidak-ada.csv").exists() && fs::symlink_metadata(path("tautan.csv")).is_ok_and(|there| there.is_symlink()));
}

#[test]
fn a_file_that_is_there_keeps_its_mode() {
    let house = House::furnished();
    let path = house.dir.path().join("daftar.csv");
    house.fine(&["export", &word(&path)]);
    let mode = || fs::metadata(&path).expect("there").mode() & 0o777;
    assert_eq!(mode(), 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("set");
    house.fine(&["export", &word(&path)]);
    assert_eq!(mode(), 0o644);
}

#[test]
fn an_open_folder_is_refused_with_the_line_that_closes_it() {
    let house = House::furnished();
    for mode in [0o755, 0o750, 0o777] {
        fs::set_permissions(house.register(), fs::Permissions::from_mode(mode)).expect("set");
        let told = house.json(3, &["list"]);
        let sentence = told["error"]["sentence"].as_str().expect("a sentence");
        let line = sentence.split_once("chmod").and_then(|(_, rest)| rest.split_once(". ")).expect(sentence).0;
        let words: Vec<&str> = line.split_whitespace().collect();
        assert!(std::process::Command::new("chmod").args(words).status().expect("it runs").success(), "{sentence}");
        assert_eq!(house.fine(&["list"])["total"], 107);
    }
}

#[test]
fn what_the_program_makes_is_its_owners_alone_whatever_the_umask() {
    let house = House::new();
    for line in [&["import", &sample("agreements.csv")][..], &["rebuild"]] {
        let program = house.command(line);
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", r#"umask 0; exec "$0" "$@""#]).arg(program.get_program()).args(program.get_args()).env_clear();
        shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
        assert_eq!(Ran::of(shell.stdin(Stdio::null()).output().expect("the program")).code, Some(0));
    }
    for (path, mode, _) in kept(&house.register()) {
        assert_eq!(mode & 0o777, 0o600, "{}", path.display());
    }
}

/// Gives a folder with all that is in it to another user; whether that could be done.
fn given_away(dir: &Path) -> bool {
    let inner = fs::read_dir(dir).expect("read").flatten();
    inner.map(|entry| entry.path()).all(|path| if path.is_dir() { given_away(&path) } else { chown(path, Some(ANOTHER), None).is_ok() })
        && chown(dir, Some(ANOTHER), None).is_ok()
}

#[test]
fn the_systems_own_user_only_looks_into_the_register_of_another_who_goes_on_in_it() {
    let house = House::furnished();
    fs::remove_file(house.register().join("lock")).expect("there");
    if !given_away(house.dir.path()) {
        return;
    }
    let before = kept(house.dir.path());
    let owners = || kept(house.dir.path()).into_iter().all(|(path, ..)| fs::symlink_metadata(path).expect("there").uid() == ANOTHER);
    assert_eq!(house.fine(&["list"])["total"], 107);
    assert_eq!(house.refused(4, &SET), "not_permitted");
    assert_eq!(house.refused(4, &["undo"]), "not_permitted");
    assert!(kept(house.dir.path()) == before);
    assert!(owners());
    // The program can be run by them too.
    let program = house.dir.path().join("kerma");
    fs::copy(env!("CARGO_BIN_EXE_kerma"), &program)
        .and_then(|_| fs::set_permissions(&program, fs::Permissions::from_mode(0o755)))
        .expect("copied");
    chown(&program, Some(ANOTHER), None).expect("given");
    let as_owner = |args: &[&str]| {
        let mut command = std::process::Command::new(&program);
        command.env_clear().env("HOME", house.dir.path()).env("TMPDIR", house.dir.path()).env("KERMA_REGISTER", house.register());
        Ran::of(command.args(args).stdin(Stdio::null()).current_dir("/").uid(ANOTHER).gid(ANOTHER).output().expect("the program"))
    };
    let saved = as_owner(&[&["--json"], &SET[..], &["--evidence", "Peta"]].concat());
    assert_eq!(saved.code, Some(0), "{}{}", saved.out, saved.err);
    assert!(owners());
    // And not in the one of the system's own user.
    let own = House::furnished();
    let refused = as_owner(&["--register", &word(&own.register()), "list"]);
    assert_eq!(refused.code, Some(3), "{}", refused.out);
}

#[test]
fn a_sample_goes_with_the_program_that_a_signal_ends() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let house = House::new();
        let mut child = house.command(&["--sample", "list"]).stdout(Stdio::piped()).spawn().expect("the program");
        // As soon as it makes the sample.
        while house.things().is_empty() && child.try_wait().expect("known").is_none() {
            std::thread::yield_now();
        }
        kill_process(Pid::from_child(&child), signal).expect("it is there");
        let ended = child.wait_with_output().expect("an end");
        assert!(ended.status.signal() == Some(signal.as_raw()) || ended.status.success(), "{:?}", ended.status);
        assert_eq!(house.things(), Vec::<String>::new(), "{signal:?}");
    }
}
