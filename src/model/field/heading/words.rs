//! The words of headings, Indonesian and English, and what each says of its column.

/// What a word of a heading says. Words that say nothing of their column are [`Word::Filler`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Day,
    Year,
    Signing,
    Begin,
    End,
    /// How long something holds.
    Length,
    Name,
    Partner,
    /// The second party of a text; the first is [`Word::Initiator`].
    Second,
    Twin,
    Institution,
    Country,
    Region,
    Province,
    Initiator,
    Code,
    Number,
    Order,
    Paper,
    Letter,
    Kind,
    Subject,
    Areas,
    Note,
    Source,
    State,
    Level,
    Native,
    Checked,
    Register,
    Cooperation,
    And,
    /// Whose column is of persons: their names, offices, telephones, mail.
    Person,
    Origin,
    InForce,
    Automatic,
    Renewal,
    Month,
    Notice,
    Target,
    Objects,
    Article4,
    Article5,
    Condition,
    Serves,
    Language,
    Original,
    Copy,
    Agenda,
    OfficeAbroad,
    SameLevel,
    Technical,
    /// Of a title, not of a column.
    List,
    Filler,
}

use Word::*;

/// Words and phrases, folded; blanks part the words of a phrase.
const WORDS: &[(Word, &[&str])] = &[
    (Day, &["tanggal", "tgl", "date", "dated", "day", "waktu", "hari"]),
    (Year, &["tahun", "thn", "th", "year"]),
    (
        Signing,
        &[
            "ttd",
            "tandatangan",
            "tanda tangan",
            "ditandatangani",
            "ditanda tangani",
            "penandatanganan",
            "penanda tanganan",
            "signed",
            "signing",
            "signature",
            "disepakati",
            "concluded",
        ],
    ),
    (Begin, &["mulai", "dimulai", "mulainya", "awal", "sejak", "start", "starts", "begin", "begins", "beginning", "from", "commencement"]),
    (
        End,
        &[
            "berakhir",
            "berakhirnya",
            "akhir",
            "selesai",
            "hingga",
            "sampai",
            "sampai dengan",
            "sd",
            "s d",
            "kedaluwarsa",
            "kadaluwarsa",
            "kadaluarsa",
            "kedaluarsa",
            "expired",
            "expires",
            "expiry",
            "expiration",
            "expire",
            "end",
            "ends",
            "until",
            "jatuh tempo",
            "habis",
            "to",
        ],
    ),
    (
        Length,
        &[
            "masa berlaku",
            "masa berlakunya",
            "masa",
            "jangka waktu",
            "berlaku",
            "durasi",
            "valid",
            "validity",
            "duration",
            "term",
            "period",
            "periode",
        ],
    ),
    (Name, &["nama", "name", "names"]),
    (Partner, &["mitra", "mitranya", "partner", "partners", "counterpart", "rekanan", "pihak asing", "pihak luar negeri", "partnership"]),
    (
        Second,
        &[
            "pihak ii",
            "pihak 2",
            "pihak kedua",
            "pihak ke 2",
            "pihak ke ii",
            "pihak lain",
            "second party",
            "party 2",
            "party ii",
            "foreign party",
        ],
    ),
    (
        Twin,
        &[
            "kembar",
            "bersaudara",
            "sister city",
            "sister cities",
            "sistercity",
            "sister province",
            "sister",
            "twin",
            "twin city",
            "twin town",
            "twinning",
        ],
    ),
    (
        Institution,
        &[
            "instansi",
            "lembaga",
            "institusi",
            "institution",
            "institutions",
            "organisasi",
            "organisation",
            "organization",
            "badan",
            "agency",
            "universitas",
            "university",
            "perusahaan",
            "company",
            "donor",
            "ngo",
            "lsm",
        ],
    ),
    (Country, &["negara", "country", "countries", "nation", "negeri"]),
    (
        Region,
        &[
            "daerah",
            "pemda",
            "pemerintah",
            "kabupaten",
            "kab",
            "kota",
            "kabkota",
            "pemkab",
            "pemkot",
            "wilayah",
            "region",
            "regency",
            "city",
            "town",
            "municipality",
            "local government",
            "regional government",
            "local",
            "government",
        ],
    ),
    (Province, &["provinsi", "propinsi", "prov", "pemprov", "province"]),
    (
        Initiator,
        &[
            "pemrakarsa",
            "pihak i",
            "pihak 1",
            "pihak kesatu",
            "pihak pertama",
            "pihak ke 1",
            "pihak ke i",
            "first party",
            "party 1",
            "party i",
        ],
    ),
    (Code, &["kode", "code"]),
    (Number, &["nomor", "no", "nomer", "nr", "number", "num", "ref"]),
    (Order, &["urut", "urutan"]),
    (
        Paper,
        &[
            "naskah",
            "dokumen",
            "perjanjian",
            "mou",
            "pks",
            "loi",
            "msp",
            "kesepakatan",
            "kesepahaman",
            "nota kesepahaman",
            "nota kesepakatan",
            "memorandum of understanding",
            "letter of intent",
            "agreement",
            "document",
            "instrument",
            "instrumen",
            "piagam",
        ],
    ),
    (Letter, &["surat", "letter"]),
    (Kind, &["jenis", "bentuk", "kategori", "tipe", "type", "category", "kind", "macam", "form"]),
    (Subject, &["judul", "tentang", "perihal", "hal", "title", "subject", "about", "topik", "topic", "tema"]),
    (
        Areas,
        &[
            "bidang",
            "ruang lingkup",
            "lingkup",
            "objek",
            "obyek",
            "fokus",
            "sektor",
            "area",
            "areas",
            "field",
            "fields",
            "scope",
            "sector",
            "sectors",
            "focus",
        ],
    ),
    (Note, &["catatan", "keterangan", "ket", "note", "notes", "remark", "remarks", "comment", "comments"]),
    (Source, &["sumber", "source", "sources", "reference", "rujukan"]),
    (State, &["status", "keadaan", "state", "posisi", "progres", "progress"]),
    (Level, &["tingkat", "level"]),
    (Native, &["asli", "native", "lokal"]),
    (Checked, &["diperiksa", "terverifikasi", "verified", "checked"]),
    (Register, &["register", "id", "uid"]),
    (Cooperation, &["kerja sama", "kerjasama", "cooperation", "collaboration", "kemitraan"]),
    (And, &["dan", "dengan", "and", "with", "para pihak", "pihak"]),
    (
        Person,
        &[
            "kontak",
            "contact",
            "narahubung",
            "nara hubung",
            "pic",
            "penanggung jawab",
            "penanggungjawab",
            "contact person",
            "cp",
            "telepon",
            "telpon",
            "telp",
            "tlp",
            "hp",
            "wa",
            "whatsapp",
            "phone",
            "telephone",
            "mobile",
            "fax",
            "faks",
            "email",
            "e mail",
            "surel",
            "mail",
            "nip",
            "nik",
            "jabatan",
            "pejabat",
            "penandatangan",
            "signatory",
            "signatories",
            "signed by",
            "ditandatangani oleh",
            "person",
            "official",
        ],
    ),
    (Origin, &["asal", "tujuan", "origin", "destination"]),
    (InForce, &["in force", "in force from", "entry into force", "berlaku sejak", "tanggal berlaku", "tgl berlaku"]),
    (Automatic, &["otomatis", "automatic", "automatically", "by itself"]),
    (Renewal, &["perpanjangan", "diperpanjang", "renewal", "renews", "renewed", "extension"]),
    (Month, &["bulan", "bln", "month", "months"]),
    (Notice, &["pemberitahuan", "notice"]),
    (Target, &["target", "rencana", "planned"]),
    (Objects, &["objects"]),
    (Article4, &["pasal 4"]),
    (Article5, &["pasal 5"]),
    (Condition, &["syarat", "condition", "conditions"]),
    (Serves, &["mendukung rekomendasi", "supports recommendation"]),
    (Language, &["bahasa", "language", "languages"]),
    (Original, &["naskah asli", "dokumen asli", "letak naskah asli", "original kept at"]),
    (Copy, &["salinan", "letak salinan", "letak salinan daerah", "copy", "regions copy kept at"]),
    (Agenda, &["agenda"]),
    (OfficeAbroad, &["kantor di luar negeri", "office abroad"]),
    (SameLevel, &["setingkat", "equal level", "one level"]),
    (List, &["daftar", "data", "rekap", "rekapitulasi", "list"]),
    (Technical, &["teknik", "teknis", "technical"]),
    (
        Filler,
        &[
            "luar negeri",
            "ln",
            "asing",
            "foreign",
            "abroad",
            "overseas",
            "yang",
            "pada",
            "di",
            "ke",
            "oleh",
            "of",
            "the",
            "on",
            "in",
            "by",
            "for",
            "a",
            "pembangunan",
            "pelaksanaan",
            "isi",
            "antar",
            "internasional",
            "international",
            "bekerja sama",
            "bekerjasama",
        ],
    ),
];

