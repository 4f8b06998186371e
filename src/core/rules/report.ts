import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { kinds, type Resource } from '../model/kinds.ts';
import { type InputForm, type SpelledPlace, spellPlace } from '../model/spelling.ts';
import type { Finding, Severity } from './rule.ts';

/** What is public of a finding: the shape that `check --format json` prints. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'unchecked'>;
  readonly message: string;
  readonly why: string;
  /** The first place is where to point. */
  readonly at: readonly SpelledPlace[];
  readonly sources: readonly string[];
  /** Titles. */
  readonly fixes: readonly string[];
}

/** What no rule could tell, and why. */
export interface NotChecked {
  readonly at: SpelledPlace;
  readonly reason: string;
}

/** What is public of one judged file. */
export interface FileReport {
  readonly file: string;
  readonly input: InputForm;
  readonly ok: boolean;
  readonly findings: readonly ReportedFinding[];
  readonly notChecked: readonly NotChecked[];
}

/** The shape that `check --format json` prints. */
export interface CheckReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
}

/** A design that was judged, and the files that it was read from. */
export interface Judged {
  readonly files: readonly string[];
  readonly input: InputForm;
  readonly design: Design;
  readonly findings: readonly Finding[];
  /** Which file a resource stands in, where there are several. */
  readonly origins?: ReadonlyMap<Id, string>;
}

/**
 * One report for each file. Where several files form one design, each finding stands with the file of the first of its
 * places that stands in one, so that every finding is told once.
 */
export function fileReports(judged: Judged, strict: boolean): FileReport[] {
  const { design, input, files, findings } = judged;
  const [first = ''] = files;
  const fileOf = (ids: readonly Id[]): string => {
    for (const id of ids) {
      const file = judged.origins?.get(id);
      if (file !== undefined) return file;
    }
    return first;
  };
  const told = findings.filter(({ severity }) => severity !== 'unchecked');
  const unknown = notCheckedOf(judged);
  return files.map((file) => {
    const own = told.filter(({ at }) => fileOf(at.map(({ id }) => id)) === file);
    const reported = own.flatMap((finding) => reportFinding(design, finding, input));
    return {
      file,
      input,
      ok: reported.every(({ severity }) => severity !== 'error' && !(strict && severity === 'warning')),
      findings: reported,
      notChecked: unknown.filter(({ id }) => fileOf([id]) === file).map(({ id: _id, ...told }) => told),
    };
  });
}

/** A finding in public words; nothing for what was not checked. */
export function reportFinding(design: Design, finding: Finding, input: InputForm): ReportedFinding[] {
  const { severity, rule, message, at, sources, fixes } = finding;
  if (severity === 'unchecked') return [];
  return [
    {
      rule: rule.id,
      severity,
      message,
      why: rule.why,
      at: at.map((place) => spellPlace(design, place, input)),
      sources: sources.map(({ url }) => url),
      fixes: fixes.map(({ title }) => title),
    },
  ];
}

/** What rules said they cannot tell, then what no rule reads at all, in the order of the design. */
function notCheckedOf({ design, findings, input }: Judged): readonly (NotChecked & { readonly id: Id })[] {
  const said = findings
    .filter(({ severity }) => severity === 'unchecked')
    .map(({ at: [at], message }) => ({ id: at.id, at: spellPlace(design, at, input), reason: message }));
  const silent = Object.values(design.resources)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((resource) => {
      const reason = whyNoRuleReads(resource);
      return reason === undefined
        ? []
        : [{ id: resource.id, at: spellPlace(design, { id: resource.id }, input), reason }];
    });
  return [...said, ...silent];
}

const everywhere = ['id', 'kind', 'name', 'description', 'project'];

function whyNoRuleReads(resource: Resource): string | undefined {
  if (resource.kind === 'opaque') return 'No rule knows resources of this kind.';
  if (resource.kind === 'external') return 'It is not part of the input, so nothing is known of it.';
  const known = new Set([...everywhere, ...Object.keys(kinds[resource.kind].fields)]);
  const unknown = Object.keys(resource).filter((key) => !known.has(key));
  return unknown.length === 0 ? undefined : `No rule reads ${unknown.join(', ')}.`;
}
