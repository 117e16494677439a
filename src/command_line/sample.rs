//! The throw-away register with the public sample: made by the paths that a real one takes, removed at exit
//! with its personal files.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ulid::Ulid;

use super::settings::{Environment, Settings};
use super::trouble::Failure;
use super::{office_day, opening};
use crate::exchange::sample;
use crate::model::{Envelope, Refusal};
use crate::register::Trouble;

const PREFIX: &str = "kerma-";
/// A folder as young as this may be just in the making, before its lock is there.
const FRESH: Duration = Duration::from_secs(3600);

/// A sample's folder; goes when this goes.
#[derive(Debug)]
pub struct Sample {
    folder: PathBuf,
}

/// The folders of a sample to be made: its register, its personal files. Nothing is made yet.
pub fn dirs() -> (PathBuf, PathBuf) {
    let folder = std::env::temp_dir().join(format!("{PREFIX}{}", Ulid::new()));
    (folder.join("register"), folder.join("personal"))
}

/// Removes samples that a kill or a power cut left behind: those of this user that nobody holds.
fn sweep() {
    for entry in std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let left = entry.file_name().to_str().and_then(|name| name.strip_prefix(PREFIX)).is_some_and(|id| Ulid::from_string(id).is_ok());
        let held = || {
            let lock = std::fs::File::open(entry.path().join("register/lock"));
            lock.is_ok_and(|lock| lock.try_lock().is_err())
        };
        let old = || entry.metadata().and_then(|m| m.modified()).is_ok_and(|at| at.elapsed().is_ok_and(|age| age > FRESH));
        if left && old() && !held() {
            // Of another user, or just gone: it is not ours to remove.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Makes the sample where `settings` say.
///
/// # Errors
/// `not_saved` where no folder can be made, else what keeps a register from taking entries.
pub fn make(settings: &Settings, environment: Environment<'_>) -> Result<Sample, Failure> {
    sweep();
    let folder = settings.register_dir.parent().unwrap_or(Path::new("")).to_owned();
    DirBuilder::new().mode(0o700).create(&folder).map_err(|e| Failure::from(Trouble::NotSaved(e.into())))?;
    // From here on it is removed, also where filling it fails.
    let made = Sample { folder };
    let day = office_day::day(settings, office_day::zone(None, environment));
    let mut register = opening::in_folder(&settings.register_dir, false)?.register;
    let commands = sample::commands(day).map_err(|e| Failure::from(Refusal::of(e.0)))?;
    for command in commands {
        let submitted = register.submit(&Envelope { id: Ulid::new(), author: sample::AUTHOR.to_owned(), day, command });
        submitted.map_err(in_a_sample)?;
    }
    register.close();
    Ok(made)
}

/// What a sample took or did not take goes with it: nobody has to learn which.
fn in_a_sample(trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::Unknown(unsure) => Trouble::NotSaved(unsure.cause),
        other => other,
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for what is temporary.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
