//! Names of months and weekdays: full, short, older and misspelt, in both languages.

use chrono::Weekday;

use crate::text::fold;

/// Folded; the Indonesian name first.
const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "peb", "pebruari", "feberuari", "febuari", "february"],
    &["maret", "mar", "mrt", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["agustus", "agu", "ags", "agt", "agst", "agust", "aug", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "oct", "october"],
    &["november", "nov", "nop", "nopember"],
    &["desember", "des", "dec", "december"],
];

/// As decrees and letters number them.
const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["senin", "sen", "monday", "mon"]),
    (Weekday::Tue, &["selasa", "sel", "tuesday", "tue"]),
    (Weekday::Wed, &["rabu", "rab", "wednesday", "wed"]),
    (Weekday::Thu, &["kamis", "kam", "thursday", "thu"]),
    (Weekday::Fri, &["jumat", "jum", "friday", "fri"]),
    (Weekday::Sat, &["sabtu", "sab", "saturday", "sat"]),
    (Weekday::Sun, &["minggu", "min", "ahad", "sunday", "sun"]),
];

/// The month, from 1, that a word names.
pub fn month(word: &str) -> Option<u8> {
    let folded = fold(word);
    place(&MONTHS, |names| names.contains(&folded.as_str()))
}

/// The month of a Roman number, I to XII.
pub fn roman_month(word: &str) -> Option<u8> {
    let folded = fold(word);
    place(&ROMAN, |roman| *roman == folded)
}

/// The month that a misspelt word was perhaps to name: one slip away from a name in full.
pub fn near_month(word: &str) -> Option<u8> {
    let folded = fold(word);
    if !(4..=12).contains(&folded.len()) {
        return None;
    }
    let near = |name: &&str| name.len() >= 4 && strsim::damerau_levenshtein(name, &folded) == 1;
    place(&MONTHS, |names| names.iter().any(near))
}

/// The weekday that a word names.
pub fn weekday(word: &str) -> Option<Weekday> {
    let folded = fold(word);
    WEEKDAYS.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|&(day, _)| day)
}

fn place<T>(months: &[T; 12], fits: impl Fn(&T) -> bool) -> Option<u8> {
    (1..).zip(months).find(|(_, month)| fits(month)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_said_of_two() {
        let mut names: Vec<&str> =
            MONTHS.iter().chain(WEEKDAYS.iter().map(|(_, names)| names)).flat_map(|names| names.iter().copied()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(names.iter().all(|name| fold(name) == **name));
    }

    #[test]
    fn words_are_names_whatever_their_letters() {
        assert_eq!(["MARET", "Mrt", "Nopember", "Agt", "sept"].map(month), [3, 3, 11, 8, 9].map(Some));
        assert_eq!(["Jum'at", "JUMAT", "Ahad", "Sel"].map(weekday), [Weekday::Fri, Weekday::Fri, Weekday::Sun, Weekday::Tue].map(Some));
        assert_eq!((month("nopember"), month("mrt"), month("august"), month("senin")), (Some(11), Some(3), Some(8), None));
        assert_eq!((month("Kuartal"), weekday("Hari"), roman_month("XII"), roman_month("XIII")), (None, None, Some(12), None));
        assert_eq!(["Oktobr", "Agutsus", "Meii", "Warna"].map(near_month), [Some(10), Some(8), None, None]);
    }
}
