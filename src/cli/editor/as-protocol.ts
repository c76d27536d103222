import {
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type InlayHint,
  type Diagnostic as ProtocolDiagnostic,
  type Hover as ProtocolHover,
  type Range,
} from 'vscode-languageserver/node';
import type { Completion } from '../../editor/completions-at';
import type { Hover } from '../../editor/hover-at';
import type { VerdictNote } from '../../editor/verdict-notes';
import type { Finding } from '../../report/run/findings';
import type { Diagnostic, Place } from '../../statement/diagnostic';

const source = 'claimcheck';
const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** Lines and characters of the protocol count from 0. */
const rangeOf = (place: Place | null): Range =>
  place === null
    ? top
    : {
        start: { line: place.line - 1, character: place.column - 1 },
        end: { line: place.line - 1, character: place.column - 1 + place.length },
      };

export const mistake = ({ code, place, reason, next }: Diagnostic): ProtocolDiagnostic => ({
  range: rangeOf(place),
  severity: DiagnosticSeverity.Error,
  code,
  source,
  message: `${reason}\n${next}`,
});

/** What is not known is a warning; what is wrong is an error. */
export const unmet = ({ rule, place, message, details }: Finding): ProtocolDiagnostic => ({
  range: rangeOf(place),
  severity:
    rule === 'claim-undecided' || rule === 'program-fault' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
  code: rule,
  source,
  message: [message, ...details].join('\n'),
});

const kinds = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  function: CompletionItemKind.Function,
  name: CompletionItemKind.Variable,
  size: CompletionItemKind.Constant,
} satisfies Readonly<Record<Completion['kind'], CompletionItemKind>>;

export const completionItem = ({ label, kind, detail, about }: Completion): CompletionItem => ({
  label,
  kind: kinds[kind],
  ...(detail === '' ? {} : { detail }),
  ...(about === '' ? {} : { documentation: about }),
});

export const hoverText = ({ code, about, start, end }: Hover, line: number): ProtocolHover => ({
  contents: {
    kind: 'markdown',
    value: ['```', code, '```', ...(about === '' ? [] : [about.replace(/[\\`*_[\]<>]/g, '\\$&')])].join('\n'),
  },
  range: { start: { line, character: start }, end: { line, character: end } },
});

/** Behind the end of the line. */
export const inlayHint = ({ place, label, about }: VerdictNote): InlayHint => ({
  position: { line: place.line - 1, character: place.excerpt.length },
  label,
  paddingLeft: true,
  ...(about === '' ? {} : { tooltip: about }),
});
