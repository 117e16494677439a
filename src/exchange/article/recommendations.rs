//! Which of a text's lists are its recommendations, and their items in the meeting's words.

use crate::model::candidate::{Doubt, Item};
use crate::msg;
use crate::text::fold;

use super::announced::Announced;
use super::counted::stated;
use super::list::{Draft, List, MOST_ITEMS, further_group, lists};
use super::mark::{Count, Style};
use super::paragraphs::{Line, Paragraph, paragraphs};
use super::running::{Running, running};
use super::sentences::sentences;
use super::title::short_title;

/// Words that an item has on average where nothing but its subject speaks for a list.
const WORDS: usize = 4;

/// The items of a text, and what stands around them.
#[derive(Debug, Default)]
pub struct Recommendations {
    pub items: Vec<Item>,
    /// The sentence that announced them.
    sentence: String,
    /// The text around them: lines and paragraphs without the items.
    pub outside: Vec<Line>,
    pub prose: Vec<Paragraph>,
}

impl Recommendations {
    /// Finds the list that is announced most surely; of two alike the first, one on lines of its own before one
    /// in running text.
    pub fn find(lines: &[Line]) -> Self {
        let blocks = lists(lines);
        let extents: Vec<[u32; 2]> = blocks.iter().filter_map(|list| extent(&list.items)).collect();
        let rest = outside(lines, &extents);
        let prose = paragraphs(&rest);
        let runs = running(&prose);
        let block = blocks.iter().filter(|list| is_likely(list)).min_by_key(|list| rank(&list.announced));
        let run = runs.iter().min_by_key(|run| rank(&run.announced));
        match (block, run) {
            (Some(list), Some(run)) if rank(&run.announced) < rank(&list.announced) => Self::of_run(run, rest, prose),
            (Some(list), _) => Self::of_lists(lines, list, &blocks),
            (None, Some(run)) => Self::of_run(run, rest, prose),
            (None, None) => Self { prose: paragraphs(lines), outside: lines.to_vec(), ..Self::default() },
        }
    }

    fn of_run(run: &Running, outside: Vec<Line>, mut prose: Vec<Paragraph>) -> Self {
        for (paragraph, range) in &run.places {
            if let Some(paragraph) = prose.get_mut(*paragraph) {
                paragraph.blank_out(range.clone());
            }
        }
        Self { items: items(&run.items), sentence: run.announced.sentence.clone(), outside, prose }
    }

    fn of_lists(lines: &[Line], list: &List, all: &[List]) -> Self {
        let mut drafts = list.items.clone();
        let mut extents: Vec<[u32; 2]> = extent(&drafts).into_iter().collect();
        let mut last = list.clone();
        let mut add = |further: &[Draft]| {
            extents.extend(extent(further));
            drafts.extend(further.iter().cloned());
        };
        if list.announced.indirect {
            while let Some((further, end)) = further_group(lines, &last) {
                add(&further);
                last.end = end;
            }
        }
        let alike = |other: &&List| other.end > last.end && rank(&other.announced) == rank(&list.announced);
        for other in all.iter().filter(alike).filter(|o| is_addressed(&o.announced.sentence) && is_addressed(&list.announced.sentence)) {
            add(&other.items);
        }
        let drafts = split_merged(drafts, list.style);
        let outside = outside(lines, &extents);
        Self { items: items(&drafts), sentence: list.announced.sentence.clone(), prose: paragraphs(&outside), outside }
    }

    /// The doubt where the text states another number of recommendations.
    pub fn count_doubt(&self) -> Option<Doubt> {
        let found = self.items.len();
        let told = self
            .prose
            .iter()
            .flat_map(|p| sentences(&p.text).into_iter().filter_map(|range| Some((p.line_at(range.start), stated(&p.text[range])?))));
        let told: Vec<_> = told.collect();
        let announced = stated(&self.sentence);
        let fits = |count: u32| count as usize == found;
        let agrees = announced.as_ref().map_or_else(|| told.iter().any(|(_, s)| fits(s.count)), |s| fits(s.count));
        if found == 0 || agrees {
            return None;
        }
        let (line, wrong) = match announced {
            Some(stated) => (told.iter().find(|(_, s)| *s == stated).map(|(line, _)| *line), stated),
            None => told.into_iter().next().map(|(line, stated)| (Some(line), stated))?,
        };
        let message = msg!("doubt-count_differs", text = &wrong.text, stated = wrong.count, found = found);
        Some(Doubt { code: "count_differs", line, text: wrong.text, message })
    }
}

fn rank(announced: &Announced) -> (bool, usize, bool) {
    (announced.cue.weak, announced.cue.rank, announced.indirect)
}

fn extent(drafts: &[Draft]) -> Option<[u32; 2]> {
    Some([drafts.first()?.lines[0], drafts.last()?.lines[1]])
}

/// `lines` without those within `extents`, which ascend.
fn outside(lines: &[Line], extents: &[[u32; 2]]) -> Vec<Line> {
    let within = |number: u32| extents.iter().any(|[first, last]| (*first..=*last).contains(&number));
    lines.iter().filter(|line| !within(line.number)).cloned().collect()
}

/// A list that was merely spoken of has to look like one of recommendations.
fn is_likely(list: &List) -> bool {
    let words: usize = list.items.iter().map(|item| item.text.split(' ').count()).sum();
    !list.announced.cue.weak || (list.items.len() > 1 && !matches!(list.style, Style::Bullet(_)) && words >= WORDS * list.items.len())
}

