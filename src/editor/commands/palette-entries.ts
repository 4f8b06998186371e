import {
  cardOf,
  type Design,
  type Finding,
  type Id,
  kinds,
  nameOf,
  type Resource,
  rules,
  type Severity,
  scopeText,
  type Template,
  templates,
  viewOf,
} from '../../core/index.ts';
import { commandMessages } from '../messages/commands.ts';
import { findingsMessages } from '../messages/findings.ts';
import type { Findable } from './fuzzy.ts';
import { type Command, commands } from './table.ts';

const text = commandMessages.palette;

/** What the palette leads to. */
export type Aim =
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'resource'; readonly resource: Resource; readonly worst: Severity | undefined }
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'template'; readonly template: Template };

export interface Entry extends Findable {
  readonly id: string;
  readonly detail?: string;
  readonly group: string;
  readonly aim: Aim;
  /** Why it means nothing now. */
  readonly reason?: string;
}

/** Commands that do something by being chosen, those first that have a meaning now. */
export function commandEntries(reasonAgainst: (command: Command) => string | undefined): readonly Entry[] {
  const all = commands
    .filter(({ id, keyOnly }) => !keyOnly && id !== 'palette')
    .map((command): Entry => {
      const reason = reasonAgainst(command);
      return {
        id: `command ${command.id}`,
        label: command.label,
        group: commandMessages.groups[command.group],
        words: [command.detail, command.id, commandMessages.groups[command.group]].join(' '),
        aim: { type: 'command', command },
        ...(reason === undefined ? { detail: command.detail } : { reason, detail: text.unavailable(reason) }),
      };
    });
  return [...all.filter(({ reason }) => reason === undefined), ...all.filter(({ reason }) => reason !== undefined)];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, unchecked: 2, info: 3 };

/** Every resource, to be found by name, kind, address, and by what the rules find at it. */
export function resourceEntries(design: Design, findings: readonly Finding[]): readonly Entry[] {
  const view = viewOf(design);
  const about = findingsById(findings);
  return Object.values(design.resources).map((resource): Entry => {
    const own = about.get(resource.id) ?? [];
    const worst = own.toSorted((a, b) => rank[a.severity] - rank[b.severity])[0]?.severity;
    const { kindText } = cardOf(resource, view);
    const addresses = addressesIn(resource);
    const errors = own.filter(({ severity }) => severity === 'error').length;
    return {
      id: `resource ${resource.id}`,
      label: nameOf(resource, kinds[resource.kind].label),
      detail: [kindText, scopeText(resource), ...addresses.slice(0, 3)].filter((part) => part).join(' · '),
      group: text.resources,
      words: [
        kindText,
        kinds[resource.kind].label,
        resource.kind,
        scopeText(resource),
        ...addresses,
        errors > 0 ? text.hasErrors : '',
        own.some(({ severity }) => severity === 'warning') ? text.hasWarnings : '',
        ...own.map(({ rule, severity }) => `${rule.id} ${findingsMessages.severity[severity]}`),
      ].join(' '),
      aim: { type: 'resource', resource, worst },
    };
  });
}

function findingsById(findings: readonly Finding[]): ReadonlyMap<Id, readonly Finding[]> {
  const about = new Map<Id, Finding[]>();
  for (const finding of findings) {
    for (const id of new Set(finding.at.map((at) => at.id))) {
      const list = about.get(id);
      if (list) list.push(finding);
      else about.set(id, [finding]);
    }
  }
  return about;
}

/** Addresses, ranges and host names anywhere in a resource. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return looksLikeAddress(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

const looksLikeAddress = (text: string) =>
  /^\d{1,3}(\.\d{1,3}){3}(\/\d+)?$/.test(text) ||
  (/^[0-9a-f:]+(\/\d+)?$/i.test(text) && text.includes('::')) ||
  /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);

export function ruleEntries(): readonly Entry[] {
  return rules.map(
    (rule): Entry => ({
      id: `rule ${rule.id}`,
      label: rule.title,
      detail: rule.id,
      group: text.rules,
      words: `${rule.id} ${rule.id.replace(/[/-]/g, ' ')} ${findingsMessages.severity[rule.severity]}`,
      aim: { type: 'rule', rule: rule.id },
    }),
  );
}

export function templateEntries(): readonly Entry[] {
  return templates.map(
    (template): Entry => ({
      id: `template ${template.id}`,
      label: template.title,
      detail: template.purpose,
      group: text.templates,
      words: `${template.id} ${template.purpose} ${template.teaches}`,
      aim: { type: 'template', template },
    }),
  );
}
