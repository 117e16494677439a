//! Questions of the judge, asked of the person at the terminal: the record keeps the answer, so that no flag and no
//! missing terminal stands for one.

use super::print::Print;
use crate::model::Reason;
use crate::model::question::Reply;
use crate::model::refusal::questions;
use crate::msg;

/// The answer to the first question, where nothing else stands in the way; `None` where nobody gives one.
pub fn answer(print: Print, reasons: &[Reason]) -> Option<(&'static str, Reply)> {
    let (reason, question) = questions(reasons)?.into_iter().next()?;
    print.say(&reason.message);
    for (number, (_, words)) in (1usize..).zip(&question.values) {
        print.say(&msg!("linear-choice", number = number, what = words.clone()));
    }
    let value = loop {
        let typed = print.asked(&msg!("ask-answer"))?;
        let number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match number.and_then(|at| question.values.get(at)) {
            Some((value, _)) => break (*value).to_owned(),
            None if typed.is_empty() => return None,
            None => print.say(&msg!("linear-not_offered", typed = typed)),
        }
    };
    let reason_given = if question.needs_reason { Some(print.asked(&msg!("ask-answer_reason"))?) } else { None };
    Some((reason.code, Reply { value, reason: reason_given }))
}
