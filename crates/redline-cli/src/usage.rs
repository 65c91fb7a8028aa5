//! What is wrong with the arguments, in the user's language.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::locale::{fill, texts};

/// The message for arguments that were not understood.
pub(crate) fn explain(error: &Error) -> String {
    let texts = &texts().error;
    let context = |kind| error.get(kind).map(shown).unwrap_or_default();
    let arg = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let mut message = match error.kind() {
        ErrorKind::UnknownArgument => fill(&texts.unknown_argument, &[("arg", &arg)]),
        ErrorKind::InvalidValue if value.is_empty() => fill(&texts.needs_value, &[("arg", &arg)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => fill(&texts.invalid_value, &[("arg", &arg), ("value", &value)]),
        ErrorKind::MissingRequiredArgument => fill(&texts.missing, &[("args", &arg)]),
        ErrorKind::ArgumentConflict => fill(&texts.conflict, &[("arg", &arg), ("other", &context(ContextKind::PriorArg))]),
        ErrorKind::InvalidSubcommand => fill(&texts.unknown_subcommand, &[("name", &context(ContextKind::InvalidSubcommand))]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => texts.no_subcommand.clone(),
        _ => texts.other.clone(),
    };
    let possible = context(ContextKind::ValidValue);
    if !possible.is_empty() {
        message = format!("{message}\n{}", fill(&texts.possible, &[("values", &possible)]));
    }
    format!("{}: {message}\n{}", texts.error, texts.try_help)
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(strings) => strings.join(", "),
        ContextValue::None => String::new(),
        other => other.to_string(),
    }
}
