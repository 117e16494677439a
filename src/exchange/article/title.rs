//! A short title for a recommendation: the meeting gave none, so its first clause stands for it.

/// Characters at most.
const MOST: usize = 60;

/// Words that leave a title hanging.
const HANGING: [&str; 16] =
    ["dan", "atau", "yang", "untuk", "di", "ke", "dari", "dengan", "pada", "dalam", "oleh", "serta", "bagi", "agar", "sebagai", "the"];

/// The first clause of `text`, cut at a word, without a mark or a joining word at its end.
pub fn short_title(text: &str) -> String {
    let clause = first_clause(text);
    let mut title = String::new();
    let mut length = 0;
    for word in clause.split_whitespace() {
        length += word.chars().count() + usize::from(!title.is_empty());
        if length > MOST {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    let closed = close(&title);
    // A word longer than a title, or nothing but joining words.
    if closed.is_empty() { clause.trim().chars().take(MOST).collect() } else { closed.to_owned() }
}

/// Up to the first mark that a blank follows: "1.250" and "M.Si" are no ends.
fn first_clause(text: &str) -> &str {
    let ends = text.char_indices().filter(|&(at, c)| {
        matches!(c, ',' | ';' | ':' | '.') && !text[at + c.len_utf8()..].starts_with(|next: char| !next.is_whitespace())
    });
    ends.map(|(at, _)| &text[..at]).find(|head| head.contains(char::is_alphanumeric)).unwrap_or(text).trim_start_matches(is_mark)
}

fn close(title: &str) -> &str {
    let opened = title.rfind('(').filter(|&at| at > 0 && !title[at..].contains(')'));
    let mut title = title[..opened.unwrap_or(title.len())].trim_end_matches(is_mark);
    while let Some((rest, _)) = title.rsplit_once(' ').filter(|(_, last)| HANGING.contains(last)) {
        title = rest.trim_end_matches(is_mark);
    }
    title
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '(' | ')' | '“' | '”' | '"' | '%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_clause_is_cut_at_a_word() {
        let table = [
            ("Daerah melapor.", "Daerah melapor"),
            ("Pemerintah daerah memetakan potensi, lalu melapor", "Pemerintah daerah memetakan potensi"),
            (
                "Pelaksanaan kerja sama teknik dan Sister City/Province diharapkan tidak menjadi rutinitas",
                "Pelaksanaan kerja sama teknik dan Sister City/Province",
            ),
            (
                "Kerja sama daerah di luar negeri hendaknya dilaksanakan dengan cermat",
                "Kerja sama daerah di luar negeri hendaknya dilaksanakan",
            ),
            ("(satu) dua (tiga, empat)", "(satu) dua"),
            ("Hibah 1.250 juta. Lalu", "Hibah 1.250 juta"),
            ("…, lalu", "lalu"),
            ("dan", "dan"),
        ];
        for (text, expected) in table {
            assert_eq!(short_title(text), expected);
        }
        assert_eq!(short_title(&"a".repeat(100)).chars().count(), 60);
    }
}
