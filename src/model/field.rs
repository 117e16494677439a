//! The fields of an agreement in one table: query names, import headers, columns, CSV cells, detail rows
//! and the words of "what changed" are drawn from it.

use super::agreement::Kind;
use super::partner::Level;
use super::{Agreement, Partner};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Region,
    Partner,
    Country,
    Level,
    Kind,
    Text,
    Date,
    /// Several words, `;` between them.
    Areas,
    YesNo,
}

/// One field.
pub struct Field {
    /// English, in JSON and faults.
    pub code: &'static str,
    /// Its label in the language files.
    pub label: &'static str,
    pub shape: Shape,
    /// Its header in the sample table and in exports.
    pub header: &'static str,
    /// Other headers it is known by, folded, without points and blanks.
    pub synonyms: &'static [&'static str],
    /// Its names in a query, Indonesian first; empty where it cannot be asked for.
    pub query: &'static [&'static str],
    /// Its path in the stored record, where it stands there itself.
    pub path: Option<&'static str>,
    /// Its cell in a table.
    pub get: fn(&Agreement, Option<&Partner>) -> String,
}

/// In the order of the sample table.
pub const FIELDS: &[Field] = &[
    Field {
        code: "region",
        label: "field-region",
        shape: Shape::Region,
        header: "region_code",
        synonyms: &["daerah", "pemerintahdaerah", "pemda", "kabkota", "namadaerah", "koderegion", "kodedaerah"],
        query: &["daerah", "region"],
        path: Some("/region"),
        get: |a, _| a.region.to_string(),
    },
    Field {
        code: "region_name",
        label: "field-region_name",
        shape: Shape::Text,
        header: "region",
        synonyms: &[],
        query: &[],
        path: None,
        get: |a, _| a.region.region().map(|r| r.name.clone()).unwrap_or_default(),
    },
    Field {
        code: "partner",
        label: "field-partner",
        shape: Shape::Partner,
        header: "partner",
        synonyms: &["mitra", "mitrakerjasama", "namamitra", "kotamitra"],
        query: &["mitra", "partner"],
        path: Some("/partner"),
        get: |_, p| p.map(|p| p.name.clone()).unwrap_or_default(),
    },
    Field {
        code: "partner_native",
        label: "field-partner_native",
        shape: Shape::Text,
        header: "partner_native",
        synonyms: &[],
        query: &[],
        path: None,
        get: |_, p| p.and_then(|p| p.native.clone()).unwrap_or_default(),
    },
    Field {
        code: "partner_level",
        label: "field-partner_level",
        shape: Shape::Level,
        header: "partner_level",
        synonyms: &["tingkatmitra"],
        query: &[],
        path: None,
        get: |_, p| p.and_then(|p| p.level).map(|l| level_word(l).to_owned()).unwrap_or_default(),
    },
    Field {
        code: "country",
        label: "field-country",
        shape: Shape::Country,
        header: "country",
        synonyms: &["negara", "negaramitra", "asalnegara"],
        query: &["negara", "country"],
        path: None,
        get: |_, p| p.and_then(|p| p.country).map(|c| c.to_string()).unwrap_or_default(),
    },
    Field {
        code: "kind",
        label: "field-kind",
        shape: Shape::Kind,
        header: "kind",
        synonyms: &["jenis", "bentukkerjasama", "kategori"],
        query: &["jenis", "kind"],
        path: Some("/kind"),
        get: |a, _| kind_words(a.kind, a.technical),
    },
    Field {
        code: "instrument",
        label: "field-instrument",
        shape: Shape::Text,
        header: "instrument",
        synonyms: &["naskah", "jenisdokumen", "bentuknaskah"],
        query: &["naskah", "instrument"],
        path: Some("/instrument"),
        get: |a, _| a.instrument.clone().unwrap_or_default(),
    },
    Field {
        code: "signed",
        label: "field-signed",
        shape: Shape::Date,
        header: "signed",
        synonyms: &["ttd", "tglttd", "tanggalpenandatanganan", "ditandatangani", "tanggalmou", "tglmou"],
        query: &["ttd", "signed"],
        path: Some("/signed"),
        get: |a, _| a.signed.map(|d| d.to_string()).unwrap_or_default(),
    },
    Field {
        code: "until",
        label: "field-until",
        shape: Shape::Date,
        header: "until",
        synonyms: &["berakhir", "tglberakhir", "berlakusd", "masaberlaku"],
        query: &["berakhir", "until"],
        path: Some("/until"),
        get: |a, _| a.until.map(|d| d.to_string()).unwrap_or_default(),
    },
    Field {
        code: "areas",
        label: "field-areas",
        shape: Shape::Areas,
        header: "areas",
        synonyms: &["bidang", "bidangkerjasama", "ruanglingkup", "lingkupkerjasama"],
        query: &["bidang", "areas"],
        path: Some("/areas"),
        get: |a, _| a.areas.join(";"),
    },
    Field {
        code: "note",
        label: "field-note",
        shape: Shape::Text,
        header: "note",
        synonyms: &["catatan", "keterangan", "ket"],
        query: &["catatan", "note"],
        path: Some("/note"),
        get: |a, _| a.note.clone().unwrap_or_default(),
    },
    Field {
        code: "source",
        label: "field-source",
        shape: Shape::Text,
        header: "source",
        synonyms: &["sumber"],
        query: &["sumber", "source"],
        path: Some("/source"),
        get: |a, _| a.source.clone().unwrap_or_default(),
    },
    Field {
        code: "verified",
        label: "field-verified",
        shape: Shape::YesNo,
        header: "verified",
        synonyms: &["diperiksa"],
        query: &[],
        path: Some("/verified"),
        get: |a, _| a.verified.map(|v| if v { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
    },
];

/// The field of this code.
pub fn field(code: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|f| f.code == code)
}

/// The field that a table's header names, blind to case, points, slashes and blanks.
pub fn by_header(header: &str) -> Option<&'static Field> {
    let plain = header.trim_start_matches('\u{feff}').trim();
    FIELDS.iter().find(|f| f.header == plain).or_else(|| {
        let key: String = crate::text::fold(plain).chars().filter(|c| c.is_alphanumeric()).collect();
        FIELDS.iter().find(|f| f.synonyms.contains(&key.as_str()))
    })
}

