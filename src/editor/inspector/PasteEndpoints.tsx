import { useMemo, useState } from 'react';
import {
  appendEndpoints,
  type Checker,
  type Endpoint,
  type EndpointTable,
  type Finding,
  judgeEdit,
  type Neg,
  readEndpointTable,
  resourceOf,
  type TableRow,
} from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import layout from './Layout.module.css';
import styles from './PasteEndpoints.module.css';
import { viewFor } from './subject.ts';
import { useCommit } from './use-inspect.ts';

export interface PasteEndpointsProps {
  neg: Neg;
  /** What was pasted already, if anything. */
  start: string;
  onClose: () => void;
}

type NewEndpoint = Omit<Endpoint, 'id'>;

const messages = inspectorMessages.pasteEndpoints;
/** Rows of a preview: enough to see whether the columns were understood. Refused rows come first, so that none hides. */
const rowsShown = 50;

/** Takes endpoints from a table of a spreadsheet: what is read and what is refused stands there before anything changes. */
export function PasteEndpoints({ neg, start, onClose }: PasteEndpointsProps) {
  const store = useDesignerStore();
  const commit = useCommit();
  const design = useDesigner((designer) => designer.design);
  const [text, setText] = useState(start);
  const table = useMemo(() => readEndpointTable(text, neg, viewFor(design)), [text, neg, design]);
  const added = useMemo(
    () => table.rows.flatMap((row): NewEndpoint[] => ('endpoint' in row ? [row.endpoint] : [])),
    [table],
  );
  const verdicts = useMemo(() => judgedRows(store.getState().checker(), neg, added), [store, neg, added]);
  const refused = table.rows.length - added.length;
  const add = () => {
    commit(messages.step(added.length), (now) => appendEndpoints(now, neg.id, added));
    onClose();
  };
  return (
    <Dialog
      open
      size="large"
      lightDismiss={text === ''}
      onClose={onClose}
      title={messages.title}
      closeLabel={messages.close}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button variant="primary" disabledReason={added.length === 0 ? messages.nothing : undefined} onClick={add}>
            {messages.add(added.length)}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <Field label={messages.field} hint={messages.hint}>
          <TextInput multiline mono rows={6} value={text} onInput={setText} />
        </Field>
        {table.rows.length > 0 && (
          <>
            <p role="status" className={layout.hint}>
              {messages.read(added.length, refused)}
            </p>
            <Preview table={table} verdicts={verdicts} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** What the rules would find at each of the new endpoints, by its place among them. */
function judgedRows(
  checker: Checker,
  neg: Neg,
  added: readonly NewEndpoint[],
): ReadonlyMap<number, readonly Finding[]> {
  const before = neg.endpoints?.length ?? 0;
  const adding = (design: Parameters<typeof appendEndpoints>[0]) => appendEndpoints(design, neg.id, added);
  const after = resourceOf(adding(checker.design), neg.id);
  const ids = new Map(
    after?.kind === 'neg' ? (after.endpoints ?? []).slice(before).map(({ id }, place) => [id, place]) : [],
  );
  const found = new Map<number, Finding[]>();
  if (added.length === 0) return found;
  for (const finding of judgeEdit(checker, adding).findings) {
    const [first] = finding.at.flatMap(({ id, part = '' }) => (id === neg.id ? (ids.get(part) ?? []) : []));
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), finding]);
  }
  return found;
}

interface PreviewProps {
  table: EndpointTable;
  verdicts: ReadonlyMap<number, readonly Finding[]>;
}

function Preview({ table, verdicts }: PreviewProps) {
  let place = -1;
  const rows = table.rows.map((row) => {
    if ('endpoint' in row) place += 1;
    return { row, findings: 'endpoint' in row ? (verdicts.get(place) ?? []) : [] };
  });
  const isRefused = ({ row }: { row: TableRow }) => 'refused' in row;
  const sorted = [...rows.filter(isRefused), ...rows.filter((row) => !isRefused(row))];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={messages.preview}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{messages.line}</th>
            {table.columns.map(({ title, field, ignored }) => (
              <th key={title} scope="col" data-ignored={ignored === undefined ? undefined : ''}>
                {field === undefined ? title : inspectorMessages.endpoints.columns[field]}
                {ignored !== undefined && <span className={styles.ignored}>{messages.ignored(ignored)}</span>}
              </th>
            ))}
            <th scope="col">{messages.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, rowsShown).map(({ row, findings }) => (
            <tr key={row.line} data-refused={'refused' in row ? '' : undefined}>
              <td>{row.line}</td>
              {table.columns.map(({ title, field }, index) => (
                <td key={title} data-ignored={field === undefined ? '' : undefined}>
                  <code>{row.cells[index] ?? ''}</code>
                </td>
              ))}
              <td className={styles.verdict}>
                <RowVerdict row={row} findings={findings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > rowsShown && <p className={layout.hint}>{messages.further(sorted.length - rowsShown)}</p>}
    </div>
  );
}

function RowVerdict({ row, findings }: { row: TableRow; findings: readonly Finding[] }) {
  const [first] = findings;
  if ('refused' in row) {
    return (
      <span className={styles.words}>
        <SeverityShape severity="error" size={12} />
        <span>{messages.leftOut(row.refused)}</span>
      </span>
    );
  }
  if (!first) return <span className={styles.quiet}>{messages.taken}</span>;
  return (
    <span className={styles.words}>
      <SeverityShape severity={first.severity} size={12} />
      <span>{first.message}</span>
    </span>
  );
}
