/** Whether a service runs this for a repository: all of them say so by the same variable. */
export const isCi = ({ CI }: Readonly<Record<string, string | undefined>>): boolean =>
  CI !== undefined && !['', '0', 'false'].includes(CI);
