/** Who is shown stages, and told how long they took. */
export interface Stopwatch {
  progress(stage: string): void;
  took(stage: string, milliseconds: number): void;
}

/** Works at a stage, which is shown as it begins and timed in milliseconds. */
export async function timed<Value>(
  stage: string,
  { progress, took }: Stopwatch,
  work: () => Promise<Value>,
): Promise<Value> {
  progress(stage);
  const start = performance.now();
  const value = await work();
  took(stage, Math.round(performance.now() - start));
  return value;
}
