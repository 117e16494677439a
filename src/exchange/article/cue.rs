//! Sentences that announce recommendations, told from those that merely mention some or announce another list.

use crate::text::fold;

/// Parts of words that name what a meeting ends in, the surest first.
const CUES: [&[&str]; 6] = [
    &["rekomendasi", "recommend"],
    &["rumusan", "merumuskan"],
    &["tindak lanjut", "tindaklanjut", "tindak-lanjut", "follow-up", "follow up", "action item", "action point"],
    &["sepakat", "menyepakati", "agreed", "agreement point"],
    &["kesimpulan", "menyimpulkan", "disimpulkan", "conclusion", "concluded"],
    &["menyarankan", "disarankan"],
];

/// Names of papers and matters that hold such a word and are none.
const OTHER_THINGS: [&str; 14] = [
    "nota kesepakatan",
    "naskah kesepakatan",
    "dokumen kesepakatan",
    "rumusan masalah",
    "surat rekomendasi",
    "rekomendasi teknis perizinan",
    "letter of recommendation",
    "sepakat untuk menandatangani",
    "rekomendasi izin",
    // Of a page, to whoever reads it.
    "rekomendasi untuk anda",
    "rekomendasi untukmu",
    "rekomendasi berita",
    "rekomendasi artikel",
    "recommended for you",
];

/// What a list is of, when its sentence begins so.
const OTHER_LISTS: [&str; 39] = [
    "narasumber",
    "pembicara",
    "pemateri",
    "panelis",
    "agenda",
    "susunan",
    "acara",
    "jadwal",
    "rundown",
    "peserta",
    "undangan",
    "dasar",
    "landasan",
    "mengingat",
    "menimbang",
    "memperhatikan",
    "dimensi",
    "tujuan",
    "tembusan",
    "lampiran",
    "materi",
    "latar",
    "pimpinan",
    "tim",
    "penyusun",
    "hadir",
    "turut",
    "syarat",
    "persyaratan",
    "tahapan",
    "prosedur",
    "alur",
    "ruang",
    "lingkup",
    "cakupan",
    "speakers",
    "participants",
    "attendees",
    "legal",
];

/// Words that lead to such a beginning.
const LEADING: [&str; 14] =
    ["adapun", "para", "berikut", "daftar", "sementara", "dan", "the", "list", "of", "nama", "nama-nama", "beberapa", "itu", "ada"];

/// Ends of a sentence behind which people, papers or sides stand.
const OTHER_ENDS: [&str; 26] = [
    "oleh",
    "kepada",
    "narasumber",
    "pembicara",
    "peserta",
    "berdasarkan",
    "hukum",
    "dimensi",
    "pada",
    "memperhatikan",
    "mempertimbangkan",
    "mengacu",
    "dari",
    "agenda",
    "by",
    "undangan",
    "dengan",
    "antara",
    "speakers",
    "participants",
    "considering",
    "perumus",
    "penyusun",
    "lampiran",
    "hadir",
    "to",
];

/// Verbs by which those who begin the sentence give recommendations.
const GIVING: [&str; 12] = [
    "menyepakati",
    "sepakat",
    "merekomendasikan",
    "menghasilkan",
    "merumuskan",
    "menyimpulkan",
    "menyampaikan",
    "memberikan",
    "diperoleh",
    "agreed",
    "recommended",
    "concluded",
];

/// A letter that takes something up opens so; it announces nothing unless it obliges.
const TAKING_UP: [&str; 5] =
    ["menindaklanjuti", "sebagai tindak lanjut", "dalam rangka tindak lanjut", "dalam rangka menindaklanjuti", "following up"];
const OBLIGING: [&str; 10] = ["agar", "diminta", "hendaknya", "supaya", "wajib", "diharapkan", "dimohon", "kiranya", "should", "shall"];

/// Earlier meetings.
const EARLIER: [&str; 8] =
    ["tahun lalu", "sebelumnya", "terdahulu", "rapat yang lalu", "rapat lalu", "periode lalu", "last year", "previous"];

