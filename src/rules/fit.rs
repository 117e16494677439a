//! What fits what: a partner the kind of its agreement, a text's languages the partner's country.

use crate::model::{Country, Day, Kind, Level, PartialDate};

use super::Standing;
use super::attention::lapses;
use super::outside::is_old;
use super::procedure::{Pack, PartnerRule, Procedure};

/// The rule of the day's pack that a partner of this level does not fit.
pub fn route_unfit(kind: Kind, level: Level, procedure: &Procedure, day: Day) -> Option<&PartnerRule> {
    let ranked = procedure.packs.on(day).or(procedure.packs.all().first())?;
    unfit_by(&ranked.pack, kind, level)
}

/// The same of one pack.
pub fn unfit_by(pack: &Pack, kind: Kind, level: Level) -> Option<&PartnerRule> {
    let mut rules = pack.partners.iter().filter(|rule| rule.kinds.contains(&kind));
    rules.find(|rule| !rule.levels.contains(&level))
}

/// The same of an agreement; of twins their levels say it.
pub fn unfit<'p>(standing: &Standing<'_>, procedure: &'p Procedure, day: Day) -> Option<&'p PartnerRule> {
    let kind = standing.kind.filter(|kind| *kind != Kind::Twin)?;
    route_unfit(kind, standing.partner_level?, procedure, day)
}

/// What a letter of intent sets itself as its end beyond the one year that it holds at most (Pasal 13 (2) e, (3)
/// Permendagri 25/2020, `law`): of what was signed, or of the newest letter among the papers. Of days known in part
/// nothing that may be within the year; of what is older than the regulation nothing.
pub fn letter_beyond_a_year(standing: &Standing<'_>, procedure: &Procedure) -> Option<PartialDate> {
    let listed = standing.signed.zip(standing.until).filter(|_| standing.letter_of_intent);
    let papers = standing.course.into_iter().flat_map(|course| &course.papers).filter(|paper| *paper.kind == *"letter_of_intent");
    let newest = papers.max_by_key(|paper| paper.date).and_then(|paper| paper.date.zip(paper.until));
    let is_beyond =
        |(signed, until): &(PartialDate, PartialDate)| until.earliest() > lapses(*signed, None).latest() && !is_old(*signed, procedure);
    listed.into_iter().chain(newest).find(is_beyond).map(|(_, until)| until)
}

/// A language of the agreement's text that does not fit its partner, as [`third_language`].
pub fn unfit_language<'s>(standing: &Standing<'s>) -> Option<&'s str> {
    third_language(standing.course?.languages.iter().map(|language| &**language), standing.country?)
}

/// Whether a text whose languages are recorded is not in Indonesian (Pasal 31 UU 24/2009, `law`).
pub fn lacks_indonesian<'l>(languages: impl Iterator<Item = &'l str> + Clone) -> bool {
    languages.clone().next().is_some() && languages.into_iter().all(|language| language != "id")
}

/// The same of an agreement.
pub fn is_without_indonesian(standing: &Standing<'_>) -> bool {
    standing.course.is_some_and(|course| lacks_indonesian(course.languages.iter().map(|language| &**language)))
}

/// Whether a partner is at home: cooperation with it is none with abroad.
pub fn is_at_home(country: Country) -> bool {
    country.code() == "ID"
}

