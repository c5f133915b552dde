import type { Words } from '../en/index.js';

export const diff: Words['diff'] = {
  gitRefused: (command, said) => `\`git ${command}\` a refusé : ${said}`,
  gitGone: 'git a disparu',
  gitRefusedHint: 'réparer le dépôt, ou indiquer deux dossiers',
  noGitHint: 'installer git, ou indiquer deux dossiers',
  noRepositoryHint: 'ce n’est pas un dépôt git : indiquer deux dossiers',
  shallowHint:
    'cette copie du dépôt n’a pas d’historique : lancer `git fetch --unshallow --tags` (en intégration continue, prendre toute la profondeur)',
  nameHint: 'indiquer une étiquette, une branche, un enregistrement de git ou un dossier',
  unknown: (name) => `« ${name} » n’est ni une révision de git ni le dossier d’un guide`,
  missing: (path, name) => `« ${path} » n’existe pas dans « ${name} »`,
  missingHint: 'indiquer une révision qui a le guide dans ce dossier',
  noGuide: (folder) => `« ${folder} » contient autre chose qu’un guide`,
  noGuideHint:
    'donner un autre nom à ce qui est là : le texte de la version précédente y est gardé',
};
