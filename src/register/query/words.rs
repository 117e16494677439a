//! The words of closed lists in both languages, folded, so that either language finds a row whatever the
//! screen speaks. A test holds them against the language files.

use std::borrow::Cow;

use crate::model::status::{Activity, Kept};
use crate::model::{Actor, Attention, Kind, Level, Stage, State, Status};

use super::said::said;

/// A member with the words it is shown by, which plain words find, and words that only a field's value may
/// be. Its code is a word of the second sort.
pub struct Words<T: 'static> {
    pub member: T,
    pub shown: &'static [&'static str],
    pub values: &'static [&'static str],
}

const fn words<T>(member: T, shown: &'static [&'static str], values: &'static [&'static str]) -> Words<T> {
    Words { member, shown, values }
}

pub const KINDS: &[Words<Kind>] = &[
    words(
        Kind::Twin,
        &["ksdpl kembar", "ksdpl twin", "sister city", "sister province"],
        &["kembar", "sister", "kota kembar", "bersaudara"],
    ),
    words(Kind::OtherRegional, &["ksdpl lainnya", "ksdpl other"], &["lainnya"]),
    words(Kind::Institution, &["ksdll lainnya", "ksdll other"], &["lainnya"]),
    words(Kind::Continuation, &["ksdll penerusan", "ksdll continued"], &["penerusan"]),
    words(Kind::ContinuationNonprofit, &["ksdll nirlaba", "ksdll nonprofit"], &["nirlaba", "nonprofit"]),
];

/// "Kerja sama teknik", which is no kind but stands beside one.
pub const TECHNICAL: &[&str] = &["teknik", "technical"];

pub const STATUSES: &[Words<Status>] = &[
    words(Status::InForce, &["berlaku", "in force"], &[]),
    words(Status::Exploring, &["penjajakan", "exploring"], &[]),
    words(Status::InProcess, &["dalam proses", "in process"], &["proses"]),
    words(Status::Notice, &["masa pemberitahuan", "notice window"], &["pemberitahuan"]),
    words(Status::Expired, &["berakhir", "expired"], &[]),
    words(Status::Dormant, DORMANT, &[]),
    words(Status::Rejected, &["ditolak", "rejected"], &[]),
    words(Status::Ended, &["diakhiri", "ended"], &[]),
    words(Status::Suspended, &["ditangguhkan", "suspended"], &[]),
    words(Status::Withdrawn, &["ditarik kembali", "withdrawn"], &[]),
];

const DORMANT: &[&str] = &["tidak aktif", "dormant", "mati suri", "tidur"];

pub const ATTENTION: &[Words<Attention>] = &[
    words(Attention::NoRelations, &["tanpa hubungan diplomatik", "no diplomatic relations"], &[]),
    words(Attention::StagePast, &["batas sudah lewat", "limit passed"], &["waktu tahap sudah habis", "time of the stage is over"]),
    words(Attention::SilenceOver, &["tidak dijawab", "unanswered"], &[]),
    words(Attention::StageNear, &["batas sudah dekat", "limit near"], &["waktu tahap segera habis", "time of the stage ends soon"]),
    words(
        Attention::LoiLapsed,
        &["loi kedaluwarsa", "loi expired"],
        &["pernyataan kehendak lewat satu tahun", "letter of intent older than a year"],
    ),
    words(
        Attention::LoiEnding,
        &["loi segera berakhir", "loi ending soon"],
        &["pernyataan kehendak segera lewat satu tahun", "letter of intent soon a year old"],
    ),
    words(Attention::Stalled, &["tidak bergerak", "standing still"], &[]),
    words(Attention::GatePassed, &["syarat dikesampingkan", "gate passed"], &[]),
    words(Attention::Expired, &["berakhir", "expired"], &[]),
    words(Attention::Ending, &["segera berakhir", "ending soon"], &[]),
    words(Attention::OutsideProcedure, &["di luar prosedur", "outside the procedure"], &[]),
    words(Attention::ExtensionLetter, &["surat perpanjangan", "letter of extension"], &[]),
    words(Attention::Notice, &["masa pemberitahuan", "notice window"], &[]),
    words(Attention::AutomaticRenewal, &["diperpanjang dengan sendirinya", "renewed tacitly"], &[]),
    words(Attention::Dormant, DORMANT, &[]),
    words(Attention::ReportMissing, &["laporan tahunan belum ada", "yearly report missing"], &[]),
    words(Attention::ReportDue, &["laporan tahunan jatuh tempo", "yearly report due"], &[]),
    words(Attention::PlanDue, &["rencana tahunan jatuh tempo", "yearly plan due"], &[]),
    words(Attention::SupervisionDue, &["pembinaan dan pengawasan", "supervision due"], &[]),
    words(Attention::RecommendationOverdue, &["rekomendasi lewat tenggat", "recommendation overdue"], &[]),
    words(Attention::EvidenceMissing, &["bukti belum ada", "evidence missing"], &[]),
    words(Attention::PaperMissing, &["berkas tidak ditemukan", "file not found"], &[]),
    words(Attention::PaperChanged, &["berkas berubah", "file changed"], &[]),
    words(Attention::BadOrder, &["urutan tanggal janggal", "dates out of order"], &[]),
    words(Attention::WrongOrder, &["urutan peristiwa terbalik", "events out of order"], &[]),
    words(Attention::ConsiderationReturned, &["rencana diminta diperbaiki", "plan to be repaired"], &[]),
    words(Attention::LikelyDuplicate, &["mungkin ganda", "likely duplicate"], &[]),
    words(Attention::UnequalLevel, &["tingkat tidak setara", "level not equal"], &[]),
    words(Attention::Unfit, &["tidak sesuai ketentuan", "does not fit the rules"], &[]),
    words(Attention::NoPartner, &["tanpa mitra", "no partner"], &[]),
    words(Attention::NoKind, &["tanpa jenis", "no kind"], &[]),
    words(Attention::NoDate, &["tanpa tanggal", "no date"], &[]),
];

