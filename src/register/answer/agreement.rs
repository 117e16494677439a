//! One agreement with all that is known of it.

use crate::model::{Agreement, Day, Id, Partner};
use crate::register::AgreementDetail;
use crate::register::index::Index;
use crate::register::records::Records;
use crate::rules::{Course, Standing, sentence::sentence};

use super::{desk, history, rows, typed};

pub fn agreement(number: u32, records: &dyn Records, index: &Index, day: Day) -> Option<AgreementDetail> {
    let id = Id::Agreement(number);
    let agreement: Agreement = typed(records, id)?;
    let partner: Option<Partner> = agreement.partner.and_then(|id| typed(records, id));
    let history = history::history(id, records)?;
    let named = partner.as_ref().and_then(|partner| match agreement.partner? {
        Id::Partner(number) => Some((number, partner)),
        _ => None,
    });
    let course = Course::of(&agreement);
    let standing = Standing::of(&agreement, partner.as_ref(), course.as_ref());
    Some(AgreementDetail {
        // A voided one stands in no list, and is shown all the same.
        row: rows::of_records(number, &agreement, named, index.procedure(), day),
        changed: history.first()?.head.clone(),
        sentence: sentence(number, &standing, index.procedure(), day),
        checklist: desk::checklist_pane(index, 0, Some(agreement.region), day),
        agreement,
        partner,
        history,
    })
}
