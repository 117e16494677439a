//! The rules of attention as data: `data/attention.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::code::coded;
use crate::model::{Attention, Kind};
use crate::rules::orders::Broken;
use crate::rules::outside::{Outside, is_continuation};
use crate::rules::procedure::Basis;

coded! {
    /// What can be found, each by a rule of its own in the file.
    Rule {
        StageLimit = "stage-limit",
        StageOver = "stage-over",
        Stalled = "stalled",
        GatePassed = "gate-passed",
        EventOwed = "event-owed",
        DeemedApproved = "deemed-approved",
        GoDirect = "go-direct",
        ClockUnsure = "clock-unsure",
        LicenceEnding = "licence-ending",
        LicenceOver = "licence-over",
        LetterEnding = "letter-ending",
        LetterLapsed = "letter-lapsed",
        TermEnding = "term-ending",
        ExtensionBy = "extension-by",
        ExtensionCopies = "extension-copies",
        NoticeWindow = "notice-window",
        NoticeOwn = "notice-own",
        TermOver = "term-over",
        SignedOutside = "signed-outside",
        SignedPastStages = "signed-past-stages",
        RouteChanged = "route-changed",
        AfterEnd = "after-end",
        AfterEndContinued = "after-end-continued",
        BeforeWindow = "before-window",
        BeyondTerm = "beyond-term",
        AutomaticRenewal = "automatic-renewal",
        TurnUnknown = "turn-unknown",
        Dormant = "dormant",
        ReportDue = "report-due",
        ReportMissing = "report-missing",
        PlanDue = "plan-due",
        ForwardDue = "forward-due",
        SupervisionDue = "supervision-due",
        RecommendationDue = "recommendation-due",
        AnsweredBeforeMeeting = "answered-before-meeting",
        AnsweredAhead = "answered-ahead",
        Evidence = "evidence",
        ValidReason = "valid-reason",
        FileMissing = "file-missing",
        FileChanged = "file-changed",
        EndBeforeSigning = "end-before-signing",
        StepsOutOfOrder = "steps-out-of-order",
        SignedBeforeStages = "signed-before-stages",
        SignedAhead = "signed-ahead",
        DatedAhead = "dated-ahead",
        WrongOrder = "wrong-order",
        ConsiderationReturned = "consideration-returned",
        LikelyDuplicate = "likely-duplicate",
        NoRelations = "no-relations",
        UnequalLevel = "unequal-level",
        RouteUnfit = "route-unfit",
        IndonesianLacking = "indonesian-lacking",
        ThirdLanguage = "third-language",
        LetterTooLong = "letter-too-long",
        NoPartner = "no-partner",
        NoKind = "no-kind",
        NoDate = "no-date",
    }
}

/// What the file says of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: Rule,
    gives: Attention,
    /// It begins to be told so many days before the day that matters.
    #[serde(default)]
    days: u16,
    /// Absent where the rule pack has it, or the office's own record is all there is.
    #[serde(default)]
    basis: Option<Basis>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Entry>,
}

const TEXT: &str = include_str!("../../data/attention.toml");

/// By the rule's place; a test reads it.
static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut entries = toml::from_str::<File>(TEXT).map(|file| file.rule).unwrap_or_default();
    entries.sort_by_key(|entry| entry.code);
    entries
});

impl Rule {
    fn entry(self) -> Option<&'static Entry> {
        ENTRIES.get(self as usize)
    }

    /// The reason that it gives.
    pub fn gives(self) -> Attention {
        self.entry().map_or(Attention::BadOrder, |entry| entry.gives)
    }

    /// That it left the procedure in this way: routes M and N have stages of their own.
    pub fn of_outside(outside: &Outside, kind: Option<Kind>) -> Self {
        match outside {
            Outside::SignedAt(_) if is_continuation(kind) => Self::SignedPastStages,
            Outside::SignedAt(_) => Self::SignedOutside,
            Outside::RouteChanged(_) => Self::RouteChanged,
            Outside::AfterEnd(_) if is_continuation(kind) => Self::AfterEndContinued,
            Outside::AfterEnd(_) => Self::AfterEnd,
            Outside::BeforeWindow(_) => Self::BeforeWindow,
            Outside::TooLong(_) => Self::BeyondTerm,
        }
    }

    /// That this order is broken.
    pub fn of_order(broken: &Broken<'_>) -> Self {
        match broken.stages {
            (Some(_), Some(_)) => Self::StepsOutOfOrder,
            (Some(_), None) => Self::SignedBeforeStages,
            _ => Self::WrongOrder,
        }
    }

    /// How many days ahead it is told.
    pub fn days(self) -> i64 {
        self.entry().map_or(0, |entry| entry.days.into())
    }

    /// Where it is from, as far as the file says it.
    pub fn basis(self) -> Option<&'static Basis> {
        self.entry().and_then(|entry| entry.basis.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Mark;

    #[test]
    fn each_rule_stands_once_in_the_file_and_gives_a_reason() {
        let file: File = toml::from_str(TEXT).expect("the rules of attention");
        let mut codes: Vec<Rule> = file.rule.iter().map(|entry| entry.code).collect();
        codes.sort_unstable();
        assert_eq!(codes, Rule::ALL);
        for &reason in Attention::ALL {
            assert!(file.rule.iter().any(|entry| entry.gives == reason), "nothing gives {reason}");
        }
        for rule in Rule::ALL {
            assert_eq!(rule.entry().map(|entry| entry.code), Some(*rule));
        }
    }

    #[test]
    fn what_is_law_names_its_article_and_what_is_read_says_how() {
        for rule in Rule::ALL {
            let Some(basis) = rule.basis() else { continue };
            match basis.mark {
                Mark::Law => assert!(basis.article.as_deref().is_some_and(|article| article.starts_with("Pasal")), "{rule}"),
                Mark::Reading => assert!(basis.read_as.is_some(), "{rule}"),
                Mark::Practice => assert!(basis.office.is_some(), "{rule}"),
            }
            for words in basis.read_as.iter().chain(&basis.reading) {
                assert!(!words.id.trim().is_empty() && !words.en.trim().is_empty(), "{rule}");
            }
        }
    }

    #[test]
    fn the_guide_tells_each_rule_as_it_is() {
        let guide = include_str!("../../../docs/attention.md");
        let told = guide.lines().filter(|line| line.starts_with("| `") && !line.starts_with("| `rule`"));
        assert_eq!(told.count(), Rule::ALL.len());
        for rule in Rule::ALL {
            let begins = format!("| `{rule}` | `{}` |", rule.gives());
            let line = guide.lines().find(|line| line.starts_with(&begins)).expect(&begins);
            let days = Some(rule.days()).filter(|days| *days > 0).map(|days| format!(" {days} hari"));
            let article = rule.basis().and_then(|basis| basis.article.clone());
            for said in days.iter().chain(&article) {
                assert!(line.contains(said.as_str()), "{said}: {line}");
            }
        }
    }

    #[test]
    fn a_broken_file_is_none() {
        let table = [
            TEXT.replacen("gives = \"stage_near\"", "gives = \"stage_soon\"", 1),
            TEXT.replacen("code = \"stage-limit\"", "code = \"stage-limits\"", 1),
            TEXT.replacen("days = 14", "day = 14", 1),
            TEXT.replacen("days = 14", "days = -14", 1),
            TEXT.replacen("mark = \"law\"", "mark = \"lore\"", 1),
        ];
        for text in table {
            assert!(toml::from_str::<File>(&text).is_err());
        }
    }
}