pub const ACTIVITIES: &[Words<Activity>] = &[
    words(Activity::Active, &["aktif", "active"], &[]),
    words(Activity::Dormant, DORMANT, &[]),
    words(Activity::Unknown, &["kegiatan belum tercatat", "activity unknown"], &["belum tercatat"]),
];

/// Whether it went by the procedure.
pub const KEPT: &[Words<Kept>] = &[words(Kept::Yes, &["ya", "yes"], &[]), words(Kept::No, &["tidak", "no"], &[])];

pub const LEVELS: &[Words<Level>] = &[
    words(Level::Province, &["provinsi", "province"], &[]),
    words(Level::Regency, &["kabupaten", "regency"], &[]),
    words(Level::City, &["kota", "city"], &[]),
    words(Level::Institution, &["lembaga", "institution"], &[]),
    words(Level::InternationalOrganisation, &["organisasi internasional", "international organisation"], &[]),
];

pub const STAGES: &[Words<Stage>] = &[
    words(Stage::Initiative, &["prakarsa", "initiative"], &[]),
    words(Stage::Exploration, &["penjajakan", "exploration"], &[]),
    words(Stage::LetterOfIntent, &["pernyataan kehendak", "letter of intent"], &["loi"]),
    words(Stage::Plan, &["penyusunan rencana", "cooperation plan"], &["rencana"]),
    words(Stage::Dprd, &["persetujuan dprd", "dprd approval"], &[]),
    words(Stage::Verification, &["verifikasi", "verification"], &[]),
    words(Stage::Drafting, &["rancangan naskah", "drafting"], &[]),
    words(Stage::Negotiation, &["pembahasan naskah", "negotiation"], &[]),
    words(Stage::Approval, &["persetujuan menteri", "minister approves"], &[]),
    words(Stage::Signature, &["penandatanganan", "signature"], &[]),
    words(Stage::Implementation, &["pelaksanaan", "implementation"], &[]),
    words(Stage::Offer, &["tawaran diterima", "offer received"], &[]),
    words(Stage::Interministerial, &["rapat antarlembaga", "interministerial"], &[]),
    words(Stage::Licence, &["izin lembaga", "licence"], &[]),
    words(Stage::YearlyPlan, &["rencana tahunan", "yearly plan"], &[]),
];

/// Whose turn it can be.
pub const ACTORS: &[Words<Actor>] = &[
    words(Actor::Region, &["daerah", "the region"], &[]),
    words(Actor::Head, &["kepala daerah", "the head of the region"], &[]),
    words(Actor::Dprd, &["dprd", "the dprd"], &[]),
    words(Actor::Governor, &["gubernur", "the governor"], &[]),
    words(Actor::Minister, &["menteri dalam negeri", "the minister of home affairs"], &["menteri", "mendagri"]),
    words(Actor::ForeignMinister, &["menteri luar negeri", "the foreign minister"], &["menlu"]),
    words(Actor::Partner, &["mitra", "the partner"], &[]),
];

/// What a region did about a recommendation.
const STATES: &[Words<State>] = &[
    words(State::Done, &["sesuai rekomendasi", "done as recommended"], &[]),
    words(State::UnderWay, &["belum sesuai rekomendasi", "not yet as recommended"], &[]),
    words(State::NotBegun, &["belum ditindaklanjuti", "not yet followed up"], &[]),
    words(State::Cannot, &["tidak dapat ditindaklanjuti", "cannot be followed up"], &[]),
];