/// The kind as tables write it: `kembar`, `teknik`, `ksdpl-lainnya teknik`.
pub fn kind_words(kind: Option<Kind>, technical: bool) -> String {
    let word = match (kind, technical) {
        (Some(Kind::Continuation), true) => return "teknik".to_owned(),
        (None, true) => return "teknik".to_owned(),
        (None, false) => return String::new(),
        (Some(Kind::Twin), _) => "kembar",
        (Some(Kind::OtherRegional), _) => "ksdpl-lainnya",
        (Some(Kind::Institution), _) => "ksdll-lainnya",
        (Some(Kind::Continuation), _) => "penerusan",
        (Some(Kind::ContinuationNonprofit), _) => "nirlaba",
    };
    if technical { format!("{word} teknik") } else { word.to_owned() }
}

/// The kind that a table's words mean, and whether it is technical; `None` where they mean none.
/// `teknik` alone is the continuation of the Government's technical cooperation (domain.md).
pub fn kind_of(words: &str) -> Option<(Kind, bool)> {
    let folded = crate::text::fold(words);
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    let technical = words.len() > 1 && words.last() == Some(&"teknik");
    if technical {
        words.pop();
    }
    let kind = match words.join(" ").as_str() {
        "kembar" | "twin" | "sister city" | "sister province" | "ksdpl kembar" => Kind::Twin,
        "ksdpl-lainnya" | "ksdpl lainnya" | "other_regional" => Kind::OtherRegional,
        "ksdll-lainnya" | "ksdll lainnya" | "institution" => Kind::Institution,
        "penerusan" | "ksdll penerusan" | "continuation" => Kind::Continuation,
        "teknik" | "kerja sama teknik" | "technical" if !technical => return Some((Kind::Continuation, true)),
        "nirlaba" | "ksdll nirlaba" | "continuation_nonprofit" => Kind::ContinuationNonprofit,
        _ => return None,
    };
    Some((kind, technical))
}

/// A level as tables write it.
pub const fn level_word(level: Level) -> &'static str {
    match level {
        Level::Province => "provinsi",
        Level::Regency => "kabupaten",
        Level::City => "kota",
        Level::Institution => "lembaga",
        Level::InternationalOrganisation => "organisasi internasional",
    }
}

/// The level that a table's word means.
pub fn level_of(word: &str) -> Option<Level> {
    let folded = crate::text::fold(word.trim());
    Level::ALL.iter().copied().find(|&l| level_word(l) == folded || l.code() == folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_found_by_name_and_by_synonym() {
        let code = |h: &str| by_header(h).map(|f| f.code);
        assert_eq!(code("\u{feff}region_code"), Some("region"));
        assert_eq!(code("Tgl. TTD"), Some("signed"));
        assert_eq!(code("BIDANG KERJA SAMA"), Some("areas"));
        assert_eq!(code("region"), Some("region_name"));
        assert_eq!(code("Warna"), None);
    }

    #[test]
    fn no_two_fields_share_a_name() {
        let mut names: Vec<&str> = FIELDS.iter().flat_map(|f| f.synonyms.iter().chain(f.query).copied()).collect();
        names.sort_unstable();
        // A query name may be an import header too, of the same field.
        for name in &names {
            let owners = FIELDS.iter().filter(|f| f.synonyms.contains(name) || f.query.contains(name)).count();
            assert_eq!(owners, 1, "{name}");
        }
    }

    #[test]
    fn kinds_come_back_as_they_were_written() {
        for words in ["kembar", "teknik", "ksdpl-lainnya", "ksdpl-lainnya teknik", "ksdll-lainnya", "penerusan", "nirlaba", "kembar teknik"]
        {
            let (kind, technical) = kind_of(words).expect(words);
            assert_eq!(kind_words(Some(kind), technical), words);
        }
        assert_eq!(kind_of("persahabatan"), None);
    }
}
