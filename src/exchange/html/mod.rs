//! Text out of a page: what a reader would see of its article, with the marks of its lists.

mod entities;
mod tags;

use std::collections::HashMap;

use super::marks::{Counter, mark};
use entities::decoded;
use tags::{Piece, Pieces, attribute};

/// Elements that begin and end a paragraph.
const BLOCKS: [&str; 22] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "main",
    "header",
    "blockquote",
    "table",
    "ul",
    "ol",
    "dl",
    "figure",
    "address",
    "hr",
    "pre",
    "body",
];

/// Elements that hold nothing of the article.
const SKIPPED: [&str; 13] =
    ["script", "style", "noscript", "template", "svg", "iframe", "button", "select", "nav", "footer", "aside", "textarea", "figcaption"];

/// Ends of tags by which a fragment of a page is known.
const SIGNS: [&str; 9] = ["</p>", "</li>", "</div>", "<br>", "<br/>", "<br />", "</ol>", "</span>", "</h1>"];

/// Bytes that an article has at least, to be taken for the whole of a page.
const ARTICLE: usize = 400;

/// The deepest lists that are told by their indent.
const DEPTH: usize = 12;

/// Whether a text is a page, or a piece of one.
pub fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    let head: String = start.chars().take(16).collect::<String>().to_ascii_lowercase();
    let opens = ["<!doctype", "<html", "<head", "<body", "<meta", "<article", "<div", "<p>", "<p ", "<h1", "<h2", "<ol", "<ul", "<!--"];
    opens.iter().any(|tag| head.starts_with(tag)) || SIGNS.iter().map(|sign| text.matches(sign).take(2).count()).sum::<usize>() > 1
}

/// The text of a page: its article or main part where it has one, else all of it, under its title.
pub fn text(html: &str) -> String {
    let mut page = Page::new(html);
    Pieces::of(html).for_each(|piece| page.take(piece));
    page.finish()
}

/// A break before the next text; the greater wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    None,
    Cell,
    Line,
    Paragraph,
}

struct Page {
    out: String,
    before: Break,
    /// A list's mark was just written, or a cell begun: nothing parts it from its text.
    fresh: bool,
    lists: Vec<Counter>,
    /// The skipped element and how often it is open.
    skipped: Option<(String, usize)>,
    /// Where each skipped element is closed for the last time: one that never is skips nothing.
    last_closed: HashMap<&'static str, usize>,
    pre: usize,
    titling: bool,
    title: String,
    heading: Option<(usize, usize)>,
    /// Where the open articles began.
    open: Vec<usize>,
    longest: (usize, usize),
    /// Rows of the table so far, and whether the next cell is its row's first.
    rows: usize,
    first_cell: bool,
}

