use serde::Serialize;

use super::Topic;

/// A buyer's question that invites an offence, and how to answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
pub struct Bait {
    /// What it is about.
    pub topic: Topic,
    /// What the buyer is after: 买家在问发票.
    pub title: String,
    /// What to mind.
    pub advice: String,
    /// Ready replies.
    pub say: Vec<String>,
}
