//! The desk: three linked panes, agreements, partners, recommendation checklists.

mod agreements;
mod columns;
mod header;
mod partners;
mod recommendations;

use ratatui::layout::Rect;

use crate::model::{ChecklistId, FollowUpId, Id, Message, RegionCode};
use crate::msg;
use crate::register::{AgreementRow, Anchor, Ask, ChecklistPane, Column, DeskAnswer, DeskAsk, Link, PartnerRow, Window};
use crate::screen::extent::rows_of;
use crate::screen::model::{FIRST_SORT, Model, WIDE};
use crate::screen::part::frame;
use crate::screen::part::list::{Cursor, List};
use crate::screen::part::paint::Paint;
use crate::screen::personal::Personal;

pub use columns::{CHOICES, DUE, YEARS_FROM, due_about, due_in, shown_columns};

/// A pane by its number on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    Agreements,
    Partners,
    Recommendations,
}

impl Pane {
    pub const ALL: [Pane; 3] = [Pane::Agreements, Pane::Partners, Pane::Recommendations];

    pub fn step(self, by: usize) -> Pane {
        Self::ALL[(self as usize + by) % Self::ALL.len()]
    }
}

#[derive(Debug)]
pub struct Desk {
    pub focus: Pane,
    pub agreements: List,
    pub partners: List,
    /// What narrows the agreements from another pane.
    pub link: Option<Link>,
    /// The partner under the cursor of pane 2, moved by hand, narrows the agreements.
    pub link_chosen_partner: bool,
    /// The partners' cursor follows the chosen agreement until it is moved by hand.
    pub partners_follow: bool,
    /// 0 the newest meeting's.
    pub checklist: usize,
    pub recommendation: Cursor,
    /// Columns moved out to the left.
    pub aside: usize,
    pub answer: Option<DeskAnswer>,
}

/// Where the panes stand side by side: agreements, partners, recommendations.
fn panes(area: Rect, recommendations: usize) -> [Rect; 3] {
    let side = match area.width * 3 / 10 {
        ..41 => 41,
        third => third.min(60),
    };
    let left = Rect { width: area.width - side, ..area };
    let lower = (rows_of(recommendations) + 2).min(area.height / 2).max(4);
    let right = Rect { x: area.x + left.width, width: side, height: area.height - lower, ..area };
    let below = Rect { y: right.y + right.height, height: lower, ..right };
    [left, right, below]
}

/// Rows of each pane's list.
struct Heights {
    agreements: usize,
    partners: usize,
    recommendations: usize,
}

impl Heights {
    fn of(columns: u16, rows: u16, recommendations: usize) -> Self {
        if columns < WIDE {
            let body = usize::from(rows.saturating_sub(8));
            return Self { agreements: body.saturating_sub(1), partners: body, recommendations: body };
        }
        let [left, right, below] = panes(Rect::new(0, 1, columns, rows.saturating_sub(6)), recommendations);
        let inner = |r: Rect| usize::from(r.height.saturating_sub(2));
        Self { agreements: inner(left).saturating_sub(1), partners: inner(right), recommendations: inner(below) }
    }
}

impl Desk {
    pub fn new(personal: &Personal) -> Self {
        let by_name = crate::register::Sort { column: Column::Partner, reversed: false };
        Self {
            focus: Pane::Agreements,
            agreements: List::new(personal.sort.unwrap_or(FIRST_SORT)),
            partners: List::new(personal.partners_sort.unwrap_or(by_name)),
            link: None,
            link_chosen_partner: false,
            partners_follow: true,
            checklist: 0,
            recommendation: Cursor::default(),
            aside: 0,
            answer: None,
        }
    }

    pub fn ask(&self, model: &Model) -> Ask {
        let rows = usize::from(model.rows);
        let pinned = self.pins_partner();
        Ask::Desk(Box::new(DeskAsk {
            agreements_query: self.agreements.query.clone(),
            agreements_sort: self.agreements.sort,
            agreements: self.agreements.window(rows),
            link: self.link,
            partners_query: self.partners.query.clone(),
            partners_sort: self.partners.sort,
            partners: if pinned {
                Window { anchor: Anchor::First, offset: 0, above: rows, below: rows }
            } else {
                self.partners.window(rows)
            },
            partners_follow: self.partners_follow && !pinned,
            checklist: self.checklist,
        }))
    }

    pub fn take(&mut self, answer: DeskAnswer, columns: u16, rows: u16) {
        let recommendations = answer.checklist.as_ref().map_or(0, |c| c.rows.len());
        let heights = Heights::of(columns, rows, recommendations);
        let page = &answer.agreements;
        let chosen = page.chosen.and_then(|at| page.rows.get(at)).map(|r| r.number);
        self.agreements.stand(chosen, page.first + page.chosen.unwrap_or(0), heights.agreements, page.total);
        if !self.pins_partner() {
            let page = &answer.partners;
            let chosen = page.chosen.and_then(|at| page.rows.get(at)).map(|r| r.number);
            self.partners.stand(chosen, page.first + page.chosen.unwrap_or(0), heights.partners, page.total);
        }
        self.recommendation.step(0, recommendations);
        self.recommendation.follow(heights.recommendations, recommendations);
        self.answer = Some(answer);
    }

    /// Whether pane 2 shows the chosen agreement's partner above the others: the list itself then stays
    /// where it is while the agreements move.
    pub fn pins_partner(&self) -> bool {
        self.partners_follow && self.focus != Pane::Partners
    }