impl Page {
    fn new(html: &str) -> Self {
        let lower = html.to_ascii_lowercase();
        let closed = |name: &'static str| lower.rfind(&format!("</{name}")).map(|at| (name, at));
        Self {
            out: String::new(),
            before: Break::None,
            fresh: false,
            lists: Vec::new(),
            skipped: None,
            last_closed: SKIPPED.iter().filter_map(|name| closed(name)).collect(),
            pre: 0,
            titling: false,
            title: String::new(),
            heading: None,
            open: Vec::new(),
            longest: (0, 0),
            rows: 0,
            first_cell: false,
        }
    }

    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Text(text) if self.titling => self.title.push_str(text),
            Piece::Text(text) if self.skipped.is_none() => self.write(&decoded(text)),
            Piece::Text(_) => {}
            Piece::Open(name, attributes) => self.open_tag(&name, attributes),
            Piece::Close(name) => self.close_tag(&name),
        }
    }

    fn open_tag(&mut self, name: &str, attributes: &str) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(skipped == name && !attributes.ends_with('/'));
            return;
        }
        if self.last_closed.contains_key(name) && !attributes.ends_with('/') {
            self.skipped = Some((name.to_owned(), 1));
            return;
        }
        match name {
            "title" => self.titling = self.title.is_empty(),
            "br" => self.before = if self.before >= Break::Line { Break::Paragraph } else { Break::Line },
            "li" => self.open_item(attributes),
            "tr" => self.open_row(),
            "td" | "th" => self.open_cell(),
            "dt" | "dd" => self.part(Break::Line),
            _ if BLOCKS.contains(&name) => self.open_block(name, attributes),
            _ => {}
        }
    }

    fn open_block(&mut self, name: &str, attributes: &str) {
        let nested = !self.lists.is_empty() && matches!(name, "ul" | "ol");
        self.part(if nested { Break::Line } else { Break::Paragraph });
        match name {
            "ol" => self.lists.push(Counter::ordered(attribute(attributes, "type"), attribute(attributes, "start"))),
            "ul" => self.lists.push(Counter::bullets()),
            "table" => self.rows = 0,
            "pre" => self.pre += 1,
            "article" | "main" => self.open.push(self.out.len()),
            "h1" if self.heading.is_none() => self.heading = Some((self.out.len(), 0)),
            _ => {}
        }
    }

    fn open_item(&mut self, attributes: &str) {
        self.fresh = false;
        self.part(Break::Line);
        let depth = self.lists.len().clamp(1, DEPTH);
        let mark = match self.lists.last_mut() {
            Some(list) => list.next(attribute(attributes, "value")),
            None => mark("•"),
        };
        self.raw("  ".repeat(depth - 1).as_str());
        self.raw(&mark);
        self.fresh = true;
    }

    fn open_row(&mut self) {
        // Rows stand under each other, whatever paragraphs their cells hold.
        self.before = if self.rows > 0 { Break::Line } else { self.before.max(Break::Line) };
        self.rows += 1;
        (self.first_cell, self.fresh) = (true, false);
    }

    fn open_cell(&mut self) {
        if !self.first_cell {
            self.before = Break::Cell;
        }
        (self.first_cell, self.fresh) = (false, true);
    }

    fn close_tag(&mut self, name: &str) {
        if let Some((skipped, depth)) = &mut self.skipped {
            if skipped == name {
                *depth -= 1;
                if *depth == 0 {
                    self.skipped = None;
                }
            }
            return;
        }
        match name {
            "title" => self.titling = false,
            "li" => {
                self.fresh = false;
                self.part(Break::Line);
            }
            "td" | "th" => self.fresh = false,
            "tr" => self.part(Break::Line),
            _ if BLOCKS.contains(&name) => self.close_block(name),
            _ => {}
        }
    }

    fn close_block(&mut self, name: &str) {
        match name {
            "ul" | "ol" => {
                self.lists.pop();
            }
            "pre" => self.pre = self.pre.saturating_sub(1),
            "article" | "main" => self.close_article(),
            "h1" => self.heading = self.heading.map(|(start, end)| (start, if end == 0 { self.out.len() } else { end })),
            _ => {}
        }
        self.part(if self.lists.is_empty() { Break::Paragraph } else { Break::Line });
    }

    fn close_article(&mut self) {
        let Some(start) = self.open.pop() else { return };
        let (first, last) = self.longest;
        if self.out.len() - start > last - first {
            self.longest = (start, self.out.len());
        }
    }

    fn part(&mut self, by: Break) {
        if !self.fresh {
            self.before = self.before.max(by);
        }
    }

    /// Writes the break that is due, then `text` as it is.
    fn raw(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push_str(match self.before {
                Break::None => "",
                Break::Cell => "\t",
                Break::Line => "\n",
                Break::Paragraph => "\n\n",
            });
        }
        self.before = Break::None;
        self.out.push_str(text);
    }

    /// Writes text, its blanks and line ends single blanks; between breaks they are nothing.
    fn write(&mut self, text: &str) {
        if self.pre > 0 {
            return self.raw(text);
        }
        let blank = |c: char| c.is_ascii_whitespace();
        let mut first = true;
        for word in text.split(blank).filter(|w| !w.is_empty()) {
            let apart = if first { text.starts_with(blank) } else { true };
            if apart && self.before == Break::None && !self.out.is_empty() && !self.out.ends_with(blank) {
                self.out.push(' ');
            }
            self.raw(word);
            (first, self.fresh) = (false, false);
        }
        if !first && text.ends_with(blank) {
            self.out.push(' ');
        }
    }

    fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close_article();
        }
        let (start, end) = self.longest;
        let whole = end - start < ARTICLE;
        let body = if whole { self.out.as_str() } else { &self.out[start..end] };
        let heading = self.heading.map(|(from, to)| (from, self.out.get(from..to).unwrap_or_default().trim()));
        let title = match heading {
            Some((from, text)) if !text.is_empty() => (!whole && !(start..end).contains(&from)).then(|| text.to_owned()),
            _ => Some(own_title(&decoded(&self.title))).filter(|t| !t.is_empty() && !body.trim_start().starts_with(t.as_str())),
        };
        match title {
            Some(title) => format!("{title}\n\n{}", body.trim_start()),
            None => body.trim_start().to_owned(),
        }
    }
}

/// The title of a page without the site's name behind it.
fn own_title(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = title.split(" | ").next().unwrap_or_default();
    let own = own.rsplit_once(" - ").map(|(own, _)| own).filter(|own| own.split(' ').count() > 2).unwrap_or(own);
    own.to_owned()
}

#[cfg(test)]
mod tests;