/// Most words of a phrase.
const LONGEST: usize = 5;

/// What the words of a heading say, in their order; `None` for one that nobody knows. Figures behind a name
/// ("Mitra 1") say nothing.
pub fn said(header: &str) -> Vec<Option<Word>> {
    let folded = crate::text::fold(header);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut said = Vec::new();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let phrase = (1..=LONGEST.min(rest.len())).rev().find_map(|count| Some((count, word(&rest[..count].join(" "))?)));
        let (count, found) = match phrase {
            Some((count, word)) => (count, vec![Some(word)]),
            None if rest[0].bytes().all(|b| b.is_ascii_digit()) => (1, Vec::new()),
            None => (1, joined(rest[0]).map_or_else(|| vec![None], |words| words.into_iter().map(Some).collect())),
        };
        said.extend(found);
        rest = &rest[count..];
    }
    said
}

fn word(phrase: &str) -> Option<Word> {
    WORDS.iter().find(|(_, phrases)| phrases.contains(&phrase)).map(|(word, _)| *word)
}

/// Words written without blanks: `tglttd`, `namamitra`. The longest first; each is of three letters at least.
fn joined(text: &str) -> Option<Vec<Word>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let ends = (3..=text.len()).rev().filter(|&end| text.is_char_boundary(end));
    ends.filter_map(|end| Some((end, squeezed_word(&text[..end])?))).find_map(|(end, word)| {
        let mut words = joined(&text[end..])?;
        words.insert(0, word);
        Some(words)
    })
}

