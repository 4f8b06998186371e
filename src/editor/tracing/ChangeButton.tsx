import { Wrench } from 'lucide-react';
import type { Fix } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { findingsMessages } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Hops.module.css';
import { standOnWay, tracingOf } from './tracing-state.ts';

/** Makes a change as one step; what becomes of the request then is traced and said by itself. */
export function ChangeButton({ fix }: { readonly fix: Fix }) {
  const store = useDesignerStore();
  return (
    <Button
      size="small"
      icon={<Wrench size={12} aria-hidden="true" />}
      title={fix.title}
      className={styles.change}
      aria-description={findingsMessages.safety[fix.safety]}
      onClick={() => {
        store.getState().commit(findingsMessages.fixStep(fix.title), fix.edit);
        standOnWay(tracingOf(store));
      }}
    >
      {fix.title}
    </Button>
  );
}
