//! The register from outside: what it promises to its owner, to who reads beside, and to who comes too late.

mod support;

use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use kerma::files::Dir;
use kerma::journal::Folder;
use kerma::journal::disk::{Disk, DiskFile, Real};
use kerma::model::Id;
use kerma::model::command::{Command, Context, Envelope, Known, Report};
use kerma::register::{Answer, Ask, Health, Open, Opened, StoreState, Trouble, open};
use serde_json::{Value, json};
use support::damaged::show;
use support::*;

#[test]
fn nothing_is_made_before_the_first_change() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let mut first = opened(&dir);
    let nothing = first.register.submit(&wish(1, "budi", &[])).expect("fine");
    assert!(!nothing.written && nothing.command.is_none());
    let dry = first.register.judge(&wish(1, "budi", &[partner(1, "Kōchi")])).expect("judged");
    assert_eq!(dry.expect("allowed").changes.len(), 1);
    assert_eq!(first.register.verify().expect("empty").entries, 0);
    assert_eq!(first.register.rebuild().expect("empty").store, StoreState::Whole);
    assert!(!dir.exists());
    let receipt = first.register.submit(&wish(2, "budi", &[partner(1, "Kōchi")])).expect("saved");
    assert!(receipt.written && receipt.revision == 1 && dir.exists());
}

#[test]
fn a_command_is_done_once_also_after_a_restart() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let many: Vec<Wish> = (1..=20).map(|n| partner(n, "Kōchi")).collect();
    let first = opened(&dir).register.submit(&wish(2, "budi", &many)).expect("saved");
    let mut again = opened(&dir);
    assert_eq!((&again.health, again.mended.len()), (&Health::Sound, 0));
    let second = again.register.submit(&wish(2, "budi", &[partner(1, "something else")])).expect("the first receipt");
    assert_eq!(second, first);
    assert_eq!(second.ids.len(), 20);
    again.register.rebuild().expect("made");
    assert_eq!(again.register.submit(&wish(2, "budi", &[])).expect("known to a store that was built"), first);
    let undone = again.register.submit(&envelope(3, "budi", Command::Undo)).expect("saved");
    drop(again);
    let told = opened(&dir).register.submit(&envelope(3, "budi", Command::Undo)).expect("the first receipt");
    assert_eq!((told.revision, told.ids.len()), (undone.revision, 20));
    assert!(matches!(told.report, Report::Undone { revision: 1, ref verb, .. } if verb == "checklist_import"));
    assert_eq!(folded(&dir).len(), 0);
}

#[test]
fn the_id_of_a_command_is_nobody_else_s_and_no_other_command_s() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let first = opened(&dir).register.submit(&wish(2, "budi", &[partner(1, "Kōchi")])).expect("saved");
    for is_fresh in [true, false] {
        let mut again = opened(&dir);
        if !is_fresh {
            again.register.submit(&wish(2, "budi", &[])).expect("the first receipt");
        }
        for other in [wish(2, "sari", &[partner(2, "Suwon")]), envelope(2, "budi", Command::Undo)] {
            let refused = again.register.submit(&other);
            assert!(matches!(&refused, Err(Trouble::Refused(refusal)) if refusal.code() == "command_taken"), "{refused:?}");
        }
        assert_eq!(again.register.submit(&wish(2, "budi", &[])).expect("the first receipt"), first);
    }
    assert_eq!(folded(&dir).len(), 1);
}

#[test]
fn undo_and_redo_walk_back_and_forth_also_over_restarts_and_rebuilds() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let name = |dir: &Path| folded(dir).get(&Id::Partner(1)).map(|(_, value)| value["name"].as_str().unwrap_or_default().to_owned());
    let mut command = 100;
    let mut step = |wanted: Command, by: &str| {
        command += 1;
        let mut opened = opened(&dir);
        if command % 3 == 0 {
            opened.register.rebuild().expect("made");
        }
        opened.register.submit(&envelope(command, by, wanted)).expect("fine").written
    };
    commit_each(&mut opened(&dir), 1, &[partner(1, "a"), partner(1, "b"), partner(1, "c")]);
    opened(&dir).register.submit(&wish(50, "sari", &[partner(2, "hers")])).expect("saved");
    for (wanted, left) in [
        (Command::Undo, Some("b")),
        (Command::Undo, Some("a")),
        (Command::Redo, Some("b")),
        (Command::Redo, Some("c")),
        (Command::Undo, Some("b")),
        (Command::Undo, Some("a")),
        (Command::Undo, None),
        (Command::Redo, Some("a")),
    ] {
        let what = format!("{wanted:?} to {left:?}");
        assert!(step(wanted, "budi"), "{what}");
        assert_eq!(name(&dir).as_deref(), left, "{what}");
    }
    assert!(step(Command::Undo, "sari") && !step(Command::Undo, "sari") && step(Command::Redo, "sari"));
    assert!(!step(Command::Undo, "nobody"));
    assert!(opened(&dir).register.verify().expect("readable").differs.is_empty());
}

