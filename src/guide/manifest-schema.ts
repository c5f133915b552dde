import { parse as parseSemVer } from 'semver';
import * as z from 'zod';
import { words } from '../words/words.js';
import { isCalendarDate } from './dates.js';
import { articles } from './guide-name.js';
import { langs } from './labels.js';
import { licenceOf, usualLicences } from './licences.js';
import { parseSize } from './size.js';
import { variableName } from './variable-name.js';
import { usualTagPrefix } from './version-tag.js';
import { fromGuideFolder } from './written-path.js';

/** A text on one line: a line end within it is a space. */
const text = z
  .string()
  .trim()
  .min(1)
  .overwrite((value) => value.replace(/\s*[\n\r\t]\s*/g, ' '));
const day = text
  .refine(isCalendarDate, { error: () => words().guide.expected.day })
  .meta({ format: 'date', examples: ['2021-04-30'] });
const month = text
  .refine((value) => isCalendarDate(value) || isCalendarDate(`${value}-01`), {
    error: () => words().guide.expected.month,
  })
  .meta({ pattern: '^\\d{4}-\\d{2}(-\\d{2})?$', examples: ['2021-06'] });
const semver = z
  .string({ error: () => words().guide.expected.version })
  .trim()
  .min(1)
  .refine((value) => parseSemVer(value)?.version === value, {
    error: () => words().guide.expected.version,
  })
  .meta({ pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$', examples: ['1.0.0-beta.1'] });
const webAddress = z
  .url({ protocol: /^https?$/, error: () => words().guide.expected.webAddress })
  .meta({
    format: undefined,
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://',
    examples: ['https://example.org/'],
  });
const absolutePath = text
  .regex(/^\//, { error: () => words().guide.expected.absolutePath })
  .meta({ examples: ['/guides/example/'] });
const folder = text.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/, {
  error: () => words().guide.expected.siteFolder,
});
const weight = z
  .union([text, z.int().positive()])
  .refine((value) => parseSize(String(value)) !== undefined, {
    error: () => words().guide.expected.weight,
  })
  .transform((value) => parseSize(String(value)) ?? 0)
  .meta({ pattern: '^\\s*\\d+(\\.\\d+)?\\s*([KkMm]?[Bb])?\\s*$', examples: ['60kB', '2MB'] });
const chapterPath = text
  .overwrite(fromGuideFolder)
  .regex(/\.md$/, { error: () => words().guide.expected.chapter })
  .meta({ examples: ['introduction.md'] });

const image = text
  .overwrite(fromGuideFolder)
  .regex(
    /\.([Ss][Vv][Gg]|[Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ww][Ee][Bb][Pp]|[Gg][Ii][Ff]|[Aa][Vv][Ii][Ff]|[Tt][Ii][Ff]{1,2})$/,
    { error: () => words().guide.expected.image },
  )
  .meta({ examples: ['images/cover.svg'] });

const font = z.strictObject({
  file: text
    .regex(/\.([Tt][Tt][Ff]|[Oo][Tt][Ff]|[Ww][Oo][Ff][Ff]2)$/, {
      error: () => words().guide.expected.font,
    })
    .describe('Path of a TrueType, OpenType or WOFF2 file, from the folder of the guide.')
    .meta({ examples: ['fonts/NotoSansArabic-Regular.ttf'] }),
  licence: text
    .describe('Licence of the font, which must allow to embed it: an SPDX identifier.')
    .meta({ examples: ['OFL-1.1'] }),
});

const office = z.strictObject({
  font: text.default('Arial').describe('Font, which readers’ own computers have.'),
  size: z.number().min(8).max(16).default(10.5).describe('Size of the text, in points.'),
  colour: text
    .regex(/^#[0-9A-Fa-f]{6}$/, { error: () => words().guide.expected.colour })
    .optional()
    .describe('Colour of headings.')
    .meta({ examples: ['#000091'] }),
});

const references = z.strictObject({
  files: z
    .array(
      text
        .overwrite(fromGuideFolder)
        .regex(/\.(?:[Bb][Ii][Bb]|[Yy][Aa]?[Mm][Ll]|[Jj][Ss][Oo][Nn]|[Rr][Ii][Ss])$/, {
          error: () => words().guide.expected.references,
        })
        .meta({ examples: ['references.bib'] }),
    )
    .min(1)
    .describe(
      'Works that chapters cite, from the folder of the guide: BibLaTeX (.bib), Hayagriva (.yaml), CSL JSON (.json) or RIS (.ris).',
    ),
  style: text
    .default('iso-690')
    .describe(
      'How works are cited: `iso-690` (author and year, laws by their short title), another style that Typst has (`apa`, `ieee` …), or the path of a CSL file.',
    ),
  list: z
    .enum(['cited', 'all'])
    .default('cited')
    .describe('Which works are listed: those that are cited, or all.'),
});

const variables = z
  .record(
    z.string().meta({ pattern: variableName.source }),
    z.union([text, z.number()]).transform(String),
  )
  .meta({ examples: [{ delai: '30 jours' }] });

const part = z.strictObject({
  title: text.describe('Title of the part.'),
  introduction: text.optional().describe('A few lines on what the part holds.'),
  image: image
    .optional()
    .describe('Pictogram of the part, which says nothing that its title does not say.')
    .meta({ examples: ['images/part.svg'] }),
  chapters: z.array(chapterPath).min(1).describe('Its chapters, in reading order.'),
});

const publisher = z.strictObject({
  name: text.describe('Name in full.'),
  acronym: text.optional().describe('Short name, where room is short.'),
  url: webAddress.optional().describe('Its website.'),
  logo: image
    .optional()
    .describe('Its logo, made for white paper: it stands for the name on covers and in footers.')
    .meta({ examples: ['images/logo.svg'] }),
});

const credit = z.strictObject({
  role: text.describe('What they did.'),
  names: z.array(text).min(1).describe('People or organisations.'),
});

const legalLink = z
  .strictObject({
    title: text.optional().describe('Text of the link; the title of the chapter by default.'),
    url: webAddress.optional().describe('Address of a page elsewhere; asks for `title`.'),
    page: chapterPath
      .optional()
      .describe(
        'In place of `url`: a chapter, or a page of the guide’s folder that the site alone has.',
      ),
  })
  .refine(
    ({ title, url, page }) => (page === undefined) !== (url === undefined) && (title ?? page),
    { error: () => words().guide.expected.legal },
  );

const site = z
  .strictObject({
    url: webAddress
      .optional()
      .describe('Origin of the host; without it, absolute addresses are left out.'),
    host: z
      .enum(['post-2021', 'eleventy-dsfr'])
      .default('post-2021')
      .describe('Which conventions the host’s own pages follow.'),
    home: absolutePath.default('/').describe('Path of the guide’s home page on the host.'),
    pdf: absolutePath
      .default('/docs/{year}/{slug}-version-{version}-{month}-{year}.pdf')
      .describe(
        'Path of the PDF on the host; `{slug}`, `{version}`, `{month}` and `{year}` are filled in.',
      ),
    cover: absolutePath
      .default('/img/{slug}/couverture-{slug}.png')
      .describe('Path of the image of the cover on the host.'),
    source: webAddress
      .optional()
      .describe(
        'Address of the folder that the text came from: a link to a page that is not in the guide leads there.',
      ),
    layout: text
      .optional()
      .describe('Layout of the guide’s pages on an Eleventy host.')
      .meta({ examples: ['layouts/page.njk'] }),
    posts: folder
      .optional()
      .describe('Folder of the announcements in the sources of an Eleventy host.'),
    versions: absolutePath
      .optional()
      .describe(
        'Path on the host of the folder that keeps every version (`guide release --versions`): pages then lead to the other versions, and say where they are not the latest. Asks for `url`.',
      )
      .meta({ examples: ['/guides/purchases/'] }),
    offline: z
      .boolean()
      .default(false)
      .describe(
        'Offers readers to keep the guide’s pages in their browser, to read them without a network; only those who ask do.',
      ),
  })
  .refine(({ url, versions }) => versions === undefined || url !== undefined, {
    path: ['versions'],
    error: () => words().guide.expected.versions,
  });

const indexFile = text
  .overwrite(fromGuideFolder)
  .regex(/\.[Yy][Aa]?[Mm][Ll]$/, { error: () => words().guide.expected.indexFile })
  .meta({ examples: ['index.yaml'] });

const translatedPart = z.strictObject({
  title: text.describe('Title of the part in that language.'),
  introduction: text.describe('Its introduction in that language.'),
});

const translation = z
  .strictObject({
    title: text.describe('Title of the guide in that language.'),
    description: text.describe('One sentence on the guide, in that language.'),
    slug: text
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single dashes')
      .optional()
      .describe('Names its files; the slug of the guide and the language by default.'),
    parts: z
      .record(text, z.union([text, translatedPart]))
      .default({})
      .describe('Titles of parts: as they are under `chapters`, then in that language.'),
    variables: variables.optional().describe('What stands for `{name}`, in that language.'),
    keywords: z.array(text).optional().describe('Keywords in that language.'),
    publishers: z
      .array(publisher)
      .min(1)
      .optional()
      .describe('Publishers, named in that language.'),
    credits: z.array(credit).optional().describe('Who did what, in that language.'),
    legal: z.array(legalLink).optional().describe('Legal links of the footer, in that language.'),
    cover: image.optional().describe('Image of the cover in that language.'),
    index: indexFile
      .optional()
      .describe('Terms of the index in that language, in a file of its own.'),
  })
  .describe('What the guide says in that language.');

const edition = z
  .strictObject({
    title: text.describe('Title of the edition.'),
    shortTitle: text.optional().describe('What sentences call it, where its title is long.'),
    description: text.optional().describe('One sentence on it; that of the guide by default.'),
    slug: text
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => words().guide.expected.slug })
      .optional()
      .describe('Names its files; the slug of the guide and its name by default.'),
    keywords: z.array(text).optional().describe('Its keywords.'),
    cover: image.optional().describe('Image of its cover.'),
    easy: z
      .boolean()
      .optional()
      .describe(
        'Says that it is easy to read and understand: it has the chapters that simplify others, each of which leads to the other.',
      ),
    chapters: z
      .array(chapterPath)
      .min(1)
      .optional()
      .describe('The chapters it has, of those of the guide; all by default.'),
    variables: variables.optional().describe('What stands for `{name}` in it.'),
  })
  .describe('What the guide says otherwise in that edition.');

/**
 * `guide.yaml`, written once: types, validation, the JSON Schema for editors and the manual's
 * reference all come from here. Objects are strict: an unknown key is an error.
 */
export const manifestSchema = z.strictObject({
  title: text.describe('Title of the guide.'),
  shortTitle: text
    .optional()
    .describe('What sentences call the guide, where its title is long.')
    .meta({ examples: ['Guide des achats numériques'] }),
  article: text
    .overwrite((value) => value.replace("'", '’'))
    .pipe(z.enum(articles))
    .meta({ enum: [...articles, "l'"] })
    .optional()
    .describe(
      'Article before that name; without it, `le` (`the`) before a guide, quotation marks around any other title.',
    ),
  slug: text
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => words().guide.expected.slug })
    .describe('Names the files: lower-case letters, digits and dashes.'),
  lang: z.enum(langs).describe('Language of the guide and of every label.'),
  description: text.describe('One sentence on the guide, for search engines and the PDF.'),
  version: semver.describe('Version of the guide, by SemVer; written nowhere else.'),
  date: day.describe('Date of this version.'),
  tagPrefix: z
    .string()
    .regex(/^(?:[0-9A-Za-z][0-9A-Za-z_-]*)?$/, {
      error: () => words().guide.expected.tagPrefix,
    })
    .default(usualTagPrefix)
    .describe(
      'What stands before the version in its git tag: one of its own for each of several guides in a repository.',
    )
    .meta({ examples: ['buyers-v'] }),
  target: z
    .strictObject({
      version: semver.describe('That version.'),
      date: month.describe('Its month or its day.'),
    })
    .optional()
    .describe('The version aimed at and when.'),
  licence: text
    .refine((value) => licenceOf(value) !== undefined, {
      error: () => words().guide.expected.licence,
    })
    .meta({ examples: [...usualLicences] })
    .describe('Licence of the text: an identifier of the list of SPDX.'),
  publishers: z
    .array(publisher)
    .min(1)
    .describe('Who publishes the guide, the first being the one in charge.'),
  credits: z.array(credit).default([]).describe('Who did what.'),
  keywords: z.array(text).default([]).describe('Keywords of the metadata.'),
  contact: z
    .strictObject({
      email: z.email().optional().describe('E-mail address.'),
      url: webAddress
        .optional()
        .describe(
          'Page of a form, or where a code forge takes issues: readers report errors there.',
        ),
    })
    .optional()
    .describe('Where readers can write.'),
  consultation: z
    .strictObject({
      url: webAddress.describe('Where readers contribute.'),
      section: z
        .string()
        .regex(/^(?:https?:\/\/|mailto:)\S*\{id\}\S*$/i, {
          error: () => words().guide.expected.sectionAddress,
        })
        .optional()
        .describe(
          'Where one section is contributed on: `{id}`, `{title}` and `{address}` stand for those of the section. The site then has a page with a link for each.',
        )
        .meta({ examples: ['mailto:guide@example.org?subject=[{id}]'] }),
      opens: day.describe('First day.'),
      closes: day.describe('Last day.'),
    })
    .optional()
    .describe('A public consultation on the guide.'),
  theme: z
    .enum(['dsfr', 'plain'])
    .default('plain')
    .describe('Look: dsfr (State sites only) or plain.'),
  cover: image.optional().describe('Image of the cover, from the folder of the guide.'),
  fonts: z
    .array(font)
    .default([])
    .describe('Fonts for characters that those of the theme lack, in order of preference.'),
  site: site.prefault({}).describe('Where the guide will live on the host site.'),
  legal: z
    .array(legalLink)
    .default([])
    .describe(
      'Legal links of the footer: legal notice, accessibility statement, personal data. A site of the State says `Accessibilité : partiellement conforme` or `Accessibilité : totalement conforme` by the title of one; else its footer says `non conforme`.',
    ),
  pdf: z
    .strictObject({
      links: z
        .enum(['references', 'footnotes', 'none'])
        .default('references')
        .describe(
          'Which web addresses are printed: those of notes and of the bibliography, all others at the foot of their pages too, or none.',
        ),
      attach: z
        .boolean()
        .default(false)
        .describe(
          'Puts the files that chapters link to into the PDF as well, which is PDF/A-3a then in place of PDF/A-2a.',
        ),
      essentials: z
        .boolean()
        .default(false)
        .describe('Shows the key figures of all chapters together behind the table of contents.'),
    })
    .optional()
    .describe('What only the PDF has.'),
  office: office
    .optional()
    .describe('Look of the documents for word processors: font, size, colour of headings.'),
  budget: z
    .strictObject({
      page: weight
        .optional()
        .describe('Heaviest page, compressed, with the styles and scripts it loads.'),
      pdf: weight.optional().describe('Heaviest PDF.'),
    })
    .optional()
    .describe('Fail when an output is heavier.'),
  rules: z
    .record(text, z.enum(['error', 'warning', 'info', 'off']))
    .optional()
    .describe('Gives a rule another severity, or switches it off, by its name.'),
  references: references
    .optional()
    .describe(
      'Makes `[@key, p. 12]` cite the work of that key, which `:::references` lists; without it, they are shown as they are.',
    ),
  index: indexFile
    .optional()
    .describe(
      'A file of terms that the index has wherever chapters say them: a list of `term`, `variants`, `under`, `see`, `see-also`.',
    ),
  inlineMarks: z
    .boolean()
    .optional()
    .describe('Reads `==marked==`, `H~2~O` and `x^2^`; without it, they are shown as they are.'),
  math: z
    .boolean()
    .optional()
    .describe('With `false`, `$x^2$` and `$$x^2$$` are shown as they are; else they are formulas.'),
  variables: variables
    .optional()
    .describe(
      'What is said once: `{name}` in chapters stands for the text of that name, inline Markdown; without it, braces are shown as they are.',
    ),
  terms: z
    .record(text, z.array(text).min(1))
    .optional()
    .describe('Terms as the guide writes them, each with the ways it must not be written.'),
  englishTerms: z
    .array(text)
    .default([])
    .describe('Further English terms that a French text must mark as such.'),
  translations: z
    .strictObject({ fr: translation.optional(), en: translation.optional() })
    .optional()
    .describe('Further languages of the guide: what is said otherwise in each.'),
  editions: z
    .record(z.string().meta({ pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' }), edition)
    .optional()
    .describe(
      'Editions of the guide, each for an audience and with outputs of its own: `:::for{edition=name}` holds what only that one shows.',
    ),
  chapters: z
    .array(z.union([chapterPath, part]))
    .min(1)
    .describe('Chapters and parts, in reading order.'),
});

/** What a guide says otherwise in a language. */
export type Translation = z.infer<typeof translation>;

/** What a guide says otherwise in an edition. */
export type Edition = z.infer<typeof edition>;

/** A valid `guide.yaml`, defaults filled in. */
export type Manifest = z.infer<typeof manifestSchema>;
