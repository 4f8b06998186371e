import type { ComponentProps } from 'react';
import { cx } from '../class-names.ts';
import styles from './Port.module.css';

/** `legal` and `illegal` are shown only while a wire is dragged, and only where the rules have answered. */
export type PortState = 'idle' | 'legal' | 'illegal' | 'connected';

/** The drawn dot: 12 px at rest, 16 px with a tick or a bar while a wire is dragged. */
export function PortDot({ state = 'idle' }: { state?: PortState }) {
  return (
    <span className={styles.dot} data-state={state} aria-hidden="true">
      {(state === 'legal' || state === 'illegal') && (
        <svg width="10" height="10" viewBox="0 0 10 10" focusable="false" aria-hidden="true">
          <path className={styles.sign} d={state === 'legal' ? 'M2 5.4l2.2 2.1L8 3' : 'M2.2 5h5.6'} />
        </svg>
      )}
    </span>
  );
}

/** Class of the 24 px target around a `PortDot`, for elements that another library renders (a canvas handle). */
export function portClassName(side: 'left' | 'right'): string {
  return cx(styles.port, styles[side]);
}

export interface PortProps extends Omit<ComponentProps<'span'>, 'children'> {
  side: 'left' | 'right';
  state?: PortState;
}

/** A connection point, centred on the card's edge in line with the row that it belongs to. */
export function Port({ side, state = 'idle', className, ...rest }: PortProps) {
  return (
    <span {...rest} className={cx(portClassName(side), className)}>
      <PortDot state={state} />
    </span>
  );
}
