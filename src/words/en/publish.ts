/** Publishing a release on an open data portal. */
export const publish = {
  actions: { create: 'create', replace: 'replace', keep: 'keep' },
  done: (page: string) => `Published: ${page}`,
  nothing: (page: string) => `Nothing to publish, the portal has these files: ${page}`,
  draft: 'Unexpected draft, expected a release of what is committed',
  draftHint: 'commit, tag the version, and run `guide release` without --allow-dirty',
  noKey: (name: string) => `Missing key of the portal in the variable ${name}`,
  noKeyHint: (portal: string) =>
    `make a key in your profile on ${portal} and give it in the environment; --dry-run shows the plan without one`,
  insecure: 'Unexpected address of a portal, expected one that begins with https://',
  insecureHint: 'write it as https://demo.data.gouv.fr',
  portal: {
    unreachable: (cause: string) => `The portal was not reached: ${cause}`,
    unreachableHint: 'run the command again later: what was done is kept, the rest follows',
    denied: 'The portal does not take this key for this dataset',
    deniedHint: 'use a key of an account that may change the dataset',
    noDataset: 'The portal has no such dataset',
    noDatasetHint:
      'make the dataset on the portal first, then give its id or the end of its address',
    refused: (status: number, message: string) =>
      `The portal refused, status ${status}${message ? `: ${message}` : ''}`,
    refusedHint: 'run the command again: what was done is kept, the rest follows',
    unread: 'Unexpected answer of the portal, expected that of udata’s interface, version 1',
    unreadHint: 'give the address of a portal that runs udata, such as https://www.data.gouv.fr',
    otherBytes: (name: string, there: number, here: number) =>
      `Unexpected size of «${name}» on the portal: ${there} bytes, expected ${here}`,
    otherBytesHint: 'run the command again',
  },
};
