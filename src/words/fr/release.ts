import type { Words } from '../en/index.js';
import { counted } from './grammar.js';

const again = 'fabriquer à nouveau la version';

const subjects: Readonly<Record<string, string>> = {
  version: 'la version',
  date: 'la date',
  licence: 'la licence',
  publisher: 'l’éditeur',
  publishers: 'les éditeurs',
  title: 'le titre',
  language: 'la langue',
  'size of the PDF': 'le poids du PDF',
  'version of the guide in the text': 'la version du guide dans le texte',
};

/** What a statement is about, with its article. */
function named(what: string): string {
  const [, kind, file] = /^(size|sum) of (.+)$/.exec(what) ?? [];
  if (subjects[what]) return subjects[what];
  if (kind === 'size') return `le poids de ${file}`;
  return kind === 'sum' ? `l’empreinte de ${file}` : `« ${what} »`;
}

const keys: Readonly<Record<string, string>> = {
  slug: 'son `slug` est',
  title: 'son titre est',
  version: 'sa version est',
  date: 'sa date est',
  licence: 'sa licence est',
};

export const release: Words['release'] = {
  record: {
    missing: 'Il manque le relevé d’une version (release.json)',
    missingHint: 'lancer d’abord `guide build`, ou indiquer le dossier qu’il a écrit',
    content: (place) =>
      `Le relevé n’est pas ce que \`guide build\` écrit${place ? `, à « ${place} »` : ''}`,
    again,
    noPdf: 'La version n’a pas de PDF',
    other: (key, released, expected) =>
      `Cette version n’est pas celle du guide : ${keys[key] ?? key} ${released}, il faut ${expected}`,
  },
  files: {
    missing: 'Ce fichier de la version manque',
    changed: 'Ce fichier n’est pas celui du relevé',
    added: 'Ce fichier n’est pas dans le relevé',
    noSums: 'Les empreintes de la version manquent',
    sums: (names) =>
      `Les empreintes ne sont pas celles de la version${names.length > 0 ? ` : ${names.join(', ')}` : ''}`,
    hint: 'fabriquer à nouveau la version, ou la prendre là où elle a été publiée',
    unreadable: (reason) => `Ce fichier ne peut pas être lu : ${reason}`,
    again,
  },
  statements: {
    missing: (about, expected) => `Il manque ${named(about)}, il faut « ${expected} »`,
    wrong: (about, said, expected) =>
      `Le fichier donne pour ${named(about)} « ${said} », il faut « ${expected} »`,
    hint: 'fabriquer à nouveau la version ; ce qu’un chapitre dit à la main se corrige dans ce chapitre',
  },
  names: {
    unportable: (wrong) => `Ce nom de fichier ne convient pas partout : ${wrong}`,
    second: (other) => `Un autre fichier a déjà ce nom : « ${other} »`,
    hint: 'renommer le chapitre, l’image ou l’alias d’où il vient',
  },
  versions: {
    unreadable: 'La liste des versions ne se lit pas',
    unreadableHint: 'remettre versions.json tel que la dernière publication l’a écrit',
    foreign: 'Ce dossier contient des fichiers, mais pas de liste de versions',
    foreignHint: 'indiquer un dossier vide, ou celui qui garde les versions de ce guide',
    otherGuide: (slug) => `Ce dossier garde les versions de « ${slug} »`,
    published: (version) => `La version ${version} que garde déjà ce dossier a un autre contenu`,
    publishedHint:
      'passer à la version suivante avec guide bump : ce qui a été publié ne change plus',
    changed: 'Ce n’est pas le relevé dont versions.json connaît l’empreinte',
    changedHint: 'remettre le dossier de cette version tel qu’il a été publié',
    notLatest: (version) => `Ce fichier n’est pas celui de la version ${version}`,
    notLatestHint: 'y copier le site de la dernière version, ou la publier de nouveau',
    otherPage: 'Cette page n’est pas celle qui énumère les versions comme versions.json',
    otherPageHint:
      'publier de nouveau la dernière version avec --versions : ses pages sont réécrites',
    agreed: (versions, files, latest) =>
      `${counted(versions, 'version')} et leurs ${files} fichiers concordent ; la dernière est ${latest}`,
  },
  folder: {
    holdsGuide: 'Le dossier où écrire contient le guide lui-même',
    file: 'Il faut un dossier où écrire, c’est un fichier',
    otherHint: 'choisir un autre dossier avec --out',
    foreign: 'Ce dossier contient des fichiers que guide n’a pas faits',
    foreignHint: 'choisir un autre dossier avec --out, ou vider vous-même celui-ci',
    whole: (hint) => `${hint} ; ce qui était là avant est intact`,
  },
  owner:
    'Le dépôt appartient à un autre utilisateur : git ne le lit pas, et l’enregistrement dont il s’agit n’est pas connu',
  ownerHint: (command) => `lancer : ${command}`,
  bump: {
    noGit: 'Il manque le programme « git », qui enregistre',
    noGitHint: 'installer git, ou lancer la commande sans --commit ni --tag',
    noRepository: (reason) => `Ce dossier n’est pas un dépôt git : ${reason}`,
    noRepositoryHint: 'lancer la commande dans un dépôt, ou sans --commit ni --tag',
    dirty: (changes) => `Des changements ne sont pas enregistrés dans git : ${changes}`,
    dirtyHint:
      'les enregistrer ou les mettre de côté, ou ajouter --allow-dirty : l’enregistrement prend alors guide.yaml et le journal comme ils sont',
    git: (reason) => `git a refusé : ${reason}`,
    gitHint: 'corriger ce que dit git, puis recommencer ; rien n’a été changé',
    gitGone: 'il a disparu',
    noReason: 'sans dire pourquoi',
    form: 'La forme de « version » ou de « date » dans guide.yaml ne permet pas de les changer sans risque',
    formHint: 'les écrire chacune sur sa ligne, comme « version: 1.0.0 »',
    noKey: (key) => `Il manque « ${key} » dans guide.yaml`,
    noKeyHint: (key) => `ajouter une ligne « ${key}: … »`,
    version: (current) => `La version « ${current} » de guide.yaml n’en est pas une`,
    versionHint: 'l’écrire comme 1.0.0-beta.1',
    level: (level) => `« ${level} » n’est pas un niveau de version`,
    levelHint: (levels) => `il faut ${levels}, ou une version comme 1.0.0`,
    backwards: (to, current) => `La version ${to} ne vient pas après ${current}`,
    backwardsHint: 'les versions ne font qu’avancer',
    released: (version) => `La version ${version} est déjà définitive`,
    releasedHint: 'utiliser patch, minor ou major',
    date: (date) => `« ${date} » n’est pas une date`,
    dateHint: 'écrire une date du calendrier, par exemple 2021-04-30',
    dateBefore: (date, current) =>
      `La date ${date} est avant celle de la version actuelle, ${current}`,
    dateBeforeHint:
      'indiquer le jour avec --date AAAA-MM-JJ ; les dates ne font qu’avancer, comme les versions',
    target: (target, version) => `La version visée, ${target}, est plus ancienne que ${version}`,
    targetHint: 'écrire dans « target » la version maintenant visée, ou retirer « target »',
    emptyJournal: (title, heading) =>
      `La rubrique « ${title} » du journal est vide, elle doit dire ce qu’apporte « ${heading} »`,
    emptyJournalHint:
      'y écrire ce que les lecteurs trouveront de nouveau, ou ajouter --allow-empty',
    noJournal: (title, heading) =>
      `Il manque au journal la rubrique « ${title} », qui dit ce qu’apporte « ${heading} »`,
    noJournalHint: (title) =>
      `ajouter une rubrique « ## ${title} » qui dit ce qui est nouveau, ou ajouter --allow-empty`,
  },
};
