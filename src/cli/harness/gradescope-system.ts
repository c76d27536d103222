import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradescope } from '../../report/grade/gradescope';
import { isSystemError } from '../system-error';
import type { GradingSystem } from './grading-system';
import { handedInFiles } from './handed-in-files';

/** Gradescope, where `/autograder` is the root. */
export const gradescopeSystem: GradingSystem = {
  pack: 'source',
  results: 'results/results.json',
  reporter: gradescope,
  unjudged: (reason) => ({ output: reason }),
  handedIn: async (root, sheet) => {
    const student = studentIn(join(root, 'submission_metadata.json'));
    return { student, rows: handedInFiles(join(root, 'submission'), student, sheet) };
  },
};

/**
 * Who handed in: the address of the student as Gradescope knows it; of a group, that which comes first in the alphabet, whoever
 * of them it was that handed in.
 */
function studentIn(file: string): string {
  const users = fieldOf(parsed(file), 'users');
  const addresses = (Array.isArray(users) ? users : []).map((user) => fieldOf(user, 'email')).filter(isText);
  const inOrder = addresses
    .map((address) => address.trim())
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return inOrder[0] ?? 'student';
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // Where the grader is tried by hand, there is no such file.
    if (error instanceof SyntaxError || isSystemError(error)) return null;
    throw error;
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
