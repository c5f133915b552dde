import type { Words } from '../en/index.js';
import { counted } from './grammar.js';

export const consultation: Words['consultation'] = {
  neither: 'Il manque --export ou --import, qui disent quoi faire',
  neitherHint:
    'écrire `guide consultation --export contributions.csv` avant, `guide consultation --import FICHIER` après',
  format: (ending) =>
    ending === ''
      ? 'Le nom du fichier à écrire n’a pas de fin qui dise son format'
      : `On ne sait pas écrire de fichier « .${ending} »`,
  formatHint: (endings) => `le terminer par ${endings.map((each) => `.${each}`).join(', ')}`,
  foreign: (kind) =>
    kind === 'folder'
      ? 'C’est un dossier, qui contient autre chose que ce que guide a écrit'
      : 'Ce fichier contient autre chose que ce que guide a écrit, peut-être des contributions',
  foreignHint: 'choisir un autre fichier, ou ajouter --force pour écraser celui-ci',
  needsImport: (option) => `${option} ne sert à rien sans --import`,
  needsImportHint: 'cette option dit comment lire les contributions : ajouter --import FICHIER',
  import: {
    head: `# Ce qui a été dit du guide, une entrée par contribution ; écrit par guide consultation --import.
# Dans chacune, choisir un status : to-judge (à examiner), taken (retenue), partly (retenue en partie),
# not-taken (non retenue), out-of-scope (hors sujet) ; écrire la réponse (answer) ; corriger la section
# au besoin. Un nouvel import ne fait qu’ajouter à ce fichier.`,
    missing: 'Le fichier à importer n’existe pas',
    missingHint: 'vérifier le chemin, qui part du dossier courant',
    unreadable: 'Ce fichier ne se lit pas comme un tableau de contributions',
    unreadableHint: (rows) =>
      `l’enregistrer en CSV, XLSX ou ODS depuis un tableur, avec ${rows} lignes au plus`,
    noBody: 'Aucune colonne ne semble contenir ce que les gens ont écrit',
    noBodyHint: (columns) =>
      `la nommer : --map ${columns[0]?.includes(' ') ? `"body=${columns[0]}"` : `body=${columns[0] ?? 'COLONNE'}`} ; les colonnes sont : ${columns.join(', ')}`,
    noColumn: (name) => `Il n’y a pas de colonne « ${name} »`,
    noColumnHint: (columns) => `les colonnes sont : ${columns.join(', ')}`,
    role: (role) => `« ${role} » n’est pas un usage de colonne pour --map`,
    roleHint: (roles) => `écrire USAGE=COLONNE, où USAGE est : ${roles.join(', ')}`,
    name: (name) => `« ${name} » ne peut pas nommer une consultation`,
    nameHint: 'prendre des minuscules sans accent, des chiffres et des tirets : --name ete-2021',
    edited: 'Les entrées déjà là ne se liraient plus de même avec d’autres à leur suite',
    editedHint: 'commencer chaque entrée par « - » tout au début de sa ligne, puis réimporter',
    leftOut: (names) =>
      `Colonnes laissées de côté, qui peuvent dire qui parle : ${names.join(', ')}`,
    leftOutHint: (name) =>
      `pour en garder une à dessein : --keep ${name.includes(' ') ? `"${name}"` : name}`,
    byTitle: (count) =>
      `${counted(count, 'contribution rattachée', 'contributions rattachées')} à une section par un titre semblable`,
    byTitleHint: 'relire celles qui ont « tied: title … », et corriger « section » au besoin',
    untied: (count) =>
      `${counted(count, 'contribution rattachée', 'contributions rattachées')} à aucune section`,
    untiedHint:
      'écrire après « section: » l’identifiant d’une section, pris au tableau de --export',
    postal: (ids) =>
      `Peut-être une adresse postale dans ${counted(ids.length, 'contribution')} : ${ids.join(', ')}`,
    postalHint: 'les relire : celle d’un service peut rester, celle d’une personne est à retirer',
    changed: (ids) =>
      `Réécrites depuis le dernier import, et laissées telles quelles : ${ids.join(', ')}`,
    changedHint: 'comparer leur texte avec le fichier, et le corriger à la main s’il le faut',
    done: (added, known) =>
      `${counted(added, 'contribution ajoutée', 'contributions ajoutées')}, ${counted(known, 'déjà connue', 'déjà connues')}`,
    left: (empty, removed) =>
      `${counted(empty, 'ligne')} sans texte et ${counted(removed, 'retirée ou modérée', 'retirées ou modérées')} laissées de côté`,
    masked: (count) =>
      counted(
        count,
        'adresse électronique ou numéro (de téléphone, de compte, de sécurité sociale) retiré',
        'adresses électroniques et numéros (de téléphone, de compte, de sécurité sociale) retirés',
      ),
    alike: (count) =>
      `${counted(count, 'semblable', 'semblables')} à une autre, que « like » nomme`,
  },
};
