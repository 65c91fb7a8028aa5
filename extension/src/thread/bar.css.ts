/** The bar's looks. It lives in a shadow tree, so nothing of the page's reaches in and nothing leaks out. */
export const barCss = `
:host { all: initial; position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible; pointer-events: none;
  --ink: #20242b; --dim: #5f6773; --panel: #fff; --line: #dfe3e9; --hover: #f3f5f8; --red: #c8102e; --amber: #9a5b00; --tone: var(--dim); }
:host([data-theme="dark"]) { --ink: #eceef2; --dim: #a9b1bc; --panel: #24272e; --line: #3a3f48; --hover: #2f333b; --red: #ff7b86; --amber: #f2b45c; }
@media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { --ink: #eceef2; --dim: #a9b1bc; --panel: #24272e; --line: #3a3f48;
  --hover: #2f333b; --red: #ff7b86; --amber: #f2b45c; } }
.bar { display: flex; flex-direction: column; align-items: flex-end; gap: 6px; font: 13px/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; color: var(--ink); }
.item { pointer-events: auto; max-width: 540px; box-sizing: border-box; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 4px 16px #0000001f; padding: 5px 6px 5px 12px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; align-items: center; }
.item[data-tone="block"] { --tone: var(--red); }
.item[data-tone="warn"] { --tone: var(--amber); }
.words { overflow-wrap: anywhere; }
.words b { color: var(--tone); font-weight: 600; margin-right: 6px; }
.note { color: var(--dim); }
.acts { display: flex; gap: 2px; align-items: center; white-space: nowrap; }
button { font: inherit; color: var(--ink); background: none; border: 0; border-radius: 7px; padding: 3px 9px; cursor: pointer; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--tone); outline-offset: 1px; }
button[aria-disabled="true"] { color: var(--dim); cursor: default; }
.item[data-slot="hold"] .acts { animation: arm 400ms; }
@keyframes arm { from { opacity: 0.3; } }
.close { color: var(--dim); padding: 3px 7px; }
.replies { grid-column: 1 / -1; list-style: none; margin: 5px 0 3px; padding: 0 6px 0 0; max-height: 190px; overflow: auto; border-top: 1px solid var(--line); padding-top: 4px; }
.replies button { display: block; width: 100%; text-align: left; padding: 5px 8px; margin-left: -8px; white-space: normal; }
`;
