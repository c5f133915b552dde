import type { Lang } from '../guide/labels.js';

/** What a column of a table of contributions may hold. */
export const roles = [
  'id',
  'title',
  'body',
  'section',
  'section-title',
  'address',
  'answer',
  'state',
  'supports',
  'date',
  'url',
  'parent',
  'removed',
] as const;
export type Role = (typeof roles)[number];

/** The columns of a table by what they hold, by their places from 0; several where one text is spread over them. */
export type Columns = Record<Role, number[]>;

/** Where tables come from. */
export type Platform = 'decidim' | 'decidim-comment' | 'cap-collectif' | 'sheet' | 'questionnaire';

/** What a platform's exporter names its columns, as patterns of whole names, the likeliest first. */
type Names = Partial<Record<Role, readonly string[]>>;

/**
 * Decidim: `Decidim::Proposals::ProposalSerializer` of 0.20 to 0.31 and `Decidim::Comments::CommentSerializer`,
 * flattened by `Decidim::Exporters::CSV`: `title/fr` where a text has languages.
 */
const decidim: Names = {
  id: ['id'],
  title: ['title(/{lang})?', 'title/.+'],
  body: ['body(/{lang})?', 'body/.+'],
  'section-title': ['original_proposal/title(/.+)?', '(category|taxonomies)/name(/{lang})?'],
  answer: ['answer(/{lang})?', 'answer/.+'],
  state: ['state'],
  supports: ['votes', 'supports', 'supports/total_count'],
  date: ['published_at', 'created_at'],
  url: ['url', 'root_commentable_url'],
  removed: ['withdrawn'],
};

/**
 * Cap Collectif: `CreateCsvFromConsultationStepCommand`, whose rows are opinions, their arguments, sources, votes and the
 * like; reports to moderators are none of them.
 */
const capCollectif: Names = {
  id: [
    'contributions_arguments_id',
    'contributions_sources_id',
    'contribution_versions_id',
    'contributions_id',
  ],
  title: ['contribution_versions_title', 'contributions_title'],
  body: [
    'contributions_arguments_body',
    'contributions_sources_body',
    'contribution_versions_bodytext',
    'contributions_bodytext',
  ],
  'section-title': ['contributions_section_title'],
  supports: [
    'contributions_arguments_votescount',
    'contributions_sources_votescount',
    'contributions_votescountok',
  ],
  date: [
    'contributions_arguments_createdat',
    'contributions_sources_createdat',
    'contribution_versions_createdat',
    'contributions_createdat',
  ],
  url: ['contributions_arguments_url', 'contributions_url'],
  parent: ['contributions_arguments_related_id', 'contributions_sources_related_id'],
  removed: [
    'contributions_arguments_trashed',
    'contributions_sources_trashed',
    'contributions_trashed',
  ],
};

const bodies =
  '(votre |vos |your )?(contribution|commentaire|comment|remarque|remark|observation|proposition|suggestion|avis|message|texte|text|body)s?';

/** The sheets and the form by section that this program writes, with the columns that people added. */
const sheet: Names = {
  section: ['identifiant', 'id'],
  'section-title': ['titre', 'title'],
  address: ['adresse', 'address'],
  body: [bodies],
  date: ['date'],
};

/** What people call the columns of a table of their own. */
const questionnaire: Names = {
  id: ['(response )?id', 'id de la réponse', 'n°', 'numéro', 'number', 'référence', 'reference'],
  title: ['titre', 'title', 'objet', 'sujet', 'subject'],
  body: [bodies],
  section: ['section', 'section id', 'identifiant', 'identifier'],
  'section-title': ['chapitre', 'chapter', 'fiche', 'titre de la section', 'title of the section'],
  address: ['page', 'lien', 'link', 'url'],
  answer: ['réponse', 'answer', 'response'],
  date: ['date', 'horodateur', 'timestamp', 'date de soumission', 'submitted at'],
};

const platforms: Readonly<Record<Platform, Names>> = {
  decidim,
  'decidim-comment': decidim,
  'cap-collectif': capCollectif,
  sheet,
  questionnaire,
};

/** The platform whose exporter wrote a header row, by columns that no other has. */
export function platformOf(header: readonly string[]): Platform {
  const has = (name: string) => header.includes(name);
  if (has('contributions_id') && has('contributions_bodyText')) return 'cap-collectif';
  if (has('commentable_id')) return 'decidim-comment';
  if (has('participatory_space/id') || has('component/id')) return 'decidim';
  const isSheet =
    /^(?:Identifiant,Titre,(?:Adresse|Contribution)|Id,Title,(?:Address|Contribution))\b/.test(
      header.join(','),
    );
  return isSheet ? 'sheet' : 'questionnaire';
}

/**
 * The columns of a table by what they hold.
 * @param lang the language that is taken first of a text in several.
 */
export function columnsOf(header: readonly string[], platform: Platform, lang: Lang): Columns {
  const plain = header.map((name) => name.toLowerCase().replace(/\s+/g, ' ').trim());
  const names = platforms[platform];
  const taken = new Set<number>();
  const found = roles.map((role) => {
    const places = (names[role] ?? []).flatMap((name) => {
      const pattern = new RegExp(`^(?:${name.replaceAll('{lang}', lang)})$`, 'u');
      return plain.flatMap((each, place) => (pattern.test(each) ? [place] : []));
    });
    const free = [...new Set(places)].filter((place) => !taken.has(place));
    for (const place of free) taken.add(place);
    return [role, free] as const;
  });
  return Object.fromEntries(found) as Columns;
}
