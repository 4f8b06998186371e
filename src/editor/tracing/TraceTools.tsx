import { useDesignerStore } from '../designer-context.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { Button } from '../ui/Button.tsx';
import { OffMenu } from './OffMenu.tsx';
import styles from './TracePanel.module.css';
import { switchOff, tracingOf, useTracing, walkTo } from './tracing-state.ts';
import type { Traced } from './use-trace.ts';

/** What one can do with a trace: switch something off, see all failures, predict. */
export function TraceTools({ judged, failures }: Pick<Traced, 'judged' | 'failures'>) {
  const tracing = tracingOf(useDesignerStore());
  const view = useTracing((state) => state.view);
  const way = useTracing((state) => state.way);
  const guesses = useTracing((state) => state.guesses);
  return (
    <span className={styles.tools}>
      <OffMenu
        design={judged.design}
        failures={failures}
        onChoose={(failure) => switchOff(tracing, failure)}
        onAll={() => tracing.setState({ view: 'failures' })}
      />
      <Button
        size="small"
        pressed={view === 'failures'}
        onClick={() => tracing.setState({ view: view === 'failures' ? 'ways' : 'failures' })}
      >
        {text.sweep}
      </Button>
      <Button
        size="small"
        pressed={guesses !== undefined}
        onClick={() => {
          walkTo(tracing, way, 0);
          tracing.setState({ guesses: guesses ? undefined : [], view: 'ways' });
        }}
      >
        {text.predict}
      </Button>
    </span>
  );
}
