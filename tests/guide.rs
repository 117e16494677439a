//! docs/procedure.md holds what the rule pack says: its two lists are drawn from the embedded pack.
//! `KERMA_GUIDE=1 cargo test --test guide` writes them anew; else they only have to hold.

use std::path::Path;
use std::process::Command;

use kerma::language::{Language, say};
use kerma::model::{Mark, Message};
use kerma::rules::article::in_full;
use kerma::rules::attention::Rule;
use kerma::rules::procedure::{Basis, Pack};

const PACK: (&str, &str) = ("<!-- paket aturan: ditulis oleh pengujian -->\n", "<!-- akhir paket aturan -->");
const READINGS: (&str, &str) = ("<!-- tafsiran: ditulis oleh pengujian -->\n", "<!-- akhir tafsiran -->");

#[test]
fn the_guide_holds_every_stage_and_every_reading_of_the_pack() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/procedure.md");
    let guide = std::fs::read_to_string(&path).expect("the guide");
    let anew = with_block(&with_block(&guide, PACK, &shown()), READINGS, &readings());
    if std::env::var_os("KERMA_GUIDE").is_some() {
        std::fs::write(&path, &anew).expect("written");
        return;
    }
    let first = guide.lines().zip(anew.lines()).find(|(is, instead)| is != instead);
    assert!(guide == anew, "KERMA_GUIDE=1 cargo test --test guide writes it anew: {first:?}");
}

fn with_block(guide: &str, (begin, end): (&str, &str), block: &str) -> String {
    let (before, rest) = guide.split_once(begin).expect("where the block begins");
    let (_, behind) = rest.split_once(end).expect("where the block ends");
    format!("{before}{begin}\n{block}\n{end}{behind}")
}

/// `kerma procedure show` as Markdown: its routes and stages as headings, its rules as a list.
fn shown() -> String {
    let home = tempfile::tempdir().expect("a folder");
    let mut kerma = Command::new(env!("CARGO_BIN_EXE_kerma"));
    kerma.env_clear().env("HOME", home.path()).env("KERMA_REGISTER", home.path().join("register")).env("KERMA_TODAY", "2026-11-24");
    let ran = kerma.args(["procedure", "show", "PK-0001"]).output().expect("the program");
    let text = String::from_utf8(ran.stdout).expect("UTF-8");
    assert!(text.lines().count() > 100, "{text}");
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let (indent, text) = (line.len() - line.trim_start().len(), line.trim_start());
        match indent {
            0 if text.is_empty() => {}
            0 if lines.is_empty() && !text.starts_with("Rute") => {}
            0 => lines.extend([String::new(), format!("### {text}"), String::new()]),
            2 => {
                let (name, basis) = text.split_once(". ").unwrap_or((text, ""));
                lines.extend([String::new(), format!("#### {name}"), String::new(), format!("{basis}."), String::new()]);
            }
            _ => lines.push(format!("- {text}.")),
        }
    }
    let mut text = lines.join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    format!("{}\n", text.trim())
}

/// Every rule that is read in a way of ours, or that can be read in another, once.
fn readings() -> String {
    let pack = Pack::parse(include_str!("../src/data/procedure.toml")).expect("the embedded pack");
    let mut found: Vec<(String, &Basis)> = Vec::new();
    let paper = |kind: &str| pack.papers.get(kind).map_or_else(|| kind.to_owned(), |paper| paper.name.id.clone());
    let event = |code: &str| pack.events.get(code).map_or_else(|| code.to_owned(), |event| event.name.id.clone());
    for stage in pack.routes.iter().flat_map(|route| &route.stages) {
        let of_stage = |name: String| format!("{name} (tahap {})", stage.name.id);
        found.push((stage.name.id.clone(), &stage.basis));
        found.extend(stage.turn.iter().map(|rule| (of_stage(rule.what.id.clone()), &rule.basis)));
        found.extend(stage.paper.iter().map(|rule| (of_stage(paper(&rule.kind)), &rule.basis)));
        found.extend(stage.event.iter().map(|rule| (of_stage(event(&rule.code)), &rule.basis)));
        found.extend(stage.condition.iter().map(|rule| (of_stage(words(&rule.check.message())), &rule.basis)));
        found.extend(stage.clock.iter().map(|rule| (of_stage("batas waktu".to_owned()), &rule.basis)));
    }
    let term = &pack.term;
    found.push(("jangka waktu".to_owned(), &term.basis));
    found.push(("perpanjangan".to_owned(), &term.extension.basis));
    found.push(("dasar pengakhiran".to_owned(), &term.ended));
    found.push(("tanpa tanggal berakhir".to_owned(), &term.open));
    for rule in &pack.yearly {
        found.push((paper(&rule.kind), &rule.basis));
        found.extend(rule.due.as_ref().map(|due| (format!("hari terakhir {}", paper(&rule.kind)), &due.basis)));
    }
    found.extend(Rule::ALL.iter().filter_map(|rule| Some((format!("perhatian \"{}\"", words(&rule.gives().message())), rule.basis()?))));
    let mut lines: Vec<String> = Vec::new();
    for (name, basis) in found {
        if basis.mark != Mark::Reading && basis.read_as.is_none() && basis.reading.is_none() {
            continue;
        }
        let said = told(basis);
        if !lines.iter().any(|line| line.ends_with(&said)) {
            lines.push(format!("- **{name}**{said}"));
        }
    }
    assert!(lines.len() > 5, "{lines:?}");
    format!("{}\n", lines.join("\n"))
}

fn told(basis: &Basis) -> String {
    let article = basis.article.as_deref().map_or_else(String::new, |article| format!(", {}", in_full(article)));
    let ours = basis.read_as.as_ref().map_or_else(String::new, |words| format!(": {}", words.id));
    let other = basis.reading.as_ref().map_or_else(String::new, |words| format!(". Dapat juga ditafsirkan: {}", words.id));
    format!("{article}{ours}{other}.")
}

fn words(message: &Message) -> String {
    say(message, Language::Id).to_string()
}
