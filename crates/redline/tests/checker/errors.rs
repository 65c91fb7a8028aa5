//! What is wrong with a rule file is told with its file, line, column and text.

use redline::{RuleSet, RuleText};

/// A file with `what` in place of its pattern, and what is told of it: `line:column message`.
fn told(text: &str) -> Vec<String> {
    let errors =
        RuleSet::compile(&[RuleText { name: "invoice.json".to_owned(), text: text.to_owned() }]).map_or_else(|errors| errors.0, |_| Vec::new());
    assert!(errors.iter().all(|error| error.file == "invoice.json"));
    errors.iter().map(|error| format!("{}:{} {}", error.line, error.column, error.message)).collect()
}

/// A file whose rule stands in line 3 with `rest` in line 4.
fn with_rule(rest: &str) -> String {
    format!(
        "{{\n  \"topic\": \"invoice\",\n  \"rules\": [{{ \"id\": \"a\", \"title\": \"a\", \"level\": \"block\", \"why\": \"\",\n{rest}\n  }}]\n}}"
    )
}

fn with_pattern(pattern: &str) -> String {
    with_rule(&format!("\"match\": [\"甲\", {}]", serde_json::Value::from(pattern)))
}

/// Where the second pattern's text begins.
const START: usize = 17;

#[test]
fn patterns() {
    let rows: &[(&str, usize, &str)] = &[
        ("(甲乙", 0, "没有对应的“)”"),
        ("甲(乙|丙", 1, "没有对应的“)”"),
        ("甲乙)", 2, "多余的“)”"),
        ("甲[乙", 1, "没有对应的“]”"),
        ("甲[]", 1, "是空的"),
        ("甲]", 1, "多余的“]”"),
        ("甲{invoice", 1, "没有对应的“}”"),
        ("甲{}", 1, "要写名称"),
        ("甲{phome}", 2, "不认识的名称“phome”，是不是“phone”"),
        ("甲{match}", 2, "只能写在 unless 里"),
        ("?甲", 0, "前面没有可省略的内容"),
        ("甲…?", 2, "前面没有可省略的内容"),
        ("甲…………乙", 1, "最多三个"),
        ("甲…201乙", 2, "1–200"),
        ("甲…0乙", 2, "1–200"),
        ("甲……99999999999乙", 3, "1–200"),
        ("甲… …乙", 3, "两个间隔连在一起"),
        ("甲\\", 1, "后面缺少字符"),
        ("甲()", 1, "是空的"),
        ("甲(!)", 1, "是空的"),
        ("甲(!乙…丙)", 1, "只能写词"),
        ("【甲", 0, "要成对"),
        ("甲】", 0, "要成对"),
        ("【甲】乙【丙】", 0, "只能有一对"),
        ("甲 & ", 0, "一部分是空的"),
        ("&甲", 0, "一部分是空的"),
        ("…", 0, "是空的"),
        ("甲?乙?", 0, "是空的"),
        ("", 0, "是空的"),
        ("甲|", 0, "是空的"),
        ("甲^乙", 0, "永远不会匹配"),
        ("甲$乙", 0, "永远不会匹配"),
        ("\u{200B}\u{FE0F}", 0, "什么也不剩"),
    ];
    let mut wrong = Vec::new();
    for &(pattern, at, message) in rows {
        let errors = told(&with_pattern(pattern));
        let place = format!("4:{} ", START + at);
        if !matches!(&errors[..], [error] if error.starts_with(&place) && error.contains(message)) {
            wrong.push((pattern, place, message, errors));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_text_of_the_line_is_shown() {
    let text = with_pattern("(甲乙");
    let errors = RuleSet::compile(&[RuleText { name: "rules/x.json".to_owned(), text }]).expect_err("a bracket is missing").0;
    assert_eq!(errors[0].text, "\"match\": [\"甲\", \"(甲乙\"]");
    assert_eq!(errors[0].to_string(), format!("rules/x.json:4:{START}: {}\n  \"match\": [\"甲\", \"(甲乙\"]", errors[0].message));
}

#[test]
fn rules() {
    for (rest, expected) in [
        ("\"match\": []", "3:13 match 是空的"),
        ("\"match\": [\"甲\"], \"unless\": [\"乙\", \"@none\"]", "4:33 没有名为“none”的例外集"),
        ("\"match\": [\"甲\"], \"unless\": [\"乙(\"]", "4:30 “(”没有对应的“)”"),
        ("\"match\": [\"甲\"], \"unless\": [\"【乙】\"]", "4:29 unless 里不能写【】"),
        ("\"match\": [\"甲\"], \"asked\": [\"{none}\"]", "4:29 不认识的名称“none”，是不是“money”"),
        ("\"match\": [\"甲\"], \"asked\": [\"乙\"], \"askedUnless\": [\"(\"]", "4:50 “(”没有对应的“)”"),
        ("\"match\": [\"甲\"], \"suggest\": [{ \"say\": \"a\" }, { \"say\": \"a\", \"replace\": \"b\" }]", "4:45 一条建议要么是 replace，要么是 say"),
        ("\"match\": [\"甲\"], \"suggest\": [{}]", "4:29 一条建议要么是 replace，要么是 say"),
    ] {
        assert_eq!(told(&with_rule(rest)), [expected], "{rest}");
    }
}

#[test]
fn lexicons() {
    let file = |lexicons: &str| format!("{{\n  \"lexicons\": {{\n{lexicons}\n  }}\n}}");
    for (lexicons, expected) in [
        ("\"a\": { \"words\": [] }", "3:17 词表“a”是空的"),
        ("\"a\": { \"words\": [\"甲\", \"乙{b}\"] }", "3:26 不认识的名称“b”"),
        ("\"a\": { \"words\": [\"甲&乙\"] }", "3:19 词表里不能写“&”"),
        ("\"a\": { \"words\": [\"甲…乙\"], \"evasive\": true }", "3:19 带间隔的词表不能写 not 或 evasive"),
        ("\"a\": { \"words\": [\"甲\"], \"not\": [\"乙…丙\"] }", "3:33 not 里只能写词"),
        ("\"phone\": { \"words\": [\"甲\"] }", "3:10 名称“phone”已经有了"),
        ("\"match\": { \"words\": [\"甲\"] }", "3:10 名称“match”已经有了"),
        ("\"a\": { \"words\": [\"{a}\"] }", "词表“a”绕了一圈又用到自己"),
    ] {
        let errors = told(&file(lexicons));
        assert!(errors.first().is_some_and(|error| error.ends_with(expected)), "{lexicons} {errors:?}");
    }
}

#[test]
fn a_circle_of_lexicons() {
    let errors =
        told("{ \"lexicons\": { \"a\": { \"words\": [\"甲{b}\"] }, \"b\": { \"words\": [\"乙{c}\"] }, \"c\": { \"words\": [\"丙{a}\"] } } }");
    assert!(errors.iter().any(|error| error.contains("绕了一圈又用到自己")), "{errors:?}");
}

#[test]
fn json() {
    for (text, expected) in [
        ("", "1:1 不是合法的 JSON"),
        ("{\n  \"topic\": \"invoice\",\n  rules: []\n}", "3:3 不是合法的 JSON"),
        ("{ \"topic\": \"nothing\" }", "1:20 内容不符合规则文件的格式"),
        ("{\n \"rule\": [] }", "2:7 内容不符合规则文件的格式"),
        ("[1]", "1:"),
    ] {
        let errors = told(text);
        assert!(matches!(&errors[..], [error] if error.starts_with(expected)), "{text} {errors:?}");
    }
}

#[test]
fn what_is_there_twice() {
    let texts = |a: &str, b: &str| [("a.json", a), ("b.json", b)].map(|(name, text)| RuleText { name: name.to_owned(), text: text.to_owned() });
    let rule = with_rule("\"match\": [\"甲\"]");
    let errors = RuleSet::compile(&texts(&rule, &rule)).expect_err("one id").0;
    assert_eq!((errors[0].file.as_str(), errors[0].line, errors[0].column), ("b.json", 3, 21));
    let lexicon = "{ \"lexicons\": { \"x\": { \"words\": [\"甲\"] } } }";
    let errors = RuleSet::compile(&texts(lexicon, lexicon)).expect_err("one lexicon").0;
    assert_eq!((errors[0].file.as_str(), errors[0].message.as_str()), ("b.json", "名称“x”已经有了"));
}

#[test]
fn all_errors_are_told_at_once_up_to_a_bound() {
    let patterns = |count: usize| with_rule(&format!("\"match\": [{}]", vec!["\"(\""; count].join(", ")));
    assert_eq!(told(&patterns(3)).len(), 3);
    assert_eq!(told(&patterns(1_000)).len(), 50);
}
