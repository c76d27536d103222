/** The frame of all pages, and what stands in running text. */
export const layout = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Liberation Sans", sans-serif;
}
.top, main, .bottom { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
.top nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .9rem 0; border-bottom: 1px solid var(--line); }
.top .home { font-weight: 600; margin-right: auto; text-decoration: none; color: inherit; }
main { padding-bottom: 3rem; }
main:focus { outline: none; }
.bottom { color: var(--quiet); font-size: .85rem; border-top: 1px solid var(--line); padding-top: .75rem; padding-bottom: 2rem; }
.skip { position: absolute; left: -999rem; background: var(--raised); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1 { font-size: clamp(1.45rem, 1.1rem + 1.6vw, 2.1rem); line-height: 1.2; margin: 1.5rem 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.25rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
h1, h2, h3, p, li, dd, td, th, summary { overflow-wrap: anywhere; }
p { margin: .5rem 0; max-width: 46rem; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .86em; }
code { overflow-wrap: anywhere; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; line-height: 1.5; margin: .5rem 0; }
pre code { font-size: 1em; overflow-wrap: normal; }
.note, .written, .count, .fine, .axes, .id, .by { color: var(--quiet); font-size: .88rem; }
.count { font-weight: 400; white-space: nowrap; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.wide { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; }
th { text-align: left; font-weight: 600; }
.facts { margin: .5rem 0 0; }
.facts > div { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; padding: .15rem 0; }
.facts dt { color: var(--quiet); font-size: .9rem; }
.facts dd { margin: 0; min-width: 0; }
.facts ul { margin: 0; padding-left: 1.1rem; }
@media (max-width: 34rem) {
  .facts > div { grid-template-columns: 1fr; padding: .3rem 0; }
}
@media print {
  .top, .skip, .contents { display: none; }
  body { font-size: 10.5pt; }
  main, .bottom { max-width: none; padding: 0; }
  section, .evidence, figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  pre, .wide, .formula, .step { overflow: visible; }
  pre { white-space: pre-wrap; }
}
`;