/// What was done about recommendations since: a list of it is a report.
const DONE: [&str; 9] =
    ["dilaksanakan", "terlaksana", "berjalan", "ditindaklanjuti", "direalisasikan", "terealisasi", "dijalankan", "dipenuhi", "selesai"];

/// Beginnings of a clause that tells what the next one rests on.
const RESTING_ON: [&str; 4] = ["berdasarkan", "sesuai", "mengacu", "according"];

/// Words at which a list is about to begin.
const OPENING: [&str; 13] = [
    "berikut",
    "berikut ini",
    "yaitu",
    "yakni",
    "adalah",
    "antara lain",
    "diantaranya",
    "di antaranya",
    "ialah",
    "meliputi",
    "following",
    "agar",
    "namely",
];

/// The most words of a heading.
const HEADING: usize = 10;

/// How a sentence announces recommendations; less is surer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cue {
    /// It neither opens a list nor is a heading, or it speaks of an earlier meeting.
    pub weak: bool,
    /// Which word it is.
    pub rank: usize,
}

/// How `sentence` announces recommendations; `None` where it does not.
pub fn cue(sentence: &str) -> Option<Cue> {
    let folded = without_other_things(&fold(sentence));
    let rank = CUES.iter().position(|words| words.iter().any(|w| folded.contains(w)))?;
    if is_of_another_list(&folded) || takes_up(&folded, rank) || is_done(&folded) {
        return None;
    }
    let earlier = EARLIER.iter().any(|e| folded.contains(e));
    Some(Cue { weak: earlier || !(opens(sentence) || is_heading(sentence)), rank })
}

/// Whether `sentence` says that a list follows.
pub fn opens(sentence: &str) -> bool {
    let folded = fold(sentence);
    let bare = folded.trim_end_matches(|c: char| !c.is_alphanumeric());
    folded.trim_end().ends_with(':')
        || OPENING.iter().any(|o| bare.ends_with(o))
        || bare.contains("sebagai berikut")
        || bare.contains("as follows")
}

/// Whether `sentence` announces a list of people, papers or other matters.
pub fn is_of_another(sentence: &str) -> bool {
    is_of_another_list(&fold(sentence))
}

/// A short line that is no sentence.
pub fn is_heading(text: &str) -> bool {
    !text.trim_end().ends_with(['.', ';', ',']) && text.split(' ').count() <= HEADING
}

/// The last sentence of `text`; a shortened title is no end of one.
pub fn last_sentence(text: &str) -> &str {
    let mut from = text.trim_end().len();
    while let Some(at) = text[..from].rfind(['.', '?', '!', ';']) {
        let rest = &text[at + 1..];
        let goes_on = |rest: &str| rest.len() <= 1 || rest.starts_with(|c: char| c.is_ascii_digit());
        if rest.starts_with(' ') && !goes_on(rest.trim()) && !is_short_form(text[..at].rsplit(' ').next().unwrap_or_default()) {
            return rest.trim();
        }
        from = at;
    }
    text.trim()
}

/// `Drs`, `H`, `No`, `1`: a point behind it ends no sentence.
pub fn is_short_form(word: &str) -> bool {
    const FORMS: [&str; 22] = [
        "drs", "dr", "ir", "h", "hj", "prof", "no", "kab", "prov", "jl", "st", "dll", "dsb", "tgl", "sdr", "bpk", "s.d", "a.n", "u.p",
        "hlm", "m.si", "pt",
    ];
    let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    bare.chars().count() <= 1 || bare.bytes().all(|b| b.is_ascii_digit()) || FORMS.contains(&fold(bare).as_str())
}

fn without_other_things(folded: &str) -> String {
    OTHER_THINGS.iter().fold(folded.to_owned(), |text, thing| if text.contains(thing) { text.replace(thing, "") } else { text })
}

/// "Kesepakatan itu sudah dilaksanakan, di antaranya:"; what a meeting "that was held" agreed on is none.
fn is_done(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let done = words.windows(2).position(|pair| matches!(pair[0], "sudah" | "telah") && DONE.contains(&pair[1]));
    done.is_some_and(|at| words[at.saturating_sub(3)..at].iter().any(|w| CUES.iter().any(|cues| cues.iter().any(|c| w.contains(c)))))
}

