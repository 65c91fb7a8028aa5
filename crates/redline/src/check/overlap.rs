use crate::model::Finding;

/// Keeps, of findings that overlap, the gravest, of equally grave ones the longest, of equally long ones the first. Sorts by place.
/// `rank` is the order of rules.
pub(crate) fn keep_apart(findings: Vec<(u32, Finding)>) -> Vec<Finding> {
    let mut findings = findings;
    findings.sort_by(|(rank_a, a), (rank_b, b)| {
        let length = |finding: &Finding| finding.bytes.len();
        b.level.cmp(&a.level).then(length(b).cmp(&length(a))).then(rank_a.cmp(rank_b)).then(a.bytes.start.cmp(&b.bytes.start))
    });
    let mut kept: std::collections::BTreeMap<usize, Finding> = std::collections::BTreeMap::new();
    for (_, finding) in findings {
        let before = kept.range(..finding.bytes.end).next_back();
        if before.is_none_or(|(_, other)| other.bytes.end <= finding.bytes.start) {
            kept.insert(finding.bytes.start, finding);
        }
    }
    kept.into_values().collect()
}
