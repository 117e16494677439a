//! Forms over records: `+` and `e`, judged while typing, saved, kept as drafts.

use insta::assert_snapshot;
use serde_json::{Value, json};
use ulid::Ulid;

use super::Bench;
use super::bench::today;
use crate::model::command::{Context, OfficeRegion};
use crate::model::{Command, Envelope, Id};
use crate::register::{Answer, Ask};
use crate::screen::place::Place;
use crate::screen::{Input, Key};

fn desk() -> Bench {
    Bench::sample(80, 24)
}

/// The stored record.
fn record(bench: &mut Bench, id: &str) -> Value {
    let id: Id = id.parse().expect(id);
    let sight = bench.register.look(&[Ask::Show(id)], &Context::on(today())).expect("a sight");
    match sight.answers.into_iter().next() {
        Some(Answer::Show(Some(shown))) => shown.record,
        other => panic!("{other:?}"),
    }
}

fn count(bench: &mut Bench) -> usize {
    let sight = bench.register.look(&[Ask::List { query: String::new() }], &Context::on(today())).expect("a sight");
    match sight.answers.into_iter().next() {
        Some(Answer::List(listed)) => listed.rows.len(),
        other => panic!("{other:?}"),
    }
}

/// The id that the message row says is saved.
fn saved(bench: &Bench) -> String {
    bench.line("tersimpan").split_whitespace().next().expect("an id").to_owned()
}

fn is_form(bench: &Bench) -> bool {
    matches!(bench.model.places.last(), Some(Place::Form(_)))
}

#[test]
fn a_new_agreement_begins_in_its_region_and_finds_it_by_letters() {
    let mut bench = desk();
    bench.press("+");
    assert!(bench.line("▌").contains("Daerah"), "{}", bench.screen());
    bench.press("buki");
    assert_snapshot!(bench.screen());
}

#[test]
fn a_partner_is_found_by_letters_in_the_form() {
    let mut bench = desk();
    bench.press("+buki⏎geor");
    assert_snapshot!(bench.screen());
}

#[test]
fn a_kind_is_chosen_by_its_number_and_the_office_region_is_there_already() {
    let mut bench = desk();
    let region = OfficeRegion::Region("32.73".parse().expect("a region"));
    let command = Command::SetOffice { region: Some(region), zone: None, dormant_after: None, review_after: None, stalled_after: None };
    bench
        .register
        .submit(&Envelope { id: Ulid(900), author: "budi".into(), day: today(), command, replies: Default::default() })
        .expect("set");
    bench.model.ask_again();
    bench.input(Input::Resumed);
    bench.press("+");
    assert!(bench.line("▌").contains("Mitra"), "{}", bench.screen());
    bench.press("suwon⏎1");
    assert_snapshot!(bench.screen());
    let before = count(&mut bench);
    bench.press("⏎");
    assert_eq!(count(&mut bench), before + 1);
}

#[test]
fn a_partner_that_is_not_there_yet_comes_with_its_country() {
    let mut bench = desk();
    bench.press("+banten⏎odense⇥^s");
    assert!(bench.shows("Mitra odense belum terdaftar"), "{}", bench.screen());
    let Some(Place::Form(form)) = bench.model.places.last_mut() else { panic!("no form") };
    form.go_to(2);
    assert!(bench.line("▌").contains("Negara"), "{}", bench.screen());
    bench.press("denm⏎^s");
    assert!(!is_form(&bench) && bench.shows("mitra baru"), "{}", bench.screen());
}

#[test]
fn an_agreement_is_edited_and_only_what_was_touched_is_saved() {
    let mut bench = desk();
    bench.press("/koc⏎e");
    assert_snapshot!(bench.screen());
    let Some(Place::Form(form)) = bench.model.places.last_mut() else { panic!("no form") };
    let until = form.blanks.iter().position(|blank| blank.about.code == "until").expect("a field");
    form.go_to(until);
    bench.press("+45hk");
    assert!(bench.shows("= 28 Jan 2027"), "{}", bench.screen());
    bench.press("^u").content("30/2/2027");
    assert!(bench.shows("Tanggal 30/2/2027 tidak ada"), "{}", bench.screen());
    let before = record(&mut bench, "KS-0009");
    bench.press("^s");
    assert!(is_form(&bench) && bench.shows("Belum tersimpan"), "{}", bench.screen());
    assert_eq!(record(&mut bench, "KS-0009"), before);
    bench.press("^u").content("Mei 2027").press("^s");
    assert!(!is_form(&bench) && bench.shows("KS-0009 tersimpan"), "{}", bench.screen());
    let after = record(&mut bench, "KS-0009");
    assert_eq!(after["until"], json!("2027-05"));
    assert_eq!((&after["note"], &after["areas"]), (&before["note"], &before["areas"]));
    bench.press("u");
    assert_eq!(record(&mut bench, "KS-0009")["until"], Value::Null);
}

