import { useMemo, useState } from 'react';
import type { Finding, Outcome } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { exportingMessages as text } from '../messages/exporting.ts';

/** What stands between the design and its files: its errors, until somebody chooses to go on with exactly these. */
export interface Gate {
  readonly errors: readonly Finding[];
  readonly blocked: boolean;
  /** Somebody goes on in spite of them. */
  readonly forced: boolean;
  readonly force: () => void;
  readonly unforce: () => void;
  /** Why nothing may be taken out just now. */
  readonly reason: string | undefined;
  /** What files say on top: errors only where they are made in spite of them. */
  readonly outcome: Outcome;
  /** What was found, the errors always with it: for files that tell of findings anyway. */
  readonly whole: Outcome;
}

export function useGate(): Gate {
  const findings = useDesigner((designer) => designer.findings);
  const accepted = useDesigner((designer) => designer.accepted);
  const lowered = useDesigner((designer) => designer.lowered);
  /** The errors that somebody chose to export with; other errors ask again. */
  const [chosen, setChosen] = useState('');
  const errors = useMemo(() => findings.filter(({ severity }) => severity === 'error'), [findings]);
  const known = errors.map(({ key }) => key).join('\n');
  const forced = errors.length > 0 && chosen === known;
  const whole = useMemo(() => ({ findings, accepted, lowered }), [findings, accepted, lowered]);
  const outcome = useMemo(
    () => (forced ? whole : { ...whole, findings: whole.findings.filter(({ severity }) => severity !== 'error') }),
    [forced, whole],
  );
  const blocked = errors.length > 0 && !forced;
  return {
    errors,
    blocked,
    forced,
    force: () => setChosen(known),
    unforce: () => setChosen(''),
    reason: blocked ? text.blockedBecause(errors.length) : undefined,
    outcome,
    whole,
  };
}
