import { limits } from '../facts/limits.ts';

/** Whether a number can be a port: whole, from 1 to 65535. Port 0 once meant a default and is refused today. */
export function isPortNumber(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= limits.port.value;
}
