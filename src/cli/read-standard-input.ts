import { fileBudget } from '../claim/file-budget';
import { BadInput } from './bad-input';

/** What standard input is called where files are named. */
export const standardInput = '<stdin>';

/**
 * The text on standard input.
 * @throws BadInput where it is longer than a claim file may be
 */
export async function readStandardInput(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.length <= fileBudget.characters) continue;
    const reason = `Standard input is longer than ${fileBudget.characters / 1024} KiB.`;
    throw new BadInput('file-too-large', reason, 'Split it into several claims.');
  }
  return text;
}
