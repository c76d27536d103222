/** What is particular to the overview, to claims and to derivations. */
export const parts = `
.badge { display: inline-block; white-space: nowrap; font-size: .82rem; font-weight: 600; line-height: 1.4; padding: .05rem .55rem; border-radius: 1rem; border: 1px solid currentColor; color: var(--ink); background: var(--raised); }
.proved > dt, .badge.proved { color: var(--proved); } .certified > dt, .badge.certified { color: var(--certified); }
.supported > dt, .badge.supported { color: var(--supported); } .refuted > dt, .badge.refuted { color: var(--refuted); }
.undefined > dt, .badge.undefined { color: var(--undefined); } .undecided > dt, .badge.undecided { color: var(--undecided); }
.badge.unmet { color: var(--paper); background: var(--bad); border-color: var(--bad); }
.lead { font-size: 1.1rem; max-width: 50rem; color: var(--ink); }
.lead strong { color: var(--good); } .lead.bad strong { color: var(--bad); }
.totals { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
.totals div { flex: 1 1 7rem; max-width: 11rem; display: flex; flex-direction: column-reverse; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: .5rem .9rem .6rem; }
.totals dt { font-size: .9rem; font-weight: 600; }
.totals dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; margin: 1.25rem 0 0; padding: 0; }
.contents a { display: inline-block; font-size: .9rem; padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--raised); text-decoration: none; }
.contents a:hover { border-color: currentColor; }
.contents a.unmet { border-color: var(--bad); }
table.claims { width: 100%; }
table.claims th, table.claims td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); vertical-align: top; }
table.claims thead th { border-top: 0; font-size: .8rem; font-weight: 400; color: var(--quiet); padding-bottom: .2rem; }
table.claims th, table.claims td { overflow-wrap: break-word; }
table.claims tbody th { font-weight: 500; width: 44%; }
table.claims td.fine { min-width: 4rem; }
table.claims td:first-child { width: 7.5rem; }
table.claims a { text-decoration: none; } table.claims a:hover { text-decoration: underline; }
table.claims .id { display: block; font-size: .8rem; font-weight: 400; }
.time { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 0 !important; }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1rem; }
.legend dd { margin: 0; }
.claim .id { margin: 1.25rem 0 -1rem; }
.outcome { background: var(--raised); border: 1px solid var(--line); border-left: 4px solid var(--ink); border-radius: 8px; padding: .8rem 1rem; }
.outcome .badge { font-size: 1rem; }
.outcome.proved { border-left-color: var(--proved); } .outcome.certified { border-left-color: var(--certified); }
.outcome.supported { border-left-color: var(--supported); } .outcome.refuted { border-left-color: var(--refuted); }
.outcome.undefined { border-left-color: var(--undefined); } .outcome.undecided { border-left-color: var(--undecided); }
.formula { overflow-x: auto; overflow-y: hidden; padding: .4rem 0; max-width: 100%; }
.formula .katex-display { margin: .3rem 0; text-align: left; } .formula .katex-display > .katex { text-align: left; white-space: normal; }
#statement + .formula { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem; font-size: 1.12rem; }
.katex { font-size: 1.12em; }
code.source { white-space: pre-wrap; }
table.read { width: 100%; } table.read th, table.read td { padding: .45rem 1rem .45rem 0; border-top: 1px solid var(--line); vertical-align: top; }
table.read thead th { border-top: 0; font-size: .8rem; font-weight: 400; color: var(--quiet); padding-bottom: .2rem; }
table.read tbody th { width: 5rem; white-space: nowrap; font-weight: 400; color: var(--quiet); font-size: .88rem; }
table.read tbody.claim, table.read tbody.goal { background: var(--raised); }
table.read .axes { white-space: nowrap; padding-left: .75rem; }
.graph { list-style: none; padding: 0; }
.graph li { margin: .5rem 0; }
@media (min-width: 60rem) { .beside { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2.5rem; align-items: start; } .beside > section:only-child { grid-column: 1 / -1; } }
.evidence { border-left: 3px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
.twins { list-style: none; padding: 0; margin: .5rem 0; }
.twins > li { border-top: 1px solid var(--line); padding: .45rem 0; }
.twin { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; margin: 0; max-width: none; }
summary.twin { cursor: pointer; } summary.twin::after { content: "▸"; color: var(--quiet); margin-left: auto; } details[open] > summary.twin::after { content: "▾"; }
table.witness { margin: .25rem 0; }
table.witness caption { text-align: left; color: var(--quiet); font-size: .88rem; padding-bottom: .25rem; }
table.witness th, table.witness td { padding: .25rem 1.5rem .25rem 0; border-top: 1px solid var(--line); vertical-align: top; }
table.witness thead th { font-size: .8rem; font-weight: 400; color: var(--quiet); border-top: 0; }
table.witness tbody th { font-weight: 500; } table.witness .sides { font-weight: 600; }
table.witness .sides tr:first-child > * { border-top: 2px solid var(--line); }
pre.file { counter-reset: line; padding-left: 0; }
pre.file code { display: inline-block; min-width: 100%; white-space: pre; }
pre.file code::before { counter-increment: line; content: counter(line); display: inline-block; width: 3rem; padding-right: 1rem; text-align: right; color: var(--quiet); user-select: none; }
ol.derivation { list-style: none; counter-reset: step; padding: 0; margin: .5rem 0; }
ol.derivation > li { counter-increment: step; display: grid; grid-template-columns: 1.6rem 1.4rem minmax(0, 1fr) minmax(0, max-content); gap: 0 .5rem; padding: .4rem 0; border-top: 1px solid var(--line); align-items: baseline; }
ol.derivation > li::before { content: counter(step); color: var(--quiet); font-size: .85rem; text-align: right; }
ol.derivation > li.start { border-top-width: 2px; }
.step { overflow-x: auto; overflow-y: hidden; padding: .15rem 0; }
li.holds .mark { color: var(--good); } li.fails .mark { color: var(--bad); } li.unknown .mark, li.forward .mark, li.backward .mark { color: var(--undefined); }
.by { text-align: right; max-width: 14rem; }
@media (max-width: 44rem) {
  ol.derivation > li { grid-template-columns: 1.6rem 1.4rem minmax(0, 1fr); }
  .by { grid-column: 3; text-align: left; }
  table.claims, table.claims tbody, table.claims tr, table.claims td, table.claims tbody th { display: block; width: auto; }
  table.claims thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.claims tr { border-top: 1px solid var(--line); padding: .6rem 0; }
  table.claims tbody th, table.claims td, table.claims td:first-child { border: 0; padding: .1rem 0; width: auto; }
  .time { text-align: left; }
}
@media print {
  details > *:not(summary) { display: revert; }
  details::details-content { display: block; content-visibility: visible; }
}
`;
