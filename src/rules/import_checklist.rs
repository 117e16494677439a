//! `checklist import`: a meeting's article becomes a checklist.

use std::collections::BTreeMap;

use ulid::Ulid;

use crate::model::candidate::{Article, Item};
use crate::model::checklist::{Addressed, Checklist};
use crate::model::command::{ChecklistReport, Decision, Report};
use crate::model::region::regions;
use crate::model::{ChecklistId, Id, Reason, Recommendation, Refusal, RegionCode, Verdict};
use crate::msg;
use crate::text::fold;

use super::limits::too_long;
use super::uid::uid;
use super::{Facts, typed};

/// The same article a second time changes nothing.
pub(super) fn judge(facts: &dyn Facts, command: Ulid, article: &Article) -> Verdict {
    let mut report = ChecklistReport {
        id: None,
        institutions: article.institutions.iter().map(|name| (name.clone(), partner(facts, name))).collect(),
        doubts: article.doubts.clone(),
    };
    let reasons = reasons(article);
    if !reasons.is_empty() {
        return Err(Refusal { reasons, report: Report::Checklist(report) });
    }
    if let Some(id) = already_there(facts, article)? {
        report.id = Some(id);
        return Ok(Decision { report: Report::Checklist(report), ..Decision::default() });
    }
    let Some(id) = free_id(facts, article) else {
        let reason = Reason::new("too_many", msg!("refused-too_many_lists"));
        return Err(Refusal { reasons: vec![reason], report: Report::Checklist(report) });
    };
    report.id = Some(id);
    let changes = typed::change(Id::Checklist(id), None, &checklist(facts, command, article))?.into_iter().collect();
    Ok(Decision { changes, report: Report::Checklist(report), ..Decision::default() })
}

fn reasons(article: &Article) -> Vec<Reason> {
    let none = article.items.is_empty().then(|| Reason::new("no_recommendations", msg!("refused-no_recommendations")));
    let texts = [Some(&article.title), article.place.as_ref(), article.theme.as_ref()].into_iter().flatten();
    let texts = texts.chain(article.items.iter().map(|i| &i.text));
    none.into_iter().chain(texts.filter_map(|t| too_long("text", Some(t)))).collect()
}

fn partner(facts: &dyn Facts, name: &str) -> Option<Id> {
    facts.partners_named(&fold(name)).first().copied().map(Id::Partner)
}

/// The checklist of the same day, title and recommendations, where there is one.
fn already_there(facts: &dyn Facts, article: &Article) -> Result<Option<ChecklistId>, Refusal> {
    let first = ChecklistId::of(article.date);
    let wanted: Vec<String> = article.items.iter().map(|i| essence(&i.text)).collect();
    for list in facts.checklists().into_iter().filter(|l| (l.year, l.month) == (first.year, first.month)) {
        let Some(held) = typed::read::<Checklist>(facts, Id::Checklist(list))?.map(|t| t.record) else { continue };
        let texts = held.recommendations.values().map(|r| essence(&r.text));
        if held.date == article.date && essence(&held.title) == essence(&article.title) && texts.eq(wanted.iter().cloned()) {
            return Ok(Some(list));
        }
    }
    Ok(None)
}

