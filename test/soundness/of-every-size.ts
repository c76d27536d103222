import { check, claimText, type Statement } from './verdict-of';

export type AnyStatement = Omit<Statement, 'sizes'> & { readonly sizes: object };

/** What is said of a statement for every size: `proved`, or why it is not. */
export async function everySize(statement: AnyStatement): Promise<string> {
  const checked = await check(claimText(statement as Statement));
  if (checked.kind === 'rejected') return `invalid: ${checked.diagnostics.map(({ reason }) => reason).join()}`;
  const { verdict, evidence } = checked.result;
  const general = evidence.find(({ engine }) => engine === 'every size');
  return verdict === 'proved' && general?.verdict === 'proved' ? 'proved' : (general?.summary ?? verdict);
}
