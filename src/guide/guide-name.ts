import type { Lang } from './labels.js';

/** What a guide may say before its title, in a sentence. */
export const articles = ['le', 'la', 'les', 'l’', 'the'] as const;
type Article = (typeof articles)[number];

/** How sentences call a guide. Its title is as written: no letter of it is raised or lowered. */
export interface GuideName {
  /** «le Guide pratique …», «la Charte …», «« RGAA »». */
  named: string;
  /** «du Guide pratique …», «de la Charte …», «de « RGAA »». */
  of: string;
}

interface Called {
  title: string;
  shortTitle?: string | undefined;
  article?: Article | undefined;
}

/**
 * The name of a guide within a sentence. A title whose article nobody said has one where it calls itself a
 * guide; any other stands between quotation marks, which need none in either language.
 */
export function guideName({ title, shortTitle, article }: Called, lang: Lang): GuideName {
  const called = shortTitle ?? title;
  return lang === 'fr' ? inFrench(called, article) : inEnglish(called, article);
}

function inFrench(title: string, said: Article | undefined): GuideName {
  const article = said ?? (/^guide\b/i.test(title) ? 'le' : undefined);
  switch (article) {
    case 'le':
      return { named: `le ${title}`, of: `du ${title}` };
    case 'les':
      return { named: `les ${title}`, of: `des ${title}` };
    case 'la':
      return { named: `la ${title}`, of: `de la ${title}` };
    case 'l’':
      return { named: `l’${title}`, of: `de l’${title}` };
    default: {
      const quoted = `«\u00a0${title.replace(/«\s*/g, '“').replace(/\s*»/g, '”')}\u00a0»`;
      return { named: quoted, of: `de ${quoted}` };
    }
  }
}

function inEnglish(title: string, said: Article | undefined): GuideName {
  const bare = said === undefined && (/^(?:the|an?)\s/i.test(title) || !/\bguide\b/i.test(title));
  const named = bare ? `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”` : `the ${title}`;
  return { named, of: `of ${named}` };
}
