import { useMemo, useState } from 'react';
import type { Template } from '../../core/index.ts';
import { useRuns } from '../commands/centre.ts';
import { Later } from '../judging/Later.tsx';
import { AboutDialog, Gallery, ImportDialog, Printing } from './parts.ts';

/** Templates, import and what this is: dialogs over the whole page, opened by their commands. */
export function PageDialogs({ onTemplate }: { readonly onTemplate: (template: Template) => void }) {
  const [open, setOpen] = useState<'none' | 'gallery' | 'import' | 'about'>('none');
  const close = () => setOpen('none');
  useRuns(
    useMemo(
      () => ({
        import: () => setOpen('import'),
        templates: () => setOpen('gallery'),
        about: () => setOpen('about'),
      }),
      [],
    ),
  );
  return (
    <Later>
      <Gallery
        open={open === 'gallery'}
        onClose={close}
        onOpen={(template) => {
          close();
          onTemplate(template);
        }}
      />
      <ImportDialog open={open === 'import'} onClose={close} />
      <Printing />
      <AboutDialog open={open === 'about'} onClose={close} />
    </Later>
  );
}
