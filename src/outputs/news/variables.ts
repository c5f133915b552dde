import { markdownOf, variableValues } from '../../document/parse-markdown.js';
import { variablePlaces } from '../../document/variable-places.js';
import { filledPlain } from '../../document/variable-values.js';
import { liveOf } from '../../guide/live.js';
import type { Manifest } from '../../guide/manifest-schema.js';
import { applyEdits } from '../../guide/text-edit.js';
import type { OwnValues } from './template.js';
import type { Written } from './written.js';

/** What stands for the guide's own names in a template. */
export function ownValues(manifest: Manifest): OwnValues {
  const { variables: markdown = {} } = manifest;
  const values = variableValues(liveOf(manifest));
  const plain = Object.keys(markdown).map((name) => [name, values.get(name)?.plain ?? '']);
  return { markdown, plain: Object.fromEntries(plain) };
}

/**
 * An announcement with what `guide.yaml` says once in its places: as Markdown in the prose, without markup in the front
 * matter. Code, escapes and the host's `{{ name }}` stay.
 */
export function filledAnnouncement(written: Written, manifest: Manifest): Written {
  const live = liveOf(manifest);
  const { variables } = live;
  if (!variables) return written;
  const values = variableValues(live);
  const plain = (text: string | undefined) => text && filledPlain(text, values);
  const { title, linkTitle, description, prose } = written;
  return {
    ...written,
    title: plain(title),
    linkTitle: plain(linkTitle),
    description: plain(description),
    prose: prose && filledProse(prose, { ...live, variables }),
  };
}

function filledProse(
  text: string,
  live: ReturnType<typeof liveOf> & { variables: Readonly<Record<string, string>> },
): string {
  const tree = markdownOf({ text, ...live });
  const edits = variablePlaces(tree, text).flatMap(({ name, start, end, inAddress }) => {
    const said = live.variables[name];
    return said === undefined || inAddress ? [] : [{ start, end, text: said }];
  });
  return applyEdits(text, edits);
}