    /// The list that the focus moves in, where it is one of the register's.
    pub fn list_mut(&mut self) -> Option<&mut List> {
        match self.focus {
            Pane::Agreements => Some(&mut self.agreements),
            Pane::Partners => Some(&mut self.partners),
            Pane::Recommendations => None,
        }
    }

    pub fn query(&self) -> &str {
        match self.focus {
            Pane::Partners => &self.partners.query,
            _ => &self.agreements.query,
        }
    }

    pub fn agreement(&self) -> Option<&AgreementRow> {
        let page = &self.answer.as_ref()?.agreements;
        page.rows.get(page.chosen?)
    }

    pub fn partner(&self) -> Option<&PartnerRow> {
        let page = &self.answer.as_ref()?.partners;
        page.rows.get(page.chosen?)
    }

    pub fn checklist(&self) -> Option<&ChecklistPane> {
        self.answer.as_ref()?.checklist.as_ref()
    }

    /// The recommendation under the cursor of pane 3.
    pub fn recommendation(&self) -> Option<(ChecklistId, u16)> {
        let pane = self.checklist()?;
        Some((pane.id, pane.rows.get(self.recommendation.at)?.number))
    }

    /// The region that pane 3 speaks of.
    pub fn region(&self) -> Option<RegionCode> {
        self.checklist().and_then(|pane| pane.region).or_else(|| self.agreement().map(|row| row.region))
    }

    /// The record under the cursor.
    pub fn record(&self) -> Option<Id> {
        match self.focus {
            Pane::Agreements => self.agreement().map(|row| Id::Agreement(row.number)),
            Pane::Partners => self.partner().map(|row| Id::Partner(row.number)),
            // The region's answer where pane 3 speaks of a region, else the checklist.
            Pane::Recommendations => match (self.recommendation(), self.region()) {
                (Some((list, number)), Some(region)) => Some(Id::FollowUp(FollowUpId::new(list, number, region))),
                _ => self.checklist().map(|pane| Id::Checklist(pane.id)),
            },
        }
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        header::draw(self, model, paint);
        if model.is_wide() {
            self.draw_panes(Rect::new(0, 1, area.width, area.height - 6), model, paint);
        } else {
            header::tabs(self, model, paint);
            let body = Rect::new(0, 2, area.width, area.height - 8);
            match self.focus {
                Pane::Agreements => agreements::draw(self, model, body, true, paint),
                Pane::Partners => partners::draw(self, model, body, true, paint),
                Pane::Recommendations => recommendations::draw(self, model, body, true, paint),
            }
            paint.rule(0, area.height - 6, area.width, false);
        }
        frame::sentence(&self.sentence(), area.height - 5, 3, paint);
        frame::message_row(model, &self.left(model), &self.right(), paint);
    }

    fn draw_panes(&self, area: Rect, model: &Model, paint: &mut Paint<'_>) {
        let [left, right, below] = panes(area, self.checklist().map_or(0, |c| c.rows.len()));
        let inner = |r: Rect| Rect::new(r.x + 1, r.y + 1, r.width - 2, r.height - 2);
        let panes = [(Pane::Agreements, left), (Pane::Partners, right), (Pane::Recommendations, below)];
        for (pane, area) in panes.into_iter().filter(|(p, _)| *p != self.focus).chain(panes.into_iter().filter(|(p, _)| *p == self.focus)) {
            let focused = pane == self.focus;
            let title = paint.say(&header::title(self, pane));
            paint.frame(area, &title, focused);
            match pane {
                Pane::Agreements => agreements::draw(self, model, inner(area), focused, paint),
                Pane::Partners => partners::draw(self, model, inner(area), focused, paint),
                Pane::Recommendations => recommendations::draw(self, model, inner(area), focused, paint),
            }
        }
    }

    /// The one sentence about the chosen agreement, and whether its source was looked at.
    fn sentence(&self) -> Message {
        let said = self.answer.as_ref().and_then(|a| a.sentence.clone());
        match (said, self.agreement().and_then(|row| row.verified)) {
            (Some(said), Some(false)) => msg!("sentence-unchecked", sentence = said),
            (Some(said), _) => said,
            (None, _) => msg!("nothing"),
        }
    }

    /// What narrows the list.
    fn left(&self, model: &Model) -> Message {
        let query = self.query();
        match self.link {
            Some(link) if self.focus == Pane::Agreements && query.is_empty() => msg!("link-only", link = self.link_name(link)),
            Some(link) if self.focus == Pane::Agreements => msg!("link-and-query", link = self.link_name(link), query = query),
            _ if query.is_empty() => frame::health(&model.health),
            _ => msg!("query", query = query),
        }
    }

    pub fn link_name(&self, link: Link) -> String {
        match link {
            Link::Region(code) => code.short_name(),
            Link::Partner(number) => {
                let rows = self.answer.as_ref().map(|a| a.partners.rows.as_slice()).unwrap_or_default();
                rows.iter().find(|r| r.number == number).map_or_else(|| Id::Partner(number).to_string(), |r| r.name.clone())
            }
        }
    }

    /// Where the cursor stands, or what a query could not make sense of.
    fn right(&self) -> Message {
        match (&self.answer, self.focus) {
            (None, _) => msg!("nothing"),
            (Some(answer), Pane::Agreements) => frame::row_of(&answer.agreements),
            (Some(answer), Pane::Partners) => frame::row_of(&answer.partners),
            (Some(_), Pane::Recommendations) => self.checklist_note(),
        }
    }

    fn checklist_note(&self) -> Message {
        match &self.answer {
            Some(answer) if answer.checklists > 1 => {
                msg!("checklist-of", at = self.checklist % answer.checklists + 1, total = answer.checklists)
            }
            _ => msg!("nothing"),
        }
    }
}
