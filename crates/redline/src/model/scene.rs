use serde::{Deserialize, Serialize};

/// Where a message is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Scene {
    /// A conversation with a buyer.
    #[default]
    Chat,
    /// A reply to a review.
    Review,
    /// Title or description of an item.
    Listing,
    /// A quick or automatic reply being written.
    Script,
}

impl Scene {
    /// All scenes.
    pub const ALL: [Self; 4] = [Self::Chat, Self::Review, Self::Listing, Self::Script];

    /// The name in files and on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::Review => "review",
            Self::Listing => "listing",
            Self::Script => "script",
        }
    }

    /// The scene of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// The scenes a rule speaks in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneSet(u8);

impl SceneSet {
    /// The set of `scenes`; an empty list means all.
    pub fn new(scenes: &[Scene]) -> Self {
        if scenes.is_empty() {
            return Self(u8::MAX);
        }
        Self(scenes.iter().fold(0, |set, &s| set | 1 << s as u8))
    }

    /// Whether a rule with this set speaks in `scene`.
    pub fn covers(self, scene: Scene) -> bool {
        self.0 & 1 << scene as u8 != 0
    }

    /// The scenes named, none if the set means all.
    pub fn list(self) -> Vec<Scene> {
        if self.0 == u8::MAX {
            return Vec::new();
        }
        Scene::ALL.into_iter().filter(|&s| self.covers(s)).collect()
    }
}
