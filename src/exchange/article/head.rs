//! What stands above the text: the title, and lines with a label before a colon.

use crate::text::fold;

use super::paragraphs::{Line, boundary, join};

/// Beginnings of the lines of a letterhead, of a page's path and of who put it up.
const LETTERHEAD: [&str; 27] = [
    "pemerintah provinsi",
    "pemerintah kabupaten",
    "pemerintah kota",
    "pemerintah daerah",
    "kementerian",
    "republik indonesia",
    "sekretariat",
    "dinas",
    "badan",
    "biro",
    "bagian",
    "jl.",
    "jl ",
    "jalan",
    "telp",
    "telepon",
    "faks",
    "laman",
    "website",
    "email",
    "e-mail",
    "beranda",
    "home",
    "oleh:",
    "oleh :",
    "penulis",
    "nomor",
];

/// Labels behind which a letter names its subject.
const SUBJECTS: [&str; 5] = ["hal", "perihal", "subject", "subjek", "judul"];

/// Words that a line of a letterhead has at most, and letters of a title at most.
const LETTERHEAD_WORDS: usize = 8;
const TITLE: usize = 240;

/// Lines among which a subject is looked for.
const HEAD: usize = 25;

/// The title, and the lines behind it; a title that is repeated at once is no text.
pub fn title(lines: &[Line]) -> (String, &[Line]) {
    let filled = |from: usize| (from..lines.len()).find(|at| !lines[*at].text.is_empty());
    let Some(first) = filled(0) else { return (String::new(), lines) };
    let own = (first..lines.len().min(first + HEAD)).find(|at| !lines[*at].text.is_empty() && !is_letterhead(&lines[*at].text));
    let at = own.unwrap_or(first);
    let subject = if at > first { labelled(&lines[..lines.len().min(HEAD)], &SUBJECTS) } else { None };
    let title = &lines[at].text;
    let again = filled(at + 1).filter(|&next| fold(&lines[next].text) == fold(title));
    let rest = &lines[again.unwrap_or(at) + 1..];
    if title.len() > TITLE {
        // Text without a title: its beginning stands for one, and is text all the same.
        return (beginning(title), &lines[first..]);
    }
    // A sentence that stands for a title is text too.
    let rest = if title.ends_with('.') { &lines[at..] } else { rest };
    (subject.unwrap_or_else(|| title.clone()), rest)
}

fn is_letterhead(text: &str) -> bool {
    let folded = fold(text);
    let begins = LETTERHEAD.iter().any(|l| folded.starts_with(l));
    let words = text.split(' ').count();
    let holds = ["menggelar", "gelar", "rapat", "rakor", "rekomendasi", "hasil", "notulen"].iter().any(|w| folded.contains(w));
    let home = ["beranda", "home"].iter().any(|h| folded.starts_with(h));
    let is_path = text.contains(" > ") || text.contains(" » ") || (home && text.contains('/'));
    begins && words <= LETTERHEAD_WORDS && !holds || is_path && words <= LETTERHEAD_WORDS * 2 || !text.contains(char::is_alphabetic)
}

/// The first words of a long text.
fn beginning(text: &str) -> String {
    let mut title = String::new();
    for word in text.split(' ') {
        if title.len() + word.len() > TITLE / 2 && !title.is_empty() {
            break;
        }
        join(&mut title, word);
    }
    let end = boundary(&title, TITLE);
    title.truncate(end);
    title
}

/// What stands behind one of these labels: `Tempat : ...`, or in the next cell of a pasted table.
pub fn labelled(lines: &[Line], labels: &[&str]) -> Option<String> {
    lines.iter().enumerate().find_map(|(at, line)| {
        let value = value(line, labels)?;
        let mut value = value.to_owned();
        // A value goes on in lines that stand further in.
        for further in lines[at + 1..].iter().take_while(|l| l.indent > line.indent + 4 && !l.text.is_empty() && !l.text.contains(':')) {
            join(&mut value, &further.text);
        }
        let value = value.trim_end_matches(['.', ';', ',']).trim();
        (value.contains(char::is_alphanumeric)).then(|| value.to_owned())
    })
}

fn value<'l>(line: &'l Line, labels: &[&str]) -> Option<&'l str> {
    let text = line.text.trim_start_matches(|c: char| !c.is_alphanumeric());
    if let Some((label, value)) = text.split_once(':') {
        let folded = fold(label);
        // `1. Tempat`, `b) Tempat`.
        let label = folded.trim().rsplit(['.', ')']).next().unwrap_or_default().trim();
        // `Venue/Tempat`: in two languages.
        return label.split('/').all(|part| labels.contains(&part.trim())).then(|| value.trim());
    }
    let (label, value) = text.split_once(' ').filter(|_| line.tabbed)?;
    labels.contains(&fold(label).as_str()).then(|| value.trim())
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    fn read(text: &str) -> Vec<Line> {
        lines(&text.split('\n').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_title_stands_under_the_letterhead() {
        let table = [
            ("Judul\n\nJudul\n\nisi", "Judul", "isi"),
            ("PEMERINTAH KOTA CONTOH\nSEKRETARIAT DAERAH\nJl. Contoh 1\n\nNOTULEN RAPAT\nisi", "NOTULEN RAPAT", "isi"),
            ("Pemerintah Kota Contoh Gelar Rakor\nisi", "Pemerintah Kota Contoh Gelar Rakor", "isi"),
            ("Beranda > Berita\nJudul\nisi", "Judul", "isi"),
            ("KEMENTERIAN CONTOH\nSURAT EDARAN\nHal : Hasil Rakor\nisi", "Hasil Rakor", "isi"),
            ("", "", ""),
        ];
        for (text, expected, last) in table {
            let lines = read(text);
            let (title, rest) = title(&lines);
            assert_eq!(title, expected, "{text}");
            assert_eq!(rest.last().map_or("", |l| l.text.as_str()), last, "{text}");
        }
        let long = "kata ".repeat(100);
        let lines = read(&long);
        let (title, rest) = title(&lines);
        assert!(title.len() <= TITLE / 2 && rest.len() == 1, "{title}");
    }

    #[test]
    fn labels_lead_to_their_value() {
        let table = [
            ("Tempat : Aula Contoh", Some("Aula Contoh")),
            ("b. Tempat: Aula.", Some("Aula")),
            ("Tempat\tAula", Some("Aula")),
            ("Tempat      : Aula Contoh,\n              Kota Contoh\nAcara : x", Some("Aula Contoh, Kota Contoh")),
            ("Tempat/Tempat : Aula", Some("Aula")),
            ("Waktu/Tempat : Senin, Aula", None),
            ("Tempat ini ramai", None),
            ("Tempat :", None),
        ];
        for (text, expected) in table {
            assert_eq!(labelled(&read(text), &["tempat"]).as_deref(), expected, "{text}");
        }
    }
}
