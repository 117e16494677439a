//! The map of the house: which room may use which, and what only one of them may do.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What each room may use of the others; whatever stands in no row here is no room.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("contained", &[]),
    ("files", &[]),
    ("model", &["text"]),
    ("rules", &["model", "text"]),
    ("journal", &["files", "model", "text"]),
    ("register", &["journal", "rules", "model", "text", "contained", "files"]),
    ("exchange", &["model", "text", "contained"]),
    ("language", &["model", "text"]),
    ("screen", &["register", "rules", "model", "text", "language", "exchange", "contained"]),
    ("command_line", &["screen", "register", "rules", "model", "text", "language", "exchange", "files"]),
];

/// Words that only these places may say; a place is a room or a file.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("sled::", &["register/store.rs"]),
    ("println!", &["command_line/print.rs"]),
    ("print!(", &["command_line/print.rs"]),
    ("eprintln!", &["command_line/print.rs"]),
    ("eprint!(", &["command_line/print.rs"]),
    ("clap::", &["command_line"]),
    ("ratatui::", &["screen"]),
    ("fluent_bundle::", &["language"]),
    // What may be shown is judged by the gate alone.
    ("unicode_properties::", &["text/shown.rs"]),
];

/// Words that these rooms may not say: they know no file, clock, terminal or environment, and nothing that ends the
/// program in a small window.
const NEVER_IN: &[(&str, &[&str])] = &[
    ("std::fs", &["model", "rules", "text", "exchange", "language"]),
    ("std::time", &["model", "rules", "text", "exchange", "language"]),
    ("std::env::", &["model", "rules", "text", "exchange", "language", "journal", "register"]),
    ("Utc::now", &["model", "rules", "text", "exchange", "language"]),
    ("chrono::Local", &["model", "rules", "text", "exchange", "language", "journal", "register"]),
    ("Local::now", &["model", "rules", "text", "exchange", "language", "journal", "register"]),
    // Its bounds are often reckoned, and where the lower one is the higher it panics.
    ("clamp(", &["screen"]),
    ("crossterm", &["model", "rules", "text", "exchange", "language", "journal", "register"]),
];

/// A source without its tests and comments.
struct Source {
    /// From `src/` on: `register/store.rs`.
    path: String,
    code: String,
}

impl Source {
    /// The folder or file directly under `src/`.
    fn room(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    fn stands_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path == *place || self.room() == *place)
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    let source = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("a source");
        let path = path.strip_prefix(&root).expect("a path in src").to_string_lossy().into_owned();
        Source { path, code: code(&text) }
    };
    paths.iter().map(source).filter(|s| !s.path.ends_with("tests.rs")).collect()
}

fn collect(dir: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).expect("the sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// Tests stand last in a file and may use any room; comments may speak of any.
fn code(text: &str) -> String {
    let body = text.split("\nmod tests {").next().unwrap_or_default();
    let lines = body.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Rooms that a source names by `crate::`, alone or in braces.
fn rooms_used(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for piece in code.split("crate::").skip(1) {
        match piece.strip_prefix('{') {
            Some(braced) => rooms.extend(heads(braced)),
            None => rooms.extend(word(piece)),
        }
    }
    rooms
}

/// The first names of a braced list: `model::Day` and `rules` of `{model::Day, rules}`.
fn heads(braced: &str) -> Vec<String> {
    let (mut depth, mut at_head, mut found) = (0, true, Vec::new());
    for (at, c) in braced.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => at_head = true,
            c if at_head && c.is_alphabetic() => {
                found.extend(word(&braced[at..]));
                at_head = false;
            }
            _ => {}
        }
    }
    found
}

fn word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

fn may_use(room: &str) -> &'static [&'static str] {
    MAY_USE.iter().find(|(name, _)| *name == room).map_or(&[], |(_, others)| others)
}

#[test]
fn every_folder_is_a_room_of_the_map() {
    let rooms: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    for source in sources().iter().filter(|s| s.path.contains('/')) {
        assert!(rooms.contains(source.room()), "{} stands in no room of the map", source.path);
    }
}

#[test]
fn rooms_use_only_what_lies_below_them() {
    let rooms: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    let mut against = Vec::new();
    for source in sources().iter().filter(|s| s.path.contains('/')) {
        for used in rooms_used(&source.code) {
            let room = source.room();
            let fine = used == room || may_use(room).contains(&used.as_str());
            if rooms.contains(used.as_str()) && !fine {
                against.push(format!("{} uses {used}", source.path));
            }
        }
    }
    assert!(against.is_empty(), "{}", against.join("\n"));
}

#[test]
fn rooms_are_left_by_crate_alone() {
    let climbing: Vec<_> =
        sources().into_iter().filter(|s| s.path.matches('/').count() == 1 && s.code.contains("super::super::")).collect();
    assert!(climbing.is_empty(), "{:?}", climbing.iter().map(|s| &s.path).collect::<Vec<_>>());
}

#[test]
fn what_one_place_may_say_no_other_says() {
    let mut against = Vec::new();
    for source in sources() {
        against.extend(
            ONLY_IN
                .iter()
                .filter(|(said, places)| source.code.contains(said) && !source.stands_in(places))
                .map(|(said, _)| format!("{}: {said}", source.path)),
        );
    }
    assert!(against.is_empty(), "{}", against.join("\n"));
}

#[test]
fn the_pure_rooms_know_no_file_clock_or_terminal() {
    let mut against = Vec::new();
    for source in sources() {
        against.extend(
            NEVER_IN
                .iter()
                .filter(|(said, rooms)| source.code.contains(said) && source.stands_in(rooms))
                .map(|(said, _)| format!("{}: {said}", source.path)),
        );
    }
    assert!(against.is_empty(), "{}", against.join("\n"));
}

#[test]
fn the_reading_of_uses_finds_each_form() {
    let used = |code: &str| rooms_used(code).into_iter().collect::<Vec<_>>();
    assert_eq!(used("use crate::model::Day;"), ["model"]);
    assert_eq!(used("use crate::{model::{Day, Id}, rules, text::shown};"), ["model", "rules", "text"]);
    assert_eq!(used("fn f() { crate::register::open() }"), ["register"]);
    assert_eq!(used("use super::record;"), Vec::<String>::new());
    assert_eq!(code("a\n// crate::screen\nb\nmod tests {\n crate::screen"), "a\nb");
}
