import styles from './Wire.module.css';

/** How a wire looks says what is known about it. */
export type WireState = 'solid' | 'refused' | 'warning' | 'unchecked' | 'probe';

export interface WireProps {
  /** SVG path data. */
  d: string;
  state?: WireState;
  selected?: boolean;
  /** Follows the pointer, not yet part of the design. */
  ghost?: boolean;
}

/** The stroke of a wire, with an unseen one of 20 px around it for the pointer. Lives inside an `<svg>`. */
export function Wire({ d, state = 'solid', selected = false, ghost = false }: WireProps) {
  return (
    <g className={styles.wire} data-state={state} data-selected={selected || undefined} data-ghost={ghost || undefined}>
      {!ghost && <path className={styles.hit} d={d} />}
      <path className={styles.halo} d={d} />
      <path className={styles.line} d={d} />
      {state === 'probe' && <path className={styles.gap} d={d} />}
    </g>
  );
}

export interface WireMarkProps {
  /** Middle of the wire, in the coordinates of its svg. */
  x: number;
  y: number;
  /** Direction of traffic there, in degrees, 0 = to the right. */
  angle?: number;
  state?: WireState;
  selected?: boolean;
  /** How many wires a bundle holds. */
  count?: number;
}

/** What sits at the middle of a wire: the arrow of traffic, or the sign of its verdict, or a bundle's count. */
export function WireMark({ x, y, angle = 0, state = 'solid', selected = false, count }: WireMarkProps) {
  const shared = { className: styles.mark, 'data-state': state, 'data-selected': selected || undefined };
  if (count !== undefined) {
    const width = 12 + String(count).length * 8;
    return (
      <g {...shared} transform={`translate(${x} ${y})`}>
        <rect className={styles.plate} x={-width / 2} y={-9} width={width} height={18} rx={9} />
        <text className={styles.count} textAnchor="middle" y={4}>
          {count}
        </text>
      </g>
    );
  }
  if (state === 'refused' || state === 'warning' || state === 'unchecked') {
    return (
      <g {...shared} transform={`translate(${x} ${y})`}>
        <circle className={styles.plate} r={9} />
        {state === 'refused' && <path className={styles.stroke} d="M-3.5-3.5l7 7M3.5-3.5l-7 7" />}
        {state === 'warning' && <path className={styles.fill} d="M0-4.6l4.6 8.2h-9.2z" />}
        {state === 'unchecked' && <circle className={styles.stroke} r={3.5} />}
      </g>
    );
  }
  return (
    <g {...shared} transform={`translate(${x} ${y}) rotate(${angle})`}>
      <path className={styles.arrow} d="M-4-4.5l8 4.5-8 4.5z" />
    </g>
  );
}
