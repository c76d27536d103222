import { BadInput } from './bad-input';
import { completionScripts, shellNames } from './completion/scripts';

/** `verify completion <shell>`: what the shell reads to complete `verify`. */
export function completionCommand(shell: string): void {
  const name = shellNames.find((each) => each === shell);
  if (name === undefined)
    throw new BadInput(
      'bad-shell',
      `There is no completion for ${shell}.`,
      `Give one of ${shellNames.join(', ')}; your shell's name is in $SHELL.`,
    );
  process.stdout.write(completionScripts[name]);
}
