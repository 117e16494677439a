//! The words of the sentences that say why something needs somebody: read from the language files themselves, so that
//! none of them stands here a second time.

use std::sync::LazyLock;

use crate::model::Attention;
use crate::text::fold;

/// Each sentence with the reason that it says.
const SENTENCES: &[(&str, Attention)] = &[
    ("answer_by", Attention::StageNear),
    ("forward_by", Attention::StageNear),
    ("licence_renewal", Attention::StageNear),
    ("licence_ending", Attention::StageNear),
    ("limit_near", Attention::StageNear),
    ("unanswered", Attention::SilenceOver),
    ("not_forwarded", Attention::SilenceOver),
    ("licence_over", Attention::StagePast),
    ("limit_over", Attention::StagePast),
    ("stalled", Attention::Stalled),
    ("stalled-nobody", Attention::Stalled),
    ("gate_passed", Attention::GatePassed),
    ("letter_ending", Attention::LoiEnding),
    ("letter_lapsed", Attention::LoiLapsed),
    ("term_ending", Attention::Ending),
    ("term_over", Attention::Expired),
    ("automatic_renewal", Attention::AutomaticRenewal),
    ("automatic_renewal-unknown", Attention::AutomaticRenewal),
    ("turn_unknown", Attention::AutomaticRenewal),
    ("signed_outside", Attention::OutsideProcedure),
    ("after_end", Attention::OutsideProcedure),
    ("before_window", Attention::OutsideProcedure),
    ("beyond_term", Attention::OutsideProcedure),
    ("extension_by", Attention::ExtensionLetter),
    ("extension_copies", Attention::ExtensionLetter),
    ("notice_window", Attention::Notice),
    ("notice_own", Attention::Notice),
    ("dormant", Attention::Dormant),
    ("report_missing", Attention::ReportMissing),
    ("duty_due", Attention::ReportDue),
    ("duty_due", Attention::PlanDue),
    ("duty_open", Attention::ReportDue),
    ("duty_open", Attention::PlanDue),
    ("forward_due", Attention::ReportDue),
    ("supervision", Attention::SupervisionDue),
    ("recommendation_due", Attention::RecommendationOverdue),
    ("evidence", Attention::EvidenceMissing),
    ("valid_reason", Attention::EvidenceMissing),
    ("file_missing", Attention::PaperMissing),
    ("file_changed", Attention::PaperChanged),
    ("end_before_signing", Attention::BadOrder),
    ("signed_ahead", Attention::BadOrder),
    ("dated_ahead", Attention::BadOrder),
    ("wrong_order", Attention::BadOrder),
    ("wrong_order", Attention::WrongOrder),
    ("excluded", Attention::WrongOrder),
    ("answered_early", Attention::WrongOrder),
    ("answered_ahead", Attention::BadOrder),
    ("consideration_returned", Attention::ConsiderationReturned),
    ("likely_duplicate", Attention::LikelyDuplicate),
    ("no_relations", Attention::NoRelations),
    ("unequal_level", Attention::UnequalLevel),
    ("route_unfit", Attention::Unfit),
    ("indonesian_lacking", Attention::Unfit),
    ("third_language", Attention::Unfit),
    ("letter_too_long", Attention::Unfit),
    ("no_partner", Attention::NoPartner),
    ("no_kind", Attention::NoKind),
    ("no_date", Attention::NoDate),
];

const FILES: [&str; 2] = [include_str!("../../language/id/attention.ftl"), include_str!("../../language/en/attention.ftl")];

/// The reasons whose sentence holds `word`, in either language: a bit for each place in `Attention::ALL`.
pub fn said(word: &str) -> u32 {
    static SAID: LazyLock<Vec<(Attention, String)>> = LazyLock::new(|| {
        let each = FILES.iter().flat_map(|file| SENTENCES.iter().map(move |&(name, reason)| (file, name, reason)));
        each.filter_map(|(file, name, reason)| Some((reason, fixed(sentence(file, name)?)))).collect()
    });
    SAID.iter().filter(|(_, words)| words.contains(word)).fold(0, |bits, (reason, _)| bits | 1 << *reason as u32)
}

/// A sentence as its file has it.
fn sentence<'a>(file: &'a str, name: &str) -> Option<&'a str> {
    file.lines().find_map(|line| line.strip_prefix("cause-")?.strip_prefix(name)?.strip_prefix(" = "))
}

/// Its words, folded; what is filled in parts them.
fn fixed(sentence: &str) -> String {
    let mut words = String::with_capacity(sentence.len());
    for part in sentence.split('{') {
        words.push_str(part.split_once('}').map_or(part, |(_, behind)| behind));
        words.push('\n');
    }
    fold(&words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_stands_in_both_files_and_every_reason_has_one() {
        for (file, (name, reason)) in FILES.iter().flat_map(|file| SENTENCES.iter().map(move |said| (file, said))) {
            assert!(sentence(file, name).is_some(), "{name} {reason}");
        }
        for reason in Attention::ALL {
            assert!(SENTENCES.iter().any(|(_, said)| said == reason), "{reason}");
        }
    }

    #[test]
    fn a_word_of_a_sentence_names_its_reasons_in_either_language() {
        let bits = |reasons: &[Attention]| reasons.iter().fold(0, |bits, reason| bits | 1 << *reason as u32);
        use Attention::{Dormant, Ending, LoiLapsed};
        for (word, reasons) in
            [("perpanjang, perbarui", &[Ending, Dormant][..]), ("what follows is not regulated", &[LoiLapsed]), ("kochi", &[])]
        {
            assert_eq!(said(word), bits(reasons), "{word}");
        }
        // What is filled in is no word of a sentence.
        assert_eq!(said("actor"), 0);
        assert_eq!(said("$"), 0);
    }
}
