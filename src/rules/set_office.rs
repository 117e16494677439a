//! `office set`: whose register this is, in which zone its days begin, and after how long it looks again.

use crate::model::command::{Decision, OfficeRegion};
use crate::model::{Id, Office, Refusal, RegionCode, Verdict, Zone};

use super::known_region::autonomous;
use super::{Facts, typed};

/// What an office sets beside its region.
#[derive(Clone, Copy)]
pub(super) struct Settings {
    pub zone: Option<Zone>,
    pub dormant_after: Option<u16>,
    pub review_after: Option<u16>,
    pub stalled_after: Option<u16>,
}

/// What is `None` stays as it is.
pub(super) fn judge(facts: &dyn Facts, region: Option<OfficeRegion>, wanted: Settings) -> Verdict {
    let before = typed::read::<Office>(facts, Id::Office)?;
    let mut office = before.as_ref().map(|b| b.record.clone()).unwrap_or_default();
    match region {
        Some(OfficeRegion::Region(code)) => (office.region, office.ministry) = (Some(allowed(code)?), false),
        Some(OfficeRegion::Ministry) => (office.region, office.ministry) = (None, true),
        None => {}
    }
    office.zone = wanted.zone.or(office.zone);
    office.dormant_after = wanted.dormant_after.or(office.dormant_after);
    office.review_after = wanted.review_after.or(office.review_after);
    office.stalled_after = wanted.stalled_after.or(office.stalled_after);
    if before.is_none() && office == Office::default() {
        return Ok(Decision::default());
    }
    let changes = typed::change(Id::Office, before.as_ref(), &office)?.into_iter().collect();
    Ok(Decision { changes, ..Decision::default() })
}

fn allowed(code: RegionCode) -> Result<RegionCode, Refusal> {
    autonomous(code).map(|()| code).map_err(Refusal::of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Command;
    use crate::rules::fake_facts::FakeFacts;

    #[test]
    fn sets_what_was_named_and_leaves_the_rest() {
        let banten = Some(OfficeRegion::Region(RegionCode::new(36, 0)));
        let mut facts = FakeFacts::default();
        let command = |region, zone| Command::SetOffice { region, zone, dormant_after: None, review_after: None, stalled_after: None };
        let mut set = |region, zone| facts.submit("budi", "2026-11-24", command(region, zone));
        let table = [
            (Some(OfficeRegion::Ministry), None, Ok(1)),
            (Some(OfficeRegion::Ministry), None, Ok(0)),
            (banten, None, Ok(1)),
            (banten, None, Ok(0)),
            (None, Some(Zone::Wita), Ok(1)),
            (None, None, Ok(0)),
            // Jakarta Selatan is no autonomous region, 99 none at all.
            (Some(OfficeRegion::Region(RegionCode::new(31, 74))), None, Err("unknown_region")),
            (Some(OfficeRegion::Region(RegionCode::new(99, 0))), None, Err("unknown_region")),
            (Some(OfficeRegion::Ministry), None, Ok(1)),
        ];
        for (at, (region, zone, expected)) in table.into_iter().enumerate() {
            let changes = set(region, zone).map(|d| d.changes.len()).map_err(|r| r.code());
            assert_eq!(changes, expected, "row {at}");
        }
        let office = facts.value(Id::Office).map(|v| v.to_string());
        assert_eq!(office.as_deref(), Some("{\"ministry\":true,\"zone\":\"WITA\"}"));
    }
}
