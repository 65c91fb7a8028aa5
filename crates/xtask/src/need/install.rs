//! Installing what is missing.

use std::time::Instant;

use anyhow::{Result, bail};

use super::{Need, Remedy, apt};
use crate::progress::human;
use crate::shell::Shell;

/// Installs what is missing and says so; does nothing for what is there. Returns whether anything was missing.
///
/// # Errors
/// Something cannot be installed here: the error ends with the command to run. What only the user can do is found out before anything is
/// installed.
pub(crate) fn ensure(needs: &[Need]) -> Result<bool> {
    let (mut here, mut packages, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for need in needs {
        if need.is_met()? {
            continue;
        }
        match need.remedy()? {
            Remedy::Run(shell) => here.push((*need, shell)),
            Remedy::Package(package) => packages.push((*need, package)),
            Remedy::Ask(advice) => asked.push(format!("{need} is missing: {advice}, then start again.")),
        }
    }
    if !packages.is_empty() {
        asked.push(refusal(&packages));
    }
    if !asked.is_empty() {
        bail!(asked.join("\n"));
    }
    for (position, (need, shell)) in here.iter().enumerate() {
        println!("      installing {}/{}: {need}{}, by `{shell}`", position + 1, here.len(), need.patience());
        let start = Instant::now();
        install(*need, shell)?;
        println!("      installed {need} in {}", human(start.elapsed()));
    }
    Ok(!here.is_empty())
}

/// What to do about packages that this user may not install: one sentence, and the command for all of them.
fn refusal(packages: &[(Need, &str)]) -> String {
    let missing: Vec<_> = packages.iter().map(|(need, _)| need.to_string()).collect();
    let names: Vec<_> = packages.iter().map(|(_, package)| *package).collect();
    format!("Missing, and for an administrator to install: {}. To get them, {}, then start again.", missing.join(", "), apt::advice(&names))
}

fn install(need: Need, shell: &Shell) -> Result<()> {
    let update = if matches!(need, Need::Chromium | Need::ChineseFont) { apt::update() } else { Ok(()) };
    if let Err(error) = update.and_then(|()| shell.run_for_people()) {
        bail!("{error:#}\n{need} could not be installed. Once this works, start again: {shell}");
    }
    if !need.is_met()? {
        bail!("`{shell}` succeeded, but {need} is still not found: does another installation come first on the PATH?");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_that_this_user_may_not_install_are_asked_for_in_one_command() {
        let said = refusal(&[(Need::Chromium, "chromium"), (Need::ChineseFont, "fonts-noto-cjk")]);
        assert!(said.contains("Chromium, a Chinese font."), "{said}");
        assert!(said.contains("apt-get install --yes chromium fonts-noto-cjk`"), "{said}");
    }
}
