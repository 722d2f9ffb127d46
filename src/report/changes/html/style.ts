/** The page on screens wide and narrow, light and dark, and on A4. Every colour stands beside a word that says the same. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #1b1b1b; --soft: #555555; --line: #c9c9c9; --panel: #f6f6f4; --link: #0b4f8a;
  --weakens: #8f1414; --weakens-page: #fdeeee;
  --undecided: #6b4300; --undecided-page: #fff5da;
  --neutral: #17476f; --neutral-page: #ebf3fb;
  --approved: #1c5a2e; --approved-page: #e9f5ec;
  --del: #7d0f0f; --del-page: #fbdcdc; --ins: #0b4a1d; --ins-page: #d5f1dc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16181b; --ink: #ececec; --soft: #b3b3b3; --line: #44484e; --panel: #1f2226; --link: #8ec5ff;
    --weakens: #ffb3b3; --weakens-page: #3a1a1c;
    --undecided: #ffd98a; --undecided-page: #352a12;
    --neutral: #a9d3ff; --neutral-page: #172a3d;
    --approved: #a5e3b5; --approved-page: #16301d;
    --del: #ffc2c2; --del-page: #551f22; --ins: #b9f0c6; --ins-page: #1b4326;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; scroll-padding-top: 11rem; }
body { margin: 0 auto; padding: 1rem; max-width: 80rem; background: var(--page); color: var(--ink); overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.35rem; line-height: 1.3; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); font-size: 1.1rem; }
h2 small { color: var(--soft); font-weight: normal; }
h3 { margin: 1.25rem 0 .1rem; font-size: 1rem; }
h3 .kind { color: var(--soft); font-weight: normal; }
p { margin: .25rem 0; }
code { font: .85em/1.4 ui-monospace, Consolas, "Liberation Mono", monospace; }
.legend, .units, .more, footer { color: var(--soft); font-size: .875rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: var(--page); color: var(--link); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
#loc { margin: 1rem 0; padding: .5rem .75rem; background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; }
fieldset { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
.states { display: flex; flex-wrap: wrap; gap: .35rem .5rem; flex-basis: 100%; }
.state { padding: .15rem .6rem; border-radius: 1rem; }
select, input[type=search], button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: .3rem; padding: .2rem .4rem; max-width: 100%; min-height: 2rem; }
select, input[type=search] { width: 12.5rem; }
.count { font-variant-numeric: tabular-nums; font-weight: 600; }
.state.violation { font-weight: 400; }
#dem { font-weight: 600; }
.weakens .class, .state.weakens, .state.violation { color: var(--weakens); background: var(--weakens-page); }
.undecided .class, .state.undecided { color: var(--undecided); background: var(--undecided-page); }
.neutral .class, .state.neutral { color: var(--neutral); background: var(--neutral-page); }
.approved .approval, .state.approved { color: var(--approved); background: var(--approved-page); }
.change { margin: .5rem 0 .75rem; padding: .4rem .75rem .5rem; border: 1px solid var(--line); border-left-width: .4rem; border-radius: .3rem; }
.change.weakens { border-left-color: var(--weakens); }
.change.undecided { border-left-color: var(--undecided); }
.change.neutral { border-left-color: var(--neutral); }
.change.approved { border-left-style: double; }
.change.forbidden { box-shadow: 0 0 0 2px var(--weakens); }
.violation { color: var(--weakens); font-weight: 600; }
.policy { font-weight: 600; }
.class, .approval { padding: .05rem .5rem; border-radius: 1rem; font-size: .875rem; font-weight: 600; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 1rem; margin: .4rem 0; }
.side { color: var(--soft); font-size: .8rem; }
.words { white-space: pre-wrap; margin: 0; }
.none { color: var(--soft); }
.new { border-left: 1px solid var(--line); padding-left: 1rem; }
del { color: var(--del); background: var(--del-page); text-decoration: line-through; }
ins { color: var(--ins); background: var(--ins-page); text-decoration: underline; text-underline-offset: .15em; }
.more { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.more details[open] { flex-basis: 100%; }
.more button { font-size: .8rem; min-height: 1.6rem; padding: 0 .5rem; color: var(--ink); }
summary { cursor: pointer; }
html:not(.js) .copy { display: none; }
pre { overflow-x: auto; padding: .75rem; background: var(--panel); font: .85rem/1.4 ui-monospace, Consolas, monospace; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (min-width: 60rem) and (min-height: 40rem) {
  #loc { position: sticky; top: 0; z-index: 1; }
}
@media (max-width: 40rem) {
  html { scroll-padding-top: 0; }
  .sides { grid-template-columns: 1fr; }
  .new { border-left: 0; padding-left: 0; }
  #loc label:not(.state) { flex-basis: 100%; }
  select, input[type=search] { width: 100%; }
}
@media print {
  @page { size: A4; margin: 18mm 15mm 18mm 20mm; }
  :root {
    color-scheme: light;
    --page: #ffffff; --ink: #000000; --soft: #444444; --line: #999999;
    --weakens: #8f1414; --weakens-page: #ffffff; --undecided: #6b4300; --undecided-page: #ffffff;
    --neutral: #17476f; --neutral-page: #ffffff; --approved: #1c5a2e; --approved-page: #ffffff;
    --del: #7d0f0f; --del-page: #ffffff; --ins: #0b4a1d; --ins-page: #ffffff;
  }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  #loc { position: static; margin: 0; padding: 0; border: 0; background: none; }
  #loc fieldset, .skip, .copy, .more details:not([open]) { display: none; }
  .class, .approval { border: 1px solid currentColor; }
  h2, h3, .units, .what { break-after: avoid; }
  .sides { grid-template-columns: 1fr 1fr; }
  h2, h3, .units, .change { break-inside: avoid; }
}
`
