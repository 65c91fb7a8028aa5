//! The words of the domain: what a message is, what a finding says, what a shop may change.

mod bait;
mod finding;
mod level;
mod message;
mod platform;
mod rule_error;
mod rule_info;
mod scene;
mod settings;
mod source;
mod suggestion;
mod topic;

pub use bait::Bait;
pub use finding::Finding;
pub use level::Level;
pub use message::Message;
pub use platform::{Platform, PlatformSet};
pub use rule_error::{RuleError, RuleErrors};
pub use rule_info::RuleInfo;
pub use scene::{Scene, SceneSet};
pub use settings::{RuleText, Settings, Term};
pub use source::Source;
pub use suggestion::Suggestion;
pub use topic::Topic;
