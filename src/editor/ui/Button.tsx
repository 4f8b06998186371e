import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './class-names.ts';
import { Kbd } from './Kbd.tsx';
import { useTooltip } from './use-tooltip.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'ref'> {
  /** `primary` once per view; `quiet` has an edge; `plain` is only words; `danger` deletes. */
  variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  size?: 'medium' | 'small';
  icon?: ReactNode;
  iconAfter?: ReactNode;
  /** Keys that do the same, shown after the words. */
  keys?: readonly string[];
  /** Toggle state; leave out for a button that does not toggle. */
  pressed?: boolean;
  busy?: boolean;
  /** On a phone only the icon stays to be seen; the words remain the button's name. */
  shrinks?: boolean;
  /** Why it cannot be used now. The button stays reachable, so that everybody can learn the reason. */
  disabledReason?: string;
  ref?: (element: HTMLButtonElement | null) => void;
}

/** A button in words. */
export function Button({
  variant = 'quiet',
  size = 'medium',
  icon,
  iconAfter,
  keys,
  pressed,
  busy = false,
  shrinks = false,
  disabledReason,
  className,
  children,
  onClick,
  ref,
  ...rest
}: ButtonProps) {
  const { trigger, describedBy, tooltip } = useTooltip(disabledReason);
  const off = disabledReason !== undefined || busy;
  return (
    <>
      <button
        type="button"
        aria-describedby={describedBy}
        {...rest}
        ref={(element) => {
          trigger.ref(element);
          ref?.(element);
        }}
        onPointerEnter={trigger.onPointerEnter}
        onPointerLeave={trigger.onPointerLeave}
        onFocus={trigger.onFocus}
        onBlur={trigger.onBlur}
        aria-pressed={pressed}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        className={cx(styles.button, styles[variant], styles[size], shrinks && styles.shrinks, className)}
        onClick={(event) => {
          if (off) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {icon}
        {children !== undefined && <span className={styles.words}>{children}</span>}
        {keys !== undefined && <Kbd keys={keys} plain={variant === 'primary' || variant === 'danger'} />}
        {iconAfter}
      </button>
      {tooltip}
    </>
  );
}