/// The word of a phrase without its blanks.
fn squeezed_word(text: &str) -> Option<Word> {
    let same = |phrase: &&&str| phrase.chars().filter(|c| *c != ' ').eq(text.chars());
    WORDS.iter().find(|(_, phrases)| phrases.iter().any(|phrase| same(&phrase))).map(|(word, _)| *word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_says_two_things() {
        let phrases: Vec<&str> = WORDS.iter().flat_map(|(_, phrases)| phrases.iter().copied()).collect();
        for phrase in &phrases {
            assert_eq!(phrases.iter().filter(|other| *other == phrase).count(), 1, "{phrase}");
            assert!(phrase.split(' ').count() <= LONGEST && crate::text::fold(phrase) == *phrase, "{phrase}");
        }
    }

    #[test]
    fn headings_are_cut_into_words_that_say_something() {
        let table: &[(&str, &[Option<Word>])] = &[
            ("Tgl. TTD", &[Some(Day), Some(Signing)]),
            ("tanggal_mulai", &[Some(Day), Some(Begin)]),
            ("TglTTD", &[Some(Day), Some(Signing)]),
            ("Berlaku s/d", &[Some(Length), Some(End)]),
            ("NAMA INSTANSI MITRA 1", &[Some(Name), Some(Institution), Some(Partner)]),
            ("Pihak Kedua", &[Some(Second)]),
            ("Warna Map", &[None, None]),
            ("No. PKS", &[Some(Number), Some(Paper)]),
            ("", &[]),
        ];
        for (header, expected) in table {
            assert_eq!(said(header), *expected, "{header}");
        }
    }
}
