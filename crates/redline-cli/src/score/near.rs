//! Topics that one offence may be told under as well as under the other.

const NEAR: &[&[&str]] = &[
    &["ad_law", "promise", "medical"],
    &["attitude", "harassment"],
    &["payment", "off_platform"],
    &["stock", "dispatch", "promise"],
    &["review_bribe", "harassment", "fake_trade"],
    &["gift", "refund_refusal", "stock"],
];

/// Whether a finding of topic `a` tells an offence of topic `b`.
pub(super) fn are_near(a: &str, b: &str) -> bool {
    a == b || NEAR.iter().any(|group| group.contains(&a) && group.contains(&b))
}
