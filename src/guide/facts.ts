import { guideName } from './guide-name.js';
import type { Manifest } from './manifest-schema.js';
import { statementsOf } from './statements.js';

/** What chapters and announcements may say of the guide by `{name}`, which `guide.yaml` alone decides. */
export function factsOf(manifest: Manifest) {
  const { lang, version, title, publishers } = manifest;
  const statements = statementsOf(manifest);
  return {
    guide: title,
    theGuide: guideName(manifest, lang).named,
    version,
    label: statements.version.inSentence.replace(/^version /, ''),
    versionDate: statements.date,
    licence: statements.licence.inSentence[lang],
    licenceUrl: statements.licence.url,
    publishers: publishers.map(({ name }) => name).join(', '),
  };
}
