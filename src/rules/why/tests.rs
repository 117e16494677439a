use super::*;
use crate::language::{Language, say};
use crate::model::{Kind, RegionCode};
use crate::rules::sentence::basis_in_column;
use crate::rules::ways::{KOTA, PROVINSI, advance_with_all, ask, at, day, give, register, with};

/// The whole of `w`, line by line.
fn told(why: &Why, language: Language) -> String {
    let basis = |basis: &Basis| say(&basis_in_column(basis), language).to_string();
    let line = |message: &Message| say(message, language).to_string();
    let mut lines = vec![line(&why.sentence)];
    lines.extend(why.stage_named.as_ref().map(|name| format!("= {}", line(name))));
    lines.extend(why.turn.as_ref().map(|turn| {
        let bypass = if turn.bypass { " (!)" } else { "" };
        format!("> {}: {}{bypass} [{}]", line(&turn.who), line(&turn.what), basis(&turn.basis))
    }));
    lines.extend(why.clock.as_ref().map(|clock| format!("@ {} {} [{}]", clock.until, line(&clock.means), basis(&clock.basis))));
    for need in &why.needs {
        lines.push(format!(
            "{} {} | {} [{}]",
            match need.met {
                Some(true) => "√",
                Some(false) => "□",
                None => "?",
            },
            line(&need.name),
            line(&need.state),
            basis(&need.basis)
        ));
    }
    for (sign, told) in why.after.iter().map(|told| ("→", told)).chain(why.told.iter().map(|told| ("·", told))) {
        let basis = told.basis.as_ref().map_or_else(String::new, |b| format!(" [{}]", basis(b)));
        lines.push(format!("{sign} {}{basis}", line(&told.message)));
    }
    lines.join("\n")
}

/// `w` at each stage of the route, as it is entered on the first of a month with nothing there.
fn walk(region: RegionCode, kind: Kind, language: Language) -> String {
    let mut facts = register(region, kind);
    let mut pages = Vec::new();
    for month in 1..=12 {
        let on = format!("2026-{month:02}-01");
        if advance_with_all(&mut facts, &on).is_err() {
            break;
        }
        pages.push(told(&ask(&facts, &on), language));
    }
    pages.join("\n\n")
}

#[test]
fn each_stage_of_each_route_explains_itself() {
    for (name, region, kind) in [
        ("ladder_of_a_kota", KOTA, Kind::Twin),
        ("ladder_of_a_province", PROVINSI, Kind::Institution),
        ("continuation", KOTA, Kind::Continuation),
        ("continuation_nonprofit", KOTA, Kind::ContinuationNonprofit),
    ] {
        for language in [Language::Id, Language::En] {
            insta::assert_snapshot!(format!("{name}_{}", language.code()), walk(region, kind, language));
        }
    }
}

fn said(message: &Message) -> String {
    say(message, Language::Id).to_string()
}

/// Kota Contoh at the DPRD, its letter received on 5 October.
fn at_the_dprd() -> crate::rules::fake_facts::FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, "2026-10-05", &[("dprd_received", "2026-10-05")]);
    for (kind, on) in [("letter_of_intent", "2026-04-01"), ("plan", "2026-10-02"), ("dprd_letter", "2026-10-05")] {
        give(&mut facts, kind, on);
    }
    facts
}

#[test]
fn the_example_of_the_dprd_holds() {
    let why = ask(&at_the_dprd(), "2026-11-24");
    let expected = "KS-0001 (contoh) menunggu DPRD Kota Contoh sejak 5 Okt 2026: hari kerja ke-36 dari 45, sampai 7 Des 2026. \
                    Bila tidak dijawab: dianggap disetujui (Pasal 17 ayat (2) dan ayat (3) Permendagri 25/2020). \
                    Kurang: persetujuan DPRD. Berikutnya: verifikasi.";
    assert_eq!(said(&why.sentence), expected);
    let clock = why.clock.expect("a clock");
    assert_eq!((clock.spent, clock.limit, clock.until, clock.stopped), (36, 45, day("2026-12-07"), None));
    let turn = why.turn.expect("a turn");
    assert_eq!((turn.actor, turn.until), (Actor::Dprd, Some(day("2026-12-07"))));
}

