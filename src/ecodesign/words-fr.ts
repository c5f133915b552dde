import { sizeInWords } from '../guide/size.js';
import type { EcodesignWords } from './ecodesign-words.js';
import { secondsAtLowRate } from './low-rate.js';

const size = (bytes: number) => sizeInWords(bytes, 'fr').replace(' ', '\u00a0');
const seconds = (bytes: number) => secondsAtLowRate(bytes).toFixed(1).replace('.', ',');
const some = (count: number, one: string, many = `${one}s`) =>
  `${count}\u00a0${count < 2 ? one : many}`;

export const fr: EcodesignWords = {
  reportTitle: 'Rapport d’écoconception',
  introduction: (framework) =>
    `Ce rapport dit, pour chaque critère du ${framework}, ce qui se mesure dans le site fabriqué, ce qui ne le concerne pas et ce qui reste à juger. Aucun score n’est donné : il dépend de ces jugements.`,
  origin: (title, authors, source) =>
    `Les questions sont celles du [${title}](${source}) (${authors}), sous Licence Ouverte.`,
  measuredTitle: 'Mesuré dans le site',
  judgeTitle: 'À juger',
  judgeIntroduction:
    'Les fichiers du site ne suffisent pas à répondre. À regarder pour chaque critère\u00a0:',
  outsideTitle: 'Non applicable',
  look: 'À regarder',
  met: 'critère rempli',
  notMet: 'critère non rempli',
  toJudge: '[à juger]',
  notApplicable: 'non applicable',
  colon: '\u00a0:',
  toFill: '[à compléter]',
  criterion: 'Critère',
  question: 'Question',
  result: 'Réponse',
  declaration: (facts, table, measures) => `# Déclaration d’écoconception

**Projet à compléter : cette page ne vaut pas déclaration tant que chaque critère n’a pas été jugé.**

${facts.publishers} publie le guide « ${facts.title} » (${facts.version}, ${facts.date}) à l’adresse ${facts.address}, et a évalué ce site avec le [${facts.framework}](${facts.source}) (${facts.authors}).

Évaluation faite le [date à compléter] par [à compléter], à refaire tous les [à compléter].

Personne référente en écoconception : [à compléter]. Contact : ${facts.contact}.

## Utilité et objectifs

[À compléter : besoin auquel répond le guide, lecteurs visés, empreinte évaluée et objectifs de réduction.]

## Matériels et connexions

[À compléter : matériels et navigateurs les plus anciens essayés, débit minimum.]

## Mesures

${measures}

## Hébergement

[À compléter : hébergeur, pays, PUE, WUE, origine de l’électricité, gestion des équipements.]

## Réponse à chaque critère

${table}

## Améliorations prévues

[À compléter : actions et dates.]
`,
  siteOfFiles:
    'Le site est fait de fichiers : ni programme à installer ou à mettre à jour, ni calcul sur un serveur, ni apprentissage automatique.',
  cookies: 'Des scripts emploient des cookies.',
  noCookies: 'Aucun script n’emploie de cookie.',
  storage: 'Des scripts gardent des réglages dans le navigateur (stockage local).',
  noStorage: 'Aucun script ne garde rien dans le navigateur.',
  licence: (name) => `Le guide est publié sous ${name}.`,
  sensors: 'Des scripts emploient des capteurs ou des appareils du lecteur.',
  noSensors: 'Aucun script n’emploie de capteur ni d’appareil du lecteur.',
  slow: (path, bytes) =>
    `La page la plus lourde (\`${path}\`, ${size(bytes)}) demande ${seconds(bytes)}\u00a0secondes à 512\u00a0kbit/s.`,
  offline: 'Le lecteur peut garder le guide dans son navigateur, pour le lire sans réseau.',
  notOffline: 'Le site n’offre pas de lecture sans réseau (`site.offline` dans `guide.yaml`).',
  fitting: (count, pages) =>
    `${count} sur ${some(pages, 'page')} s’adaptent à la largeur de l’écran.`,
  hosts: (hosts) => `Les pages chargent depuis d’autres serveurs : ${hosts.join(', ')}.`,
  noHosts: 'Aucune page ne charge rien depuis un autre serveur.',
  noAutoplay: 'Aucune vidéo, aucun son ni aucune animation ne démarre seul.',
  autoplay: (media, endless, animated) =>
    `${some(media, 'vidéo ou son', 'vidéos ou sons')} à lecture automatique, ${some(endless, 'animation')} sans fin dans les styles, ${some(animated, 'image')} GIF.`,
  noMedia: 'Le site n’a ni vidéo, ni son, ni animation.',
  media: (videos, sounds) => `Le site a ${some(videos, 'vidéo')} et ${some(sounds, 'son')}.`,
  noFonts: 'Aucune police n’est téléchargée.',
  fonts: (families, variants, bytes) =>
    `Une page télécharge au plus ${some(families.length, 'police')} (${families.join(', ')}) en ${some(variants, 'variante')}, ${size(bytes)}.`,
  forms: (count) => `${some(count, 'formulaire')}, outre la recherche.`,
  noForms: 'Aucun formulaire, outre la recherche, qui accepte tout texte.',
  uploads: (count) => `${some(count, 'champ')} de fichier.`,
  noUploads: 'Aucun formulaire ne demande de fichier.',
  notifications: 'Des scripts demandent à envoyer des notifications.',
  noNotifications: 'Aucun script ne demande à envoyer de notification.',
  noBitmaps: 'Les pages ne montrent aucune image matricielle.',
  formats: (good, all, kinds) =>
    `${good} sur ${some(all, 'image matricielle', 'images matricielles')} dans un format efficace (${listed(kinds)}).`,
  bitmapBytes: (bytes, path, most) =>
    `Les images matricielles pèsent ${size(bytes)} ; la plus lourde est \`${path}\` (${size(most)}).`,
  videos: (count) => `Le site a ${some(count, 'vidéo')}.`,
  noVideos: 'Le site n’a pas de vidéo.',
  sounds: (count) =>
    `Le site a ${some(count, 'enregistrement sonore', 'enregistrements sonores')}.`,
  noSounds: 'Le site n’a pas d’enregistrement sonore.',
  documents: (files) =>
    `${some(files.length, 'document')} à télécharger ; les plus lourds : ${files
      .slice(0, 3)
      .map(({ path, bytes }) => `\`${path}\` (${size(bytes)})`)
      .join(', ')}.`,
  noDocuments: 'Le site n’offre aucun document à télécharger.',
  heaviest: (path, bytes, median) =>
    `Première visite : au plus ${size(bytes)} compressés (\`${path}\`), ${size(median)} pour la page médiane.`,
  requests: (path, count) => `Au plus ${some(count, 'requête')} (\`${path}\`).`,
  noBudget: 'Aucun poids maximal n’est fixé (`budget` dans `guide.yaml`).',
  budget: (bytes) =>
    `\`budget\` arrête la fabrication au-delà de ${size(bytes)} pour une page, ses styles et ses scripts, compressés.`,
  named: (count, files) =>
    `${count} sur ${some(files, 'fichier')} portent un nom qui change avec leur contenu, et peuvent être gardés longtemps.`,
  compression: (bytes, compressed) =>
    `Les textes du site pèsent ${size(bytes)}, ${size(compressed)} une fois compressés par gzip.`,
  noImages: 'Les pages n’ont pas d’image.',
  vectorsAlone: (count) => `${some(count, 'image')}, toutes vectorielles.`,
  sizes: (vector, bitmaps, responsive) =>
    `${some(vector, 'image vectorielle', 'images vectorielles')}, ${some(bitmaps, 'matricielle')}, dont ${responsive} en plusieurs tailles.`,
  lazy: (count, pages) =>
    `${some(count, 'image')} à chargement différé, dans ${some(pages, 'page')}.`,
  noBackground:
    'Rien ne se fait en arrière-plan : le site est fait de fichiers, et rien n’est gardé hors ligne.',
  volume: (bytes) => `Le site pèse ${size(bytes)}.`,
};

function listed(kinds: Readonly<Record<string, number>>): string {
  return Object.entries(kinds)
    .map(([kind, count]) => `${kind.toUpperCase()}\u00a0: ${count}`)
    .join(', ');
}
