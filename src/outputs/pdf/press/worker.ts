import { tuneEngine } from '../../../base/engine.js';
import { refused, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { languageNamed, speak } from '../../../words/words.js';
import { guardProcess } from './guard.js';
import { type Peer, parentPeer } from './peer.js';
import { answerer, type Request } from './requests.js';
import { reside } from './reside.js';

tuneEngine();
// The one who asks decides when the work ends: a key that interrupts it is sent to all processes of a terminal.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

// The language of the one who asks.
const spoken = speak(languageNamed(process.env.GUIDE_LANG) ?? 'en');
const answerTo = answerer();
const working = guardProcess();

/** Begun one after another, in their order; while a picture is written, the next is begun. */
function serve(peer: Pick<Peer, 'send' | 'onMessage'>): void {
  peer.onMessage(async (message) => {
    const { id, request } = message as { id: number; request: Request };
    const answer = await spoken
      .then(() => working(() => answerTo(request)))
      .then((value): ThreadAnswer => ({ value }), refused);
    peer.send({ id, answer });
  });
}

serve(parentPeer);
const [, , address, idle] = process.argv;
if (address === undefined) process.on('disconnect', () => process.exit());
else reside(address, Number(idle), serve);
