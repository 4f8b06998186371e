import { type Design, type Failure, failureName } from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { MenuButton } from '../ui/MenuButton.tsx';

/** A menu that is longer is no menu: the table has them all. */
const listed = 24;

export interface OffMenuProps {
  readonly design: Design;
  readonly failures: readonly Failure[];
  readonly onChoose: (failure: Failure) => void;
  /** Asks for the table. */
  readonly onAll: () => void;
}

/** What is on the way, to be switched off in thought. */
export function OffMenu({ design, failures, onChoose, onAll }: OffMenuProps) {
  const entries = failures.slice(0, listed).map((failure) => ({
    id: failure.type === 'zone' ? `zone ${failure.zone}` : failure.id,
    label: failureName(design, failure),
    onSelect: () => onChoose(failure),
  }));
  const more = failures.length - entries.length;
  return (
    <MenuButton
      size="small"
      label={text.whatIf}
      entries={
        entries.length === 0
          ? [{ id: 'none', label: text.sweepNone, disabledReason: text.sweepNoneWhy, onSelect: onAll }]
          : [...entries, ...(more > 0 ? [{ id: 'more ', label: text.moreFailures(more), onSelect: onAll }] : [])]
      }
    />
  );
}
