import type { Words } from '../en/index.js';
import { counted } from './grammar.js';

const permission = 'Accès refusé : vous n’avez pas le droit de lire ou d’écrire ici';
const permissionHint =
  'demander le droit d’accès à ce fichier ou à ce dossier, ou choisir un autre dossier';
const freeSpace = 'faire de la place, puis relancer la commande';
const elsewhere = 'choisir un autre dossier';

export const report: Words['report'] = {
  stages: {
    load: 'lecture des fichiers',
    assemble: 'assemblage des chapitres',
    typst: 'mise en pages du PDF',
    check: 'vérification',
    epub: 'livre numérique',
    office: 'bureautique',
    site: 'site',
    write: 'écriture',
    verify: 'contrôle de ce qui a été fabriqué',
    validate: 'validation du PDF',
    pack: 'mise en archive',
    publish: 'publication',
  },
  severities: { error: 'erreur', warning: 'avertissement', info: 'remarque' },
  counts: (errors, warnings, notes) =>
    [
      errors && counted(errors, 'erreur'),
      warnings && counted(warnings, 'avertissement'),
      notes && counted(notes, 'remarque'),
    ]
      .filter(Boolean)
      .join(', '),
  byRule: (tally) => `par règle : ${tally}`,
  byFile: (tally) => `par fichier : ${tally}`,
  more: (count, rule) => `… et ${count} de plus pour ${rule} ; --json les donne toutes`,
  next: 'Et maintenant :',
  fault: (said) => `Défaut de ce programme : ${said}`,
  faultHint: 'merci de le signaler avec les lignes ci-dessous et le chapitre qui le provoque',
  didYouMean: (word) => `vouliez-vous dire « ${word} » ?`,
  system: {
    EACCES: { message: permission, hint: permissionHint },
    EPERM: { message: permission, hint: permissionHint },
    EROFS: {
      message: 'Ce disque ne peut être que lu : rien ne peut y être écrit',
      hint: elsewhere,
    },
    ENOSPC: { message: 'Il n’y a plus de place sur le disque', hint: freeSpace },
    EDQUOT: { message: 'Votre part du disque est pleine', hint: freeSpace },
    EBUSY: {
      message: 'Ce dossier est utilisé par un autre programme et ne peut pas être remplacé',
      hint: 'fermer ce qui l’utilise, ou indiquer un dossier à l’intérieur',
    },
    EMFILE: {
      message: 'Trop de fichiers sont ouverts à la fois',
      hint: 'fermer d’autres programmes, ou relever la limite (ulimit -n)',
    },
    ENOENT: {
      message: 'Un fichier qui était là n’y est plus',
      hint: 'relancer la commande quand plus rien d’autre ne modifie le dossier',
    },
    ENAMETOOLONG: {
      message: 'Ce nom est trop long pour le disque',
      hint: 'raccourcir le nom',
    },
    EISDIR: {
      message: 'C’est un dossier, alors qu’il faut un fichier',
      hint: 'indiquer un fichier, ou supprimer le dossier',
    },
    ENOTDIR: {
      message: 'C’est un fichier, alors qu’il faut un dossier',
      hint: 'indiquer un dossier, ou supprimer le fichier',
    },
    ERR_FS_FILE_TOO_LARGE: {
      message: 'Ce fichier dépasse 2 Gio',
      hint: 'indiquer un fichier plus petit',
    },
  },
  noFolder: {
    message: 'Le système refuse de créer un dossier ici',
    hint: elsewhere,
  },
  otherRefusal: (code, syscall) => `Le système a refusé une opération (${code}, ${syscall})`,
  otherRefusalHint: 'corriger ce que cela dit du disque, puis relancer la commande',
  sourceDateEpoch: (said) => `« ${said} » n’est pas un nombre entier de secondes depuis 1970`,
  sourceDateEpochHint:
    'l’écrire comme SOURCE_DATE_EPOCH=1619740800 (le 30 avril 2021), ou l’enlever',
};
