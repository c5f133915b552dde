import type { RuleWords } from '../en/rules.js';

const triesWeb = 'Seul `guide check --external` essaie les adresses web.';

export const rulesLinks: Pick<RuleWords, keyof typeof import('../en/rules-links.js').rulesLinks> = {
  'image-alt-long': {
    reason:
      'Un texte de remplacement est lu d’une traite et ne se parcourt pas ; les détails vont dans le texte.',
    found: (length, limit) =>
      `Ce texte de remplacement compte ${length} caractères, il en faudrait ${limit} au plus`,
    hint: 'n’en garder que l’essentiel, et mettre les détails dans le texte à côté de l’image',
  },
  'image-alt-useless': {
    reason: '« Image », « logo » ou un nom de fichier n’apprennent rien à qui ne voit pas l’image.',
    found: (alt) => `Le texte de remplacement « ${alt} » ne dit pas ce que montre l’image`,
    hint: 'dire en une phrase ce que le lecteur doit en savoir',
  },
  'image-decorative': {
    reason:
      'Une voix de synthèse passe une image sans texte de remplacement : soit l’auteur le veut et l’écrit par {.decorative}, soit il l’a oublié.',
    found: (src) =>
      `L’image « ${src} » n’a pas de texte de remplacement, et n’est pas dite {.decorative}`,
    hint: 'écrire ![ce que dit l’image](fichier), ou ![](fichier){.decorative} si elle ne dit rien',
  },
  'image-text': {
    reason:
      'Un texte dans une image ne peut être ni agrandi, ni traduit, ni cherché, ni lu à voix haute.',
    found: (src) => `D’après son nom, l’image « ${src} » contient du texte`,
    hint: 'écrire le texte ou le tableau en Markdown, ou le dessiner en SVG ; sinon renommer le fichier',
  },
  'image-unused': {
    reason:
      'Un fichier qu’aucun chapitre ne montre pèse pour rien, ou il est la trace d’une image perdue.',
    found: 'Aucun chapitre ne montre cette image',
    hint: 'supprimer le fichier, ou le montrer dans un chapitre',
  },
  'image-weight': {
    reason:
      'Les images font l’essentiel du poids d’une page, que paient les lecteurs aux connexions lentes et la planète.',
    found: (path, size, limit) => `« ${path} » pèse ${size}, il faudrait ${limit} au plus`,
    hint: 'la réduire à la largeur où elle est montrée, ou la dessiner en SVG ; « budget.page » fixe la limite',
  },
  'link-bare': {
    reason: 'Une adresse lue lettre à lettre ne dit pas où mène le lien.',
    found: (text) => `Le texte de ce lien est son adresse, « ${text} » : il faut des mots`,
    hint: 'écrire [titre de la page](adresse)',
  },
  'link-dead': {
    reason: `Un lien qui ne mène à rien fait perdre au lecteur son temps et sa confiance. ${triesWeb}`,
    found: (url, why) => `L’adresse « ${url} » ne mène plus à une page (${why})`,
    hint: 'chercher où la page est partie, ou renvoyer à une copie archivée',
    redirects: (most) => `plus de ${most} renvois`,
    status: (status) => `réponse ${status}`,
    noHost: 'ce site n’existe pas',
  },
  'link-download': {
    reason:
      'Avant de télécharger, on veut connaître le format, que l’on ne sait peut-être pas ouvrir, et le poids, que l’on paie peut-être.',
    found: (format, lacksSize) =>
      `Ce lien de téléchargement ne dit pas ${[format && `le format (${format})`, lacksSize && 'le poids'].filter(Boolean).join(' ni ')}`,
    hint: (format) => `écrire [titre (${format}, 120 Ko)](adresse)`,
  },
  'link-http': {
    reason:
      'Une adresse en http: peut être lue et modifiée en chemin ; presque tous les sites répondent en https:.',
    found: (href) => `« ${href} » est en http:, il faut https:`,
    hint: 'essayer l’adresse avec https:, et la garder si la page répond',
  },
  'link-moved': {
    reason: `Une adresse qui renvoie pour de bon à une autre cessera un jour de le faire. ${triesWeb}`,
    found: (url, to) => `« ${url} » est une ancienne adresse : la page est maintenant à « ${to} »`,
    hint: 'regarder la nouvelle page, et y renvoyer si c’est bien elle',
  },
  'link-nameless': {
    reason:
      'Un lien sans texte est annoncé par son adresse, ou pas du tout : personne ne sait où il mène.',
    found: (href) => `Le lien vers « ${href} » n’a pas de texte`,
    hint: 'écrire entre les crochets à quoi il mène, ou le texte de remplacement de son image',
  },
  'link-own-site': {
    reason:
      'Un lien complet vers le guide lui-même n’est pas vérifié, fait sortir du PDF et de l’aperçu, et ne mène plus à rien quand le site change d’adresse.',
    found: (href) => `« ${href} » est l’adresse complète d’une page du guide lui-même`,
    hint: 'renvoyer au fichier du chapitre, par exemple labels/produits.md#ecolabel',
  },
  'link-text-same': {
    reason: 'Dans une liste de liens, le même texte doit mener au même endroit.',
    found: (text, first) =>
      `Le lien « ${text} » mène ailleurs que « ${first} », qui a le même texte`,
    hint: 'dire dans chaque texte ce qui lui est propre',
  },
  'link-text': {
    reason: 'Qui va de lien en lien n’entend que leur texte : « ici » ne dit rien.',
    found: (text) => `Le texte de ce lien, « ${text} », ne dit pas à quoi il mène`,
    hint: 'mettre entre les crochets le titre de la page ou son sujet',
  },
  'link-unanswered': {
    reason: `Certaines adresses ne répondent pas à un programme, ou pas aujourd’hui : seule une personne peut dire si elles vivent. ${triesWeb}`,
    found: (url, why) => `« ${url} » n’a pas répondu (${why})`,
    hint: 'ouvrir l’adresse dans un navigateur',
  },
  'link-unparsed': {
    reason:
      'Une espace met fin à une adresse : l’image n’est pas montrée, le lien n’en est pas un, et les lecteurs voient les crochets.',
    image: (address) =>
      `L’adresse « ${address} » de cette image contient une espace : l’image n’est pas montrée`,
    link: (address) =>
      `L’adresse « ${address} » de ce lien contient une espace : il ne mène à rien`,
    hint: (written) => `écrire ${written}`,
  },
};
