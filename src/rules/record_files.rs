//! `documents check`: how the files of papers were found, where that is not what was found before.

use std::collections::BTreeMap;

use crate::model::command::{Decision, FoundFile};
use crate::model::{Agreement, Envelope, Id, Looked, Verdict};

use super::acting::next_number;
use super::{Facts, typed};

/// What names another file by now, or was found so before, is passed over.
///
/// # Errors
/// `damaged` where an agreement cannot be read.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, found: &[FoundFile]) -> Verdict {
    let mut by_agreement: BTreeMap<u32, Vec<&FoundFile>> = BTreeMap::new();
    found.iter().for_each(|file| by_agreement.entry(file.agreement).or_default().push(file));
    let mut changes = Vec::new();
    for (number, files) in by_agreement {
        let id = Id::Agreement(number);
        let Some(before) = typed::read::<Agreement>(facts, id)?.filter(|before| before.record.void.is_none()) else { continue };
        let mut after = before.record.clone();
        files.into_iter().for_each(|file| note(&mut after, file, envelope));
        changes.extend(typed::change(id, Some(&before), &after)?);
    }
    Ok(Decision { changes, ..Decision::default() })
}

fn note(agreement: &mut Agreement, found: &FoundFile, envelope: &Envelope) {
    let paper = agreement.documents.get_mut(&found.document).filter(|paper| paper.void.is_none());
    let file = paper.and_then(|paper| paper.file.as_mut()).filter(|file| file.sha256 == found.sha256);
    if let Some(file) = file.filter(|file| file.lost() != found.lost) {
        let number = next_number(&file.looked);
        file.looked.insert(number, Looked { on: envelope.day, lost: found.lost });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Command, Document, FileRef, Lost, RegionCode, Void};
    use crate::rules::fake_facts::FakeFacts;

    const ID: Id = Id::Agreement(1);

    fn facts() -> FakeFacts {
        let file = |digest: &str| Some(FileRef::new("kajian.pdf".into(), digest.into()));
        let paper = |file| Document { kind: "study".into(), file, ..Document::default() };
        let void = Void { on: "2026-11-24".parse().expect("a day"), by: "budi".into(), reason: "salah".into() };
        let mut agreement = Agreement::new("01".into(), RegionCode::new(36, 0));
        agreement.documents = [(1, paper(file("aa"))), (2, paper(None)), (3, Document { void: Some(void), ..paper(file("cc")) })].into();
        let mut facts = FakeFacts::default();
        facts.hold(ID, &agreement);
        facts
    }

    fn found(document: u16, sha256: &str, lost: Option<Lost>) -> FoundFile {
        FoundFile { agreement: 1, document, sha256: sha256.into(), lost }
    }

    #[test]
    fn only_what_is_found_otherwise_is_written_with_its_day() {
        let mut facts = facts();
        let table = [
            ("2026-11-02", found(1, "aa", None), 0),
            ("2026-11-02", found(1, "aa", Some(Lost::Missing)), 1),
            ("2026-11-03", found(1, "aa", Some(Lost::Missing)), 0),
            ("2026-11-04", found(1, "aa", Some(Lost::Changed)), 1),
            ("2026-11-05", found(1, "bb", None), 0),
            ("2026-11-05", found(1, "aa", None), 1),
            ("2026-11-06", found(2, "aa", Some(Lost::Missing)), 0),
            ("2026-11-06", found(3, "cc", Some(Lost::Missing)), 0),
            ("2026-11-06", found(9, "aa", Some(Lost::Missing)), 0),
            ("2026-11-06", FoundFile { agreement: 2, ..found(1, "aa", Some(Lost::Missing)) }, 0),
        ];
        for (day, file, changes) in table {
            let decision = facts.submit("budi", day, Command::RecordFiles { found: vec![file.clone()] }).expect("allowed");
            assert_eq!(decision.changes.len(), changes, "{day} {file:?}");
        }
        let looked = |facts: &FakeFacts| {
            let file = facts.get::<Agreement>(ID).and_then(|a| a.documents[&1].file.clone()).expect("a file");
            file.looked.values().map(|looked| (looked.on.to_string(), looked.lost)).collect::<Vec<_>>()
        };
        let expected = [("2026-11-02", Some(Lost::Missing)), ("2026-11-04", Some(Lost::Changed)), ("2026-11-05", None)];
        assert_eq!(looked(&facts), expected.map(|(on, lost)| (on.to_owned(), lost)));
        facts.submit("budi", "2026-11-07", Command::Undo).expect("taken back");
        assert_eq!(looked(&facts).len(), 2);
    }
}
