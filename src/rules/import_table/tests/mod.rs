use proptest::prelude::*;

use crate::model::candidate::{Column, TableRow};
use crate::model::field::by_header;
use crate::model::{Agreement, Change, Command, Id, Partner};
use crate::rules::fake_facts::FakeFacts;

use super::*;

mod values;
mod who;

/// A table written with `|` between cells; the first line is its header.
fn table(text: &str) -> Table {
    let mut lines = text.lines();
    let columns: Vec<Column> = lines.next().unwrap_or_default().split('|').map(|header| column(header.to_owned())).collect();
    let rows = lines.zip(1..).map(|(line, row)| {
        let cells = line.split('|').chain(std::iter::repeat("")).take(columns.len()).collect();
        TableRow { row, line: row + 1, cells }
    });
    Table { line: 1, rows: rows.collect(), columns, ..Table::default() }
}

fn column(header: String) -> Column {
    Column { field: by_header(&header).map(|f| f.code), header, sure: 100 }
}

fn import(facts: &mut FakeFacts, text: &str) -> Result<ImportReport, (ImportReport, &'static str)> {
    let told = |report: Report| if let Report::Import(report) = report { report } else { ImportReport::default() };
    match facts.submit("budi", "2026-11-24", Command::Import { table: table(text), update: false }) {
        Ok(decision) => Ok(told(decision.report)),
        Err(refusal) => {
            let code = refusal.code();
            Err((told(refusal.report), code))
        }
    }
}

/// Row, field and code of each fault.
fn faults(text: &str) -> Vec<(u32, &'static str, &'static str)> {
    let (report, code) = import(&mut FakeFacts::default(), text).expect_err("a refusal");
    assert_eq!((code, report.created, report.updated, report.unchanged, report.partners_created), ("faults", 0, 0, 0, 0));
    report.faults.iter().map(|f| (f.row, f.field.unwrap_or_default(), f.code)).collect()
}

fn counts(report: &ImportReport) -> [u32; 4] {
    [report.created, report.updated, report.unchanged, report.partners_created]
}

#[test]
fn every_fault_of_every_row_is_told_in_one_pass() {
    let long = "x".repeat(17 * 1024);
    let text = format!(
        "region_code|region|partner|partner_level|country|kind|signed|until|note|verified|Warna\n\
         99.99|Kota Atlantis||desa|ZZ|persahabatan|30/2/2026|2026-02-30|{long}|mungkin|biru\n\
         32.73||Suwon|kota|KR|kembar|2020|2019|||\n\
         31.74||Suwon|kota|KR|kembar|||||\n\
         |Bandung|Suwon|||||||||\n\
         32.73|Kota Bogor|Suwon||||||||\n\
         ||Suwon||||||||\n\
         32.73||Suwon||Atlantis||2020|2020|||"
    );
    let expected = [
        (1, "note", "too_long"),
        (1, "region", "unknown_region"),
        (1, "partner_level", "unknown_level"),
        (1, "country", "unknown_country"),
        (1, "partner", "missing"),
        (1, "signed", "bad_date"),
        (1, "until", "bad_date"),
        (1, "kind", "unknown_kind"),
        (1, "verified", "not_yes_or_no"),
        (2, "until", "impossible_order"),
        (3, "region", "unknown_region"),
        (4, "region_name", "ambiguous_region"),
        (5, "region_name", "differs"),
        (6, "region", "missing"),
        (7, "country", "unknown_country"),
    ];
    assert_eq!(faults(&text), expected);
}

#[test]
fn a_fault_names_its_place_its_value_and_what_was_perhaps_meant() {
    let text = "partner|region\nSuwon|Kota Bandung\nBusan|  Surabya ";
    let (report, _) = import(&mut FakeFacts::default(), text).expect_err("a refusal");
    let fault = &report.faults[0];
    assert_eq!((fault.row, fault.line, fault.column.as_str(), fault.value.as_str()), (2, 3, "region", "Surabya"));
    assert_eq!(fault.suggestions, ["Kota Surabaya"]);
    let country = import(&mut FakeFacts::default(), "region|partner|country\nBali|X|Prefektur Chiba, Jepang").expect_err("a refusal").0;
    assert_eq!(country.faults[0].suggestions, ["JP"]);
}

