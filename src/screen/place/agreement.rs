//! An agreement opened: its fields and source, its region's recommendations, its history.

use crate::language::{Language, date_words, say, word};
use crate::model::field::{self, FIELDS, Shape};
use crate::model::{Id, Message};
use crate::msg;
use crate::register::AgreementDetail;
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{self, Narrow, Section, SheetRow, Target};
use crate::screen::place::history;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct AgreementPlace {
    pub number: u32,
    pub cursor: Cursor,
    /// What narrows one of its sections.
    pub narrow: Option<Narrow>,
    pub detail: Option<Box<AgreementDetail>>,
}

impl AgreementPlace {
    pub fn new(number: u32) -> Self {
        Self { number, cursor: Cursor::default(), narrow: None, detail: None }
    }

    pub fn sections(&self, language: Language, columns: u16) -> Vec<Section> {
        let Some(detail) = &self.detail else { return Vec::new() };
        let sections = vec![
            Section { title: msg!("section-fields"), rows: fields(detail, language, columns) },
            Section { title: msg!("section-recommendations"), rows: recommendations(detail, language) },
            Section { title: msg!("section-history"), rows: history::rows(&detail.history, language, Id::Agreement(self.number)) },
        ];
        sheet::narrowed(sections, self.narrow.as_ref())
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let row = &detail.row;
        let name = row.partner.as_ref().map(|(_, name, native)| match native {
            Some(native) => format!("{name} {native}"),
            None => name.clone(),
        });
        let title = format!("{}  {} – {}", Id::Agreement(row.number), region_name(detail), name.unwrap_or_default());
        let sign = Sign::of_status(row.status).glyph(model.look);
        let right = shown(&format!("{sign} {}", say(&row.status.message(), model.language)));
        let sections = self.sections(model.language, model.columns);
        sheet::draw(model, &shown(&title), &right, &sections, self.cursor, &detail.sentence, paint);
    }
}

fn region_name(detail: &AgreementDetail) -> String {
    detail.agreement.region.region().map_or_else(|| detail.agreement.region.to_string(), |r| r.name.clone())
}

/// Every field of the table with its value, the partner first to be opened.
fn fields(detail: &AgreementDetail, language: Language, columns: u16) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    for field in FIELDS.iter().filter(|f| f.code != "region_name") {
        let text = value(field, detail, language);
        if text.as_str().is_empty() {
            continue;
        }
        let mut row = SheetRow::plain(word(field.label, language), text);
        if field.shape == Shape::Partner
            && let Some((number, ..)) = detail.row.partner
        {
            row = row.to(Target::Partner(number));
        }
        rows.extend(sheet::wrapped(row, columns));
    }
    for reason in &detail.row.attention {
        rows.push(SheetRow::plain(word("attention", language), say(&reason.message(), language)).signed(Sign::Attention));
    }
    rows.push(SheetRow::plain(word("field-stage", language), word("stage-unknown", language)));
    rows.push(SheetRow::plain(word("field-activity", language), say(&detail.row.activity.message(), language)));
    rows
}

/// A field in words; empty where nothing is known.
fn value(field: &field::Field, detail: &AgreementDetail, language: Language) -> Shown {
    let (agreement, partner) = (&detail.agreement, detail.partner.as_ref());
    let message: Option<Message> = match field.code {
        "region" => Some(msg!("region-with-code", name = region_name(detail), code = agreement.region.to_string())),
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

fn recommendations(detail: &AgreementDetail, language: Language) -> Vec<SheetRow> {
    let Some(pane) = &detail.checklist else {
        return vec![SheetRow::plain(Shown::default(), word("checklists-none", language))];
    };
    pane.rows
        .iter()
        .map(|row| {
            let state = row.state.map(|s| say(&s.message(), language)).unwrap_or_default();
            let text = shown(&format!("{} {} – {}", row.number, row.title, state));
            let plain = SheetRow::plain(Shown::default(), text).to(Target::Recommendation(pane.id, row.number));
            match row.state {
                Some(state) => plain.signed(Sign::of_state(state)),
                None => plain,
            }
        })
        .collect()
}
