import type { Words } from '../en/index.js';

/** Ce qui se dit des changements aux sources d’un guide : images rapatriées, chapitres renommés. */
export const edits: Words['edits'] = {
  fetch: {
    none: 'Aucune image venue d’ailleurs',
    progress: (at, all) => `images, ${at} sur ${all}`,
    needsFetch: {
      message: 'Cette option demande --fetch',
      hint: 'écrire `guide images --fetch --dry-run` ; sans --fetch, rien n’est demandé au web',
    },
    offline: {
      message: 'Le web ne répond pas : cet ordinateur n’est pas connecté',
      hint: 'connecter cet ordinateur, puis relancer la commande : rien n’a été changé',
    },
    failed: (address, why) => `L’image « ${address} » n’a pas pu être rapatriée : ${why}`,
    failedHint:
      'ouvrir l’adresse dans un navigateur, enregistrer l’image dans images/, et écrire son chemin',
    status: (status) => `le serveur répond ${status}`,
    redirects: (most) => `elle renvoie ailleurs plus de ${most} fois`,
    tooLong: (megabytes) => `elle pèse plus de ${megabytes} Mo`,
    noImage: (problem) => `ce n’est pas une image (${problem})`,
    private: 'elle est sur un réseau privé, que --allow-private permet',
    silent: (code) => `rien n’en vient (${code})`,
  },
};
