//! The line itself: what is wrong with it, its help, its languages.

use kerma::text::shown::hostile;

use crate::house::{House, Ran};

#[test]
fn what_the_line_gets_wrong_is_a_matter_of_usage() {
    let house = House::new();
    let lines: [&[&str]; 13] = [
        &["lst"],
        &["export", "x.doc"],
        &["export"],
        &["advance"],
        &["list", "--no-such"],
        &["show"],
        &["show", "KS-0001", "KS-0002"],
        &["checklist"],
        &["checklist", "burn"],
        &["list", "--language", "fr"],
        &["list", "--today", "2026-02-30"],
        &["import", "/no/such/file.csv"],
        &["list", "--sample", "--register", "x"],
    ];
    for line in lines {
        assert_eq!(house.refused(2, line), "usage", "{line:?}");
        let plain = house.run(line);
        assert_eq!((plain.code, plain.out.as_str()), (Some(2), ""), "{line:?}");
        assert!(plain.err.lines().count() == 1 && !plain.err.contains("error"), "{line:?}: {}", plain.err);
    }
}

#[test]
fn without_a_terminal_there_is_no_screen() {
    let house = House::new();
    let ran = house.run(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("kerma list"), "{}", ran.err);
    let dumb = Ran::of(house.command(&["--language", "en"]).env("TERM", "dumb").output().expect("the program"));
    assert!(dumb.err.contains("TERM=dumb") && dumb.err.contains("kerma review --linear, kerma list"), "{}", dumb.err);
}

#[test]
fn hostile_letters_of_a_line_come_out_as_escapes() {
    let house = House::furnished();
    for bad in ["\u{1b}[2J", "a\u{7f}\u{9b}31m", "\u{202e}gpj", "\u{2066}x\u{2069}", "a\u{200b}\u{feff}b", "\u{e0041}", "a\tb\rc\nd"] {
        let lines: [Vec<&str>; 11] = [
            vec![bad],
            vec!["list", bad],
            vec!["list", "--language", bad],
            vec!["list", "--today", bad],
            vec!["show", bad],
            vec!["history", bad],
            vec!["partners", bad],
            vec!["import", bad],
            vec!["office", "set", bad],
            vec!["checklist", "set", bad, bad, bad, bad],
            vec!["checklist", "set", "DP-2021-03", "4", "36", "done", "--evidence", bad, "--dry-run"],
        ];
        for line in &lines {
            for json in [false, true] {
                let ran = house.run(&[&line[..], if json { &["--json"] } else { &[] }].concat());
                let raw = format!("{}{}", ran.out, ran.err);
                assert!(hostile(&raw).all(|c| c == '\n'), "{line:?}: {raw:?}");
                if json {
                    ran.json();
                }
            }
        }
    }
}

#[test]
fn both_languages_say_it() {
    let house = House::new();
    let (id, en) = (house.run(&["show", "KS-0001"]), house.run(&["--language", "en", "show", "KS-0001"]));
    assert!(id.err.starts_with("Tidak ada catatan KS-0001"), "{}", id.err);
    assert!(en.err.starts_with("There is no record KS-0001"), "{}", en.err);
    let odd = Ran::of(house.command(&["show", "KS-0001"]).env("LANG", "en_GB.UTF-8").output().expect("the program"));
    assert_eq!(odd.err, id.err);
    let help = |language| house.run(&["--language", language, "checklist", "set", "--help"]).out;
    assert!(help("id").contains("Contoh:") && help("en").contains("Examples:"));
    for english in ["Usage", "Options", "Arguments", "[default", "Print help"] {
        assert!(!help("id").contains(english), "{english}");
    }
}

#[test]
fn every_verb_has_help_with_examples_first() {
    let house = House::new();
    let verbs: [&[&str]; 26] = [
        &[],
        &["list"],
        &["show"],
        &["partners"],
        &["checklist"],
        &["checklist", "list"],
        &["checklist", "show"],
        &["checklist", "set"],
        &["checklist", "import"],
        &["import"],
        &["export"],
        &["office"],
        &["office", "set"],
        &["history"],
        &["undo"],
        &["verify"],
        &["rebuild"],
        &["why"],
        &["advance"],
        &["return"],
        &["suspend"],
        &["pass"],
        &["extend"],
        &["end"],
        &["documents"],
        &["documents", "check"],
    ];
    for verb in verbs {
        let help = house.run(&[verb, &["--help"]].concat());
        let place = |word: &str| help.out.find(word).unwrap_or_else(|| panic!("{word} in {verb:?}: {}", help.out));
        assert_eq!((help.code, help.err.as_str()), (Some(0), ""), "{verb:?}");
        assert!(place("Contoh:") < place("Pemakaian:"), "{verb:?}");
    }
    let told = house.run(&["--version"]).out;
    assert_eq!(told, format!("kerma {}\n", env!("KERMA_VERSION")));
    let commit = told.strip_prefix(concat!("kerma ", env!("CARGO_PKG_VERSION"))).expect("the version").trim();
    let is_commit = |text: &str| text.len() >= 10 && text.chars().all(|c| c.is_ascii_hexdigit());
    assert!(commit.is_empty() || commit.strip_prefix('(').and_then(|c| c.strip_suffix(')')).is_some_and(is_commit), "{told}");
}
