//! From patterns to programs.

use std::sync::OnceLock;

use super::expand::{MOST_WORDS, Word, expand, is_wordlike};
use super::{Edge, MOST_NEEDS, Need, Node, Op, Pattern, PatternError, Program, Reach, Within};
use crate::pack::{Holds, Vocabulary, WordSet};

/// What names in patterns stand for.
pub(crate) trait Lexicons {
    /// The words of a plain lexicon.
    fn words(&self, name: &str) -> Option<&[Word]>;
    /// A plain lexicon as a set, or what a recogniser finds.
    fn set(&self, name: &str) -> Option<&WordSet>;
    /// The patterns of a phrase lexicon.
    fn phrases(&self, name: &str) -> Option<&[Node]>;
    /// Names that may be meant.
    fn nearest(&self, name: &str) -> Option<String>;
}

/// Neighbouring words are written out together while they are at most this many.
const JOINED: usize = 256;
/// Words that begin more often than so many times in 100,000 characters turn nothing away.
const MOST_NEED_COST: u32 = 1_500;
/// Most steps of a program.
const MOST_OPS: usize = 2_000;
/// Most levels of phrase lexicons inside one another.
const MOST_LEVELS: usize = 12;

type Result<T> = std::result::Result<T, PatternError>;

/// Compiles `pattern`. `exception`: it may speak of `{match}`, and needs no word to be found by.
///
/// # Errors
/// Unknown names, parts that can never match, a pattern that grows beyond the bounds, one without any word to find it by.
pub(crate) fn compile(pattern: &Pattern, lexicons: &dyn Lexicons, words: &mut Vocabulary, holds: &mut Holds, exception: bool) -> Result<Program> {
    let mut also = Vec::new();
    for (within, node) in &pattern.also {
        also.push((*within, program(node, lexicons, words, holds, exception)?));
    }
    let mut main = program(&pattern.main, lexicons, words, holds, exception)?;
    if main.hold == Holds::NONE && !exception {
        return Err(PatternError::new(0, "模式里没有一定会出现的词（都在可省略的部分里）"));
    }
    // A part that has to be elsewhere is as good a reason not to look as one that has to be here.
    if let Some((within, other)) = also.first().filter(|(_, other)| other.hold != Holds::NONE && main.needs.len() < MOST_NEEDS) {
        main.needs = main.needs.iter().copied().chain([Need::anywhere(other.hold)]).collect();
        if *within != Within::Clause {
            main.reach = Reach::Message;
        }
    }
    main.also = also.into();
    main.hull = pattern.hull;
    Ok(main)
}

fn program(node: &Node, lexicons: &dyn Lexicons, words: &mut Vocabulary, holds: &mut Holds, exception: bool) -> Result<Program> {
    check_edges(node)?;
    let mut compiler = Compiler { lexicons, words, ops: Vec::new(), exception, level: 0 };
    let Extent { longest, hold, needs, reach, before_match, .. } = compiler.node(node)?;
    compiler.ops.push(Op::Accept);
    let ops = compiler.ops;
    let before_hold = hold.as_ref().map_or((0, longest), |hold| hold.before);
    let needs = needs.into_iter().map(|need| {
        // From the words called by to the start and from there on.
        let (from, to) = (i64::from(need.before.0) - i64::from(before_hold.1), i64::from(need.before.1) - i64::from(before_hold.0));
        Need { hold: holds.row(need.steps), from: from as i32, to: to as i32 }
    });
    let needs = needs.collect();
    let hold = hold.map_or(Holds::NONE, |hold| holds.row(hold.steps));
    let branches = ops.iter().filter(|op| matches!(op, Op::Gap(_) | Op::Split(_))).count() > 1;
    Ok(Program {
        ops: ops.into(),
        openers: OnceLock::new(),
        longest,
        hold,
        before_hold,
        needs,
        reach,
        before_match,
        also: Box::default(),
        hull: false,
        branches,
    })
}

/// How far a part reaches, in folded characters, and what is sure to be in it.
#[derive(Default)]
struct Extent {
    shortest: u32,
    longest: u32,
    hold: Option<Hold>,
    /// Of what else is sure to be in it, the rarest, rarest first.
    needs: Vec<Hold>,
    /// How far apart its words can be.
    reach: Reach,
    /// How far from the start `{match}` is.
    before_match: Option<(u32, u32)>,
}

/// Steps of which one finds a word in every match.
struct Hold {
    steps: Vec<Op>,
    /// How often such words are likely to begin.
    cost: u32,
    /// How far from the start.
    before: (u32, u32),
}

/// The rarest of `holds`, without those that are in most messages.
fn rarest(mut holds: Vec<Hold>) -> Vec<Hold> {
    holds.retain(|hold| hold.cost <= MOST_NEED_COST);
    sort_by(&mut holds, |hold| hold.cost);
    holds.truncate(MOST_NEEDS);
    holds
}

/// Not generic over `by`: every sort of its own is ten kilobytes of the browser's core.
fn sort_by(holds: &mut [Hold], by: fn(&Hold) -> u32) {
    holds.sort_by_key(by);
}

impl Hold {
    /// One of these or of those.
    fn or(&self, other: &Self) -> Self {
        Self {
            steps: self.steps.iter().chain(&other.steps).copied().collect(),
            cost: self.cost.saturating_add(other.cost),
            before: both(self.before, other.before),
        }
    }

    /// What it costs to go by these words: each is followed up from every place that may be the start.
    fn price(&self) -> u32 {
        self.cost.saturating_mul(8 + self.before.1 - self.before.0)
    }
}

