import { Plus, X } from 'lucide-react';
import type { ComponentType } from 'react';
import { type Field, listAt, valueAt } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { FieldControl } from './FieldControl.tsx';
import { FindingList } from './FindingList.tsx';
import { Fold } from './Fold.tsx';
import type { FieldEditorProps } from './field-editor-props.ts';
import type { NamedField } from './field-order.ts';
import { below, beside, type Found, findingsIn, placeKey } from './found.ts';
import layout from './Layout.module.css';
import styles from './Rows.module.css';
import { atOf, type Subject } from './subject.ts';
import { useSetAt } from './use-inspect.ts';

/** The editor of one field; handed in, since a nested field holds fields that may be nested again. */
type Editor = ComponentType<FieldEditorProps>;

/** A field that holds fields: one object with members, or a list of rows. */
export function Nested({ subject, path, field, value, found, Editor }: FieldEditorProps & { Editor: Editor }) {
  const columns = Object.entries(field.columns ?? {}).map(([key, column]) => ({ key, field: column }));
  const rows = listAt({ value }, 'value');
  const isList = field.control === 'rows';
  const own = beside(found, isList ? rows.map((_row, index) => `[${index}]`) : columns.map(({ key }) => key));
  if (!isList) {
    const isBlank = value === undefined && found.length === 0;
    return (
      <Fold title={field.label} note={isBlank ? messages.notSet : undefined} open={!isBlank}>
        <FindingList findings={findingsIn(own)} label={field.label} />
        {columns.map((column) => (
          <Editor
            key={column.key}
            subject={subject}
            path={`${path}.${column.key}`}
            field={column.field}
            value={valueAt(value, column.key)}
            found={below(found, column.key)}
          />
        ))}
      </Fold>
    );
  }
  return (
    <div className={layout.group} role="group" aria-label={field.label}>
      <div className={layout.groupHead}>
        <span className={layout.groupLabel}>{field.label}</span>
        <AddRow subject={subject} path={path} field={field} count={rows.length} />
      </div>
      {field.hint !== undefined && <span className={layout.hint}>{field.hint}</span>}
      <FindingList findings={findingsIn(own)} label={field.label} />
      {rows.length > 0 && (
        <Rows subject={subject} path={path} field={field} columns={columns} rows={rows} found={found} Editor={Editor} />
      )}
    </div>
  );
}

interface AddRowProps {
  subject: Subject;
  path: string;
  field: Field;
  count: number;
}

function AddRow({ subject, path, field, count }: AddRowProps) {
  const setAt = useSetAt(subject);
  return (
    <Button
      size="small"
      variant="plain"
      icon={<Plus size={14} aria-hidden="true" />}
      aria-label={messages.addRow(field.label)}
      onClick={() => setAt(`${path}[${count}]`, {}, field.label)}
    >
      {messages.add}
    </Button>
  );
}

interface RowsProps {
  subject: Subject;
  path: string;
  field: Field;
  columns: readonly NamedField[];
  rows: readonly unknown[];
  found: readonly Found[];
  Editor: Editor;
}

const wide = new Set(['json', 'rows', 'object', 'references']);
/** As many inputs as still can be read beside each other in a narrow panel. */
const inlineColumns = 3;

/** The rows of a list: beside each other where they are short, else as small cards. */
function Rows({ subject, path, field, columns, rows, found, Editor }: RowsProps) {
  const setAt = useSetAt(subject);
  const inline = columns.filter((column) => !wide.has(column.field.control)).slice(0, inlineColumns);
  const rest = columns.filter((column) => !inline.includes(column));
  const items = rows.map((row, index) => ({ row, index, key: `${path}[${index}]` }));
  return (
    <div className={styles.rows}>
      <div className={styles.line} aria-hidden="true">
        {inline.map((column) => (
          <span key={column.key} className={styles.column}>
            {column.field.label}
          </span>
        ))}
        <span className={styles.end} />
      </div>
      {items.map(({ row, index, key }) => {
        const here = below(found, `[${index}]`);
        return (
          <div key={key} className={styles.row} data-place={placeKey(atOf(subject, key))}>
            <div className={styles.line}>
              {inline.map((column) => (
                <span
                  key={column.key}
                  className={styles.cell}
                  data-place={placeKey(atOf(subject, `${key}.${column.key}`))}
                >
                  <FieldControl
                    subject={subject}
                    path={`${key}.${column.key}`}
                    field={column.field}
                    value={valueAt(row, column.key)}
                    label={messages.row(column.field.label, index + 1)}
                  />
                </span>
              ))}
              <span className={styles.end}>
                <IconButton
                  size="small"
                  label={messages.removeRow(field.label, index + 1)}
                  icon={<X size={14} aria-hidden="true" />}
                  onClick={() => setAt(key, undefined, field.label)}
                />
              </span>
            </div>
            <FindingList
              findings={findingsIn(
                beside(
                  here,
                  rest.map((column) => column.key),
                ),
              )}
            />
            <RowRest subject={subject} path={key} row={row} columns={rest} found={here} Editor={Editor} />
          </div>
        );
      })}
    </div>
  );
}

interface RowRestProps {
  subject: Subject;
  path: string;
  row: unknown;
  columns: readonly NamedField[];
  found: readonly Found[];
  Editor: Editor;
}

/** What of a row is too wide to stand in line; lists are in sight, the rest folds away until it is filled. */
function RowRest({ subject, path, row, columns, found, Editor }: RowRestProps) {
  const isMain = ({ key, field }: NamedField) =>
    valueAt(row, key) !== undefined || field.control === 'rows' || field.control === 'references';
  const edit = ({ key, field }: NamedField) => (
    <Editor
      key={key}
      subject={subject}
      path={`${path}.${key}`}
      field={field}
      value={valueAt(row, key)}
      found={below(found, key)}
    />
  );
  const folded = columns.filter((column) => !isMain(column));
  return (
    <>
      {columns.filter(isMain).map(edit)}
      {folded.length > 0 && <Fold title={messages.rowMore}>{folded.map(edit)}</Fold>}
    </>
  );
}