/// "Rekomendasi bagi ...": one of several lists, each for others.
fn is_addressed(sentence: &str) -> bool {
    let folded = fold(sentence);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.windows(2).any(|pair| pair[0].starts_with("re") && matches!(pair[1], "bagi" | "untuk" | "kepada" | "bidang" | "for" | "to"))
}

/// Parts an item that holds the next one because a line's break was lost.
fn split_merged(drafts: Vec<Draft>, style: Style) -> Vec<Draft> {
    let Style::Counted(Count::Number, _) = style else { return drafts };
    let alone = drafts.len() == 1;
    let next: Vec<Option<u16>> = drafts.iter().skip(1).map(|d| Some(d.number)).chain([None]).collect();
    let mut parted = Vec::with_capacity(drafts.len());
    for (draft, next) in drafts.into_iter().zip(next) {
        let mut rest = draft;
        while next.map_or(alone, |next| next > rest.number + 1) {
            let number = rest.number.saturating_add(1);
            let mark =
                [". ", ") "].iter().find_map(|m| rest.text.find(&format!(" {number}{m}")).map(|at| (at, number.to_string().len() + 3)));
            let Some((at, length)) = mark.or_else(|| rest.text.find(&format!(" ({number}) ")).map(|at| (at, number.to_string().len() + 4)))
            else {
                break;
            };
            let behind = Draft { number, text: rest.text[at + length..].to_owned(), lines: rest.lines };
            rest.text.truncate(at);
            parted.push(std::mem::replace(&mut rest, behind));
        }
        parted.push(rest);
    }
    parted
}

fn items(drafts: &[Draft]) -> Vec<Item> {
    let item = |draft: &Draft| {
        finished(&draft.text).map(|text| Item { number: draft.number, title: short_title(&text), text, lines: draft.lines })
    };
    let ascend = drafts.windows(2).all(|pair| pair[0].number < pair[1].number);
    let items = drafts.iter().filter_map(item);
    // Numbers that repeat, or begin anew in each group, give way to the order.
    items.zip(1..MOST_ITEMS).map(|(item, place)| if ascend { item } else { Item { number: place, ..item } }).collect()
}

/// The text without the mark that parts it from the next item; `None` where nothing is left.
fn finished(text: &str) -> Option<String> {
    let text = text.replace('\u{ad}', "");
    let text = text.trim();
    let joined = ["dan", "serta", "and"].iter().find_map(|word| text.strip_suffix(word)).map(str::trim_end);
    let text = joined.filter(|t| t.ends_with([';', ','])).unwrap_or(text);
    let text = text.trim_end_matches([';', ',']).trim();
    text.contains(char::is_alphanumeric).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    type Read = (u16, String, [u32; 2]);

    fn find(text: &str) -> (Vec<Read>, Option<String>) {
        let raw: Vec<String> = text.lines().map(str::to_owned).collect();
        let lines = lines(&raw);
        let found = Recommendations::find(&lines);
        let doubt = found.count_doubt().map(|d| d.text);
        (found.items.into_iter().map(|i| (i.number, i.text, i.lines)).collect(), doubt)
    }

    fn texts(text: &str) -> Vec<String> {
        find(text).0.into_iter().map(|(_, text, _)| text).collect()
    }

    #[test]
    fn the_list_is_the_one_that_was_announced() {
        let speakers = "Narasumber:\n1. Direktur;\n2. Kepala.\n\n";
        let conclusions = "Kesimpulan:\n1. Baik.\n\n";
        let text = format!("{speakers}{conclusions}Rekomendasi:\n\n1. Satu;\n2. Dua; dan\n3. Tiga.\n\nPenutup.\n4. Bukan.");
        let found = vec![(1, "Satu".into(), [10, 10]), (2, "Dua".into(), [11, 11]), (3, "Tiga.".into(), [12, 12])];
        assert_eq!(find(&text).0, found);
        let table: [(&str, &[&str]); 8] = [
            (speakers, &[]),
            (conclusions, &["Baik."]),
            ("Rekomendasi bagi pusat:\n1. Satu\n\nRekomendasi bagi daerah:\n1. Dua", &["Satu", "Dua"]),
            ("Rekomendasi\n\nBidang Ekonomi\n1. Satu\n2. Dua\n\nBidang Sosial\n1. Tiga", &["Satu", "Dua", "Tiga"]),
            ("Rekomendasi: \n1. Satu. 2. Dua. 3. Tiga.", &["Satu.", "Dua.", "Tiga."]),
            ("Rekomendasi:\n1. Satu 2. Dua\n3. Tiga", &["Satu", "Dua", "Tiga"]),
            ("Rapat membahas rekomendasi.\n\n1. Kopi\n2. Teh", &[]),
            ("Tindak lanjut:\n- Satu\n\nHasilnya dua rekomendasi, yakni dua; dan tiga.", &["dua", "tiga."]),
        ];
        for (text, expected) in table {
            assert_eq!(texts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_stated_count_that_differs_is_doubted() {
        let table = [
            ("Diperoleh tiga rekomendasi:\n1. Satu\n2. Dua", Some("tiga rekomendasi")),
            ("Diperoleh dua rekomendasi:\n1. Satu\n2. Dua", None),
            ("Ada tiga rekomendasi.\n\nRekomendasi:\n1. Satu\n2. Dua", Some("tiga rekomendasi")),
            ("Rekomendasi:\n1. Satu\n2. Dua", None),
        ];
        for (text, expected) in table {
            assert_eq!(find(text).1.as_deref(), expected, "{text}");
        }
    }
}
