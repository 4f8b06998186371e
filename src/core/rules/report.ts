import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { type InputForm, type SpelledPlace, spellPlace } from '../model/spelling.ts';
import { unreadFields } from '../model/unread-fields.ts';
import type { Answered, Outcome } from './acceptance.ts';
import type { At, Finding, Fix, Safety, Severity } from './rule.ts';

/** A stretch of a text. Lines and columns are counted from 1, columns in UTF-16 units; the end is exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a place stands in a file, and the whole resource around it. */
export interface Position {
  readonly file: string;
  readonly region: Region;
  readonly around: Region;
}

/** A place in the words of the input; with its position, where somebody could tell it. */
export interface ReportedPlace extends SpelledPlace {
  readonly position?: Position;
}

/** A fix by its title, and whether it is safe, puts in a value to look at (`input`), or changes what the design means. */
export interface Remedy {
  readonly title: string;
  readonly safety: Safety;
}

/** What is public of a finding: the shape that `check --format json` prints. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'unchecked'>;
  readonly message: string;
  readonly why: string;
  /** The first place is where to point. */
  readonly at: readonly ReportedPlace[];
  readonly sources: readonly string[];
  /** Titles. */
  readonly fixes: readonly string[];
  /** The same fixes, each with what it does to the design. */
  readonly remedies: readonly Remedy[];
  /** An error that the design lowers to a warning, and why. */
  readonly lowered?: { readonly from: 'error'; readonly reason: string };
}

/** A finding that the design accepts, and why. It does not count. */
export interface ReportedAcceptance extends ReportedFinding {
  readonly reason: string;
}

/** What no rule could tell, and why. */
export interface NotChecked {
  readonly at: ReportedPlace;
  readonly reason: string;
  /** The rule that could not tell; absent where no rule reads it at all. */
  readonly rule?: string;
}

/** What is public of one judged file. */
export interface FileReport {
  readonly file: string;
  readonly input: InputForm;
  readonly ok: boolean;
  readonly findings: readonly ReportedFinding[];
  readonly accepted: readonly ReportedAcceptance[];
  readonly notChecked: readonly NotChecked[];
}

/** The shape that `check --format json` prints. */
export interface CheckReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
}

/** A design that was judged, and the files that it was read from. */
export interface Judged extends Partial<Outcome> {
  readonly files: readonly string[];
  readonly input: InputForm;
  readonly design: Design;
  readonly findings: readonly Finding[];
  /** Which file a resource stands in, where there are several. */
  readonly origins?: ReadonlyMap<Id, string>;
  /** Where a place stands in its file, for reports that point there; `field` is spelt as the input spells it. */
  readonly locate?: (id: Id, field: string | undefined) => Position | undefined;
}

/**
 * One report for each file. Where several files form one design, each finding stands with the file of the first of its
 * places that stands in one, so that every finding is told once.
 */
export function fileReports(judged: Judged, strict: boolean): FileReport[] {
  const { input, files, findings, accepted = [], lowered = [] } = judged;
  const [first = ''] = files;
  const fileOf = (places: readonly At[]): string => {
    for (const { id } of places) {
      const file = judged.origins?.get(id);
      if (file !== undefined) return file;
    }
    return first;
  };
  const reasons = new Map(lowered.map(({ finding, reason }) => [finding, reason]));
  const told = findings.filter(({ severity }) => severity !== 'unchecked');
  const unknown = notCheckedOf(judged);
  return files.map((file) => {
    const isOwn = ({ at }: Finding) => fileOf(at) === file;
    const reported = told.filter(isOwn).flatMap((finding) => {
      const reason = reasons.get(finding);
      const own = reportFinding(judged, finding);
      return reason === undefined ? own : own.map((each) => ({ ...each, lowered: { from: 'error' as const, reason } }));
    });
    return {
      file,
      input,
      ok: reported.every(({ severity }) => severity !== 'error' && !(strict && severity === 'warning')),
      findings: reported,
      accepted: accepted.filter(({ finding }) => isOwn(finding)).flatMap((answer) => reportAnswered(judged, answer)),
      notChecked: unknown.filter(({ id }) => fileOf([{ id }]) === file).map(({ id: _id, ...told }) => told),
    };
  });
}

/** Where findings are reported from: the design, and the form that it was read from. */
export type Setting = Pick<Judged, 'design' | 'input' | 'locate'>;

/** A finding in public words; nothing for what was not checked. */
export function reportFinding(setting: Setting, finding: Finding): ReportedFinding[] {
  const { severity, rule, message, at, sources, fixes } = finding;
  if (severity === 'unchecked') return [];
  return [
    {
      rule: rule.id,
      severity,
      message,
      why: rule.why,
      at: at.map((place) => reportPlace(setting, place)),
      sources: sources.map(({ url }) => url),
      fixes: fixes.map(({ title }) => title),
      remedies: fixes.map(remedyOf),
    },
  ];
}

export const remedyOf = ({ title, safety }: Fix): Remedy => ({ title, safety });

function reportAnswered(setting: Setting, { finding, reason }: Answered): ReportedAcceptance[] {
  return reportFinding(setting, finding).map((reported) => ({ ...reported, reason }));
}

function reportPlace({ design, input, locate }: Setting, at: At): ReportedPlace {
  const place = spellPlace(design, at, input);
  const position = locate?.(at.id, place.field);
  return position ? { ...place, position } : place;
}

/** What rules said they cannot tell, then what no rule reads at all, in the order of the design. */
function notCheckedOf(judged: Judged): readonly (NotChecked & { readonly id: Id })[] {
  const said = judged.findings
    .filter(({ severity }) => severity === 'unchecked')
    .map(({ at: [at], message, rule }) => ({
      id: at.id,
      at: reportPlace(judged, at),
      reason: message,
      rule: rule.id,
    }));
  const silent = Object.values(judged.design.resources)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((resource) => {
      const { id } = resource;
      const reason = whyNoRuleReads(resource);
      return reason === undefined ? [] : [{ id, at: reportPlace(judged, { id }), reason }];
    });
  return [...said, ...silent];
}

function whyNoRuleReads(resource: Resource): string | undefined {
  if (resource.kind === 'opaque') return 'No rule knows resources of this kind.';
  if (resource.kind === 'external') return 'It is not part of the input, so nothing is known of it.';
  const unknown = unreadFields(resource);
  return unknown.length === 0 ? undefined : `No rule reads ${unknown.join(', ')}.`;
}
