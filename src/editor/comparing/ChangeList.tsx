import { useDesignerStore } from '../designer-context.ts';
import { comparingMessages as text } from '../messages/comparing.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import styles from './ChangeList.module.css';
import { ChangeMark } from './ChangeMark.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import type { Comparison } from './use-comparison.ts';

/** More than anybody reads; the command line prints them all. */
const listed = 500;

/** Every resource that is new, gone or different, with what it says otherwise. A press goes to it. */
export function ChangeList({ comparison }: { readonly comparison: Comparison }) {
  const store = useDesignerStore();
  const { name, diff, changes } = comparison;
  return (
    <div className={styles.changes}>
      <p className={styles.head}>
        <strong>{text.compared(name)}</strong> {diff.same ? text.same(diff.counts.same) : text.counts(diff.counts)}
      </p>
      <ul className={styles.list}>
        {changes.slice(0, listed).map(({ change, kind, label, fields, oldId, newId }) => (
          <li key={`${oldId} ${newId}`} className={styles.item} data-change={change}>
            {newId === undefined ? (
              <span className={styles.row}>
                <ChangeWords change={text.change[change]} label={label} mark={change} kind={kind} />
              </span>
            ) : (
              <button type="button" className={styles.row} onClick={() => store.getState().show({ id: newId })}>
                <ChangeWords change={text.change[change]} label={label} mark={change} kind={kind} />
              </button>
            )}
            {fields.length > 0 && (
              <div className={styles.fields}>
                <FieldChanges fields={fields} />
              </div>
            )}
          </li>
        ))}
        {changes.length > listed && <li className={styles.head}>{text.moreRows(changes.length - listed)}</li>}
      </ul>
    </div>
  );
}

interface ChangeWordsProps {
  readonly change: string;
  readonly label: string;
  readonly mark: Comparison['changes'][number]['change'];
  readonly kind: Comparison['changes'][number]['kind'];
}

function ChangeWords({ change, label, mark, kind }: ChangeWordsProps) {
  return (
    <>
      <ChangeMark change={mark} />
      <span className={styles.word}>{change}</span>
      <KindIcon kind={kind} size={16} />
      <span className={styles.label}>{label}</span>
    </>
  );
}
