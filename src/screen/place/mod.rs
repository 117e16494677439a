//! The places of the screen, one file each: its state, what it asks, how it is drawn.

pub mod act;
pub mod agreement;
pub mod article;
pub mod asked;
pub mod attention;
pub mod calendar;
pub mod changes;
pub mod checklist;
pub mod columns;
pub mod coverage;
pub mod desk;
pub mod first_start;
pub mod form;
pub mod frequency;
pub mod help;
pub mod history;
pub mod import;
pub mod minute;
pub mod minutes;
pub mod palette;
pub mod partner;
pub mod picker;
pub mod pointed;
pub mod print;
pub mod question;
pub mod recommendation;
pub mod rehearsal;
pub mod review;
pub mod search;
pub mod sort;
pub mod tick;
pub mod undo;
pub mod void;
pub mod why;

use crate::language::Language;
use crate::model::Day;
use crate::register::{Answer, Ask};

use super::keys::On;
use super::model::Model;
use super::part::list::{Cursor, List};
use super::part::paint::Paint;
use super::part::sheet::{self, Narrow, Section, Target};

/// Where the keys go. The desk is the lowest; what lies over it closes with Esc.
#[derive(Debug)]
pub enum Place {
    FirstStart(first_start::FirstStart),
    Desk(Box<desk::Desk>),
    Attention(Box<attention::AttentionPlace>),
    Agreement(Box<agreement::AgreementPlace>),
    Why(Box<why::WhyPlace>),
    Act(Box<act::ActPlace>),
    Partner(Box<partner::PartnerPlace>),
    Checklist(Box<checklist::ChecklistPlace>),
    Coverage(Box<coverage::CoveragePlace>),
    Calendar(Box<calendar::CalendarPlace>),
    Frequency(Box<frequency::FrequencyPlace>),
    Served(Box<coverage::served::ServedPlace>),
    Cell(Box<coverage::cell::CellPlace>),
    CoverageReport(Box<coverage::report::ReportPlace>),
    Recommendation(Box<recommendation::RecommendationPlace>),
    History(Box<history::HistoryPlace>),
    Changes(Box<changes::ChangesPlace>),
    Help(help::Help),
    Search(search::Search),
    Palette(palette::Palette),
    Sort(sort::SortPlace),
    Tick(Box<tick::Tick>),
    Form(Box<form::Form>),
    Picker(picker::Picker),
    Undo(undo::Undo),
    Void(Box<void::VoidPlace>),
    Asked(Box<asked::Asked>),
    Question(question::Question),
    Import(Box<import::Import>),
    Article(Box<article::ArticlePlace>),
    Columns(Box<columns::Columns>),
    Review(Box<review::ReviewPlace>),
    Minute(Box<minute::MinutePlace>),
    Minutes(Box<minutes::MinutesPlace>),
    Print(print::PrintPlace),
    Rehearsal(Box<rehearsal::RehearsalPlace>),
}

impl Place {
    /// Which rows of the key table hold here.
    pub fn on(&self) -> On {
        match self {
            Place::FirstStart(_) => On::Start,
            Place::Desk(_) => On::List,
            Place::Attention(_) => On::Matters,
            Place::Agreement(_) | Place::Why(_) | Place::Partner(_) | Place::Checklist(_) => On::Record,
            Place::Recommendation(_) | Place::Cell(_) => On::Answer,
            Place::Coverage(_) | Place::Calendar(_) => On::Grid,
            Place::Frequency(p) => p.on(),
            Place::History(_) | Place::Help(_) => On::Reading,
            Place::Changes(_) => On::Changed,
            Place::Served(_) => On::Found,
            Place::Search(_) | Place::Palette(_) | Place::Picker(_) | Place::Void(_) | Place::Asked(_) => On::Form,
            Place::Sort(_) | Place::Columns(_) | Place::Print(_) | Place::CoverageReport(_) => On::Choice,
            Place::Undo(undo) => undo.on(),
            Place::Question(question) => question.on(),
            Place::Minute(_) => On::Page,
            Place::Minutes(_) => On::Papers,
            Place::Review(review) => review.on(),
            Place::Tick(tick) => tick.on(),
            Place::Act(act) => act.on(),
            Place::Form(form) => form.on(),
            Place::Import(import) => import.on(),
            Place::Rehearsal(place) => place.on(),
            Place::Article(article) => article.on(),
        }
    }

