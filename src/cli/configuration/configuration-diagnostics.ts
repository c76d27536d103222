import { isMap, isScalar } from 'yaml';
import type { z } from 'zod';
import type { FieldPath } from '../../claim/claim-file';
import { locateKey, locator } from '../../claim/locate';
import { placeAt, readYaml } from '../../claim/yaml-source';
import { closest } from '../../language/closest';
import { toleratedRuleNames } from '../../report/run/finding-rules';
import type { Diagnostic, Place } from '../../statement/diagnostic';
import { configurationKeys } from './configuration-schema';

type Issue = z.core.$ZodIssue;

/** The text of a configuration, and where in it the configuration stands. */
interface Source {
  readonly text: string;
  readonly file: string;
  readonly within: FieldPath;
}

/** What is wrong with a configuration, each at its place. */
export function configurationDiagnostics(issues: readonly Issue[], source: Source): Diagnostic[] {
  const places = placesIn(source);
  const wrong = issues.flatMap((issue): Diagnostic[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, places.key([...path, key])));
    const [key] = path;
    const what = key === undefined ? 'The configuration' : path.map(String).join('.');
    const next = examples[String(key ?? '')] ?? `The keys are ${configurationKeys.join(', ')}.`;
    return [{ code: 'bad-configuration', place: places.value(path), reason: `${what} ${saidOf(issue)}.`, next }];
  });
  return [...wrong, ...repeatedKeys(source)];
}

/** Of what stands twice JSON takes the last, and nobody knows which is meant. */
function repeatedKeys({ text, file, within }: Source): Diagnostic[] {
  const [owner] = within;
  const yaml = readYaml(text, file);
  // It has been read as JSON, and is no more than that.
  if (!yaml.ok) return [];
  const { source } = yaml;
  const own = pairsOf(source.root).filter(({ name }) => name === owner);
  const pairs = owner === undefined ? pairsOf(source.root) : [...own, ...own.flatMap(({ value }) => pairsOf(value))];
  return pairs
    .filter(({ name }, i) => pairs.findIndex((each) => each.name === name) < i)
    .map(({ name, range: [start, end] }) => ({
      code: 'duplicate-key',
      place: source.place(start, end),
      reason: `${name} stands twice.`,
      next: 'Keep one of the two.',
    }));
}

interface WrittenPair {
  readonly name: string;
  readonly range: readonly [number, number];
  readonly value: unknown;
}

const pairsOf = (node: unknown): WrittenPair[] =>
  isMap(node)
    ? node.items.flatMap(({ key, value }) =>
        isScalar(key) ? [{ name: String(key.value), range: [key.range?.[0] ?? 0, key.range?.[1] ?? 1], value }] : [],
      )
    : [];

function unknownKey(key: string, place: Place | null): Diagnostic {
  const near = closest(key, configurationKeys);
  const next = near === null ? `The keys are ${configurationKeys.join(', ')}.` : `Did you mean ${near}?`;
  return { code: 'unknown-key', place, reason: `There is no setting ${key}.`, next };
}

const saidOf = (issue: Issue): string =>
  issue.code === 'invalid_type' ? `must be ${articles[issue.expected] ?? issue.expected}` : issue.message;

const articles: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a map of settings',
};

const examples: Readonly<Record<string, string>> = {
  claims: 'For example, "claims": "math/claims".',
  budget: 'For example, "budget": 500.',
  timeout: 'For example, "timeout": 60.',
  jobs: 'For example, "jobs": 2.',
  seed: 'For example, "seed": "1", or "fresh".',
  failOn: `The kinds are any, none, ${toleratedRuleNames.join(', ')}.`,
  cache: 'For example, "cache": ".cache/claimcheck", or false.',
  baseline: 'For example, "baseline": "claimcheck-baseline.json".',
  reporters: 'For example, "reporters": ["terminal", "junit=junit.xml"].',
};

/** JSON is YAML, the reader of which knows where everything stands. */
function placesIn({ text, file, within }: Source) {
  const yaml = readYaml(text, file);
  const none = (): Place | null => null;
  if (!yaml.ok) return { key: none, value: none };
  const { source } = yaml;
  return {
    key: (path: FieldPath): Place | null => locateKey(source, [...within, ...path]),
    value: (path: FieldPath): Place | null => locator(source)([...within, ...path]),
  };
}

/** Text that is no JSON, at the place that the parser names. */
export function syntaxDiagnostic({ message }: SyntaxError, text: string, file: string): Diagnostic {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return {
    code: 'json-syntax',
    place: placeAt(text, file, position, position + 1),
    reason: `This is no JSON: ${message.replace(/ in JSON at position.*| \(line \d+ column \d+\)/s, '')}.`,
    next: 'Keys and texts stand in double quotes, with a comma between entries and none after the last.',
  };
}
