import { ChevronLeft, ChevronRight } from 'lucide-react';
import { inspectorMessages } from '../messages/inspector.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Table.module.css';

/** How many rows a table draws at once: enough to work in, few enough for ten thousand endpoints. */
export const pageSize = 100;

export interface PagerProps {
  page: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which rows are shown, and the way to the others. */
export function Pager({ page, total, onPage }: PagerProps) {
  const messages = inspectorMessages.endpoints;
  const end = Math.min(total, (page + 1) * pageSize);
  return (
    <div className={styles.pager}>
      <IconButton
        size="small"
        label={messages.previous}
        icon={<ChevronLeft size={16} aria-hidden="true" />}
        disabledReason={page === 0 ? messages.isFirstPage : undefined}
        onClick={() => onPage(page - 1)}
      />
      <output>{messages.page(page * pageSize + 1, end, total)}</output>
      <IconButton
        size="small"
        label={messages.next}
        icon={<ChevronRight size={16} aria-hidden="true" />}
        disabledReason={end >= total ? messages.isLastPage : undefined}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}
