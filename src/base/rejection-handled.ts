/** Whoever awaits the promise is told what stops it; where a caller stops early and nobody does, that is no fault. */
export function rejectionHandled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
