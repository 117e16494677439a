//! A minute as text, for a printer or a mail.

use super::{Say, Written};
use crate::text::width::{width, wrap};
use crate::text::{Shown, shown};

/// Columns of a page.
const COLUMNS: usize = 80;

/// Blanks before the lines under a matter.
const INDENT: usize = 5;

/// The minute in lines of at most 80 columns, each with LF behind it.
pub fn text(written: &Written<'_>, say: Say<'_>) -> String {
    let title = say(&written.title());
    let mut lines = vec![title.to_string(), "=".repeat(width(title.as_str()).min(COLUMNS)), String::new()];
    let facts: Vec<(Shown, Shown)> = written.facts().iter().map(|(label, value)| (say(label), say(value))).collect();
    let column = facts.iter().map(|(label, _)| width(label.as_str())).max().unwrap_or(0) + 2;
    for (label, value) in &facts {
        lines.extend(hanging(label.as_str(), value, column));
    }
    let mut number = 0;
    for (heading, items) in written.sections() {
        let heading = say(&heading);
        lines.extend([String::new(), heading.to_string(), "-".repeat(width(heading.as_str()).min(COLUMNS))]);
        for item in items {
            number += 1;
            lines.push(String::new());
            lines.extend(hanging(&format!("{number:>3}."), &say(&item.head), INDENT));
            item.lines.iter().for_each(|line| lines.extend(hanging("", &say(line), INDENT)));
        }
    }
    lines.push(String::new());
    lines.extend(wrap(&say(&written.end()), COLUMNS));
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// `text` broken behind `first`, which stands before its first line alone.
fn hanging(first: &str, text: &Shown, column: usize) -> Vec<String> {
    let lines = wrap(text, COLUMNS.saturating_sub(column));
    let before = |at: usize| if at == 0 { first } else { "" };
    let fill = |at: usize| " ".repeat(column.saturating_sub(width(before(at))));
    lines.iter().enumerate().map(|(at, line)| shown(&format!("{}{}{line}", before(at), fill(at))).to_string()).collect()
}
