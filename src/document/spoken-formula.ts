import { dirname } from 'node:path';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { engineReady, setupEngine, toSpeech } from 'speech-rule-engine/js/index.js';
import { dependencyFile } from '../base/package-info.js';
import type { Lang } from '../guide/labels.js';
import { mendedSpeech, sayable } from './spoken-words.js';

/** What readers of mathematics take for granted, said in fewer words than signs one by one. */
const style = { domain: 'clearspeak', style: 'default', modality: 'speech' };

/**
 * Makes what says MathML in words, as ClearSpeak has them (https://docs.wiris.com/en_US/clearspeak).
 * It holds until it is made for another language: there is one engine.
 */
export async function speaker(lang: Lang): Promise<(math: Element) => string> {
  const json = dirname(dependencyFile('speech-rule-engine/lib/mathmaps/base.json'));
  await setupEngine({ ...style, locale: lang, json });
  await engineReady();
  return (math) => {
    const said = toSpeech(toHtml(sayable(math, lang), { closeSelfClosing: true }));
    return mendedSpeech(said.replace(/\s+/g, ' ').trim(), math, lang);
  };
}