impl Extent {
    /// This, with `next` behind it.
    fn then(mut self, mut next: Self) -> Self {
        let shift = |(least, most): (u32, u32)| (least + self.shortest, most + self.longest);
        for hold in next.hold.iter_mut().chain(&mut next.needs) {
            hold.before = shift(hold.before);
        }
        self.before_match = self.before_match.or(next.before_match.map(shift));
        let mut holds: Vec<Hold> = self.hold.into_iter().chain(self.needs).chain(next.hold).chain(next.needs).collect();
        sort_by(&mut holds, Hold::price);
        let mut holds = holds.into_iter();
        self.hold = holds.next();
        self.needs = rarest(holds.collect());
        self.reach = self.reach.max(next.reach);
        self.shortest += next.shortest;
        self.longest = self.longest.saturating_add(next.longest).min(2_000);
        self
    }

    /// This or `other`.
    fn or(mut self, other: &Self) -> Self {
        let (ours, theirs) = (self.needs.first().or(self.hold.as_ref()), other.needs.first().or(other.hold.as_ref()));
        let is_more = !self.needs.is_empty() || !other.needs.is_empty();
        let need = ours.zip(theirs).filter(|_| is_more).map(|(a, b)| a.or(b));
        self.needs = rarest(need.into_iter().collect());
        self.hold = self.hold.as_ref().zip(other.hold.as_ref()).map(|(a, b)| a.or(b));
        self.before_match = match (self.before_match, other.before_match) {
            (Some(a), Some(b)) => Some(both(a, b)),
            (a, b) => a.or(b),
        };
        self.reach = self.reach.max(other.reach);
        self.shortest = self.shortest.min(other.shortest);
        self.longest = self.longest.max(other.longest);
        self
    }
}

fn both(a: (u32, u32), b: (u32, u32)) -> (u32, u32) {
    (a.0.min(b.0), a.1.max(b.1))
}

struct Compiler<'a> {
    lexicons: &'a dyn Lexicons,
    words: &'a mut Vocabulary,
    ops: Vec<Op>,
    exception: bool,
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
        let nothing = |op| (op, Extent::default());
        let (op, extent) = match node {
            Node::Text(_) => return self.words(expand(node, self.lexicons, MOST_WORDS)?),
            Node::Seq(nodes) => return self.sequence(nodes),
            Node::Alt(nodes) => return self.alternatives(nodes),
            Node::Opt(inner) => return self.optional(inner),
            Node::Name(name, at) => return self.name(name, *at),
            Node::NotAhead(inner, at) => return self.negative(inner, *at, true),
            Node::NotBehind(inner, at) => return self.negative(inner, *at, false),
            Node::Gap(gap) => {
                let reach = if gap.within == Within::Clause { Reach::Clause } else { Reach::Near };
                (Op::Gap(*gap), Extent { longest: u32::from(gap.most), reach, ..Extent::default() })
            }
            Node::Edge(edge) => nothing(Op::Edge(*edge)),
            Node::MarkStart => nothing(Op::MarkStart),
            Node::MarkEnd => nothing(Op::MarkEnd),
        };
        self.push(op)?;
        Ok(extent)
    }

    fn sequence(&mut self, nodes: &[Node]) -> Result<Extent> {
        let mut all = Extent::default();
        let mut at = 0;
        while at < nodes.len() {
            let (words, count) = self.joined(&nodes[at..]);
            let extent = match words {
                Some(words) => self.words(words)?,
                None => self.node(&nodes[at])?,
            };
            at += count;
            all = all.then(extent);
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
                return self.words(words);
            }
        }
        let mut all: Option<Extent> = None;
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
            all = Some(match all {
                Some(all) => all.or(&extent),
                None => extent,
            });
        }
        let end = self.ops.len() as u16;
        for exit in exits {
            self.ops[exit] = Op::Jump(end);
        }
        Ok(all.unwrap_or_default())
    }

    fn optional(&mut self, inner: &Node) -> Result<Extent> {
        let split = self.ops.len();
        self.push(Op::Split(0))?;
        let extent = self.node(inner)?;
        self.ops[split] = Op::Split(self.ops.len() as u16);
        Ok(Extent { shortest: 0, hold: None, needs: Vec::new(), ..extent })
    }

    fn name(&mut self, name: &str, at: usize) -> Result<Extent> {
        if name == "match" {
            if !self.exception {
                return Err(PatternError::new(at, "{match} 只能写在 unless 里"));
            }
            self.push(Op::Match)?;
            return Ok(Extent { before_match: Some((0, 0)), reach: Reach::Near, ..Extent::default() });
        }
        if let Some(set) = self.lexicons.set(name).copied() {
            return self.set(set);
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

    fn negative(&mut self, inner: &Node, at: usize, ahead: bool) -> Result<Extent> {
        if !is_wordlike(inner, self.lexicons) {
            return Err(PatternError::new(at, "“(!…)”里面只能写词，不能有间隔、边界或识别器"));
        }
        let mut words = expand(inner, self.lexicons, MOST_WORDS)?;
        words.sort_unstable();
        words.dedup_by(|b, a| a.chars == b.chars);
        let set = self.words.node(&words);
        let longest = words.iter().map(|word| word.chars.len() as u16).max().unwrap_or_default();
        self.push(if ahead { Op::NotAhead(set) } else { Op::NotBehind(set, longest) })?;
        Ok(Extent::default())
    }

    fn words(&mut self, words: Vec<Word>) -> Result<Extent> {
        let set = self.words.set(words, None);
        self.set(set)
    }

    fn set(&mut self, set: WordSet) -> Result<Extent> {
        self.push(set.op)?;
        let hold = Hold { steps: vec![set.op], cost: set.cost, before: (0, 0) };
        Ok(Extent { shortest: set.shortest, longest: set.longest, hold: Some(hold), reach: set.reach, ..Extent::default() })
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
