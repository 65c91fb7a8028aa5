//! From patterns to programs.

use super::expand::{MOST_WORDS, Word, expand, is_wordlike};
use super::{Edge, Node, Op, Pattern, PatternError, Program};
use crate::pack::{ClassId, Vocabulary};

/// What names in patterns stand for.
pub(crate) trait Lexicons {
    /// The words of a plain lexicon.
    fn words(&self, name: &str) -> Option<&[Word]>;
    /// The words whose `not` phrases count: a class of its own.
    fn class(&self, name: &str) -> Option<ClassId>;
    /// The patterns of a phrase lexicon.
    fn phrases(&self, name: &str) -> Option<&[Node]>;
    /// Names that may be meant.
    fn nearest(&self, name: &str) -> Option<String>;
}

/// Neighbouring words are written out together while they are at most this many.
const JOINED: usize = 16;
/// A disguise can be this much longer than the word.
const DISGUISE: u32 = 16;
/// Most steps of a program.
const MOST_OPS: usize = 2_000;
/// Most levels of phrase lexicons inside one another.
const MOST_LEVELS: usize = 12;

type Result<T> = std::result::Result<T, PatternError>;

/// Compiles `pattern`. `exception`: it may speak of `{match}`, and needs no word to be found by.
///
/// # Errors
/// Unknown names, parts that can never match, a pattern that grows beyond the bounds, one without any word to find it by.
pub(crate) fn compile(pattern: &Pattern, lexicons: &dyn Lexicons, words: &mut Vocabulary, exception: bool) -> Result<Program> {
    let mut also = Vec::new();
    for (within, node) in &pattern.also {
        also.push((*within, program(node, lexicons, words, exception)?));
    }
    let mut main = program(&pattern.main, lexicons, words, exception)?;
    if main.triggers.is_empty() && !exception {
        return Err(PatternError::new(0, "模式里没有一定会出现的词（都在可省略的部分里）"));
    }
    main.about_match |= also.iter().any(|(_, program)| program.about_match);
    main.also = also;
    main.hull = pattern.hull;
    Ok(main)
}

fn program(node: &Node, lexicons: &dyn Lexicons, words: &mut Vocabulary, exception: bool) -> Result<Program> {
    check_edges(node)?;
    let mut compiler = Compiler { lexicons, words, ops: Vec::new(), exception, about_match: false, level: 0 };
    let extent = compiler.node(node)?;
    compiler.ops.push(Op::Accept);
    let about_match = compiler.about_match;
    let ops = compiler.ops;
    let hold = extent.hold.map(|hold| hold.classes).unwrap_or_default();
    Ok(Program { ops, longest: extent.longest, triggers: hold, also: Vec::new(), hull: false, about_match })
}

/// How far a part reaches, and what is sure to be in it.
struct Extent {
    longest: u32,
    hold: Option<Hold>,
}

/// Classes of which a word is in every match, and how common those words are.
struct Hold {
    classes: Vec<ClassId>,
    cost: u32,
}

impl Extent {
    const NOTHING: Self = Self { longest: 0, hold: None };
}

struct Compiler<'a> {
    lexicons: &'a dyn Lexicons,
    words: &'a mut Vocabulary,
    ops: Vec<Op>,
    exception: bool,
    about_match: bool,
    level: usize,
}

