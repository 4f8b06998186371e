import type { ReactNode } from 'react';
import type { StandingName } from '../../core/index.ts';
import { choosingMessages as text } from '../messages/choosing.ts';
import styles from './StandingMark.module.css';

const shapes: Readonly<Record<StandingName, ReactNode>> = {
  yes: <path className={styles.stroke} d="M3 8.5l3.5 3.5L13 4.5" />,
  condition: (
    <>
      <path className={styles.stroke} d="M1.5 8.5L5 12l6.5-7.5" />
      <circle className={styles.fill} cx="13" cy="12" r="1.6" />
    </>
  ),
  unchecked: <circle className={styles.ring} cx="8" cy="8" r="4.75" />,
  no: <path className={styles.stroke} d="M4.5 8h7" />,
};

/** How a possibility stands, as a sign and in words: a tick, a tick with a dot, a ring, a dash. Hue only repeats it. */
export function StandingMark({ name, hideText = false }: { readonly name: StandingName; readonly hideText?: boolean }) {
  return (
    <span className={styles.mark} data-standing={name}>
      <svg className={styles.shape} width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[name]}
      </svg>
      {!hideText && <span>{text.standing[name]}</span>}
    </span>
  );
}
