//! Every place of the screen and the ways into it, for what has to hold in all of them.

use std::collections::BTreeSet;

use super::Bench;
use crate::screen::place::first_start::FirstStart;
use crate::screen::place::{Place, question};

/// A place as the code calls it, what is shown there, and the keys that lead to it from the desk; `@` before the name
/// of a file writes its path.
pub const WAYS: &[(&str, &str, &str)] = &[
    ("FirstStart", "", "FIRST"),
    ("Desk", "agreements", ""),
    ("Desk", "partners", "2G"),
    ("Desk", "recommendations", "3G"),
    ("Desk", "narrowed to none", "/tidakada⏎"),
    ("Desk", "of a past day", ":per 2005⏎"),
    ("Search", "over the desk", "/kota su"),
    ("Search", "over a section", "/reis⏎⏎/jan"),
    ("Attention", "", "!G"),
    ("Agreement", "", "/reis⏎⏎"),
    ("Agreement", "with activities", "/koc⏎⏎4"),
    ("Why", "", "/reis⏎w"),
    ("Act", "choices", "/reis⏎a"),
    ("Act", "form", "/reis⏎a1"),
    ("Act", "return", "/lizi⏎a2"),
    ("Partner", "", "2⏎"),
    ("Checklist", "", "3⏎G"),
    ("Coverage", "", "4G"),
    ("Calendar", "", "5→↓⏎"),
    ("Frequency", "fields", "f"),
    ("Frequency", "values", "f2G"),
    ("Served", "", "4⇥G"),
    ("Cell", "", "4⏎"),
    ("CoverageReport", "", "4p"),
    ("Recommendation", "", "3⏎⏎G"),
    ("History", "", "v"),
    ("Changes", "", "cG"),
    ("Changes", "by person", "c⇥"),
    ("Help", "", "?G"),
    ("Palette", "", ":ko"),
    ("Sort", "", "s"),
    ("Tick", "numbers", "3t"),
    ("Tick", "states", "/bant⏎t4"),
    ("Tick", "fields", "/bant⏎t41"),
    ("Form", "agreement", "/koc⏎e"),
    ("Form", "new", "+buki"),
    ("Form", "partner", "2e"),
    ("Picker", "", "/tidakada⏎3t"),
    ("Void", "", "/yesi⏎:batalkan⏎"),
    ("Asked", "", "ASKED"),
    ("Question", "quit", "QUIT"),
    ("Question", "a meeting's list", "3+"),
    ("Import", "path", ":impor⏎"),
    ("Import", "preview", ":impor⏎@table.csv⏎"),
    ("Import", "faults", ":impor⏎@faults.csv⏎"),
    ("Columns", "", ":impor⏎@headers.csv⏎"),
    ("Article", "", ":impor⏎@article.txt⏎G"),
    ("Article", "text", ":impor⏎@article.txt⏎5"),
    ("Review", "card", "r"),
    ("Review", "fields", "r2"),
    ("Review", "end", "r1q"),
    // What was decided on the way before.
    ("Undo", "", "u"),
    ("Minutes", "", ":berita acara⏎"),
    ("Minute", "", ":berita acara⏎⏎"),
    ("Print", "", ":berita acara⏎p"),
    ("Rehearsal", "", ":uji⏎@draft.toml⏎"),
];

const FILES: &[(&str, &str)] = &[
    ("table.csv", "Daerah,Mitra,Negara,Jenis,Ttd,Berakhir\n32,Suwon Baru,KR,sister,2019-02-01,2024\n51,Reims,FR,sister,,\n"),
    ("faults.csv", "Daerah,Mitra,Ttd\nKota Atlantis,Suwon,31/2/2019\n32,,2019\nKota Bandung,\u{9ad8}\u{77e5}\u{5e02},x\n"),
    ("headers.csv", "Daerah,Mitra,Warna,Kesan\n32,Suwon,merah,ramah\n"),
    (
        "article.txt",
        "Rapat koordinasi, Jakarta, 8 Maret 2022\n\nRekomendasi:\n1. satu yang pertama\n2. dua yang kedua\n3. tiga yang ketiga\n",
    ),
];

/// The sample with these files beside it.
pub fn sample(columns: u16, rows: u16) -> Bench {
    let bench = Bench::sample(columns, rows);
    for (name, text) in FILES {
        std::fs::write(bench.dir.path().join(name), text).expect("written");
    }
    let draft = include_str!("../../data/procedure.toml")
        .replace("length = 45", "length = 60")
        .replace("\"2020.2\"", "\"2027.1\"")
        .replace("\"2020-05-22\"", "\"2027-01-01\"");
    std::fs::write(bench.dir.path().join("draft.toml"), draft).expect("written");
    bench
}

/// Goes the way from a desk just opened; says the name of the place that then has the keys.
pub fn go(bench: &mut Bench, way: &str) -> String {
    bench.begin_again();
    match way {
        "FIRST" => bench.model.places = vec![Place::FirstStart(FirstStart::default())],
        "ASKED" => drop(super::asked::ask(bench)),
        "QUIT" => bench.model.open(Place::Question(question::Question::new(question::About::Quit))),
        way => {
            let mut rest = way;
            while let Some((before, behind)) = rest.split_once('@') {
                let (name, after) = behind.split_at(behind.find('⏎').unwrap_or(behind.len()));
                let path = bench.dir.path().join(name).display().to_string();
                bench.press(before).content(&path);
                rest = after;
            }
            bench.press(rest);
        }
    }
    name(bench.model.places.last().expect("a place"))
}

/// As the code calls it.
fn name(place: &Place) -> String {
    format!("{place:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
}

#[test]
fn there_is_a_way_into_every_place() {
    let source = include_str!("../place/mod.rs");
    let variants = source.split_once("pub enum Place {").and_then(|(_, rest)| rest.split_once("\n}")).expect("the places").0;
    let all: BTreeSet<&str> = variants.lines().filter_map(|line| line.trim().split_once('(')).map(|(name, _)| name).collect();
    assert_eq!(all, WAYS.iter().map(|(name, ..)| *name).collect());
    let mut bench = sample(80, 24);
    let mut astray = Vec::new();
    for (place, what, way) in WAYS {
        let reached = go(&mut bench, way);
        if reached != *place {
            astray.push(format!("{place} {what}: {way} leads to {reached}\n{}", bench.screen()));
        }
    }
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}
