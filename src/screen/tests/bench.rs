//! A screen at which a test sits: presses keys, reads what is shown.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Instant;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ulid::Ulid;

use crate::exchange::{Names, Unreadable, read_any, read_table, sample};
use crate::language::Language;
use crate::model::{Command, Day, Envelope, FileRef, Lost, Zone};
use crate::msg;
use crate::register::{Open, Register, open};
use crate::screen::effect::{Found, Wanted};
use crate::screen::look::Look;
use crate::screen::personal::{Draft, Personal};
use crate::screen::queue::Queue;
use crate::screen::{Effect, Input, Key, Leave, Model, Session, update, view};

/// The day that the sample's figures are told for.
pub const TODAY: &str = "2026-11-24";

pub struct Bench {
    pub model: Model,
    pub register: Box<dyn Register>,
    pub dir: tempfile::TempDir,
    pub left: Option<Leave>,
    pub kept: Option<Personal>,
    pub drafts: Vec<Draft>,
    pub copied: Option<String>,
    /// Files written, by name.
    pub written: Vec<(String, String)>,
    pub names: Names,
    /// What became of files, by their path.
    pub lost: BTreeMap<String, Lost>,
    /// Files never come, as from a disk that does not answer.
    pub holds_files: bool,
    /// Key events pressed so far.
    pub pressed: usize,
    /// Columns and rows of the window.
    pub window: (u16, u16),
    ids: u128,
    queue: Queue,
}

pub fn today() -> Day {
    TODAY.parse().expect("a day")
}

