use super::*;
use crate::model::candidate::{Column, Table, TableRow};
use crate::model::command::SetFollowUp;
use crate::model::{Agreement, Command, State};
use crate::rules::fake_facts::FakeFacts;

fn article(date: &str, texts: &[&str]) -> Article {
    let items = texts.iter().zip(1..).map(|(text, number)| Item { number, title: "Judul".into(), text: (*text).into(), lines: [1, 1] });
    Article { title: "Rakor “Mitra”".into(), date: date.parse().ok(), items: items.collect(), ..Article::default() }
}

fn import(facts: &mut FakeFacts, article: Article) -> Result<(usize, String), &'static str> {
    let decision = facts.submit("budi", "2026-11-24", Command::ImportChecklist { article }).map_err(|r| r.code())?;
    let Report::Checklist(report) = decision.report else { return Err("no report") };
    Ok((decision.changes.len(), report.id.map(|id| id.to_string()).unwrap_or_default()))
}

#[test]
fn lists_are_numbered_by_month_and_the_same_article_is_known_again() {
    let mut facts = FakeFacts::default();
    let again = Article { title: "rakor  \"mitra\"".into(), ..article("2021-03-08", &["“Satu” dan  dua"]) };
    let other = |date: &str, texts: &[&str]| Article { title: "Rapat lain".into(), ..article(date, texts) };
    let long = "a".repeat(17 * 1024);
    let table = [
        (article("2021-03-08", &["Satu dan dua"]), Ok((1, "DP-2021-03"))),
        (again, Ok((0, "DP-2021-03"))),
        (article("2021-03-08", &["Satu dan tiga"]), Ok((1, "DP-2021-03"))),
        (article("2021-03-09", &["Satu dan tiga"]), Ok((1, "DP-2021-03"))),
        (article("2021", &["Satu dan tiga"]), Ok((0, "DP-2021-03"))),
        (article("2022-03-09", &["Satu dan tiga"]), Ok((1, "DP-2022-03"))),
        (article("2021-03-09", &["Empat dan lima"]), Ok((1, "DP-2021-03-2"))),
        (other("2021-03-10", &["Satu dan tiga"]), Ok((1, "DP-2021-03-3"))),
        (other("2021", &["Enam"]), Ok((1, "DP-2021"))),
        (other("", &["Tujuh"]), Ok((1, "DP-0000"))),
        (article("2021-03-08", &[]), Err("no_recommendations")),
        (article("2021-03-08", &[long.as_str()]), Err("too_long")),
        (Article { lines: vec![long.clone()], ..article("2021-03-08", &["Satu"]) }, Err("too_long")),
        (Article { lines: vec!["a".repeat(1000); 300], ..article("2021-03-08", &["Satu"]) }, Err("too_long")),
    ];
    for (at, (article, expected)) in table.into_iter().enumerate() {
        assert_eq!(import(&mut facts, article), expected.map(|(n, id)| (n, id.to_owned())), "row {at}");
    }
}

fn with_lines(article: Article, lines: &[&str]) -> Article {
    Article { lines: lines.iter().map(|l| (*l).to_owned()).collect(), ..article }
}

#[test]
fn the_same_lines_are_the_same_article_unless_somebody_corrected_what_was_read() {
    let mut facts = FakeFacts::default();
    let lines = ["Rakor \"Mitra\"", "Rekomendasi:", "1. Satu; 2. Dua"];
    import(&mut facts, with_lines(article("2021-03-08", &["Satu; 2. Dua"]), &lines)).expect("a list");
    let wrapped = ["Rakor “Mitra”", "", "Rekomendasi:", "1. Satu;", "2.\u{a0}Dua"];
    let read_otherwise = with_lines(article("2021-03-08", &["Satu", "Dua"]), &wrapped);
    assert_eq!(import(&mut facts, read_otherwise.clone()), Ok((0, "DP-2021-03".into())));
    let by_hand = Article { by_hand: true, ..read_otherwise };
    assert_eq!(import(&mut facts, by_hand), Ok((1, "DP-2021-03".into())));
    assert_eq!(held_texts(&facts), [(1, "Satu".into()), (2, "Dua".into())]);
}

fn held_texts(facts: &FakeFacts) -> Vec<(u16, String)> {
    let list: Checklist = facts.get("DP-2021-03".parse().expect("an id")).expect("the list");
    list.recommendations.into_iter().map(|(number, r)| (number, r.text)).collect()
}

