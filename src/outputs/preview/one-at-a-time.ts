/** Work that is asked for while it is under way is done once more, behind. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let under: Promise<void> | undefined;
  let behind: Promise<void> | undefined;
  const start = () => {
    under = work().finally(() => {
      under = undefined;
    });
    return under;
  };
  return () => {
    if (!under) return start();
    behind ??= under
      .catch(() => undefined)
      .then(() => {
        behind = undefined;
        return start();
      });
    return behind;
  };
}
