//! Rows of lists, from the index or from the records alone.

use crate::model::status::Kept;
use crate::model::{Agreement, Day, PartialDate, Partner};
use crate::register::index::Index;
use crate::register::{AgreementRow, PartnerRow};
use crate::rules::attention::attention;
use crate::rules::outside::kept;
use crate::rules::position::position;
use crate::rules::procedure::Procedure;
use crate::rules::status::{activity, status};
use crate::rules::turns::{end, turn};
use crate::rules::{Course, Others, Standing};

/// The row of an agreement as its record says.
pub fn of_records(
    number: u32,
    agreement: &Agreement,
    partner: Option<(u32, &Partner)>,
    others: Others,
    procedure: &Procedure,
    day: Day,
) -> AgreementRow {
    let course = Course::of(agreement);
    let standing = Standing::of(agreement, partner.map(|(_, partner)| partner), course.as_ref()).among(others);
    AgreementRow {
        number,
        region: agreement.region,
        partner: partner.map(|(number, partner)| (number, partner.name.clone(), partner.native.clone())),
        country: partner.and_then(|(_, partner)| partner.country),
        kind: agreement.kind,
        technical: agreement.technical,
        verified: agreement.verified,
        ..of_standing(&standing, procedure, day)
    }
}

/// The same from the index.
pub fn agreement(number: u32, index: &Index, day: Day) -> Option<AgreementRow> {
    let row = index.agreement(number)?;
    let partner = index.partner_of(row);
    Some(AgreementRow {
        number,
        region: row.region(),
        partner: partner.map(|partner| {
            let (name, native) = index.partner_name(partner);
            (partner.number, name.to_owned(), native.map(str::to_owned))
        }),
        country: partner.and_then(|partner| partner.country),
        technical: row.technical(),
        verified: row.verified(),
        ..of_standing(&index.standing(row), index.procedure(), day)
    })
}

/// What a standing decides; the rest is filled in by who knows it.
fn of_standing(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> AgreementRow {
    let position = position(standing, procedure, day);
    AgreementRow {
        number: 0,
        region: crate::model::RegionCode::unpacked(0),
        partner: None,
        country: None,
        kind: standing.kind,
        technical: false,
        status: status(standing, procedure, day),
        attention: attention(standing, procedure, day),
        signed: standing.signed,
        until: standing.until,
        stage: position.stage,
        since: standing.course.and_then(|course| course.step(day)).map(|step| step.entered),
        turn: position.turn,
        due: position.due.map(PartialDate::from).or_else(|| end(standing, day)),
        due_certain: position.is_certain,
        activity: activity(standing, procedure, day),
        kept: kept(standing, procedure, day).map(Kept::from),
        renewed: turn(standing, day).filter(|turn| turn.nth > 0),
        verified: None,
    }
}

pub fn partner(number: u32, index: &Index) -> Option<PartnerRow> {
    let row = index.partner(number)?;
    let (name, native) = index.partner_name(row);
    Some(PartnerRow {
        number,
        name: name.to_owned(),
        native: native.map(str::to_owned),
        level: row.level,
        country: row.country,
        agreements: index.agreements_of_partner(number),
        example: row.is_example(),
    })
}
