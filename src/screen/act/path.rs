//! Tab goes on with a path as far as the files that are there agree.

use crate::model::{Arg, Message};
use crate::msg;
use crate::screen::model::Model;
use crate::screen::part::line::Line;
use crate::screen::place::Place;

use super::form;

/// What the path under the cursor can become.
pub fn complete(model: &mut Model, paths: &[String]) {
    match model.places.last_mut() {
        Some(Place::Import(import)) => {
            let (text, told) = gone_on(import.line.text(), paths);
            if let Some(text) = text {
                import.line = Line::new(&text);
            }
            model.message = told;
        }
        Some(Place::Rehearsal(place)) => {
            let (text, told) = gone_on(place.line.text(), paths);
            if let Some(text) = text {
                place.line = Line::new(&text);
            }
            model.message = told;
        }
        Some(Place::Form(place)) => {
            let Some(blank) = place.blank_mut() else { return };
            match gone_on(blank.line.text(), paths) {
                // Nothing is left to complete: Tab goes on to the next field.
                (None, None) => form::step(model, 1),
                (text, told) => {
                    if let Some(text) = text {
                        form::completed(model, &text);
                    }
                    model.message = told;
                }
            }
        }
        _ => {}
    }
}

/// How many paths are named where several fit.
const NAMED: usize = 6;

/// The path as far as all agree, where that is further than `typed`; and what is to be told of where they part.
fn gone_on(typed: &str, paths: &[String]) -> (Option<String>, Option<Message>) {
    let Some(first) = paths.first() else { return (None, Some(msg!("path-none"))) };
    let agreed = paths.iter().fold(first.as_str(), |agreed, path| common(agreed, path));
    let names = || paths.iter().take(NAMED).map(|path| name(path).into()).collect::<Vec<Arg>>();
    let told = (paths.len() > 1).then(|| msg!("path-several", names = names(), n = paths.len()));
    ((agreed.len() > typed.len()).then(|| agreed.to_owned()), told)
}

fn name(path: &str) -> &str {
    path.trim_end_matches('/').rsplit('/').next().unwrap_or(path)
}

/// The longest beginning of both.
fn common<'a>(a: &'a str, b: &str) -> &'a str {
    let end = a.char_indices().zip(b.chars()).find(|((_, x), y)| x != y).map(|((at, _), _)| at);
    &a[..end.unwrap_or_else(|| a.len().min(b.len()))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_on_as_far_as_all_agree() {
        let paths = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let goes_on = |typed: &str, names: &[&str]| {
            let (text, told) = gone_on(typed, &paths(names));
            (text, told.is_some())
        };
        assert_eq!(goes_on("/a/s", &["/a/surat.pdf"]), (Some("/a/surat.pdf".to_owned()), false));
        assert_eq!(goes_on("/a/s", &["/a/surat-1.pdf", "/a/surat-2.pdf"]), (Some("/a/surat-".to_owned()), true));
        assert_eq!(goes_on("/a/surat.pdf", &["/a/surat.pdf"]), (None, false));
        assert_eq!(goes_on("/a/x", &[]), (None, true));
        assert_eq!(goes_on("/a/", &["/a/é.pdf", "/a/è.pdf"]), (None, true));
    }
}
