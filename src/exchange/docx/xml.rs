//! The XML of a Word document: names without their prefix, and text.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What of the XML matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Its name, and its attributes by name; an empty element is opened and closed.
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

/// The nodes of `xml` up to the first fault; references are those of XML alone, so that nothing grows.
pub fn nodes(xml: &str) -> impl Iterator<Item = Node> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    let mut closing = None;
    std::iter::from_fn(move || {
        if let Some(name) = closing.take() {
            return Some(Node::Close(name));
        }
        loop {
            match reader.read_event().ok()? {
                Event::Start(tag) => return Some(open(&tag)),
                Event::Empty(tag) => {
                    closing = Some(local(tag.name().as_ref()));
                    return Some(open(&tag));
                }
                Event::End(tag) => return Some(Node::Close(local(tag.name().as_ref()))),
                Event::Text(text) => return Some(Node::Text(text.to_string())),
                Event::CData(text) => return Some(Node::Text(text.to_string())),
                Event::GeneralRef(name) => return Some(Node::Text(reference(&name))),
                Event::Eof => return None,
                _ => {}
            }
        }
    })
}

fn reference(name: &str) -> String {
    let c = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.strip_prefix('#').and_then(|n| {
            let code = n.strip_prefix('x').map_or_else(|| n.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
            code.filter(|c| *c != 0).and_then(char::from_u32)
        }),
    };
    c.map(String::from).unwrap_or_default()
}

fn open(tag: &BytesStart<'_>) -> Node {
    let attributes = tag.attributes().flatten().map(|a| {
        let raw = a.value.to_string();
        (local(a.key.as_ref()), raw)
    });
    Node::Open(local(tag.name().as_ref()), attributes.collect())
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

/// The value of an attribute.
pub fn attribute(attributes: &[(String, String)], name: &str) -> Option<String> {
    attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xml_falls_into_nodes() {
        let told: Vec<String> = nodes(r#"<w:p w:a="1"><w:br/>a&amp;b&#x201c;</w:p>"#).map(|n| format!("{n:?}")).collect();
        let expected = [
            r#"Open("p", [("a", "1")])"#,
            r#"Open("br", [])"#,
            r#"Close("br")"#,
            r#"Text("a")"#,
            r#"Text("&")"#,
            r#"Text("b")"#,
            r#"Text("“")"#,
            r#"Close("p")"#,
        ];
        assert_eq!(told, expected);
        assert_eq!(nodes("<a><").count(), 1);
    }
}
