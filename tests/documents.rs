//! What README and docs/architecture.md say, held against the program: keys, lines, figures, names.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use kerma::journal::walk::End;
use kerma::journal::{Folder, Tip, disk::Real};

use kerma::language::{Language, word};
use kerma::screen::keys::KEYS;

const README: &str = include_str!("../README.md");
const ARCHITECTURE: &str = include_str!("../docs/architecture.md");

/// The lines under a heading, to the next.
fn section(heading: &str) -> impl Iterator<Item = &'static str> {
    README.lines().skip_while(move |line| *line != heading).skip(1).take_while(|line| !line.starts_with("## "))
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn its_keys_do_what_it_says() {
    let rows: Vec<(Vec<&str>, &str)> = section("## Keys")
        .filter(|line| line.starts_with("| `"))
        .filter_map(|line| line.trim_matches('|').split_once(" | "))
        .map(|(keys, says)| (quoted(keys), says.trim()))
        .collect();
    for (keys, says) in &rows {
        let known = KEYS.iter().any(|row| {
            let caps: Vec<String> = row.keys.iter().map(|key| key.cap()).collect();
            keys.iter().all(|key| caps.iter().any(|cap| cap == key)) && word(row.help, Language::En).as_str() == *says
        });
        assert!(known, "{keys:?}: {says}");
    }
    for row in KEYS.iter().filter(|row| row.bar > 0) {
        let cap = row.keys.first().map(|key| key.cap()).unwrap_or_default();
        assert!(rows.iter().any(|(keys, _)| keys.contains(&cap.as_str())), "{cap} stands at the bottom of the screen");
    }
}

#[test]
fn its_lines_work_as_they_stand() {
    let home = tempfile::tempdir().expect("a folder");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    std::os::unix::fs::symlink(source, home.path().join("src")).expect("linked");
    let program = Path::new(env!("CARGO_BIN_EXE_kerma")).parent().expect("a folder").display().to_string();
    let lines: Vec<&str> = section("## Command line").filter(|line| line.starts_with("kerma ")).collect();
    assert!(lines.len() > 10);
    for line in lines {
        let mut shell = Command::new("/bin/sh");
        shell.env_clear().env("HOME", home.path()).env("PATH", &program).current_dir(home.path()).args(["-c", line]);
        let ran = shell.output().expect("a shell");
        let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
        assert!(ran.status.success(), "{line}\n{out}{err}");
        assert!(!out.is_empty() || !err.is_empty() || line.contains('>'), "{line} says nothing");
    }
}

#[test]
fn its_queries_find_something() {
    for query in section("## Finding").filter(|line| line.starts_with("| `")).filter_map(|line| line.split(" | ").next()).flat_map(quoted) {
        let ran = Command::new(env!("CARGO_BIN_EXE_kerma"))
            .args(["--sample", "--json", "--today", "2026-11-24", "list", query])
            .output()
            .expect("the program");
        let found: serde_json::Value = serde_json::from_slice(&ran.stdout).expect("one object");
        assert_eq!(found["unparsed"], serde_json::Value::Null, "{query}");
        assert!(found["total"].as_u64().is_some_and(|total| total > 0), "{query}: {found}");
    }
}

#[test]
fn its_figures_of_the_sample_are_right() {
    let table = include_str!("../src/data/sample/agreements.csv");
    let ending = |end: &str| table.lines().filter(|line| line.ends_with(end)).count();
    assert_eq!((ending(",yes"), ending(",no")), (93, 14));
    let exercises = include_str!("../src/data/sample/exercise.toml").lines().filter(|line| *line == "[[agreement]]").count();
    for said in ["107 agreements", "92 partners", "93 were checked", "14 were not", &format!("{exercises} exercise records")] {
        assert!(README.contains(said), "{said}");
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_path_that_is_named_is_there() {
    let links = |text: &'static str| text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for link in links(README).chain(links(ARCHITECTURE).map(|link| link.trim_start_matches("../"))).filter(|link| !link.contains("://")) {
        assert!(root().join(link).exists(), "{link}");
    }
    let paths: Vec<&str> = quoted(ARCHITECTURE).into_iter().filter(|name| name.starts_with("src/") || name.starts_with("tests/")).collect();
    assert!(paths.len() > 40);
    for path in paths {
        assert!(root().join(path).exists(), "{path}");
    }
}

/// Every source in a folder and below it.
fn sources(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => sources(&path),
            Some(extension) if extension == "rs" => vec![std::fs::read_to_string(path).expect("readable")],
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn every_test_that_is_named_is_there() {
    let sources: Vec<String> = ["tests", "src"].into_iter().flat_map(|folder| sources(&root().join(folder))).collect();
    let rows = ARCHITECTURE.lines().skip_while(|line| !line.starts_with("| state")).skip(2).take_while(|line| line.starts_with('|'));
    let named: Vec<&str> = rows.filter_map(|row| row.trim_matches(['|', ' ']).split(" | ").last()).flat_map(quoted).collect();
    assert!(named.len() > 15, "{named:?}");
    for test in named {
        assert!(
            sources
                .iter()
                .any(|source| source.contains(&format!("#[test]\nfn {test}()")) || source.contains(&format!("#[test]\n    fn {test}()"))),
            "{test}"
        );
    }
}

#[test]
fn the_journal_that_is_shown_is_a_sound_one() {
    let dir = tempfile::tempdir().expect("a folder");
    let folder = Folder::of(Arc::new(Real), dir.path());
    let lines: Vec<&str> = ARCHITECTURE.lines().filter(|line| line.starts_with("{\"re")).collect();
    std::fs::create_dir(folder.path()).and_then(|()| std::fs::write(folder.segment(1), lines.join("\n") + "\n")).expect("written");
    let (tip, end) = folder.check(Tip::START, None).expect("readable");
    assert_eq!((tip.revision, end), (2, End::Whole));
}
