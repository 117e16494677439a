//! A yearly plan or report of which nobody can say what year it is about: it counts for none.

use crate::model::{Agreement, Arg, Day, Reason};
use crate::msg;
use crate::rules::paper_year::year_of;
use crate::rules::procedure::Procedure;

pub(super) fn unsaid(before: Option<&Agreement>, after: &Agreement, procedure: &Procedure, today: Day) -> Option<Reason> {
    let pack = &procedure.packs.on(today).or(procedure.packs.all().first())?.pack;
    let is_new = |number: &u16| before.and_then(|before| before.documents.get(number)) != after.documents.get(number);
    let mut papers = after.documents.iter().filter(|(number, paper)| paper.void.is_none() && is_new(number)).map(|(_, paper)| paper);
    papers.find_map(|paper| {
        let rule = pack.yearly.iter().find(|rule| rule.kind == paper.kind)?;
        if year_of(rule, paper.date, paper.year).is_some() {
            return None;
        }
        let name = pack
            .papers
            .get(&paper.kind)
            .map_or_else(|| (&paper.kind).into(), |paper| Arg::Words { id: paper.name.id.clone(), en: paper.name.en.clone() });
        Some(Reason::new("year_unknown", msg!("told-paper_year", name = name)).in_field("year"))
    })
}
