/** What is wrong with boxes of video and sound. */
export const media = {
  noTitle: 'Missing title of a video or a sound',
  noTitleHint: (name: string) => `write :::${name}{title="…"}: it names the link and the player`,
  noSource: 'Missing file or address of a video or a sound',
  noSourceHint: (name: string) =>
    `write :::${name}{src=…}, with a file of the guide’s folder or the address of its page on a platform`,
  source: (src: string) =>
    `Unexpected «${src}», expected the address of a page or a file that browsers play`,
  sourceHint: (endings: readonly string[]) =>
    `convert the file to one of these: ${endings.join(', ')}; or write the address of a page, with https://`,
  noPoster: 'Missing picture of a video, which stands for it on paper and before it plays',
  noPosterHint: (name: string) => `write :::${name}{poster=images/…}, with an image of the guide`,
  noTranscript: 'Missing transcript of a video or a sound, for whoever can’t hear or see it',
  noTranscriptHint: (name: string) =>
    `write it within the box, or :::${name}{transcript=…} with a chapter or a file`,
  noCaptions: 'Missing captions of a video',
  noCaptionsHint:
    'write captions=….vtt (WebVTT), or captions=none where nothing is said and no sound matters',
  captions: (captions: string) => `Unexpected captions «${captions}», expected a file .vtt`,
  captionsHint: 'save the captions as WebVTT, a file whose first line is WEBVTT',
  format: (file: string, expected: string, found: string | undefined) =>
    `Unexpected contents of «${file}», ${found ? `which are ${found}` : 'which are no video or sound'}, expected ${expected}`,
  formatHint: (expected: string) =>
    `export it again as ${expected}: changing the end of a name does not change what a file is`,
  noWebVtt: (file: string) => `Unexpected text of captions in «${file}», expected WebVTT`,
  noWebVttHint: 'begin the file with the line WEBVTT, or save the captions as WebVTT',
};
