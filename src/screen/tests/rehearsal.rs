//! A draft of the rules tried on the screen: its file, what changes, and that nothing is written.

use insta::assert_snapshot;

use super::Bench;
use crate::screen::Key;

/// The embedded rules as a draft of another version, changed.
fn draft(bench: &Bench, changes: &[(&str, &str)]) -> String {
    let mut lines: Vec<String> = include_str!("../../data/procedure.toml").lines().map(str::to_owned).collect();
    for (begins, is) in [("version = ", "version = \"2027.1\""), ("from = ", "from = \"2027-01-01\"")] {
        let line = lines.iter_mut().find(|line| line.starts_with(begins)).expect(begins);
        is.clone_into(line);
    }
    let mut text = lines.join("\n");
    for (is, instead) in changes {
        assert!(text.contains(is), "{is}");
        text = text.replace(is, instead);
    }
    let path = bench.dir.path().join("aturan.toml");
    std::fs::write(&path, text).expect("written");
    path.display().to_string()
}

const LONGER: &[(&str, &str)] = &[("length = 45", "length = 60")];

fn rehearsed(changes: &[(&str, &str)]) -> Bench {
    let mut bench = Bench::sample(80, 24);
    let path = draft(&bench, changes);
    bench.press(":uji⏎").content(&path).press("⏎");
    bench
}

#[test]
fn a_draft_lists_what_changes_before_and_after() {
    let mut bench = rehearsed(LONGER);
    assert_snapshot!("a_draft_that_gives_the_dprd_more_time", bench.screen());
    bench.key(Key::F2);
    assert_snapshot!("a_draft_that_gives_the_dprd_more_time_in_english", bench.screen());
}

#[test]
fn enter_opens_the_agreement_and_esc_comes_back_to_the_list_and_then_to_the_path() {
    let mut bench = rehearsed(LONGER);
    let (revision, row) = (bench.model.revision, bench.line("KS-"));
    let number = row.split_whitespace().find(|word| word.starts_with("KS-")).expect("a number").to_owned();
    bench.press("⏎");
    assert!(bench.shows("Tahap") && bench.line(&number).contains(&number), "{}", bench.screen());
    bench.key(Key::Esc);
    assert!(bench.shows("Uji rancangan aturan") && bench.shows("60 hari kerja"), "{}", bench.screen());
    bench.key(Key::Esc);
    assert!(bench.shows("aturan.toml") && !bench.shows("60 hari kerja"), "{}", bench.screen());
    bench.key(Key::Esc);
    assert!(bench.shows("Kerja sama") && !bench.shows("Uji rancangan"), "{}", bench.screen());
    assert_eq!(bench.model.revision, revision, "nothing was written");
}

#[test]
fn p_writes_the_table_of_what_changes() {
    let mut bench = rehearsed(LONGER);
    bench.press("p");
    let (name, table) = bench.written.last().expect("a file").clone();
    assert_eq!(name, "rehearsal-2027.1.csv");
    assert!(table.starts_with("Nomor,Daerah,Mitra,Bagian,Sekarang,Menurut rancangan\n") && table.contains("60 hari kerja"), "{table}");
}

#[test]
fn a_draft_that_changes_nothing_or_cannot_be_read_says_so() {
    let mut bench = rehearsed(&[]);
    assert!(bench.shows("Tidak ada yang berubah di antara"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.shows("Uji rancangan aturan"), "{}", bench.screen());
    let bench = rehearsed(&[("length = 45", "length = 0")]);
    assert!(bench.shows("belum dapat ditetapkan") && bench.shows("Baris "), "{}", bench.screen());
    let mut bench = Bench::sample(80, 24);
    bench.press(":uji⏎").content("/tidak/ada.toml").press("⏎");
    assert!(bench.shows("Berkas aturan (TOML)") && bench.shows("/tidak/ada.toml"), "{}", bench.screen());
}
