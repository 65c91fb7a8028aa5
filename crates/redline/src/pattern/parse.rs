//! Reading patterns (`docs/rules.md`).

use super::ast::{Edge, Gap, Node, Pattern, Within};
use crate::fold::fold_str;

/// Most characters of a pattern.
pub const MOST_CHARS: usize = 4_000;
/// Deepest nesting of parentheses.
pub const MOST_DEPTH: usize = 16;
/// Widest gap.
pub const MOST_GAP: u16 = 200;

const CLAUSE_GAP: u16 = 8;
const SENTENCE_GAP: u16 = 30;

/// Why a text is no pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct PatternError {
    /// Where, in characters of the pattern from 0.
    pub at: usize,
    /// What is wrong, for people.
    pub message: String,
}

impl PatternError {
    pub(crate) fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

type Result<T> = std::result::Result<T, PatternError>;

/// Reads a pattern.
///
/// # Errors
/// Unbalanced brackets, a bad gap, more than [`MOST_CHARS`] characters, deeper than [`MOST_DEPTH`], a part that says nothing.
pub(crate) fn parse(text: &str) -> Result<Pattern> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > MOST_CHARS {
        return Err(PatternError::new(MOST_CHARS, format!("模式超过 {MOST_CHARS} 个字符")));
    }
    let mut parser = Parser { chars: &chars, at: 0, depth: 0 };
    let mut parts = vec![(Within::Clause, parser.choice()?)];
    while let Some('&') = parser.peek() {
        parser.at += 1;
        let within = if parser.eat('&') { Within::Message } else { Within::Clause };
        parts.push((within, parser.choice()?));
    }
    if let Some(c) = parser.peek() {
        return Err(PatternError::new(parser.at, format!("多余的“{c}”")));
    }
    assemble(parts)
}

/// Chooses the part that is reported.
fn assemble(mut parts: Vec<(Within, Node)>) -> Result<Pattern> {
    let mut marked = None;
    for (i, (_, node)) in parts.iter().enumerate() {
        let (starts, ends) = marks(node);
        if starts != ends || starts > 1 || (starts == 1 && marked.is_some()) {
            return Err(PatternError::new(0, "【】要成对，且一条模式只能有一对"));
        }
        if starts == 1 {
            marked = Some(i);
        }
        if is_nothing(node) {
            return Err(PatternError::new(0, "模式的一部分是空的"));
        }
    }
    // With another part in front, the bond is that of the first pair: it is the same sign for all in practice.
    let hull = marked.is_none() && parts.len() > 1 && parts[1..].iter().all(|&(within, _)| within == Within::Clause);
    let main = marked.unwrap_or(0);
    if main > 0 {
        parts[0].0 = parts[main].0;
    }
    let (_, node) = parts.remove(main);
    Ok(Pattern { main: node, also: parts, hull })
}

/// How often 【 and 】 stand in `node`.
fn marks(node: &Node) -> (usize, usize) {
    match node {
        Node::MarkStart => (1, 0),
        Node::MarkEnd => (0, 1),
        Node::Seq(nodes) => nodes.iter().map(marks).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1)),
        // In alternatives each may have its own pair.
        Node::Alt(nodes) => nodes.iter().map(marks).fold((0, 0), |a, b| (a.0.max(b.0), a.1.max(b.1))),
        Node::Opt(node) => marks(node),
        _ => (0, 0),
    }
}

