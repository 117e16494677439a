use proptest::prelude::*;

use super::*;
use crate::language::{Language, say};
use crate::model::{Attention, Day, Signed};
use crate::text::width::width;

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn minute(is_signed: bool) -> Minute {
    let signed = Signed { on: day("2026-11-25"), revision: 57, head: "7c03a95a".repeat(8), decided: 3, open: 4 };
    let signed = Some(signed).filter(|_| is_signed);
    Minute { uid: String::new(), author: "budi".into(), begun: day("2026-11-24"), query: Some("daerah:\"jawa timur\"".into()), signed }
}

fn decided(outcome: Outcome, title: &str) -> Decided {
    Decided {
        outcome,
        note: None,
        who: None,
        until: None,
        on: day("2026-11-24"),
        by: "budi".into(),
        title: title.into(),
        reasons: vec![Attention::Expired, Attention::NoKind],
        seen: 3,
    }
}

fn three() -> Vec<(Matter, Decided)> {
    let text = |text: &str| Some(text.to_owned());
    let action = Decided {
        note: text("Surati Liverpool dan tanyakan apakah kerja sama ini masih akan dilanjutkan, lalu siapkan pengakhirannya"),
        who: text("Bagian Kerja Sama"),
        until: Some(day("2026-12-01")),
        ..decided(Outcome::Action, "Kota Surabaya – Liverpool")
    };
    let postponed = Decided { until: Some(day("2027-01-04")), ..decided(Outcome::Postponed, "Jawa Timur – Shanghai") };
    let fine = Decided { reasons: Vec::new(), note: text("lengkap"), ..decided(Outcome::Fine, "Kota Malang – 水原") };
    let answer = "DP-2021-03/4/35".parse().expect("a matter");
    vec![(Matter::Agreement(1), fine), (Matter::Agreement(142), action), (answer, postponed)]
}

fn written<'a>(minute: &'a Minute, decided: &'a [(Matter, Decided)]) -> Written<'a> {
    Written { id: MinuteId::first(2026), minute, region: Some(RegionCode::new(35, 78)), decided, revision: 60 }
}

#[test]
fn a_person_reads_it_in_both_languages_and_forms() {
    let (signed, open, three) = (minute(true), minute(false), three());
    let said = |language| move |message: &Message| say(message, language);
    insta::assert_snapshot!(text(&written(&signed, &three), &said(Language::Id)));
    insta::assert_snapshot!(text(&Written { region: None, ..written(&open, &three[..1]) }, &said(Language::En)));
    insta::assert_snapshot!(markdown(&written(&signed, &three), &said(Language::Id)));
}

proptest! {
    #[test]
    fn no_text_leaves_its_place(note in "\\PC{0,120}", title in "[a-z 水#*_<\\[\\n\u{1b}]{0,90}") {
        let mut three = three();
        three[1].1.note = Some(note);
        three[1].1.title = title;
        let minute = minute(true);
        let said = |message: &Message| say(message, Language::Id);
        let page = text(&written(&minute, &three), &said);
        prop_assert!(page.lines().all(|line| width(line) <= 80), "{page}");
        let page = markdown(&written(&minute, &three), &said);
        prop_assert_eq!(page.lines().filter(|line| line.starts_with('#')).count(), 4, "{}", page);
        prop_assert!(!page.chars().any(|c| c.is_control() && c != '\n'));
    }
}
