import { useCallback, useState } from 'react';
import { recall, remember } from '../ui/remembered.ts';

/** Whether the overview is shown; remembered in this browser. */
export function useOverview(): [boolean, () => void] {
  const [shown, setShown] = useState(() => recall('overview') !== 'no');
  const toggle = useCallback(() => {
    remember('overview', shown ? 'no' : 'yes');
    setShown(!shown);
  }, [shown]);
  return [shown, toggle];
}