#[test]
fn what_regions_answered_stays_with_its_recommendation() {
    let first = article("2021-03-08", &["Memetakan potensi daerah", "Melapor tiap semester", "Menyusun rencana kerja"]);
    let corrected = article("2021-03-08", &["Membentuk tim baru", "Memetakan potensi unggulan daerah", "Menyusun rencana kerja"]);
    let mut facts = FakeFacts::default();
    import(&mut facts, first.clone()).expect("a list");
    import(&mut facts, corrected.clone()).expect("a corrected list");
    let renumbered = [(1, "Membentuk tim baru"), (2, "Memetakan potensi unggulan daerah"), (3, "Menyusun rencana kerja")];
    assert_eq!(held_texts(&facts), renumbered.map(|(n, t)| (n, t.to_owned())));

    let mut facts = FakeFacts::default();
    import(&mut facts, first).expect("a list");
    let answer = SetFollowUp {
        list: "DP-2021-03".parse().expect("an id"),
        number: 2,
        region: "36".parse().expect("a code"),
        state: State::UnderWay,
        evidence: None,
        document: None,
        reason: None,
    };
    facts.submit("budi", "2026-11-24", Command::SetFollowUp(answer)).expect("an answer");
    let decision = facts.submit("budi", "2026-11-24", Command::ImportChecklist { article: corrected }).expect("a corrected list");
    let Report::Checklist(report) = decision.report else { panic!("a report") };
    assert_eq!(report.doubts.iter().map(|d| d.code).collect::<Vec<_>>(), ["answers_kept"]);
    let kept =
        [(1, "Memetakan potensi unggulan daerah"), (2, "Melapor tiap semester"), (3, "Menyusun rencana kerja"), (4, "Membentuk tim baru")];
    assert_eq!(held_texts(&facts), kept.map(|(n, t)| (n, t.to_owned())));
}

#[test]
fn what_an_agreement_serves_keeps_its_number_when_the_article_is_corrected() {
    let first = article("2021-03-08", &["Memetakan potensi daerah", "Melapor tiap semester", "Menyusun rencana kerja"]);
    let corrected = article("2021-03-08", &["Membentuk tim baru", "Memetakan potensi unggulan daerah", "Menyusun rencana kerja"]);
    let mut facts = FakeFacts::default();
    import(&mut facts, first).expect("a list");
    let served = Agreement { serves: vec!["DP-2021-03/2".parse().expect("an id")], ..Agreement::new("01".into(), RegionCode::new(36, 0)) };
    facts.hold(Id::Agreement(1), &served);
    import(&mut facts, corrected).expect("a corrected list");
    let kept =
        [(1, "Memetakan potensi unggulan daerah"), (2, "Melapor tiap semester"), (3, "Menyusun rencana kerja"), (4, "Membentuk tim baru")];
    assert_eq!(held_texts(&facts), kept.map(|(n, t)| (n, t.to_owned())));
}

#[test]
fn letters_find_the_partner_by_its_full_name() {
    let mut facts = FakeFacts::default();
    let column = |header: &str, field| Column { header: header.into(), field: Some(field), sure: 100 };
    let cells = |name| ["36", name].into_iter().collect();
    let rows = [(1, "Korea International Cooperation Agency (KOICA)"), (2, "Suwon")];
    let rows = rows.map(|(row, name)| TableRow { row, line: row + 1, cells: cells(name) }).to_vec();
    let table = Table { line: 1, columns: vec![column("region_code", "region"), column("partner", "partner")], rows, ..Table::default() };
    facts.submit("budi", "2026-11-24", Command::Import { table, update: false }).expect("two agreements");
    let partners = ["KOICA", "JICA", "Suwon"].map(|name| partner(&facts, name).map(|id| id.to_string()));
    assert_eq!(partners, [Some("MT-0001".to_owned()), None, Some("MT-0002".to_owned())]);
}

#[test]
fn without_agreements_the_provinces_are_addressed() {
    let mut facts = FakeFacts::default();
    import(&mut facts, article("2021", &["Satu"])).expect("a list");
    let list: Checklist = facts.get("DP-2021".parse().expect("an id")).expect("the list");
    assert_eq!(list.addressed.len(), 38);
    assert!(list.addressed.values().all(|how| *how == Addressed::Import));
}

#[test]
fn numbers_that_repeat_give_way_to_the_order() {
    let mut twice = article("2021", &["Satu", "Dua"]);
    twice.items[1].number = 1;
    let numbers: Vec<u16> = numbered(&twice.items).map(|(number, _)| number).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn doubts_and_unknown_institutions_are_told_even_when_refused() {
    let doubt = Doubt { code: "date_missing", line: None, text: String::new(), message: msg!("doubt-date_missing") };
    let article = Article { institutions: vec!["JICA".into()], doubts: vec![doubt.clone()], ..Article::default() };
    let refusal = FakeFacts::default().submit("budi", "2026-11-24", Command::ImportChecklist { article }).expect_err("nothing in it");
    let report = ChecklistReport { id: None, institutions: vec![("JICA".into(), None)], doubts: vec![doubt] };
    assert_eq!(refusal.report, Report::Checklist(report));
}
