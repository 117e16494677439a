//! How well articles are read: precision and recall over a collection written for it, with floors.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kerma::exchange::read_article;
use kerma::model::candidate::Article;
use serde::Deserialize;

/// What a careful reader finds in a text.
#[derive(Deserialize)]
struct Expected {
    /// The first words of each item, and behind `…` its last.
    items: Vec<String>,
    date: Option<String>,
    until: Option<String>,
    place: Option<String>,
    attended: Option<u32>,
    doubts: BTreeSet<String>,
}

/// How many of what was found are right, and how many there are.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Tally {
    fn add(&mut self, right: usize, found: usize, wanted: usize) {
        (self.right, self.found, self.wanted) = (self.right + right, self.found + found, self.wanted + wanted);
    }

    fn add_value<T: PartialEq>(&mut self, found: Option<&T>, wanted: Option<&T>) {
        self.add(usize::from(found.is_some() && found == wanted), found.iter().count(), wanted.iter().count());
    }

    fn precision(self) -> f64 {
        if self.found == 0 { 1.0 } else { self.right as f64 / self.found as f64 }
    }

    fn recall(self) -> f64 {
        if self.wanted == 0 { 1.0 } else { self.right as f64 / self.wanted as f64 }
    }
}

/// A part of what is read, and the least that may be right of it.
struct Part {
    name: &'static str,
    floor: f64,
    tally: Tally,
}

fn texts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let all = fs::read_dir(folder).expect("the collection").map(|entry| entry.expect("a file").path());
    let mut texts: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|e| e != "json" && e != "md")).collect();
    texts.sort();
    texts
}

fn read(path: &Path) -> (Article, Expected) {
    let bytes = fs::read(path).expect("a text");
    let article = read_article(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let expected = fs::read(path.with_extension("json")).expect("what is expected");
    (article, serde_json::from_slice(&expected).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
}

fn fits(text: &str, expected: &str) -> bool {
    let (first, last) = expected.split_once('…').unwrap_or((expected, ""));
    text.starts_with(first) && text.ends_with(last)
}

#[test]
fn items_dates_and_places_are_found() {
    let part = |name, floor| Part { name, floor, tally: Tally::default() };
    let mut parts =
        [part("items", 0.97), part("dates", 1.0), part("ends", 1.0), part("places", 0.95), part("attended", 0.95), part("doubts", 1.0)];
    let mut wrong: Vec<String> = Vec::new();
    let paths = texts();
    for path in &paths {
        let (article, expected) = read(path);
        let right = expected.items.iter().filter(|wanted| article.items.iter().any(|item| fits(&item.text, wanted))).count();
        let date = article.date.map(|d| d.to_string());
        let until = article.until.map(|d| d.to_string());
        let doubts: BTreeSet<String> = article.doubts.iter().map(|d| d.code.to_owned()).collect();
        let doubted = doubts.intersection(&expected.doubts).count();
        parts[0].tally.add(right, article.items.len(), expected.items.len());
        parts[1].tally.add_value(date.as_ref(), expected.date.as_ref());
        parts[2].tally.add_value(until.as_ref(), expected.until.as_ref());
        parts[3].tally.add_value(article.place.as_ref(), expected.place.as_ref());
        parts[4].tally.add_value(article.attended.as_ref(), expected.attended.as_ref());
        parts[5].tally.add(doubted, doubts.len(), expected.doubts.len());
        let found: Vec<&str> = article.items.iter().map(|i| i.text.as_str()).collect();
        let fields = (date, until, article.place, article.attended, doubts);
        let wanted = (expected.date, expected.until, expected.place, expected.attended, expected.doubts);
        if right != found.len() || right != expected.items.len() || fields != wanted {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            wrong.push(format!("{name}\n  {found:#?}\n  {fields:?}\n  {wanted:?}"));
        }
    }
    let table: Vec<String> = parts
        .iter()
        .map(|p| format!("{:<9} precision {:.3} recall {:.3} of {}", p.name, p.tally.precision(), p.tally.recall(), p.tally.wanted))
        .collect();
    let told = format!("{} texts, {} read otherwise\n{}\n{}", paths.len(), wrong.len(), table.join("\n"), wrong.join("\n"));
    let held = parts.iter().all(|p| p.tally.precision() >= p.floor && p.tally.recall() >= p.floor);
    assert!(held && paths.len() >= 36, "{told}");
    tell(&told);
}

/// Shown with `--nocapture`.
#[allow(clippy::print_stdout)]
fn tell(text: &str) {
    println!("{text}");
}

#[test]
fn a_third_of_the_texts_hold_no_recommendations() {
    let paths = texts();
    let without = paths.iter().filter(|path| read(path).1.items.is_empty()).count();
    assert!(without * 3 >= paths.len(), "{without} of {}", paths.len());
}

/// The words stay the article's own: each item's lines hold them.
#[test]
fn items_stand_in_the_lines_they_name() {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    for path in texts() {
        let (article, _) = read(&path);
        for item in &article.items {
            let lines = &article.lines[item.lines[0] as usize - 1..item.lines[1] as usize];
            let held = letters(&lines.concat());
            assert!(held.contains(&letters(&item.text)), "{}: {}", path.display(), item.text);
        }
    }
}

/// Texts that repeat one thing until they are long: each is read to its end, and none panics.
#[test]
fn long_texts_of_one_thing_are_read() {
    const LENGTH: usize = 40_000;
    let pieces = [
        "1",
        "1. ",
        "1. rekomendasi:\n",
        "- a\n",
        "•\n",
        ". ",
        "a; ",
        "Pertama, a. ",
        "8/3/2021 ",
        "Rapat 8 Maret 2021\n",
        "rekomendasi:\n",
        "(a) (b) ",
        "tema (",
        "di Hotel ",
        "Pemerintah gelar ",
        "1\tA\n",
        "*",
        "\n",
        "\u{ad}",
        "<p>",
        "<ol><li>",
        "&",
        "<!--",
        "<a b=\"",
        "Rekomendasi:\n1. a\n\n",
    ];
    for piece in pieces {
        for before in ["", "Rekomendasi:\n", "rekomendasi yaitu ", "<p></p>"] {
            let text = format!("{before}{}", piece.repeat(LENGTH / piece.len()));
            let article = read_article(text.as_bytes()).expect("text");
            let last = article.lines.len() as u32;
            assert!(article.items.iter().all(|i| i.lines[0] >= 1 && i.lines[0] <= i.lines[1] && i.lines[1] <= last), "{before}{piece}");
        }
    }
}
