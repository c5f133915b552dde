/** Exit codes of a program that a signal ended, as shells have them. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ends the program as a signal asks, with the code that says so: at once, or when a command that waits for it
 * has ended by itself. A second signal ends it at once.
 * @returns what a command waits with.
 */
export function endOnSignals(): () => Promise<void> {
  let isAwaited = false;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!isAwaited) process.exit(codes[signal]);
      isAwaited = false;
      process.once('beforeExit', () => {
        process.exitCode = codes[signal];
      });
      end();
    });
  }
  return () => {
    isAwaited = true;
    return ended;
  };
}
