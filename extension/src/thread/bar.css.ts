/** The bar's looks. It lives in a shadow tree, so nothing of the page's reaches in and nothing leaks out. */
export const barCss = `
:host { all: initial; position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible; pointer-events: none;
  --ink: #20242b; --dim: #5f6773; --panel: #fff; --line: #dfe3e9; --hover: #f3f5f8; --red: #c8102e; --amber: #9a5b00; --tone: var(--dim); }
:host([data-theme="dark"]) { --ink: #eceef2; --dim: #a9b1bc; --panel: #24272e; --line: #4a505b; --hover: #2f333b; --red: #ff7b86; --amber: #f2b45c; }
.bar { display: flex; flex-direction: column; align-items: flex-end; gap: 6px; max-width: var(--widest); font: 13px/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; color: var(--ink); }
.bar[data-side="left"] { align-items: flex-start; }
.item { pointer-events: auto; max-width: min(540px, 100%); box-sizing: border-box; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 4px 16px #0000001f; padding: 4px 5px 4px 12px; min-height: 34px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; align-items: center; }
.item:not(:has(button)) { padding-right: 12px; grid-template-columns: 1fr; }
.item[data-tone="block"] { --tone: var(--red); border-left: 3px solid var(--red); }
.item[data-tone="warn"] { --tone: var(--amber); border-left: 3px solid var(--amber); }
.words { overflow-wrap: anywhere; }
.words b { color: var(--tone); font-weight: 600; }
.item[data-slot="clock"] b { font-variant-numeric: tabular-nums; }
.note { color: var(--dim); margin-left: 6px; }
.acts { display: flex; gap: 2px; align-items: center; white-space: nowrap; }
button { font: inherit; color: var(--ink); background: none; border: 0; border-radius: 7px; padding: 2px 9px; cursor: pointer; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--tone); outline-offset: 1px; }
.item[data-slot="hold"] .acts { animation: arm 400ms; }
@keyframes arm { from { opacity: 0.3; } }
.close { color: var(--dim); padding: 2px 7px; }
.replies { grid-column: 1 / -1; list-style: none; margin: 5px 0 3px; padding: 4px 6px 0 0; max-height: 190px; overflow: auto; border-top: 1px solid var(--line); }
.replies button { display: block; width: 100%; text-align: left; padding: 5px 8px; margin-left: -8px; white-space: normal; }
.bar[data-compact] { flex-flow: row wrap; justify-content: flex-end; align-items: flex-end; }
.bar[data-compact][data-side="left"] { justify-content: flex-start; }
.bar[data-compact] .item:not([data-slot="hold"], :hover, :focus-within, :has(.replies:not([hidden]))) .note { display: none; }
@media (forced-colors: active) { .item { border-color: CanvasText; } }
`;
