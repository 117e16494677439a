//! What is known of an agreement: every field of the table with its value, why it needs somebody, and the chain of
//! agreements that it stands in.

use crate::language::{Language, date_words, say, word};
use crate::model::Message;
use crate::model::field::{self, FIELDS, Shape};
use crate::msg;
use crate::register::{AgreementDetail, ChainRow};
use crate::screen::look::Sign;
use crate::screen::part::sheet::{self, SheetRow, Target};
use crate::text::{Shown, shown};

/// The partner and what it follows can be opened; the other fields are edited where they stand.
pub fn rows(detail: &AgreementDetail, language: Language, columns: u16) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    for reason in &detail.row.attention {
        rows.push(SheetRow::plain(word("attention", language), say(&reason.message(), language)).signed(Sign::Attention));
    }
    if detail.agreement.verified == Some(false) {
        rows.push(SheetRow::plain(word("field-verified", language), word("source-unchecked", language)).signed(Sign::Partly));
    }
    let renewed = detail.row.renewed.and_then(|turn| turn.message());
    rows.extend(
        renewed
            .into_iter()
            .flat_map(|told| sheet::wrapped(SheetRow::plain(word("field-automatic", language), say(&told, language)), columns)),
    );
    rows.extend(detail.chain.iter().flat_map(|row| chained(row, detail.row.number, language, columns)));
    let told = |code: &str| code == "region_name" || (code == "verified" && detail.agreement.verified == Some(false));
    for field in FIELDS.iter().filter(|f| !told(f.code)) {
        let text = value(field, detail, language);
        if text.as_str().is_empty() {
            continue;
        }
        let row = SheetRow::plain(word(field.label, language), text);
        let target = match (field.shape, &detail.row.partner) {
            (Shape::Partner, Some((number, ..))) => Target::Partner(*number),
            _ => Target::Field(field.code),
        };
        rows.extend(sheet::wrapped(row.to(target), columns));
    }
    rows.extend(detail.served.iter().flat_map(|(served, title)| {
        let told = SheetRow::plain(word("field-serves", language), shown(&format!("{served} {title}")));
        sheet::wrapped(told.to(Target::Recommendation(served.list, served.number)), columns)
    }));
    rows
}

/// "perpanjangan KS-0120, ditandatangani 3 Mar 2023, sampai 3 Mar 2028: berlaku".
fn chained(row: &ChainRow, here: u32, language: Language, columns: u16) -> Vec<SheetRow> {
    let told = row.message();
    let plain = SheetRow::plain(word("chain", language), say(&told, language)).signed(Sign::of_status(row.status));
    let row = if row.number == here { plain } else { plain.to(Target::Agreement(row.number)) };
    sheet::wrapped(row, columns)
}

/// A field in words; empty where nothing is known.
fn value(field: &field::Field, detail: &AgreementDetail, language: Language) -> Shown {
    let (agreement, partner) = (&detail.agreement, detail.partner.as_ref());
    let message: Option<Message> = match field.code {
        "region" => Some(msg!("region-with-code", name = super::region_name(detail), code = agreement.region.to_string())),
        "country" => partner.and_then(|p| p.country).map(|c| msg!("country", country = c)),
        "partner_level" => partner.and_then(|p| p.level).map(|l| l.message()),
        "kind" => agreement.kind.map(|k| if agreement.technical { msg!("technical-kind", kind = k.message()) } else { k.message() }),
        "verified" => agreement.verified.map(|v| if v { msg!("source-checked") } else { msg!("source-unchecked") }),
        _ => None,
    };
    match (message, field.code) {
        (Some(message), _) => say(&message, language),
        (None, "signed") => agreement.signed.map(|d| shown(&date_words(d, language))).unwrap_or_default(),
        (None, "until") => agreement.until.map(|d| shown(&date_words(d, language))).unwrap_or_default(),
        (None, "areas") => shown(&agreement.areas.join(", ")),
        (None, "partner") => partner.map(|p| shown(&p.name)).unwrap_or_default(),
        _ => shown(&(field.get)(agreement, partner)),
    }
}
