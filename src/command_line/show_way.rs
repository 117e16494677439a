//! What `show` tells in words of an agreement beyond the table's fields: the fields of forms alone, its way with the
//! days spent, what halted it, its papers and activities by the names that `set` and `void` know, and its chain.

use super::pieces::{labelled, text_cell};
use crate::language::{Language, date_words, say};
use crate::model::field::{AGREEMENT, FIELDS, texts};
use crate::model::{Halt, HeldActivity, Id, Message, Target};
use crate::msg;
use crate::register::{AgreementDetail, PaperRow};
use crate::rules::ladder::Rung;
use crate::text::{Shown, shown};

/// Fields that stand in no table, as they are typed.
pub fn fields(detail: &AgreementDetail, language: Language) -> Vec<Shown> {
    let record = serde_json::to_value(&detail.agreement).unwrap_or_default();
    let typed = texts(Target::Record(Id::Agreement(detail.row.number)), &record).unwrap_or_default();
    let untold = typed.into_iter().filter(|(code, _)| FIELDS.iter().all(|field| field.code != *code));
    let label = |code: &str| AGREEMENT.iter().find(|slot| slot.about.code == code).map(|slot| Message::new(slot.about.label));
    untold.filter_map(|(code, text)| Some(labelled(&label(code)?, &text_cell(&text), language))).collect()
}

/// Its way, papers, activities and chain; nothing of what was never recorded.
pub fn lines(detail: &AgreementDetail, language: Language) -> Vec<Shown> {
    let number = detail.row.number;
    let rungs = detail.ladder.iter().filter(|rung| rung.entered.is_some()).map(|rung| stage(rung, language));
    let halts = detail.agreement.halts.values().map(|halt| halted(halt, language));
    let papers = detail.papers.iter().map(|row| paper(number, row, language));
    let held = detail.agreement.activities.iter().filter(|(_, held)| held.void.is_none());
    let held = held.map(|(n, held)| activity(Target::Activity(number, *n), held, language));
    let chain = detail.chain.iter().map(|row| say(&row.message(), language));
    rungs.chain(halts).chain(papers).chain(held).chain(chain).collect()
}

/// "Tahap: d penyusunan rencana, 1 Apr 2026, 187 hr"
fn stage(rung: &Rung, language: Language) -> Shown {
    let named = [rung.letter.clone().unwrap_or_default(), say(&rung.stage.message(), language).to_string()].join(" ");
    let day = rung.entered.map(|entered| date_words(entered, language));
    let spent = rung.stay.map(|stay| say(&msg!("stay-days", n = stay.days), language).to_string());
    let events = rung.events.iter().map(|(name, on)| say(&msg!("step-event", name = name.clone(), on = *on), language).to_string());
    let gate = rung.passed_gate.iter().map(|reason| say(&msg!("step-passed_gate", reason = reason), language).to_string());
    let back = rung.returned.iter().map(|reason| say(&msg!("step-returned", reason = reason), language).to_string());
    let answers = rung.answers.iter().map(|answered| say(answered, language).to_string());
    let said = std::iter::once(named.trim().to_owned()).chain(day).chain(spent).chain(gate).chain(back).chain(events).chain(answers);
    labelled(&msg!("head-stage"), &joined(said), language)
}

fn halted(halt: &Halt, language: Language) -> Shown {
    let day = |on| date_words(on, language);
    let lifted = halt.lifted.map(|on| format!("{} {}", say(&msg!("halt-lifted"), language), day(on)));
    let because = halt.lifted_because.clone();
    labelled(&halt.kind.message(), &joined([day(halt.on), halt.reason.clone()].into_iter().chain(lifted).chain(because)), language)
}

fn paper(agreement: u32, row: &PaperRow, language: Language) -> Shown {
    let day = row.paper.date.map(|date| date_words(date, language));
    let said = row.details().into_iter().map(|detail| say(&detail, language).to_string());
    part(Target::Document(agreement, row.number), std::iter::once(say(&row.message(), language).to_string()).chain(day).chain(said))
}

fn activity(target: Target, held: &HeldActivity, language: Language) -> Shown {
    let said = held.details().into_iter().map(|detail| say(&detail, language).to_string());
    part(target, [date_words(held.on, language), held.what.clone()].into_iter().chain(said))
}

/// A numbered part under the name that `set` and `void` know it by.
fn part(target: Target, said: impl Iterator<Item = String>) -> Shown {
    shown(&format!("{target}: {}", joined(said)))
}

fn joined(said: impl Iterator<Item = String>) -> Shown {
    shown(&said.collect::<Vec<_>>().join(", "))
}