fn is_nothing(node: &Node) -> bool {
    match node {
        Node::Seq(nodes) => nodes.iter().all(is_nothing),
        Node::Alt(nodes) => nodes.iter().any(is_nothing),
        Node::Text(text) => text.is_empty(),
        Node::Opt(_) | Node::Gap(_) | Node::Edge(_) | Node::NotAhead(..) | Node::NotBehind(..) | Node::MarkStart | Node::MarkEnd => true,
        Node::Name(..) => false,
    }
}

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn eat(&mut self, c: char) -> bool {
        let same = self.peek() == Some(c);
        if same {
            self.at += 1;
        }
        same
    }

    fn fail<T>(&self, at: usize, message: impl Into<String>) -> Result<T> {
        Err(PatternError::new(at.min(self.chars.len()), message))
    }

    /// Sequences with `|` between them, up to `)`, `&` or the end.
    fn choice(&mut self) -> Result<Node> {
        let mut choices = vec![self.sequence()?];
        while self.eat('|') {
            choices.push(self.sequence()?);
        }
        Ok(if choices.len() == 1 { choices.remove(0) } else { Node::Alt(choices) })
    }

    /// Items up to `)`, `|`, `&` or the end.
    fn sequence(&mut self) -> Result<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        let mut text = String::new();
        while let Some(c) = self.peek() {
            let at = self.at;
            match c {
                ')' | '|' | '&' => break,
                ' ' | '\n' | '\t' => self.at += 1,
                '?' => {
                    self.at += 1;
                    let last = match text.pop() {
                        Some(last) => {
                            flush(&mut text, &mut nodes, at)?;
                            literal(&last.to_string(), at)?
                        }
                        None => match nodes.pop() {
                            Some(node @ (Node::Alt(_) | Node::Seq(_) | Node::Text(_) | Node::Name(..))) => node,
                            _ => return self.fail(at, "“?”前面没有可省略的内容"),
                        },
                    };
                    nodes.push(Node::Opt(Box::new(last)));
                }
                '\\' => {
                    self.at += 1;
                    let Some(c) = self.peek() else { return self.fail(at, "“\\”后面缺少字符") };
                    self.at += 1;
                    text.push(c);
                }
                '(' | '[' | '{' | '…' | '^' | '$' | '<' | '>' | '【' | '】' => {
                    flush(&mut text, &mut nodes, at)?;
                    let node = self.sign(c)?;
                    if matches!(node, Node::Gap(_)) && matches!(nodes.last(), Some(Node::Gap(_))) {
                        return self.fail(at, "两个间隔连在一起");
                    }
                    nodes.push(node);
                }
                ']' | '}' => return self.fail(at, format!("多余的“{c}”")),
                _ => {
                    self.at += 1;
                    text.push(c);
                }
            }
        }
        flush(&mut text, &mut nodes, self.at)?;
        Ok(if nodes.len() == 1 { nodes.remove(0) } else { Node::Seq(nodes) })
    }

    /// The item that begins with the sign `c`.
    fn sign(&mut self, c: char) -> Result<Node> {
        let at = self.at;
        self.at += 1;
        Ok(match c {
            '(' => return self.group(at),
            '[' => return self.set(at),
            '{' => return self.name(at),
            '…' => return self.gap(at),
            '^' => Node::Edge(Edge::MessageStart),
            '$' => Node::Edge(Edge::MessageEnd),
            '<' => Node::Edge(Edge::ClauseStart),
            '>' => Node::Edge(Edge::ClauseEnd),
            '【' => Node::MarkStart,
            _ => Node::MarkEnd,
        })
    }

    fn group(&mut self, at: usize) -> Result<Node> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return self.fail(at, format!("括号超过 {MOST_DEPTH} 层"));
        }
        let ahead = self.eat('!');
        let behind = !ahead && self.peek() == Some('<') && self.chars.get(self.at + 1) == Some(&'!');
        if behind {
            self.at += 2;
        }
        let node = self.choice()?;
        if !self.eat(')') {
            return self.fail(at, "“(”没有对应的“)”");
        }
        self.depth -= 1;
        let negative = ahead || behind;
        if negative && is_nothing(&node) {
            return self.fail(at, "“(!…)”里面是空的");
        }
        Ok(match (ahead, behind) {
            (true, _) => Node::NotAhead(Box::new(node), at),
            (_, true) => Node::NotBehind(Box::new(node), at),
            // A group of one keeps together for `?`.
            _ => match node {
                Node::Seq(nodes) if nodes.is_empty() => return self.fail(at, "括号里面是空的"),
                node => node,
            },
        })
    }

    fn set(&mut self, at: usize) -> Result<Node> {
        let mut choices = Vec::new();
        loop {
            match self.peek() {
                Some(']') => break,
                Some(' ') => self.at += 1,
                Some('-') if !choices.is_empty() && self.chars.get(self.at + 1) != Some(&']') => {
                    return self.fail(self.at, "“[]”里是单个的字，不能写 a-z 这样的范围；数字用 {number}");
                }
                Some(mut c) => {
                    if c == '\\' {
                        self.at += 1;
                        c = self.peek().unwrap_or(c);
                    }
                    self.at += 1;
                    choices.push(literal(&c.to_string(), self.at - 1)?);
                }
                None => return self.fail(at, "“[”没有对应的“]”"),
            }
        }
        self.at += 1;
        if choices.is_empty() {
            return self.fail(at, "“[]”里面是空的");
        }
        Ok(if choices.len() == 1 { choices.remove(0) } else { Node::Alt(choices) })
    }

    fn name(&mut self, at: usize) -> Result<Node> {
        let Some(length) = self.chars[self.at..].iter().position(|&c| c == '}') else {
            return self.fail(at, "“{”没有对应的“}”");
        };
        let name: String = self.chars[self.at..self.at + length].iter().collect();
        self.at += length + 1;
        let name = name.trim();
        if name.is_empty() || name.contains(['{', '(', '|']) {
            return self.fail(at, "“{}”里面要写名称");
        }
        Ok(Node::Name(name.to_owned(), at + 1))
    }

    fn gap(&mut self, at: usize) -> Result<Node> {
        let mut signs = 1;
        while self.eat('…') {
            signs += 1;
        }
        let (within, usual) = match signs {
            1 => (Within::Clause, CLAUSE_GAP),
            2 => (Within::Sentence, SENTENCE_GAP),
            3 => (Within::Message, MOST_GAP),
            _ => return self.fail(at, "“…”最多三个"),
        };
        let digits = self.chars[self.at..].iter().take_while(|c| c.is_ascii_digit()).count();
        let mut most = usual;
        if digits > 0 {
            let number: String = self.chars[self.at..self.at + digits].iter().collect();
            match number.parse::<u16>() {
                Ok(number) if (1..=MOST_GAP).contains(&number) => most = number,
                _ => return self.fail(self.at, format!("间隔应为 1–{MOST_GAP} 个字符")),
            }
            self.at += digits;
        }
        Ok(Node::Gap(Gap { most, within }))
    }
}

/// Moves the text read so far into `nodes`; `end` is where it ends.
fn flush(text: &mut String, nodes: &mut Vec<Node>, end: usize) -> Result<()> {
    if !text.is_empty() {
        nodes.push(literal(text, end.saturating_sub(text.chars().count()))?);
        text.clear();
    }
    Ok(())
}

fn literal(text: &str, at: usize) -> Result<Node> {
    let folded = fold_str(text);
    if folded.is_empty() {
        return Err(PatternError::new(at, format!("“{text}”归一化后什么也不剩")));
    }
    Ok(Node::Text(folded))
}
