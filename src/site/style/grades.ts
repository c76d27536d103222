/** What is particular to the report of a class. */
export const grades = `
table.shares th, table.shares td { padding: .25rem 1.25rem .25rem 0; border-top: 1px solid var(--line); vertical-align: middle; }
table.shares thead th { border-top: 0; font-size: .8rem; font-weight: 400; color: var(--quiet); }
table.shares tbody th { font-weight: 500; }
table.shares td { font-variant-numeric: tabular-nums; }
.share { display: inline-block; width: min(14rem, 28vw); height: .7rem; border-radius: .35rem; background: var(--code); border: 1px solid var(--line); overflow: hidden; vertical-align: middle; }
.share > span { display: block; height: 100%; background: var(--left); }
ol.groups { padding-left: 1.5rem; }
ol.groups > li { border-top: 1px solid var(--line); padding: .6rem 0; }
ol.groups > li > p { margin: .2rem 0; }
.badge.correct { color: var(--proved); } .badge.partly { color: var(--certified); } .badge.wrong { color: var(--bad); } .badge.invalid { color: var(--refuted); }
`;