    /// Whether it takes the whole screen, so that nothing below it is asked or drawn.
    pub fn covers(&self) -> bool {
        if let Place::Frequency(place) = self {
            return place.field.is_some();
        }
        !matches!(
            self,
            Place::Search(_)
                | Place::Palette(_)
                | Place::Sort(_)
                | Place::Tick(_)
                | Place::Act(_)
                | Place::Picker(_)
                | Place::Undo(_)
                | Place::Void(_)
                | Place::Asked(_)
                | Place::Question(_)
                | Place::Columns(_)
                | Place::Print(_)
                | Place::CoverageReport(_)
        )
    }

    /// The sections of an opened record.
    pub fn sections(&self, language: Language, columns: u16) -> Option<Vec<Section>> {
        match self {
            Place::Agreement(p) => Some(p.sections(language, columns)),
            Place::Why(p) => Some(p.sections(language, columns)),
            Place::Partner(p) => Some(p.sections(language, columns)),
            Place::Checklist(p) => Some(p.sections(language, columns)),
            Place::Recommendation(p) => Some(p.sections(language, columns)),
            Place::Cell(p) => Some(p.sections(language, columns)),
            _ => None,
        }
    }

    /// The cursor of an opened record stands on a row of what is there now, and that in sight.
    pub fn settle(&mut self, language: Language, columns: u16, rows: u16) {
        if let Some(sections) = self.sections(language, columns)
            && let Some(cursor) = self.cursor_mut()
        {
            sheet::settle(cursor, &sections);
            sheet::follow(cursor, &sections, columns, rows);
        }
    }

    /// What narrows a section of an opened record.
    pub fn narrow_mut(&mut self) -> Option<&mut Option<Narrow>> {
        match self {
            Place::Agreement(p) => Some(&mut p.narrow),
            Place::Why(p) => Some(&mut p.narrow),
            Place::Partner(p) => Some(&mut p.narrow),
            Place::Checklist(p) => Some(&mut p.narrow),
            Place::Recommendation(p) => Some(&mut p.narrow),
            Place::Cell(p) => Some(&mut p.narrow),
            _ => None,
        }
    }

    /// The rows of a place with a list of its own, as the register finds them.
    pub fn list_mut(&mut self) -> Option<&mut List> {
        match self {
            Place::Desk(desk) => desk.list_mut(),
            Place::Coverage(p) => Some(&mut p.rows),
            Place::Served(p) => Some(&mut p.rows),
            Place::Attention(p) => Some(&mut p.list),
            Place::Calendar(p) => Some(&mut p.rows),
            Place::Changes(p) => Some(&mut p.list),
            _ => None,
        }
    }

    /// What the row under the cursor of an opened record stands for.
    pub fn target(&self, language: Language, columns: u16) -> Option<Target> {
        let sections = self.sections(language, columns)?;
        sheet::at(&sections, self.cursor()?.at)?.target
    }

    /// The cursor over rows that the place holds itself.
    pub fn cursor(&self) -> Option<Cursor> {
        match self {
            Place::FirstStart(p) => Some(p.cursor),
            Place::Agreement(p) => Some(p.cursor),
            Place::Why(p) => Some(p.cursor),
            Place::Act(p) => Some(p.cursor),
            Place::Partner(p) => Some(p.cursor),
            Place::Checklist(p) => Some(p.cursor),
            Place::Recommendation(p) => Some(p.cursor),
            Place::Cell(p) => Some(p.cursor),
            Place::CoverageReport(p) => Some(p.cursor),
            Place::History(p) => Some(p.cursor),
            Place::Help(p) => Some(p.cursor),
            Place::Palette(p) => Some(p.cursor),
            Place::Frequency(p) => Some(p.cursor),
            Place::Sort(p) => Some(p.cursor),
            Place::Tick(p) => Some(p.cursor),
            Place::Picker(p) => Some(p.cursor),
            Place::Question(p) => Some(p.cursor),
            Place::Import(p) => Some(p.cursor),
            Place::Article(p) => Some(p.cursor),
            Place::Columns(p) => Some(p.cursor),
            Place::Review(p) => Some(p.cursor),
            Place::Minute(p) => Some(p.cursor),
            Place::Minutes(p) => Some(p.cursor),
            Place::Print(p) => Some(p.cursor),
            Place::Rehearsal(p) => Some(p.cursor),
            Place::Desk(_)
            | Place::Attention(_)
            | Place::Changes(_)
            | Place::Coverage(_)
            | Place::Served(_)
            | Place::Calendar(_)
            | Place::Search(_)
            | Place::Undo(_)
            | Place::Void(_)
            | Place::Asked(_)
            | Place::Form(_) => None,
        }
    }

