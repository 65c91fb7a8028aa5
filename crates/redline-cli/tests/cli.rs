//! The program as a user meets it. Snapshots are renewed with `SNAPSHOTS=overwrite cargo test`.

use std::fs;
use std::path::Path;

use snapbox::cmd::Command;
use snapbox::{Data, file};

/// `redline` in the language of `locale`, from the folder of these tests.
fn redline_in(locale: &str, args: &[&str]) -> Command {
    Command::new(snapbox::cmd::cargo_bin("redline"))
        .args(args)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANGUAGE")
        .env_remove("LC_CTYPE")
        .env("LANG", locale)
}

fn redline(args: &[&str]) -> Command {
    redline_in("zh_CN.UTF-8", args)
}

#[track_caller]
fn shows(command: Command, code: i32, stdout: Data) {
    command.assert().code(code).stdout_eq(stdout).stderr_eq("");
}

#[track_caller]
fn refuses(command: Command, stderr: Data) {
    command.assert().code(2).stdout_eq("").stderr_eq(stderr);
}

#[test]
fn marks_an_offence_under_its_words() {
    let check = redline(&["check", "--rules", "rules", "--platform", "tmall", "亲，我们会尽快，没有发票的哈"]);
    shows(check, 1, file!["snapshots/check-text.txt"]);
}

#[test]
fn speaks_english_elsewhere() {
    shows(redline_in("en_GB.UTF-8", &["check", "--rules", "rules", "没有发票"]), 1, file!["snapshots/check-english.txt"]);
}

#[test]
fn is_content_with_a_compliant_text() {
    shows(redline(&["check", "--rules", "rules", "有发票的"]), 0, file!["snapshots/check-clean.txt"]);
}

#[test]
fn a_hint_is_no_failure_and_can_be_left_out() {
    shows(redline(&["check", "--rules", "rules", "--format", "jsonl", "尽快发"]), 0, file!["snapshots/check-hint.jsonl": Text]);
    shows(redline(&["check", "--rules", "rules", "--format", "jsonl", "--level", "warn", "尽快发"]), 0, "{\"findings\":[]}\n".into());
}

#[test]
fn names_the_file_and_line() {
    shows(redline(&["check", "--rules", "rules", "messages.txt"]), 1, file!["snapshots/check-file.txt"]);
}

#[test]
fn reads_and_writes_json_lines() {
    let lines = "{\"id\":\"1\",\"asked\":\"有发票吗\",\"text\":\"没有的哦\"}\n\n{\"id\":\"2\",\"text\":\"没有的哦\",\"more\":1}\n";
    let check = redline(&["check", "--rules", "rules", "--format", "jsonl", "-"]).stdin(lines);
    shows(check, 1, file!["snapshots/check-stdin.jsonl": Text]);
}

#[test]
fn the_question_can_be_told() {
    let check = redline(&["check", "--rules", "rules", "--format", "json", "--asked", "有发票吗", "没有的哦"]);
    shows(check, 1, file!["snapshots/check-asked.json": Text]);
}

#[test]
fn points_at_a_broken_line() {
    let check = redline(&["check", "--rules", "rules", "-"]).stdin("{\"text\":\"好的\"}\n{\"text\":\"没有发票\",\"scene\":\"车\"}\n");
    check.assert().code(2).stderr_eq(file!["snapshots/broken-line.txt"]);
}

#[test]
fn explains_wrong_arguments() {
    refuses(redline(&["check", "好的", "--platform", "amazon"]), file!["snapshots/wrong-platform.txt"]);
    refuses(redline(&["check"]), file!["snapshots/missing-input.txt"]);
    refuses(redline(&["rules"]), file!["snapshots/missing-command.txt"]);
    refuses(redline_in("C", &["check", "ok", "--form", "json"]), file!["snapshots/unknown-argument.txt"]);
}

#[test]
fn helps_in_the_users_language() {
    shows(redline(&["check", "--help"]), 0, file!["snapshots/help-chinese.txt"]);
    shows(redline_in("C", &["--help"]), 0, file!["snapshots/help-english.txt"]);
}

#[test]
fn lists_and_shows_and_searches_rules() {
    shows(redline(&["rules", "list", "--rules", "rules"]), 0, file!["snapshots/list.txt"]);
    shows(redline(&["rules", "list", "--rules", "rules", "--topic", "promise"]), 0, file!["snapshots/list-topic.txt"]);
    shows(redline(&["rules", "show", "--rules", "rules", "invoice/refused"]), 0, file!["snapshots/show.txt"]);
    shows(redline(&["rules", "search", "--rules", "rules", "fapiao"]), 0, file!["snapshots/search.txt"]);
    refuses(redline(&["rules", "show", "--rules", "rules", "发票"]), file!["snapshots/show-unknown.txt"]);
}

#[test]
fn tests_and_lints_rule_files() {
    shows(redline(&["rules", "test"]), 0, file!["snapshots/test.txt"]);
    shows(redline(&["rules", "lint"]), 1, file!["snapshots/lint.txt"]);
    shows(redline(&["rules", "test", "--rules", "breaking"]), 1, file!["snapshots/test-breach.txt"]);
}

#[test]
fn shows_what_is_wrong_with_a_rule_file() {
    refuses(redline(&["check", "--rules", "broken", "没有发票"]), file!["snapshots/broken-rules.txt"]);
    let keeps_going = redline(&["check", "--rules", "broken", "--keep-going", "--format", "jsonl", "尽快发"]);
    keeps_going.assert().code(0).stdout_eq(file!["snapshots/keep-going.jsonl": Text]).stderr_eq(file!["snapshots/keep-going.txt"]);
    refuses(redline(&["rules", "list", "--rules", "../src"]), file!["snapshots/no-rules.txt"]);
}

