//! Building the core, the extension and the store package.

pub(crate) mod core;
pub(crate) mod extension;
pub(crate) mod package;
