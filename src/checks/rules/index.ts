import type { Rule } from '../rule.js';
import { accentCapital } from './accent-capital.js';
import { acronymUnknown } from './acronym-unknown.js';
import { addressGone } from './address-gone.js';
import { anchorDuplicate } from './anchor-duplicate.js';
import { ariaInvalid } from './aria-invalid.js';
import { chapterTitle } from './chapter-title.js';
import { chapterUnlisted } from './chapter-unlisted.js';
import { chemicalSubscript } from './chemical-subscript.js';
import { contributionMany } from './contribution-many.js';
import { contributionSection } from './contribution-section.js';
import { contributionUnanswered } from './contribution-unanswered.js';
import { contributionUnjudged } from './contribution-unjudged.js';
import { decimalPoint } from './decimal-point.js';
import { descriptionLong } from './description-long.js';
import { descriptionMissing } from './description-missing.js';
import { diagramAlt } from './diagram-alt.js';
import { directiveStray } from './directive-stray.js';
import { easyMissing } from './easy-missing.js';
import { easyUnknown } from './easy-unknown.js';
import { editionUnknown } from './edition-unknown.js';
import { editionUnshown } from './edition-unshown.js';
import { emphasisUnparsed } from './emphasis-unparsed.js';
import { essentialsEmpty } from './essentials-empty.js';
import { exampleUnknown } from './example-unknown.js';
import { fileNamePlain } from './file-name-plain.js';
import { foreignSyntax } from './foreign-syntax.js';
import { frontMatterLate } from './front-matter-late.js';
import { glossaryOrder } from './glossary-order.js';
import { glossaryUnused } from './glossary-unused.js';
import { guillemetsUnbalanced } from './guillemets-unbalanced.js';
import { headingBold } from './heading-bold.js';
import { headingDuplicate } from './heading-duplicate.js';
import { headingEmpty } from './heading-empty.js';
import { headingH1 } from './heading-h1.js';
import { headingPunctuation } from './heading-punctuation.js';
import { headingSkipped } from './heading-skipped.js';
import { headingUnparsed } from './heading-unparsed.js';
import { htmlMarkdown } from './html-markdown.js';
import { htmlPasted } from './html-pasted.js';
import { htmlRemoved } from './html-removed.js';
import { htmlUnclosed } from './html-unclosed.js';
import { ignoreInvalid } from './ignore-invalid.js';
import { ignoreUnused } from './ignore-unused.js';
import { imageAltLong } from './image-alt-long.js';
import { imageAltUseless } from './image-alt-useless.js';
import { imageDecorative } from './image-decorative.js';
import { imageText } from './image-text.js';
import { imageUnused } from './image-unused.js';
import { imageWeight } from './image-weight.js';
import { langInvalid } from './lang-invalid.js';
import { langMissing } from './lang-missing.js';
import { lawDates } from './law-dates.js';
import { lawNumber } from './law-number.js';
import { legalMissing } from './legal-missing.js';
import { letterO } from './letter-o.js';
import { linkBare } from './link-bare.js';
import { linkDead } from './link-dead.js';
import { linkDownload } from './link-download.js';
import { linkHttp } from './link-http.js';
import { linkMoved } from './link-moved.js';
import { linkNameless } from './link-nameless.js';
import { linkOwnSite } from './link-own-site.js';
import { linkText } from './link-text.js';
import { linkTextSame } from './link-text-same.js';
import { linkUnanswered } from './link-unanswered.js';
import { linkUnparsed } from './link-unparsed.js';
import { listFake } from './list-fake.js';
import { manifestPath } from './manifest-path.js';
import { mergeConflict } from './merge-conflict.js';
import { noteUndefined } from './note-undefined.js';
import { noteUnused } from './note-unused.js';
import { ordinalForm } from './ordinal-form.js';
import { paragraphLong } from './paragraph-long.js';
import { parenthesisUnbalanced } from './parenthesis-unbalanced.js';
import { placeholderText } from './placeholder-text.js';
import { referenceUndefined } from './reference-undefined.js';
import { sectionEmpty } from './section-empty.js';
import { sentenceLong } from './sentence-long.js';
import { soonStale } from './soon-stale.js';
import { spacePasted } from './space-pasted.js';
import { spelling } from './spelling.js';
import { statedDate } from './stated-date.js';
import { statedSize } from './stated-size.js';
import { statedVersion } from './stated-version.js';
import { tableCaption } from './table-caption.js';
import { tableExtraCells } from './table-extra-cells.js';
import { tableHeader } from './table-header.js';
import { tableHeaderEmpty } from './table-header-empty.js';
import { tableHeaders } from './table-headers.js';
import { tableLayout } from './table-layout.js';
import { tablePairedLines } from './table-paired-lines.js';
import { tableUnparsed } from './table-unparsed.js';
import { targetPast } from './target-past.js';
import { templateLeftover } from './template-leftover.js';
import { termVariant } from './term-variant.js';
import { translationMissing } from './translation-missing.js';
import { translationOutline } from './translation-outline.js';
import { translationStale } from './translation-stale.js';
import { translationUndated } from './translation-undated.js';
import { unitSuperscript } from './unit-superscript.js';
import { variableUnknown } from './variable-unknown.js';
import { variableUnused } from './variable-unused.js';
import { wordDoubled } from './word-doubled.js';

/** Every check there is, by id. */
export const rules: readonly Rule[] = [
  accentCapital,
  acronymUnknown,
  anchorDuplicate,
  ariaInvalid,
  chapterTitle,
  chapterUnlisted,
  chemicalSubscript,
  addressGone,
  contributionMany,
  contributionSection,
  contributionUnanswered,
  contributionUnjudged,
  decimalPoint,
  descriptionLong,
  descriptionMissing,
  diagramAlt,
  directiveStray,
  easyMissing,
  easyUnknown,
  editionUnknown,
  editionUnshown,
  emphasisUnparsed,
  essentialsEmpty,
  exampleUnknown,
  fileNamePlain,
  foreignSyntax,
  frontMatterLate,
  glossaryOrder,
  glossaryUnused,
  guillemetsUnbalanced,
  headingBold,
  headingDuplicate,
  headingEmpty,
  headingH1,
  headingPunctuation,
  headingSkipped,
  headingUnparsed,
  htmlMarkdown,
  htmlPasted,
  htmlRemoved,
  htmlUnclosed,
  ignoreInvalid,
  ignoreUnused,
  imageAltLong,
  imageAltUseless,
  imageDecorative,
  imageText,
  imageUnused,
  imageWeight,
  langInvalid,
  langMissing,
  lawDates,
  lawNumber,
  legalMissing,
  letterO,
  linkBare,
  linkDead,
  linkDownload,
  linkHttp,
  linkMoved,
  linkNameless,
  linkOwnSite,
  linkText,
  linkTextSame,
  linkUnanswered,
  linkUnparsed,
  listFake,
  manifestPath,
  mergeConflict,
  noteUndefined,
  noteUnused,
  ordinalForm,
  paragraphLong,
  parenthesisUnbalanced,
  placeholderText,
  referenceUndefined,
  sectionEmpty,
  sentenceLong,
  soonStale,
  spacePasted,
  spelling,
  statedDate,
  statedSize,
  statedVersion,
  tableCaption,
  tableExtraCells,
  tableHeader,
  tableHeaderEmpty,
  tableHeaders,
  tableLayout,
  tablePairedLines,
  tableUnparsed,
  targetPast,
  templateLeftover,
  termVariant,
  translationMissing,
  translationOutline,
  translationStale,
  translationUndated,
  unitSuperscript,
  variableUnknown,
  variableUnused,
  wordDoubled,
];