#[test]
fn needed_columns_are_missed_once_not_in_each_row() {
    assert_eq!(faults("note\na\nb"), [(0, "region", "missing"), (0, "partner", "missing")]);
    assert_eq!(faults("region\nBali\nKota Atlantis"), [(0, "partner", "missing"), (2, "region_name", "unknown_region")]);
    assert_eq!(import(&mut FakeFacts::default(), "region|partner").map(|r| counts(&r)).ok(), Some([0; 4]));
}

#[test]
fn what_is_told_is_written_all_the_same() {
    let mut facts = FakeFacts::default();
    let text = "region|partner|note|Warna|kind\nBali|Hainan|a\u{202e}b|biru|kembar\nBali|Hainan||merah|teknik";
    let report = import(&mut facts, text).expect("an import");
    let warnings: Vec<_> = report.warnings.iter().map(|f| (f.row, f.column.as_str(), f.code)).collect();
    assert_eq!(warnings, [(0, "Warna", "unknown_column"), (1, "note", "hostile_text"), (2, "partner", "likely_duplicate")]);
    let duplicate = &report.duplicates[0];
    assert_eq!((duplicate.row, duplicate.id, duplicate.same.as_slice()), (2, Id::Agreement(1), ["region", "partner"].as_slice()));
    assert_eq!(counts(&report), [2, 0, 0, 1]);
    assert_eq!(facts.get::<Agreement>(Id::Agreement(1)).and_then(|a| a.note).as_deref(), Some("a\u{202e}b"));
}

#[test]
fn a_row_is_told_from_what_is_there() {
    let header = "region|partner|partner_native|partner_level|country|kind|instrument|signed|until|areas|note";
    let first = "Kota Bandung|Suwon||kota|KR|kembar|MoU|1997-08-25|||";
    let table = [
        ("the same", first.to_owned(), Ok([0, 0, 1, 0])),
        ("in other letters", "KOTA  BANDUNG|SUWON||kota|kr|sister city|mou|1997-08-25|||".to_owned(), Ok([0, 0, 1, 0])),
        ("adds a native name", first.replace("Suwon|", "Suwon|수원시"), Ok([0, 1, 0, 0])),
        ("is found by the native name", first.replace("Suwon|", "Suweon|수원시"), Ok([0, 0, 1, 0])),
        ("has another native name", first.replace("Suwon|", "Suwon|水原"), Ok([1, 0, 0, 1])),
        ("adds", first.replace("1997-08-25|||", "1997-08-25|2030|a; b;|x"), Ok([0, 1, 0, 0])),
        ("says less", first.to_owned(), Ok([0, 0, 1, 0])),
        ("says the same of all", first.replace("1997-08-25|||", "1997-08-25|2030|a;b|x"), Ok([0, 0, 1, 0])),
        ("differs", first.replace("1997-08-25|||", "1997-08-25|2031|a|y"), Err("faults")),
        ("another day", first.replace("1997-08-25", "1997"), Ok([1, 0, 0, 0])),
        ("another instrument", first.replace("MoU", "LoI"), Ok([1, 0, 0, 0])),
        ("another country", first.replace("KR", "JP"), Ok([1, 0, 0, 1])),
        ("another level", first.replace("|kota|", "|lembaga|"), Ok([1, 0, 0, 1])),
        ("twice in one file", format!("{0}\n{0}", first.replace("Bandung", "Bogor")), Ok([1, 0, 1, 0])),
    ];
    let mut facts = FakeFacts::default();
    assert_eq!(import(&mut facts, &format!("{header}\n{first}")).map(|r| counts(&r)).ok(), Some([1, 0, 0, 1]));
    for (what, row, expected) in table {
        let found = import(&mut facts, &format!("{header}\n{row}")).map(|r| counts(&r)).map_err(|(_, code)| code);
        assert_eq!(found, expected, "{what}");
    }
}

