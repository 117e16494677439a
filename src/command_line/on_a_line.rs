//! Reasons as a line of text can follow them: on the screen they name a key or a draft, and here is neither.

use crate::model::question::Question;
use crate::model::{Arg, Message, Reason};
use crate::msg;

/// The reason with what to do next on the command line.
pub fn on_a_line(reason: Reason) -> Reason {
    if let Some(question) = &reason.question {
        let message = with_answers(&reason, question);
        return Reason { message, ..reason };
    }
    let args = reason.message.args;
    let message = match reason.message.name {
        "refused-missing_document" => Message { args, ..msg!("line-missing_document") },
        "refused-missing_event" => Message { args, ..msg!("line-missing_event") },
        "refused-reason_missing" => msg!("line-reason_missing"),
        name => Message { name, args },
    };
    Reason { message, ..reason }
}

/// The question with how it is answered.
fn with_answers(reason: &Reason, question: &Question) -> Message {
    let values = question.values.iter().map(|(value, words)| msg!("line-answer", value = *value, words = words.clone()).into());
    let (code, values, question_said) = (reason.code, values.collect::<Vec<Arg>>(), reason.message.clone());
    if question.needs_reason {
        msg!("line-question_reason", question = question_said, code = code, values = values)
    } else {
        msg!("line-question", question = question_said, code = code, values = values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, say};

    #[test]
    fn a_question_tells_how_the_line_answers_it() {
        let said = |needs_reason| {
            let values = vec![("over", msg!("unit-working")), ("not_over", msg!("unit-months"))];
            let question = Some(Box::new(Question::new(values, needs_reason)));
            let reason = Reason { question, ..Reason::new("holidays_unknown", msg!("line-reason_missing")) };
            say(&on_a_line(reason).message, Language::En).to_string()
        };
        let asked = "Give the valid reason: --reason. Nothing was changed.";
        let values = "Values: over (working days), not_over (months).";
        assert_eq!(said(true), format!("{asked} Answer: --answer holidays_unknown=VALUE:REASON. {values}"));
        assert_eq!(said(false), format!("{asked} Answer: --answer holidays_unknown=VALUE. {values}"));
    }

    #[test]
    fn a_line_names_options_where_the_screen_names_keys_and_drafts() {
        let said = |message| say(&on_a_line(Reason::new("x", message)).message, Language::Id).to_string();
        let paper = msg!("refused-missing_document", document = "kajian", state = "belum ada", basis = "Pasal 12", code = "study");
        assert_eq!(said(paper), "Belum dapat diajukan: kajian belum ada (Pasal 12). Sertakan: --document study=NOMOR@TANGGAL.");
        let event = msg!("refused-missing_event", event = "salinan dikirim", basis = "Pasal 14 (5)", code = "copy_sent");
        assert_eq!(said(event), "Belum dapat diajukan: salinan dikirim belum dicatat (Pasal 14 (5)). Sertakan: --event copy_sent=TANGGAL.");
        assert_eq!(said(msg!("refused-reason_missing")), "Tuliskan alasan yang sah: --reason. Tidak ada yang berubah.");
        assert_eq!(said(msg!("refused-not_suspended", id = "KS-0001")), "KS-0001 tidak sedang ditangguhkan. Tidak ada yang berubah.");
    }
}
