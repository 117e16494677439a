//! HTML as a run of text and tags. Nothing is looked at twice, whatever is not closed.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// As written, references and all.
    Text(&'t str),
    /// Its name in small letters, and what stands behind it up to the `>`.
    Open(String, &'t str),
    Close(String),
}

/// Elements whose inside is no HTML.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

pub struct Pieces<'t> {
    rest: &'t str,
    /// The element whose raw inside comes next.
    raw: Option<&'static str>,
}

impl<'t> Pieces<'t> {
    pub const fn of(text: &'t str) -> Self {
        Self { rest: text, raw: None }
    }

    /// The inside of a script or style, up to the tag that closes it.
    fn raw_text(&mut self, name: &str) -> Piece<'t> {
        let closes = |at: &usize| {
            let behind = self.rest.get(at + 2..at + 2 + name.len());
            self.rest[*at..].starts_with("</") && behind.is_some_and(|b| b.eq_ignore_ascii_case(name))
        };
        let end = memchr::memchr_iter(b'<', self.rest.as_bytes()).find(closes).unwrap_or(self.rest.len());
        self.take(end)
    }

    fn take(&mut self, end: usize) -> Piece<'t> {
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Piece::Text(text)
    }

    /// The tag with which the rest begins; `None` for a `<` that is text.
    fn tag(&mut self) -> Option<Option<Piece<'t>>> {
        let inside = &self.rest[1..];
        if let Some(comment) = inside.strip_prefix("!--") {
            self.rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            return Some(None);
        }
        if inside.starts_with(['!', '?']) {
            self.rest = inside.find('>').map_or("", |end| &inside[end + 1..]);
            return Some(None);
        }
        let (closing, name) = inside.strip_prefix('/').map_or((false, inside), |name| (true, name));
        let length = name.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-')).count();
        if length == 0 || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let (name, rest) = name.split_at(length);
        let end = end_of_tag(rest);
        self.rest = rest.get(end + 1..).unwrap_or("");
        let name = name.to_ascii_lowercase();
        if closing {
            return Some(Some(Piece::Close(name)));
        }
        self.raw = RAW.into_iter().find(|raw| *raw == name);
        Some(Some(Piece::Open(name, &rest[..end])))
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(name) = self.raw.take() {
            return Some(self.raw_text(name));
        }
        while !self.rest.is_empty() {
            if !self.rest.starts_with('<') {
                let end = memchr::memchr(b'<', self.rest.as_bytes()).unwrap_or(self.rest.len());
                return Some(self.take(end));
            }
            match self.tag() {
                Some(Some(piece)) => return Some(piece),
                Some(None) => {}
                None => return Some(self.take(1)),
            }
        }
        None
    }
}

/// Where the `>` of a tag stands; one within quotes is none.
fn end_of_tag(rest: &str) -> usize {
    let mut quote = None;
    for (at, b) in rest.bytes().enumerate() {
        match (quote, b) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(b),
            (Some(open), b) if open == b => quote = None,
            _ => {}
        }
    }
    rest.len()
}

/// The value of an attribute.
pub fn attribute<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    let mut from = 0;
    // A `class` may name what it likes: the attribute begins behind a blank and ends at its sign.
    while let Some(at) = attributes[from..].find(name).map(|at| from + at) {
        from = at + name.len();
        let before = attributes[..at].chars().next_back().is_none_or(char::is_whitespace);
        let Some(value) = attributes[from..].trim_start().strip_prefix('=').filter(|_| before) else { continue };
        let value = value.trim_start();
        let quoted = value.strip_prefix(['"', '\'']).and_then(|inner| inner.split(['"', '\'']).next());
        return Some(quoted.unwrap_or_else(|| value.split([' ', '\t', '\n', '/']).next().unwrap_or_default()));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_fall_into_text_and_tags() {
        let read = |text| Pieces::of(text).map(|p| format!("{p:?}")).collect::<Vec<_>>().join(" ");
        let table = [
            ("<P class=\"a>b\">x</p >", r#"Open("p", " class=\"a>b\"") Text("x") Close("p")"#),
            ("<script>if (a<b) '</p>'</SCRIPT>y", r#"Open("script", "") Text("if (a<b) '</p>'") Close("script") Text("y")"#),
            ("a <!-- <b> -->< 5", r#"Text("a ") Text("<") Text(" 5")"#),
            ("<br/><!doctype html><p", r#"Open("br", "/") Open("p", "")"#),
            ("<!-- open", ""),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn attributes_are_found_by_their_name() {
        let table = [
            (r#" start="3" type=a"#, "start", Some("3")),
            (" type=a/", "type", Some("a")),
            (r#" data-start="3""#, "start", None),
            (r#" class="start x""#, "start", None),
            ("", "start", None),
        ];
        for (attributes, name, expected) in table {
            assert_eq!(attribute(attributes, name), expected, "{attributes}");
        }
    }
}
