import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { exportingMessages as messages } from '../messages/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { announce, showToast } from '../ui/status.ts';
import { copyText } from './copy-text.ts';

export interface CopyButtonProps {
  readonly text: string;
  readonly disabledReason?: string;
  /** What is copied, where the words beside the button do not say it. */
  readonly label?: string;
}

const shownForMs = 2000;

/** Copies a text, and says for a moment that it did. */
export function CopyButton({ text, disabledReason, label = messages.copy }: CopyButtonProps) {
  const [copied, setCopied] = useState(0);

  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => setCopied(0), shownForMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    if (await copyText(text)) {
      setCopied((count) => count + 1);
      announce(messages.copied);
    } else showToast(messages.notCopied);
  };

  const Icon = copied > 0 ? Check : Copy;
  return (
    <Button
      size="small"
      icon={<Icon size={14} aria-hidden="true" />}
      disabledReason={disabledReason}
      onClick={() => void copy()}
    >
      {copied > 0 ? messages.copied : label}
    </Button>
  );
}