#[test]
fn scores_labelled_messages() {
    let score = redline(&["rules", "score", "--rules", "rules", "labelled.jsonl", "--misses", "--alarms", "--hits"]);
    shows(score, 0, file!["snapshots/score.txt"]);
    let score = redline(&["rules", "score", "--rules", "rules", "labelled.jsonl", "--format", "json"]);
    shows(score, 0, file!["snapshots/score.json": Text]);
}

#[test]
fn audits_chat_logs() {
    shows(redline(&["audit", "--rules", "rules", "log.csv", "log.jsonl"]), 1, file!["snapshots/audit.txt"]);
    shows(redline(&["audit", "--rules", "rules", "log.csv", "--summary", "--level", "warn"]), 1, file!["snapshots/audit-summary.txt"]);
    shows(redline(&["audit", "--rules", "rules", "log.csv", "--format", "csv"]), 1, file!["snapshots/audit.csv": Text]);
    shows(redline(&["audit", "--rules", "rules", "log.jsonl", "--format", "json"]), 1, file!["snapshots/audit.json": Text]);
    refuses(redline(&["audit", "--rules", "rules", "messages.txt"]), file!["snapshots/audit-no-log.txt"]);
}

#[test]
fn reads_what_excel_saves_in_china_and_writes_cells_it_does_not_calculate() {
    let folder = std::env::temp_dir().join(format!("redline-gbk-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the log");
    let log = folder.join("log.csv");
    let rows = "会话,发送方,客服,时间,平台,内容\ns1,客服,=1+1,,tmall,这款没有发票的哦\n";
    std::fs::write(&log, encoding_rs::GB18030.encode(rows).0).expect("the log is written");
    let name = log.to_string_lossy().into_owned();
    let audit = redline(&["audit", "--rules", "rules", &name, "--format", "csv"]);
    let output = audit.output().expect("the program runs");
    let written = String::from_utf8(output.stdout).expect("UTF-8");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert!(written.contains("没有发票") && written.contains("'=1+1"), "{written}");
}

#[test]
fn follows_the_shops_settings() {
    let check = |texts: &[&str]| redline(&[&["check", "--rules", "rules", "--settings", "settings.json", "--format", "jsonl"], texts].concat());
    shows(check(&["加薇.信聊", "会尽快发"]), 1, file!["snapshots/settings.jsonl": Text]);
    shows(check(&["蔷薇信纸有货", "微信支付也行"]), 0, file!["snapshots/settings-innocent.jsonl": Text]);
    refuses(redline(&["check", "--settings", "broken-settings.json", "好的"]), file!["snapshots/broken-settings.txt"]);
}

#[test]
fn a_label_that_is_not_in_its_text_is_told() {
    refuses(redline(&["rules", "score", "--rules", "rules", "mislabelled.jsonl"]), file!["snapshots/mislabelled.txt"]);
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_message() {
    let check = redline(&["check", "--rules", "rules", "--format", "jsonl", "-"]).stdin("\u{FEFF}{\"text\":\"没有发票\"}\n");
    check.assert().code(1).stdout_eq(file!["snapshots/byte-order-mark.jsonl": Text]);
}

#[test]
fn learns_a_second_opinion_and_asks_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("learns");
    fs::create_dir_all(&folder).expect("a folder to write to");
    let rules =
        r#"{ "topic": "invoice", "rules": [{ "id": "invoice/suspected", "title": "像在推脱", "level": "warn", "judged": true, "why": "" }] }"#;
    fs::write(folder.join("invoice.json"), rules).expect("a folder to write to");
    let lessons = folder.join("lessons.jsonl");
    let offends = r#"{"text":"那张纸给不了","expect":[{"topic":"invoice","span":"给不了"}]}"#;
    let innocent = r#"{"text":"那张纸给得了","expect":[]}"#;
    fs::write(&lessons, format!("{offends}\n{innocent}\n").repeat(40)).expect("a folder to write to");
    let folder = folder.to_str().expect("a path in letters");
    let learn = redline(&["rules", "learn", "--rules", folder, lessons.to_str().expect("a path in letters")]);
    learn.assert().code(0).stdout_eq("学了 80 条消息、80 个分句（其中违规 40 个），写到 [..]judge.bin\n").stderr_eq("");
    let found =
        r#"{"findings":[{"rule":"invoice/suspected","topic":"invoice","level":"warn","start":0,"end":6,"text":"那张纸给不了","suggest":[]}]}"#;
    shows(redline(&["check", "--rules", folder, "--format", "jsonl", "那张纸给不了"]), 0, format!("{found}\n").into());
    shows(redline(&["check", "--rules", folder, "--format", "jsonl", "那张纸给得了"]), 0, "{\"findings\":[]}\n".into());
}

#[test]
fn refuses_a_second_opinion_of_another_version() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outdated");
    fs::create_dir_all(&folder).expect("a folder to write to");
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules/invoice.json"), folder.join("invoice.json")).expect("a folder to write to");
    fs::write(folder.join("judge.bin"), "no judge").expect("a folder to write to");
    let check = redline(&["check", "--rules", folder.to_str().expect("a path in letters"), "没有发票"]);
    refuses(check, "错误: [..]judge.bin 不是这个版本的 judge.bin：请用 redline rules learn 重新生成\n".into());
}
