//! Text out of a Word document: its paragraphs, with the marks of its lists and the cells of its tables.

mod numbering;
mod xml;

use numbering::{Numbering, Place};
use xml::{Node, attribute, nodes};

use super::Unreadable;
use super::archive::{self, MAGIC};
use super::decode::unreadable;
use crate::msg;

/// Bytes of a part that are read: an article that can be kept has a fraction of it.
const MOST: u64 = 16 << 20;

/// Whether the bytes may be a Word document.
pub fn is_docx(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// The text of a Word document. What was struck out with changes shown is left out, what was added is there.
///
/// # Errors
/// [`Unreadable`] for an archive beyond its limits, a broken one, or one that is no Word document.
pub fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut archive = archive::open(bytes)?;
    let document = archive::text(&mut archive, "word/document.xml", MOST);
    let Some(document) = document else { return Err(unreadable(msg!("unreadable-no_document"))) };
    if document.len() as u64 >= MOST {
        return Err(unreadable(msg!("unreadable-document_long", most = MOST >> 20)));
    }
    let mut part = |name| archive::text(&mut archive, name, MOST).unwrap_or_default();
    let mut body = Body::new(Numbering::read(&part("word/numbering.xml"), &part("word/styles.xml")));
    nodes(&document).for_each(|node| body.take(node));
    Ok(body.out)
}

struct Body {
    out: String,
    numbering: Numbering,
    /// The text of the paragraph that is open, and its list.
    paragraph: String,
    place: Option<Place>,
    /// What stands within `w:t`.
    in_text: bool,
    /// Open tables, and whether the row holds text already.
    tables: usize,
    row: String,
    /// The paragraph before was an item of a list.
    after_item: bool,
    /// Elements whose text is none of the article: notes of an editor, a text kept for older programs.
    hidden: usize,
}

/// Elements that hold no text of the document, or hold it a second time.
const HIDDEN: [&str; 4] = ["Fallback", "instrText", "delText", "del"];

impl Body {
    fn new(numbering: Numbering) -> Self {
        Self {
            out: String::new(),
            numbering,
            paragraph: String::new(),
            place: None,
            in_text: false,
            tables: 0,
            row: String::new(),
            after_item: false,
            hidden: 0,
        }
    }

    fn take(&mut self, node: Node) {
        match node {
            Node::Open(name, attributes) => self.open(&name, &attributes),
            Node::Close(name) => self.close(&name),
            Node::Text(text) if self.in_text && self.hidden == 0 => self.paragraph.push_str(&text),
            Node::Text(_) => {}
        }
    }

    fn open(&mut self, name: &str, attributes: &[(String, String)]) {
        let value = || attribute(attributes, "val").unwrap_or_default();
        match name {
            "t" => self.in_text = true,
            "tab" if self.hidden == 0 => self.paragraph.push('\t'),
            "br" | "cr" if self.hidden == 0 => self.paragraph.push('\n'),
            "noBreakHyphen" => self.paragraph.push('-'),
            "pStyle" => self.place = self.numbering.of_style(&value()),
            "ilvl" => self.place_mut().level = value().parse().unwrap_or(0),
            "numId" => self.place_mut().list = value(),
            "tbl" => self.tables += 1,
            _ if HIDDEN.contains(&name) => self.hidden += 1,
            _ => {}
        }
    }

    fn place_mut(&mut self) -> &mut Place {
        self.place.get_or_insert_with(|| Place { list: String::new(), level: 0 })
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "p" => self.end_paragraph(),
            "tc" => self.row.push('\t'),
            "tr" => {
                let row = std::mem::take(&mut self.row);
                self.line(row.trim_end(), true);
            }
            "tbl" => self.tables = self.tables.saturating_sub(1),
            _ if HIDDEN.contains(&name) => self.hidden = self.hidden.saturating_sub(1),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        // A tabulator at the start is a definition of tabulators, or an indent.
        let text = std::mem::take(&mut self.paragraph);
        let place = self.place.take();
        if text.trim().is_empty() {
            return;
        }
        let mark = place.and_then(|place| self.numbering.next(&place));
        let item = mark.is_some();
        let text = format!("{}{}", mark.unwrap_or_default(), text.trim());
        if self.tables == 0 {
            return self.line(&text, item);
        }
        // A cell of several paragraphs holds several lines.
        if !self.row.is_empty() && !self.row.ends_with('\t') {
            self.row.push('\n');
        }
        self.row.push_str(&text);
    }

    /// Writes a paragraph; items and rows stand close under each other.
    fn line(&mut self, text: &str, close: bool) {
        if text.trim().is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push_str(if close && self.after_item { "\n" } else { "\n\n" });
        }
        self.after_item = close;
        self.out.push_str(text);
    }
}

#[cfg(test)]
mod tests;
