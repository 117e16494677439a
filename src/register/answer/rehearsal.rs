//! Which agreements a draft of a rule pack would change.

use crate::model::{Agreement, Day, Id, Partner, Refusal};
use crate::register::index::{Index, Rehearsed};
use crate::register::records::Records;
use crate::register::{RehearsalAnswer, RehearsalRow, RehearseAsk};
use crate::rules::check_pack;
use crate::rules::rehearsal::{Both, Needed, Rehearsal};

use super::why::Held;
use super::{rows, typed};

/// # Errors
/// What keeps the draft from being adopted.
pub fn rehearsal(ask: &RehearseAsk, records: &dyn Records, index: &Index, day: Day) -> Result<RehearsalAnswer, Refusal> {
    let (procedure, on) = (index.procedure(), ask.on.unwrap_or(day));
    let draft = check_pack(&procedure.packs, &ask.text)?;
    let (version, from) = (draft.version.clone(), draft.from);
    let rehearsal = Rehearsal::of(procedure, draft, on);
    let (found, judged) = index.rehearsed(&rehearsal);
    let held = Held { records, index };
    let (mut changing, mut total) = (Vec::new(), 0);
    for rehearsed in found {
        // A record is read where it decides, or is to be shown.
        let reads = rehearsed.may_need_otherwise || total < ask.most;
        let needed = if reads { needed(&rehearsal, rehearsed.number, &held) } else { None };
        if !rehearsed.judged.differ() && !needed.as_ref().is_some_and(Both::differ) {
            continue;
        }
        total += 1;
        if total <= ask.most {
            changing.extend(row(rehearsed, needed.unwrap_or(Both { before: Vec::new(), after: Vec::new() }), index, on));
        }
    }
    Ok(RehearsalAnswer { version, from, on, judged, total, rows: changing })
}

fn needed(rehearsal: &Rehearsal<'_>, number: u32, held: &Held<'_>) -> Option<Both<Vec<Needed>>> {
    let agreement: Agreement = typed(held.records, Id::Agreement(number))?;
    let partner: Option<Partner> = agreement.partner.and_then(|id| typed(held.records, id));
    Some(rehearsal.needed(number, &agreement, partner.as_ref(), held))
}

fn row(rehearsed: Rehearsed, needed: Both<Vec<Needed>>, index: &Index, on: Day) -> Option<RehearsalRow> {
    let row = rows::agreement(rehearsed.number, index, on)?;
    Some(RehearsalRow {
        number: row.number,
        region: row.region,
        partner: row.partner.map(|(_, name, native)| (name, native)),
        judged: rehearsed.judged,
        needed,
    })
}
