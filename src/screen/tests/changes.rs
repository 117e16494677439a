//! `c`: what changed since one's last signed review.

use insta::assert_snapshot;
use ulid::Ulid;

use super::Bench;
use super::bench::today;
use crate::language::Language;
use crate::model::act::Decide;
use crate::model::command::SetFollowUp;
use crate::model::{Command, Envelope, Matter, Outcome, State};
use crate::screen::Input;

/// Somebody else's act, at the register itself.
fn done(bench: &mut Bench, by: &str, n: u128, command: Command) {
    let envelope = Envelope { id: Ulid(900 + n), author: by.into(), day: today(), command, replies: Default::default() };
    bench.register.submit(&envelope).expect("it is taken");
    bench.input(Input::Resumed);
}

fn set(id: &str, field: &str, text: &str) -> Command {
    Command::Set { target: id.parse().expect("an id"), fields: vec![(field.into(), text.into())] }
}

/// The sample, where budi signed a review and people went on.
fn reviewed(columns: u16, rows: u16) -> Bench {
    let mut bench = Bench::sample(columns, rows);
    let matter = Matter::Agreement(9);
    let fine = Decide { matter, outcome: Outcome::Fine, note: None, who: None, until: None, query: None };
    done(&mut bench, "budi", 1, Command::Decide(fine));
    done(&mut bench, "budi", 2, Command::SignMinute { minute: "BA-2026-001".parse().expect("an id") });
    done(&mut bench, "sari", 3, set("KS-0026", "note", "lama"));
    done(&mut bench, "sari", 4, set("KS-0026", "until", "Mar 2018"));
    done(&mut bench, "budi", 5, set("KS-0026", "note", &format!("{} dan akhirnya {}", "panjang ".repeat(40), "\u{1b}[31mmerah")));
    done(&mut bench, "sari", 6, set("KS-0009", "note", "x"));
    done(&mut bench, "sari", 7, set("MT-0009", "native", "高知"));
    let (evidence, document, reason) = (Some("Peta potensi, 3 Mei 2026".into()), None, None);
    let list = "DP-2021-03".parse().expect("an id");
    let tick = SetFollowUp { list, number: 4, region: "36".parse().expect("a region"), state: State::Done, evidence, document, reason };
    done(&mut bench, "sari", 8, Command::SetFollowUp(tick));
    done(&mut bench, "sari", 9, set("KS-0046", "note", "salah"));
    done(&mut bench, "sari", 10, Command::Undo);
    bench
}

/// Task 7 of the officers: one key.
#[test]
fn what_changed_since_the_signed_review_is_one_key_away() {
    let mut bench = reviewed(80, 24);
    bench.press("c");
    assert_snapshot!(bench.screen());
}

#[test]
fn by_person_and_by_region_with_tab() {
    let mut bench = reviewed(80, 24);
    bench.press("c⇥");
    assert_snapshot!("by_person", bench.screen());
    bench.press("⇥");
    assert_snapshot!("by_region", bench.screen());
    bench.key(crate::screen::Key::BackTab).press("g");
    assert!(bench.shows("menurut orang"), "{}", bench.screen());
    bench.press("⇥⇥");
    assert!(bench.shows("menurut catatan, terbaru dahulu"), "{}", bench.screen());
}

#[test]
fn in_english_on_a_wide_screen_without_colour_and_in_ascii() {
    let mut bench = reviewed(140, 40);
    bench.model.language = Language::En;
    bench.model.look.ascii = true;
    bench.press("c");
    assert_snapshot!(bench.screen());
}

#[test]
fn the_record_under_the_cursor_stays_there_when_the_list_is_turned_or_somebody_writes() {
    let mut bench = reviewed(80, 24);
    bench.press("cG");
    assert!(bench.line("▌").contains("KS-0026"), "{}", bench.screen());
    bench.press("⇥⇥");
    assert!(bench.line("▌").contains("KS-0026"), "{}", bench.screen());
    done(&mut bench, "wati", 20, set("KS-0050", "note", "baru"));
    assert!(bench.line("▌").contains("KS-0026"), "{}", bench.screen());
}

