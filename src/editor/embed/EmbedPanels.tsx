import { ChevronDown, CircleAlert, Route } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { viewOf } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { FindingCounts } from '../findings/FindingCounts.tsx';
import { StatusButton } from '../frame/StatusButton.tsx';
import { fitSoon } from '../learn/fit-soon.ts';
import { appMessages } from '../messages/app.ts';
import { embedMessages as text } from '../messages/embed.ts';
import type { Address } from '../sharing/address.ts';
import { TracePanel } from '../tracing/TracePanel.tsx';
import { ask, tracingOf, walkTo } from '../tracing/tracing-state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { askedIn } from './asked-in.ts';
import { EmbedFindings } from './EmbedFindings.tsx';
import styles from './EmbedPanels.module.css';

type Panel = 'findings' | 'trace';

/** Below an embedded picture: what the rules found, and a request on its way. Both may be opened by the address. */
export function EmbedPanels({ address }: { readonly address: Pick<Address, 'focus' | 'panel' | 'trace' | 'step'> }) {
  const store = useDesignerStore();
  const centre = useCommands();
  const findings = useDesigner((designer) => designer.findings);
  const hasFrontends = useDesigner(({ design }) =>
    Object.values(design.resources).some(({ kind }) => kind === 'forwardingRule'),
  );
  const [panel, setPanel] = useState<Panel | undefined>(address.panel);

  const { trace, step } = address;
  const read = useMemo(() => (trace ? askedIn(trace, viewOf(store.getState().design)) : undefined), [store, trace]);
  useEffect(() => {
    const tracing = tracingOf(store);
    if (read?.ok) ask(tracing, read.asked);
    if (step !== undefined) walkTo(tracing, 0, step - 1);
  }, [store, read, step]);

  // The room of the picture changes with the panel; whoever was led to a place stays there.
  const { focus } = address;
  const fittedFor = useRef<Panel | undefined>(undefined);
  useEffect(() => {
    if (panel !== fittedFor.current && focus === undefined) fitSoon(centre);
    fittedFor.current = panel;
  }, [panel, focus, centre]);

  const toggle = (next: Panel) => setPanel(panel === next ? undefined : next);
  const leave = useCallback(() => {
    setPanel(undefined);
    document.querySelector<HTMLElement>('[data-canvas-host]')?.focus();
  }, []);

  return (
    <div className={styles.foot}>
      {panel !== undefined && (
        <section className={styles.panel} aria-label={panel === 'trace' ? appMessages.bottom.trace : text.findings}>
          <h2 className="visually-hidden">{panel === 'trace' ? appMessages.bottom.trace : text.findings}</h2>
          {panel === 'findings' && <EmbedFindings />}
          {panel === 'trace' &&
            // Another request would be answered as if it had been asked.
            (read?.ok === false ? (
              <EmptyState title={text.unread}>
                {read.why} {text.unreadMeans}
              </EmptyState>
            ) : (
              <TracePanel onLeave={leave} isBrief />
            ))}
        </section>
      )}
      <div className={styles.bar} role="group" aria-label={text.bar}>
        <StatusButton expanded={panel === 'findings'} onClick={() => toggle('findings')}>
          <CircleAlert size={14} aria-hidden="true" />
          <FindingCounts findings={findings} />
        </StatusButton>
        {hasFrontends && (
          <StatusButton expanded={panel === 'trace'} onClick={() => toggle('trace')}>
            <Route size={14} aria-hidden="true" />
            {appMessages.bottom.trace}
          </StatusButton>
        )}
        {panel !== undefined && (
          <span className={styles.close}>
            <IconButton
              size="small"
              label={text.close}
              icon={<ChevronDown size={16} aria-hidden="true" />}
              onClick={leave}
            />
          </span>
        )}
      </div>
    </div>
  );
}
