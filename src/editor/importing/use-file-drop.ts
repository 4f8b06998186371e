import { useEffect } from 'react';
import { whenJudged } from '../../store/when-judged.ts';
import { useDesignerStore } from '../designer-context.ts';
import { judged } from '../judging/judged.ts';

/** Opens files that are dropped anywhere on the page; the browser itself would leave the page and show the file. */
export function useFileDrop(): void {
  const store = useDesignerStore();
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      // A dialog that takes files itself has done so by now.
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && document.querySelector('dialog[open]') === null)
        whenJudged(store, () => void judged().openFile(files, store));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [store]);
}
