//! Writes a journal as the register would, without waiting for the disk after each entry.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use kerma::journal::disk::{Disk, Real};
use kerma::journal::entry::{Draft, FORMAT, Seal};
use kerma::journal::segments::SEGMENT;
use kerma::journal::{Folder, Position, Tip};
use kerma::model::{Change, Day};
use ulid::Ulid;

/// The journal of a register that is being generated.
pub struct Writer {
    folder: Folder,
    tip: Tip,
    file: BufWriter<File>,
}

impl Writer {
    /// In the register's folder, which is made.
    pub fn new(dir: &Path) -> Self {
        let folder = Folder::of(Arc::new(Real), dir);
        Real.create_dir(dir).and_then(|()| Real.create_dir(folder.path())).expect("a folder");
        let file = BufWriter::new(File::create(folder.segment(1)).expect("a segment"));
        Self { folder, tip: Tip::START, file }
    }

    pub fn entry(&mut self, by: &str, verb: &str, day: Day, changes: &[Change]) {
        if self.tip.position.offset >= SEGMENT {
            self.begin_segment();
        }
        let revision = self.tip.revision + 1;
        let at = day.and_hms_opt(2, 30, 0).expect("an hour").and_utc();
        let format = (revision == 1).then_some(FORMAT);
        let command = Ulid::from_parts(revision, 1);
        let seal = Seal { revision, format, at, day, by: by.into(), verb: verb.into(), command, undoes: None, lines: 0 };
        let draft = Draft::new(changes, seal, self.tip.chain).expect("within the limits");
        draft.write(|bytes| self.file.write_all(bytes)).expect("written");
        let position = Position { offset: self.tip.position.offset + draft.length, ..self.tip.position };
        self.tip = Tip { revision, chain: draft.chain, position };
    }

    fn begin_segment(&mut self) {
        let segment = self.tip.position.segment + 1;
        self.file.flush().expect("written");
        self.file = BufWriter::new(File::create(self.folder.segment(segment)).expect("a segment"));
        self.tip.position = Position { segment, offset: 0 };
    }

    /// All of it, on the disk: what is measured next waits for none of this.
    pub fn finish(mut self) -> Folder {
        self.file.flush().and_then(|()| self.file.get_ref().sync_all()).expect("on the disk");
        self.folder
    }
}
