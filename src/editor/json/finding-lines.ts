import { type At, type Design, type Finding, resourceOf, type Severity } from '../../core/index.ts';
import type { JsonSubject } from './json-edit.ts';
import { Positions } from './positions.ts';

/** A finding at the line of the text that it is about. */
export interface FindingLine {
  readonly key: string;
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, unchecked: 2, info: 3 };

/** What is found about a text that stands for a subject, line by line; of two on one line the worse one comes last. */
export function findingLines(
  text: string,
  subject: JsonSubject,
  findings: readonly Finding[],
  design: Design,
): readonly FindingLine[] {
  const about = findings.filter(({ at }) => subject.type === 'design' || subject.ids.includes(at[0].id));
  if (about.length === 0) return [];
  const positions = new Positions(text);
  return about
    .map(({ key, severity, message, at: [at] }) => ({
      key,
      severity,
      message,
      line: positions.find(pathIn(subject, at, design)).line,
    }))
    .sort((a, b) => a.line - b.line || rank[b.severity] - rank[a.severity]);
}

function pathIn(subject: JsonSubject, { id, part, field }: At, design: Design): string {
  const isAlone = subject.type === 'things' && subject.ids.length === 1;
  const holder = subject.type === 'design' ? [`resources.${id}`] : isAlone ? [] : [id];
  return [...holder, ...partPath(design, id, part), ...(field === undefined ? [] : [field])].join('.');
}

/** `endpoints.3`: where an embedded part stands in its resource. */
function partPath(design: Design, id: string, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  for (const [list, items] of Object.entries(resourceOf(design, id) ?? {})) {
    const parts: readonly unknown[] = Array.isArray(items) ? items : [];
    const index = parts.findIndex(
      (item) => typeof item === 'object' && item !== null && 'id' in item && item.id === part,
    );
    if (index >= 0) return [list, String(index)];
  }
  return [];
}
