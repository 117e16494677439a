//! Where only ASCII can be read, or was asked for: every verb's words, in both languages.

use std::collections::BTreeSet;

use crate::house::{House, Ran, sample};

/// A line of each verb, in an order in which each finds something to tell. What is refused is told too.
const LINES: &[&[&str]] = &[
    &["list"],
    &["list", "tanggal:kochi", "mitra:kochi"],
    &["show", "KS-0009"],
    &["show", "MT-0009"],
    &["show", "DP-2021-03/4/36"],
    &["attention"],
    &["partners"],
    &["checklist", "list"],
    &["checklist", "show", "DP-2021-03"],
    &["checklist", "set", "DP-2021-03", "4", "Banten", "sesuai", "--evidence", "“Kōchi” – peta"],
    &["checklist", "set", "DP-2021-03", "4", "Banten", "sesuai"],
    &["checklist", "import", "ARTICLE", "--dry-run"],
    &["import", "TABLE", "--dry-run"],
    &["import", "FAULTS"],
    &["export", "tidak/ada–ini.csv"],
    &["office", "set", "35.78"],
    &["office", "show"],
    &["set", "KS-0009", "note=“Kōchi” · 高知市"],
    &["set", "KS-0009", "signed=Kōchi"],
    &["new", "partner", "name=Tromsø", "country=NO"],
    &["new", "agreement", "region=Kota Bandung", "partner=Kōchi"],
    &["new", "checklist", "title=Rapat – Kōchi", "date=2026-10-05"],
    &["new", "recommendation", "DP-2026-10", "title=Peta", "text=Buat peta – segera"],
    &["new", "document", "KS-0009", "kind=original", "number=1/2026", "date=besok–lusa"],
    &["new", "activity", "KS-0009", "what=Kunjungan", "on=Kōchi"],
    &["activity", "KS-0009", "--on", "2026-05-01", "--what", "Kunjungan – Kōchi"],
    &["why", "KS-0009"],
    &["advance", "KS-0009"],
    &["return", "KS-0009", "--reason", "Kōchi"],
    &["reopen", "KS-0009", "--reason", "“Kōchi” – dibuka"],
    &["reject", "KS-0009", "--reason", "Kōchi"],
    &["suspend", "KS-0009", "--reason", "Kōchi"],
    &["resume", "KS-0009", "--reason", "Kōchi"],
    &["withdraw", "KS-0009", "--reason", "Kōchi"],
    &["pass", "KS-0009", "--reason", "Kōchi"],
    &["extend", "KS-0009", "--until", "2030-04-17"],
    &["renew", "KS-0009", "--until", "2031-04-17"],
    &["amend", "KS-0009", "--until", "2031-04-17"],
    &["end", "KS-0009", "--on", "2026-11-01", "--ground", "agreement"],
    &["history", "KS-0009"],
    &["changes", "--since", "1"],
    &["documents", "check"],
    &["review", "--status"],
    &["review", "--linear"],
    &["review", "decide", "KS-0027", "beres", "--note", "Kōchi – “surat”"],
    &["review", "sign"],
    &["minute", "list"],
    &["minute", "show", "BA-2026-001"],
    &["coverage", "DP-2021-03"],
    &["coverage", "DP-2021-03", "--agreements"],
    &["calendar"],
    &["frequency", "negara"],
    &["procedure", "show"],
    &["procedure", "check", "TABLE"],
    &["procedure", "rehearse", "TABLE"],
    &["procedure", "adopt", "TABLE"],
    &["holidays", "add", "2027-01-01", "Tahun Baru – Kōchi"],
    &["holidays", "complete", "2027"],
    &["holidays", "list"],
    &["answer", "KS-0009", "--answer", "holidays_unknown=over:Kōchi"],
    &["void", "MT-0009", "--reason", "Kōchi"],
    &["undo"],
    &["redo"],
    &["verify"],
    &["rebuild"],
    &["kōchi"],
    &["show", "Kōchi"],
];

fn house() -> House {
    let house = House::furnished();
    let faults = "Daerah,Mitra,Ttd\nKota Atlantis,Kōchi,31/2/2019\n32,,“2019”\n";
    std::fs::write(house.dir.path().join("faults.csv"), faults).expect("written");
    house
}

/// A run in a terminal of this locale, `options` behind the line.
fn run(house: &House, line: &[&str], locale: &str, options: &[&str]) -> Ran {
    let word = |word: &&str| match *word {
        "TABLE" => sample("agreements.csv"),
        "ARTICLE" => sample("rakor-2021-03-08.txt"),
        "FAULTS" => house.dir.path().join("faults.csv").to_string_lossy().into_owned(),
        word => word.to_owned(),
    };
    let line = line.iter().chain(options).map(word);
    Ran::of(house.command(&[]).args(line).env("LANG", locale).output().expect("the program"))
}

/// The verbs that a help lists.
fn verbs(house: &House, line: &[&str]) -> Vec<String> {
    let help = run(house, &[line, &["--help"]].concat(), "id_ID.UTF-8", &["--language", "en"]).out;
    let listed = help.split_once("\nVerbs:\n").map(|(_, rest)| rest.split("\n\n").next().unwrap_or_default().to_owned());
    listed.unwrap_or_default().lines().filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

#[test]
fn every_verb_has_a_line_here() {
    let house = House::new();
    let all: BTreeSet<Vec<String>> = verbs(&house, &[])
        .into_iter()
        .flat_map(|verb| match verbs(&house, &[&verb]) {
            inner if inner.is_empty() => vec![vec![verb]],
            inner => inner.into_iter().map(|inner| vec![verb.clone(), inner]).collect(),
        })
        .collect();
    assert!(all.len() > 30, "{all:?}");
    let begins = |line: &&&[&str], verb: &[String]| line.iter().take(verb.len()).eq(verb.iter());
    let missing: Vec<_> = all.iter().filter(|verb| !LINES.iter().any(|line| begins(&line, verb))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_verb_tells_in_ascii_alone_where_nothing_else_can_be_read() {
    for (locale, options) in [("C", ["--language", "id"].as_slice()), ("id_ID.UTF-8", &["--language", "en", "--ascii"])] {
        let house = house();
        let mut told = String::new();
        for line in LINES {
            let Ran { out, err, .. } = run(&house, line, locale, options);
            assert!(out.is_ascii() && err.is_ascii(), "{locale} {line:?}\n{out}{err}");
            assert!(!out.is_empty() || !err.is_empty(), "{line:?} tells nothing");
            told.push_str(&out);
            told.push_str(&run(&house, &[line[0], "--help"], locale, options).out);
        }
        assert!(told.is_ascii() && told.contains("Kochi") && told.contains("! "), "{told}");
    }
}

#[test]
fn what_a_program_reads_stays_what_it_is() {
    let house = house();
    for line in [["list", "--csv"], ["list", "--json"], ["show", "MT-0009"]] {
        let options: &[&str] = if line[0] == "show" { &["--json", "--ascii"] } else { &["--ascii"] };
        assert!(run(&house, &line, "C", options).out.contains("Kōchi"), "{line:?}");
    }
}
