//! `kerma` without a verb: the screen, where there is a terminal to draw it on.

use chrono::DateTime;

use super::limits;
use super::opening;
use super::outside::World;
use super::print::is_screen;
use super::settings::{Environment, Settings, is_unicode};
use super::trouble::Failure;
use super::unsure::Left;
use super::{author, office_day, sample};
use crate::model::candidate::Article;
use crate::model::command::ChecklistReport;
use crate::model::{Context, Message, Office, Refusal, Zone};
use crate::msg;
use crate::register::{Answer, Ask, Health, Holder, Opened, Register, Trouble};
use crate::screen::look::Look;
use crate::screen::{Input, Leave, Model, Outside, Screen, Session, update};

/// Opens the screen and returns when it is closed.
///
/// # Errors
/// `usage` where there is no terminal, or one that cannot be drawn on; what keeps the register from opening.
pub fn run(settings: &Settings, environment: Environment<'_>) -> Result<(), Failure> {
    let term = environment("TERM").unwrap_or_default().to_string_lossy().into_owned();
    if term == "dumb" {
        return Err(Failure::usage(msg!("usage-dumb_terminal")));
    }
    if !is_screen() {
        return Err(Failure::usage(msg!("usage-no_terminal")));
    }
    limits::check_for_screen()?;
    let _sample = if settings.sample { Some(sample::make(settings)?) } else { None };
    let opened = opening::of(settings)?;
    let terms = Terms { settings, look: look(settings, &term, environment) };
    // Before the terminal is taken, from where on signals wait for the loop: personal files may lie on a slow disk.
    let mut turn = terms.turn(opened, false)?;
    let mut screen = Screen::open(&term).map_err(of_terminal)?;
    sample::leave_to_screen(true);
    loop {
        let (register, leave) = screen.run(turn.register, turn.model, &mut turn.world).map_err(of_terminal)?;
        // One that is still at something that nobody waits for ends with the program.
        let Some(mut register) = register else { return Ok(()) };
        match leave {
            Leave::Quit | Leave::Gone => {
                register.close();
                return Ok(());
            }
            Leave::Sample => {
                if terms.visit_sample(&mut screen)? == Leave::Gone {
                    register.close();
                    return Ok(());
                }
                turn = terms.turn(Opened { health: register.health(), register, mended: Vec::new() }, false)?;
            }
        }
    }
}

/// Whether this terminal can be drawn on.
pub fn can_draw() -> bool {
    is_screen() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Lets a person correct an article before it is written; `None` where it is not to be.
///
/// # Errors
/// `unreadable`: of the terminal.
pub fn correct(settings: &Settings, zone: Zone, article: Article, report: ChecklistReport) -> Result<Option<Article>, Failure> {
    let environment: Environment<'_> = &|name| std::env::var_os(name);
    let term = environment("TERM").unwrap_or_default().to_string_lossy().into_owned();
    let session = Session {
        author: author::author(),
        sample: settings.sample,
        opened_from_start: false,
        folder: settings.register_dir.display().to_string(),
        system_zone: settings.system_zone,
    };
    let look = look(settings, &term, environment);
    let world = World::of(settings);
    let model = Model::new(session, settings.language, look, world.day(zone), Health::Sound, world.personal(), Vec::new());
    let mut screen = Screen::open(&term).map_err(of_terminal)?;
    sample::leave_to_screen(true);
    let corrected = screen.correct(model, article, report).map_err(of_terminal);
    sample::leave_to_screen(false);
    corrected
}

fn of_terminal(e: std::io::Error) -> Failure {
    Trouble::Unreadable(e.into()).into()
}

/// What stays the same from one register to the next.
struct Terms<'a> {
    settings: &'a Settings,
    look: Look,
}

/// One register about to be shown.
struct Turn {
    register: Box<dyn Register>,
    model: Model,
    world: World,
}

impl Terms<'_> {
    fn turn(&self, opened: Opened, from_start: bool) -> Result<Turn, Failure> {
        turn(self.settings, opened, from_start, self.look)
    }

    /// The throw-away sample, opened from the first start; `q` comes back.
    fn visit_sample(&self, screen: &mut Screen) -> Result<Leave, Failure> {
        let (register_dir, state_dir) = sample::dirs();
        let settings = Settings { register_dir, state_dir, sample: true, as_of: None, known: None, ..self.settings.clone() };
        let _sample = sample::make(&settings)?;
        let opened = opening::of(&settings)?;
        let mut visit = turn(&settings, opened, true, self.look)?;
        let (register, leave) = screen.run(visit.register, visit.model, &mut visit.world).map_err(of_terminal)?;
        if let Some(mut register) = register {
            register.close();
        }
        Ok(leave)
    }
}

fn turn(settings: &Settings, opened: Opened, from_start: bool, look: Look) -> Result<Turn, Failure> {
    let Opened { mut register, mended, health } = opened;
    let world = World::of(settings);
    let context = Context::on(office_day::day(settings, settings.zone(&Office::default())));
    let sight = register.look(&[Ask::Office], &context).ok();
    let revision = sight.as_ref().map_or(0, |s| s.revision);
    let office = match sight.and_then(|s| s.answers.into_iter().next()) {
        Some(Answer::Office(office)) => office,
        _ => Office::default(),
    };
    let zone = settings.zone(&office);
    let Left { personal, drafts, told } = Left::by(&world, register.as_mut(), &context);
    let language = if settings.language_given { settings.language } else { personal.language.unwrap_or(settings.language) };
    let session = Session {
        author: author::author(),
        sample: settings.sample,
        opened_from_start: from_start,
        folder: settings.register_dir.display().to_string(),
        system_zone: settings.system_zone,
    };
    let first_start = revision == 0 && health == Health::Sound && !settings.sample;
    let beside = if let Health::Held(holder) = &health { Some(beside(holder, zone)) } else { None };
    let damaged = if let Health::Damaged(damage) = &health { Some(damage.message()) } else { None };
    let mut model = Model::new(session, language, look, world.day(zone), health, personal, drafts);
    if first_start {
        model = model.at_first_start();
    }
    if let Some(said) = told.into_iter().chain(beside.or(damaged)).next_back() {
        model.say(said);
    }
    let begun = model.begin_in_state(settings.as_of.as_deref(), settings.known.as_deref(), revision);
    begun.map_err(|reason| Failure::from(Refusal::of(reason)))?;
    update(&mut model, Input::Mended(mended));
    Ok(Turn { register, model, world })
}

/// Who holds the register that is only read here.
fn beside(holder: &Holder, zone: Zone) -> Message {
    match DateTime::parse_from_rfc3339(&holder.since) {
        Ok(since) => {
            let (day, time) = zone.moment(since.to_utc());
            msg!("opened-beside", who = &holder.user, pid = holder.pid, day = day, time = time)
        }
        Err(_) => msg!("opened-beside-unnamed"),
    }
}

fn look(settings: &Settings, term: &str, environment: Environment<'_>) -> Look {
    let unicode = is_unicode(environment);
    let plain_terminal = term == "linux" || term.starts_with("vt");
    Look { colour: settings.color && !term.starts_with("vt"), ascii: settings.ascii || plain_terminal || !unicode, ascii_letters: !unicode }
}
