import { BadInput } from '../bad-input';
import { fileIdentity, outputIdentity } from './file-identity';

/** A file that a command reads or writes. */
export interface NamedFile {
  readonly path: string;
  /** What it is to the command: `a claim`, or the flag that names it. */
  readonly as: string;
}

/**
 * Whatever a command reads stays as it is, and no two outputs, of which standard output is one where it is a file, are one: by any
 * spelling, and through any link. Devices and pipes are no files.
 * @throws BadInput
 */
export function requireApart(inputs: readonly NamedFile[], outputs: readonly NamedFile[]): void {
  if (outputs.length === 0) return;
  const written = new Map<string, NamedFile>();
  const shell = outputIdentity();
  if (shell !== null) written.set(shell, { path: '', as: 'standard output' });
  for (const output of outputs) {
    const identity = fileIdentity(output.path);
    if (identity === null) continue;
    const other = written.get(identity);
    if (other !== undefined)
      throw sameFile(`${other.as} and ${output.as} both write to ${output.path}.`, 'Give each a file of its own.');
    written.set(identity, output);
  }
  for (const input of inputs) {
    const identity = fileIdentity(input.path);
    const output = identity === null ? undefined : written.get(identity);
    if (output === undefined) continue;
    const spelled = output.path === '' || output.path === input.path ? '' : ` ${output.path}, which is`;
    throw sameFile(`${output.as} would overwrite${spelled} ${input.path}, ${input.as}.`, 'Give another path.');
  }
}

const sameFile = (reason: string, next: string): BadInput => new BadInput('same-file', reason, next);