#[test]
fn all_that_differs_is_told_field_by_field() {
    let mut facts = FakeFacts::default();
    let header = "region|partner|until|areas|note|source|verified";
    import(&mut facts, &format!("{header}\nBali|Hainan|2030|a|b|c|yes")).expect("an import");
    let before = facts.values();
    let (report, _) = import(&mut facts, &format!("{header}\nBali|Hainan|2031|x|y|z|no")).expect_err("a refusal");
    let fields: Vec<_> = report.faults.iter().map(|f| (f.field.unwrap_or_default(), f.code)).collect();
    assert_eq!(fields, ["until", "areas", "note", "source", "verified"].map(|f| (f, "differs")));
    assert_eq!(facts.values(), before);
}

#[test]
fn numbers_follow_the_order_of_rows() {
    let mut facts = FakeFacts::default();
    import(&mut facts, "region|partner\nBali|B\nBali|A\nBanten|B\nAceh|C").expect("an import");
    let partner = |n| facts.get::<Agreement>(Id::Agreement(n)).and_then(|a| a.partner);
    assert_eq!([1, 2, 3, 4].map(partner), [1, 2, 1, 3].map(|n| Some(Id::Partner(n))));
    let names: Vec<_> = [1, 2, 3].map(|n| facts.get::<Partner>(Id::Partner(n)).map(|p| p.name).unwrap_or_default()).to_vec();
    assert_eq!(names, ["B", "A", "C"]);
}

#[test]
fn no_two_records_share_a_uid() {
    let mut facts = FakeFacts::default();
    import(&mut facts, "region|partner\nBali|B\nBali|A\nBanten|B\nAceh|C").expect("an import");
    let mut uids: Vec<String> = facts.values().values().map(|v| v["uid"].to_string()).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), 7);
}

#[test]
fn in_the_programs_own_table_what_is_not_said_is_not_there() {
    let own = crate::model::field::FIELDS.iter().map(|f| f.header).collect::<Vec<_>>().join("|");
    let text = format!("{own}\n51|Bali|Suwon||kota|KR||||||||\n51|Bali|Suwon||||||||||-|");
    let mut facts = FakeFacts::default();
    assert_eq!(import(&mut facts, &text).map(|r| counts(&r)).ok(), Some([2, 0, 0, 2]));
    assert_eq!(facts.get::<Agreement>(Id::Agreement(2)).and_then(|a| a.source).as_deref(), Some("-"));
    assert_eq!(import(&mut facts, &text).map(|r| counts(&r)).ok(), Some([0, 0, 2, 0]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// The first time something may be refused; what was written once is unchanged ever after.
    #[test]
    fn a_file_imported_twice_changes_nothing(
        rows in prop::collection::vec((
            prop::sample::select(vec!["Bali", "Banten", "Kota Bogor"]),
            prop::sample::select(vec!["Suwon|", "Suwon|수원", "Suwon|水原", "suwon|", "Busan|부산", "수원|"]),
            prop::sample::select(vec!["|", "KR|", "|kota", "KR|kota"]),
            prop::sample::select(vec!["|", "MoU|", "MoU|2020", "|2021-03"]),
            prop::sample::select(vec!["", "catatan"]),
        ), 1..8),
        own in any::<bool>(),
    ) {
        let header = "region|partner|partner_native|country|partner_level|instrument|signed|note";
        // With every header of the sample the table is the program's own.
        let (more, rest) = if own { ("|region_code|kind|until|areas|source|verified", "||||||") } else { ("", "") };
        let rows: Vec<String> = rows.into_iter().map(|(r, p, c, t, n)| format!("{r}|{p}|{c}|{t}|{n}{rest}")).collect();
        let text = format!("{header}{more}\n{}", rows.join("\n"));
        let mut facts = FakeFacts::default();
        import(&mut facts, &text).expect("nothing differs: a note is there or not");
        let before = facts.values();
        let again = import(&mut facts, &text).expect("the same");
        prop_assert_eq!(counts(&again), [0, 0, rows.len() as u32, 0]);
        prop_assert_eq!(facts.values(), before);
    }
}