/// Every word that a field's value may be, the shown ones first, the code last.
pub fn all<T: Copy>(entry: &Words<T>, code: fn(T) -> &'static str) -> impl Iterator<Item = Cow<'static, str>> {
    let words = entry.shown.iter().chain(entry.values).map(|&word| Cow::Borrowed(word));
    words.chain([Cow::Owned(code(entry.member).replace('_', " "))])
}

/// What a plain word names by any of its letters: a bit for each member's place in its `ALL`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named {
    pub kinds: u16,
    pub technical: bool,
    pub statuses: u16,
    pub attention: u32,
    pub levels: u16,
    pub stages: u16,
    pub turns: u16,
    pub states: u16,
    /// Reasons whose sentence holds the word: where the sentences themselves are shown.
    pub said: u32,
}

impl Named {
    pub fn by(word: &str) -> Self {
        Self {
            kinds: containing(KINDS, word, |kind| kind as u16),
            technical: TECHNICAL.iter().any(|technical| technical.contains(word)),
            statuses: containing(STATUSES, word, |status| status as u16),
            attention: members(ATTENTION, word).fold(0, |bits, reason| bits | 1 << reason as u32),
            levels: containing(LEVELS, word, |level| level as u16),
            stages: containing(STAGES, word, |stage| stage as u16),
            turns: containing(ACTORS, word, |actor| actor as u16),
            states: containing(STATES, word, |state| state as u16),
            said: said(word),
        }
    }
}

/// Every word that a plain word may find an agreement by, besides its names and texts.
#[cfg(test)]
pub fn words_shown(row: &crate::register::AgreementRow) -> Vec<String> {
    fn of<T: PartialEq>(table: &'static [Words<T>], members: &[T]) -> Vec<String> {
        let shown = table.iter().filter(|entry| members.contains(&entry.member)).flat_map(|entry| entry.shown);
        shown.map(|&word| word.to_owned()).collect()
    }
    let technical = TECHNICAL.iter().filter(|_| row.technical).map(|&word| word.to_owned()).collect();
    [
        of(KINDS, row.kind.as_slice()),
        of(STATUSES, &[row.status]),
        of(ATTENTION, &row.attention),
        of(STAGES, row.stage.as_slice()),
        of(ACTORS, row.turn.as_slice()),
        technical,
    ]
    .concat()
}

fn containing<T: Copy>(table: &'static [Words<T>], word: &str, place: fn(T) -> u16) -> u16 {
    members(table, word).fold(0, |bits, member| bits | 1 << place(member))
}

fn members<'w, T: Copy>(table: &'static [Words<T>], word: &'w str) -> impl Iterator<Item = T> + use<'w, T> {
    table.iter().filter(move |entry| entry.shown.iter().any(|shown| shown.contains(word))).map(|entry| entry.member)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    const ID: &str = concat!(
        include_str!("../../language/id/words.ftl"),
        "\n",
        include_str!("../../language/id/attention.ftl"),
        "\n",
        include_str!("../../language/id/procedure.ftl")
    );
    const EN: &str = concat!(
        include_str!("../../language/en/words.ftl"),
        "\n",
        include_str!("../../language/en/attention.ftl"),
        "\n",
        include_str!("../../language/en/procedure.ftl")
    );

    fn is_the_language_files<T: Copy + PartialEq + std::fmt::Display>(prefix: &str, all: &[T], table: &[Words<T>]) {
        for &member in all {
            let entry = table.iter().find(|entry| entry.member == member).expect("a member without words");
            for file in [ID, EN] {
                let name = format!("{prefix}-{member} = ");
                let label = file.lines().find_map(|line| line.strip_prefix(&name)).expect(&name);
                assert!(entry.shown.contains(&fold(label).as_str()), "{name}{label}");
            }
        }
        for word in table.iter().flat_map(|entry| entry.shown.iter().chain(entry.values)) {
            assert_eq!(fold(word), **word);
        }
    }

    #[test]
    fn words_are_those_of_the_language_files() {
        is_the_language_files("status", Status::ALL, STATUSES);
        is_the_language_files("kind", Kind::ALL, KINDS);
        is_the_language_files("attention", Attention::ALL, ATTENTION);
        is_the_language_files("activity", Activity::ALL, ACTIVITIES);
        is_the_language_files("procedure", Kept::ALL, KEPT);
        is_the_language_files("level", Level::ALL, LEVELS);
        is_the_language_files("stage", Stage::ALL, STAGES);
        is_the_language_files("actor", Actor::ALL, ACTORS);
        is_the_language_files("followup", State::ALL, STATES);
    }

    #[test]
    fn plain_words_name_by_any_letters() {
        assert_eq!(Named::by("sister").kinds, 1 << Kind::Twin as u16);
        assert_eq!(Named::by("ksdll").kinds.count_ones(), 3);
        assert!(Named::by("tekn").technical);
        assert_eq!(Named::by("tidur").statuses, 1 << Status::Dormant as u16);
        assert_eq!(Named::by("berlaku").statuses, 1 << Status::InForce as u16);
        let dprd = Named::by("dprd");
        assert_eq!((dprd.stages, dprd.turns), (1 << Stage::Dprd as u16, 1 << Actor::Dprd as u16));
        assert_eq!(Named::by("kochi"), Named::default());
    }
}
