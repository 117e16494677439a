//! Which checklist an article already is: word for word, or corrected.

use std::collections::BTreeSet;

use crate::model::candidate::Article;
use crate::model::{Checklist, ChecklistId, Id, PartialDate, Refusal};
use crate::rules::typed::Typed;
use crate::rules::{Facts, typed};
use crate::text::fold;

/// Days by which a wrong date may be off; more is another meeting of the same name.
const OFF: i64 = 200;

/// The checklist that holds this article, or another state of it.
pub(super) fn held(facts: &dyn Facts, article: &Article) -> Result<Option<(ChecklistId, Typed<Checklist>)>, Refusal> {
    let mut best: Option<(usize, ChecklistId, Typed<Checklist>)> = None;
    let told = Told::of(article);
    for id in facts.checklists() {
        let Some(read) = typed::read::<Checklist>(facts, Id::Checklist(id))? else { continue };
        let rank = told.likeness(&read.record);
        if rank > best.as_ref().map_or(0, |(rank, ..)| *rank) {
            best = Some((rank, id, read));
        }
    }
    Ok(best.map(|(_, id, read)| (id, read)))
}

/// An article made ready for being compared with many lists.
struct Told<'a> {
    article: &'a Article,
    title: String,
    body: String,
    items: Vec<Words>,
}

impl<'a> Told<'a> {
    fn of(article: &'a Article) -> Self {
        let items = article.items.iter().map(|item| Words::of(&item.text)).collect();
        Self { article, title: essence(&article.title), body: body(&article.lines), items }
    }

    /// How surely the list is this article; 0 where it is another.
    fn likeness(&self, held: &Checklist) -> usize {
        if !self.body.is_empty() && body(&held.article) == self.body {
            return usize::MAX;
        }
        let (same_title, dates) = (essence(&held.title) == self.title, apart(held.date, self.article.date));
        let near = match dates {
            Some(0) => Nearness::Same,
            Some(days) if days > OFF => return 0,
            Some(_) => Nearness::Near,
            None if held.date == self.article.date => Nearness::Same,
            None => Nearness::Near,
        };
        if !same_title && near != Nearness::Same {
            return 0;
        }
        let texts: Vec<Words> = held.recommendations.values().map(|r| Words::of(&r.text)).collect();
        let alike = self.items.iter().filter(|item| texts.iter().any(|text| text.is_like(item))).count();
        let most = self.items.len().max(texts.len());
        // Another day needs the same recommendations: meetings of one name are held every few months.
        let enough = if near == Nearness::Same { alike * 2 >= most } else { alike == most };
        if enough { alike } else { 0 }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Nearness {
    Same,
    Near,
}

fn apart(a: Option<PartialDate>, b: Option<PartialDate>) -> Option<i64> {
    let (a, b) = (a?, b?);
    Some((a.earliest() - b.earliest()).num_days().abs().max(i64::from(a != b)))
}

/// The words of a text, for telling whether another is a state of it.
pub(super) struct Words(BTreeSet<String>);

impl Words {
    pub fn of(text: &str) -> Self {
        Self(fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect())
    }

    /// Half of all words at least are the same.
    pub fn is_like(&self, other: &Self) -> bool {
        self.shared(other) * 2 >= self.0.len() + other.0.len() - self.shared(other) && !self.0.is_empty()
    }

    pub fn shared(&self, other: &Self) -> usize {
        self.0.intersection(&other.0).count()
    }
}

/// Text without case, blanks, quotes and what nobody sees, for telling whether two are the same.
pub(super) fn essence(text: &str) -> String {
    let seen = |c: &char| {
        !c.is_whitespace()
            && !matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}')
    };
    fold(text).chars().filter(seen).collect()
}

/// The essence of an article's lines, however they are wrapped.
pub(super) fn body(lines: &[String]) -> String {
    lines.iter().map(|line| essence(line)).collect()
}
