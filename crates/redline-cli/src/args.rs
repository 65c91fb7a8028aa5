//! What the user asks for.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use redline::{Level, Platform, Scene, Topic};

use crate::locale::texts;

#[derive(Debug, Parser)]
#[command(
    name = "redline",
    version,
    about = texts().help.about.clone(),
    help_template = template(),
    subcommand_help_heading = texts().help.commands.clone(),
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_required = true,
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[arg(short, long, action = ArgAction::Help, global = true, display_order = 100, help = texts().help.print_usage.clone(), help_heading = texts().help.options.clone())]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 101, help = texts().help.print_version.clone(), help_heading = texts().help.options.clone())]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = texts().help.check.clone(), help_template = template())]
    Check(CheckArgs),
    #[command(about = texts().help.audit.clone(), help_template = template())]
    Audit(AuditArgs),
    #[command(
        about = texts().help.rules.clone(),
        help_template = template(),
        subcommand_help_heading = texts().help.commands.clone(),
        subcommand_required = true,
        disable_help_subcommand = true,
    )]
    Rules {
        #[command(subcommand)]
        command: RulesCommand,
    },
}

#[derive(Debug, Args)]
#[command(next_help_heading = texts().help.options.clone())]
pub(crate) struct CheckArgs {
    #[arg(required = true, help = texts().help.input.clone(), help_heading = texts().help.arguments.clone(), value_name = "INPUT")]
    pub(crate) input: Vec<String>,
    #[arg(long, default_value = "human", hide_default_value = true, hide_possible_values = true, help = texts().help.format.clone())]
    pub(crate) format: Format,
    #[arg(long, value_parser = scene(), help = texts().help.scene.clone(), hide_possible_values = true)]
    pub(crate) scene: Option<Scene>,
    #[arg(long, value_name = "TEXT", help = texts().help.asked.clone())]
    pub(crate) asked: Option<String>,
    #[command(flatten)]
    pub(crate) checking: CheckingArgs,
}

#[derive(Debug, Args)]
#[command(next_help_heading = texts().help.options.clone())]
pub(crate) struct AuditArgs {
    #[arg(required = true, help = texts().help.log.clone(), help_heading = texts().help.arguments.clone(), value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, default_value = "human", hide_default_value = true, hide_possible_values = true, help = texts().help.audit_format.clone())]
    pub(crate) format: AuditFormat,
    #[arg(long, help = texts().help.summary.clone())]
    pub(crate) summary: bool,
    #[command(flatten)]
    pub(crate) checking: CheckingArgs,
}

/// How messages are checked.
#[derive(Debug, Args)]
#[command(next_help_heading = texts().help.options.clone())]
pub(crate) struct CheckingArgs {
    #[arg(long, value_parser = platform(), help = texts().help.platform.clone(), hide_possible_values = true)]
    pub(crate) platform: Option<Platform>,
    #[arg(long, value_parser = level(), default_value = "hint", hide_default_value = true, hide_possible_values = true, help = texts().help.level.clone())]
    pub(crate) level: Level,
    #[arg(long, value_name = "FILE", help = texts().help.settings.clone())]
    pub(crate) settings: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) source: RulesSource,
}

/// Which rules to use.
#[derive(Debug, Args)]
#[command(next_help_heading = texts().help.options.clone())]
pub(crate) struct RulesSource {
    #[arg(long = "rules", value_name = "FOLDER", help = texts().help.rules_folder.clone())]
    pub(crate) folder: Option<PathBuf>,
    #[arg(long, requires = "folder", help = texts().help.keep_going.clone())]
    pub(crate) keep_going: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    #[command(about = texts().help.list.clone(), help_template = template())]
    List {
        #[command(flatten)]
        source: RulesSource,
        #[arg(long, value_parser = topic(), help = texts().help.topic.clone(), hide_possible_values = true)]
        topic: Option<Topic>,
        #[arg(long, default_value = "human", hide_default_value = true, hide_possible_values = true, help = texts().help.format.clone())]
        format: Format,
    },
    #[command(about = texts().help.show.clone(), help_template = template())]
    Show {
        #[arg(help = texts().help.id.clone(), help_heading = texts().help.arguments.clone())]
        id: String,
        #[command(flatten)]
        source: RulesSource,
        #[arg(long, default_value = "human", hide_default_value = true, hide_possible_values = true, help = texts().help.format.clone())]
        format: Format,
    },
    #[command(about = texts().help.search.clone(), help_template = template())]
    Search {
        #[arg(help = texts().help.query.clone(), help_heading = texts().help.arguments.clone())]
        query: String,
        #[command(flatten)]
        source: RulesSource,
        #[arg(long, default_value = "human", hide_default_value = true, hide_possible_values = true, help = texts().help.format.clone())]
        format: Format,
    },
    #[command(about = texts().help.test.clone(), help_template = template())]
    Test(RuleFilesArgs),
    #[command(about = texts().help.lint.clone(), help_template = template())]
    Lint(RuleFilesArgs),
    #[command(about = texts().help.score.clone(), help_template = template())]
    Score(ScoreArgs),
    #[command(about = texts().help.learn.clone(), help_template = template())]
    Learn(LearnArgs),
}

