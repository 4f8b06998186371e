import { X } from 'lucide-react';
import { useState } from 'react';
import {
  type Endpoint,
  type EndpointColumn,
  type Neg,
  removePart,
  type Severity,
  type View,
} from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { EndpointCell } from './EndpointCell.tsx';
import { FindingList } from './FindingList.tsx';
import { type Found, findingsIn, placeKey } from './found.ts';
import styles from './Table.module.css';
import { useCommit } from './use-inspect.ts';

export interface EndpointTableProps {
  neg: Neg;
  /** The ones to draw, in order. */
  endpoints: readonly Endpoint[];
  columns: readonly EndpointColumn[];
  found: readonly Found[];
  view: View;
}

const messages = inspectorMessages.endpoints;
const none: readonly Found[] = [];
/** With so few endpoints in trouble, what is found stands in sight from the start. */
const openAtFirst = 3;

/** One row for each endpoint; what is found about it opens below its row. */
export function EndpointTable({ neg, endpoints, columns, found, view }: EndpointTableProps) {
  const byPart = new Map<string, Found[]>();
  for (const one of found) if (one.part !== undefined) byPart.set(one.part, [...(byPart.get(one.part) ?? []), one]);
  const places = new Map(neg.endpoints?.map(({ id }, index) => [id, index + 1]));
  const hasMarks = endpoints.some(({ id }) => byPart.has(id));
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-wide={columns.length > 3 || undefined} aria-label={messages.table}>
        <thead>
          <tr>
            {columns.map(({ field, why }) => (
              <th key={field} scope="col" data-column={field} title={why}>
                {messages.columns[field]}
              </th>
            ))}
            {hasMarks && (
              <th scope="col" className={styles.narrow}>
                <span className="visually-hidden">{messages.problems}</span>
              </th>
            )}
            <th scope="col" className={styles.narrow}>
              <span className="visually-hidden">{messages.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map((endpoint) => (
            <EndpointRow
              key={endpoint.id}
              neg={neg}
              endpoint={endpoint}
              place={places.get(endpoint.id) ?? 0}
              columns={columns}
              found={byPart.get(endpoint.id) ?? none}
              hasMarks={hasMarks}
              open={byPart.size <= openAtFirst}
              view={view}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EndpointRowProps extends Omit<EndpointTableProps, 'endpoints'> {
  endpoint: Endpoint;
  /** Counted from 1. */
  place: number;
  hasMarks: boolean;
  open: boolean;
}

function EndpointRow({ neg, endpoint, place, hasMarks, columns, found, open: openAtStart, view }: EndpointRowProps) {
  const commit = useCommit();
  const isAskedFor = useDesigner(({ shown }) => shown?.at.id === neg.id && shown.at.part === endpoint.id);
  const [toggled, setToggled] = useState<boolean | undefined>(undefined);
  const findings = findingsIn(found);
  const open = findings.length > 0 && (toggled ?? (openAtStart || isAskedFor));
  const severity = worstOf(findings.map((finding) => finding.severity));
  return (
    <>
      <tr data-place={placeKey({ id: neg.id, part: endpoint.id })} data-worst={severity}>
        {columns.map((column) => (
          <td
            key={column.field}
            data-column={column.field}
            data-place={placeKey({ id: neg.id, part: endpoint.id, field: column.field })}
          >
            <EndpointCell neg={neg} endpoint={endpoint} place={place} column={column} view={view} />
          </td>
        ))}
        {hasMarks && (
          <td className={styles.narrow}>
            {severity !== undefined && (
              <IconButton
                size="small"
                label={`${inspectorMessages.severities[severity]}: ${messages.found(findings.length)}`}
                icon={<SeverityShape severity={severity} size={14} />}
                aria-expanded={open}
                onClick={() => setToggled(!open)}
              />
            )}
          </td>
        )}
        <td className={styles.narrow}>
          <IconButton
            size="small"
            label={messages.remove(place)}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() =>
              commit(inspectorMessages.steps.remove(messages.title), (design) =>
                removePart(design, neg.id, endpoint.id),
              )
            }
          />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns.length + 2} className={styles.below}>
            <FindingList findings={findings} />
          </td>
        </tr>
      )}
    </>
  );
}

const order: readonly Severity[] = ['error', 'warning', 'unchecked', 'info'];

function worstOf(severities: readonly Severity[]): Severity | undefined {
  return order.find((severity) => severities.includes(severity));
}