#[test]
fn who_comes_second_reads_and_is_told_who_holds_it() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let mut owner = opened(&dir);
    commit_each(&mut owner, 1, &[partner(1, "Kōchi")]);
    let mut beside = opened(&dir);
    let Health::Held(holder) = &beside.health else { panic!("{:?}", beside.health) };
    assert_eq!((holder.pid, holder.user.as_str()), (std::process::id(), "budi"));
    assert!(holder.since.ends_with('Z'));
    let refused = beside.register.submit(&wish(2, "sari", &[partner(2, "Suwon")]));
    assert!(matches!(refused, Err(Trouble::Held(ref by)) if by == holder));
    // What the owner writes meanwhile is seen at the next look.
    assert_eq!(show(&mut beside, Id::Partner(2)), None);
    owner.register.submit(&wish(3, "budi", &[partner(2, "Suwon"), (Id::Partner(1), None)])).expect("saved");
    assert_eq!(show(&mut beside, Id::Partner(2)).map(|(revision, _)| revision), Some(2));
    assert_eq!(show(&mut beside, Id::Partner(1)), None);
    drop(owner);
    assert_eq!(opened(&dir).health, Health::Sound);
}

#[test]
fn an_entry_half_written_by_the_owner_is_not_seen_yet() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    commit_each(&mut opened(&dir), 1, &[partner(1, "Kōchi"), partner(2, "Suwon")]);
    // Nobody was told yet that the second is saved.
    fs::remove_file(dir.join("head")).expect("removed");
    let journal = dir.join("journal/000001.jsonl");
    let whole = fs::read(&journal).expect("readable");
    let first = whole.windows(11).rposition(|w| w == b"{\"record\":\"").expect("the second entry");
    let read_only = || Open { read_only: true, ..options() };
    fs::write(&journal, &whole[..first]).expect("written");
    let mut reader = open(&dir, read_only()).expect("it opens");
    for cut in first..whole.len() {
        fs::write(&journal, &whole[..cut]).expect("written");
        assert_eq!(show(&mut reader, Id::Partner(2)), None, "cut at {cut}");
    }
    fs::write(&journal, &whole).expect("written");
    assert!(show(&mut reader, Id::Partner(2)).is_some());
    assert!(names(&dir.join("journal"), "torn").is_empty(), "who reads moves nothing");
}

#[test]
fn read_only_reads_and_writes_nothing() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let read_only = || open(&dir, Open { read_only: true, ..options() }).expect("it opens");
    let refused = read_only().register.submit(&wish(1, "budi", &[partner(1, "Kōchi")]));
    assert!(matches!(refused, Err(Trouble::ReadOnly)) && !dir.exists());
    commit_each(&mut opened(&dir), 1, &[partner(1, "Kōchi")]);
    let before = support::damaged::bytes_of(&dir);
    let mut reader = read_only();
    assert_eq!(reader.health, Health::ReadOnly);
    assert!(show(&mut reader, Id::Partner(1)).is_some());
    assert!(reader.register.judge(&wish(2, "budi", &[partner(2, "Suwon")])).expect("judged").is_ok());
    drop(reader);
    assert_eq!(support::damaged::bytes_of(&dir), before);
}

#[test]
fn two_who_found_it_at_once_do_not_lose_each_other() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let (mut one, mut two) = (opened(&dir), opened(&dir));
    one.register.submit(&wish(1, "budi", &[partner(1, "Kōchi")])).expect("saved");
    let refused = two.register.submit(&wish(2, "sari", &[partner(1, "Suwon")]));
    assert!(matches!(refused, Err(Trouble::Held(_))), "{refused:?}");
    drop(one);
    // Judged again on what the first has written.
    assert_eq!(two.register.submit(&wish(2, "sari", &[partner(1, "Suwon")])).expect("saved").revision, 2);
    assert_eq!(folded(&dir)[&Id::Partner(1)].1["name"], "Suwon");
}

