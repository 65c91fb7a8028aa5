//! Steps with a name, their progress and their time.

use std::fmt::Display;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

/// A log that says nothing for longer looks stuck.
const HEARTBEAT: Duration = Duration::from_secs(60);

/// Runs named steps one after another, says which is running and remembers how each ended.
pub(crate) struct Progress {
    total: usize,
    done: Vec<Done>,
    begun: Instant,
}

struct Done {
    name: &'static str,
    passed: bool,
    time: Duration,
}

impl Progress {
    /// For so many steps.
    pub(crate) fn new(total: usize) -> Self {
        Self { total, done: Vec::with_capacity(total), begun: Instant::now() }
    }

    /// Runs a step. Returns whether it passed; a failure is printed, and the steps after it can still run.
    pub(crate) fn step(&mut self, name: &'static str, title: &str, work: impl FnOnce() -> Result<()>) -> bool {
        let label = format!("[{}/{}]", self.done.len() + 1, self.total);
        say(Style::Bold, &format!("{label} {name}: {title}"));
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        let passed = result.is_ok();
        match result {
            Ok(()) => say(Style::Good, &format!("{label} {name}: ok, {}\n", human(time))),
            Err(error) => say(Style::Bad, &format!("{label} {name}: FAILED after {}\n{error:#}\n", human(time))),
        }
        self.done.push(Done { name, passed, time });
        passed
    }

    /// Prints every step with its result and time, the counts alone on a line, and a closing sentence. Returns whether all passed.
    pub(crate) fn summary(&self) -> bool {
        let failed: Vec<_> = self.done.iter().filter(|done| !done.passed).map(|done| done.name).collect();
        for Done { name, passed, time } in &self.done {
            let style = if *passed { Style::Good } else { Style::Bad };
            say(style, &format!("{:<7} {name:<12} {:>12}", if *passed { "ok" } else { "FAILED" }, human(*time)));
        }
        println!("\n{} passed, {} failed", self.done.len() - failed.len(), failed.len());
        let time = human(self.begun.elapsed());
        if failed.is_empty() {
            say(Style::Good, &format!("Everything passed in {time}."));
        } else {
            let again = failed.join(" --only ");
            say(Style::Bad, &format!("Failed after {time}. To run what failed again: cargo xtask test --only {again}"));
        }
        failed.is_empty()
    }
}

#[derive(Clone, Copy)]
enum Style {
    Bold,
    Good,
    Bad,
}

fn say(style: Style, text: &str) {
    let code = match style {
        Style::Bold => 1,
        Style::Good => 32,
        Style::Bad => 31,
    };
    if io::stdout().is_terminal() {
        println!("\x1b[{code}m{text}\x1b[0m");
    } else {
        println!("{text}");
    }
}

/// Does work that takes long, and says so every minute until it is done.
pub(crate) fn patiently<T>(name: impl Display + Send, work: impl FnOnce() -> T) -> T {
    let (done, waiting) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let start = Instant::now();
            while waiting.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
                println!("      … {name}: {} so far", human(start.elapsed()));
            }
        });
        let result = work();
        // Without a sender the wait above ends.
        drop(done);
        result
    })
}

/// "0.4 s", "12 s", "3 min 5 s".
pub(crate) fn human(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    #[test]
    fn a_failed_step_fails_the_whole_and_does_not_stop_it() {
        let mut progress = Progress::new(2);
        assert!(!progress.step("one", "breaks", || Err(anyhow!("broken"))));
        assert!(progress.step("two", "works", || Ok(())));
        assert!(!progress.summary());
    }

    #[test]
    fn times_read_well() {
        assert_eq!(human(Duration::from_millis(430)), "0.4 s");
        assert_eq!(human(Duration::from_secs(42)), "42 s");
        assert_eq!(human(Duration::from_secs(185)), "3 min 5 s");
    }
}
