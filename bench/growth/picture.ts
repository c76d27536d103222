import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Course, Point } from './growth';
import { shownSize } from './series';

const panel = { width: 300, height: 210, left: 52, right: 14, top: 30, bottom: 34 } as const;

interface Measure {
  readonly name: string;
  readonly of: (point: Point) => number;
  /** Whether a line shows what grows as the size does. */
  readonly isProportional: boolean;
}

const measures: readonly Measure[] = [
  { name: 's of processors', of: ({ seconds }) => seconds, isProportional: true },
  { name: 'MB at most', of: ({ megabytes }) => megabytes, isProportional: false },
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped(content)}</text>`;
const powersBetween = (low: number, high: number): number[] =>
  Array.from({ length: 16 }, (_, k) => 10 ** (k - 4)).filter((power) => power >= low && power <= high);

/** A curve of one measure of a course, both axes logarithmic, next to a line through its last point on which twice as much takes twice. */
function drawn(
  { series, points }: Course,
  { name, of, isProportional }: Measure,
  at: readonly [number, number],
): string {
  const [first, last] = [points[0], points.at(-1)] as [Point, Point];
  const values = points.map(of);
  const [low, high] = [
    10 ** Math.floor(Math.log10(Math.min(...values))),
    10 ** Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [floor, edge] = [panel.height - panel.bottom, panel.width - panel.right];
  const x = scaleLog().domain([first.size, last.size]).range([panel.left, edge]);
  const y = scaleLog().domain([low, high]).range([floor, panel.top]);
  const curve = line<Point>(
    (point) => x(point.size),
    (point) => y(of(point)),
  )([...points]);
  const reach = Math.max(first.size, (last.size * low) / of(last));
  const proportional = `M${x(reach).toFixed(1)} ${y((of(last) * reach) / last.size).toFixed(1)}L${x(last.size).toFixed(1)} ${y(of(last)).toFixed(1)}`;
  return `<g transform="translate(${at[0]} ${at[1]})">
${text(panel.left, 18, `${series.name}: ${name}`, 'start')}
${powersBetween(low, high)
  .map(
    (tick) =>
      `<path class="grid" d="M${panel.left} ${y(tick).toFixed(1)}H${edge}"/>${text(panel.left - 6, y(tick) + 4, String(Number(tick.toPrecision(1))), 'end')}`,
  )
  .join('\n')}
${powersBetween(first.size, last.size)
  .map((tick) => text(x(tick), floor + 16, shownSize(tick), 'middle'))
  .join('\n')}
${isProportional ? `<path class="proportional" d="${proportional}"/>` : ''}
<path class="curve" d="${curve ?? ''}"/>
${points.map((point) => `<circle cx="${x(point.size).toFixed(1)}" cy="${y(of(point)).toFixed(1)}" r="2.5"/>`).join('')}
</g>`;
}

/** Time and memory of all courses, as a drawing. */
export function pictureOf(courses: readonly Course[], caption: string): string {
  const [width, height] = [courses.length * panel.width, measures.length * panel.height + 24];
  const panels = courses.flatMap((course, column) =>
    measures.map((measure, row) => drawn(course, measure, [column * panel.width, row * panel.height])),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Time and memory by size">
<style>
text { font: 12px sans-serif; fill: #222 }
path { fill: none }
.grid { stroke: #ddd }
.curve { stroke: #0b5cad; stroke-width: 2 }
.proportional { stroke: #999; stroke-dasharray: 4 4 }
circle { fill: #0b5cad }
</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
${text(panel.left, height - 8, caption, 'start')}
</svg>
`;
}
