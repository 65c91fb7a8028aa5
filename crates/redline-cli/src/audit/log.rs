//! Chat logs: what was said, by whom, in which conversation.

use std::collections::HashMap;
use std::path::Path;

use redline::{Message, Platform, Scene};
use serde::Deserialize;

use crate::failure::Failure;
use crate::input::records;
use crate::locale::{fill, texts};
use crate::open_text::open_text;

/// Something said. The names in Chinese are those of exported tables.
#[derive(Debug, Deserialize)]
struct Said {
    #[serde(alias = "会话")]
    session: Option<String>,
    #[serde(alias = "发送方")]
    from: From,
    #[serde(alias = "客服")]
    agent: Option<String>,
    #[serde(alias = "时间")]
    time: Option<String>,
    /// `any` and platforms that are not known count as none.
    #[serde(alias = "平台")]
    platform: Option<String>,
    #[serde(alias = "场景")]
    scene: Option<Scene>,
    #[serde(alias = "内容")]
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum From {
    #[serde(alias = "买家", alias = "顾客", alias = "customer")]
    Buyer,
    #[serde(alias = "客服", alias = "卖家", alias = "商家", alias = "seller")]
    Agent,
    /// Robots and the platform itself.
    #[serde(other)]
    Other,
}

/// What an agent said, with what the buyer asked before.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) message: Message,
    pub(super) session: Option<String>,
    pub(super) agent: Option<String>,
    pub(super) time: Option<String>,
    /// From 1; in a table the header is line 1.
    pub(super) line: usize,
}

/// What the buyers of all conversations asked last.
#[derive(Debug, Default)]
pub(super) struct Talks {
    turns: HashMap<String, Turn>,
}

/// The buyer's last messages that stand together. The question stays open until the buyer writes again.
#[derive(Debug, Default)]
struct Turn {
    asked: String,
    /// Whether the agent has spoken since.
    is_answered: bool,
}

impl Talks {
    /// How many conversations there were.
    pub(super) fn len(&self) -> usize {
        self.turns.len()
    }

    /// Hears what was said; gives it back with its context if an agent said it.
    fn hear(&mut self, said: Said, file: &str, line: usize) -> Option<Reply> {
        // Without a name all of a file is one conversation.
        let turn = self.turns.entry(said.session.clone().unwrap_or_else(|| format!("file:{file}"))).or_default();
        match said.from {
            From::Buyer => {
                if turn.is_answered {
                    *turn = Turn::default();
                }
                if !turn.asked.is_empty() {
                    turn.asked.push('\n');
                }
                turn.asked.push_str(&said.text);
                None
            }
            From::Agent => {
                turn.is_answered = true;
                let asked = Some(turn.asked.clone()).filter(|asked| !asked.is_empty());
                let platform = said.platform.as_deref().and_then(Platform::from_name);
                let message = Message { id: None, text: said.text, asked, platform, scene: said.scene };
                Some(Reply { message, session: said.session, agent: said.agent.filter(|agent| !agent.is_empty()), time: said.time, line })
            }
            From::Other => None,
        }
    }
}

/// Tells `each` what agents said in the log at `path`.
pub(super) fn read(path: &Path, talks: &mut Talks, each: &mut impl FnMut(Reply) -> Result<(), Failure>) -> Result<(), Failure> {
    let name = path.display().to_string();
    let file = open_text(path)?;
    let mut hear = |said: Said, line: usize| talks.hear(said, &name, line).map_or(Ok(()), &mut *each);
    if !path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
        return records(&name, file, &mut hear);
    }
    let mut table = csv::Reader::from_reader(file);
    let refuse = |error: csv::Error| Failure::new(format!("{name}: {}", fill(&texts().error.not_csv, &[("why", &error)])));
    let header = table.headers().map_err(refuse)?.clone();
    let mut row = csv::StringRecord::new();
    while table.read_record(&mut row).map_err(refuse)? {
        let line = row.position().map_or(0, csv::Position::line) as usize;
        hear(row.deserialize(Some(&header)).map_err(refuse)?, line)?;
    }
    Ok(())
}
