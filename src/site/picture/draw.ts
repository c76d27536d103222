import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { html, type Markup, nothing, type Part } from '../markup';
import type { Chart, Curve, Place, Tone } from './chart';
import { heightsOf } from './heights';
import { straightened } from './straightened';

const size = { width: 480, height: 300 } as const;
const margin = { top: 14, right: 16, bottom: 40, left: 52 } as const;

interface Scale {
  (value: number): number;
  ticks(count: number): number[];
  tickFormat(count: number): (value: number) => string;
}

interface Frame {
  readonly x: Scale;
  readonly y: Scale;
}

/**
 * A chart as a figure: a drawing that takes its colours from the page, and a caption that names what is drawn.
 * @param id tells the figures of a page apart
 */
export function figure(chart: Chart, id: string): Markup {
  const { title, across, areas, boxes, curves, levels, marks, whiskers, caption } = chart;
  const [bottom, top] = heightsOf(chart);
  const scale = across.isLogarithmic === true ? scaleLog() : scaleLinear();
  const frame: Frame = {
    x: scale.domain([across.from, across.to]).range([margin.left, size.width - margin.right]),
    y: scaleLinear()
      .domain([bottom, top])
      .range([size.height - margin.bottom, margin.top]),
  };
  return html`<figure class="chart">
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}">
<title id="${id}">${title}</title>
<clipPath id="${id}-clip"><rect x="${margin.left}" y="${margin.top}" width="${size.width - margin.left - margin.right}" height="${size.height - margin.top - margin.bottom}"/></clipPath>
${axes(frame, across)}
<g clip-path="url(#${id}-clip)">
${boxes.map((box) => rectangle(frame, box))}
${areas.map(({ places }) => html`<path class="area" d="${between(frame, places)}"/>`)}
${curves.map((curve) => html`<path class="curve ${curve.tone}${curve.areDots === true ? ' dots' : ''}" d="${outline(frame, curve)}"/>`)}
${whiskers.map(({ x, low, high }) => html`<path class="whisker" d="${whisker(frame, x, low, high)}"/>`)}
</g>
${levels.map((level) => levelLine(frame, level))}
${marks.map((mark) => markAt(frame, mark))}
</svg>
<figcaption>${key(chart)}${caption}</figcaption></figure>`;
}

const short = (value: number): number => Math.round(value * 10) / 10;

function axes({ x, y }: Frame, { label, ticks }: Chart['across']): Markup {
  const across = ticks === undefined ? x.tickFormat(6) : String;
  const up = y.tickFormat(5);
  const floor = size.height - margin.bottom;
  return html`<g class="axes">
${y.ticks(5).map((tick) => html`<path d="M${margin.left} ${short(y(tick))}H${size.width - margin.right}"/><text class="up" x="${margin.left - 8}" y="${short(y(tick) + 4)}">${up(tick)}</text>`)}
${(ticks ?? x.ticks(6)).map((tick) => html`<text x="${short(x(tick))}" y="${floor + 17}">${across(tick)}</text>`)}
<path class="base" d="M${margin.left} ${floor}H${size.width - margin.right}"/>
<text class="name" x="${(margin.left + size.width - margin.right) / 2}" y="${size.height - 4}">${label}</text>
</g>`;
}

function outline({ x, y }: Frame, { places, areDots }: Curve): string {
  const drawn = places.map(([a, b]): Place => [short(x(a)), Number.isFinite(b) ? short(clamped(y(b))) : Number.NaN]);
  if (areDots === true)
    return drawn
      .filter(([, b]) => !Number.isNaN(b))
      .map(([a, b]) => `M${a} ${b}h0`)
      .join('');
  return (
    line<Place>(
      ([a]) => a,
      ([, b]) => b,
    ).defined(([, b]) => !Number.isNaN(b))(straightened(drawn)) ?? ''
  );
}

/** What lies far outside of the picture is drawn just outside. */
const clamped = (value: number): number => Math.max(-size.height, Math.min(2 * size.height, value));

/** The upper edge from left to right, the lower one back. */
function between({ x, y }: Frame, places: Chart['areas'][number]['places']): string {
  const edge = (height: (place: (typeof places)[number]) => number): Place[] =>
    straightened(places.map((place): Place => [short(x(place[0])), short(y(height(place)))]));
  const low = edge(([, low]) => low);
  const high = edge(([, , high]) => high);
  return `${line<Place>()([...high, ...low.reverse()]) ?? ''}Z`;
}

function rectangle({ x, y }: Frame, { from, to, low, high }: Chart['boxes'][number]): Markup {
  const height = Math.max(0.5, y(low) - y(high));
  return html`<rect class="box" x="${short(x(from))}" y="${short(y(high))}" width="${short(x(to) - x(from))}" height="${short(height)}"/>`;
}

function whisker({ x, y }: Frame, at: number, low: number, high: number): string {
  const [a, bottom, top] = [short(x(at)), short(y(low)), short(y(high))];
  return `M${a} ${bottom}V${top}M${a - 6} ${bottom}h12M${a - 6} ${top}h12`;
}

const levelLine = ({ y }: Frame, { at, label }: Chart['levels'][number]): Markup =>
  html`<path class="level" d="M${margin.left} ${short(y(at))}H${size.width - margin.right}"/><text class="level" x="${size.width - margin.right - 4}" y="${short(y(at) - 5)}">${label}</text>`;

function markAt({ x, y }: Frame, { at, label, isBelow = false }: Chart['marks'][number]): Markup {
  const [a, b] = [short(x(at[0])), short(clamped(y(at[1])))];
  const isRight = a > size.width * 0.7;
  return html`<circle class="mark" cx="${a}" cy="${b}" r="4.5"/><text class="mark${isRight ? ' end' : ''}" x="${a + (isRight ? -9 : 9)}" y="${isBelow || b < 40 ? b + 18 : b - 8}">${label}</text>`;
}

/** What the lines and areas are. */
function key({ curves, areas }: Chart): Markup {
  const entry = (tone: Tone | 'area', label: Part): Markup =>
    html`<span class="key"><svg viewBox="0 0 24 10" aria-hidden="true">${tone === 'area' ? html`<path class="area" d="M0 1H24V9H0Z"/>` : html`<path class="curve ${tone}" d="M1 5H23"/>`}</svg> ${label}</span> `;
  const entries = [
    ...curves.map(({ tone, label }) => entry(tone, label)),
    ...areas.map(({ label }) => entry('area', label)),
  ];
  return entries.length === 0 ? nothing : html`<span class="keys">${entries}</span>`;
}
