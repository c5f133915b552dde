import type { Lang } from '../guide/labels.js';

/** What a statement says of a guide. */
export interface StatementFacts {
  title: string;
  version: string;
  date: string;
  publishers: string;
  address: string;
  contact: string;
}

/** Every word of the accessibility report. */
export interface AccessibilityWords {
  reportTitle: string;
  introduction: string;
  testedTitle: string;
  criterion: string;
  rules: string;
  findings: string;
  none: string;
  foundTitle: string;
  nothingFound: string;
  humanTitle: string;
  humanIntroduction: string;
  documentsTitle: string;
  documentsIntroduction: string;
  documentsHuman: string;
  colon: string;
  toFill: string;
  /** The thirteen topics of RGAA 4.1. */
  topics: string[];
  statement(facts: StatementFacts): string;
}

const fr: AccessibilityWords = {
  reportTitle: 'Rapport d’accessibilité',
  introduction:
    'Ce rapport dit ce que les règles automatiques ont regardé dans les sources du guide, ce qu’elles ont trouvé et ce que seule une personne peut juger. Une règle ne voit jamais qu’une partie d’un critère : aucun taux de conformité ne peut en être tiré.',
  testedTitle: 'Critères que des règles regardent en partie',
  criterion: 'Critère du RGAA 4.1.2',
  rules: 'Règles',
  findings: 'Constats',
  none: 'aucun',
  foundTitle: 'Constats',
  nothingFound: 'Les règles n’ont rien trouvé.',
  humanTitle: 'Critères que seule une personne peut juger',
  humanIntroduction:
    'Ces critères s’apprécient sur le site publié, avec les technologies d’assistance. Ceux de la liste précédente demandent aussi un jugement humain pour la part que les règles ne voient pas.',
  documentsTitle: 'PDF, EPUB et documents bureautiques',
  documentsIntroduction:
    'Les documents que propose le site sont faits du même texte : ce que les règles en disent vaut pour eux, par exigence du chapitre 10 de la norme EN 301 549. `guide inspect --validate` fait juger par veraPDF ce que le PDF déclare.',
  documentsHuman: 'Restent à juger par une personne, document par document',
  colon: '\u00a0:',
  toFill: '[à compléter]',
  topics: [
    'Images',
    'Cadres',
    'Couleurs',
    'Multimédia',
    'Tableaux',
    'Liens',
    'Scripts',
    'Éléments obligatoires',
    'Structuration de l’information',
    'Présentation de l’information',
    'Formulaires',
    'Navigation',
    'Consultation',
  ],
  statement: ({
    title,
    version,
    date,
    publishers,
    address,
    contact,
  }) => `# Déclaration d’accessibilité

**Projet à compléter : cette page ne vaut pas déclaration tant qu’un audit n’a pas été fait.**

${publishers} s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.

Cette déclaration d’accessibilité s’applique au guide « ${title} » (${version}, ${date}), publié à l’adresse ${address}.

## État de conformité

État de conformité avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2 : [à établir par un audit].

## Résultats des tests

[À compléter : organisme qui a fait l’audit, date, pages de l’échantillon, technologies d’assistance.]

## Contenus non accessibles

[À compléter : non-conformités, dérogations pour charge disproportionnée, contenus non soumis à l’obligation.]

## Établissement de cette déclaration d’accessibilité

Cette déclaration a été établie le [date à compléter].

## Retour d’information et contact

Si vous n’arrivez pas à accéder à un contenu, écrivez à ${contact} pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.

## Voies de recours

Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez écrire au Défenseur des droits, ou contacter son délégué dans votre région.
`,
};

const en: AccessibilityWords = {
  reportTitle: 'Accessibility report',
  introduction:
    'This report says what automatic rules looked at in the guide’s sources, what they found, and what only a person can judge. A rule never sees more than a part of a criterion: no rate of conformity can be drawn from it.',
  testedTitle: 'Criteria that rules see a part of',
  criterion: 'Criterion of RGAA 4.1.2',
  rules: 'Rules',
  findings: 'Findings',
  none: 'none',
  foundTitle: 'Findings',
  nothingFound: 'The rules found nothing.',
  humanTitle: 'Criteria that only a person can judge',
  humanIntroduction:
    'These criteria are judged on the published site, with assistive technologies. Those listed before also need a person’s judgement for the part that rules do not see.',
  documentsTitle: 'PDF, EPUB and office documents',
  documentsIntroduction:
    'The documents that the site offers are made of the same text: what rules tell of it holds for them, by requirement of clause 10 of EN 301 549. `guide inspect --validate` has veraPDF judge what the PDF claims.',
  documentsHuman: 'Left to a person’s judgement, document by document',
  colon: ':',
  toFill: '[to be filled in]',
  topics: [
    'Images',
    'Frames',
    'Colours',
    'Multimedia',
    'Tables',
    'Links',
    'Scripts',
    'Mandatory elements',
    'Structure of information',
    'Presentation of information',
    'Forms',
    'Navigation',
    'Consultation',
  ],
  statement: ({ title, version, date, publishers, address, contact }) => `# Accessibility statement

**A draft to fill in: this page is no statement until an audit has been made.**

${publishers} is committed to making this service accessible. This statement applies to the guide “${title}” (${version}, ${date}), published at ${address}.

## Compliance status

Compliance with WCAG 2.1, levels A and AA: [to be established by an audit].

## Non-accessible content

[To be filled in: non-compliances, disproportionate burden, content outside the scope of the law.]

## Preparation of this statement

This statement was prepared on [date to be filled in].

## Feedback and contact

If you cannot reach some content, write to ${contact} for an accessible alternative.

## Enforcement procedure

[To be filled in: the body to which readers can complain.]
`,
};

/** The words of the report in each language a guide may be in. */
export const accessibilityWords: Readonly<Record<Lang, AccessibilityWords>> = { fr, en };
