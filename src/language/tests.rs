//! The language files against each other and against the code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::*;

/// Name -> the arguments it uses, of one language.
fn messages(files: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for file in files {
        let mut name = None;
        for line in file.lines() {
            let starts = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
            if let Some((head, _)) = line.split_once(" =").filter(|_| starts) {
                assert!(found.insert(head.to_owned(), BTreeSet::new()).is_none(), "{head} stands twice");
                name = Some(head.to_owned());
            }
            let Some(args) = name.as_ref().and_then(|n| found.get_mut(n)) else { continue };
            for piece in line.split('$').skip(1) {
                args.insert(piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
            }
        }
    }
    found
}

/// Every Rust source of the project with its text.
fn sources(dir: &Path, into: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).expect("the sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("language/tests.rs") {
            into.push(std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

/// Names that the code says: literals of `msg!`, `Message::new`, `word`, and of tables (`label: "…"`), and the
/// families of `coded!`.
fn said() -> BTreeSet<String> {
    let mut texts = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    let mut names = BTreeSet::new();
    for text in &texts {
        let text: String = text.lines().filter(|l| !l.trim_start().starts_with("//")).flat_map(|l| [l, "\n"]).collect();
        for opening in ["msg!(", "Message::new(", "word(", "label:", "label(", "hint:", "help:", "says:"] {
            for piece in text.split(opening).skip(1) {
                if let Some(name) = piece.trim_start().strip_prefix('"').and_then(|p| p.split('"').next()) {
                    names.insert(name.to_owned());
                }
            }
        }
        for block in text.split("coded! {").skip(1) {
            let head = block.lines().take_while(|l| !l.trim_start().starts_with("}")).collect::<Vec<_>>().join("\n");
            let Some((_, rest)) = head.split_once("(\"") else { continue };
            let Some((prefix, rest)) = rest.split_once("\")") else { continue };
            for piece in rest.split("= \"").skip(1) {
                if let Some(code) = piece.split('"').next() {
                    names.insert(format!("{prefix}-{code}"));
                }
            }
        }
    }
    names
}

#[test]
fn every_file_is_read_whole() {
    for file in ID_FILES.iter().chain(&EN_FILES) {
        assert!(FluentResource::try_new((*file).to_owned()).is_ok(), "in the file that begins {:?}", file.lines().next());
    }
}

#[test]
fn both_languages_say_the_same_messages_with_the_same_arguments() {
    let (id, en) = (messages(&ID_FILES), messages(&EN_FILES));
    assert_eq!(id.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (name, args) in &id {
        assert_eq!(Some(args), en.get(name), "arguments of {name}");
    }
}

#[test]
fn every_message_said_is_there_and_every_one_there_is_said() {
    let there: BTreeSet<String> = messages(&ID_FILES).into_keys().collect();
    let said = said();
    let missing: Vec<_> = said.difference(&there).collect();
    let unused: Vec<_> = there.difference(&said).collect();
    assert!(missing.is_empty() && unused.is_empty(), "missing: {missing:?}\nunused: {unused:?}");
}

#[test]
fn arguments_pass_the_gate_and_carry_no_isolating_marks() {
    let message = Message::new("sentence").with("id", "a\u{1b}[2J\u{202e}b").with("state", "").with("concern", "").with("unknown", "");
    let said = say(&message, Language::Id).to_string();
    assert!(said.starts_with("a\\x1b[2J\\u{202e}b"), "{said:?}");
    assert_eq!(crate::text::shown::hostile(&said).count(), 0);
}

/// Words behind which one thing of many is named, and words that join two of them.
const NAMED: [&str; 9] = ["revisi", "revision", "revisions", "rev", "baris", "row", "line", "proses", "process"];
const JOINED: [&str; 4] = ["sampai", "to", "dan", "and"];

#[test]
fn what_is_typed_again_is_written_without_thousands_and_what_is_counted_with_them() {
    for language in [Language::Id, Language::En] {
        for (name, args) in messages(&ID_FILES) {
            let said = |is_asked: &dyn Fn(&str) -> bool| {
                let with = |message: Message, arg: &String| {
                    let n = if is_asked(arg) { 1007 } else { 8 };
                    message.with(Box::leak(arg.clone().into_boxed_str()), n)
                };
                say(&args.iter().fold(Message::new(Box::leak(name.clone().into_boxed_str())), with), language).to_string()
            };
            let (identifiers, counts) = (said(&is_identifier), said(&|arg| !is_identifier(arg)));
            assert!(!identifiers.contains("1.007") && !identifiers.contains("1,007"), "{identifiers}");
            assert!(!counts.contains("1007"), "{counts}");
        }
    }
}

#[test]
fn a_number_behind_the_word_of_what_it_names_is_an_identifier() {
    let mut counted = Vec::new();
    for file in ID_FILES.iter().chain(&EN_FILES) {
        for sentence in file.lines().filter(|line| line.contains(" =") && !line.starts_with("row-of")) {
            let (mut before, mut was_identifier) = ("", false);
            let mut words = sentence.split_whitespace().peekable();
            while let Some(word) = words.next() {
                let Some(arg) = words.peek().filter(|_| word.ends_with('{')).and_then(|arg| arg.strip_prefix('$')) else {
                    before = word.trim_start_matches('(');
                    continue;
                };
                let is_named = NAMED.contains(&before.to_lowercase().as_str()) || was_identifier && JOINED.contains(&before);
                was_identifier = is_identifier(arg);
                if is_named && !was_identifier {
                    counted.push(format!("{arg} in {sentence}"));
                }
            }
        }
    }
    assert!(counted.is_empty(), "{}", counted.join("\n"));
}

/// Labels and the columns they may take at 80x24, from the language of the field.
#[test]
fn labels_keep_their_width() {
    let most: &[(&str, usize)] =
        &[("status-", 18), ("kind-", 16), ("stage-", 19), ("followup-", 29), ("activity-unknown", 24), ("key-", 14)];
    for language in [Language::Id, Language::En] {
        for name in messages(&ID_FILES).keys() {
            let Some((_, most)) = most.iter().find(|(prefix, _)| name.starts_with(prefix)) else { continue };
            let name: &'static str = Box::leak(name.clone().into_boxed_str());
            let width = crate::text::width::width(word(name, language).as_str());
            assert!(width <= *most, "{name} takes {width} columns of {most}");
        }
    }
}

/// What stood in sentences before, and what officials write instead.
const REPLACED: &[(&str, &str)] = &[
    ("Diam:", "Bila tidak dijawab:"),
    ("Silence:", "If unanswered:"),
    ("dapat langsung", "disampaikan langsung kepada Menteri"),
    ("Batas:", "Batas …,"),
    ("dikirim ke Menteri", "dikirim kepada Menteri"),
    ("ke DPRD dan", "kepada DPRD dan"),
    (" ke gubernur", " kepada gubernur"),
    ("tidak membuka kantor", "kantor perwakilan di luar negeri"),
    ("pernyataan kehendak masih berlaku", "masa berlaku Pernyataan Kehendak"),
    ("izin prinsip masih berlaku", "masa berlaku izin prinsip"),
    ("Waktu tahap ini", "… menjawab paling lambat …"),
    ("waktu tahap habis", "batas lewat"),
    ("Surat perpanjangan dapat dibaca", "Pasal 33 dapat ditafsirkan dua cara"),
    ("dapat juga dibaca", "dapat juga ditafsirkan"),
    ("kepala daerah {", "Wali Kota …, Bupati …, Gubernur …"),
    ("Rencana mundur", "Hitung mundur"),
    ("Syarat untuk maju", "Syarat untuk diajukan"),
    ("Syarat lengkap", "Syarat yang diperiksa kerma lengkap"),
    ("syarat lengkap", "syarat yang diperiksa lengkap"),
    ("tanpa itu rencana", "bila selama satu tahun tidak dilaporkan, …"),
    ("tanggal { $day } bulan", "7 Januari"),
    ("lampaui", "kesampingkan"),
    ("pelampauan", "pengesampingan"),
    ("engurungan", "perubahan diurungkan"),
    ("Diulangi", "Dipulihkan"),
    ("elayani", "Mendukung rekomendasi"),
    ("penerus sendiri", "naskah baru, terhubung dengan yang lama"),
    ("dengan dasarnya", "sebutkan dasarnya (Pasal 34)"),
    ("Enter mengisinya", "Tekan Enter untuk mengisi"),
    ("Nomor memilih", "Pilih dengan nomor"),
    ("belum ada di antara mitra", "belum terdaftar"),
    ("Oleh: {", "Penanggung jawab: …"),
    ("Sebab: {", "Alasan: …"),
    ("Sesudah ini", "Langkah berikutnya"),
    ("Tadi:", "Sebelumnya:"),
    ("Kembali pada", "Ditunda sampai"),
    ("Sudah begitu", "Tidak ada perubahan"),
    ("kata-kata rapat sendiri", "rumusan asli rapat"),
    ("(baku)", "(bawaan)"),
    ("keluaran baku", "keluaran standar"),
    ("masukan baku", "masukan standar"),
    ("Perihal", "Kerja sama, Peristiwa"),
    ("Di sini tidak ada yang dapat ditambah", "Tahap dilanjutkan dengan a."),
    ("berpacu dengan waktu", "dibatasi waktu"),
    ("Mend ", "Correct "),
    ("pass over this", "skip this"),
    ("throw the draft away", "discard the draft"),
    ("is no date", "is not a valid date"),
    ("Enter goes on", "Enter: next"),
    ("Planned back", "Counted back"),
    ("To be signed", "Planned signing"),
    ("Original lies", "Original kept at"),
    ("recorded a successor or an ending", "no successor or termination recorded"),
];

/// Sentences, data and documents, each with its name.
fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    for (folder, ending) in [("src/language/id", "ftl"), ("src/language/en", "ftl"), ("src/data", "toml"), ("docs", "md"), (".", "md")] {
        for entry in std::fs::read_dir(root.join(folder)).expect(folder).flatten() {
            let path = entry.path();
            // What once was stands in the list of changes.
            if path.extension().is_some_and(|is| is == ending) && !path.ends_with("CHANGELOG.md") {
                texts.push((path.display().to_string(), std::fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    texts
}

#[test]
fn no_phrase_that_was_replaced_comes_back() {
    let texts = texts();
    assert!(texts.len() > 20, "{}", texts.len());
    for (phrase, instead) in REPLACED {
        for (name, text) in &texts {
            let line = text.lines().find(|line| line.contains(phrase));
            assert!(line.is_none(), "{name}: \"{phrase}\" is written as \"{instead}\": {line:?}");
        }
    }
}

/// An article that is filled into a sentence comes by the words of its basis, which write it out in Indonesian. The
/// contents of a pack are columns.
#[test]
fn an_article_is_filled_into_a_sentence_by_the_words_of_its_basis_alone() {
    for files in [&ID_FILES[..], &EN_FILES[..]] {
        let filled: Vec<String> = messages(files).into_iter().filter(|(_, args)| args.contains("article")).map(|(name, _)| name).collect();
        assert_eq!(filled, ["basis-law", "basis-reading_of"]);
    }
    let mut texts = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    let shipped = |text: &String| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    let others: Vec<String> = texts
        .iter()
        .map(shipped)
        .filter(|text| text.contains("{article}") && !["#[test]", "procedure-contents"].iter().any(|name| text.contains(name)))
        .collect();
    assert!(others.is_empty(), "{}", others.join("\n"));
}

/// In Indonesian sentences an article is written in full; columns take it from the rule.
#[test]
fn articles_are_written_in_full_in_indonesian_sentences() {
    let short = |text: &str| {
        text.match_indices("Pasal ").any(|(at, _)| {
            let rest = text[at + 6..].trim_start_matches(|c: char| c.is_ascii_digit());
            rest.len() < text[at + 6..].len() && rest.starts_with(" (") && rest[2..].starts_with(|c: char| c.is_ascii_digit())
        })
    };
    assert!(short("(Pasal 5 (1) Permendagri)") && !short("(Pasal 5 ayat (1) Permendagri)") && !short("Pasal 33 (tafsiran)"));
    for (name, text) in texts().iter().filter(|(name, _)| name.contains("/id/") || name.ends_with(".toml")) {
        let said = |line: &&str| line.contains("id = \"") || name.contains("/id/");
        for line in text.lines().filter(said) {
            let indonesian = line.split("en = \"").next().unwrap_or(line);
            assert!(!short(indonesian), "{name}: {line}");
        }
    }
}
