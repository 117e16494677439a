//! What is told around the lines of an act: above them all that stands in its way, below them what the line that is
//! typed in wants, or what is wrong with it.

use crate::language::say;
use crate::model::{Message, Reason};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::why::About;
use crate::screen::look::Sign;
use crate::screen::model::Model;
use crate::screen::part::basis;
use crate::screen::part::meant;
use crate::screen::part::paint::Paint;
use crate::screen::part::remark::{Row, reason_rows, rows_of};
use crate::text::{Shown, shown};

use super::form::{self, Form, What};
use super::{Act, ActPlace};

impl ActPlace {
    /// Why it was refused, else what is missing and cannot be filled in here; then the grounds to choose from.
    pub fn above(&self, act: Act, form: &Form, detail: &AgreementDetail, paint: &Paint<'_>) -> Vec<Row> {
        let mut rows: Vec<Row> = if self.judgement.tried && !self.judgement.reasons.is_empty() {
            self.judgement.reasons.iter().flat_map(|reason| reason_rows(Some(Sign::Attention), reason, paint)).collect()
        } else {
            elsewhere(act, detail).flat_map(|(words, by)| rows_of(Some(Sign::Missing), &lacking(&words, &by, paint), paint)).collect()
        };
        if act == Act::Advance && !self.judgement.tried {
            let going_on = self.judgement.reasons.iter().filter_map(|reason| reason.question.as_ref()?.going_on());
            rows.extend(going_on.flat_map(|what| rows_of(None, &paint.say(&msg!("asked-going_on", what = what.clone())), paint)));
        }
        rows.extend((1..).zip(&form.grounds).map(|(n, words): (usize, &String)| (None, format!("{n} {words}"))));
        rows
    }

    /// Reasons worth telling: a condition that is listed above is no news.
    pub fn news(&self, act: Act, detail: &AgreementDetail) -> impl Iterator<Item = &Reason> {
        let listed = !self.judgement.tried && elsewhere(act, detail).next().is_some();
        self.judgement.news().filter(move |reason| !listed || reason.code != "condition_broken")
    }

    /// What is wrong with the line that is typed in, else with another; else what will fail later, what the date means,
    /// what the line wants.
    pub fn remark(&self, act: Act, form: &Form, model: &Model, paint: &Paint<'_>) -> Vec<Row> {
        let (Some(detail), Some((about, text))) = (&self.detail, form.typing()) else { return Vec::new() };
        if !self.judgement.tried {
            let here = self.news(act, detail).find(|reason| form.line_of(reason) == Some(form.lines.at));
            if let Some(reason) = here.or_else(|| self.news(act, detail).next()) {
                return reason_rows(Some(Sign::Attention), reason, paint);
            }
        }
        if let Some(reason) = self.judgement.told.first() {
            return reason_rows(None, reason, paint);
        }
        let lies = || form.lies(model.day, &detail.calendar);
        let meant = if is_date(about) { meant::remark(text, model.day, lies(), &detail.calendar, paint.language) } else { None };
        rows_of(None, &meant.unwrap_or_else(|| paint.say(&wants(about, form))), paint)
    }
}

/// What is missing and cannot be filled in among the lines, with where that is from.
fn elsewhere(act: Act, detail: &AgreementDetail) -> impl Iterator<Item = (Message, Message)> {
    let listed = move |about: &About| match act {
        Act::Advance => matches!(about, About::Check(..) | About::Bar(_) | About::Order(_)),
        Act::Pass => true,
        _ => false,
    };
    let needs = form::missing(detail).into_iter().filter(move |need| listed(&need.about));
    needs.map(|need| (need.sentence.clone(), basis::full(&need.basis)))
}

fn lacking(sentence: &Message, by: &Message, paint: &Paint<'_>) -> Shown {
    shown(&format!("{} {}.", paint.say(sentence), say(by, paint.language)))
}

const fn is_date(about: &What) -> bool {
    matches!(about, What::On | What::Dated | What::Until | What::Event(_) | What::Starting(_))
}

/// What a line wants, in a sentence.
fn wants(about: &What, form: &Form) -> Message {
    match about {
        What::On | What::Dated | What::Until | What::Event(_) => msg!("wants-date"),
        What::Starting(_) => msg!("wants-starting"),
        What::Paper(_) if form.about.contains(&What::On) => msg!("wants-paper_number"),
        What::Reason if !form.grounds.is_empty() => msg!("wants-ground"),
        What::Paper(_) | What::Original | What::Reason | What::Note => msg!("nothing"),
    }
}
