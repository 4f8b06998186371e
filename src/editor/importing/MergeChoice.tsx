import { useId } from 'react';
import type { Id, ResourceDiff } from '../../core/index.ts';
import { ChangeMark } from '../comparing/ChangeMark.tsx';
import { FieldChanges } from '../comparing/FieldChanges.tsx';
import { comparingMessages as text } from '../messages/comparing.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './MergeChoice.module.css';
import type { MergePreview } from './merge-preview.ts';

export interface MergeChoiceProps {
  readonly preview: MergePreview;
  /** Ids in the import whose counterparts here give way. */
  readonly replace: ReadonlySet<Id>;
  readonly onReplace: (ids: ReadonlySet<Id>) => void;
  /** Ids here that go. */
  readonly remove: ReadonlySet<Id>;
  readonly onRemove: (ids: ReadonlySet<Id>) => void;
}

/** What adding an import would do to the present design: new, different, only here. Nothing gives way unless chosen. */
export function MergeChoice({ preview, replace, onReplace, remove, onRemove }: MergeChoiceProps) {
  const { added, changed, onlyHere, same } = preview;
  return (
    <section className={styles.merge} aria-label={text.mergeTitle}>
      <h3>{text.mergeTitle}</h3>
      <p className={styles.line}>
        <ChangeMark change="added" />
        <span>
          {added === 0 ? text.addNone : text.add(added)} {same > 0 && text.same1(same)}
        </span>
      </p>
      <Choices
        change="changed"
        title={text.differ(changed.length)}
        rows={changed}
        idOf={({ newId }) => newId}
        chosen={replace}
        onChoose={onReplace}
      />
      <Choices
        change="removed"
        title={text.onlyHere(onlyHere.length)}
        rows={onlyHere}
        idOf={({ oldId }) => oldId}
        chosen={remove}
        onChoose={onRemove}
      />
    </section>
  );
}

interface ChoicesProps {
  readonly change: 'changed' | 'removed';
  readonly title: string;
  readonly rows: readonly ResourceDiff[];
  readonly idOf: (row: ResourceDiff) => Id | undefined;
  readonly chosen: ReadonlySet<Id>;
  readonly onChoose: (ids: ReadonlySet<Id>) => void;
}

/** The rest is reached by choosing all of them, or after the import by comparing. */
const listed = 200;

function Choices({ change, title, rows, idOf, chosen, onChoose }: ChoicesProps) {
  const titleId = useId();
  if (rows.length === 0) return null;
  const ids = rows.flatMap((row) => idOf(row) ?? []);
  const toggle = (id: Id, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <details className={styles.choices}>
      <summary className={styles.title} id={titleId}>
        <span className={styles.line}>
          <ChangeMark change={change} />
          {title}
        </span>
      </summary>
      <ul className={styles.list} aria-labelledby={titleId}>
        {rows.length > 1 && (
          <li>
            <Checkbox
              checked={ids.every((id) => chosen.has(id))}
              onChange={(isOn) => onChoose(new Set(isOn ? ids : []))}
            >
              {text.all}
            </Checkbox>
          </li>
        )}
        {rows.slice(0, listed).map((row) => {
          const id = idOf(row);
          return (
            id !== undefined && (
              <li key={id}>
                <Checkbox checked={chosen.has(id)} onChange={(isOn) => toggle(id, isOn)}>
                  {row.label}
                </Checkbox>
                {row.fields.length > 0 && (
                  <div className={styles.fields}>
                    <FieldChanges fields={row.fields} />
                  </div>
                )}
              </li>
            )
          );
        })}
        {rows.length > listed && <li>{text.moreRows(rows.length - listed)}</li>}
      </ul>
    </details>
  );
}