#[test]
fn an_early_revision_can_be_folded_by_itself() {
    let base = tempfile::tempdir().expect("a folder");
    commit_each(&mut opened(&base.path().join("r")), 1, &[partner(1, "a"), partner(1, "b"), partner(1, "c")]);
    let journal = Folder::of(Arc::new(Real), &base.path().join("r"));
    for (until, name) in [(1, "a"), (2, "b"), (3, "c"), (9, "c")] {
        let (folded, _) = kerma::register::Folded::read(&journal, Some(until), &mut |_| {}).expect("readable");
        let stored = kerma::register::records::Records::record(&folded, Id::Partner(1)).expect("there");
        assert_eq!((stored.revision, stored.value["name"].as_str()), (until.min(3), Some(name)));
    }
}

#[test]
fn what_was_known_at_a_revision_or_on_a_day_is_answered_by_the_owner_and_beside_him() {
    let base = tempfile::tempdir().expect("a folder");
    let day = |text: &str| text.parse().expect("a day");
    let mut owner = opened(&base.path().join("r"));
    for (command, on, name) in [(1, "2026-11-24", "a"), (2, "2026-11-25", "b"), (3, "2026-11-25", "c"), (4, "2026-11-27", "d")] {
        let envelope = Envelope { day: day(on), ..wish(command, "budi", &[partner(1, name)]) };
        owner.register.submit(&envelope).expect("saved");
    }
    let mut beside = opened(&base.path().join("r"));
    let asked = [
        (None, 4, "d"),
        (Some(Known::Revision(1)), 1, "a"),
        (Some(Known::Revision(3)), 3, "c"),
        (Some(Known::Revision(9)), 4, "d"),
        (Some(Known::Day(day("2026-11-24"))), 1, "a"),
        (Some(Known::Day(day("2026-11-26"))), 3, "c"),
        (Some(Known::Day(day("2026-11-27"))), 4, "d"),
        (None, 4, "d"),
    ];
    for (known, revision, name) in asked {
        for opened in [&mut owner, &mut beside] {
            let context = Context { known, ..Context::on(day("2026-11-27")) };
            let sight = opened.register.look(&[Ask::Show(Id::Partner(1))], &context).expect("a sight");
            let [Answer::Show(Some(shown))] = sight.answers.as_slice() else { panic!("a record was asked for") };
            assert_eq!((sight.revision, shown.record["name"].as_str()), (revision, Some(name)), "{known:?}");
        }
    }
    let none = Context { known: Some(Known::Day(day("2026-11-23"))), ..Context::on(day("2026-11-27")) };
    let sight = owner.register.look(&[Ask::Show(Id::Partner(1))], &none).expect("a sight");
    assert_eq!((sight.revision, &sight.answers[0]), (0, &Answer::Show(None)));
}

#[test]
fn long_texts_are_searched_whether_or_not_they_were_read_ahead() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let noted = |number, note: &str| (Id::Agreement(number), Some(json!({"uid": "", "region": "36", "note": note})));
    let many: Vec<Wish> = (1..=100).map(|number| noted(number, if number == 70 { "Nota payung" } else { "Nota" })).collect();
    opened(&dir).register.submit(&wish(1, "budi", &many)).expect("saved");
    for (command, is_read_ahead) in [(2, false), (4, true)] {
        let mut opened = opened(&dir);
        assert_eq!(found(&mut opened, ""), 100);
        assert!(!opened.register.read_on(), "nobody searches yet");
        if is_read_ahead {
            look(&mut opened, Ask::Complete { text: String::new() });
            while opened.register.read_on() {}
        }
        opened.register.submit(&wish(command, "budi", &[noted(3, "Nota payung")])).expect("saved");
        assert_eq!((found(&mut opened, "payung"), found(&mut opened, "nota")), (2, 100));
        opened.register.submit(&wish(command + 1, "budi", &[noted(3, "Nota")])).expect("saved");
        assert_eq!((found(&mut opened, "payung"), found(&mut opened, "nota")), (1, 100));
        assert!(opened.register.verify().expect("readable").differs.is_empty());
    }
}

