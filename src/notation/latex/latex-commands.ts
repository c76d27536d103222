import { greekLetters } from '../characters';

/** What a command of LaTeX is, as a piece of a formula. */
export type LatexCommand =
  /** Nothing but a gap, as `\quad`. */
  | { readonly is: 'space' }
  | { readonly is: 'sign' | 'name' | 'open' | 'close' | 'command'; readonly text: string }
  /** Says how its argument looks, as `\mathrm{e}`, or that it is prose. */
  | { readonly is: 'style' | 'prose' }
  /** Makes a name of the name it stands over, as `\hat{y}`. */
  | { readonly is: 'accent'; readonly text: string };

const each = <const C extends LatexCommand>(names: string, command: C): readonly (readonly [string, C])[] =>
  names.split(' ').map((name) => [name, command]);

const named = (names: string): readonly (readonly [string, LatexCommand])[] =>
  names.split(' ').map((name) => [name, { is: 'name', text: name }]);

const signs: readonly (readonly [string, LatexCommand])[] = [
  ...each('cdot times ast star bullet', { is: 'sign', text: '*' }),
  ...each('div', { is: 'sign', text: '/' }),
  ...each('le leq leqslant', { is: 'sign', text: '<=' }),
  ...each('ge geq geqslant', { is: 'sign', text: '>=' }),
  ...each('ne neq', { is: 'sign', text: '!=' }),
  ...each('%', { is: 'sign', text: '%' }),
  ...each('lt', { is: 'sign', text: '<' }),
  ...each('gt', { is: 'sign', text: '>' }),
  ...each('approx simeq cong sim doteq', { is: 'sign', text: '≈' }),
  ...each('pm mp', { is: 'sign', text: '±' }),
  ...each('mid vert lvert rvert Vert lVert rVert | parallel', { is: 'sign', text: '|' }),
  ...each('in', { is: 'sign', text: '∈' }),
  ...each('ell', { is: 'name', text: 'ell' }),
  ...each('mapsto to rightarrow', { is: 'sign', text: '->' }),
  ...each('lfloor', { is: 'open', text: '⌊' }),
  ...each('rfloor', { is: 'close', text: '⌋' }),
  ...each('lceil', { is: 'open', text: '⌈' }),
  ...each('rceil', { is: 'close', text: '⌉' }),
  ...each('langle', { is: 'open', text: '(' }),
  ...each('rangle', { is: 'close', text: ')' }),
  ...each('over', { is: 'sign', text: 'over' }),
  ...each('circ degree', { is: 'sign', text: '°' }),
  ...each('odot', { is: 'sign', text: '⊙' }),
  ...each('top intercal', { is: 'sign', text: '⊤' }),
  ...each('prime', { is: 'sign', text: "'" }),
  ...each('land wedge', { is: 'name', text: 'and' }),
  ...each('lor vee', { is: 'name', text: 'or' }),
  ...each('Rightarrow implies Longrightarrow', { is: 'sign', text: '=>' }),
  ...each('iff Leftrightarrow Longleftrightarrow', { is: 'sign', text: '<=>' }),
  ...each('Leftarrow impliedby', { is: 'sign', text: '<==' }),
  ...each('infty', { is: 'name', text: 'Infinity' }),
  ...each('partial', { is: 'name', text: '∂' }),
  ...each('nabla', { is: 'name', text: '∇' }),
  ...each('lbrace lbrack', { is: 'open', text: '[' }),
  ...each('rbrace rbrack', { is: 'close', text: ']' }),
  ...each('lparen', { is: 'open', text: '(' }),
  ...each('rparen', { is: 'close', text: ')' }),
  ...each('backslash setminus', { is: 'sign', text: '\\' }),
];

const styles =
  'mathrm mathbf mathit mathsf mathtt mathcal mathbb boldsymbol bm operatorname mathop boxed fbox pmb rm bf textbf textit textrm';

/** Every command that a formula may hold, by its name. */
export const latexCommands: ReadonlyMap<string, LatexCommand> = new Map([
  ...each(', ; : ! > quad qquad enspace thinspace medspace thickspace displaystyle textstyle limits nolimits', {
    is: 'space',
  }),
  ...each('left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr ( ) ]', { is: 'space' }),
  ...each('label notag nonumber hfill hline par noindent', { is: 'space' }),
  ...signs,
  ...each('{', { is: 'open', text: '{' }),
  ...each('}', { is: 'close', text: '}' }),
  ...each('frac dfrac tfrac cfrac', { is: 'command', text: 'frac' }),
  ...each('sqrt', { is: 'command', text: 'sqrt' }),
  ...each('begin', { is: 'command', text: 'begin' }),
  ...each('end', { is: 'command', text: 'end' }),
  ...each('sum', { is: 'command', text: 'sum' }),
  ...each('prod', { is: 'command', text: 'prod' }),
  ...each('int', { is: 'sign', text: '∫' }),
  ...each('overline', { is: 'command', text: 'overline' }),
  ...each(styles, { is: 'style' }),
  ...each('text mbox textnormal', { is: 'prose' }),
  ...['hat', 'bar', 'tilde', 'vec', 'dot'].map((text) => [text, { is: 'accent', text } as const] as const),
  ['widehat', { is: 'accent', text: 'hat' }],
  ['widetilde', { is: 'accent', text: 'tilde' }],
  ...named('exp ln log lg sin cos tan sinh cosh tanh arcsin arccos arctan max min det erf'),
  ...[...greekLetters.keys()].map((text) => [text, { is: 'name', text } as const] as const),
  ...['epsilon', 'theta', 'phi', 'pi', 'rho', 'sigma'].map(
    (text) => [`var${text}`, { is: 'name', text } as const] as const,
  ),
]);
