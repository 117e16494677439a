//! Tables in and out, from outside: columns that are said, repair files, what is no table.

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::house::{House, has_keys};

fn file(house: &House, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = house.dir.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    path.to_string_lossy().into_owned()
}

fn field_of<'v>(told: &'v Value, header: &str) -> &'v Value {
    let columns = told["columns"].as_array().expect("columns");
    &columns.iter().find(|c| c["header"] == header).unwrap_or_else(|| panic!("{header} in {told}"))["field"]
}

#[test]
fn an_office_table_is_read_as_it_was_saved() {
    let house = House::new();
    let table = "DAFTAR KERJA SAMA\r\n\r\nNo;Daerah;Mitra;Negara;Warna\r\n1;32.73;K\u{f4}chi;JP;biru\r\n";
    let latin: Vec<u8> = table.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin 1")).collect();
    let told = house.fine(&["import", &file(&house, "lama.csv", latin)]);
    has_keys(&told, "written file encoding separator sheet columns rows faults_file");
    assert_eq!((&told["encoding"], &told["separator"], &told["sheet"]), (&json!("windows-1252"), &json!(";"), &Value::Null));
    assert_eq!((&told["created"], field_of(&told, "No"), field_of(&told, "Warna")), (&json!(1), &Value::Null, &Value::Null));
    let warnings = told["warnings"].as_array().expect("warnings");
    let unknown: Vec<_> = warnings.iter().filter(|w| w["code"] == "unknown_column").map(|w| (&w["row"], &w["line"])).collect();
    assert_eq!(unknown, [(&json!(0), &json!(3))], "{warnings:?}");
    assert_eq!(house.fine(&["list"])["rows"][0]["partner"]["name"], "Kôchi");
}

/// Titles, a header of two rows, groups, terms, totals, and what stands under a table.
#[test]
fn what_is_no_agreement_in_an_office_table_is_told_and_passed_over() {
    let house = House::new();
    let table = "DAFTAR KERJA SAMA;;;;;;\n;;;;;;\n\
        No.;Daerah;Mitra;;Dokumen;Masa Berlaku;Ket.\n;;Nama;Negara;Jenis;s.d.;\n(1);(2);(3);(4);(5);(6);(7)\n\
        I;PROVINSI JAWA BARAT;;;;;\n1.;\"Kota\nBandung\";Suwon;Korsel;MoU;2017 s/d 2022;-\n2.;;;;;;\n3.;Kota Bogor;Ulm;Jerman;LoI;s.d. 31/12/2024;n/a\n\
        ;Jumlah;2;;;;\n\nSumber: Biro Pemerintahan;;;;;;\n;;;;;Bandung, 31 Desember 2021;\n";
    let told = house.fine(&["import", &file(&house, "daftar.csv", table)]);
    assert_eq!((&told["rows"], &told["created"]), (&json!(2), &json!(2)), "{told}");
    let warnings = told["warnings"].as_array().expect("warnings");
    let of = |code: &str| warnings.iter().filter(|w| w["code"] == code).map(|w| w["line"].as_u64()).collect::<Vec<_>>();
    assert_eq!(of("row_skipped"), [Some(6), Some(11), Some(13), Some(14)], "{warnings:?}");
    assert_eq!((of("inferred_date"), of("hostile_text"), of("unknown_column")), (vec![Some(7), Some(10)], vec![], vec![]), "{warnings:?}");
    let rows = house.fine(&["list"])["rows"].clone();
    assert_eq!((&rows[0]["until"], &rows[1]["until"], &rows[1]["country"]), (&json!("2022"), &json!("2024-12-31"), &json!("DE")));
}

