//! Which agreement a row is, and what it may change.

use super::*;

fn change(facts: &mut FakeFacts, update: bool, text: &str) -> Result<ImportReport, Vec<String>> {
    match facts.submit("budi", "2026-11-24", Command::Import { table: table(text), update }) {
        Ok(Decision { report: Report::Import(report), .. }) => Ok(report),
        Err(Refusal { report: Report::Import(report), .. }) => {
            Err(report.faults.iter().map(|f| format!("{} {} {}", f.row, f.field.unwrap_or_default(), f.code)).collect())
        }
        other => panic!("{other:?}"),
    }
}

fn register() -> FakeFacts {
    let mut facts = FakeFacts::default();
    let text = "region|partner|country|kind|instrument|signed|note\nBali|Hainan|CN|kembar|MoU|2011|a\nBanten|Suwon|KR|||2019|";
    change(&mut facts, false, text).expect("a register");
    facts
}

fn agreement(facts: &FakeFacts, number: u32) -> Agreement {
    facts.get(Id::Agreement(number)).expect("an agreement")
}

#[test]
fn a_row_with_an_id_is_that_agreement() {
    let mut facts = register();
    let table = [
        ("says the same", false, "id|Daerah|Mitra|Negara|Ttd\nKS-0001|Bali|Hainan|Tiongkok|2011", Ok([0, 0, 1, 0])),
        ("says nothing", false, "id|note\nks-1|", Ok([0, 0, 1, 0])),
        ("adds", false, "id|kind|instrument\nKS-0002|kembar|LoI", Ok([0, 1, 0, 0])),
        (
            "contradicts",
            false,
            "id|region|signed|note\nKS-0001|Banten|2012|b",
            Err(vec!["1 region_name differs", "1 signed differs", "1 note differs"]),
        ),
        ("changes", true, "id|region|signed|note\nKS-0001|Banten|2012|b", Ok([0, 1, 0, 0])),
        ("changes nothing again", true, "id|region|signed|note\nKS-0001|Banten|2012|b", Ok([0, 0, 1, 0])),
        ("another partner", true, "id|partner|country\nKS-0001|Jinan|CN", Ok([0, 1, 0, 1])),
        ("is not there", false, "id|note\nKS-0009|x", Err(vec!["1 id unknown_id"])),
        ("is no id", false, "id|note\n12|x", Err(vec!["1 id unknown_id"])),
        ("ends before it was signed", true, "id|until\nKS-0001|2010", Err(vec!["1 until impossible_order"])),
        ("has none, nor what is needed", false, "id|note\n|x", Err(vec!["1 region missing", "1 partner missing"])),
        ("has none, and is new", false, "id|Daerah|Mitra\n-|Aceh|Penang", Ok([1, 0, 0, 1])),
    ];
    for (what, update, text, expected) in table {
        let found = change(&mut facts, update, text).map(|r| counts(&r));
        assert_eq!(found, expected.map_err(|faults| faults.into_iter().map(str::to_owned).collect()), "{what}");
    }
    let first = agreement(&facts, 1);
    assert_eq!((first.region.to_string(), first.partner, first.note.as_deref()), ("36".into(), Some(Id::Partner(3)), Some("b")));
}

#[test]
fn an_update_changes_what_is_filled_and_leaves_what_the_row_leaves_empty() {
    let mut facts = register();
    let row = "region|partner|country|kind|instrument|signed|until|note\nBali|Hainan|CN|kembar|MoU|2011|2030|b";
    assert_eq!(change(&mut facts, false, row), Err(vec!["1 note differs".to_owned()]));
    assert_eq!(change(&mut facts, true, row).map(|r| counts(&r)), Ok([0, 1, 0, 0]));
    let empty = "region|partner|country|kind|instrument|signed|until|note\nBali|Hainan|CN|kembar|Nota Kesepahaman|2011||";
    assert_eq!(change(&mut facts, true, empty).map(|r| counts(&r)), Ok([0, 0, 1, 0]));
    let held = agreement(&facts, 1);
    assert_eq!(
        (held.until.map(|d| d.to_string()).as_deref(), held.note.as_deref(), held.instrument.as_deref()),
        (Some("2030"), Some("b"), Some("MoU"))
    );
}

#[test]
fn rows_of_one_file_that_contradict_each_other_are_told_even_with_update() {
    let two = "region|partner|country|signed|note\nBanten|Suwon|KR|2019|x\nBanten|Suwon|KR|2019|y";
    assert_eq!(change(&mut register(), true, two), Err(vec!["2 note differs".to_owned()]));
    let by_id = "id|region|partner|country|signed\n|Banten|Suwon|KR|2019\nKS-0002||||2020";
    assert_eq!(change(&mut register(), true, by_id), Err(vec!["2 signed differs".to_owned()]));
    let new = "region|partner|note\nAceh|Penang|x\nAceh|Penang|y";
    assert_eq!(change(&mut register(), true, new), Err(vec!["2 note differs".to_owned()]));
}