#[test]
fn silence_of_the_dprd_gives_the_turn_to_the_head_and_needs_a_letter() {
    let facts = at_the_dprd();
    // On the last day it still runs.
    assert_eq!(ask(&facts, "2026-12-07").turn.map(|turn| turn.actor), Some(Actor::Dprd));
    let why = ask(&facts, "2026-12-08");
    let turn = why.turn.clone().expect("a turn");
    assert_eq!(
        (turn.actor, turn.since, said(&turn.what).as_str()),
        (Actor::Head, Some(day("2026-12-08").into()), "menyurati Menteri untuk menindaklanjuti rencana yang dianggap disetujui")
    );
    let missing: Vec<&str> = why.needs.iter().filter(|need| need.is_lacking()).map(|need| need.code.as_str()).collect();
    assert_eq!(missing, ["document.follow_up_letter"]);
    assert!(said(&why.sentence).contains("dianggap disetujui") && !why.may_advance);
}

#[test]
fn an_approval_in_time_stops_the_clock_and_one_too_late_does_not() {
    for (on, stops) in [("2026-12-07", true), ("2026-12", true), ("2026-12-08", false)] {
        let mut facts = at_the_dprd();
        give(&mut facts, "dprd_approval", on);
        let clock = ask(&facts, "2026-12-31").clock.expect("a clock");
        assert_eq!(clock.stopped.is_some(), stops, "{on}");
        assert_eq!(clock.is_over(), !stops, "{on}");
    }
}

#[test]
fn back_from_a_day_of_signing() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Plan, "2026-10-01", &[]);
    with(&mut facts, |agreement| agreement.target = "2027-07-01".parse().ok());
    // 45 working days of the DPRD and twice the governor's five are eleven weeks of five days.
    let lines: Vec<String> = ask(&facts, "2026-11-24").told.iter().map(|told| said(&told.message)).collect();
    assert!(
        lines.contains(&"Hitung mundur: agar ditandatangani 1 Jul 2027, rencana diterima DPRD paling lambat 15 Apr 2027.".to_owned()),
        "{lines:?}"
    );
    assert!(lines.iter().any(|line| line.contains("55 hari kerja") && line.contains("2027")), "{lines:?}");
    // A province has no governor above it.
    let mut facts = register(PROVINSI, Kind::Twin);
    at(&mut facts, Stage::Plan, "2026-10-01", &[]);
    with(&mut facts, |agreement| agreement.target = "2027-07-01".parse().ok());
    let lines: Vec<String> = ask(&facts, "2026-11-24").told.iter().map(|told| said(&told.message)).collect();
    assert!(
        lines.contains(&"Hitung mundur: agar ditandatangani 1 Jul 2027, rencana diterima DPRD paling lambat 29 Apr 2027.".to_owned()),
        "{lines:?}"
    );
    // No target, no plan.
    with(&mut facts, |agreement| agreement.target = None);
    assert!(!ask(&facts, "2026-11-24").told.iter().any(|told| said(&told.message).contains("Rencana mundur")));
}