#[test]
fn a_note_has_lines_and_a_megabyte_of_it_is_refused_with_nothing_lost() {
    let mut bench = desk();
    bench.press("/koc⏎⏎4+");
    assert!(bench.line("▌").contains("Catatan"), "{}", bench.screen());
    bench.key(Key::End).press("⏎").content("baris kedua").press("↑↓");
    assert_snapshot!(bench.screen());
    bench.input(Input::Paste("x".repeat(1 << 20)));
    bench.press("^s");
    assert!(is_form(&bench) && bench.shows("melebihi batas"), "{}", bench.screen());
    bench.press("^u").content("Diperiksa").press("^s");
    assert_eq!(record(&mut bench, "KS-0009")["note"], json!("Diperiksa"));
}

#[test]
fn an_activity_is_recorded_from_its_section() {
    let mut bench = desk();
    bench.press("/bris⏎⏎3+");
    assert_snapshot!(bench.screen());
    bench.press("⏎").content("Kunjungan").press("⏎").content("berita acara").press("⏎");
    let held = record(&mut bench, "KS-0052")["activities"]["1"].clone();
    assert_eq!(held, json!({"on": "2026-11-24", "what": "Kunjungan", "evidence": "berita acara"}));
    assert!(bench.shows("Kunjungan"), "{}", bench.screen());
}

#[test]
fn a_paper_is_of_a_kind_of_the_pack_and_its_contents_are_ticked() {
    let mut bench = desk();
    bench.press("/koc⏎⏎2+");
    bench.content("kajian");
    bench.press("⏎");
    let Some(Place::Form(form)) = bench.model.places.last_mut() else { panic!("no form") };
    let contents = form.blanks.iter().position(|blank| blank.about.code == "contents").expect("a field");
    form.go_to(contents);
    bench.press("13");
    assert_snapshot!(bench.screen());
    bench.press("^s");
    let paper = record(&mut bench, "KS-0009")["documents"]["1"].clone();
    assert_eq!(paper["kind"], "study");
    let found = paper["contents"].as_object().map(|c| c.values().filter(|found| **found == true).count());
    assert_eq!(found, Some(2));
}

#[test]
fn a_wrong_kind_of_paper_is_refused() {
    let mut bench = desk();
    bench.press("/koc⏎⏎2+").content("surat cinta").press("^s");
    assert!(is_form(&bench) && bench.shows("bukan jenis dokumen"), "{}", bench.screen());
}

#[test]
fn partners_meetings_and_recommendations_have_their_forms() {
    let mut bench = desk();
    bench.press("2+").content("Aarhus").press("⏎3⏎").content("denm").press("⏎");
    let id = saved(&bench);
    let held = record(&mut bench, &id);
    assert_eq!((&held["name"], &held["level"], &held["country"]), (&json!("Aarhus"), &json!("city"), &json!("DK")));
    assert!(bench.line("▌").contains("Aarhus"), "{}", bench.screen());
    bench.press("3+");
    assert_snapshot!("a_meeting_begins_empty_or_from_an_article", bench.screen());
    bench.press("1").content("Rakor").press("⏎").content("18/9/2024").press("⏎").content("Jakarta").press("⏎");
    assert!(bench.shows("DP-2024-09 tersimpan"), "{}", bench.screen());
    bench.press("⏎+").content("Petakan potensi daerah").press("^s");
    assert!(bench.shows("DP-2024-09/1 tersimpan") && bench.shows("Petakan potensi daerah"), "{}", bench.screen());
}

#[test]
fn a_recommendation_is_edited_from_the_pane() {
    let mut bench = desk();
    bench.press("3e");
    assert!(bench.line("▌").contains("Isi"), "{}", bench.screen());
    assert_snapshot!(bench.screen());
}

#[test]
fn esc_keeps_a_draft_that_is_offered_at_the_next_start() {
    let mut bench = desk();
    bench.press("+buki⏎geor⏎⎋");
    assert!(bench.shows("tetap ada sebagai draf"), "{}", bench.screen());
    bench.press("/koc⏎e");
    assert!(!bench.shows("Bukittinggi"), "{}", bench.screen());
    bench.press("⎋");
    let mut bench = bench.again();
    assert!(bench.shows("Draf belum tersimpan: Kerja sama baru"), "{}", bench.screen());
    bench.press("1");
    assert!(bench.shows("Bukittinggi"), "{}", bench.screen());
    let before = count(&mut bench);
    bench.press("^s");
    assert_eq!(count(&mut bench), before + 1);
    assert!(bench.again().shows("1 Kerja sama"));
}

