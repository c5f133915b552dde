/** The lowest rate that the framework asks to try, in bits a second. */
const lowRate = 512_000;

/** How long bytes take to come over a slow line. */
export function secondsAtLowRate(bytes: number): number {
  return (bytes * 8) / lowRate;
}
