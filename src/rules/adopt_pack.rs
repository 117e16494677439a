//! `procedure adopt`: another rule pack, from its day on. Steps before that day stay with the pack of their day.

use std::collections::BTreeMap;

use crate::model::command::{Decision, Report};
use crate::model::{Day, Envelope, Id, PackRecord, Reason, Refusal, Verdict};
use crate::msg;

use super::procedure::{Pack, PackFault, Packs};
use super::uid::uid;
use super::{Facts, typed};

/// Bytes of a pack's file: with what JSON adds to it, it fits into one record.
const MOST: usize = 192 * 1024;

pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, text: &str) -> Verdict {
    let pack = check(&facts.procedure().packs, text)?;
    let record = PackRecord { uid: uid(envelope.id, 0), version: pack.version, from: pack.from, text: text.to_owned() };
    let changes = typed::change(Id::Pack(facts.next_pack()), None, &record)?.into_iter().collect();
    Ok(Decision { changes, ..Decision::default() })
}

/// A pack's file as text.
///
/// # Errors
/// `bad_pack` where it is none.
pub fn text_of(file: &str, bytes: &[u8]) -> Result<String, Reason> {
    let text =
        std::str::from_utf8(bytes).map_err(|_| Reason::new("bad_pack", msg!("refused-pack_not_text", file = file)).in_field("file"))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// Reads a pack that may follow `packs`.
///
/// # Errors
/// `too_long`; `bad_pack` for each fault of the file, with its line and column, or for a version that is taken;
/// `overlapping_days` where it does not come into force after the newest.
pub fn check(packs: &Packs, text: &str) -> Result<Pack, Refusal> {
    if text.len() > MOST {
        let message = msg!("pack-too_long", kib = text.len().div_ceil(1024), most = MOST / 1024);
        return Err(Refusal::of(Reason::new("too_long", message)));
    }
    let refused = |reasons| Refusal { reasons, report: Report::None };
    let bad = |faults: Vec<PackFault>| refused(faults.iter().map(|fault| Reason::new("bad_pack", fault.told())).collect());
    let pack = Pack::parse(text).map_err(bad)?;
    let reasons = against(packs, &pack);
    if reasons.is_empty() { Ok(pack) } else { Err(refused(reasons)) }
}

/// A pack as an export wrote it: it is one, is what its record says, and has days and a version of its own, also
/// among the packs that come with it.
///
/// # Errors
/// `bad_pack` or `overlapping_days`.
pub(super) fn as_exported(facts: &dyn Facts, id: Id, record: &PackRecord, beside: &BTreeMap<Id, PackRecord>) -> Result<(), Reason> {
    let bad = || Reason::new("bad_pack", msg!("pack-not_exported", id = id));
    let pack = Pack::parse(&record.text).map_err(|_| bad())?;
    if id == Id::Pack(1) || pack.version != record.version || pack.from != record.from {
        return Err(bad());
    }
    let procedure = facts.procedure();
    // What comes with it stands in the place of what is there; of two that come, the later is told.
    let there = procedure.packs.all().iter().filter(|other| other.id != id && !beside.contains_key(&other.id));
    let there = there.map(|other| (other.id, other.pack.from, other.pack.version.as_str()));
    let come = beside.range(..id).map(|(&other, record)| (other, record.from, record.version.as_str()));
    for (other, from, version) in there.chain(come) {
        if from == pack.from {
            return Err(overlapping(&pack, other, from));
        }
        if version == pack.version {
            return Err(taken(&pack, other));
        }
    }
    Ok(())
}

fn overlapping(pack: &Pack, other: Id, newest: Day) -> Reason {
    let message = msg!("pack-overlapping_days", from = pack.from, id = other, newest = newest);
    Reason::new("overlapping_days", message).in_field("from")
}

fn taken(pack: &Pack, by: Id) -> Reason {
    Reason::new("bad_pack", msg!("pack-version_taken", version = &pack.version, id = by)).in_field("version")
}

/// Why `pack` may not follow those that are there: it comes into force after the newest, under a version of its
/// own.
fn against(packs: &Packs, pack: &Pack) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let newest = packs.all().last().filter(|newest| pack.from <= newest.pack.from);
    reasons.extend(newest.map(|newest| overlapping(pack, newest.id, newest.pack.from)));
    let same = packs.all().iter().find(|ranked| ranked.pack.version == pack.version);
    reasons.extend(same.map(|same| taken(pack, same.id)));
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Command;
    use crate::rules::fake_facts::FakeFacts;

    const EMBEDDED: &str = include_str!("../data/procedure.toml");

    /// The embedded pack under another version and day, with 30 days for the DPRD.
    fn corrected(version: &str, from: &str) -> String {
        let text = EMBEDDED.replace("\"2020.2\"", &format!("\"{version}\"")).replace("\"2020-05-22\"", &format!("\"{from}\""));
        text.replace("length = 45", "length = 30")
    }

    fn adopt(facts: &mut FakeFacts, text: &str) -> Result<Vec<Id>, Vec<&'static str>> {
        let adopted = facts.submit("budi", "2026-11-24", Command::AdoptPack { text: text.into() });
        adopted.map(|d| d.changes.iter().map(|c| c.record).collect()).map_err(|r| r.reasons.iter().map(|r| r.code).collect())
    }

    #[test]
    fn a_pack_follows_the_newest_or_says_everything_that_keeps_it() {
        let mut facts = FakeFacts::default();
        let table = [
            (EMBEDDED.to_owned(), Err(vec!["overlapping_days", "bad_pack"])),
            (corrected("2020.3", "2020-05-22"), Err(vec!["overlapping_days"])),
            (corrected("2020.2", "2027-01-01"), Err(vec!["bad_pack"])),
            (corrected("2027.1", "2027-01-01"), Ok(vec![Id::Pack(2)])),
            (corrected("2027.2", "2027-01-01"), Err(vec!["overlapping_days"])),
            (corrected("2027.2", "2026-12-31"), Err(vec!["overlapping_days"])),
            (corrected("2027.1", "2027-01-02"), Err(vec!["bad_pack"])),
            (corrected("2027.2", "2027-01-02"), Ok(vec![Id::Pack(3)])),
            (corrected("2028.1", "?").replace("length = 30", "length = 0"), Err(vec!["bad_pack", "bad_pack"])),
            (" ".repeat(MOST + 1), Err(vec!["too_long"])),
        ];
        for (at, (text, expected)) in table.into_iter().enumerate() {
            assert_eq!(adopt(&mut facts, &text), expected, "row {at}");
        }
    }

    #[test]
    fn the_text_is_kept_as_it_came_and_each_day_has_its_pack() {
        let mut facts = FakeFacts::default();
        let text = corrected("2027.1", "2027-01-01");
        adopt(&mut facts, &text).expect("adopted");
        assert_eq!(facts.get::<PackRecord>(Id::Pack(2)).map(|record| record.text), Some(text));
        let procedure = facts.procedure();
        let days = |day: &str| {
            let pack = &procedure.packs.on(day.parse().expect(day)).expect("a pack").pack;
            let clocks = pack.routes.iter().flat_map(|route| &route.stages).flat_map(|stage| &stage.clock);
            clocks.filter(|clock| clock.code == "dprd").map(|clock| clock.length).next()
        };
        assert_eq!((days("2026-12-31"), days("2027-01-01")), (Some(45), Some(30)));
    }

    #[test]
    fn an_undo_takes_it_back_and_its_number_is_not_given_again() {
        let mut facts = FakeFacts::default();
        adopt(&mut facts, &corrected("2027.1", "2027-01-01")).expect("adopted");
        facts.submit("budi", "2026-11-24", Command::Undo).expect("taken back");
        assert_eq!(facts.procedure().packs.all().len(), 1);
        assert_eq!(adopt(&mut facts, &corrected("2027.1", "2027-01-01")), Ok(vec![Id::Pack(3)]));
    }
}
