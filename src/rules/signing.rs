//! The day of signing, and the day on the signed original: one becomes the other, and where both are recorded and
//! differ that is said.

use crate::model::{Agreement, PartialDate, Reason};
use crate::msg;

/// The kind of paper that the signed original is.
pub(super) const ORIGINAL: &str = "original";

/// The day on the signed original becomes the day of signing, where none was recorded: told, whichever it is.
pub(super) fn sign(after: &mut Agreement) -> Option<Reason> {
    if after.signed.is_some() {
        return differing(after);
    }
    let signed = on_original(after)?;
    after.signed = Some(signed);
    Some(Reason::new("signed_from_original", msg!("told-signed_from_original", signed = signed)).in_field("signed"))
}

/// That the signed original bears another day than the recorded day of signing, which is kept.
pub(super) fn differing(agreement: &Agreement) -> Option<Reason> {
    let (signed, original) = (agreement.signed?, on_original(agreement)?);
    // A date known in part is no other one as long as a day of it fits.
    let differs = original.latest() < signed.earliest() || signed.latest() < original.earliest();
    let message = || msg!("told-signed_differs", original = original, signed = signed);
    differs.then(|| Reason::new("signed_differs", message()).in_field("signed"))
}

/// Whether both days are the same of two forms of an agreement.
pub(super) fn same_days(a: &Agreement, b: &Agreement) -> bool {
    a.signed == b.signed && on_original(a) == on_original(b)
}

/// The day on the signed original; of several the newest.
fn on_original(agreement: &Agreement) -> Option<PartialDate> {
    let originals = agreement.documents.values().filter(|paper| paper.kind == ORIGINAL && paper.void.is_none());
    originals.filter_map(|paper| paper.date).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Document, RegionCode, Void};
    use crate::rules::ways::{date, day, paper};

    fn agreement(signed: Option<&str>, papers: &[Document]) -> Agreement {
        let mut agreement = Agreement::new("1".into(), RegionCode::new(36, 0));
        agreement.signed = signed.map(date);
        agreement.documents = (1..).zip(papers.iter().cloned()).collect();
        agreement
    }

    #[test]
    fn the_original_gives_the_day_or_is_told_to_differ() {
        let void = Void { on: day("2026-01-01"), by: "ani".into(), reason: "alasan".into() };
        let hidden = Document { void: Some(void), ..paper(ORIGINAL, "2027-01-01") };
        let undated = Document { date: None, ..paper(ORIGINAL, "2027-01-01") };
        let (original, older) = (paper(ORIGINAL, "2026-11-20"), paper(ORIGINAL, "2026-11-19"));
        let table = [
            (None, vec![], None, None),
            (None, vec![paper("study", "2026-11-20")], None, None),
            (None, vec![undated.clone(), hidden.clone()], None, None),
            (None, vec![original.clone(), older.clone(), hidden], Some("2026-11-20"), Some("signed_from_original")),
            (Some("2026-11-20"), vec![original.clone()], Some("2026-11-20"), None),
            (Some("2026-11"), vec![original.clone()], Some("2026-11"), None),
            (Some("2026"), vec![undated], Some("2026"), None),
            (Some("2026-11-21"), vec![original.clone()], Some("2026-11-21"), Some("signed_differs")),
            (Some("2026-10"), vec![original], Some("2026-10"), Some("signed_differs")),
        ];
        for (signed, papers, expected, told) in table {
            let mut after = agreement(signed, &papers);
            assert_eq!(sign(&mut after).map(|reason| reason.code), told, "{signed:?} {papers:?}");
            assert_eq!(after.signed, expected.map(date), "{signed:?} {papers:?}");
        }
    }
}
