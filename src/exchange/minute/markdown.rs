//! A minute as Markdown, for an office that files its papers so.

use super::{Say, Written};
use crate::model::Message;

/// The minute as Markdown: what is stored stands in it as text, whatever marks it holds.
pub fn markdown(written: &Written<'_>, say: Say<'_>) -> String {
    let said = |message: &Message| escaped(say(message).as_str());
    let mut blocks = vec![format!("# {}", said(&written.title()))];
    let facts = written.facts();
    blocks.push(facts.iter().map(|(label, value)| format!("- **{}:** {}", said(label), said(value))).collect::<Vec<_>>().join("\n"));
    let mut number = 0;
    for (heading, items) in written.sections() {
        blocks.push(format!("## {}", said(&heading)));
        let items = items.iter().map(|item| {
            number += 1;
            let indent = " ".repeat(number.to_string().len() + 2);
            let lines = item.lines.iter().map(|line| format!("\n{indent}- {}", said(line))).collect::<String>();
            format!("{number}. {}{lines}", said(&item.head))
        });
        blocks.push(items.collect::<Vec<_>>().join("\n"));
    }
    blocks.push(said(&written.end()));
    blocks.join("\n\n") + "\n"
}

/// Marks of Markdown and HTML as plain characters.
fn escaped(text: &str) -> String {
    let is_mark = |c: char| c.is_ascii_punctuation() && !".,:;()-/'\"?%".contains(c);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_mark(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
