//! The way of an agreement: its ladder and papers, what is still required, and the acts that move it.

use insta::assert_snapshot;

use super::Bench;
use crate::language::Language;
use crate::model::{Command, Envelope, HaltKind, Stage, Status, Succession, Target};
use crate::register::{AgreementDetail, Answer, Ask};

/// The agreement whose partner is called so, as the register knows it.
fn agreement(bench: &mut Bench, query: &str) -> AgreementDetail {
    let context = crate::model::command::Context::on(super::bench::today());
    let asked = bench.register.look(&[Ask::List { query: query.into() }], &context).expect("a list");
    let Some(Answer::List(list)) = asked.answers.into_iter().next() else { panic!("no list") };
    let number = list.rows.last().expect("an agreement").row.number;
    let asked = bench.register.look(&[Ask::Agreement(number)], &context).expect("an agreement");
    let Some(Answer::Agreement(Some(detail))) = asked.answers.into_iter().next() else { panic!("no agreement") };
    *detail
}

fn stage(bench: &mut Bench, query: &str) -> Option<Stage> {
    agreement(bench, query).row.stage
}

#[test]
fn an_agreement_in_process_shows_its_ladder_and_papers() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎⏎");
    assert_snapshot!("detail_in_process", bench.screen());
    bench.model.language = Language::En;
    assert_snapshot!("detail_in_process_in_english", bench.screen());
    bench.model.language = Language::Id;
    bench.input(crate::screen::Input::Resize(132, 43));
    assert_snapshot!("detail_in_process_at_132x43", bench.screen());
}

#[test]
fn what_is_still_required_is_explained() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎w");
    assert_snapshot!("why", bench.screen());
    bench.press("G");
    assert_snapshot!("why_at_its_end", bench.screen());
    bench.model.language = Language::En;
    assert_snapshot!("why_in_english", bench.screen());
    bench.model.language = Language::Id;
    bench.input(crate::screen::Input::Resize(132, 43));
    assert_snapshot!("why_at_132x43", bench.screen());
}

#[test]
fn a_clock_that_stopped_tells_when_and_no_silence() {
    let mut bench = Bench::sample(132, 43);
    bench.press("/nomor:110⏎w");
    let shown = bench.screen();
    let told = "4 Nov 2026: hari kerja ke-3 dari 5, selesai 2 Nov 2026 (Pasal 18 ayat (4) dan ayat (5)";
    assert!(shown.contains(told) && !shown.contains("Bila tidak"), "{shown}");
}

#[test]
fn the_acts_of_a_route_and_of_what_is_signed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a");
    assert_snapshot!("acts_of_a_route", bench.screen());
    bench.press("1");
    assert_snapshot!("form_of_the_next_stage", bench.screen());
    bench.press("⎋/koc⏎a");
    assert_snapshot!("acts_of_what_is_signed", bench.screen());
    bench.press("4");
    assert_snapshot!("form_of_an_end", bench.screen());
    bench.press("⎋/reis⏎a9");
    assert_snapshot!("form_past_a_gate", bench.screen());
    bench.press("⎋⎋/lizi⏎a1");
    bench.model.language = Language::En;
    assert_snapshot!("form_of_the_next_stage_in_english", bench.screen());
}

#[test]
fn what_is_refused_says_every_reason_and_keeps_what_was_typed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1").press("↑^u").content("1/6/2026").press("↓⏎");
    assert_snapshot!("refusal_of_the_next_stage", bench.screen());
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Plan));
    bench.press("^u").content("kemarin").press("⏎").content("180/7/2026").press("⏎");
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Dprd));
    assert!(bench.shows("KS-0109 tersimpan: ajukan ke persetujuan DPRD. u mengurungkan."), "{}", bench.screen());
    bench.press("u");
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Plan));
}

#[test]
fn a_date_that_is_none_is_refused_before_anything_is_sent() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1↑^u").content("31/2/2026").press("↓⏎");
    assert!(bench.shows("Tanggal 31/2/2026 tidak ada"), "{}", bench.screen());
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Plan));
}

