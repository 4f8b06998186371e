import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { appMessages as text } from '../messages/app.ts';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './DesignName.module.css';

/** The design's name, edited in place. */
export function DesignName() {
  const store = useDesignerStore();
  const name = useDesigner(({ design }) => design.name);
  return (
    <TextInput
      className={styles.name}
      label={text.designName}
      value={name}
      onCommit={(next) => {
        const trimmed = next.trim();
        if (trimmed !== '') store.getState().commit(text.designName, (design) => ({ ...design, name: trimmed }));
      }}
    />
  );
}
