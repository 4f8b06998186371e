import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './IconButton.module.css';
import { Kbd } from './Kbd.tsx';
import type { Side } from './place.ts';
import { useTooltip } from './use-tooltip.tsx';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'children' | 'disabled' | 'ref' | 'aria-label'> {
  /** Accessible name, and the text of the tooltip. */
  label: string;
  icon: ReactNode;
  size?: 'medium' | 'small';
  keys?: readonly string[];
  pressed?: boolean;
  disabledReason?: string;
  tooltipSide?: Side;
  ref?: (element: HTMLButtonElement | null) => void;
}

/** A button that is only a sign; its name appears on hover and on focus. */
export function IconButton({
  label,
  icon,
  size = 'medium',
  keys,
  pressed,
  disabledReason,
  tooltipSide = 'bottom',
  className,
  onClick,
  ref,
  ...rest
}: IconButtonProps) {
  const { trigger, describedBy, tooltip } = useTooltip(
    <>
      <span>{disabledReason === undefined ? label : `${label}: ${disabledReason}`}</span>
      {keys !== undefined && <Kbd keys={keys} plain />}
    </>,
    tooltipSide,
  );
  return (
    <>
      <button
        type="button"
        {...rest}
        ref={(element) => {
          trigger.ref(element);
          ref?.(element);
        }}
        onPointerEnter={trigger.onPointerEnter}
        onPointerLeave={trigger.onPointerLeave}
        onFocus={trigger.onFocus}
        onBlur={trigger.onBlur}
        aria-label={label}
        aria-describedby={disabledReason === undefined ? undefined : describedBy}
        aria-pressed={pressed}
        aria-disabled={disabledReason === undefined ? undefined : true}
        className={cx(styles.button, styles[size], className)}
        onClick={(event) => {
          if (disabledReason !== undefined) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {icon}
      </button>
      {tooltip}
    </>
  );
}
