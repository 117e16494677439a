//! The review line by line: what is typed goes in at once, what is said comes out in lines.

use std::io::Write;
use std::process::{Child, Stdio};

use crate::house::{House, Ran};

/// A register with three agreements that ended.
fn three() -> House {
    let house = House::new();
    let table = house.dir.path().join("tiga.csv");
    let rows = "32.73,Chiba,JP,sister city,2010-01-01,2015-06-01\n\
                32.71,Aomori,JP,sister city,2010-01-01,2013-06-01\n\
                32.72,Beppu,JP,sister city,2010-01-01,2014-06-01\n";
    std::fs::write(&table, format!("region_code,partner,country,kind,signed,until\n{rows}")).expect("written");
    house.fine(&["import", table.to_str().expect("a path")]);
    house
}

fn begun(house: &House, args: &[&str]) -> Child {
    let mut command = house.command(&[&["review", "--linear"], args].concat());
    command.current_dir(house.dir.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("the program")
}

/// A whole conversation; the end of the input is its end.
fn talk(house: &House, args: &[&str], typed: &str) -> Ran {
    let mut child = begun(house, args);
    child.stdin.take().expect("an input").write_all(typed.as_bytes()).expect("typed");
    let ran = Ran::of(child.wait_with_output().expect("an end"));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    ran
}

fn status(house: &House) -> (u64, u64) {
    let status = house.fine(&["review", "--status"]);
    let count = |name: &str| status[name].as_u64().expect("a count");
    (count("decided"), count("open"))
}

#[test]
fn every_decision_is_taken_line_by_line_and_the_minute_signed_and_written() {
    let house = three();
    let said = talk(&house, &[], "1\n1\n2\nSurati mitra\nBagian KS\n+10hk\n3\n1/12/2026\n\n1\n2\n3\n9\n9\n").out;
    for part in
        ["Butir 1 dari 3.", "Aomori, Jepang, KSDPL kembar, berakhir", "Mengapa: Berakhir 1 Jun 2013", "Semua butir sudah diputuskan."]
    {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(said.contains("BA-2026-001 ditandatangani.") && said.contains("Tindakan: Surati mitra"), "{said}");
    let minute = house.fine(&["minute", "show", "BA-2026-001"]);
    let outcomes: Vec<&str> = minute["decided"].as_array().expect("matters").iter().filter_map(|d| d["outcome"].as_str()).collect();
    assert_eq!((minute["signed"]["decided"].as_u64(), outcomes.len()), (Some(3), 3));
    for outcome in ["fine", "action", "postpone"] {
        assert!(outcomes.contains(&outcome), "{outcomes:?}");
    }
    let file = std::fs::read_to_string(house.dir.path().join("BA-2026-001.txt")).expect("the file");
    assert!(file.starts_with("Berita acara reviu BA-2026-001\n"), "{file}");
}

#[test]
fn the_end_of_the_input_stops_as_nine_does_and_it_goes_on_there() {
    let house = three();
    for typed in ["1\n1\n", "1\n1\n9\n9\n"] {
        let before = status(&house).0;
        let said = talk(&house, &[], typed).out;
        assert!(said.ends_with("Selesai. Yang sudah diputuskan tersimpan.\n"), "{said}");
        assert_eq!(status(&house).0, before + 1);
    }
    // In the middle of a decision nothing is decided.
    let said = talk(&house, &[], "1\n2\nSurati mitra\n").out;
    assert!(said.contains("Butir 3 dari 3. 2 diputuskan, 1 tersisa."), "{said}");
    assert_eq!(status(&house), (2, 1));
}

#[test]
fn a_decision_is_taken_back_after_it_was_named() {
    let house = three();
    let said = talk(&house, &[], "1\n1\n7\n2\n7\n1\n9\n9\n").out;
    assert!(said.contains("Yang terakhir: keputusan reviu") && said.contains("Diurungkan: keputusan reviu."), "{said}");
    assert_eq!(said.matches("Butir 1 dari 3.").count(), 2, "{said}");
    assert_eq!(status(&house), (0, 3));
}

#[test]
fn matters_are_skipped_gone_back_to_and_opened_as_text() {
    let house = three();
    let said = talk(&house, &[], "1\n4\n5\n6\n9\n9\n").out;
    let order: Vec<&str> = said.lines().filter(|line| line.starts_with("Butir")).map(|line| &line[..16]).collect();
    assert_eq!(order, ["Butir 1 dari 3. ", "Butir 2 dari 3. ", "Butir 1 dari 3. ", "Butir 1 dari 3. "].map(|line| &line[..16]), "{said}");
    assert!(said.contains("KS-0002\nDaerah: 32.71\n") && said.contains("Terakhir diubah"), "{said}");
    assert!(said.contains("Usul: perbarui (kerma renew KS-0002):"), "{said}");
}

#[test]
fn what_needs_somebody_is_read_a_few_at_a_time() {
    let house = House::furnished();
    let said = talk(&house, &[], "2\n8\n1\n9\n9\n").out;
    assert!(said.contains("Butir 1 sampai 7 dari ") && said.contains("Butir 8 sampai 14 dari "), "{said}");
    assert!(said.contains("Surakarta"), "{said}");
}

#[test]
fn what_is_wrong_is_asked_again_and_the_rest_is_kept() {
    let house = three();
    let said = talk(&house, &[], "1\n12\nx\n3\n31/2/2026\n24/11/2026\n\n25/11/2026\n9\n9\n").out;
    assert!(said.contains("12 tidak ada dalam pilihan") && said.contains("Tanggal 31/2/2026"), "{said}");
    assert!(said.contains("paling cepat sampai besok") && said.contains("Tersimpan:"), "{said}");
    assert_eq!(status(&house), (1, 2));
    let said = talk(&house, &[], "1\n2\n\n9\n9\n").out;
    assert!(said.contains("Belum diputuskan; tidak ada yang berubah."), "{said}");
}

#[test]
fn it_draws_nothing_and_speaks_both_languages() {
    let house = three();
    let typed = "1\n1\n2\nWrite\nUnit\ntomorrow\n8\n2\n9\n7\n2\n9\n2\n9\n9\n";
    let said = talk(&house, &["--language", "en"], typed).out;
    assert!(said.contains("Item 1 of 3.") && said.contains("needs action") && said.contains("Minute of the review"), "{said}");
    assert!(!said.contains('\u{1b}') && !said.contains('\r'), "{said:?}");
    let indonesian = three();
    let said = talk(&indonesian, &[], typed).out;
    assert!(said.contains("Butir 1 dari 3.") && !said.contains("Item"), "{said}");
}

#[test]
fn a_register_that_takes_no_changes_is_read_and_refuses() {
    let house = three();
    let said = talk(&house, &["--read-only"], "1\n1\n9\n9\n").out;
    assert!(said.matches("hanya untuk dibaca").count() >= 2 && said.contains("Butir 1 dari 3."), "{said}");
    assert_eq!(status(&house).0, 0);
}

#[test]
fn one_answer_is_not_a_conversation() {
    let house = three();
    for other in ["--json", "--dry-run"] {
        let ran = house.run(&["review", "--linear", other]);
        assert_eq!(ran.code, Some(2), "{}{}", ran.out, ran.err);
    }
}

#[test]
fn while_somebody_talks_others_are_told_who() {
    let house = three();
    let mut child = begun(&house, &[]);
    let mut input = child.stdin.take().expect("an input");
    let mut said = std::io::BufReader::new(child.stdout.take().expect("an output"));
    let mut line = String::new();
    std::io::BufRead::read_line(&mut said, &mut line).expect("a line");
    assert_eq!(house.refused(5, &["review", "decide", "KS-0001", "fine"]), "held");
    input.write_all(b"9\n").expect("typed");
    drop(input);
    assert!(child.wait().expect("an end").success());
    assert_eq!(house.fine(&["review", "decide", "KS-0001", "fine"])["written"], true);
}
