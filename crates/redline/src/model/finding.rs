use std::ops::Range;

use serde::Serialize;

use super::{Level, Suggestion, Topic};

/// A rule that matched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// The rule's topic.
    pub topic: Topic,
    /// How grave it is.
    pub level: Level,
    /// Where the span begins, in UTF-16 code units of the message.
    pub start: usize,
    /// Where it ends, in UTF-16 code units.
    pub end: usize,
    /// The text of the span.
    pub text: String,
    /// Compliant wordings, best first.
    pub suggest: Vec<Suggestion>,
    /// The span in bytes of the message.
    #[serde(skip)]
    pub bytes: Range<usize>,
}
