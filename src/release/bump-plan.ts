import { compare } from 'semver';
import type { Place } from '../base/report/diagnostic.js';
import { contributionCounts, thanksInWords } from '../guide/contribution-counts.js';
import { isCalendarDate } from '../guide/dates.js';
import type { ChapterSource, Guide } from '../guide/guide.js';
import { isJournal, versionHeading } from '../guide/journal.js';
import { statementsOf } from '../guide/statements.js';
import { textMark, withMark } from '../guide/translation-mark.js';
import { inAllLanguages } from '../guide/translations.js';
import { versionLabel } from '../guide/version-label.js';
import { versionTag } from '../guide/version-tag.js';
import { words } from '../words/words.js';
import { bumpRefusal } from './bump-refusal.js';
import { releaseInJournal } from './journal-edit.js';
import { journalSection } from './journal-section.js';
import { editManifest } from './manifest-edit.js';
import { nextVersion } from './next-version.js';

/** What is said of a version. */
interface NamedVersion {
  /** SemVer. */
  version: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** «Bêta», «V1.2». */
  label: string;
  /** Name of the PDF. */
  pdf: string;
  /** Its address on the host. */
  pdfAddress: string;
}

/** A file that a bump writes anew. */
interface FileChange {
  /** From the guide's folder, with slashes. */
  path: string;
  text: string;
}

/** What a bump changes: a value that a dry run shows and a real run applies. */
export interface BumpPlan {
  from: NamedVersion;
  to: NamedVersion;
  /** «Version Bêta 2, 10 mai 2021»: section of the journal, message of the commit and of the tag. */
  heading: string;
  /** `v1.0.0-beta.2`, or with the guide's own prefix. */
  tag: string;
  /** `guide.yaml` first. */
  changes: FileChange[];
  /** The section that the journal has of this version already, as after a bump that was killed. */
  told: Place | undefined;
}

/** What a bump is told. */
interface BumpRequest {
  /** `major`, `minor`, `patch`, `beta`, `rc`, `release`, or a SemVer version. */
  level: string;
  /** `YYYY-MM-DD` */
  date: string;
  allowEmpty: boolean;
  /** A path of the guide as messages show it. */
  shown: (path: string) => string;
}

/**
 * Plans a bump.
 * @param manifestText text of `guide.yaml`.
 * @throws GuideError (exit 2) for what does not go forward: version, date, target; and for an empty journal.
 */
export function bumpPlan(guide: Guide, manifestText: string, request: BumpRequest): BumpPlan {
  const { manifest, lang } = guide;
  const { date } = request;
  const version = nextVersion(manifest.version, request.level);
  refuseDate(date, manifest.date);
  refuseTarget(manifest.target?.version, version);
  const next = { ...manifest, version, date };
  const statements = statementsOf(next);
  const heading = versionHeading(statements.version, date, lang);
  const changes = [{ path: 'guide.yaml', text: editManifest(manifestText, version, date) }];
  const journals = inAllLanguages(guide).map((each) => releasedJournal(each, next, request));
  const [original] = journals;
  changes.push(...journals.flatMap((each) => (each ? followed(each, original) : [])));
  return {
    from: named(manifest),
    to: named(next),
    heading,
    tag: versionTag(next),
    changes,
    told: journals[0]?.told,
  };
}

interface ReleasedJournal {
  journal: ChapterSource;
  change: FileChange;
  /** The section that it has of the version already. */
  told: Place | undefined;
}

/** A journal that followed its original goes on doing so: both tell of the version now. */
function followed({ journal, change }: ReleasedJournal, original?: ReleasedJournal): FileChange {
  const { translates } = journal.frontMatter;
  const isCurrent = original !== undefined && translates === textMark(original.journal.text);
  return isCurrent
    ? { ...change, text: withMark(change.text, textMark(original.change.text)) }
    : change;
}

/** The journal of a guide once it tells of a version; undefined without one in the language of the guide. */
function releasedJournal(
  guide: Guide,
  next: Guide['manifest'],
  { allowEmpty, shown }: BumpRequest,
): ReleasedJournal | undefined {
  const { chapters, lang } = guide;
  const { version, date } = next;
  const journal = chapters.find((chapter) => isJournal(chapter.path) && !chapter.lang);
  if (!journal) return undefined;
  const label = versionLabel(version, lang);
  const heading = versionHeading(label, date, lang);
  const file = shown(journal.path);
  const told = journalSection(journal, heading);
  const thanks = thanksOf(guide, next);
  const wanted = { lang, heading, anchor: label.inFileName, allowEmpty, file, thanks };
  return {
    journal,
    change: { path: journal.path, text: told?.text ?? releaseInJournal(journal, wanted) },
    told: told && { file, line: told.line },
  };
}

/** What the first version after a consultation says of it. */
function thanksOf(
  { contributions, lang, statements }: Guide,
  next: Guide['manifest'],
): string | undefined {
  if (!statements.consultationOpen) return undefined;
  const counts = contributionCounts({ contributions, statements: statementsOf(next) });
  return counts && thanksInWords[lang](counts);
}

function named(manifest: Guide['manifest']): NamedVersion {
  const { version, fileName, pdfAddress } = statementsOf(manifest);
  const { version: number, date } = manifest;
  return { version: number, date, label: version.label, pdf: `${fileName}.pdf`, pdfAddress };
}

function refuseDate(date: string, current: string): void {
  const said = words().release.bump;
  if (!isCalendarDate(date)) throw bumpRefusal(said.date(date), said.dateHint);
  if (date < current) throw bumpRefusal(said.dateBefore(date, current), said.dateBeforeHint);
}

function refuseTarget(target: string | undefined, version: string): void {
  if (target === undefined || compare(target, version) >= 0) return;
  const said = words().release.bump;
  throw bumpRefusal(said.target(target, version), said.targetHint);
}
