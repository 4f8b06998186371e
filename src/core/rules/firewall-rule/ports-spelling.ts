import { setFields, withFields } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import type { Design } from '../../model/design.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { Id } from '../../model/kind.ts';
import { isKind } from '../../model/kinds.ts';
import { quoted } from '../../model/names.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule, type Fix } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

const withPorts = new Set(['tcp', 'udp', 'sctp', '6', '17', '132']);

export const portsSpelling = defineRule({
  id: 'firewall-rule/ports-spelling',
  severity: 'error',
  title: 'Ports of a firewall rule are numbers or ranges, and stand with TCP, UDP or SCTP',
  why: 'An entry is a protocol and, for protocols that have ports, single ones (80) or ranges (8000-8080). Without ports it means all of them.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    for (const field of ['allowed', 'denied'] as const) {
      for (const [row, { IPProtocol, ports }] of (rule[field] ?? []).entries()) {
        const at = { id: rule.id, field: `${field}[${row}].ports` };
        if (IPProtocol && ports?.length && !withPorts.has(IPProtocol.toLowerCase())) {
          yield {
            at: [at, { id: rule.id, field: `${field}[${row}].IPProtocol` }],
            message: `${nameOf(rule, 'firewall rule')} has ports (${ports.join(', ')}) with the protocol ${IPProtocol}. Only TCP, UDP and SCTP have ports.`,
            fixes: [
              {
                title: 'Remove the ports',
                safety: 'design',
                edit: (design) => withPortsOf(design, rule.id, field, row, () => undefined),
              },
            ],
          };
          continue;
        }
        const odd = ports?.find((port) => !isPortOrRange(port));
        if (odd === undefined) continue;
        yield {
          at: [at],
          message: `${quoted(odd)} in ${nameOf(rule, 'firewall rule')} is no port. It would be a number up to ${limits.port.value}, or a range such as 8000-8080.`,
          fixes: respelling(rule.id, field, row, odd, ports ?? []),
        };
      }
    }
  },
});

function isPortOrRange(text: string): boolean {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return false;
  const low = Number(match[1]);
  const high = Number(match[2] ?? match[1]);
  return low <= high && high <= limits.port.value;
}

type Action = 'allowed' | 'denied';

/** Writes what was probably meant. The last port is never dropped: without any, the entry would mean all of them. */
function respelling(id: Id, field: Action, row: number, odd: string, ports: readonly string[]): readonly Fix[] {
  const meant = meaningOf(odd);
  if (meant.length === 0 && ports.length === 1) return [];
  return [
    {
      title: meant.length === 0 ? `Remove ${quoted(odd)}` : `Write ${meant.join(', ')}`,
      safety: meant.length === 0 ? 'design' : 'input',
      edit: (design) =>
        withPortsOf(design, id, field, row, (now) => now.flatMap((port) => (port === odd ? meant : [port]))),
    },
  ];
}

const names: Readonly<Record<string, string>> = { http: '80', https: '443', ssh: '22', dns: '53' };

/** The ports in `80, 443`, `90-80`, `http`; none where nothing can be made out. */
function meaningOf(text: string): readonly string[] {
  const parts = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(
      (part) => names[part.toLowerCase()] ?? part.replace(/^(\d+)-(\d+)$/, (_, a: string, b: string) => ordered(a, b)),
    );
  return parts.every(isPortOrRange) ? parts : [];
}

const ordered = (a: string, b: string): string => (Number(a) <= Number(b) ? `${a}-${b}` : `${b}-${a}`);

function withPortsOf(
  design: Design,
  id: Id,
  field: Action,
  row: number,
  map: (ports: readonly string[]) => string[] | undefined,
): Design {
  const rule = resourceOf(design, id);
  if (!isKind('firewallRule', rule)) return design;
  const rows = rule[field]?.map((entry, at) =>
    at === row ? withFields(entry, { ports: map(entry.ports ?? []) }) : entry,
  );
  return setFields(design, id, { [field]: rows });
}
