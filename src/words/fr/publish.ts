import type { Words } from '../words.js';

export const publish: Words['publish'] = {
  actions: { create: 'créer', replace: 'remplacer', keep: 'garder' },
  done: (page) => `Publié : ${page}`,
  nothing: (page) => `Rien à publier, le portail a déjà ces fichiers : ${page}`,
  draft: 'Cette version est un brouillon : seul ce qui est enregistré dans git se publie',
  draftHint:
    'enregistrer dans git, étiqueter la version, puis lancer `guide release` sans --allow-dirty',
  noKey: (name) => `Il manque la clé du portail dans la variable ${name}`,
  noKeyHint: (portal) =>
    `créer une clé dans votre profil sur ${portal} et la donner dans l’environnement ; --dry-run montre le plan sans clé`,
  insecure: 'L’adresse d’un portail doit commencer par https://',
  insecureHint: 'l’écrire comme https://demo.data.gouv.fr',
  portal: {
    unreachable: (cause) => `Le portail n’a pas été joint : ${cause}`,
    unreachableHint: 'relancer la commande plus tard : ce qui est fait est gardé, le reste suivra',
    denied: 'Le portail n’accepte pas cette clé pour ce jeu de données',
    deniedHint: 'utiliser la clé d’un compte qui peut modifier le jeu de données',
    noDataset: 'Le portail n’a pas ce jeu de données',
    noDatasetHint:
      'créer d’abord le jeu de données sur le portail, puis donner son identifiant ou la fin de son adresse',
    refused: (status, message) =>
      `Le portail a refusé, statut ${status}${message ? ` : ${message}` : ''}`,
    refusedHint: 'relancer la commande : ce qui est fait est gardé, le reste suivra',
    unread: 'La réponse du portail n’est pas celle de l’interface d’udata, version 1',
    unreadHint: 'donner l’adresse d’un portail udata, comme https://www.data.gouv.fr',
    otherBytes: (name, there, here) =>
      `« ${name} » pèse ${there} octets sur le portail au lieu de ${here}`,
    otherBytesHint: 'relancer la commande',
  },
};