    pub fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        match self {
            Place::FirstStart(p) => Some(&mut p.cursor),
            Place::Agreement(p) => Some(&mut p.cursor),
            Place::Why(p) => Some(&mut p.cursor),
            Place::Act(p) => Some(&mut p.cursor),
            Place::Partner(p) => Some(&mut p.cursor),
            Place::Checklist(p) => Some(&mut p.cursor),
            Place::Recommendation(p) => Some(&mut p.cursor),
            Place::Cell(p) => Some(&mut p.cursor),
            Place::CoverageReport(p) => Some(&mut p.cursor),
            Place::History(p) => Some(&mut p.cursor),
            Place::Help(p) => Some(&mut p.cursor),
            Place::Palette(p) => Some(&mut p.cursor),
            Place::Frequency(p) => Some(&mut p.cursor),
            Place::Sort(p) => Some(&mut p.cursor),
            Place::Tick(p) => Some(&mut p.cursor),
            Place::Picker(p) => Some(&mut p.cursor),
            Place::Question(p) => Some(&mut p.cursor),
            Place::Import(p) => Some(&mut p.cursor),
            Place::Article(p) => Some(&mut p.cursor),
            Place::Columns(p) => Some(&mut p.cursor),
            Place::Review(p) => Some(&mut p.cursor),
            Place::Minute(p) => Some(&mut p.cursor),
            Place::Minutes(p) => Some(&mut p.cursor),
            Place::Print(p) => Some(&mut p.cursor),
            Place::Rehearsal(p) => Some(&mut p.cursor),
            Place::Desk(_)
            | Place::Attention(_)
            | Place::Changes(_)
            | Place::Coverage(_)
            | Place::Served(_)
            | Place::Calendar(_)
            | Place::Search(_)
            | Place::Undo(_)
            | Place::Void(_)
            | Place::Asked(_)
            | Place::Form(_) => None,
        }
    }

    /// How many rows that cursor moves over.
    pub fn length(&self, model: &Model) -> usize {
        match self {
            Place::FirstStart(_) => first_start::Choice::ALL.len(),
            Place::History(p) => p.lines(model.language).len(),
            Place::Help(p) => p.lines(model.language, model.look).len(),
            Place::Palette(p) => p.found().len(),
            Place::Frequency(p) => p.length(),
            Place::Sort(p) => p.columns().len(),
            Place::Tick(p) => p.choices(),
            Place::Act(p) => p.rows(),
            Place::Picker(p) => p.found().len(),
            Place::Question(p) => p.choices().len(),
            Place::Import(p) => p.length(model),
            Place::Article(p) => p.items.len(),
            Place::Columns(p) => p.choices().len(),
            Place::Review(p) => p.length(model),
            Place::Minute(p) => p.length(model),
            Place::Minutes(p) => p.length(),
            Place::Rehearsal(p) => p.length(),
            Place::Print(p) => p.choices().len(),
            Place::CoverageReport(p) => p.choices().len(),
            _ => self.sections(model.language, model.columns).map_or(0, |s| sheet::length(&s)),
        }
    }

    /// What it wants to know.
    pub fn ask(&self, model: &Model) -> Option<Ask> {
        match self {
            Place::Desk(desk) => Some(desk.ask(model)),
            Place::Attention(place) => Some(place.ask(model)),
            Place::Agreement(place) => Some(Ask::Agreement(place.number)),
            Place::Why(place) => Some(Ask::Agreement(place.number)),
            Place::Act(place) => Some(place.ask()),
            Place::Partner(place) => Some(Ask::Partner(place.number)),
            Place::Checklist(place) => Some(Ask::Checklist(place.id)),
            Place::Coverage(place) => Some(place.ask(model.rows)),
            Place::Calendar(place) => Some(place.ask(model.rows)),
            Place::Frequency(place) => place.ask(model.rows),
            Place::Served(place) => Some(place.ask(model.rows)),
            Place::Cell(place) => Some(place.ask()),
            Place::CoverageReport(place) => Some(place.ask()),
            Place::Recommendation(place) => Some(Ask::Checklist(place.id)),
            Place::History(place) => Some(Ask::History(place.id)),
            Place::Changes(place) => Some(place.ask(model)),
            Place::Tick(place) => Some(place.ask()),
            Place::Form(place) => place.ask(),
            Place::Void(place) => Some(place.ask()),
            Place::Undo(place) => Some(Ask::Undoable { author: model.session.author.clone(), redo: place.redo }),
            Place::Search(search) => search.ask(),
            Place::Review(place) => Some(place.ask(model)),
            Place::Minute(place) => Some(Ask::Minute(place.id)),
            Place::Minutes(_) => Some(Ask::Minutes),
            Place::Rehearsal(place) => place.ask(),
            Place::Print(place) => Some(place.ask()),
            _ => None,
        }
    }

    /// An answer to what it asked.
    pub fn take(&mut self, answer: Answer, language: Language, day: Day, columns: u16, rows: u16) {
        match (self, answer) {
            (Place::Desk(desk), Answer::Desk(answer)) => desk.take(*answer, columns, rows),
            (Place::Attention(place), Answer::Attention(answer)) => place.take(answer, rows),
            (Place::Agreement(place), Answer::Agreement(answer)) => place.detail = answer,
            (Place::Why(place), Answer::Agreement(answer)) => place.take(answer, language, columns, rows),
            (Place::Act(place), answer) => place.take(answer, language, day),
            (Place::Partner(place), Answer::Partner(answer)) => place.detail = answer,
            (Place::Calendar(place), Answer::Calendar(answer)) => place.take(answer),
            (Place::Frequency(place), Answer::Frequency(answer)) => place.take(answer),
            (Place::Served(place), Answer::Served(answer)) => place.take(answer, rows),
            (Place::Coverage(place), Answer::Coverage(answer)) => place.take(answer, columns, rows),
            (Place::Checklist(place), Answer::Checklist(answer)) => place.take(answer, language, columns, rows),
            (Place::Recommendation(place), Answer::Checklist(answer)) => place.take(answer, language, columns, rows),
            (Place::History(place), Answer::History(answer)) => place.rows = answer,
            (Place::Changes(place), Answer::Changes(answer)) => place.take(*answer, language, columns, rows),
            (Place::Tick(place), answer) => place.take(answer),
            (Place::Form(place), answer) => place.take(answer, language, day),
            (Place::Void(place), answer) => place.take(&answer),
            (Place::Undo(place), Answer::Undoable(answer)) => place.found = Some(answer),
            (Place::Search(search), Answer::Complete(found)) => search.found = found,
            (Place::Review(place), Answer::Review(answer)) => place.take(answer),
            (Place::Minute(place), Answer::Minute(detail)) => place.detail = detail,
            (Place::Minutes(place), Answer::Minutes(rows)) => place.take(rows),
            (Place::Rehearsal(place), Answer::Rehearse(answer)) => place.take(answer),
            (Place::Print(place), answer) => place.take(answer),
            (Place::Cell(place), Answer::Cell(answer)) => place.detail = answer,
            (Place::CoverageReport(place), answer) => place.take(answer),
            _ => {}
        }
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        match self {
            Place::FirstStart(place) => place.draw(model, paint),
            Place::Desk(place) => place.draw(model, paint),
            Place::Attention(place) => place.draw(model, paint),
            Place::Agreement(place) => place.draw(model, paint),
            Place::Why(place) => place.draw(model, paint),
            Place::Act(place) => place.draw(model, paint),
            Place::Partner(place) => place.draw(model, paint),
            Place::Checklist(place) => place.draw(model, paint),
            Place::Coverage(place) => place.draw(model, paint),
            Place::Calendar(place) => place.draw(model, paint),
            Place::Frequency(place) => place.draw(model, paint),
            Place::Served(place) => place.draw(model, paint),
            Place::Cell(place) => place.draw(model, paint),
            Place::CoverageReport(place) => place.draw(paint),
            Place::Recommendation(place) => place.draw(model, paint),
            Place::History(place) => place.draw(model, paint),
            Place::Changes(place) => place.draw(model, paint),
            Place::Help(place) => place.draw(model, paint),
            Place::Search(place) => place.draw(model, paint),
            Place::Palette(place) => place.draw(model, paint),
            Place::Sort(place) => place.draw(model, paint),
            Place::Tick(place) => place.draw(model, paint),
            Place::Form(place) => place.draw(model, paint),
            Place::Picker(place) => place.draw(model, paint),
            Place::Void(place) => place.draw(model, paint),
            Place::Asked(place) => place.draw(paint),
            Place::Undo(place) => place.draw(model, paint),
            Place::Question(place) => place.draw(model, paint),
            Place::Import(place) => place.draw(model, paint),
            Place::Article(place) => place.draw(model, paint),
            Place::Columns(place) => place.draw(model, paint),
            Place::Review(place) => place.draw(model, paint),
            Place::Minute(place) => place.draw(model, paint),
            Place::Minutes(place) => place.draw(model, paint),
            Place::Rehearsal(place) => place.draw(model, paint),
            Place::Print(place) => place.draw(model, paint),
        }
    }
}