/// Sentences of agreements with a way, beside those of the stages.
#[test]
fn each_state_with_a_way_has_its_sentence() {
    use crate::model::{Agreement, Halt};
    use crate::rules::ways::{date, step};
    let facts = register(KOTA, Kind::Twin);
    let halt = |kind, reason: &str| Halt { kind, on: date("2026-11-01"), reason: reason.into(), lifted: None, lifted_because: None };
    let stage = |agreement: &mut Agreement, stage, on, events: &[(&str, &str)]| {
        agreement.steps.insert(agreement.steps.len() as u16 + 1, step(&facts, stage, on, events));
    };
    let held = |on: &str| crate::model::HeldActivity {
        on: date(on),
        what: "kunjungan".into(),
        kind: None,
        people: None,
        value: None,
        outcome: None,
        evidence: None,
        void: None,
    };
    type Change<'a> = Box<dyn Fn(&mut Agreement) + 'a>;
    let cases: Vec<Change<'_>> = vec![
        Box::new(|a| {
            stage(a, Stage::Dprd, "2026-10-05", &[]);
            a.halts.insert(1, halt(HaltKind::Rejected, "DPRD menolak."));
        }),
        Box::new(|a| a.halts = [(1, halt(HaltKind::Withdrawn, "mitra mundur"))].into()),
        Box::new(|a| {
            a.signed = Some(date("2020-05"));
            a.halts = [(1, halt(HaltKind::Ended, "achieved"))].into();
        }),
        Box::new(|a| {
            stage(a, Stage::Plan, "2026-10-05", &[]);
            a.halts.insert(1, halt(HaltKind::Suspended, "menunggu pilkada"));
        }),
        // Known in part, the clock is told with ±.
        Box::new(|a| stage(a, Stage::Dprd, "2026-09", &[("dprd_received", "2026-09")])),
        // The governor is silent.
        Box::new(|a| stage(a, Stage::Verification, "2026-10-05", &[("governor_received", "2026-10-05")])),
        Box::new(|a| stage(a, Stage::Verification, "2026-11-20", &[("governor_received", "2026-11-20")])),
        // By a reading.
        Box::new(|a| {
            stage(a, Stage::Drafting, "2026-11-20", &[("governor_received", "2026-11-20")]);
            a.documents.insert(1, crate::rules::ways::paper("draft", "2026-11-19"));
        }),
        Box::new(|a| stage(a, Stage::LetterOfIntent, "2026-10-05", &[("letter_of_intent_signed", "2026-10-20")])),
        Box::new(|a| stage(a, Stage::LetterOfIntent, "2025-10-05", &[("letter_of_intent_signed", "2025-10-20")])),
        Box::new(|a| stage(a, Stage::Dprd, "2019-05", &[])),
        Box::new(|a| {
            a.signed = Some(date("2015-06-01"));
            a.activities.insert(1, held("2023-09-20"));
        }),
        Box::new(|a| {
            (a.signed, a.until) = (Some(date("2022-03-01")), Some(date("2027-03-01")));
            stage(a, Stage::Implementation, "2022-03-01", &[]);
            a.activities.insert(1, held("2026-09-20"));
        }),
        Box::new(|a| {
            (a.signed, a.until) = (Some(date("2018-03-01")), Some(date("2023-03-01")));
            stage(a, Stage::Implementation, "2018-03-01", &[]);
        }),
    ];
    let mut lines = Vec::new();
    for change in &cases {
        let mut facts = register(KOTA, Kind::Twin);
        with(&mut facts, change);
        let why = ask(&facts, "2026-11-24");
        lines.extend([Language::Id, Language::En].map(|language| say(&why.sentence, language).to_string()));
        lines.extend(why.told.iter().filter(|_| why.stage != Some(Stage::Drafting)).map(|told| format!("  · {}", said(&told.message))));
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn whoever_follows_an_agreement_has_the_matter() {
    use crate::model::act::Succeed;
    use crate::model::{Command, Succession};
    use crate::rules::ways::date;
    let mut facts = register(KOTA, Kind::Twin);
    with(&mut facts, |agreement| (agreement.signed, agreement.until) = (Some(date("2018-03")), Some(date("2023-03"))));
    let sentence = |facts: &_| said(&ask(facts, "2026-11-24").sentence);
    assert!(sentence(&facts).contains("belum tercatat. Kegiatan"), "{}", sentence(&facts));
    let succeed = Succeed { agreement: 1, succession: Succession::Extension, on: date("2026-11-20"), document: None, until: None };
    facts.submit("sari", "2026-11-24", Command::Succeed(succeed)).expect("extended");
    assert!(sentence(&facts).contains("berakhir Mar 2023. Penerusnya sudah tercatat."), "{}", sentence(&facts));
}
