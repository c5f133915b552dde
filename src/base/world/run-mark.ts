import { randomBytes } from 'node:crypto';

/**
 * Marks what one run makes for a while: `1637791234567890-4711-9f2c51aa`, by moment (microseconds since 1970),
 * process and chance, so that no other run has the same name and a later one sorts after it.
 */
export function runMark(): string {
  const moment = Math.round((performance.timeOrigin + performance.now()) * 1000);
  return `${moment}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** What `runMark` writes. */
export const runMarkPattern = /\d{16}-\d+-[0-9a-f]{8}/;

/** False once the process that made a mark has ended: nothing needs what bears it any more. */
export function isAtWork(mark: string): boolean {
  const [moment = 0, pid = 0] = mark.split('-').map(Number);
  // Processes of containers often have the same number as those before them.
  if (pid === process.pid) return moment >= performance.timeOrigin * 1000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
