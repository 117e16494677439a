//! Files that somebody made to do harm: each is refused with one sentence, within little memory, and nothing is
//! written.

use std::io::{Cursor, Write};
use std::process::{Command, Stdio};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::house::{House, Ran};

/// KiB of address space: what the program asks for before it begins, and as much as the largest of these files takes.
const MOST: u32 = 500_000;

const LETTERS: usize = 1 << 20;

/// A run that has so many KiB and no more.
fn within(house: &House, most: u32, args: &[&str]) -> Ran {
    let program = house.command(args);
    let mut limited = Command::new("/bin/sh");
    limited.args(["-c", r#"ulimit -v "$0" && exec "$@""#, &most.to_string()]).arg(program.get_program()).args(program.get_args());
    limited.env_clear().envs(program.get_envs().filter_map(|(name, value)| Some((name, value?)))).stdin(Stdio::null());
    Ran::of(limited.output().expect("a shell"))
}

/// Refused with this code, in JSON and in words, and the home is as it was.
#[track_caller]
fn refused(verb: &[&str], code: &str, files: Vec<(&str, Vec<u8>)>) {
    for (name, bytes) in files {
        let house = House::new();
        let path = house.dir.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        held(&house, verb, code, name);
    }
}

#[track_caller]
fn held(house: &House, verb: &[&str], code: &str, name: &str) {
    let path = house.dir.path().join(name).to_string_lossy().into_owned();
    let ran = within(house, MOST, &[&["--json"], verb, &[&path]].concat());
    assert_eq!(ran.code, Some(3), "{name}: {}{}", ran.out, ran.err);
    let error = &ran.json()["error"];
    assert_eq!((error["code"].as_str(), error["exit"].as_u64()), (Some(code), Some(3)), "{name}");
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(error["sentence"].as_str(), Some(&*lines.join(" ")), "{name}");
    let reasons = error["reasons"].as_array().map_or(0, Vec::len);
    assert_eq!(lines.len(), reasons.max(1), "{name}: {}", ran.err);
    assert_eq!(house.things(), [name], "{name}");
}

fn packed(entries: &[(&str, String)], empty: usize) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, text) in entries {
        writer.start_file(*name, options).and_then(|()| Ok(writer.write_all(text.as_bytes())?)).expect("an entry");
    }
    (0..empty).for_each(|at| writer.start_file(at.to_string(), options).expect("an entry"));
    writer.finish().expect("whole").into_inner()
}

/// A workbook of one sheet with these rows.
fn workbook(rows: &str, empty: usize) -> Vec<u8> {
    const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        let relation = format!(r#"<Relationship Id="r1" Type="{RELATED}/{kind}" Target="{target}"/>"#);
        format!(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>"#)
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let sheets = r#"<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>"#;
    let parts = [
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/workbook.xml", format!(r#"<workbook xmlns="{main}" xmlns:r="{RELATED}">{sheets}</workbook>"#)),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#)),
    ];
    packed(&parts, empty)
}

fn cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn open_document(content: String) -> Vec<u8> {
    packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet".into()), ("content.xml", content)], 0)
}

#[test]
fn workbooks_that_unpack_to_more_than_they_are() {
    let row = |cells: &str| format!("<row>{cells}</row>");
    let head = row(&(cell("A1", "Daerah") + &cell("B1", "Mitra")));
    let far = format!(r#"{head}<row r="1048576">{}</row>"#, cell("XFD1048576", "x"));
    let repeated = |rows: u32, text: &str| {
        let row = format!(r#"<table:table-row table:number-rows-repeated="{rows}">"#);
        let cell = r#"<table:table-cell office:value-type="string" table:number-columns-repeated="900"><text:p>"#;
        let ends = "</text:p></table:table-cell></table:table-row></table:table>";
        open_document(format!(r#"<table:table table:name="a">{row}{cell}{text}{ends}"#))
    };
    let files = vec![
        ("rasio.xlsx", workbook(&row(&cell("A1", &"a".repeat(48 * LETTERS))), 0)),
        ("arsip.xlsx", workbook(&head, 5_000)),
        ("sel.xlsx", workbook(&(head.clone() + &row(&cell("B2", &"a".repeat(6 * LETTERS)))), 0)),
        ("jauh.xlsx", workbook(&far, 0)),
        ("dalam.xlsx", workbook(&"<a>".repeat(200_000), 0)),
        ("ulang.ods", repeated(1_048_576, "x")),
        ("ulang-sel.ods", repeated(1, &"x".repeat(LETTERS))),
        ("dalam.ods", open_document("<a>".repeat(200_000))),
    ];
    refused(&["import"], "unreadable", files);
}

#[test]
fn texts_that_are_no_table() {
    let program = std::fs::read("/bin/sh").expect("a binary");
    assert!(program.starts_with(b"\x7fELF"));
    let files = vec![
        ("kolom.csv", "a,".repeat(1_000_000).into_bytes()),
        ("nul.csv", b"Daerah,Mitra\n32.73,a\0b\n".to_vec()),
        ("nul-semua.csv", vec![0; 4 * LETTERS]),
        ("program.csv", program),
        ("sel.csv", format!("Daerah,Mitra\n32.73,\"{}\"\n", "a".repeat(6 * LETTERS)).into_bytes()),
        ("kutip.csv", format!("Daerah,Mitra\n32.73,\"{}", "a,b\n".repeat(LETTERS)).into_bytes()),
        ("baris.csv", vec![b'\n'; 3_000_000]),
    ];
    refused(&["import"], "unreadable", files);
}

#[test]
fn a_file_of_2_gib_is_not_read() {
    let house = House::new();
    let file = std::fs::File::create(house.dir.path().join("besar.csv"));
    file.and_then(|f| f.set_len(2 << 30)).expect("a file with a hole");
    held(&house, &["import"], "unreadable", "besar.csv");
    held(&house, &["checklist", "import"], "unreadable", "besar.csv");
}

#[test]
fn articles_that_are_deep_or_long() {
    let import = ["checklist", "import"];
    let word = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;
    let document = |body: &str| packed(&[("word/document.xml", format!("{word}{body}"))], 0);
    let entities = r#"<!DOCTYPE a [<!ENTITY a "Rekomendasi: 1. a">]><w:document><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>"#;
    let deep = vec![
        ("dalam.docx", document(&"<w:tbl><w:tr><w:tc>".repeat(100_000))),
        ("entitas.docx", packed(&[("word/document.xml", entities.into())], 0)),
        ("dalam.html", format!("<html>{}", "<div><b>".repeat(100_000)).into_bytes()),
        ("atribut.html", format!("<html><p {}", r#"a="b" "#.repeat(100_000)).into_bytes()),
        ("tanda.html", format!("<html>{}", "&a<".repeat(100_000)).into_bytes()),
        ("kurung.txt", "((".repeat(100_000).into_bytes()),
    ];
    refused(&import, "no_recommendations", deep);
    let long = vec![
        ("panjang.docx", document(&"<w:p>".repeat(4 * LETTERS))),
        ("daftar.html", format!("<html>{}", "<ol><li>a".repeat(100_000)).into_bytes()),
        ("panjang.txt", "a ".repeat(2 * LETTERS).into_bytes()),
        ("nul.txt", b"Rekomendasi:\n1. a\0b\n".to_vec()),
    ];
    refused(&import, "unreadable", long);
}

/// The limit is one: a program that took what these files claim would die of it.
#[test]
fn the_limit_would_be_felt() {
    let house = House::new();
    let ran = within(&house, 20_000, &["--json", "list"]);
    assert_ne!(ran.code, Some(0), "{}", ran.out);
}