fn is_of_another_list(folded: &str) -> bool {
    let rests = RESTING_ON.iter().any(|word| folded.starts_with(word));
    let clause = folded.split_once(", ").filter(|_| rests).map(|(_, clause)| clause);
    is_named_otherwise(folded) || clause.is_some_and(is_named_otherwise)
}

fn is_named_otherwise(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
    let numbered = |w: &str| w.len() <= 3 && (w.len() == 1 || w.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'i' | b'v' | b'x')));
    let begins = words.iter().find(|w| !LEADING.contains(w) && !numbered(w)).is_some_and(|w| OTHER_LISTS.contains(w));
    let gives = words.iter().any(|w| GIVING.contains(w));
    let ends = words.last().is_some_and(|w| OTHER_ENDS.contains(w));
    ends || (begins && !gives)
}

fn takes_up(folded: &str, rank: usize) -> bool {
    let begins = TAKING_UP.iter().any(|t| folded.contains(t) && folded.find(t).is_some_and(|at| at <= 12));
    rank == 2 && begins && !OBLIGING.iter().any(|o| folded.split(' ').any(|w| w == *o))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_announce_recommendations_are_known() {
        let (sure, weak) = (Some(false), Some(true));
        let table = [
            ("Rekomendasi", sure),
            ("C. REKOMENDASI DAN TINDAK LANJUT", sure),
            ("Dari kegiatan ini sekiranya diperoleh rekomendasi-rekomendasi yang dapat disampaikan :", sure),
            ("Peserta rapat menyepakati rekomendasi sebagai berikut:", sure),
            ("Rapat menghasilkan delapan rekomendasi yang akan disampaikan kepada pimpinan daerah masing-masing.", weak),
            ("Tindak lanjut rekomendasi tahun lalu:", weak),
            ("The meeting agreed on the following:", sure),
            ("Sebagai tindak lanjut hasil Rakor dimaksud, diminta agar Saudara:", sure),
            ("Sebagai tindak lanjut surat Gubernur, bersama ini disampaikan undangan rapat sebagai berikut:", None),
            ("Narasumber yang menyusun rekomendasi adalah:", None),
            ("Rekomendasi tersebut disampaikan kepada:", None),
            ("Rumusan dibacakan oleh:", None),
            ("Dasar hukum penyusunan rekomendasi:", None),
            ("Rekomendasi mencakup lima dimensi:", None),
            ("Penandatanganan nota kesepakatan dihadiri pejabat berikut:", None),
            ("A. Agenda pembahasan rekomendasi", None),
            ("Rapat dibuka oleh Sekretaris Daerah.", None),
            ("Dengan ini menyepakati beberapa hal sebagai berikut:", sure),
            ("Rekomendasi untuk Anda", None),
            ("Rekomendasi untuk pemerintah daerah", sure),
            ("Ruang lingkup kesepakatan meliputi:", None),
            ("Berdasarkan kesepakatan dengan kementerian, tahapan pengajuan adalah:", None),
            ("Berdasarkan hasil diskusi, peserta menyepakati hal-hal berikut:", sure),
            ("Sejumlah kesepakatan itu sudah dilaksanakan, di antaranya:", None),
            ("Dari rapat yang telah dilaksanakan diperoleh rekomendasi sebagai berikut:", sure),
            ("Kesepakatan yang telah dicapai adalah:", sure),
        ];
        for (sentence, expected) in table {
            assert_eq!(cue(sentence).map(|c| c.weak), expected, "{sentence}");
        }
    }

    #[test]
    fn sentences_end_at_points_that_end_them() {
        let table = [
            ("Rapat dibuka. Hasil rapat:", "Hasil rapat:"),
            ("Rapat dibuka Drs. Contoh dengan rumusan:", "Rapat dibuka Drs. Contoh dengan rumusan:"),
            ("Permendagri No. 25 Tahun 2020", "Permendagri No. 25 Tahun 2020"),
            ("Satu kalimat saja.", "Satu kalimat saja."),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(last_sentence(text), expected, "{text}");
        }
    }
}
