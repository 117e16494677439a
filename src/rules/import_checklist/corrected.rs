//! What a corrected article changes in the checklist that it already is. What regions answered stays with the
//! recommendation that they answered.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::candidate::{Article, Item};
use crate::model::{Checklist, ChecklistId, FollowUpId, Id, PartialDate, Recommendation};
use crate::rules::Facts;

use super::identity::{Words, body, essence};
use super::{numbered, recommendation};

/// What could not follow the article because regions have answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Items that keep a number other than the text's.
    pub renumbered: usize,
    /// Recommendations that the text no longer holds.
    pub dropped: usize,
}

/// The list as the article now tells it; what the article does not tell stays as it is.
pub(super) fn corrected(facts: &dyn Facts, id: ChecklistId, held: &Checklist, article: &Article) -> (Checklist, Option<Kept>) {
    let same_body = !article.lines.is_empty() && body(&held.article) == body(&article.lines);
    if same_body && !article.by_hand {
        return (held.clone(), None);
    }
    let (recommendations, kept) = recommendations(facts, id, held, article);
    let text = |held: &Option<String>, is: &Option<String>| match (held, is) {
        (Some(held), Some(is)) if essence(held) == essence(is) => Some(held.clone()),
        (held, is) => is.clone().or_else(|| held.clone()),
    };
    let after = Checklist {
        title: if essence(&held.title) == essence(&article.title) { held.title.clone() } else { article.title.clone() },
        date: article.date.filter(|date| !is_coarser(*date, held.date)).or(held.date),
        until: article.until.or(held.until.filter(|_| article.date.is_none() || article.date == held.date)),
        due: held.due,
        place: text(&held.place, &article.place),
        theme: text(&held.theme, &article.theme),
        held_by: text(&held.held_by, &article.held_by),
        attended: article.attended.or(held.attended),
        institutions: if article.institutions.is_empty() { held.institutions.clone() } else { article.institutions.clone() },
        article: if same_body || article.lines.is_empty() { held.article.clone() } else { article.lines.clone() },
        source: article.source.clone().or_else(|| held.source.clone()),
        recommendations,
        uid: held.uid.clone(),
        addressed: held.addressed.clone(),
        void: held.void.clone(),
    };
    (after, kept)
}

/// Whether a date only says less than the one that is held.
fn is_coarser(date: PartialDate, held: Option<PartialDate>) -> bool {
    held.is_some_and(|held| date < held && held.latest() <= date.latest())
        || held.is_some_and(|held| held < date && !date.is_whole() && held.earliest() == date.earliest())
}

type Recommendations = BTreeMap<u16, Recommendation>;

fn recommendations(facts: &dyn Facts, id: ChecklistId, held: &Checklist, article: &Article) -> (Recommendations, Option<Kept>) {
    let named = named(facts, id, held);
    let pairs = paired(&held.recommendations, &article.items);
    let mut kept = Kept { renumbered: 0, dropped: 0 };
    let mut after = BTreeMap::new();
    let lost = named.iter().filter(|number| !pairs.contains(&Some(**number)));
    for (number, old) in lost.filter_map(|number| held.recommendations.get_key_value(number)) {
        after.insert(*number, old.clone());
        kept.dropped += 1;
    }
    let mut without_number = Vec::new();
    for ((number, item), pair) in numbered(&article.items).zip(&pairs) {
        let old = pair.and_then(|number| held.recommendations.get(&number));
        let is = old.map_or_else(|| recommendation(item), |old| restated(old, item));
        // Once one is named elsewhere, all that were there keep their numbers.
        let own = if named.is_empty() { Some(number) } else { *pair };
        match own {
            Some(own) => {
                kept.renumbered += usize::from(own != number);
                after.insert(own, is);
            }
            None => without_number.push((number, is)),
        }
    }
    for (number, is) in without_number {
        let taken = |n: &u16| after.contains_key(n) || pairs.contains(&Some(*n));
        let free = (number..=u16::MAX).find(|n| !taken(n)).unwrap_or(number);
        kept.renumbered += usize::from(free != number);
        after.insert(free, is);
    }
    (after, Some(kept).filter(|k| k.renumbered + k.dropped > 0))
}

/// Numbers that a region has answered, or that an agreement serves.
fn named(facts: &dyn Facts, id: ChecklistId, held: &Checklist) -> BTreeSet<u16> {
    let served = facts.served(id).into_iter().map(|(number, _)| number).filter(|number| held.recommendations.contains_key(number));
    served.chain(answered(facts, id, held)).collect()
}

fn answered(facts: &dyn Facts, id: ChecklistId, held: &Checklist) -> BTreeSet<u16> {
    if !facts.is_referenced(Id::Checklist(id)) {
        return BTreeSet::new();
    }
    let has_answer = |number: &u16| {
        let of = |region| Id::FollowUp(FollowUpId { list: id, number: *number, region });
        held.addressed.keys().any(|region| facts.record(of(*region)).is_some())
    };
    held.recommendations.keys().copied().filter(has_answer).collect()
}

/// For each item the number of the recommendation that it is a state of: the same words first, then the likest.
fn paired(held: &Recommendations, items: &[Item]) -> Vec<Option<u16>> {
    let texts: Vec<(u16, String, Words)> = held.iter().map(|(n, r)| (*n, essence(&r.text), Words::of(&r.text))).collect();
    let mut used = BTreeSet::new();
    let mut pairs: Vec<Option<u16>> = Vec::with_capacity(items.len());
    for item in items {
        let wanted = essence(&item.text);
        let same = texts.iter().find(|(n, text, _)| *text == wanted && !used.contains(n)).map(|(n, ..)| *n);
        used.extend(same);
        pairs.push(same);
    }
    for (item, pair) in items.iter().zip(&mut pairs).filter(|(_, pair)| pair.is_none()) {
        let words = Words::of(&item.text);
        let like = texts.iter().filter(|(n, _, text)| !used.contains(n) && text.is_like(&words));
        *pair = like.max_by_key(|(_, _, text)| text.shared(&words)).map(|(n, ..)| *n);
        used.extend(*pair);
    }
    pairs
}

/// The recommendation in the item's words: a title that somebody gave stays, one that was drawn from the text is
/// drawn anew.
fn restated(old: &Recommendation, item: &Item) -> Recommendation {
    let same = essence(&old.text) == essence(&item.text);
    let drawn = old.title_ours && essence(&old.text).starts_with(&essence(&old.title));
    Recommendation {
        title: if same || !drawn { old.title.clone() } else { item.title.clone() },
        title_ours: old.title_ours,
        text: if same { old.text.clone() } else { item.text.clone() },
        lines: Some(item.lines),
        void: old.void.clone(),
    }
}
