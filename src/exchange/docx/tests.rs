use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("an entry");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("whole").into_inner()
}

fn read(document: &str) -> String {
    text(&packed(&[("word/document.xml", document)])).expect("a document")
}

#[test]
fn a_document_becomes_its_paragraphs() {
    let p = |inner: &str| format!("<w:p>{inner}</w:p>");
    let t = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let item = |text: &str| p(&format!("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>{}", t(text)));
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(&t(text)));
    let table = [
        (p(&t("Satu")) + &p("") + &p(&t("Dua &amp; tiga")), "Satu\n\nDua & tiga"),
        (p(&t("Rekomendasi:")) + &item("Satu") + &item("Dua") + &p(&t("x")), "Rekomendasi:\n\n1. Satu\n2. Dua\n\nx"),
        (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\nc"),
        (format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}</w:tr></w:tbl>", cell("Tempat"), cell(": Aula"), cell("x")), "Tempat\t: Aula\nx"),
        (p(&format!("<w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins>{}</w:ins>", t("baru"))), "baru"),
        (p("<w:pPr><w:pStyle w:val=\"ListNumber\"/></w:pPr><w:r><w:t>Satu</w:t></w:r>"), "1. Satu"),
    ];
    for (document, expected) in table {
        assert_eq!(read(&document), expected, "{document}");
    }
}

#[test]
fn what_is_no_document_says_so() {
    let name = |bytes: &[u8]| text(bytes).map_err(|e| e.0.message.name);
    assert_eq!(name(&packed(&[("a.txt", "x")])), Err("unreadable-no_document"));
    assert_eq!(name(b"PK\x03\x04rest"), Err("unreadable-archive"));
    assert_eq!(name(&packed(&[("word/document.xml", &" ".repeat(17 << 20))])), Err("unreadable-document_long"));
}

proptest! {
    #[test]
    fn no_document_panics(pieces in prop::collection::vec(prop::sample::select(vec![
        "<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "x", "&amp;", "&x;", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
        "<w:numId w:val=\"1\"/>", "<w:ilvl w:val=\"99\"/>", "<w:tab/>", "<", "\"", "<w:del>", "</w:del>", "</w:x>",
    ]), 0..30)) {
        let _ = read(&pieces.concat());
    }
}