impl Compiler<'_> {
    fn push(&mut self, op: Op) -> Result<()> {
        if self.ops.len() >= MOST_OPS {
            return Err(PatternError::new(0, format!("模式太复杂（超过 {MOST_OPS} 步）")));
        }
        self.ops.push(op);
        Ok(())
    }

    fn node(&mut self, node: &Node) -> Result<Extent> {
        match node {
            Node::Text(chars) => self.class(vec![Word { chars: chars.clone(), evasive: false }]),
            Node::Seq(nodes) => self.sequence(nodes),
            Node::Alt(nodes) => self.alternatives(nodes),
            Node::Opt(inner) => self.optional(inner),
            Node::Name(name, at) => self.name(name, *at),
            Node::Gap(gap) => {
                self.push(Op::Gap(*gap))?;
                Ok(Extent { longest: u32::from(gap.most), hold: None })
            }
            Node::Edge(edge) => {
                self.push(Op::Edge(*edge))?;
                Ok(Extent::NOTHING)
            }
            Node::NotAhead(inner, at) => self.negative(inner, *at, Op::NotAhead),
            Node::NotBehind(inner, at) => self.negative(inner, *at, Op::NotBehind),
            Node::MarkStart => self.mark(Op::MarkStart),
            Node::MarkEnd => self.mark(Op::MarkEnd),
        }
    }

    fn mark(&mut self, op: Op) -> Result<Extent> {
        self.push(op)?;
        Ok(Extent::NOTHING)
    }

    fn sequence(&mut self, nodes: &[Node]) -> Result<Extent> {
        let mut all = Extent::NOTHING;
        let mut at = 0;
        while at < nodes.len() {
            let (words, count) = self.joined(&nodes[at..]);
            let extent = match words {
                Some(words) => self.class(words)?,
                None => self.node(&nodes[at])?,
            };
            at += count;
            all.longest = all.longest.saturating_add(extent.longest);
            all.hold = match (all.hold, extent.hold) {
                (Some(a), Some(b)) => Some(if b.cost < a.cost { b } else { a }),
                (a, b) => a.or(b),
            };
        }
        Ok(all)
    }

    /// The words of as many neighbours as are few when written out together, and how many neighbours they are.
    fn joined(&self, nodes: &[Node]) -> (Option<Vec<Word>>, usize) {
        let own = |node: &Node| !has_name(node) && is_wordlike(node, self.lexicons);
        let run = nodes.iter().take_while(|node| own(node)).count();
        for count in (2..=run).rev() {
            let Ok(words) = expand(&Node::Seq(nodes[..count].to_vec()), self.lexicons, JOINED) else { continue };
            // An empty word among them: the part can be left out, and the whole would hold nothing.
            if words.iter().all(|word| !word.chars.is_empty()) {
                return (Some(words), count);
            }
        }
        (None, 1)
    }

    fn alternatives(&mut self, nodes: &[Node]) -> Result<Extent> {
        let whole = Node::Alt(nodes.to_vec());
        if !has_name(&whole) && is_wordlike(&whole, self.lexicons) {
            let words = expand(&whole, self.lexicons, MOST_WORDS)?;
            if words.iter().all(|word| !word.chars.is_empty()) {
                return self.class(words);
            }
        }
        let mut all = Extent { longest: 0, hold: Some(Hold { classes: Vec::new(), cost: 0 }) };
        let mut exits = Vec::new();
        for (i, node) in nodes.iter().enumerate() {
            let split = self.ops.len();
            let last = i + 1 == nodes.len();
            if !last {
                self.push(Op::Split(0))?;
            }
            let extent = self.node(node)?;
            if !last {
                exits.push(self.ops.len());
                self.push(Op::Jump(0))?;
                self.ops[split] = Op::Split(self.ops.len() as u16);
            }
            all.longest = all.longest.max(extent.longest);
            all.hold = match (all.hold, extent.hold) {
                (Some(mut a), Some(b)) => {
                    a.classes.extend(b.classes);
                    a.cost = a.cost.saturating_add(b.cost);
                    Some(a)
                }
                _ => None,
            };
        }
        let end = self.ops.len() as u16;
        for exit in exits {
            self.ops[exit] = Op::Jump(end);
        }
        Ok(all)
    }

    fn optional(&mut self, inner: &Node) -> Result<Extent> {
        let split = self.ops.len();
        self.push(Op::Split(0))?;
        let extent = self.node(inner)?;
        self.ops[split] = Op::Split(self.ops.len() as u16);
        Ok(Extent { longest: extent.longest, hold: None })
    }

    fn name(&mut self, name: &str, at: usize) -> Result<Extent> {
        if name == "match" {
            if !self.exception {
                return Err(PatternError::new(at, "{match} 只能写在 unless 里"));
            }
            self.about_match = true;
            self.push(Op::Match)?;
            return Ok(Extent::NOTHING);
        }
        if let Some(class) = self.lexicons.class(name) {
            return self.word(class);
        }
        if let Some(phrases) = self.lexicons.phrases(name) {
            self.level += 1;
            if self.level > MOST_LEVELS {
                return Err(PatternError::new(at, "词表套用太深"));
            }
            let extent = self.alternatives(phrases);
            self.level -= 1;
            return extent;
        }
        let hint = self.lexicons.nearest(name).map(|near| format!("，是不是“{near}”")).unwrap_or_default();
        Err(PatternError::new(at, format!("不认识的名称“{name}”{hint}")))
    }

    fn negative(&mut self, inner: &Node, at: usize, op: fn(ClassId) -> Op) -> Result<Extent> {
        if !is_wordlike(inner, self.lexicons) {
            return Err(PatternError::new(at, "“(!…)”里面只能写词，不能有间隔、边界或识别器"));
        }
        let words = expand(inner, self.lexicons, MOST_WORDS)?;
        let class = self.words.class(words, None);
        self.push(op(class))?;
        Ok(Extent::NOTHING)
    }

    fn class(&mut self, words: Vec<Word>) -> Result<Extent> {
        let class = self.words.class(words, None);
        self.word(class)
    }

    fn word(&mut self, class: ClassId) -> Result<Extent> {
        self.push(Op::Word(class))?;
        let (longest, evasive, cost) = self.words.extent(class);
        let longest = u32::from(longest) + if evasive { DISGUISE } else { 0 };
        Ok(Extent { longest, hold: Some(Hold { classes: vec![class], cost }) })
    }
}

fn has_name(node: &Node) -> bool {
    match node {
        Node::Name(..) => true,
        Node::Seq(nodes) | Node::Alt(nodes) => nodes.iter().any(has_name),
        Node::Opt(node) => has_name(node),
        _ => false,
    }
}

/// An end in the middle: something must follow `$`, or come before `^`.
fn check_edges(node: &Node) -> Result<()> {
    let Node::Seq(nodes) = node else { return Ok(()) };
    let needed = |node: &Node| matches!(node, Node::Text(_) | Node::Name(..));
    for (i, node) in nodes.iter().enumerate() {
        let never = match node {
            Node::Edge(Edge::MessageStart) => nodes[..i].iter().any(needed),
            Node::Edge(Edge::MessageEnd) => nodes[i..].iter().any(needed),
            _ => false,
        };
        if never {
            return Err(PatternError::new(0, "这条模式永远不会匹配：“^”前面或“$”后面还有内容"));
        }
    }
    Ok(())
}
