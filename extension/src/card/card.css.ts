/** The card's looks. It lives in a shadow tree, so nothing of the page's reaches in and nothing leaks out. */
export const cardCss = `
:host { all: initial; position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible; color-scheme: light;
  display: block !important; visibility: visible !important; opacity: 1 !important; pointer-events: auto !important;
  --ink: #20242b; --dim: #5f6773; --panel: #fff; --line: #e3e6eb; --hover: #f3f5f8; --red: #c8102e; --amber: #9a5b00; --blue: #3d5a80; --blank: #fdf0d5; --level: var(--red); }
:host([data-theme="dark"]) { color-scheme: dark; --ink: #eceef2; --dim: #a9b1bc; --panel: #24272e; --line: #3a3f48; --hover: #2f333b; --red: #ff7b86; --amber: #f2b45c; --blue: #9db8d9; --blank: #4a3d22; }
@media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { color-scheme: dark; --ink: #eceef2; --dim: #a9b1bc; --panel: #24272e; --line: #3a3f48;
  --hover: #2f333b; --red: #ff7b86; --amber: #f2b45c; --blue: #9db8d9; --blank: #4a3d22; } }
[hidden] { display: none !important; }
.card { box-sizing: border-box; width: 360px; max-width: calc(100vw - 16px); max-height: var(--max-height); overflow: hidden auto; overscroll-behavior: contain; scroll-padding-bottom: 64px; scrollbar-width: thin; scrollbar-color: var(--line) transparent; background: var(--panel); color: var(--ink);
  border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 6px 24px #00000026; font: 13px/1.55 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; text-align: start; user-select: none; }
.card[data-level="warn"] { --level: var(--amber); }
.card[data-level="hint"] { --level: var(--blue); }
p { margin: 0; }
header { display: flex; align-items: baseline; gap: 8px; padding: 10px 8px 6px 14px; }
.level { flex: none; color: var(--level); font-size: 12px; font-weight: 600; }
.level::before { content: "■" / ""; margin-right: 4px; }
[data-level="warn"] .level::before { content: "▲" / ""; }
[data-level="hint"] .level::before { content: "●" / ""; }
.title { font-weight: 600; flex: none; max-width: 60%; }
q { flex: 1; min-width: 0; color: var(--dim); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; quotes: "“" "”"; }
button { font: inherit; color: inherit; background: none; border: 0; border-radius: 7px; padding: 4px 8px; margin: 0; cursor: pointer; text-align: start; }
button:hover { background: var(--hover); }
[data-by="key"] [data-selected] { outline: 2px solid var(--level); outline-offset: -2px; }
.place { flex: none; color: var(--dim); font-size: 12px; font-variant-numeric: tabular-nums; }
.none { color: var(--dim); padding: 2px 8px; }
.keys { display: none; flex: 1 0 100%; padding: 0 8px 3px; }
[data-by="key"] .keys { display: block; }
.close { flex: none; color: var(--dim); padding: 2px 7px; }
.wordings { padding: 0 8px 6px; display: grid; gap: 2px; }
.wording { display: block; width: 100%; padding: 5px 8px; }
[data-by="key"] .wording { position: relative; padding-left: 26px; }
.wording[data-suggestion="replace"] { font-weight: 600; }
[data-by="key"] .wording::before { content: attr(data-number) / ""; position: absolute; left: 9px; color: var(--dim); font-weight: 400; font-variant-numeric: tabular-nums; }
.wording em { font-style: normal; color: var(--dim); }
mark { background: var(--blank); color: inherit; border-radius: 4px; padding: 0 3px; }
.facts { padding: 8px 14px; border-top: 1px solid var(--line); display: grid; gap: 4px; }
.penalty b { margin-right: 6px; font-weight: 600; }
.penalty, .source { color: var(--dim); font-size: 12px; }
.more { justify-self: start; color: var(--dim); font-size: 12px; padding: 1px 6px; margin-left: -6px; }
.more::after { content: " ▾"; }
.more[aria-expanded="true"]::after { content: " ▴"; }
.others { display: grid; gap: 2px; }
.copy { padding: 6px 14px 8px; display: grid; gap: 4px; justify-items: start; border-top: 1px solid var(--line); }
.copy p { color: var(--dim); }
output { user-select: text; overflow-wrap: anywhere; }
footer { position: sticky; bottom: 0; background: var(--panel); display: flex; flex-wrap: wrap; padding: 4px 6px; border-top: 1px solid var(--line); color: var(--dim); font-size: 12px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .card { border: 1px solid CanvasText; } }
@media print { :host { display: none !important; } }
`;
