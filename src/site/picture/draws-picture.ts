import { showErrorBound } from '../../statement/error-bound';
import { type Chart, emptyChart } from './chart';
import type { Subject } from './subject';

/** The confidence interval of the difference of both sides, after more and more draws. */
export function drawsPicture({ result: { evidence } }: Subject): Chart | null {
  const sampling = evidence.find(({ sampling: own }) => own?.course !== undefined && own.course.length > 1)?.sampling;
  if (sampling?.course === undefined) return null;
  const { course, tau, alpha } = sampling;
  const [first, last] = [course[0]?.n ?? 1, course.at(-1)?.n ?? 1];
  return {
    ...emptyChart,
    title: 'The confidence interval of the difference of both sides against the number of draws',
    across: { label: 'draws', from: first / 1.5, to: last * 1.5, isLogarithmic: true, ticks: course.map(({ n }) => n) },
    whiskers: course.map(({ n, interval: [low, high] }) => ({ x: n, low, high })),
    levels: [
      { at: tau, label: `±τ = ±${tau}` },
      { at: -tau, label: '' },
    ],
    caption: `Left side minus right side, enclosed after more and more draws. All intervals hold at once, except with a probability of at most ${showErrorBound(alpha)}.`,
  };
}
