import type { Field as FieldSpec } from '../../core/index.ts';
import type { Found } from './found.ts';
import type { Subject } from './subject.ts';

export interface FieldEditorProps {
  subject: Subject;
  /** Path below the subject: `secondaryIpRanges[1].rangeName`. */
  path: string;
  field: FieldSpec;
  value: unknown;
  /** Found at this field or below it. */
  found: readonly Found[];
  /** Whether the field means anything here: true, or why not. */
  applies?: true | string;
}
