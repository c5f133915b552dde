/** What checking says beside its rules. */
export const checks = {
  times: (message: string, count: number) => `${message}, ${count} times`,
  balanceHint: 'add the missing mark, or take this one out',
};
