/** Drawings: thin lines, the colours of the page, and two sides that differ in their dashes too. */
export const charts = `
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem; }
.chart { margin: 0; max-width: 34rem; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: .75rem; }
.chart > svg { display: block; width: 100%; height: auto; }
.chart text { font-size: 13px; fill: var(--quiet); text-anchor: middle; }
.chart text.up { text-anchor: end; } .chart text.level { text-anchor: end; }
.chart text.name { font-style: italic; fill: var(--ink); }
.chart text.mark { text-anchor: start; fill: var(--mark); font-weight: 600; } .chart text.mark.end { text-anchor: end; }
.axes path { stroke: var(--line); fill: none; } .axes .base { stroke: var(--quiet); }
.curve { fill: none; stroke: var(--left); stroke-width: 2.2; stroke-linejoin: round; }
.curve.right { stroke: var(--right); stroke-dasharray: 7 4; } .curve.third { stroke: var(--quiet); stroke-dasharray: 2 4; }
.curve.dots { stroke-width: 5; stroke-linecap: round; stroke-dasharray: none; } .curve.right.dots { stroke-width: 2.5; }
.area { fill: var(--area); stroke: none; }
.box { fill: var(--area); stroke: var(--left); stroke-width: .5; }
.whisker { fill: none; stroke: var(--left); stroke-width: 2; }
path.level { stroke: var(--right); stroke-dasharray: 5 4; fill: none; }
circle.mark { fill: var(--mark); stroke: var(--raised); stroke-width: 1.5; }
.chart figcaption { font-size: .88rem; color: var(--quiet); margin-top: .5rem; }
@media (max-width: 34rem) { .chart { padding: .4rem; } .chart text { font-size: 17px; } }
.keys { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; color: var(--ink); margin-bottom: .25rem; }
.key svg { width: 24px; height: 10px; vertical-align: middle; }
`;
