/** A connection point in line with a row (or with the header). */
export interface Port {
  readonly side: 'left' | 'right';
  /** Path of the reference field that a wire from here writes; absent: whatever fits. */
  readonly path?: string;
  /** The embedded part (NIC, endpoint, backend) that it belongs to. */
  readonly part?: string;
}

/** A line of a card. */
export interface Row {
  readonly key: string;
  readonly label?: string;
  readonly value: string;
  readonly mono?: boolean;
  readonly muted?: boolean;
  /** Resource and part that the row is about, where it is not the card's own: a forwarding rule on a load balancer. */
  readonly about?: string;
  readonly part?: string;
  readonly ports?: readonly Port[];
}

/** `3 endpoints`, `1 endpoint`, `no endpoints yet`. */
export function counted(count: number, word: string): string {
  if (count === 0) return `no ${word}s yet`;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
