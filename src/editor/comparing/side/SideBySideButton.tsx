import { Columns2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useDesigner } from '../../designer-context.ts';
import { comparingMessages as text } from '../../messages/comparing.ts';
import { Button } from '../../ui/Button.tsx';
import { useComparison } from '../use-comparison.ts';

const SideBySide = lazy(async () => ({ default: (await import('./SideBySide.tsx')).SideBySide }));

/** Opens both designs beside each other. */
export function SideBySideButton() {
  const compared = useDesigner((designer) => designer.compared);
  const comparison = useComparison();
  const [isOpen, setOpen] = useState(false);
  if (!compared || !comparison) return null;
  return (
    <>
      <Button size="small" icon={<Columns2 size={14} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {text.side.title}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SideBySide old={compared.design} comparison={comparison} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