/// A language beside Indonesian, where none of them is English or the partner's national one (Pasal 31 (2) UU 24/2009,
/// `law`); nothing of a country whose languages are not listed.
pub fn third_language<'l>(languages: impl Iterator<Item = &'l str> + Clone, country: Country) -> Option<&'l str> {
    let national = country.languages();
    let mut foreign = languages.filter(|language| *language != "id");
    let fits = foreign.clone().any(|language| language == "en" || national.contains(&language));
    (!national.is_empty() && !fits).then(|| foreign.next()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_partners_and_kinds() {
        use Kind::{Continuation, ContinuationNonprofit, Institution as Other, OtherRegional, Twin};
        use Level::{City, Institution, InternationalOrganisation as Organisation, Province};
        let procedure = Procedure::default();
        let article = |kind, level| {
            let rule = route_unfit(kind, level, &procedure, "2026-11-24".parse().expect("a day"));
            rule.and_then(|rule| rule.basis.article.as_deref()).unwrap_or("").replace(" Permendagri 25/2020", "")
        };
        let table = [
            (OtherRegional, City, ""),
            (OtherRegional, Province, ""),
            (OtherRegional, Institution, "Pasal 6 (4)"),
            (OtherRegional, Organisation, "Pasal 6 (4)"),
            (Other, Institution, ""),
            (Other, Organisation, ""),
            (Other, City, "Pasal 7"),
            (Continuation, Institution, ""),
            (Continuation, Organisation, ""),
            (Continuation, Province, "Pasal 28"),
            (ContinuationNonprofit, Institution, ""),
            (ContinuationNonprofit, Organisation, "Pasal 28, 30 (1)"),
            (ContinuationNonprofit, City, "Pasal 28, 30 (1)"),
            // Of twins their levels say it.
            (Twin, Institution, ""),
        ];
        for (kind, level, expected) in table {
            assert_eq!(article(kind, level), expected, "{kind} {level}");
        }
    }

    #[test]
    fn the_table_of_texts_without_indonesian() {
        for (languages, lacks) in [("", false), ("id", false), ("en id", false), ("en", true), ("ja en", true)] {
            assert_eq!(lacks_indonesian(languages.split_whitespace()), lacks, "{languages}");
        }
    }

    #[test]
    fn the_table_of_letters_that_set_themselves_more_than_a_year() {
        let procedure = Procedure::default();
        let date = |text: &str| text.parse::<PartialDate>().ok();
        let table = [
            ("2026-03-01", "2027-03-01", true, None),
            ("2026-03-01", "2027-03-02", true, Some("2027-03-02")),
            ("2026-03-01", "2026-09-01", true, None),
            // A day of February that the next year does not have.
            ("2024-02-29", "2025-02-28", true, None),
            ("2024-02-29", "2025-03-01", true, Some("2025-03-01")),
            // Known in part: it may be within the year.
            ("2026", "2027", true, None),
            ("2026-03", "2027-03", true, None),
            ("2026-03", "2027-05", true, Some("2027-05")),
            // Before the regulation, and what is no letter of intent.
            ("2019-03-01", "2022-03-01", true, None),
            ("2026-03-01", "2031-03-01", false, None),
            ("", "2031-03-01", true, None),
            ("2026-03-01", "", true, None),
        ];
        for (signed, until, letter_of_intent, expected) in table {
            let standing = Standing { signed: date(signed), until: date(until), letter_of_intent, ..Standing::default() };
            assert_eq!(letter_beyond_a_year(&standing, &procedure), expected.and_then(date), "{signed} {until}");
        }
    }

    #[test]
    fn a_letter_among_the_papers_is_held_to_its_year_by_the_newest() {
        let letter = |date: &str, until: &str| serde_json::json!({"kind": "letter_of_intent", "date": date, "until": until});
        let found = |papers: serde_json::Value| {
            let json = serde_json::json!({"uid": "", "region": "36", "documents": papers});
            let agreement: crate::model::Agreement = serde_json::from_value(json).expect("an agreement");
            let course = crate::rules::Course::of(&agreement);
            letter_beyond_a_year(&Standing::of(&agreement, None, course.as_ref()), &Procedure::default()).map(|until| until.to_string())
        };
        let (long, short) = (letter("2026-01-05", "2028-01-05"), letter("2026-06-01", "2027-06-01"));
        assert_eq!(found(serde_json::json!({"1": long})), Some("2028-01-05".to_owned()));
        assert_eq!(found(serde_json::json!({"1": short})), None);
        assert_eq!(found(serde_json::json!({"1": long, "2": short})), None, "signed anew for a year");
        assert_eq!(found(serde_json::json!({"1": {"kind": "plan", "date": "2026-01-05", "until": "2031-01-05"}})), None);
    }

    #[test]
    fn the_table_of_languages() {
        let third = |languages: &str, country: &str| {
            third_language(languages.split_whitespace(), country.parse().expect("a country")).map(str::to_owned)
        };
        let table = [
            ("id ja", "JP", None),
            ("id en", "JP", None),
            ("id ja zh", "JP", None),
            ("id zh", "JP", Some("zh")),
            ("zh", "JP", Some("zh")),
            ("id nl", "SR", None),
            ("id fr", "SR", Some("fr")),
            ("id fr", "CH", None),
            // What is missing altogether is told elsewhere.
            ("id", "JP", None),
            ("", "JP", None),
            ("id fr", "AQ", None),
        ];
        for (languages, country, expected) in table {
            assert_eq!(third(languages, country), expected.map(str::to_owned), "{languages} {country}");
        }
    }
}
