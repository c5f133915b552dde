/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const things =
  'le marché,le fournisseur,le cahier des charges,le matériel,le logiciel,le réseau,le serveur,le contrat,le cycle de vie,le réemploi,le déchet,le besoin,le coût,le service,le lot,le critère,le contrôle,le délai,le prestataire,le projet,la commande,la durée de garantie,la réparation,la collecte,la mesure,la consommation électrique,la fabrication,la mise en service,la candidature,la clause,la norme,la preuve,la pièce détachée,la prestation,la livraison,la révision,la maintenance,la donnée,la méthode,la politique'.split(
    ',',
  );
const acts =
  'réduit,précise,demande,mesure,favorise,exige,décrit,prévoit,limite,accompagne,remplace,évalue,conserve,justifie,facilite,annonce,compare,respecte'.split(
    ',',
  );
const manners =
  'durablement,chaque année,dès la rédaction,sans surcoût,à chaque étape,par écrit,en fin de vie,avant la remise des offres,au cours du marché,pour chaque poste,selon les usages,avec les équipes'.split(
    ',',
  );
const links =
  'et,puis,lorsque,parce que,tandis que,de sorte que,afin que,dès lors que'.split(',');

/** French prose of a vocabulary of its own: each call goes on where the last one ended. */
export interface Prose {
  /** A sentence of 8 to 30 words. */
  sentence(): string;
  /** Sentences of at least so many words in all. */
  paragraph(words: number): string;
  /** Two to five words, with a capital. */
  title(): string;
}

export function prose(seed: number): Prose {
  const next = chance(seed);
  const one = (of: readonly string[]) => of[Math.floor(next() * of.length)] as string;
  const clause = () => `${one(things)} ${one(acts)} ${one(things)} ${one(manners)}`;
  const sentence = () => {
    const clauses = [clause()];
    while (clauses.length < 3 && next() < 0.45) clauses.push(`${one(links)} ${clause()}`);
    return `${capital(clauses.join(next() < 0.5 ? ', ' : ' '))}.`;
  };
  return {
    sentence,
    paragraph: (words) => {
      const sentences: string[] = [];
      while (wordsIn(sentences.join(' ')) < words) sentences.push(sentence());
      return sentences.join(' ');
    },
    title: () => `${capital(one(things))} et ${one(things)}`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length;
}