#[test]
fn the_paper_may_have_a_day_of_its_own() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1").content("180/7/2026@20/11/2026").press("⏎");
    let papers = agreement(&mut bench, "yesi").papers;
    let plan = papers.iter().find(|row| row.paper.kind == "plan").expect("the plan");
    assert_eq!(plan.paper.number.as_deref(), Some("180/7/2026"));
    assert_eq!(plan.paper.date.map(|date| date.to_string()).as_deref(), Some("2026-11-20"));
}

#[test]
fn what_was_half_written_comes_back() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a3").content("belum layak").press("⎋");
    assert!(bench.shows("tetap ada sebagai draf"), "{}", bench.screen());
    bench.press("a3");
    assert!(bench.shows("belum layak"), "{}", bench.screen());
    bench.press("⏎");
    assert_eq!(agreement(&mut bench, "yesi").row.status, Status::Rejected);
}

#[test]
fn an_agreement_goes_back_is_suspended_and_goes_on() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎a2").content("isi rencana diperbaiki").press("⏎");
    assert_eq!(stage(&mut bench, "reishi"), Some(Stage::Plan));
    bench.press("a4").content("menunggu anggaran").press("⏎");
    assert_eq!(agreement(&mut bench, "reishi").row.status, Status::Suspended);
    bench.press("a");
    assert!(bench.shows("4 lanjutkan"), "{}", bench.screen());
    bench.press("4⏎");
    assert_eq!(agreement(&mut bench, "reishi").row.status, Status::InProcess);
    bench.press("⏎");
    assert_snapshot!("detail_after_going_back", bench.screen());
    bench.press("v");
    assert!(bench.shows("kembali ke tahap penyusunan rencana, 24 Nov 2026: isi rencana diperbaiki"), "{}", bench.screen());
}

#[test]
fn a_gate_is_passed_with_a_reason_and_a_sign_of_its_own() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎a9").content("perintah Menteri").press("⏎");
    assert_eq!(stage(&mut bench, "reishi"), Some(Stage::Verification));
    bench.press("v");
    assert!(bench.shows("≠ syarat dikesampingkan ke tahap verifikasi"), "{}", bench.screen());
    bench.press("⎋⏎");
    assert!(bench.shows("syarat dikesampingkan: perintah"), "{}", bench.screen());
}

#[test]
fn enter_on_what_is_missing_fills_it_in_there_and_then() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎w⏎");
    assert_snapshot!("form_of_a_missing_paper", bench.screen());
    bench.content("170/9/2026").press("⏎");
    assert!(bench.line("1 persetujuan DPRD").contains('√'), "{}", bench.screen());
    assert!(agreement(&mut bench, "reishi").why.expect("why").may_advance);
}

#[test]
fn the_day_of_an_event_starts_its_clock() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1").content("180/7/2026").press("⏎w");
    assert!(!bench.shows("Batas"), "{}", bench.screen());
    let sections = agreement(&mut bench, "yesi").events;
    assert_eq!(sections.first().map(|event| (event.code.as_str(), event.on)), Some(("dprd_received", None)));
    bench.press("/penerimaan⎋");
    while !bench.line("▌").contains("penerimaan oleh Sekretariat DPRD") {
        bench.press("↓");
    }
    bench.press("⏎").content("besok").press("⏎");
    assert!(bench.shows("belum tiba"), "{}", bench.screen());
    bench.press("^u").content("hari ini").press("⏎");
    assert!(agreement(&mut bench, "yesi").why.expect("why").clock.is_some());
}

#[test]
fn a_successor_stands_in_the_chain() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/live⏎a1").content("119/UK/2026").press("⏎").content("Mar 2031").press("⏎");
    let chain = agreement(&mut bench, "liverpool").chain;
    assert_eq!(chain.len(), 2);
    assert_eq!(chain.last().and_then(|row| row.succession), Some(Succession::Extension));
    bench.press("g⏎4");
    assert_snapshot!("detail_of_a_chain", bench.screen());
}