/// Makes the store's rows those of an older form, of which nothing is noted: each row begins with its form.
fn age(dir: &Path) {
    let store = store_by_hand(dir);
    for entry in store.scan_prefix(b"x").chain(store.scan_prefix(b"t")) {
        let (key, block) = entry.expect("readable");
        store.insert(key, aged(&block)).expect("written");
    }
    let mut meta: Value = serde_json::from_slice(&store.get(b"m").expect("readable").expect("there")).expect("JSON");
    meta.as_object_mut().expect("a map").remove("rows").expect("noted");
    store.insert(b"m", serde_json::to_vec(&meta).expect("JSON")).expect("written");
    store.flush().expect("on the disk");
}

/// A block whose rows are of form 1: each stands behind its key's length, its key and its own length.
fn aged(block: &[u8]) -> Vec<u8> {
    let (mut block, mut at) = (block.to_vec(), 0);
    while at < block.len() {
        let length = at + 1 + usize::from(block[at]);
        let row = length + 4;
        block[row] = 1;
        at = row + u32::from_le_bytes(block[length..row].try_into().expect("four bytes")) as usize;
    }
    block
}

/// Opens, and tells how often progress was told on the way.
fn watched(dir: &Path, mut told: impl FnMut() + Send + 'static) -> (Opened, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let progress = Box::new(move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
        told();
    });
    (open(dir, Open { progress, ..options() }).expect("it opens"), count)
}

#[test]
fn rows_of_an_older_form_are_made_again_once_and_a_kill_meanwhile_does_no_harm() {
    let base = tempfile::tempdir().expect("a folder");
    let (dir, killed) = (base.path().join("r"), base.path().join("killed"));
    let noted = |number| (Id::Agreement(number), Some(json!({"uid": "", "region": "36", "note": "Nota payung"})));
    let many: Vec<Wish> = (1..=2_100).map(noted).collect();
    opened(&dir).register.submit(&wish(1, "budi", &many)).expect("saved");
    age(&dir);
    // Whoever is killed in the middle leaves what is on the disk then.
    let (from, to) = (dir.clone(), killed.clone());
    let copy = move || {
        if !to.exists() {
            support::damaged::copy_folder(&from, &to)
        }
    };
    let (mut first, told) = watched(&dir, copy);
    assert_eq!((told.load(Ordering::Relaxed), &first.health, first.mended.len()), (2, &Health::Sound, 0));
    assert_eq!((found(&mut first, "payung"), first.register.verify().expect("readable").differs.len()), (2_100, 0));
    drop(first);
    for (dir, expected) in [(&dir, 0), (&killed, 2), (&killed, 0)] {
        let (mut again, told) = watched(dir, || {});
        assert_eq!((told.load(Ordering::Relaxed), again.mended.len()), (expected, 0), "{}", dir.display());
        assert_eq!(found(&mut again, "payung"), 2_100);
        let verified = again.register.verify().expect("readable");
        assert_eq!((verified.differs.len(), verified.store), (0, StoreState::Whole), "{}", dir.display());
    }
}

fn look(opened: &mut Opened, ask: Ask) -> Answer {
    let context = Context::on("2026-11-24".parse().expect("a day"));
    opened.register.look(&[ask], &context).expect("a sight").answers.remove(0)
}

/// How many agreements a query finds.
fn found(opened: &mut Opened, query: &str) -> usize {
    let Answer::List(listed) = look(opened, Ask::List { query: query.to_owned() }) else { panic!("a list was asked for") };
    listed.rows.len()
}

#[test]
fn what_is_beyond_the_limits_is_refused_and_not_a_byte_is_written() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let mut opened = opened(&dir);
    commit_each(&mut opened, 1, &[partner(1, "a")]);
    let before = fs::read(dir.join("journal/000001.jsonl")).expect("readable");
    let text = |bytes: usize| "x".repeat(bytes);
    let texts = |count: usize| (Id::Partner(2), Some(json!({"uid": "2", "name": "a", "more": vec![text(16 << 10); count]})));
    for (what, wishes, code) in [
        ("a text", vec![partner(2, &text((16 << 10) + 1))], "too_long"),
        ("a record", vec![texts(16)], "too_large"),
        ("records", (1..=200_001).map(|n| (Id::Partner(n + 9), Some(json!({})))).collect(), "too_large"),
    ] {
        let refused = opened.register.submit(&wish(7, "budi", &wishes));
        assert!(matches!(refused, Err(Trouble::Refused(ref why)) if why.code() == code), "{what}: {refused:?}");
        assert_eq!(fs::read(dir.join("journal/000001.jsonl")).expect("readable"), before, "{what}");
    }
    opened.register.submit(&wish(8, "budi", &[texts(15), partner(3, &text(16 << 10))])).expect("just within");
}

