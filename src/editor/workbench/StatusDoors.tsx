import { FileOutput, Route } from 'lucide-react';
import { StatusButton } from '../frame/StatusButton.tsx';
import { appMessages as text } from '../messages/app.ts';
import type { Panels } from './use-panels.ts';

/** The end of the status bar: doors to what the drawer at the bottom shows. */
export function StatusDoors({ isShown, toggle }: Panels) {
  return (
    <>
      <StatusButton
        icon={<Route size={16} aria-hidden="true" />}
        onClick={() => toggle('bottom', 'trace')}
        expanded={isShown('bottom', 'trace')}
      >
        {text.bottom.trace}
      </StatusButton>
      <StatusButton
        icon={<FileOutput size={16} aria-hidden="true" />}
        onClick={() => toggle('bottom', 'export')}
        expanded={isShown('bottom', 'export')}
      >
        {text.bottom.exporting}
      </StatusButton>
    </>
  );
}
