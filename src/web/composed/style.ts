/**
 * The look of a composed report in a browser and when printed from one. All names begin with `account`, so that it can be
 * served beside the application's own stylesheet. Statuses differ by pattern as well as by colour.
 */
export const compositionStylesheet = `
.account-page {
  margin: 0;
  background: #fbfaf7;
  color: #1b2426;
}
.account-page > main {
  box-sizing: border-box;
  max-width: 54rem;
  margin: 0 auto;
  padding: 3rem 1.25rem 6rem;
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
.account-page h1 { font-weight: 500; font-size: clamp(1.75rem, 5vw, 2.75rem); line-height: 1.15; margin: 0 0 1.5rem; }
.account-kind { margin: 0 0 0.5rem; letter-spacing: 0.04em; color: #4f5b5e; }
.account {
  --account-accent: #12484f;
  --account-quiet: #4f5b5e;
  --account-line: #b9c3c4;
  --account-signal: #8a3310;
  --account-ground: #f1f4f3;
  --account-paper: #ffffff;
  --account-half: #a9c3c4;
  overflow-wrap: break-word;
  hyphens: manual;
}
.account h2, .account h3, .account h4, .account h5 { color: var(--account-accent); line-height: 1.25; }
.account h2 { font-weight: 500; font-size: 1.75rem; margin: 4rem 0 1rem; }
.account h3 { font-size: 1.25rem; margin: 3rem 0 0.75rem; }
.account h4 { font-size: 1.05rem; margin: 2rem 0 0.5rem; }
.account p, .account li, .account dd, .account blockquote { max-width: 42rem; }
.account a { color: var(--account-accent); text-underline-offset: 0.15em; }
.account a:focus-visible, .account-frame:focus-visible { outline: 3px solid var(--account-accent); outline-offset: 2px; }
.account :target { scroll-margin-top: 4rem; background: var(--account-ground); }
.account-cover { border-top: 2px solid var(--account-accent); padding-top: 1rem; }
.account-plan { list-style: none; padding: 0; margin: 0 0 1rem; color: var(--account-quiet); }
.account nav { margin-top: 2rem; }
.account nav p { font-weight: 600; margin: 0 0 0.5rem; }
.account nav ol { list-style: none; padding: 0; margin: 0; }
.account nav ol ol { padding-left: 1.25rem; margin: 0 0 0.75rem; }
.account dl { margin: 1rem 0; }
.account dl > div { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0 1rem; margin: 0.35rem 0; }
.account dt { color: var(--account-quiet); font-style: italic; }
.account dd { margin: 0; min-width: 0; }
.account code { font: 0.85em/1.5 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; overflow-wrap: anywhere; hyphens: none; }
.account-facts-title { font-weight: 600; margin: 1.25rem 0 0; }
.account-line { display: block; }
.account-line + .account-line { margin-top: 0.3rem; }
.account-blank { background: var(--account-ground); color: var(--account-quiet); padding: 0 0.15em; }
.account-series { font-size: 1.25rem; font-weight: 600; color: var(--account-accent); margin: 0 0 0.75rem; }
.account-signatures { list-style: none; padding: 0; margin: 1.5rem 0; }
.account-signatures li + li { padding-left: 4rem; margin-top: 0.75rem; }
.account-mark-of-chapter { margin-right: 0.5em; }
.account-quiet { color: var(--account-quiet); }
.account p.account-signal { border-left: 4px solid var(--account-signal); background: var(--account-ground); color: var(--account-signal); padding: 0.75rem 1rem; }
td.account-signal, th.account-signal, .account-unsourced { color: var(--account-signal); font-weight: 600; }
.account-note { font-size: 0.7em; line-height: 0; }
.account-note a { text-decoration: none; padding: 0.2em 0.1em; }
.account-quotation { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--account-line); }
.account-quotation figcaption { font-size: 0.8rem; letter-spacing: 0.04em; text-transform: uppercase; color: var(--account-quiet); }
.account-quotation blockquote { margin: 0; font-style: italic; }
.account-quotation .account-note { font-style: normal; }
.account-frame { position: relative; overflow-x: auto; margin: 1.25rem 0; }
.account table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.4; border-top: 2px solid var(--account-accent); }
.account caption { text-align: left; font-weight: 600; color: var(--account-quiet); padding-bottom: 0.4rem; }
.account-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.account th, .account td { text-align: left; vertical-align: top; padding: 0.5rem 0.6rem; border-bottom: 1px solid var(--account-line); }
.account th, .account td { overflow-wrap: break-word; }
.account thead th { vertical-align: bottom; color: var(--account-accent); border-bottom: 1.5px solid var(--account-accent); }
.account th.account-number, .account td.account-number { text-align: right; font-variant-numeric: tabular-nums; }
.account-total tbody tr:last-child > * { font-weight: 700; border-top: 1.5px solid var(--account-accent); }
.account-detail { display: block; font-weight: 400; font-size: 0.93em; color: var(--account-quiet); }
.account-code { font: 0.8rem/1.5 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; }
.account-picture { margin: 1.25rem 0; }
.account-picture figcaption { font-weight: 600; font-size: 0.9rem; color: var(--account-quiet); margin-bottom: 0.4rem; }
.account-tiles, .account-legend { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.account-legend { gap: 0.25rem 1.25rem; font-size: 0.9rem; margin-top: 0.6rem; }
.account-mark { display: inline-block; box-sizing: border-box; width: 0.75em; height: 0.75em; margin-right: 0.4em; border-radius: 2px; }
.account-tile { display: grid; place-items: center; box-sizing: border-box; min-width: 1.9rem; height: 1.9rem; border-radius: 3px; font-size: 0.8rem; font-weight: 600; color: #1b2426; }
.account-mark, .account-tile { border: 1.5px solid var(--account-accent); background: var(--account-paper); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.account-status-done { background: var(--account-accent); }
.account-tile.account-status-done { color: #ffffff; }
.account-status-running { background: var(--account-half); }
.account-status-atRisk { border-color: var(--account-signal); background: repeating-linear-gradient(135deg, var(--account-signal) 0 2px, #ffffff 2px 5px); }
.account-status-late { border-color: var(--account-signal); background: radial-gradient(var(--account-signal) 1.2px, #ffffff 1.4px) 0 0 / 4px 4px; }
.account-status-waiting { background: repeating-linear-gradient(90deg, var(--account-accent) 0 1.5px, #ffffff 1.5px 4px); }
.account-status-missing { border: 1.5px dashed var(--account-signal); }
.account-status-draft { border-color: var(--account-quiet); }
.account-status-planned { border-color: var(--account-quiet); }
.account-status-withdrawn { border-color: #1b2426; background: linear-gradient(to top right, #ffffff 46%, #1b2426 46% 54%, #ffffff 54%); }
.account-status-unknown { border: 1.5px dotted var(--account-signal); }
.account-tile.account-status-atRisk > span, .account-tile.account-status-late > span, .account-tile.account-status-waiting > span, .account-tile.account-status-withdrawn > span { background: #ffffff; padding: 0 0.2em; border-radius: 2px; }
@media (max-width: 40rem) {
  .account dl > div { display: block; margin: 0.75rem 0; }
  .account table:has(th:nth-child(4)) { min-width: 38rem; }
}
@media (prefers-color-scheme: dark) {
  .account-page { background: #14191a; color: #e6eaea; }
  .account-page .account-kind { color: #a9b5b7; }
  .account-page .account {
    --account-accent: #8fc7cd;
    --account-quiet: #a9b5b7;
    --account-line: #475457;
    --account-signal: #f0a27e;
    --account-ground: #1f2728;
    --account-half: #44777d;
  }
  .account-page .account-tile.account-status-done { color: #14191a; }
}
@media print {
  .account-page, .account-page > main { background: none; max-width: none; padding: 0; font-size: 10.5pt; }
  .account h2 { break-before: page; margin-top: 0; }
  .account h2, .account h3, .account h4, .account caption { break-after: avoid; }
  .account tr, .account-picture, .account-quotation { break-inside: avoid; }
  .account thead { display: table-header-group; }
  .account-frame { overflow: visible; }
}
`