#[test]
fn a_large_entry_is_read_in_pieces_and_is_one() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let many: Vec<Wish> = (1..=2_000).map(|n| partner(n, &"x".repeat(3_000))).collect();
    let mut first = opened(&dir);
    first.register.submit(&wish(1, "budi", &many)).expect("saved");
    commit_each(&mut first, 2, &[partner(1_000, "changed")]);
    drop(first);
    assert!(fs::metadata(dir.join("journal/000001.jsonl")).expect("there").len() > 6_000_000);
    fs::remove_dir_all(dir.join("store")).expect("removed");
    let mut again = opened(&dir);
    assert_eq!(again.register.verify().expect("readable").records, 2_000);
    let undone = again.register.submit(&envelope(3, "budi", Command::Undo)).expect("saved");
    assert_eq!(undone.ids, [Id::Partner(1_000)]);
    assert_eq!(again.register.submit(&envelope(4, "budi", Command::Undo)).expect("saved").ids.len(), 2_000);
    assert!(folded(&dir).is_empty());
}

/// Tells each step in order.
struct Told {
    steps: Arc<Mutex<Vec<String>>>,
}

struct ToldFile {
    name: String,
    real: Box<dyn DiskFile>,
    steps: Arc<Mutex<Vec<String>>>,
}

impl Told {
    fn tell(&self, what: &str, name: &str) -> String {
        self.steps.lock().expect("whole").push(format!("{what} {name}"));
        name.to_owned()
    }

    fn file(&self, name: String, real: Box<dyn DiskFile>) -> Box<dyn DiskFile> {
        Box::new(ToldFile { name, real, steps: self.steps.clone() })
    }
}

impl Disk for Told {
    fn open(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        Real.open(dir, name)
    }

    fn open_to_append(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        let real = Real.open_to_append(dir, name)?;
        Ok(self.file(self.tell("open", name), real))
    }

    fn create(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        let real = Real.create(dir, name)?;
        Ok(self.file(self.tell("create", name), real))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.tell("folder", &name_of(path));
        Real.create_dir(path)
    }

    fn create_dir_in(&self, dir: &Dir, name: &str) -> io::Result<()> {
        self.tell("folder", name);
        Real.create_dir_in(dir, name)
    }

    fn rename(&self, dir: &Dir, from: &str, to: &str) -> io::Result<()> {
        self.tell("rename", to);
        Real.rename(dir, from, to)
    }

    fn sync_dir(&self, dir: &Dir) -> io::Result<()> {
        self.tell("sync folder", &name_of(dir.path()));
        Real.sync_dir(dir)
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

impl DiskFile for ToldFile {
    fn length(&self) -> io::Result<u64> {
        self.real.length()
    }

    fn read_at(&self, into: &mut [u8], offset: u64) -> io::Result<usize> {
        self.real.read_at(into, offset)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.steps.lock().expect("whole").push(format!("write {}", self.name));
        self.real.append(bytes)
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.steps.lock().expect("whole").push(format!("sync {}", self.name));
        self.real.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.steps.lock().expect("whole").push(format!("cut {}", self.name));
        self.real.truncate(length)
    }
}

#[test]
fn a_receipt_comes_after_the_sync_of_all_that_it_promises() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let steps = Arc::new(Mutex::new(Vec::new()));
    let disk = Arc::new(Told { steps: steps.clone() });
    let mut opened = open(&dir, Open { disk, segment: 300, ..options() }).expect("it opens");
    let base_name = base.path().file_name().expect("a name").to_string_lossy().into_owned();
    let mut expected = vec!["folder r".to_owned(), format!("sync folder {base_name}"), "folder journal".into(), "sync folder r".into()];
    for (number, segment) in [(1, 1), (2, 2), (3, 3)] {
        opened.register.submit(&wish(number, "budi", &[partner(number as u32, &"x".repeat(200))])).expect("saved");
        if number > 1 {
            expected = vec!["folder journal".into(), "sync folder r".into()];
        }
        expected.extend(["create", "write", "sync"].map(|step| format!("{step} 00000{segment}.jsonl")));
        expected.push("sync folder journal".into());
        assert_eq!(std::mem::take(&mut *steps.lock().expect("whole")), expected);
    }
}
