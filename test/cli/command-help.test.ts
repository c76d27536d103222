import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { describedFor } from '../../src/cli/command-help';
import { answerLimits, claimLimits } from '../../src/cli/flags';

const shared = [
  new Option('--budget <n>', 'b'),
  new Option('--timeout <seconds>', 't'),
  new Option('--claims <f>', 'c'),
];
const help = (name: string): string[] => shared.map((option) => describedFor(new Command(name), option).description);

describe('the help of a command', () => {
  it('gives the defaults that are heeded there', () => {
    const [budget, timeout, claims] = help('grade');
    expect(budget).toMatch(new RegExp(`an answer .*default: ${answerLimits.budget}\\)$`));
    expect(timeout).toMatch(new RegExp(`an answer .*default: ${answerLimits.timeout}\\)$`));
    expect(claims).toBe('c');
    expect(help('equal')[0]).toContain(`default: ${claimLimits.budget}`);
  });
  it('says what all say where nothing else is meant', () => expect(help('explain')).toEqual(['b', 't', 'c']));
});
