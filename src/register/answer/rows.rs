//! Rows of lists, from the index or from the records alone.

use crate::model::status::Activity;
use crate::model::{Agreement, Day, Partner};
use crate::register::index::Index;
use crate::register::{AgreementRow, PartnerRow};
use crate::rules::{Standing, attention::attention, status::status};

/// The row of an agreement as its record says.
pub fn of_records(number: u32, agreement: &Agreement, partner: Option<(u32, &Partner)>, day: Day) -> AgreementRow {
    let standing = Standing::of(agreement, partner.map(|(_, partner)| partner));
    AgreementRow {
        number,
        region: agreement.region,
        partner: partner.map(|(number, partner)| (number, partner.name.clone(), partner.native.clone())),
        country: partner.and_then(|(_, partner)| partner.country),
        kind: agreement.kind,
        technical: agreement.technical,
        verified: agreement.verified,
        ..of_standing(&standing, day)
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
        ..of_standing(&index.standing(row), day)
    })
}

/// What a standing decides; the rest is filled in by who knows it.
fn of_standing(standing: &Standing, day: Day) -> AgreementRow {
    AgreementRow {
        number: 0,
        region: crate::model::RegionCode::unpacked(0),
        partner: None,
        country: None,
        kind: standing.kind,
        technical: false,
        status: status(standing, day),
        attention: attention(standing, day),
        signed: standing.signed,
        until: standing.until,
        // The stage's limit comes with the procedure.
        due: standing.until,
        activity: Activity::Unknown,
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
        agreements: row.agreements as usize,
    })
}
