//! A partner opened: what it is, and its agreements.

use crate::language::{Language, say, word};
use crate::model::Id;
use crate::msg;
use crate::register::PartnerDetail;
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{self, Narrow, Section, SheetRow, Target};
use crate::screen::place::history;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct PartnerPlace {
    pub number: u32,
    pub cursor: Cursor,
    /// What narrows one of its sections.
    pub narrow: Option<Narrow>,
    pub detail: Option<Box<PartnerDetail>>,
}

impl PartnerPlace {
    pub fn new(number: u32) -> Self {
        Self { number, cursor: Cursor::default(), narrow: None, detail: None }
    }

    pub fn sections(&self, language: Language, _columns: u16) -> Vec<Section> {
        let Some(detail) = &self.detail else { return Vec::new() };
        let sections = vec![
            Section::new(msg!("section-agreements", n = detail.agreements.len()), agreements(detail, language)),
            Section::new(msg!("section-fields"), fields(detail, language)),
            Section::new(msg!("section-history"), history::rows(&detail.history, language, Id::Partner(self.number))),
        ];
        sheet::narrowed(sections, self.narrow.as_ref())
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(detail) = &self.detail else { return };
        let native = detail.partner.native.as_deref().unwrap_or_default();
        let title = format!("{}  {} {native}", Id::Partner(self.number), detail.partner.name);
        let right = detail.partner.country.map(|c| paint.say(&msg!("country", country = c))).unwrap_or_default();
        sheet::draw(model, &shown(&title), &right, &self.sections(model.language, model.columns), self.cursor, &msg!("nothing"), paint);
    }
}

fn agreements(detail: &PartnerDetail, language: Language) -> Vec<SheetRow> {
    let row = |row: &crate::register::AgreementRow| {
        let text = format!("{}  {} – {}", Id::Agreement(row.number), row.region.short_name(), say(&row.status.message(), language));
        SheetRow::plain(Shown::default(), shown(&text)).to(Target::Agreement(row.number)).signed(Sign::of_status(row.status))
    };
    detail.agreements.iter().map(row).collect()
}

fn fields(detail: &PartnerDetail, language: Language) -> Vec<SheetRow> {
    let partner = &detail.partner;
    let mut rows = vec![SheetRow::plain(word("field-partner", language), shown(&partner.name))];
    if let Some(native) = &partner.native {
        rows.push(SheetRow::plain(word("field-partner_native", language), shown(native)));
    }
    if let Some(level) = partner.level {
        rows.push(SheetRow::plain(word("field-partner_level", language), say(&level.message(), language)));
    }
    if let Some(country) = partner.country {
        rows.push(SheetRow::plain(word("field-country", language), say(&msg!("country", country = country), language)));
    }
    rows
}
