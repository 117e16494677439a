//! A command sent again under its id is written once, whatever verb sends it.

use serde_json::{Value, json};

use crate::house::{House, has_keys, sample};

/// The id that a test gives the command of this number.
fn id(number: usize) -> String {
    format!("01M87PR2A4CSG61E0EBAB{number:05}")
}

/// One line of every verb that sends a command, in an order in which each of them changes something.
fn lines(house: &House) -> Vec<Vec<String>> {
    let paper = house.dir.path().join("naskah.pdf");
    let pack = house.dir.path().join("aturan.toml");
    let own = |name: &str, path: &std::path::Path| format!("{name}{}", path.display());
    let words = |line: &str| line.split(' ').map(|word| word.replace('_', " ")).collect::<Vec<_>>();
    let mut lines = vec![
        vec!["import".into(), sample("agreements.csv")],
        vec!["checklist".into(), "import".into(), sample("rakor-2021-03-08.txt")],
        vec!["set".into(), "KS-0009".into(), "note=Catatan".into()],
        vec!["new".into(), "document".into(), "KS-0009".into(), "kind=original".into(), "date=1/3/2021".into(), own("file=", &paper)],
        vec!["documents".into(), "check".into()],
        vec!["procedure".into(), "adopt".into(), own("", &pack)],
    ];
    lines.extend(
        [
            "office set 36",
            "checklist set DP-2021-03 4 Banten sesuai --evidence Peta",
            "new agreement daerah=Banten mitra=Odense negara=Denmark jenis=kembar",
            "new partner name=Toyama country=JP",
            "new checklist title=Rakor date=8/3/2022 place=Jakarta",
            "new activity KS-0009 on=1/11/2026 what=Kunjungan",
            "new recommendation DP-2021-03 text=Petakan",
            "activity KS-0010 --on 1/11/2026 --what Kunjungan",
            "advance KS-0108",
            "suspend KS-0108 --reason Menunggu",
            "resume KS-0108 --reason Lanjut",
            "pass KS-0108 --reason Dilewati",
            "return KS-0108 --reason Diperbaiki",
            "reject KS-0108 --reason Ditolak",
            "new agreement daerah=Banten mitra=Aarhus negara=Denmark jenis=kembar",
            "withdraw KS-0109 --reason Dicabut",
            "extend KS-0001 --until 2030-01-01",
            "renew KS-0002 --until 2030-01-01",
            "amend KS-0003",
            "end KS-0004 --on 2026-11-20 --ground Selesai",
            "void KS-0005 --reason Dua_kali",
            "holidays add 2027-03-10 Idul_Fitri",
            "review decide KS-0009 beres",
            "review sign",
            "undo",
            "redo",
        ]
        .map(words),
    );
    lines
}

#[test]
fn every_verb_sent_twice_under_one_id_writes_once() {
    let house = House::new();
    let (paper, pack) = (house.dir.path().join("naskah.pdf"), house.dir.path().join("aturan.toml"));
    std::fs::write(&paper, "naskah").expect("a file");
    let toml = String::from_utf8(house.command(&["procedure", "show", "--toml"]).output().expect("the program").stdout).expect("text");
    std::fs::write(&pack, toml.replacen("2020.2", "2026.1", 1).replacen("2020-05-22", "2026-12-01", 1)).expect("a file");
    for (number, line) in lines(&house).iter().enumerate() {
        if line[0] == "documents" {
            std::fs::remove_file(&paper).expect("removed");
        }
        let id = id(number);
        let line: Vec<&str> = line.iter().map(String::as_str).chain(["--command", &id, "--json"]).collect();
        // A paper that is gone is something to report.
        let first = house.run(&line);
        assert!(matches!(first.code, Some(0 | 1)), "{line:?}: {}{}", first.out, first.err);
        let journal = house.journal();
        let again = house.fine(&line);
        assert_eq!(house.journal(), journal, "{line:?}");
        let first = first.json();
        assert_eq!((&again["revision"], &again["written"]), (&json!(number + 1), &json!(true)), "{line:?}");
        assert_eq!((&first["revision"], &again["command"]), (&again["revision"], &json!(id)), "{line:?}");
        if let Some(ids) = first.get("ids") {
            assert_eq!((ids, &first["command"]), (&again["ids"], &again["command"]), "{line:?}");
        }
    }
}

#[test]
fn an_id_that_was_told_is_the_one_to_ask_with() {
    let house = House::furnished();
    let told = house.fine(&["set", "KS-0009", "note=a"]);
    let id = told["command"].as_str().expect("an id");
    let again = house.fine(&["set", "KS-0009", "note=a", "--command", id]);
    has_keys(&again, "revision command ids written");
    assert_eq!((&again["revision"], &again["ids"], &again["command"]), (&told["revision"], &told["ids"], &told["command"]));
    // Without it the same line is a second act, and with another id as well.
    house.fine(&["set", "KS-0009", "note=b"]);
    assert_eq!(house.fine(&["set", "KS-0009", "note=a"])["written"], true);
    assert_eq!(house.fine(&["set", "KS-0009", "note=c", "--command", &self::id(7).to_lowercase()])["command"], self::id(7));
    let words = house.run(&["set", "KS-0009", "note=a", "--command", id, "--language", "en"]);
    assert!(words.err.contains("Already saved: KS-0009 (revision 3") && words.err.contains("not written again"), "{}", words.err);
    // It is told where nothing may be written too, and by a dry run, as a dry run tells it.
    assert_eq!(house.fine(&["set", "KS-0009", "note=a", "--command", id, "--read-only"])["written"], true);
    let dry = house.fine(&["set", "KS-0009", "note=a", "--command", id, "--dry-run"]);
    assert_eq!((&dry["written"], &dry["command"], &dry["ids"]), (&json!(false), &Value::Null, &told["ids"]));
}

#[test]
fn an_id_is_one_verb_s_and_of_no_verb_that_reads() {
    let house = House::furnished();
    let told = house.fine(&["set", "KS-0009", "note=a"]);
    let id = told["command"].as_str().expect("an id");
    for line in [&["undo"][..], &["import", &sample("agreements.csv")], &["office", "set", "36"]] {
        assert_eq!(house.refused(3, &[line, &["--command", id]].concat()), "command_taken", "{line:?}");
    }
    for line in [&["list"][..], &["show", "KS-0009"], &["verify"], &["rebuild"], &["review", "--linear"], &["review", "--status"], &[]] {
        assert_eq!(house.refused(2, &[line, &["--command", id]].concat()), "usage", "{line:?}");
    }
    for bad in ["", "1", "KS-0009", "01M87PR2A4CSG61E0EBABBKZ5U"] {
        assert_eq!(house.refused(2, &["undo", "--command", bad]), "usage", "{bad:?}");
    }
    assert_eq!(house.fine(&["show", "KS-0009"])["changed"]["revision"], told["revision"]);
}

#[test]
fn an_answer_that_cannot_be_written_does_not_say_that_nothing_was_saved() {
    let house = House::furnished();
    for _ in 0..2 {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
        let mut command = house.command(&["set", "KS-0009", "note=a", "--json", "--command", &id(1)]);
        let output = command.stdout(full).output().expect("the program");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(house.fine(&["show", "KS-0009"])["record"]["note"], "a");
}
