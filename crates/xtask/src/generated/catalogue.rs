//! The catalogue: every rule of the pack on one page, for the people who answer for the wording.

use std::fmt::Write;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Generated, redline};

pub(crate) const CATALOGUE: Generated = Generated { file: "docs/catalogue.md", command: "cargo xtask catalogue", make };

/// So many examples of each kind are shown; the rule files hold them all.
const EXAMPLES: usize = 3;

fn make() -> Result<String> {
    let listed = redline("rules list --format json", &[] as &[&str])?;
    let rules: Vec<Value> = serde_json::from_str(&listed).context("the rules listed by redline")?;
    render(&rules)
}

fn render(rules: &[Value]) -> Result<String> {
    let mut out = format!(
        "# 规则目录\n\n共 {} 条规则。本页由 `cargo xtask catalogue` 从 `rules/` 生成，请勿手改。处罚仅供参考，以商家后台现行规则为准。\n",
        rules.len()
    );
    let mut topic = "";
    for rule in rules {
        let next = word(rule, "topic");
        if next != topic {
            write!(out, "\n## {next}\n")?;
            topic = next;
        }
        write_rule(&mut out, rule)?;
    }
    Ok(out)
}

fn write_rule(out: &mut String, rule: &Value) -> Result<()> {
    write!(out, "\n### {}\n\n`{}` · {}", escape(word(rule, "title")), word(rule, "id"), level(word(rule, "level")))?;
    for name in ["platforms", "scenes"] {
        let only: Vec<_> = items(rule, name).filter_map(Value::as_str).collect();
        if !only.is_empty() {
            write!(out, " · {}", only.join("、"))?;
        }
    }
    if rule["asked"] == true {
        out.push_str(" · 买家问到时");
    }
    write!(out, "\n\n{}\n", escape(word(rule, "why")))?;
    for (platform, text) in rule["penalty"].as_object().into_iter().flatten() {
        write!(out, "\n- {platform}：{}", escape(text.as_str().unwrap_or_default()))?;
    }
    write_list(out, "违规", items(rule, "bad").map(example))?;
    write_list(out, "不算", items(rule, "good").map(example))?;
    write_list(out, "可以说", items(rule, "suggest").map(suggestion))?;
    let sources: Vec<_> = items(rule, "source").map(source).collect();
    if !sources.is_empty() {
        write!(out, "\n- 来源：{}", sources.join("；"))?;
    }
    out.push('\n');
    Ok(())
}

fn write_list(out: &mut String, title: &str, texts: impl Iterator<Item = String>) -> Result<()> {
    let shown: Vec<_> = texts.take(EXAMPLES).collect();
    if !shown.is_empty() {
        write!(out, "\n- {title}：{}", shown.join(" / "))?;
    }
    Ok(())
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn items<'a>(rule: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    rule[name].as_array().into_iter().flatten()
}

fn level(level: &str) -> &str {
    match level {
        "block" => "拦截",
        "warn" => "警示",
        "hint" => "提示",
        other => other,
    }
}

/// An example is a text, or a text with what the buyer asked.
fn example(example: &Value) -> String {
    match example.as_str() {
        Some(text) => escape(text),
        None => format!("（买家：{}）{}", escape(word(example, "asked")), escape(word(example, "text"))),
    }
}

fn suggestion(suggestion: &Value) -> String {
    escape(suggestion["replace"].as_str().unwrap_or_else(|| word(suggestion, "say")))
}

fn source(source: &Value) -> String {
    let (title, date) = (escape(word(source, "title")), word(source, "date"));
    let named = source["url"].as_str().map_or(title.clone(), |url| format!("[{title}](<{url}>)"));
    if date.is_empty() { named } else { format!("{named}（{date}）") }
}

/// Text as Markdown shows it, on one line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => out.push('⏎'),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|' | '&' => out.extend(['\\', character]),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_rule_shows_what_it_forbids_and_what_to_say() {
        let rule = json!({
            "id": "invoice/refused", "topic": "invoice", "title": "不能拒开发票", "level": "block", "platforms": ["jd"], "scenes": [], "asked": true,
            "why": "可以要发票。", "penalty": { "jd": "参考：扣 6 分" }, "source": [{ "title": "资料", "date": "2023", "url": "https://x.example" }],
            "suggest": [{ "say": "可以开的~" }], "bad": ["【没有发票】", { "asked": "有票吗", "text": "没有" }], "good": [],
        });
        let page = render(&[rule]).unwrap();
        let expected = "\n## invoice\n\n### 不能拒开发票\n\n`invoice/refused` · 拦截 · jd · 买家问到时\n\n可以要发票。\n\n- jd：参考：扣 6 分\n- 违规：【没有发票】 / （买家：有票吗）没有\n- 可以说：可以开的\\~\n- 来源：[资料](<https://x.example>)（2023）\n";
        assert!(page.ends_with(expected), "{page}");
    }
}