#[test]
fn a_record_opens_and_its_history_too_and_esc_comes_back() {
    let mut bench = reviewed(80, 24);
    bench.press("c/ks-0009⏎");
    assert!(bench.line("▌").contains("KS-0009"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.screen().starts_with(" KS-0009"), "{}", bench.screen());
    bench.press("⎋v");
    assert!(bench.shows("Riwayat KS-0009"), "{}", bench.screen());
    bench.press("⎋y");
    assert_eq!(bench.copied.as_deref(), Some("KS-0009"));
    bench.press("⎋");
    assert!(bench.line("▌").contains("KS-0009") && bench.shows("baris 3 dari 4"), "{}", bench.screen());
    bench.press("q");
    assert!(bench.shows("1 Kerja sama 130"), "{}", bench.screen());
}

#[test]
fn what_acts_on_a_record_acts_on_the_one_under_the_cursor() {
    let table = [
        ("c/ks-0009⏎", "w", "Apa yang masih wajib"),
        ("c/ks-0009⏎", "t", "Tindak lanjut Kota Surabaya"),
        ("c/ks-0009⏎", "a", "ajukan · KS-0009"),
        ("c/ks-0009⏎", "e", "KS-0009"),
        ("c/mt-0009⏎", "e", "MT-0009"),
        ("c/mt-0009⏎", "t", "Pilih daerah"),
        ("c/mt-0009⏎", "w", "Yang wajib hanya ada pada kerja sama"),
        ("c/banten⏎", "t", "Banten"),
        ("c/banten⏎", "e", "Peta potensi, 3 Mei 2026"),
        ("c/banten⏎", "v", "Riwayat DP-2021-03/4/36"),
        ("c/ks-0009⏎", ":batalkan catatan⏎", "KS-0009"),
    ];
    for (record, keys, shows) in table {
        let mut bench = reviewed(80, 24);
        bench.press(record);
        let before = bench.screen();
        bench.press(keys);
        assert!(bench.shows(shows) && bench.screen() != before, "{record} {keys}\n{}", bench.screen());
        bench.press("⎋");
        assert!(bench.shows("Perubahan sejak"), "{record} {keys}\n{}", bench.screen());
    }
    // With nothing there nothing is meant.
    let mut bench = reviewed(80, 24);
    bench.press("c/tidakada⏎t");
    assert!(bench.shows("Tidak ada yang cocok"), "{}", bench.screen());
}

#[test]
fn a_search_narrows_while_typing_and_esc_gives_back_what_was_there() {
    let mut bench = reviewed(80, 24);
    bench.press("c/banten");
    assert!(bench.shows("DP-2021-03/4/36") && !bench.shows("KS-0009"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("KS-0009"), "{}", bench.screen());
    bench.press("/tidakada⏎");
    assert!(bench.shows("Tidak ada yang cocok dengan pencarian."), "{}", bench.screen());
    // The desk below was not narrowed meanwhile.
    bench.press("⎋⎋");
    assert!(bench.shows("1 Kerja sama 130"), "{}", bench.screen());
}

#[test]
fn what_is_undone_from_here_is_gone_from_here() {
    let mut bench = reviewed(80, 24);
    bench.press("c");
    assert!(bench.shows("(LoI) 2016 → panjang"), "{}", bench.screen());
    bench.press("u1");
    assert!(bench.shows("(LoI) 2016 → lama"), "{}", bench.screen());
}

#[test]
fn a_review_signed_on_the_screen_begins_it_anew() {
    let mut bench = Bench::sample(80, 24);
    // One matter, found fine, and the minute signed.
    bench.press("/live⏎r1⏎");
    assert!(bench.shows("BA-2026-001"), "{}", bench.screen());
    bench.press("c");
    assert!(bench.shows("Tidak ada perubahan sejak reviu BA-2026-001"), "{}", bench.screen());
}

#[test]
fn without_a_signed_review_it_says_since_when() {
    let mut bench = Bench::empty(80, 24);
    bench.press("c");
    assert!(bench.shows("Tidak ada perubahan sejak 17 Nov 2026"), "{}", bench.screen());
    let mut bench = Bench::sample(80, 24);
    bench.press("c");
    assert!(bench.shows("Perubahan sejak 17 Nov 2026 (Anda belum menandatangani reviu): 246 catatan"), "{}", bench.screen());
    assert!(bench.shows("baru dicatat"), "{}", bench.screen());
    let last = bench.press("G").line("baris");
    let (at, of) = last.rsplit_once(" dari ").expect("a place in the list");
    assert!(at.ends_with(&format!("baris {of}")), "{last}");
}

/// The chosen record is in sight wherever the cursor goes, at every size.
#[test]
fn a_record_is_marked_wherever_the_cursor_goes_and_after_every_resize() {
    let mut bench = reviewed(80, 24);
    bench.press("c⇥");
    for keys in ["↓", "↓", "↓", "↓", "↓", "↑", "G", "↑", "g"] {
        bench.press(keys);
        for (columns, rows) in [(140, 40), (60, 15), (80, 24)] {
            bench.input(Input::Resize(columns, rows));
            assert!(bench.shows("▌"), "{keys} at {columns}x{rows}\n{}", bench.screen());
        }
    }
    bench.key(crate::screen::Key::F2);
    assert!(bench.shows("▌") && bench.shows("by person"), "{}", bench.screen());
}
