//! The letter by which the extension of a term is asked for, and its copies (Pasal 33 Permendagri 25/2020, `law`): of a
//! governor to the Minister with a copy to the DPRD, of others with one to the governor as well.

use crate::model::Day;

use super::Standing;
use super::procedure::{PaperRule, Procedure};
use super::stage_facts::level;

/// A paper of an extension that is not there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lacking<'a> {
    pub rule: &'a PaperRule,
    /// The letter itself, and no copy of it.
    pub is_letter: bool,
}

/// What is owed of a region of this level, the letter first.
pub fn owed<'a>(standing: &Standing<'_>, procedure: &'a Procedure, day: Day) -> impl Iterator<Item = &'a PaperRule> {
    let level = level(standing.region);
    let ranked = procedure.packs.on(day).or(procedure.packs.all().first());
    let rules = ranked.into_iter().flat_map(|ranked| &ranked.pack.term.extension.paper);
    rules.filter(move |rule| rule.levels.is_empty() || rule.levels.contains(&level))
}

/// What of it is not there by `day`.
pub fn lacking<'a>(standing: &Standing<'_>, procedure: &'a Procedure, day: Day) -> Vec<Lacking<'a>> {
    let owed = owed(standing, procedure, day).enumerate().map(|(at, rule)| Lacking { rule, is_letter: at == 0 });
    owed.filter(|lacking| !standing.course.is_some_and(|course| course.has_paper(&lacking.rule.kind, day))).collect()
}
