import { words } from '../../words/words.js';
import { escapedPattern, matchesIn } from '../pattern.js';
import { eachChapter, type Rule } from '../rule.js';

const terms =
  'green IT|IT for green|cloud computing|open source|open data|big data|data ?centers?|machine learning|deep learning|design thinking|sourcing|fair trade|greenwashing|green ?washing|software as a service|platform as a service|infrastructure as a service|total cost of ownership|life cycle assessment|product environmental footprint|bring your own device|free cooling|thin clients?|low tech|privacy by design|security by design|dark data|due diligence|best practices?|benchmark|reporting|workflow|roadmap|storytelling|feedback|mindset|empowerment';

export const langMissing: Rule = {
  id: 'lang-missing',
  severity: 'info',
  criteria: ['RGAA 8.7', 'WCAG 3.1.2'],
  ok: [
    { text: 'Le <span lang="en">sourcing</span> est utile. Voir `open data`.\n' },
    { lang: 'en', text: 'Open data and green IT.\n' },
  ],
  notOk: [
    {
      text: 'Le sourcing et le Green IT.\n',
      messages: [
        '1:4 Unexpected English «sourcing» without its language',
        '1:19 Unexpected English «Green IT» without its language',
      ],
    },
    {
      text: 'Le nudge.\n',
      manifest: { englishTerms: ['nudge'] },
      messages: ['1:4 Unexpected English «nudge» without its language'],
    },
  ],
  check: eachChapter((chapter, setting) => {
    const own = setting.guide.manifest.englishTerms.map(escapedPattern);
    const pattern = new RegExp(
      `(?<![\\p{L}\\d-])(?:${[...own, terms].join('|')})(?![\\p{L}\\d-])`,
      'giu',
    );
    return matchesIn(chapter, setting, pattern, 'fr', ({ match }) => ({
      message: words().rules['lang-missing'].found(match[0]),
      hint: words().rules['lang-missing'].hint(match[0]),
    }));
  }),
};
