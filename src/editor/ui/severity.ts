/** The axis that owns red, amber and grey. The same four words as the core's findings. */
export type Severity = 'error' | 'warning' | 'info' | 'unchecked';