impl Bench {
    /// The desk of the ministry on the public sample.
    pub fn sample(columns: u16, rows: u16) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        for (path, bytes) in SAMPLE.iter() {
            let path = dir.path().join(path);
            private_folder(path.parent().expect("a folder"));
            std::fs::write(path, bytes).expect("written");
        }
        Self::on(opened(&dir), dir, columns, rows, Personal::default(), Vec::new())
    }

    /// The desk of a register with this table.
    pub fn of_table(table: &str, columns: u16, rows: u16) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let mut register = opened(&dir);
        let table = read_table(table.as_bytes()).expect("a table").table;
        let command = Command::Import { table, update: false };
        register
            .submit(&Envelope { id: Ulid(1), author: sample::AUTHOR.into(), day: today(), command, replies: Default::default() })
            .expect("brought in");
        Self::on(register, dir, columns, rows, Personal::default(), Vec::new())
    }

    /// The desk of an empty register.
    pub fn empty(columns: u16, rows: u16) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        Self::on(opened(&dir), dir, columns, rows, Personal::default(), Vec::new())
    }

    fn on(register: Box<dyn Register>, dir: tempfile::TempDir, columns: u16, rows: u16, personal: Personal, drafts: Vec<Draft>) -> Self {
        let session = Session {
            author: "budi".into(),
            sample: true,
            opened_from_start: false,
            folder: "~/.local/share/kerma".into(),
            system_zone: Some(Zone::Wib),
        };
        let look = Look { colour: true, ascii: false, ascii_letters: false };
        let health = register.health();
        let model = Model::new(session, Language::Id, look, today(), health, personal, drafts);
        let mut bench = Self {
            model,
            register,
            dir,
            left: None,
            kept: None,
            drafts: Vec::new(),
            copied: None,
            written: Vec::new(),
            names: Names::default(),
            lost: BTreeMap::new(),
            holds_files: false,
            pressed: 0,
            window: (columns, rows),
            ids: 100,
            queue: Queue::default(),
        };
        bench.input(Input::Resize(columns, rows));
        bench
    }

    /// The same register opened again, with what was kept.
    pub fn again(self) -> Self {
        let Self { mut register, dir, kept, drafts, window: (columns, rows), ids, .. } = self;
        register.close();
        drop(register);
        let mut bench = Self::on(opened(&dir), dir, columns, rows, kept.unwrap_or_default(), drafts);
        bench.ids = ids + 1000;
        bench
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.input(Input::Resize(columns, rows));
        self
    }

    /// The same register with a screen that begins at the desk, with nothing half written.
    pub fn begin_again(&mut self) -> &mut Self {
        let (columns, rows) = self.window;
        let Model { session, language, look, .. } = &self.model;
        let (session, language, look, health) = (session.clone(), *language, *look, self.register.health());
        self.model = Model::new(session, language, look, today(), health, Personal::default(), Vec::new());
        self.resize(columns, rows)
    }

    pub fn input(&mut self, input: Input) {
        if let Input::Resize(columns, rows) = input {
            self.window = (columns, rows);
        }
        let mut effects = update(&mut self.model, input);
        while !effects.is_empty() || self.model.is_stale() {
            for effect in std::mem::take(&mut effects) {
                effects.extend(self.perform(effect));
            }
            if self.model.is_stale() {
                effects.extend(self.look());
            }
        }
    }

    /// What one read brought: its keys are handled before an answer comes, but for those that wait for one; then all of
    /// it is drawn.
    pub fn read(&mut self, inputs: Vec<Input>) {
        let at = Instant::now();
        inputs.into_iter().for_each(|input| self.queue.push(input, at));
        let mut asked = Vec::new();
        loop {
            while let Some(input) = self.queue.next(&self.model) {
                for effect in update(&mut self.model, input) {
                    if matches!(effect, Effect::Submit(..) | Effect::Judge(_) | Effect::Check) {
                        asked.push(effect);
                    } else {
                        asked.extend(self.perform(effect));
                    }
                }
            }
            if self.model.is_stale() {
                asked.extend(self.look());
            } else if asked.is_empty() {
                break;
            }
            for effect in std::mem::take(&mut asked) {
                asked.extend(self.perform(effect));
            }
        }
        assert!(self.queue.is_empty(), "a key waits for ever: {}", self.screen());
        self.queue.drawn(&self.model, Instant::now());
    }

    /// Asks what the model asks now, and takes the answers.
    fn look(&mut self) -> Vec<Effect> {
        let asks: Vec<_> = self.model.asks().into_iter().map(|(_, ask)| ask).collect();
        let sight = self.register.look(&asks, &self.model.context());
        let generation = self.model.generation;
        update(&mut self.model, Input::Sight { generation, sight })
    }

    fn perform(&mut self, effect: Effect) -> Vec<Effect> {
        match effect {
            Effect::Submit(command, replies) => {
                let envelope = Box::new(Envelope { replies, ..self.envelope(command) });
                let result = self.register.submit(&envelope);
                update(&mut self.model, Input::Done { envelope, result })
            }
            Effect::Judge(command) => {
                let envelope = Box::new(self.envelope(command));
                let result = self.register.judge(&envelope);
                update(&mut self.model, Input::Judged { envelope, result })
            }
            Effect::Check => {
                let result = self.register.verify().map(Box::new);
                update(&mut self.model, Input::Checked(result))
            }
            Effect::TakeOver { action, key } => {
                self.model.health = self.register.take_over().expect("asked");
                update(&mut self.model, Input::TakenOver { action, key })
            }
            Effect::File { request, wanted } => {
                if self.holds_files {
                    return Vec::new();
                }
                let found = self.found(wanted);
                update(&mut self.model, Input::File { request, found })
            }
            Effect::Look(files) => {
                let lost = |file: FileRef| self.lost.get(&file.path).map(|lost| (file, *lost));
                let found = files.into_iter().filter_map(lost).collect();
                update(&mut self.model, Input::Lost(found))
            }
            Effect::Remember(said) => {
                said.iter().for_each(|(header, field)| self.names.say(header, field));
                Vec::new()
            }
            Effect::Keep(personal) => {
                self.kept = Some(personal);
                Vec::new()
            }
            Effect::Drafts { drafts, .. } => {
                self.drafts = drafts;
                Vec::new()
            }
            Effect::Copy(text) => {
                self.copied = Some(text);
                Vec::new()
            }
            Effect::Leave(leave) => {
                self.left = Some(leave);
                Vec::new()
            }
            Effect::Redraw | Effect::Suspend => Vec::new(),
        }
    }

    fn found(&mut self, wanted: Wanted) -> Found {
        match wanted {
            Wanted::Read(name) => {
                let bytes = std::fs::read(&name).map_err(|_| msg!("file-missing", file = name));
                Found::Read(bytes.and_then(|bytes| read_any(&bytes, &self.names).map_err(Unreadable::message)))
            }
            Wanted::Text(name) => Found::Text(std::fs::read_to_string(&name).map_err(|_| msg!("file-missing", file = name))),
            Wanted::Paths(begun) => {
                let files = ["/data/daftar-2024.csv", "/data/daftar-2025.csv"].map(str::to_owned).into_iter();
                Found::Paths(files.filter(|path| path.starts_with(&begun)).collect())
            }
            Wanted::Write { name, bytes } => {
                let path = format!("/rumah/{name}");
                self.written.push((name, String::from_utf8(bytes).expect("text")));
                Found::Written(Ok(path))
            }
            Wanted::Digest(command) => Found::Digested(Ok(command)),
        }
    }

    fn envelope(&mut self, command: Command) -> Envelope {
        self.ids += 1;
        Envelope { id: Ulid(self.ids), author: "budi".into(), day: self.model.day, command, replies: Default::default() }
    }

    /// Keys as the tasks write them: ⏎ Enter, ⇥ Tab, ⎋ Esc, ␣ Space, ↑ ↓ ← →, ⌫ Backspace, ^x Ctrl-x.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let mut letters = keys.chars();
        while let Some(c) = letters.next() {
            let key = match c {
                '⏎' => Key::Enter,
                '⇥' => Key::Tab,
                '⎋' => Key::Esc,
                '␣' => Key::Char(' '),
                '↑' => Key::Up,
                '↓' => Key::Down,
                '←' => Key::Left,
                '→' => Key::Right,
                '⌫' => Key::Backspace,
                '^' => Key::Ctrl(letters.next().expect("a letter after ^").to_ascii_lowercase()),
                c => Key::Char(c),
            };
            self.key(key);
        }
        self
    }

    /// Typed content that a task does not count.
    pub fn content(&mut self, text: &str) -> &mut Self {
        let pressed = self.pressed;
        for c in text.chars() {
            self.key(Key::Char(c));
        }
        self.pressed = pressed;
        self
    }

    pub fn key(&mut self, key: Key) -> &mut Self {
        self.pressed += 1;
        self.input(Input::Key(key));
        self
    }

    /// What is on the screen, without blanks at the ends of lines; the real cursor's cell in brackets below.
    pub fn screen(&self) -> String {
        let (columns, rows) = self.window;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
        terminal.draw(|frame| view(&self.model, frame)).expect("a frame");
        let Ok(at) = ratatui::backend::Backend::get_cursor_position(terminal.backend_mut());
        let cursor = (at.x, at.y);
        let buffer = terminal.backend().buffer();
        let mut text = String::new();
        for y in 0..rows {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..columns {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let symbol = buffer[(x, y)].symbol();
                skip = crate::text::width::width(symbol).saturating_sub(1);
                line.push_str(symbol);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text.push_str(&format!("cursor {},{}\n", cursor.0, cursor.1));
        text
    }

    /// The line that holds `needle`.
    pub fn line(&self, needle: &str) -> String {
        let screen = self.screen();
        screen.lines().find(|l| l.contains(needle)).unwrap_or_else(|| panic!("{needle:?} is not in\n{screen}")).to_owned()
    }

    pub fn shows(&self, needle: &str) -> bool {
        self.screen().contains(needle)
    }
}

/// The files of a register with the public sample, which is brought in once.
static SAMPLE: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a folder");
    let mut register = opened(&dir);
    let commands = sample::commands(today()).expect("the sample");
    for (n, command) in (1..).zip(commands) {
        let envelope = Envelope { id: Ulid(n), author: sample::AUTHOR.into(), day: today(), command, replies: Default::default() };
        register.submit(&envelope).expect("the sample is brought in");
    }
    register.close();
    drop(register);
    let mut files = Vec::new();
    read_files(dir.path(), Path::new("register"), &mut files);
    files
});

fn read_files(root: &Path, under: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(root.join(under)).expect("a folder").flatten() {
        let path = under.join(entry.file_name());
        if entry.path().is_dir() {
            read_files(root, &path, files);
        } else {
            files.push((path.clone(), std::fs::read(root.join(&path)).expect("a file")));
        }
    }
}

fn private_folder(path: &Path) {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path).expect("a folder");
}

fn opened(dir: &tempfile::TempDir) -> Box<dyn Register> {
    let options = Open { user: "budi".into(), ..Open::default() };
    open(&dir.path().join("register"), options).expect("a register").register
}
