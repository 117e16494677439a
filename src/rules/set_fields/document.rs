//! A paper of an agreement, set or made: its kind and contents are those of the rule pack.

use std::collections::BTreeMap;

use crate::model::field::{DOCUMENT, Subject};
use crate::model::question::Answered;
use crate::model::{Agreement, Arg, Considered, Document, Id, Reason, Target, Verdict};
use crate::msg;
use crate::rules::import_table::quote;
use crate::rules::procedure::{Content, Paper, Words};
use crate::text::fold;

use super::laid::{Fields, Making, lay};
use super::reading::Reading;
use super::{decided, held, next_number, part};

pub(super) fn set(reading: &Reading<'_>, agreement: u32, number: u16, fields: Fields<'_>) -> Verdict {
    let before = held::<Agreement>(reading, Id::Agreement(agreement))?;
    let target = Target::Document(agreement, number);
    let mut after = before.record.clone();
    let document = part(target, after.documents.get_mut(&number), |d| d.void.is_some())?;
    let reasons = laid(document, fields, Making::Changed, reading);
    decided(target, Some(&before), &after, reasons)
}

pub(super) fn new(reading: &Reading<'_>, agreement: u32, fields: Fields<'_>) -> Verdict {
    let before = held::<Agreement>(reading, Id::Agreement(agreement))?;
    let mut after = before.record.clone();
    let number = next_number(&after.documents);
    let mut document = Document::default();
    let reasons = laid(&mut document, fields, Making::New, reading);
    after.documents.insert(number, document);
    decided(Target::Document(agreement, number), Some(&before), &after, reasons)
}

fn laid(document: &mut Document, fields: Fields<'_>, making: Making, reading: &Reading<'_>) -> Vec<Reason> {
    let held = document.file.clone();
    let mut reasons = fields.unknown(&Subject::Document.fields());
    let date = document.date;
    let (kind, contents, considered) = (document.kind.clone(), document.contents.clone(), document.outcome);
    reasons.extend(lay(DOCUMENT, document, fields, making, reading));
    reasons.extend(document.date.filter(|on| Some(*on) != date).and_then(|on| reading.ahead(on, "date")));
    let outcome = fields.text("outcome").filter(|text| !text.is_empty());
    reasons.extend(outcome.filter(|text| Considered::named(text).is_none() || document.kind != CONSIDERATION).map(bad_outcome));
    if let Some(outcome) = Some(document.outcome).filter(|outcome| *outcome != considered) {
        let value = outcome.map(|outcome| outcome.code().to_owned()).unwrap_or_default();
        let answered = Answered { value, reason: None, on: reading.day(), by: reading.envelope.author.clone(), about: None };
        document.consider(outcome, answered);
    }
    // The path that stands there already is the file as it was when it was named.
    if let Some(held) = held.filter(|held| fields.text("file") == Some(held.path.as_str())) {
        document.file = Some(held);
    }
    if fields.fills("contents") && document.contents != contents || document.kind != kind {
        reasons.extend(settle(document, reading).err());
    }
    reasons
}

/// The kind of paper that the Minister's written consideration is (Pasal 19 (3) Permendagri 25/2020).
const CONSIDERATION: &str = "consideration";

fn bad_outcome(text: &str) -> Reason {
    Reason::new("bad_outcome", msg!("refused-bad_outcome", text = quote(text))).in_field("outcome")
}

/// The code of the sort of paper that a text names.
pub(super) fn kind(text: &str, reading: &Reading<'_>) -> Result<String, Reason> {
    let Some(pack) = reading.pack() else { return Err(wrong_paper(text, Vec::new())) };
    let asked = fold(text);
    if let Some(code) = pack.papers.keys().find(|code| **code == asked) {
        return Ok(code.clone());
    }
    let named = |test: &dyn Fn(&str) -> bool| {
        pack.papers.iter().filter(|(_, paper)| test(&fold(&paper.name.id)) || test(&fold(&paper.name.en))).collect::<Vec<_>>()
    };
    let whole = named(&|name| name == asked);
    let part = named(&|name| name.contains(&asked));
    match (whole.as_slice(), part.as_slice()) {
        ([(code, _), ..], _) | ([], [(code, _)]) => Ok((*code).clone()),
        _ => Err(wrong_paper(text, if part.is_empty() { pack.papers.iter().collect() } else { part })),
    }
}

/// Papers that a sentence names at most.
const MOST: usize = 6;

fn wrong_paper(text: &str, perhaps: Vec<(&String, &Paper)>) -> Reason {
    let known: Vec<Arg> = perhaps.into_iter().take(MOST).map(|(_, paper)| words(&paper.name)).collect();
    Reason::new("wrong_paper", msg!("refused-wrong_paper", text = quote(text), known = known)).in_field("kind")
}

fn words(words: &Words) -> Arg {
    Arg::Words { id: words.id.clone(), en: words.en.clone() }
}

/// What was ticked by the codes of the pack; what else the paper must contain was looked for and not found.
fn settle(document: &mut Document, reading: &Reading<'_>) -> Result<(), Reason> {
    let required: &[Content] =
        reading.pack().and_then(|pack| pack.papers.get(&document.kind)).map_or(&[], |paper| paper.contents.as_slice());
    if document.contents.is_empty() {
        return Ok(());
    }
    let ticked: Vec<String> = document.contents.iter().filter(|(_, found)| **found).map(|(code, _)| fold(code)).collect();
    let is_all = |word: &String| matches!(word.as_str(), "semua" | "all");
    let means = |content: &Content, word: &String| {
        *word == content.code || fold(&content.name.id) == *word || fold(&content.name.en) == *word || is_all(word)
    };
    if let Some(word) = ticked.iter().find(|word| !is_all(word) && !required.iter().any(|content| means(content, word))) {
        let known: Vec<Arg> = required.iter().map(|content| words(&content.name)).collect();
        let message = msg!("refused-unknown_content", text = quote(word), known = known);
        return Err(Reason::new("unknown_content", message).in_field("contents"));
    }
    let found = |content: &Content| ticked.iter().any(|word| means(content, word));
    document.contents = required.iter().map(|content| (content.code.clone(), found(content))).collect::<BTreeMap<_, _>>();
    Ok(())
}
