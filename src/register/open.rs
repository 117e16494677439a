//! Opening a register: its owner where it is free, else somebody who reads beside.

use std::io;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::folded::{Folded, Progress};
use super::local::Local;
use super::reader::{Reader, Terms};
use super::restore::lost;
use super::site::{Site, Whose, unreadable};
use super::{Damage, Gate, Health, Mended, Register, Trouble};
use crate::journal::disk::{Disk, Real};
use crate::journal::segments::SEGMENT;
use crate::journal::walk::End;
use crate::model::Zone;
use crate::model::command::{Envelope, Verdict};
use crate::rules::Facts;

/// What judges commands.
pub type Judge = fn(&dyn Facts, &Envelope) -> Verdict;

/// How a register is opened. The disk, the clock and the judge are there to be changed by tests.
pub struct Open {
    /// Takes no change, hinders nobody and writes nothing.
    pub read_only: bool,
    /// Goes on from a journal that is older than its store, or another one; both are kept.
    pub accept_older: bool,
    /// Who opens it: named to others as the holder.
    pub user: String,
    /// The computer's zone, where it is one of the three: the days of a register of which nobody said whose it is.
    pub zone: Option<Zone>,
    /// For one verb, not for a screen: others wait for it instead of going another way.
    pub passing: bool,
    pub disk: Arc<dyn Disk>,
    pub clock: Box<dyn Fn() -> DateTime<Utc> + Send>,
    pub judge: Judge,
    /// Told now and then while a journal is folded.
    pub progress: Box<dyn FnMut(Progress) + Send>,
    /// Told before the first byte of a change is written.
    pub writing: Box<dyn FnMut() + Send>,
    /// Through which each change goes; whoever ends the program shuts it.
    pub gate: Gate,
    /// Bytes from which on the journal begins a new segment.
    pub segment: u64,
}

impl Default for Open {
    fn default() -> Self {
        Self {
            read_only: false,
            accept_older: false,
            user: String::new(),
            zone: None,
            passing: false,
            disk: Arc::new(Real),
            clock: Box::new(Utc::now),
            judge: crate::rules::judge,
            progress: Box::new(|_| {}),
            writing: Box::new(|| {}),
            gate: Gate::default(),
            segment: SEGMENT,
        }
    }
}

/// An open register, and what had to be mended on the way.
pub struct Opened {
    pub register: Box<dyn Register>,
    pub mended: Vec<Mended>,
    pub health: Health,
}

impl Opened {
    pub(super) fn with(register: impl Register + 'static, mended: Vec<Mended>) -> Self {
        let health = register.health();
        Self { register: Box::new(register), mended, health }
    }
}

/// Opens the register in `dir`; none there is an empty one, and no folder is made before the first change.
///
/// # Errors
/// `Unreadable` where the folder is none, is open to others or cannot be read, `Damaged` where a newer version wrote it.
pub fn open(dir: &Path, options: Open) -> Result<Opened, Trouble> {
    let site = Site::of(dir, options.disk.clone());
    let whose = site.check(options.read_only)?;
    if options.read_only {
        return read(&site, options, Health::ReadOnly);
    }
    if whose == Whose::Theirs {
        return read(&site, options, Health::Foreign);
    }
    if !site.is_founded() {
        return Ok(Opened::with(Local::unfounded(site, options), Vec::new()));
    }
    Local::open(site, options)
}

/// Reads beside the owner, or where nobody may write.
pub(super) fn read(site: &Site, mut options: Open, health: Health) -> Result<Opened, Trouble> {
    let (reader, mended) = reader(site, &mut options, health)?;
    Ok(Opened::with(reader, mended))
}

pub(super) fn reader(site: &Site, options: &mut Open, health: Health) -> Result<(Reader, Vec<Mended>), Trouble> {
    // Before the journal: what its owner writes meanwhile is witnessed later.
    let witness = site.witness();
    let (folded, end) = Folded::read(&site.journal, None, &mut options.progress).map_err(|e| unreadable(&site.dir, &e))?;
    if let End::Newer { format } = end {
        return Err(Trouble::Damaged(Damage::Newer { format }));
    }
    let damage = lost(&folded, &end, witness).map_err(|e| unreadable(&site.dir, &e))?;
    // Beside its owner they are of an entry that is being written.
    let unfinished = match end {
        End::Torn { bytes } if health == Health::ReadOnly => Some(Mended::Unfinished { bytes }),
        _ => None,
    };
    let health = damage.map_or(health, Health::Damaged);
    Ok((Reader::new(folded, health, Terms::of(options), None), unfinished.into_iter().collect()))
}

/// Whether an error means that nothing here can be written at all.
pub(super) fn is_read_only(e: &io::Error) -> bool {
    matches!(e.kind(), io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied)
}
