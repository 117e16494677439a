//! Which fields a form has, by what it is about.

use serde::de::DeserializeOwned;

use crate::model::{Id, New, Target};

use super::{ACTIVITY, AGREEMENT, About, CHECKLIST, DOCUMENT, PARTNER, RECOMMENDATION, Slot};

/// What a form can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Agreement,
    /// With what it says of a partner that is not in the register yet.
    NewAgreement,
    Partner,
    Checklist,
    Recommendation,
    Document,
    Activity,
}

impl Subject {
    /// `None` for what has no fields of its own: a region's answer, the office.
    pub const fn of(target: Target) -> Option<Self> {
        match target {
            Target::Record(Id::Agreement(_)) => Some(Subject::Agreement),
            Target::Record(Id::Partner(_)) => Some(Subject::Partner),
            Target::Record(Id::Checklist(_)) => Some(Subject::Checklist),
            Target::Record(Id::FollowUp(_) | Id::Office | Id::Pack(_) | Id::Holidays | Id::Minute(_) | Id::Decided(_)) => None,
            Target::Document(..) => Some(Subject::Document),
            Target::Activity(..) => Some(Subject::Activity),
            Target::Recommendation(..) => Some(Subject::Recommendation),
        }
    }

    pub const fn of_new(new: New) -> Self {
        match new {
            New::Agreement => Subject::NewAgreement,
            New::Partner => Subject::Partner,
            New::Checklist => Subject::Checklist,
            New::Document(_) => Subject::Document,
            New::Activity(_) => Subject::Activity,
            New::Recommendation(_) => Subject::Recommendation,
        }
    }

    /// In the order of the form.
    pub fn fields(self) -> Vec<&'static About> {
        match self {
            Subject::Agreement => abouts(AGREEMENT),
            Subject::NewAgreement => super::agreement::of_new(),
            Subject::Partner => abouts(PARTNER),
            Subject::Checklist => abouts(CHECKLIST),
            Subject::Recommendation => abouts(RECOMMENDATION),
            Subject::Document => abouts(DOCUMENT),
            Subject::Activity => abouts(ACTIVITY),
        }
    }
}

fn abouts<R>(slots: &'static [Slot<R>]) -> Vec<&'static About> {
    slots.iter().map(|slot| &slot.about).collect()
}

/// The filled fields of `target` by code, as they are typed, from the stored record that holds it; `None` where
/// it is not there.
pub fn texts(target: Target, record: &serde_json::Value) -> Option<Vec<(&'static str, String)>> {
    let part = |list: &str, number: u16| record.get(list)?.get(number.to_string());
    match target {
        Target::Record(Id::Agreement(_)) => read(AGREEMENT, record),
        Target::Record(Id::Partner(_)) => read(PARTNER, record),
        Target::Record(Id::Checklist(_)) => read(CHECKLIST, record),
        Target::Record(Id::FollowUp(_) | Id::Office | Id::Pack(_) | Id::Holidays | Id::Minute(_) | Id::Decided(_)) => None,
        Target::Document(_, number) => read(DOCUMENT, part("documents", number)?),
        Target::Activity(_, number) => read(ACTIVITY, part("activities", number)?),
        Target::Recommendation(_, number) => read(RECOMMENDATION, part("recommendations", number)?),
    }
}

fn read<R: DeserializeOwned>(slots: &[Slot<R>], record: &serde_json::Value) -> Option<Vec<(&'static str, String)>> {
    let record = R::deserialize(record).ok()?;
    Some(slots.iter().filter_map(|slot| Some((slot.about.code, (slot.get)(&record)?.to_string()))).collect())
}

/// The label of the field that stands at `path` of a record, or of a numbered part of one.
pub fn label_at(path: &str) -> Option<&'static str> {
    let mut steps = path.split('/').skip(1);
    let (first, second, third) = (steps.next()?, steps.next(), steps.next());
    let at = |subjects: &[Subject], code: &str| {
        subjects.iter().flat_map(|subject| subject.fields()).find(|about| about.code == code).map(|about| about.label)
    };
    match (first, second, third) {
        ("documents", Some(_), Some(code)) => at(&[Subject::Document], code),
        ("activities", Some(_), Some(code)) => at(&[Subject::Activity], code),
        ("recommendations", Some(_), Some(code)) => at(&[Subject::Recommendation], code),
        (code, ..) => at(&[Subject::Agreement, Subject::Partner, Subject::Checklist], code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUBJECTS: [Subject; 7] = [
        Subject::Agreement,
        Subject::NewAgreement,
        Subject::Partner,
        Subject::Checklist,
        Subject::Recommendation,
        Subject::Document,
        Subject::Activity,
    ];

    #[test]
    fn no_two_fields_of_a_form_share_a_code() {
        for subject in SUBJECTS {
            let mut codes: Vec<&str> = subject.fields().iter().map(|about| about.code).collect();
            let all = codes.len();
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), all, "{subject:?}");
        }
    }

    #[test]
    fn fields_that_tables_have_too_are_called_the_same_there() {
        for about in Subject::NewAgreement.fields() {
            if let Some(field) = super::super::field(about.code) {
                assert_eq!(field.label, about.label);
            }
        }
    }

    #[test]
    fn paths_of_records_and_of_their_parts_have_labels() {
        let table = [
            ("/until", Some("field-until")),
            ("/native", Some("field-partner_native")),
            ("/documents/2/number", Some("field-number")),
            ("/documents/2/contents/title", Some("field-contents")),
            ("/activities/1/value/minor", Some("field-value")),
            ("/recommendations/4/title", Some("field-short_title")),
            ("/documents/2", None),
            ("/uid", None),
            ("", None),
        ];
        for (path, label) in table {
            assert_eq!(label_at(path), label, "{path}");
        }
    }

    #[test]
    fn texts_are_those_of_filled_fields() {
        let record =
            serde_json::json!({"uid": "", "region": "51", "kind": "twin", "activities": {"2": {"on": "2026-05", "what": "kunjungan"}}});
        let of = |target: &str| target.parse().ok().and_then(|target| texts(target, &record));
        let text = |code, text: &str| (code, text.to_owned());
        assert_eq!(of("KS-1"), Some(vec![text("region", "51"), text("kind", "kembar")]));
        assert_eq!(of("KS-1/activity/2"), Some(vec![text("on", "2026-05"), text("what", "kunjungan")]));
        assert_eq!((of("KS-1/activity/1"), of("office")), (None, None));
    }
}