#[test]
fn what_somebody_else_changed_meanwhile_is_asked_about() {
    for (answer, kept) in [("1", "dari sari"), ("2", "dari saya")] {
        let mut bench = desk();
        bench.press("/koc⏎⏎4+^u").content("dari saya");
        let fields = vec![("note".to_owned(), "dari sari".to_owned())];
        let command = Command::Set { target: "KS-0009".parse().expect("an id"), fields };
        bench
            .register
            .submit(&Envelope { id: Ulid(901), author: "sari".into(), day: today(), command, replies: Default::default() })
            .expect("set");
        bench.input(Input::Resumed);
        assert!(bench.shows("sari mengubah Catatan menjadi dari sari"), "{}", bench.screen());
        bench.press(answer).press("^s");
        assert_eq!(record(&mut bench, "KS-0009")["note"], json!(kept));
    }
}

#[test]
fn what_somebody_else_changed_since_a_draft_was_left_is_asked_about() {
    for (answer, kept) in [("1", "2027-06-30"), ("2", "2029-06-30")] {
        let mut bench = desk();
        bench.press("/braun⏎e⇥⇥⇥⇥").content("30/6/2029").press("⎋");
        let fields = vec![("until".to_owned(), "2027-06-30".to_owned()), ("note".to_owned(), "dari sari".to_owned())];
        let command = Command::Set { target: "KS-0001".parse().expect("an id"), fields };
        bench
            .register
            .submit(&Envelope { id: Ulid(902), author: "sari".into(), day: today(), command, replies: Default::default() })
            .expect("set");
        let mut bench = bench.again();
        bench.press("1");
        assert!(bench.shows("sari mengubah Berakhir menjadi 30 Jun 2027"), "{}", bench.screen());
        bench.press(answer).press("^s");
        let record = record(&mut bench, "KS-0001");
        assert_eq!((&record["until"], &record["note"]), (&json!(kept), &json!("dari sari")));
    }
}

#[test]
fn a_date_that_is_typed_is_no_conflict_in_the_other_language() {
    let mut bench = desk();
    bench.press("/koc⏎e⇥⇥⇥").content("30/8/2029").key(Key::F2);
    bench.input(Input::Resumed);
    assert!(!bench.shows("KS-0009 changed") && !bench.shows("use yours"), "{}", bench.screen());
}

#[test]
fn a_papers_kind_is_read_by_its_name() {
    let mut bench = desk();
    bench.press("/reis⏎⏎2⏎");
    assert!(bench.line("Jenis dokumen").contains("kajian"), "{}", bench.screen());
}

#[test]
fn where_nothing_can_be_changed_forms_do_not_open() {
    let mut bench = desk();
    bench.model.health = crate::register::Health::ReadOnly;
    for keys in ["+", "e", "3+"] {
        bench.press(keys);
        assert!(!is_form(&bench) && bench.shows("hanya untuk dibaca"), "{keys}\n{}", bench.screen());
    }
}

#[test]
fn two_forms_never_lie_over_each_other() {
    let mut bench = desk();
    bench.press("+e+");
    assert_eq!(bench.model.places.iter().filter(|place| matches!(place, Place::Form(_))).count(), 1);
}

#[test]
fn a_form_reads_in_english_too() {
    let mut bench = Bench::sample(132, 43);
    bench.key(Key::F2).press("/koc⏎e");
    assert_snapshot!(bench.screen());
}

/// Goes up to the field of this label.
fn to_field(bench: &mut Bench, label: &str) {
    for _ in 0..30 {
        if bench.line("▌").contains(label) {
            return;
        }
        bench.key(Key::BackTab);
    }
    panic!("{label} is not in\n{}", bench.screen());
}

#[test]
fn a_path_is_completed_in_the_file_field_and_tab_goes_on_where_it_is_whole() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎⏎2+");
    to_field(&mut bench, "Berkas");
    bench.press("/data/d⇥");
    assert!(bench.line("Berkas").contains("/data/daftar-202"), "{}", bench.screen());
    assert!(bench.shows("2 cocok: daftar-2024.csv, daftar-2025.csv"), "{}", bench.screen());
    bench.press("4⇥");
    assert!(bench.line("Berkas").contains("/data/daftar-2024.csv") && bench.line("▌").contains("Berkas"), "{}", bench.screen());
    bench.press("⇥");
    assert!(!bench.line("▌").contains("Berkas"), "{}", bench.screen());
}

#[test]
fn a_draft_shows_its_partner_by_name_after_a_restart() {
    let mut bench = Bench::sample(80, 24);
    bench.press("+buki⏎geor⏎⎋");
    let mut bench = bench.again();
    bench.press("1");
    assert!(bench.line("Mitra ").contains("George Town") && !bench.shows("MT-"), "{}", bench.screen());
}

#[test]
fn a_title_keeps_what_the_form_is_whatever_the_record_is_called() {
    let mut bench = desk();
    bench.press("3⏎+");
    assert!(bench.screen().lines().next().is_some_and(|line| line.ends_with("… · rekomendasi baru")), "{}", bench.screen());
    bench.press("⎋⎋/koc⏎e").content("MoU").press("⎋");
    let bench = bench.again();
    assert!(bench.shows("Draf belum tersimpan: KS-0009 · edit"), "{}", bench.screen());
}
