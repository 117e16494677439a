//! The public sample through both rooms: read by the exchange, judged by the rules, written out again.

use crate::exchange::{read_table, sample, write_table};
use crate::model::checklist::Checklist;
use crate::model::command::{ImportReport, Report};
use crate::model::field::{FURTHER, kind_words};
use crate::model::{Agreement, Command, Id, Kind, PartialDate, Partner};
use crate::rules::fake_facts::FakeFacts;

const DAY: &str = "2026-11-24";

fn import(facts: &mut FakeFacts, table: crate::model::candidate::Table) -> ImportReport {
    let decision = facts.submit(sample::AUTHOR, DAY, Command::Import { table, update: false }).expect("an import");
    let Report::Import(report) = decision.report else { panic!("no report") };
    report
}

/// A register with the sample, and what its two imports told.
fn register() -> (FakeFacts, ImportReport, Report) {
    let mut facts = FakeFacts::default();
    let report = import(&mut facts, sample::table().expect("the table"));
    let article = sample::article().expect("the article");
    let list = facts.submit(sample::AUTHOR, DAY, Command::ImportChecklist { article }).expect("a list");
    (facts, report, list.report)
}

fn written(facts: &FakeFacts) -> Vec<u8> {
    let rows: Vec<(Agreement, Option<Partner>)> = (1..)
        .map_while(|n| facts.get::<Agreement>(Id::Agreement(n)))
        .map(|a| {
            let partner = a.partner.and_then(|id| facts.get(id));
            (a, partner)
        })
        .collect();
    write_table(rows.iter().map(|(a, p)| (a, p.as_ref())))
}

#[test]
fn agreements_and_partners_are_numbered_in_the_order_of_the_file() {
    let (facts, report, _) = register();
    assert_eq!((report.rows, report.created, report.partners_created), (107, 107, 92));
    assert_eq!((report.updated, report.unchanged), (0, 0));
    // Nothing had to be inferred; what is told are the records' own conditions.
    let told = |code| report.warnings.iter().filter(|warning| warning.code == code).count();
    assert_eq!(["unequal_level", "over_five_years", "no_relations"].map(told), [0, 0, 1]);
    assert_eq!(report.warnings.len(), 1);
    let partner = |n| {
        let id = facts.get::<Agreement>(Id::Agreement(n)).and_then(|a| a.partner).expect("a partner");
        (id.to_string(), facts.get::<Partner>(id).map(|p| p.name).unwrap_or_default())
    };
    assert_eq!(partner(1), ("MT-0001".into(), "Braunschweig".into()));
    assert_eq!(partner(9), ("MT-0009".into(), "Kōchi".into()));
    let names: Vec<String> = (1..=92).filter_map(|n| facts.get::<Partner>(Id::Partner(n))).map(|p| p.name).collect();
    for once in ["JICA", "Melaka", "Darwin", "Davao", "USAID", "UNICEF"] {
        assert_eq!(names.iter().filter(|n| *n == once).count(), 1, "{once}");
    }
}

#[test]
fn its_meeting_addresses_the_regions_with_agreements() {
    let (facts, _, report) = register();
    let Report::Checklist(report) = report else { panic!("no report") };
    assert_eq!(report.id.map(|id| id.to_string()).as_deref(), Some("DP-2021-03"));
    let named: Vec<_> = report
        .institutions
        .into_iter()
        .map(|(name, partner)| (partner.and_then(|id| facts.get::<Partner>(id)).map(|p| p.name), name))
        .collect();
    assert_eq!(named, ["USAID", "KOICA", "JICA"].map(|n| (Some(n.to_owned()), n.to_owned())));
    let list: Checklist = facts.get("DP-2021-03".parse().expect("an id")).expect("the list");
    assert_eq!((list.addressed.len(), list.recommendations.len()), (43, 8));
}

#[test]
fn it_comes_back_byte_for_byte_and_changes_nothing() {
    let (mut facts, ..) = register();
    let bytes = written(&facts);
    let (header, rows) = include_str!("../data/sample/agreements.csv").split_once('\n').expect("a header");
    let further = |text: fn(&str) -> &str| FURTHER.iter().map(|field| format!(",{}", text(field.header))).collect::<String>();
    let rows: String = rows.lines().map(|row| format!("{row}{}\n", further(|_| ""))).collect();
    assert_eq!(String::from_utf8_lossy(&bytes), format!("{header}{}\n{rows}", further(|header| header)));
    let before = facts.values();
    let again = import(&mut facts, read_table(&bytes).expect("our own table").table);
    assert_eq!((again.unchanged, again.created, again.updated), (107, 0, 0));
    assert_eq!(facts.values(), before);
    let article = sample::article().expect("the article");
    let list = facts.submit("budi", DAY, Command::ImportChecklist { article }).expect("nothing to do");
    assert!(list.changes.is_empty());
}

/// The sample's row as an office would write it: names for codes, the day first, no level of the partner.
fn as_an_office_writes(a: &Agreement, p: &Partner) -> String {
    let region = a.region.region().map(|r| r.name.replace("Kota ", "PEMKOT ").replace("Kabupaten ", "Kab. ")).unwrap_or_default();
    let region = if a.region.is_province() { format!("Pemprov {region}") } else { region };
    let date = |d: Option<PartialDate>| match d.map(|d| (d.day(), d.month(), d.year())) {
        Some((Some(day), Some(month), year)) => format!("{day}/{month}/{year}"),
        Some((None, Some(month), year)) => format!("{month:02}/{year}"),
        Some((_, _, year)) => format!("tahun {year}"),
        None => "-".to_owned(),
    };
    let kind = match a.kind {
        Some(Kind::Twin) => "Sister City".to_owned(),
        kind => kind_words(kind, a.technical),
    };
    let instrument = a.instrument.as_deref().unwrap_or("n/a").replace("MoU", "Memorandum Saling Pengertian (MSP)").replace("LoI", "Lol");
    let country = p.country.map_or("-", |c| c.names().id);
    let cells = [&region, &p.name, country, &kind, &instrument, &date(a.signed), &date(a.until), &a.areas.join("; ")];
    cells.map(|cell| format!("\"{cell}\"")).join(",")
}

#[test]
fn an_offices_own_table_of_the_same_is_the_same() {
    let (mut facts, ..) = register();
    let rows: Vec<String> = (1..)
        .map_while(|n| facts.get::<Agreement>(Id::Agreement(n)))
        .filter_map(|a| Some(as_an_office_writes(&a, &facts.get::<Partner>(a.partner?)?)))
        .collect();
    let header = "Daerah,Nama Mitra,Negara Mitra,Bentuk Kerja Sama,Jenis Dokumen,Tgl. MoU,Berlaku s.d.,Ruang Lingkup";
    let text = format!("{header}\n{}\n", rows.join("\n"));
    let before = facts.values();
    let report = import(&mut facts, read_table(text.as_bytes()).expect("a table").table);
    assert_eq!((report.rows, report.unchanged, report.warnings.len()), (107, 107, 0), "{:?}", report.warnings);
    assert_eq!(facts.values(), before);
}
