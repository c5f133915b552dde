import { parse as parseSemVer } from 'semver';
import * as z from 'zod';
import { isCalendarDate } from './dates.js';
import { langs } from './labels.js';
import { licences } from './licences.js';
import { parseSize } from './size.js';

const text = z.string().trim().min(1);
const day = text.refine(isCalendarDate, 'expected a date of the calendar, YYYY-MM-DD');
const month = text.refine(
  (value) => isCalendarDate(value) || isCalendarDate(`${value}-01`),
  'expected a month or a day, YYYY-MM or YYYY-MM-DD',
);
const semver = text.refine(
  (value) => parseSemVer(value)?.version === value,
  'expected a SemVer version such as 1.0.0 or 1.0.0-beta.1',
);
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address that begins with https://',
});
const absolutePath = text.startsWith('/', 'expected a path that begins with /');
const weight = z
  .union([text, z.int().positive()])
  .refine(
    (value) => parseSize(String(value)) !== undefined,
    'expected a weight such as 60kB or 2MB',
  )
  .transform((value) => parseSize(String(value)) ?? 0);
const chapterPath = text.regex(/\.md$/, 'expected the path of a Markdown file, ending in .md');

const part = z.strictObject({
  title: text.describe('Title of the part.'),
  chapters: z.array(chapterPath).min(1).describe('Its chapters, in reading order.'),
});

/**
 * `guide.yaml`, written once: types, validation, the JSON Schema for editors and the manual's
 * reference all come from here. Objects are strict: an unknown key is an error.
 */
export const manifestSchema = z.strictObject({
  title: text.describe('Title of the guide.'),
  slug: text
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single dashes')
    .describe('Names the files: lower-case letters, digits and dashes.'),
  lang: z.enum(langs).describe('Language of the guide and of every label.'),
  description: text.describe('One sentence on the guide, for search engines and the PDF.'),
  version: semver.describe('SemVer, the only place a version is written.'),
  date: day.describe('Date of this version.'),
  target: z
    .strictObject({ version: semver, date: month })
    .optional()
    .describe('The version aimed at and when.'),
  licence: text
    .refine((value) => value in licences, 'unknown licence')
    .describe('SPDX identifier of the licence of the text.'),
  publishers: z
    .array(z.strictObject({ name: text, acronym: text.optional(), url: webAddress.optional() }))
    .min(1)
    .describe('Who publishes the guide, the first being the one in charge.'),
  credits: z
    .array(z.strictObject({ role: text, names: z.array(text).min(1) }))
    .default([])
    .describe('Who did what.'),
  keywords: z.array(text).default([]).describe('Keywords of the metadata.'),
  contact: z
    .strictObject({ email: z.email().optional(), url: webAddress.optional() })
    .optional()
    .describe('Where readers can write.'),
  consultation: z
    .strictObject({ url: webAddress, opens: day, closes: day })
    .optional()
    .describe('A public consultation on the guide.'),
  theme: z
    .enum(['dsfr', 'plain'])
    .default('plain')
    .describe('Look: dsfr (State sites only) or plain.'),
  cover: chapterImage().optional().describe('Image of the cover, from the folder of the guide.'),
  site: z
    .strictObject({
      url: webAddress.optional().describe('Origin of the host site.'),
      host: z.enum(['post-2021', 'eleventy-dsfr']).default('post-2021'),
      home: absolutePath.default('/'),
      pdf: absolutePath.default('/docs/{year}/{slug}-version-{version}-{month}-{year}.pdf'),
      cover: absolutePath.default('/img/{slug}/couverture-{slug}.png'),
    })
    .prefault({})
    .describe('Where the guide will live on the host site.'),
  legal: z
    .array(
      z
        .strictObject({
          title: text.optional().describe('Text of the link; the title of the chapter by default.'),
          url: webAddress.optional(),
          page: chapterPath.optional().describe('A chapter of the guide.'),
        })
        .refine(
          ({ title, url, page }) => (page === undefined) !== (url === undefined) && (title ?? page),
          'expected «page» alone, or «title» and «url»',
        ),
    )
    .default([])
    .describe('Legal links of the footer: legal notice, accessibility statement, personal data.'),
  budget: z
    .strictObject({ page: weight.optional(), pdf: weight.optional() })
    .optional()
    .describe('Fail when an output is heavier.'),
  rules: z
    .record(text, z.enum(['error', 'warning', 'info', 'off']))
    .optional()
    .describe('Re-grades a check by its id.'),
  terms: z
    .record(text, z.array(text).min(1))
    .optional()
    .describe('Terms as the guide writes them, each with the ways it must not be written.'),
  englishTerms: z
    .array(text)
    .default([])
    .describe('Further English terms that a French text must mark as such.'),
  chapters: z
    .array(z.union([chapterPath, part]))
    .min(1)
    .describe('Chapters and parts, in reading order.'),
});

function chapterImage() {
  return text.regex(/\.(svg|png|jpe?g)$/i, 'expected the path of an SVG, PNG or JPEG image');
}

/** A valid `guide.yaml`, defaults filled in. */
export type Manifest = z.infer<typeof manifestSchema>;
