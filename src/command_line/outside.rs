//! What the screen needs of the world: clock, files, ids. Personal files lie apart for each register.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ulid::Ulid;

use super::columns::Columns;
use super::kept::Kept;
use super::office_day::{Today, now, said};
use super::personal;
use super::settings::Settings;
use crate::exchange::Names;
use crate::model::{Day, FileRef, Lost, Zone};
use crate::register::Cause;
use crate::screen::personal::{Draft, Personal};
use crate::screen::{Files, Outside, Watch};

/// The world as this run has it.
#[derive(Clone)]
pub struct World {
    today: Option<Today>,
    state_dir: PathBuf,
    /// Where nothing is printed.
    kept: Kept,
    /// The register's folder, where its chain is to be checked once a day.
    checked_dir: Option<PathBuf>,
}

const PERSONAL: &str = "screen.json";
const DRAFTS: &str = "drafts.json";
const CHECKED: &str = "checked.json";

impl World {
    pub fn of(settings: &Settings) -> Self {
        let checked_dir = (!settings.sample).then(|| settings.register_dir.clone());
        Self { today: settings.today.clone(), state_dir: settings.state_dir.clone(), kept: Kept::of(settings), checked_dir }
    }

    /// What the last start kept; nothing where there is none or it cannot be read.
    pub fn personal(&self) -> Personal {
        personal::read(&self.state_dir, PERSONAL).unwrap_or_default()
    }

    /// What was half written when a screen ended.
    pub fn unfinished(&self) -> Vec<Draft> {
        personal::read(&self.state_dir, DRAFTS).unwrap_or_default()
    }
}

impl Outside for World {
    fn day(&self, zone: Zone) -> Day {
        said(self.today.as_ref(), zone, now())
    }

    fn until_midnight(&self, zone: Zone) -> Option<Duration> {
        if self.today.is_some() {
            return None;
        }
        let now = now();
        let next = zone.day(now).succ_opt()?.and_hms_opt(0, 0, 0)?.and_local_timezone(zone.offset()).single()?;
        (next.to_utc() - now).to_std().ok()
    }

    fn id(&mut self) -> Ulid {
        Ulid::new()
    }

    fn files(&self) -> Arc<dyn Files> {
        Arc::new(self.clone())
    }
}

impl Files for World {
    fn read(&self, name: &str, watch: Watch<'_>) -> Result<Vec<u8>, Cause> {
        super::file::read_path(&at_home(name), watch)
    }

    fn digested(&self, name: &str, watch: Watch<'_>) -> Result<String, Cause> {
        super::fields::digested(&at_home(name), watch)
    }

