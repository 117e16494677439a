//! Every way in which a file can fail, told in the reader's language alone.

use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::house::{House, sample};

/// Words of the other language, as the system, parsers and spreadsheets say them.
const ENGLISH: &str = "the is not of and error errors invalid expected unexpected cannot denied directory found failed such string missing \
     while too many levels long unable could unclosed quoted value line read write exists permission input literal trailing end before";
const INDONESIAN: &str =
    "tidak berkas yang dan sebuah itu bukan dapat sudah atau dengan ada baris karena dibaca ditulis tulis folder register ulangi";
/// Words that both have, or that are names here.
const BOTH: &[&str] = &["folder", "register"];

/// Files of every wrong kind, each with its name.
fn wrong_files(dir: &Path) -> Vec<String> {
    let path = |name: &str| dir.join(name);
    let write = |name: &str, bytes: &[u8]| fs::write(path(name), bytes).expect("a file");
    fs::create_dir(path("map")).expect("a folder");
    mknodat(CWD, path("pipa"), FileType::Fifo, Mode::RWXU, 0).expect("a pipe");
    symlink("putar", path("putar")).expect("a link");
    File::create(path("tebal")).and_then(|file| file.set_len(1 << 40)).expect("a file");
    write("tutup", b"");
    fs::set_permissions(path("tutup"), fs::Permissions::from_mode(0o000)).expect("closed");
    write("kosong", b"");
    write("biner", &[0, 159, 146, 150].repeat(300));
    write("arsip.xlsx", b"PK\x03\x04rusak");
    write("arsip.ods", b"PK\x05\x06");
    write("lama.xls", &[&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat());
    write("catatan.jsonl", b"{\"format\":1}\n{\"id\":\n");
    write("kutip.csv", b"Daerah,Mitra\n\"Bandung,Suwon\n");
    write("laman.html", b"<html><body><table><tr><td>1");
    let tomls = ["a = x", "a = [1", "a", "a = 01", "a = \"\\q\"", "[a", "a = 1\na = 2", "version = 3"];
    for (n, text) in tomls.iter().enumerate() {
        write(&format!("aturan{n}.toml"), text.as_bytes());
    }
    let there = fs::read_dir(dir).expect("the folder").flatten().map(|entry| entry.path().to_string_lossy().into_owned());
    let others =
        [path("tiada").to_string_lossy().into_owned(), format!("/{}", "n".repeat(300)), "/dev/zero".to_owned(), "kosong/x".to_owned()];
    there.chain(others).collect()
}

/// What a line says, without what it was given.
fn said(house: &House, language: &str, args: &[&str], given: &str) -> (Option<i32>, String) {
    let ran = house.run(&[&["--language", language], args].concat());
    let text = format!("{}{}", ran.out, ran.err);
    (ran.code, text.replace(given, " ").replace(&*house.dir.path().to_string_lossy(), " "))
}

#[track_caller]
fn speaks(house: &House, args: &[&str], given: &str) {
    for (language, foreign) in [("id", ENGLISH), ("en", INDONESIAN)] {
        let (code, text) = said(house, language, args, given);
        assert!(code.is_some_and(|code| code < 9), "{args:?}: {text}");
        let words: Vec<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
        let found: Vec<&str> = foreign.split_whitespace().filter(|word| !BOTH.contains(word) && words.iter().any(|w| w == word)).collect();
        assert!(found.is_empty(), "{language} {args:?}: {found:?} in {text}");
    }
}

#[test]
fn whatever_is_wrong_with_a_file_is_told_in_the_readers_language() {
    let house = House::furnished();
    let files = tempfile::tempdir().expect("a folder");
    for file in wrong_files(files.path()) {
        speaks(&house, &["import", "--dry-run", &file], &file);
        speaks(&house, &["checklist", "import", "--dry-run", &file], &file);
        speaks(&house, &["procedure", "check", &file], &file);
        let named = format!("file={file}");
        speaks(&house, &["new", "document", "KS-0009", "--dry-run", "kind=original", "number=1/2026", "date=24/11/2026", &named], &file);
    }
    speaks(&house, &["import", "-"], "-");
}

#[test]
fn whatever_is_wrong_with_a_place_to_write_is_told_in_the_readers_language() {
    let house = House::furnished();
    let files = tempfile::tempdir().expect("a folder");
    let path = |name: &str| files.path().join(name).to_string_lossy().into_owned();
    fs::create_dir(path("map.csv")).expect("a folder");
    symlink("putar.csv", path("putar.csv")).expect("a link");
    fs::write(path("cacat.csv"), "Daerah,Mitra,Tgl\nBandung,Suwon,31/2/2020\n").expect("a file");
    let long = format!("/{}.csv", "n".repeat(300));
    for target in [path("tiada/x.csv"), path("map.csv"), path("putar.csv"), long, path("cacat.csv/x.csv"), "/proc/x.csv".to_owned()] {
        speaks(&house, &["export", "--yes", &target], &target);
        speaks(&house, &["import", "--dry-run", &path("cacat.csv"), "--faults", &target], &target);
    }
}

#[test]
fn a_place_that_is_no_register_is_told_in_the_readers_language() {
    let house = House::new();
    let files = tempfile::tempdir().expect("a folder");
    let open = files.path().join("terbuka");
    fs::create_dir(&open).expect("a folder");
    fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).expect("opened");
    let long = format!("/{}", "n".repeat(300));
    for place in ["/etc/passwd", "/etc/passwd/x", "/dev/null", &*open.to_string_lossy(), &sample("agreements.csv"), &long] {
        speaks(&house, &["--register", place, "list"], place);
        speaks(&house, &["--register", place, "office", "set", "32.73"], place);
    }
}
