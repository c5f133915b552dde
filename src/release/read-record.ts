import { join } from 'node:path';
import { parse as parseSemVer } from 'semver';
import * as z from 'zod';
import { parsedOrNone } from '../base/parsed-json.js';
import { type ExitCode, exitCodes, refusal } from '../base/report/diagnostic.js';
import { isInside } from '../base/world/inside.js';
import { recoverFolder } from '../base/world/replace-folder.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { isCalendarDate } from '../guide/dates.js';
import { langs } from '../guide/labels.js';
import { licenceOf } from '../guide/licences.js';
import { words } from '../words/words.js';
import type { ReleaseRecord } from './record.js';

const count = z.int().nonnegative();
const path = z.string().refine(isInside);
const publishers = z
  .array(
    z.strictObject({
      name: z.string(),
      acronym: z.string().optional(),
      url: z.string().optional(),
    }),
  )
  .min(1);
const pdf = z
  .strictObject({
    path,
    bytes: count,
    pages: count,
    conformance: z.array(z.string()),
    validation: z.strictObject({ validator: z.string(), passes: z.array(z.string()) }).optional(),
  })
  .nullable();
const schema: z.ZodType<ReleaseRecord> = z.strictObject({
  schema: z.literal(1),
  guide: z.strictObject({ title: z.string(), slug: z.string(), lang: z.enum(langs) }),
  version: z.string().refine((version) => parseSemVer(version)?.version === version),
  versionLabel: z.string(),
  date: z.string().refine(isCalendarDate),
  licence: z.strictObject({
    spdx: z.string().refine((spdx) => licenceOf(spdx) !== undefined),
    title: z.string(),
    url: z.string(),
  }),
  publishers,
  source: z.strictObject({ commit: z.string(), dirty: z.boolean() }).nullable(),
  generator: z.strictObject({ name: z.string(), version: z.string(), typst: z.string() }),
  pdf,
  translations: z
    .array(
      z.strictObject({
        lang: z.enum(langs),
        title: z.string(),
        slug: z.string(),
        publishers,
        pdf,
      }),
    )
    .optional(),
  files: z.array(
    z.strictObject({
      path,
      bytes: count,
      sha256: z.string(),
      mediaType: z.string(),
    }),
  ),
});

/**
 * Reads the record of a release.
 * @param folder absolute path of `dist/`.
 * @throws GuideError (exit 2) when there is none, (exit 1) when it is not what a release writes.
 */
export async function readRecord(folder: string, world: World): Promise<ReleaseRecord> {
  const said = words().release.record;
  const path = join(folder, 'release.json');
  const failure = (message: string, hint: string, exitCode: ExitCode) =>
    refusal({ rule: 'release-record', file: shownPath(path, world), message, hint }, exitCode);
  await recoverFolder(folder, world);
  const bytes = await world.readFile(path).catch((): never => {
    throw failure(said.missing, said.missingHint, exitCodes.usage);
  });
  const result = schema.safeParse(parsedOrNone(new TextDecoder().decode(bytes)));
  if (result.success) return result.data;
  const place = result.error.issues[0]?.path.join('.');
  throw failure(said.content(place), said.again, exitCodes.findings);
}
