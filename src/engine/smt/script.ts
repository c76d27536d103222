/** The lines of an SMT-LIB script under construction. */
export interface Script {
  /** A fresh constant: a real number, or a whole one. Either is text of sort Real. */
  declare(sort?: 'Real' | 'Int'): string;
  /** A name for a long text, so that what is used often is written once; short texts are given back. */
  share(sort: 'Real' | 'Bool', text: string): string;
  assert(condition: string): void;
  /** How many definitions there are. */
  readonly size: number;
  /** Everything up to now, with more assertions at the end. */
  text(assertions: readonly string[]): string;
}

/** Texts up to this length are not worth a name. */
const shortText = 24;

export function createScript(): Script {
  const lines: string[] = [];
  const names = new Map<string, string>();
  let constants = 0;
  return {
    declare: (sort = 'Real') => {
      const name = `c${constants++}`;
      lines.push(`(declare-const ${name} ${sort})`);
      return sort === 'Real' ? name : `(to_real ${name})`;
    },
    share: (sort, text) => {
      if (text.length <= shortText) return text;
      const known = names.get(text);
      if (known !== undefined) return known;
      const name = `t${names.size}`;
      names.set(text, name);
      lines.push(`(define-fun ${name} () ${sort} ${text})`);
      return name;
    },
    assert: (condition) => {
      if (condition !== 'true') lines.push(`(assert ${condition})`);
    },
    get size() {
      return names.size;
    },
    text: (assertions) => [...lines, ...assertions.map((condition) => `(assert ${condition})`)].join('\n'),
  };
}