#[test]
fn a_column_that_is_said_is_remembered_for_this_register() {
    let house = House::new();
    let table = file(&house, "daftar.csv", "Daerah,Mitra,Negara,Warna\n32.73,Suwon,KR,kota;air\n");
    let dry = house.fine(&["import", &table, "--column", "Warna=areas", "--column", "Negara=country", "--dry-run"]);
    assert_eq!((field_of(&dry, "Warna"), house.things()), (&json!("areas"), vec!["daftar.csv".to_owned()]));
    assert_eq!(field_of(&house.fine(&["import", &table, "--dry-run"]), "Warna"), &Value::Null);
    let made = house.fine(&["import", &table, "--column", "warna=Bidang"]);
    assert_eq!((&made["created"], field_of(&made, "Warna")), (&json!(1), &json!("areas")));
    let again = house.fine(&["import", &table]);
    assert_eq!((&again["unchanged"], field_of(&again, "Warna")), (&json!(1), &json!("areas")));
    let passed = house.fine(&["import", &table, "--column", "Warna=-"]);
    assert_eq!((field_of(&passed, "Warna"), &passed["warnings"]), (&Value::Null, &json!([])));
    let forgotten = house.fine(&["import", &table, "--column", "Warna="]);
    assert_eq!(forgotten["warnings"][0]["code"], "unknown_column");
    let other = house.dir.path().join("lain").to_string_lossy().into_owned();
    assert_eq!(field_of(&house.fine(&["import", &table, "--dry-run", "--register", &other]), "Warna"), &Value::Null);
    for bad in ["Warna", "Warna=bukan isian", "Bukan kolom=note"] {
        assert_eq!(house.refused(2, &["import", &table, "--column", bad]), "usage", "{bad}");
    }
}

#[test]
fn a_repair_file_tells_what_is_wrong_and_imports_when_mended() {
    let house = House::new();
    let table = file(&house, "daftar.csv", "Daerah;Mitra;Negara;Ket\nKota Atlantis;Suwon;KR;=1+1\n32.73;Ulm;DE;\n");
    let repair = house.dir.path().join("perbaikan.csv");
    let path = repair.to_string_lossy().into_owned();
    let told = house.json(3, &["import", &table, "--faults", &path]);
    assert_eq!((&told["faults_file"], &told["written"], house.register().exists()), (&json!(path), &json!(false), false));
    let mode = std::fs::metadata(&repair).expect("it is there").permissions().mode();
    let text = std::fs::read_to_string(&repair).expect("readable");
    assert!(text.contains("Ket;fault\r\n") && text.contains("'=1+1;Daerah: Kota Atlantis") && mode & 0o777 == 0o600, "{text}");
    let again = house.json(3, &["import", &path, "--faults", &path]);
    assert_eq!((&again["faults"], &again["warnings"]), (&told["faults"], &told["warnings"]));
    std::fs::write(&repair, text.replace("Kota Atlantis;", "32.71;")).expect("mended");
    let fine = house.fine(&["import", &path, "--faults", &path]);
    assert_eq!((&fine["created"], &fine["faults_file"]), (&json!(2), &Value::Null));
    assert_eq!(house.fine(&["list", "catatan:1+1"])["total"], 1);
    let nowhere = house.dir.path().join("tidak/ada.csv").to_string_lossy().into_owned();
    assert_eq!(house.refused(7, &["import", &table, "--faults", &nowhere]), "not_saved");
}

