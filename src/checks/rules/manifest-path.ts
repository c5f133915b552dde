import { words } from '../../words/words.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

export const manifestPath: Rule = {
  id: 'manifest-path',
  severity: 'warning',
  ok: [{ text: 'A.\n' }],
  notOk: [
    {
      text: 'A.\n',
      manifest: { site: { pdf: '/docs/2021/guide.pdf' } },
      messages: [
        'guide.yaml:11:8 Unexpected path of the PDF «/docs/2021/guide.pdf», expected {version} and {year} in it',
      ],
    },
    {
      text: 'A.\n',
      manifest: { site: { cover: '/img/couverture-2020.png' } },
      messages: [
        'guide.yaml:11:10 Unexpected year in the path of the cover «/img/couverture-2020.png», expected {year}',
      ],
    },
  ],
  check: ({ guide, manifest }: CheckedGuide) => {
    const { pdf, cover } = guide.manifest.site;
    const found: Finding[] = [];
    const report = (value: string, message: string) => {
      const start = Math.max(0, manifest.text.indexOf(value));
      found.push({
        path: manifest.path,
        start,
        end: start + value.length,
        message,
        hint: words().rules['manifest-path'].hint,
      });
    };
    if (!(pdf.includes('{version}') && pdf.includes('{year}')))
      report(pdf, words().rules['manifest-path'].pdf(pdf));
    if (/20\d\d/.test(cover)) report(cover, words().rules['manifest-path'].cover(cover));
    return found;
  },
};