/// Commands about rule files themselves.
#[derive(Debug, Args)]
#[command(next_help_heading = texts().help.options.clone())]
pub(crate) struct RuleFilesArgs {
    #[arg(long = "rules", value_name = "FOLDER", default_value = "rules", hide_default_value = true, help = texts().help.rule_files.clone())]
    pub(crate) folder: PathBuf,
    #[arg(long, value_parser = topic(), help = texts().help.topic.clone(), hide_possible_values = true)]
    pub(crate) topic: Option<Topic>,
    #[arg(long, help = texts().help.keep_going.clone())]
    pub(crate) keep_going: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = texts().help.options.clone())]
pub(crate) struct ScoreArgs {
    #[arg(required = true, help = texts().help.labelled.clone(), help_heading = texts().help.arguments.clone(), value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) source: RulesSource,
    #[arg(long, value_parser = topic(), help = texts().help.topic.clone(), hide_possible_values = true)]
    pub(crate) topic: Option<Topic>,
    #[arg(long, help = texts().help.misses.clone())]
    pub(crate) misses: bool,
    #[arg(long, help = texts().help.alarms.clone())]
    pub(crate) alarms: bool,
    #[arg(long, help = texts().help.hits.clone())]
    pub(crate) hits: bool,
    #[arg(long, default_value = "human", hide_default_value = true, hide_possible_values = true, help = texts().help.format.clone())]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
#[command(next_help_heading = texts().help.options.clone())]
pub(crate) struct LearnArgs {
    #[arg(required = true, help = texts().help.labelled.clone(), help_heading = texts().help.arguments.clone(), value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long = "rules", value_name = "FOLDER", default_value = "rules", hide_default_value = true, help = texts().help.rule_files.clone())]
    pub(crate) folder: PathBuf,
    #[arg(long, value_name = "FILE", help = texts().help.judge.clone())]
    pub(crate) out: Option<PathBuf>,
}

/// How to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// One JSON value.
    Json,
    /// A JSON value a line.
    Jsonl,
}

/// How to print an audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AuditFormat {
    /// For people.
    Human,
    /// One JSON value: totals and findings.
    Json,
    /// A finding a line.
    Jsonl,
    /// A finding a row, for spreadsheets.
    Csv,
}

fn template() -> String {
    let help = &texts().help;
    format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}", help.usage)
}

/// A parser for names that `from_name` knows.
macro_rules! named {
    ($function:ident, $type:ty, $all:expr, $from_name:expr) => {
        fn $function() -> impl clap::builder::TypedValueParser<Value = $type> {
            use clap::builder::TypedValueParser;
            PossibleValuesParser::new($all.iter().map(|value: &$type| value.name())).try_map(|name| $from_name(&name).ok_or("unknown"))
        }
    };
}

named!(platform, Platform, Platform::ALL, Platform::from_name);
named!(scene, Scene, Scene::ALL, Scene::from_name);
named!(topic, Topic, Topic::ALL, Topic::from_name);
named!(level, Level, LEVELS, level_from_name);

const LEVELS: [Level; 3] = [Level::Hint, Level::Warn, Level::Block];

fn level_from_name(name: &str) -> Option<Level> {
    LEVELS.into_iter().find(|level| level.name() == name)
}
