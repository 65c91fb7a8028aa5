//! Sets of rules: read, compiled, described, and held to their contract.

mod contract;
mod describe;
mod rule_set;

pub use contract::{ContractReport, check_contract};
pub(crate) use describe::{describe_rules, describe_terms};
pub use rule_set::{RuleSet, StoreError};