/// Text without case, blanks and quotes, for telling whether two are the same.
fn essence(text: &str) -> String {
    fold(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»')).collect()
}

fn free_id(facts: &dyn Facts, article: &Article) -> Option<ChecklistId> {
    let taken = facts.checklists();
    std::iter::successors(Some(ChecklistId::of(article.date)), |id| id.next()).find(|id| !taken.contains(id))
}

fn checklist(facts: &dyn Facts, command: Ulid, article: &Article) -> Checklist {
    Checklist {
        uid: uid(command, 0),
        title: article.title.clone(),
        date: article.date,
        until: article.until,
        place: article.place.clone(),
        theme: article.theme.clone(),
        attended: article.attended,
        institutions: article.institutions.clone(),
        recommendations: recommendations(&article.items),
        addressed: addressed(facts).into_iter().map(|region| (region, Addressed::Import)).collect(),
        article: article.lines.clone(),
        source: article.source.clone(),
    }
}

/// By the numbers of the text, or by their order where those name one twice or none.
fn recommendations(items: &[Item]) -> BTreeMap<u16, Recommendation> {
    let ascending = items.first().is_some_and(|i| i.number > 0) && items.windows(2).all(|pair| pair[0].number < pair[1].number);
    let numbered = items.iter().zip(1..).map(|(item, place)| (if ascending { item.number } else { place }, item));
    let recommendation = |i: &Item| Recommendation { title: i.title.clone(), title_ours: true, text: i.text.clone(), lines: Some(i.lines) };
    numbered.map(|(number, item)| (number, recommendation(item))).collect()
}

/// The regions that have an agreement now, else the autonomous provinces.
fn addressed(facts: &dyn Facts) -> Vec<RegionCode> {
    let with_agreements = facts.regions_with_agreements();
    if !with_agreements.is_empty() {
        return with_agreements;
    }
    regions().iter().filter(|r| r.autonomous && r.code.is_province()).map(|r| r.code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Command;
    use crate::model::candidate::Doubt;
    use crate::rules::fake_facts::FakeFacts;

    fn article(date: &str, texts: &[&str]) -> Article {
        let items = texts.iter().zip(1..).map(|(text, number)| Item { number, title: "Judul".into(), text: (*text).into(), lines: [1, 1] });
        Article { title: "Rakor “Mitra”".into(), date: date.parse().ok(), items: items.collect(), ..Article::default() }
    }

    fn import(facts: &mut FakeFacts, article: Article) -> Result<(usize, String), &'static str> {
        let decision = facts.submit("budi", "2026-11-24", Command::ImportChecklist { article }).map_err(|r| r.code())?;
        let Report::Checklist(report) = decision.report else { return Err("no report") };
        Ok((decision.changes.len(), report.id.map(|id| id.to_string()).unwrap_or_default()))
    }

    #[test]
    fn lists_are_numbered_by_month_and_the_same_article_is_known_again() {
        let mut facts = FakeFacts::default();
        let again = Article { title: "rakor  \"mitra\"".into(), ..article("2021-03-08", &["“Satu” dan  dua"]) };
        let long = "a".repeat(17 * 1024);
        let table = [
            (article("2021-03-08", &["Satu dan dua"]), Ok((1, "DP-2021-03"))),
            (again, Ok((0, "DP-2021-03"))),
            (article("2021-03-08", &["Satu dan tiga"]), Ok((1, "DP-2021-03-2"))),
            (article("2021-03-09", &["Satu dan dua"]), Ok((1, "DP-2021-03-3"))),
            (article("2021", &["Satu dan dua"]), Ok((1, "DP-2021"))),
            (article("", &["Satu dan dua"]), Ok((1, "DP-0000"))),
            (article("2021-03-08", &[]), Err("no_recommendations")),
            (article("2021-03-08", &[long.as_str()]), Err("too_long")),
        ];
        for (at, (article, expected)) in table.into_iter().enumerate() {
            assert_eq!(import(&mut facts, article), expected.map(|(n, id)| (n, id.to_owned())), "row {at}");
        }
    }

    #[test]
    fn without_agreements_the_provinces_are_addressed() {
        let mut facts = FakeFacts::default();
        import(&mut facts, article("2021", &["Satu"])).expect("a list");
        let list: Checklist = facts.get("DP-2021".parse().expect("an id")).expect("the list");
        assert_eq!(list.addressed.len(), 38);
        assert!(list.addressed.values().all(|how| *how == Addressed::Import));
    }

    #[test]
    fn numbers_that_repeat_give_way_to_the_order() {
        let mut twice = article("2021", &["Satu", "Dua"]);
        twice.items[1].number = 1;
        let numbers: Vec<u16> = recommendations(&twice.items).into_keys().collect();
        assert_eq!(numbers, [1, 2]);
    }

    #[test]
    fn doubts_and_unknown_institutions_are_told_even_when_refused() {
        let doubt = Doubt { code: "date_missing", line: None, text: String::new(), message: msg!("doubt-date_missing") };
        let article = Article { institutions: vec!["JICA".into()], doubts: vec![doubt.clone()], ..Article::default() };
        let refusal = FakeFacts::default().submit("budi", "2026-11-24", Command::ImportChecklist { article }).expect_err("nothing in it");
        let report = ChecklistReport { id: None, institutions: vec![("JICA".into(), None)], doubts: vec![doubt] };
        assert_eq!(refusal.report, Report::Checklist(report));
    }
}
