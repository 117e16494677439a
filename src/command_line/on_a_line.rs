//! Reasons as a line of text can follow them: on the screen they name a key or a draft, and here is neither.

use crate::model::{Message, Reason};
use crate::msg;

/// The reason with what to do next on the command line.
pub fn on_a_line(reason: Reason) -> Reason {
    let args = reason.message.args;
    let message = match reason.message.name {
        "refused-missing_document" => Message { args, ..msg!("line-missing_document") },
        "refused-missing_event" => Message { args, ..msg!("line-missing_event") },
        "refused-reason_missing" => msg!("line-reason_missing"),
        name => Message { name, args },
    };
    Reason { message, ..reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, say};

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
