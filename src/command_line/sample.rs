//! The throw-away register with the public sample: made by the paths that a real one takes, removed at exit
//! with its personal files.

use std::ffi::OsStr;
use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;
use ulid::Ulid;

use super::settings::Settings;
use super::trouble::Failure;
use super::{office_day, opening};
use crate::exchange::sample;
use crate::files::Dir;
use crate::model::{Envelope, Office, Refusal};
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

/// Removes samples that a kill or a power cut left behind: folders of this user that nobody holds.
fn sweep() {
    let Ok(around) = Dir::open(&std::env::temp_dir()) else { return };
    for name in around.names().unwrap_or_default() {
        let is_sample = name.to_str().and_then(|name| name.strip_prefix(PREFIX)).is_some_and(|id| Ulid::from_string(id).is_ok());
        if is_sample && is_left(&around, &name) {
            // Just gone, or being removed by another: nothing is to be done.
            let _ = around.remove_all(&name);
        }
    }
}

/// Whether a sample is ours, old, and held by nobody.
fn is_left(around: &Dir, name: &OsStr) -> bool {
    let Ok(folder) = around.dir(name) else { return false };
    let lock = || folder.dir("register").and_then(|register| register.open_file("lock"));
    let held = || lock().is_ok_and(|lock| lock.try_lock().is_err());
    folder.is_ours() && folder.changed().elapsed().is_ok_and(|age| age > FRESH) && !held()
}

/// The sample of this run, while there is one. Who removes it before the program ends by a signal does not let go of
/// it again, so that nothing more is told or made meanwhile.
static MADE: Mutex<Option<PathBuf>> = Mutex::new(None);
/// A screen takes the signals itself, and comes to its end in order.
static LEFT_TO_SCREEN: AtomicBool = AtomicBool::new(false);

fn of_this_run() -> MutexGuard<'static, Option<PathBuf>> {
    MADE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes the sample of this run, if there is one, for good: the program is about to end.
pub fn remove_at_the_end() {
    let mut made = of_this_run();
    if let Some(folder) = made.take() {
        remove(&folder);
    }
    std::mem::forget(made);
}

/// Whether signals are a screen's from now on.
pub fn leave_to_screen(is_left: bool) {
    LEFT_TO_SCREEN.store(is_left, Ordering::Relaxed);
}

/// Removes the sample where a signal ends the program; without a thread for it the next sample removes what is left.
fn watch() {
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) else { return };
    let waiting = move || {
        for signal in signals.forever().filter(|_| !LEFT_TO_SCREEN.load(Ordering::Relaxed)) {
            remove_at_the_end();
            let _ = emulate_default_handler(signal);
        }
    };
    let _ = thread::Builder::new().name("sample".into()).stack_size(256 << 10).spawn(waiting);
}

/// What somebody else just makes there is removed too.
fn remove(folder: &Path) {
    const TIMES: usize = 64;
    let gone = || Dir::of_file(folder).and_then(|(around, name)| around.remove_all(name));
    let _ = (0..TIMES).find(|_| gone().map_or_else(|e| e.kind() == io::ErrorKind::NotFound, |()| true));
}

/// Makes the sample where `settings` say.
///
/// # Errors
/// `not_saved` where no folder can be made, else what keeps a register from taking entries.
pub fn make(settings: &Settings) -> Result<Sample, Failure> {
    sweep();
    let folder = settings.register_dir.parent().unwrap_or(Path::new("")).to_owned();
    watch();
    *of_this_run() = Some(folder.clone());
    DirBuilder::new().mode(0o700).create(&folder).map_err(|e| Failure::from(Trouble::NotSaved(e.into())))?;
    // From here on it is removed, also where filling it fails.
    let made = Sample { folder };
    let day = office_day::day(settings, settings.zone(&Office::default()));
    let mut register = opening::to_fill(settings)?.register;
    let commands = sample::commands(day).map_err(|e| Failure::from(Refusal::of(e.0)))?;
    for command in commands {
        let submitted =
            register.submit(&Envelope { id: Ulid::new(), author: sample::AUTHOR.to_owned(), day, command, replies: Default::default() });
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
        let mut made = of_this_run();
        made.take_if(|folder| *folder == self.folder);
        remove(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn only_an_old_folder_of_ours_that_nobody_holds_is_left() {
        let base = tempfile::tempdir().expect("a folder");
        let around = Dir::open(base.path()).expect("there");
        let path = |name: &str| base.path().join(name);
        let old = |name: &str| {
            let long_ago = std::time::SystemTime::now() - FRESH * 2;
            fs::File::open(path(name)).and_then(|file| file.set_modified(long_ago)).expect("set");
        };
        let register = |name: &str| fs::create_dir_all(path(name).join("register")).expect("made");
        ["held", "pipe", "left", "fresh", "link-lock"].into_iter().for_each(register);
        let lock = fs::File::create(path("held/register/lock")).expect("made");
        lock.lock().expect("held");
        symlink(path("held/register/lock"), path("link-lock/register/lock")).expect("linked");
        // Nobody writes into it: who opened it as a file would wait for ever.
        let mode = rustix::fs::Mode::RUSR;
        rustix::fs::mknodat(rustix::fs::CWD, path("pipe/register/lock"), rustix::fs::FileType::Fifo, mode, 0).expect("a pipe");
        symlink("left", path("link")).and_then(|()| fs::write(path("file"), "")).expect("made");
        ["held", "pipe", "left", "file", "link-lock"].into_iter().for_each(old);
        let found: Vec<&str> = ["held", "pipe", "left", "fresh", "link", "file", "link-lock"]
            .into_iter()
            .filter(|name| is_left(&around, name.as_ref()))
            .collect();
        assert_eq!(found, ["pipe", "left", "link-lock"]);
        if std::os::unix::fs::chown(path("left"), Some(65533), None).is_ok() {
            assert!(!is_left(&around, "left".as_ref()));
        }
    }
}