#[test]
fn faults_are_told_as_a_table_in_words() {
    let house = House::new();
    let table = file(&house, "daftar.csv", "Daerah,Mitra,Negara\nKota Atlantis,Suwon,KR\n32.73,,KR\n");
    let ran = house.run(&["import", &table]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!((ran.code, lines.len()), (Some(3), 3), "{}", ran.out);
    assert!(lines[0].starts_with("Baris data  Baris berkas  Kolom") && lines[1].contains("Kota Atlantis"), "{}", ran.out);
    assert!(lines[2].starts_with("2           3             Mitra"), "{}", ran.out);
}

#[test]
fn what_is_no_table_is_a_sentence_and_nothing_is_written() {
    let house = House::new();
    let mut closed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    closed.resize(4096, 0);
    let files: [(&str, Vec<u8>); 5] = [
        ("kosong.csv", Vec::new()),
        ("biner.csv", vec![0, 1, 2, 255, 254]),
        ("nul.csv", b"Daerah,Mitra\n32.73,a\0b\n".to_vec()),
        ("lama.xls", closed),
        ("rusak.xlsx", b"PK\x03\x04rusak".to_vec()),
    ];
    for (name, bytes) in files {
        let path = file(&house, name, bytes);
        assert_eq!(house.refused(3, &["import", &path]), "unreadable", "{name}");
        let plain = house.run(&["import", &path]);
        assert!(plain.out.is_empty() && plain.err.lines().count() == 1, "{name}: {}{}", plain.out, plain.err);
    }
    assert!(!house.register().exists());
}

/// A register of its own with everything that another wrote out.
fn imported(from: &str) -> House {
    let house = House::new();
    house.fine(&["import", from]);
    house
}

#[test]
fn what_is_exported_imports_again_unchanged() {
    let house = House::furnished();
    for name in ["daftar.csv", "daftar.xlsx"] {
        let path = house.dir.path().join(name).to_string_lossy().into_owned();
        let told = house.fine(&["export", &path]);
        assert_eq!((&told["written"], &told["file"], &told["rows"]), (&json!(true), &json!(path), &json!(107)));
        assert_eq!(std::fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
        let again = house.fine(&["import", &path]);
        assert_eq!((&again["unchanged"], &again["written"]), (&json!(107), &json!(false)), "{name}");
    }
    assert_eq!(house.run(&["export", "-"]).out, house.run(&["list", "--csv"]).out);
    assert_eq!(house.run(&["export", "-", "negara:jp"]).out, house.run(&["list", "--csv", "negara:jp"]).out);
    assert_eq!(house.refused(2, &["export", "-"]), "usage");
}

#[test]
fn records_give_the_same_register_back() {
    let house = House::furnished();
    house.fine(&["checklist", "set", "DP-2021-03", "4", "36", "done", "--evidence", "Peta\u{202e} potensi"]);
    house.fine(&["office", "set", "36"]);
    let path = house.dir.path().join("semua.jsonl").to_string_lossy().into_owned();
    let told = house.fine(&["export", &path]);
    let text = std::fs::read_to_string(&path).expect("a file");
    assert_eq!((told["rows"].as_u64(), text.contains('\u{202e}')), (Some(text.lines().count() as u64 - 1), false));
    let other = imported(&path);
    let written = |house: &House| house.run(&["export", "-", "--as", "jsonl"]).out.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!((written(&other), written(&house).len()), (written(&house), text.lines().count() - 1));
    assert_eq!(other.fine(&["import", &path])["written"], false);
    assert_eq!(other.fine(&["verify"])["journal"]["state"], "whole");
    house.fine(&["office", "set", "ministry"]);
    let differs = house.json(3, &["import", &path]);
    assert_eq!((&differs["faults"][0]["code"], &differs["faults"][0]["value"]), (&json!("differs"), &json!("office")));
    other.fine(&["undo"]);
    assert_eq!((&other.fine(&["list"])["total"], &other.fine(&["checklist", "list"])["rows"]), (&json!(0), &json!([])));
    let some = house.run(&["export", "-", "--as", "jsonl", "negara:jp"]).out;
    assert!(some.lines().skip(1).all(|l| l.contains("\"type\":\"agreement\"") || l.contains("\"type\":\"partner\"")), "{some}");
    assert_eq!(imported(&file(&house, "jp.jsonl", &some)).fine(&["list"])["total"], 16);
}

#[test]
fn a_dry_run_of_an_export_writes_no_file() {
    let house = House::furnished();
    let path = house.dir.path().join("daftar.csv").to_string_lossy().into_owned();
    assert_eq!(house.fine(&["export", &path, "--dry-run"])["written"], false);
    assert!(!std::path::Path::new(&path).exists());
    let empty = House::new();
    let path = empty.dir.path().join("daftar.jsonl").to_string_lossy().into_owned();
    assert_eq!(empty.fine(&["export", &path, "--read-only"])["rows"], 0);
    assert_eq!(empty.things(), ["daftar.jsonl"]);
    assert_eq!(empty.fine(&["import", &path])["written"], false);
}
