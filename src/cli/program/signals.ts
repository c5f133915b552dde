/** Exit codes of a program that a signal ended, as shells have them. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Waits for a signal to end the program; what called may then end in its own time, with the code that says so. A
 * second signal ends it at once. Without this, the system ends it at the first, whatever it is doing: a handler
 * would wait for the work at hand.
 */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const end = (signal: NodeJS.Signals) => {
      for (const each of signals) process.off(each, end);
      process.once('beforeExit', () => {
        process.exitCode = codes[signal as keyof typeof codes];
      });
      resolve();
    };
    for (const each of signals) process.on(each, end);
  });
}

/** The first process of a container, which signals don't end by themselves, ends too. */
export function endFirstProcess(): void {
  if (process.pid !== 1) return;
  for (const each of signals) {
    process.on(each, () => {
      if (process.listenerCount(each) === 1) process.exit(codes[each]);
    });
  }
}