    fn paths(&self, begun: &str) -> Vec<String> {
        let (folder, name) = begun.rsplit_once('/').map_or(("", begun), |(folder, name)| (&begun[..=folder.len()], name));
        let dir = if folder.is_empty() { PathBuf::from(".") } else { at_home(folder) };
        let mut found: Vec<String> = std::fs::read_dir(dir)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path().is_dir())))
            .filter(|(entry, _)| entry.starts_with(name) && (entry.starts_with('.') == name.starts_with('.')))
            .map(|(entry, is_dir)| format!("{folder}{entry}{}", if is_dir { "/" } else { "" }))
            .collect();
        found.sort();
        found
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> Result<String, Cause> {
        let path = super::output::write_new(&std::env::current_dir()?, name, bytes, &self.kept)?;
        Ok(path.to_string_lossy().into_owned())
    }

    fn lost(&self, file: &FileRef) -> Option<Lost> {
        super::documents::lost(file, &mut |_, _| true).map(|(lost, _)| lost)
    }

    fn column_names(&self) -> Names {
        Columns::kept(&self.state_dir).names()
    }

    fn remember_columns(&self, said: &[(String, &'static str)]) {
        let mut columns = Columns::kept(&self.state_dir);
        // The screen offers fields that there are.
        said.iter().for_each(|(header, code)| drop(columns.say(header, code)));
        columns.remember(&self.state_dir);
    }

    fn keep(&self, personal: &Personal) {
        let _ = personal::write(&self.state_dir, PERSONAL, personal);
    }

    fn drafts(&self, drafts: &[Draft]) {
        match drafts {
            [] => personal::remove(&self.state_dir, DRAFTS),
            drafts => drop(personal::write(&self.state_dir, DRAFTS, &drafts)),
        }
    }

    fn is_chain_sound(&self) -> bool {
        let Some(dir) = &self.checked_dir else { return true };
        let today = now().date_naive();
        if !dir.join("journal").exists() || personal::read::<Day>(&self.state_dir, CHECKED).is_some_and(|day| day >= today) {
            return true;
        }
        // What cannot be read now is no break; it is looked at again at the next start.
        let sound = crate::register::is_chain_sound(dir);
        if matches!(sound, Ok(true)) {
            let _ = personal::write(&self.state_dir, CHECKED, &today);
        }
        sound.unwrap_or(true)
    }
}

/// A path as a person types it: `~/` is the home folder.
fn at_home(name: &str) -> PathBuf {
    match name.strip_prefix("~/").zip(std::env::home_dir()) {
        Some((rest, home)) => home.join(rest),
        None => PathBuf::from(name),
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use super::*;
    use crate::model::State;
    use crate::screen::personal::{FollowUpDraft, FormDraft};

    fn world(dir: &Path) -> World {
        World { today: None, state_dir: dir.join("state"), kept: Kept::default(), checked_dir: Some(dir.join("register")) }
    }

    #[test]
    fn a_draft_comes_back_and_goes_for_its_owner_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        let world = world(dir.path());
        assert_eq!(world.unfinished(), []);
        let draft = FollowUpDraft {
            list: "DP-2021-03".parse().expect("an id"),
            number: 4,
            region: "36".parse().expect("a region"),
            state: State::Done,
            text: "kajian".into(),
            document: String::new(),
            revision: 3,
        };
        let form = FormDraft { of: "KS-0009".into(), fields: vec![("note".into(), "baru".into())], was: Vec::new(), revision: 3 };
        let drafts = vec![Draft::FollowUp(draft), Draft::Form(form)];
        world.drafts(&drafts);
        assert_eq!(world.unfinished(), drafts);
        let mode = |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
        assert_eq!(mode(&world.state_dir), 0o700);
        assert_eq!(mode(&world.state_dir.join(DRAFTS)), 0o600);
        world.drafts(&[]);
        assert_eq!(world.unfinished(), []);
    }

    #[test]
    fn a_damaged_personal_file_is_as_none() {
        let dir = tempfile::tempdir().expect("a folder");
        let world = world(dir.path());
        std::fs::create_dir_all(&world.state_dir).expect("a folder");
        std::fs::write(world.state_dir.join(PERSONAL), b"{\"sort\":").expect("written");
        assert_eq!(world.personal(), Personal::default());
    }

    #[test]
    fn files_that_changed_or_went_missing_are_found() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = |name: &str, bytes: &str| {
            let path = dir.path().join(name);
            std::fs::write(&path, bytes).expect("written");
            let sha256 = super::super::file::digest(&path, &mut |_, _| true).expect("read");
            FileRef::new(path.display().to_string(), sha256)
        };
        let (same, changed, missing) = (file("sama.pdf", "satu"), file("ubah.pdf", "satu"), file("hilang.pdf", "satu"));
        std::fs::write(&changed.path, "dua").expect("written");
        std::fs::remove_file(&missing.path).expect("removed");
        let world = world(dir.path());
        assert_eq!([same, changed, missing].map(|file| world.lost(&file)), [None, Some(Lost::Changed), Some(Lost::Missing)]);
    }

    #[test]
    fn a_path_goes_on_with_the_names_that_are_there() {
        let dir = tempfile::tempdir().expect("a folder");
        for name in ["daftar.csv", "daftar-lama.csv", "rapat.txt", ".rahasia"] {
            std::fs::write(dir.path().join(name), "").expect("written");
        }
        std::fs::create_dir(dir.path().join("daerah")).expect("a folder");
        let at = |name: &str| format!("{}/{name}", dir.path().display());
        let world = world(dir.path());
        assert_eq!(world.paths(&at("da")), [at("daerah/"), at("daftar-lama.csv"), at("daftar.csv")]);
        assert_eq!(world.paths(&at("r")), [at("rapat.txt")]);
        assert_eq!(world.paths(&at("x")), Vec::<String>::new());
    }
}
