import { Power } from 'lucide-react';
import { useEffect } from 'react';
import { type Design, failureName, nameOf, resourceOf, type WhatIf } from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/status.ts';
import styles from './WhatIf.module.css';

/** What becomes of the backends: what empties, and what takes over. */
export function effectText(design: Design, { emptied, tookOver }: Pick<WhatIf, 'emptied' | 'tookOver'>): string {
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(resourceOf(design, id), id)).join(', ');
  const parts = [
    ...(emptied.length > 0 ? [text.emptied(names(emptied))] : []),
    ...(tookOver.length > 0 ? [text.tookOver(names(tookOver))] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : text.unmoved;
}

export interface OffNoticeProps {
  readonly design: Design;
  readonly what: WhatIf;
  readonly onEnd: () => void;
}

/** What is off in thought, and what that does. */
export function OffNotice({ design, what, onEnd }: OffNoticeProps) {
  const title = text.offTitle(failureName(design, what.failure));
  const effect = `${text.offResult(text.result[what.before], text.result[what.after])} ${effectText(design, what)}`;
  useEffect(() => announce(`${title}. ${effect}`, 'trace off'), [title, effect]);
  return (
    <section className={styles.notice} aria-label={title}>
      <Power size={16} aria-hidden="true" />
      <p>
        <b>{title}.</b> {effect}
      </p>
      <Button size="small" onClick={onEnd}>
        {text.on}
      </Button>
    </section>
  );
}
