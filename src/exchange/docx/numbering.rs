//! How a Word document counts its lists: from `word/numbering.xml` and `word/styles.xml`.

use std::collections::HashMap;

use super::xml::{Node, attribute, nodes};
use crate::exchange::marks::{Form, mark};

/// Levels of a list that Word knows.
const LEVELS: usize = 9;

/// Forms and places of a list's marks.
#[derive(Clone, Debug)]
struct Level {
    form: Form,
    start: u32,
    /// `%1.`, `%1.%2`, `(%1)`.
    text: String,
}

/// A list and the level in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub list: String,
    pub level: usize,
}

/// All lists of a document, and how far each was counted.
#[derive(Debug, Default)]
pub struct Numbering {
    /// By `numId`.
    lists: HashMap<String, String>,
    levels: HashMap<(String, usize), Level>,
    /// By the style of a paragraph.
    styles: HashMap<String, Place>,
    counts: HashMap<String, [u32; LEVELS]>,
}

impl Numbering {
    pub fn read(numbering: &str, styles: &str) -> Self {
        let mut read = Self::default();
        read.read_lists(numbering);
        read.read_styles(styles);
        read
    }

    fn read_lists(&mut self, xml: &str) {
        let (mut of, mut list, mut level) = (String::new(), String::new(), 0);
        for node in nodes(xml) {
            let Node::Open(name, attributes) = node else { continue };
            let value = || attribute(&attributes, "val").unwrap_or_default();
            let number = || attribute(&attributes, "ilvl").and_then(|l| l.parse().ok()).filter(|l| *l < LEVELS).unwrap_or(0);
            match name.as_str() {
                "abstractNum" => of = attribute(&attributes, "abstractNumId").unwrap_or_default(),
                "lvl" => {
                    level = number();
                    let text = format!("%{}.", level + 1);
                    self.levels.insert((of.clone(), level), Level { form: Form::Number, start: 1, text });
                }
                "num" => list = attribute(&attributes, "numId").unwrap_or_default(),
                "abstractNumId" => {
                    self.lists.insert(list.clone(), value());
                }
                "start" | "numFmt" | "lvlText" => {
                    let Some(at) = self.levels.get_mut(&(of.clone(), level)) else { continue };
                    match name.as_str() {
                        "start" => at.start = value().parse().unwrap_or(1),
                        "numFmt" => at.form = form(&value()),
                        _ => at.text = value(),
                    }
                }
                _ => {}
            }
        }
    }

    fn read_styles(&mut self, xml: &str) {
        let mut style = String::new();
        for node in nodes(xml) {
            let Node::Open(name, attributes) = node else { continue };
            match name.as_str() {
                "style" => style = attribute(&attributes, "styleId").unwrap_or_default(),
                "ilvl" | "numId" => {
                    let value = attribute(&attributes, "val").unwrap_or_default();
                    let place = self.styles.entry(style.clone()).or_insert_with(|| Place { list: String::new(), level: 0 });
                    if name == "numId" {
                        place.list = value;
                    } else {
                        place.level = value.parse().ok().filter(|l| *l < LEVELS).unwrap_or(0);
                    }
                }
                _ => {}
            }
        }
        self.styles.retain(|_, place| !place.list.is_empty());
    }

    /// The list of a paragraph's style; the names that Word gives its own styles tell where nothing else does.
    pub fn of_style(&self, style: &str) -> Option<Place> {
        let known = || {
            let list = ["ListNumber", "ListBullet"].into_iter().find(|name| style.starts_with(name))?;
            let level = style.bytes().last().filter(u8::is_ascii_digit).map_or(0, |b| usize::from(b.saturating_sub(b'1')).min(LEVELS - 1));
            Some(Place { list: list.to_owned(), level })
        };
        self.styles.get(style).cloned().or_else(known)
    }

    /// The next mark of a list, set in by its level; `None` for the list 0, which is none.
    pub fn next(&mut self, place: &Place) -> Option<String> {
        if place.list == "0" || place.list.is_empty() {
            return None;
        }
        let level = place.level.min(LEVELS - 1);
        let of = self.lists.get(&place.list).cloned().unwrap_or_default();
        let starts: Vec<u32> = (0..LEVELS).map(|l| self.level(&of, &place.list, l).start).collect();
        let counts = self.counts.entry(place.list.clone()).or_insert([0; LEVELS]);
        for (l, start) in starts.iter().enumerate().take(level) {
            counts[l] = counts[l].max(*start);
        }
        counts[level] = if counts[level] == 0 { starts[level] } else { counts[level].saturating_add(1) };
        counts[level + 1..].fill(0);
        let counts = *counts;
        let written = self.written(&of, &place.list, level, &counts);
        Some(format!("{}{}", "  ".repeat(level), mark(&written)))
    }

    fn level(&self, of: &str, list: &str, level: usize) -> Level {
        let own = self.levels.get(&(of.to_owned(), level)).cloned();
        let form = if list == "ListBullet" { Form::Bullet } else { Form::Number };
        own.unwrap_or_else(|| Level { form, start: 1, text: format!("%{}.", level + 1) })
    }

    fn written(&self, of: &str, list: &str, level: usize, counts: &[u32; LEVELS]) -> String {
        let own = self.level(of, list, level);
        if own.form == Form::Bullet {
            return Form::Bullet.written(1);
        }
        (0..=level).fold(own.text, |text, l| text.replace(&format!("%{}", l + 1), &self.level(of, list, l).form.written(counts[l])))
    }
}

fn form(name: &str) -> Form {
    match name {
        "bullet" | "none" => Form::Bullet,
        "lowerLetter" => Form::Letter,
        "upperLetter" => Form::Capital,
        "lowerRoman" => Form::Roman,
        "upperRoman" => Form::RomanCapital,
        _ => Form::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = concat!(
        r#"<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl>"#,
        r#"<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>"#,
        r#"<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>"#,
        r#"<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>"#,
    );

    #[test]
    fn lists_are_counted_as_word_counts_them() {
        let styles = r#"<w:style w:styleId="Butir"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
        let mut numbering = Numbering::read(LISTS, styles);
        let place = |list: &str, level| Place { list: list.to_owned(), level };
        let marks: Vec<_> =
            [place("1", 0), place("1", 1), place("1", 1), place("1", 0), place("1", 1), place("2", 0), place("0", 0), place("9", 0)]
                .iter()
                .map(|p| numbering.next(p).unwrap_or_default())
                .collect();
        assert_eq!(marks, ["(1) ", "  a. ", "  b. ", "(2) ", "  a. ", "• ", "", "1. "]);
        assert_eq!(numbering.of_style("Butir"), Some(place("1", 1)));
        assert_eq!(numbering.of_style("ListNumber2"), Some(place("ListNumber", 1)));
        assert_eq!(numbering.of_style("Normal"), None);
    }
}
