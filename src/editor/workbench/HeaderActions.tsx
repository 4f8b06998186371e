import { FileOutput, Redo2, Undo2 } from 'lucide-react';
import { travel } from '../commands/travel.ts';
import { useCaps } from '../commands/use-caps.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { ThemeMenu } from '../frame/ThemeMenu.tsx';
import { appMessages as text } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';

/** The end of the header: the way back and forth, the theme, the door to the export. */
export function HeaderActions({ onExport }: { readonly onExport: () => void }) {
  const store = useDesignerStore();
  const canUndo = useDesigner(({ past }) => past.length > 0);
  const canRedo = useDesigner(({ future }) => future.length > 0);
  const [undoCaps, redoCaps] = [useCaps('undo'), useCaps('redo')];
  return (
    <>
      <IconButton
        label={text.undo}
        keys={undoCaps}
        icon={<Undo2 size={16} aria-hidden="true" />}
        {...(canUndo ? {} : { disabledReason: text.nothingToUndo })}
        onClick={() => travel(store, 'undo')}
      />
      <IconButton
        label={text.redo}
        keys={redoCaps}
        icon={<Redo2 size={16} aria-hidden="true" />}
        {...(canRedo ? {} : { disabledReason: text.nothingToRedo })}
        onClick={() => travel(store, 'redo')}
      />
      <ThemeMenu labels={{ theme: text.theme, system: text.system, light: text.light, dark: text.dark }} />
      <Button variant="primary" shrinks icon={<FileOutput size={16} aria-hidden="true" />} onClick={onExport}>
        {text.export}
      </Button>
    </>
  );
}