#[test]
fn an_end_names_its_ground_by_number_or_in_words() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎a4").content("1").press("⏎");
    let halt = agreement(&mut bench, "kōchi").agreement.halts.into_values().next().expect("an end");
    assert_eq!((halt.kind, halt.reason.as_str()), (HaltKind::Ended, "tujuan tercapai"));
    bench.press("/shizu⏎a4").content("mitra dibubarkan").press("⏎");
    let halt = agreement(&mut bench, "shizuoka").agreement.halts.into_values().next().expect("an end");
    assert_eq!(halt.reason, "mitra dibubarkan");
}

#[test]
fn what_was_half_written_outlives_the_program() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1").content("180/7/2026").press("⎋");
    let mut bench = bench.again();
    assert!(bench.shows("langkah pada KS-0109"), "{}", bench.screen());
    bench.press("1");
    assert!(bench.shows("180/7/2026") && bench.shows("ajukan ke persetujuan DPRD"), "{}", bench.screen());
    bench.press("⏎");
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Dprd));
    assert!(bench.model.drafts.is_empty());
}

#[test]
fn a_condition_that_does_not_hold_opens_the_field_that_decides_it() {
    let mut bench = Bench::sample(80, 24);
    let target = Target::Record("KS-0109".parse().expect("an id"));
    let command = Command::Set { target, fields: vec![("objects".into(), String::new())] };
    let envelope = Envelope { id: ulid::Ulid(9), author: "sari".into(), day: super::bench::today(), command, replies: Default::default() };
    bench.register.submit(&envelope).expect("taken");
    bench.press("/yesi⏎w");
    while !bench.line("▌").contains("objek") {
        bench.press("↓");
    }
    bench.press("⏎");
    assert!(bench.line("▌").contains("Objek"), "{}", bench.screen());
    bench.press("⎋e");
    assert!(bench.line("▌").contains("Target tanda tangan"), "{}", bench.screen());
}

#[test]
fn the_dialog_says_what_is_wrong_while_it_is_typed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1↑^u").content("1/6/2026");
    assert_snapshot!("dialog_with_a_wrong_day", bench.screen());
    bench.press("^u").content("31/2/2026");
    assert!(bench.shows("Tanggal 31/2/2026 tidak ada") && bench.line("Tanggal  ").contains('▲'), "{}", bench.screen());
    bench.press("^u").content("besok");
    assert!(bench.shows("besok") && bench.line("Tanggal  ").contains('▲'), "{}", bench.screen());
    bench.press("^u").content("kemarin");
    assert!(bench.shows("= 23 Nov 2026") && !bench.shows("▲  "), "{}", bench.screen());
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Plan));
}

#[test]
fn a_dialog_of_what_cannot_be_done_says_so_before_anything_is_typed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a3").content("belum layak").press("⏎/yesi⏎a1");
    assert!(bench.shows("▲") && bench.shows("ditolak"), "{}", bench.screen());
}

#[test]
fn what_starts_a_clock_in_the_next_stage_can_be_given_with_the_act() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1").content("180/7/2026").press("↓");
    assert_snapshot!("dialog_with_what_starts_a_clock", bench.screen());
    bench.content("hari ini").press("⏎");
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Dprd));
    let detail = agreement(&mut bench, "yesi");
    assert!(detail.events.iter().any(|event| event.code == "dprd_received" && event.on.is_some()), "{:?}", detail.events);
    assert!(detail.why.expect("why").clock.is_some());
}

#[test]
fn a_number_can_be_pasted_into_the_dialog() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎a1");
    bench.input(crate::screen::Input::Paste("180/7/2026".into()));
    bench.press("⏎");
    assert_eq!(stage(&mut bench, "yesi"), Some(Stage::Dprd));
}
