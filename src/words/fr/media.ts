import type { Words } from '../en/index.js';

export const media: Words['media'] = {
  noTitle: 'Le titre d’une vidéo ou d’un son manque',
  noTitleHint: (name) => `écrire :::${name}{title="…"} : il nomme le lien et le lecteur`,
  noSource: 'Le fichier ou l’adresse d’une vidéo ou d’un son manque',
  noSourceHint: (name) =>
    `écrire :::${name}{src=…}, avec un fichier du dossier du guide ou l’adresse de sa page sur une plateforme`,
  source: (src) =>
    `« ${src} » n’est ni l’adresse d’une page, ni un fichier que les navigateurs savent jouer`,
  sourceHint: (endings) =>
    `convertir le fichier en l’un de ceux-ci : ${endings.join(', ')} ; ou écrire l’adresse d’une page, avec https://`,
  noPoster: 'L’image d’une vidéo manque, qui en tient lieu sur papier et avant la lecture',
  noPosterHint: (name) => `écrire :::${name}{poster=images/…}, avec une image du guide`,
  noTranscript:
    'La transcription d’une vidéo ou d’un son manque, pour qui ne peut l’entendre ou la voir',
  noTranscriptHint: (name) =>
    `l’écrire dans l’encadré, ou :::${name}{transcript=…} avec un chapitre ou un fichier`,
  noCaptions: 'Les sous-titres d’une vidéo manquent',
  noCaptionsHint:
    'écrire captions=….vtt (WebVTT), ou captions=none si rien n’est dit et qu’aucun son n’importe',
  captions: (captions) => `Les sous-titres « ${captions} » ne sont pas un fichier .vtt`,
  captionsHint:
    'enregistrer les sous-titres en WebVTT, un fichier dont la première ligne est WEBVTT',
  format: (file, expected, found) =>
    `Contenu inattendu de « ${file} » : ${found ? `c’est du ${found}` : 'ce n’est ni une vidéo ni un son'}, et non du ${expected}`,
  formatHint: (expected) =>
    `exportez-le de nouveau en ${expected} : changer la fin d’un nom ne change pas ce qu’est un fichier`,
  noWebVtt: (file) => `Les sous-titres de « ${file} » ne sont pas du WebVTT`,
  noWebVttHint:
    'commencer le fichier par la ligne WEBVTT, ou enregistrer les sous-titres en WebVTT',
};
