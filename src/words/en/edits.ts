/** What is said of changes to the sources of a guide: images that are fetched, chapters that are renamed. */
export const edits = {
  fetch: {
    none: 'No image from elsewhere',
    progress: (at: number, all: number) => `images, ${at} of ${all}`,
    needsFetch: {
      message: 'Unexpected option without --fetch',
      hint: 'write `guide images --fetch --dry-run`; without --fetch nothing is asked of the web',
    },
    offline: {
      message: 'Unexpected silence of the web, expected a connection',
      hint: 'connect this machine, then run the command again: nothing was changed',
    },
    failed: (address: string, why: string) => `Unexpected image «${address}», ${why}`,
    failedHint: 'open the address in a browser, save the image in images/, and write its path',
    status: (status: number) => `to which the server answers ${status}`,
    redirects: (most: number) => `which leads elsewhere more than ${most} times`,
    tooLong: (megabytes: number) => `heavier than ${megabytes} MB`,
    noImage: (problem: string) => `which is a file ${problem}`,
    private: 'on a private network, which --allow-private lets in',
    silent: (code: string) => `from which nothing comes (${code})`,
  },
};