#[test]
fn of_two_that_nothing_tells_apart_the_one_that_says_the_same_is_meant() {
    let mut facts = register();
    let rows = "id|region|partner|country|kind|instrument|signed|note\n|Banten|Hainan|CN|kembar|MoU|2011|b\nKS-0001|Banten||||||";
    assert_eq!(change(&mut facts, true, rows).map(|r| counts(&r)), Ok([1, 1, 0, 0]));
    for (note, expected) in [("a", Ok([0, 0, 1, 0])), ("b", Ok([0, 0, 1, 0])), ("c", Err(vec!["1 note differs".to_owned()]))] {
        let row = format!("region|partner|country|kind|instrument|signed|note\nBanten|Hainan|CN|kembar|MoU|2011|{note}");
        assert_eq!(change(&mut facts, false, &row).map(|r| counts(&r)), expected, "{note}");
    }
}

#[test]
fn a_changed_copy_gives_exactly_its_differences() {
    let header = "id|region|partner|country|kind|instrument|signed|note";
    let copy = format!("{header}\nKS-0001|Bali|Hainan|CN|kembar|MoU|2011-06|a\nKS-0002|Banten|Suwon|KR|||2019|baru\n|Aceh|Penang|MY||||");
    let mut facts = register();
    let before = facts.values();
    let envelope = facts.envelope("budi", "2026-11-24", Command::Import { table: table(&copy), update: true });
    let decision = crate::rules::judge(&facts, &envelope).expect("a decision");
    let paths: Vec<String> = decision
        .changes
        .iter()
        .map(Change::from)
        .flat_map(|c| c.edits.into_iter().map(move |e| format!("{}{}", c.record, e.path)))
        .collect();
    assert_eq!(paths, ["MT-0003", "KS-0001/signed", "KS-0002/note", "KS-0003"]);
    change(&mut facts, true, &copy).expect("an import");
    facts.submit("budi", "2026-11-24", Command::Undo).expect("an undo");
    assert_eq!(facts.values(), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever a file changes, it changes once, and undo gives back what was.
    #[test]
    fn a_file_with_ids_changes_nothing_twice_and_is_taken_back(
        rows in prop::collection::vec((
            prop::sample::select(vec!["", "", "KS-0001", "KS-0002"]),
            prop::sample::select(vec!["Bali", "Banten", ""]),
            prop::sample::select(vec!["Hainan|CN", "Suwon|KR", "Suwon|", "|"]),
            prop::sample::select(vec!["|", "kembar|", "kembar|MoU", "|LoI"]),
            prop::sample::select(vec!["", "2011", "2019", "8/3/2021"]),
            prop::sample::select(vec!["", "a", "b"]),
        ), 1..7),
        update in any::<bool>(),
    ) {
        let rows: Vec<String> = rows.into_iter().map(|(id, r, p, k, s, n)| format!("{id}|{r}|{p}|{k}|{s}|{n}")).collect();
        let text = format!("id|region|partner|country|kind|instrument|signed|note\n{}", rows.join("\n"));
        let mut facts = register();
        let (first, revision) = (facts.values(), facts.revision());
        if change(&mut facts, update, &text).is_ok() {
            let after = facts.values();
            let again = change(&mut facts, update, &text).map(|r| counts(&r));
            prop_assert_eq!(again, Ok([0, 0, rows.len() as u32, 0]));
            prop_assert_eq!(facts.values(), after);
            if facts.revision() > revision {
                facts.submit("budi", "2026-11-24", Command::Undo).expect("an undo");
            }
        }
        prop_assert_eq!(facts.values(), first);
    }

    #[test]
    fn no_text_panics(cells in prop::collection::vec("\\PC{0,16}", 1..40), update in any::<bool>()) {
        let header = "id|Daerah|Provinsi|Mitra|Negara|Jenis|Naskah|Ttd|Jangka Waktu|Bidang|Kerja Sama|Ket";
        let mut cells: Vec<String> = cells.into_iter().map(|cell| cell.replace('|', " ")).collect();
        cells.resize(cells.len().div_ceil(12) * 12, String::new());
        let rows: Vec<String> = cells.chunks(12).map(|row| row.join("|").replace(['\n', '\r'], " ")).collect();
        let mut facts = register();
        let first = facts.values();
        if change(&mut facts, update, &format!("{header}\n{}", rows.join("\n"))).is_err() {
            prop_assert_eq!(facts.values(), first);
        }
    }
}
