import { type Conversion, type Line, mapText } from '../lines.js';

/** Templates whose result is plain: the address of a page or of the site, a picture, code, what protects from templates. */
const plain: readonly [RegExp, string][] = [
  [/\{\{\s*(?:site\.(?:baseurl|url)|page\.baseurl)\s*\}\}/g, ''],
  [
    /\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)[^}]*\}\}/g,
    '$1',
  ],
  [/\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'\s>%]+)["']?\s*[>%]\}\}/g, '$1'],
  [/\{%-?\s*link\s+([^\s%]+)\s*-?%\}/g, '/$1'],
  [/\{%-?\s*post_url\s+([^\s%]+)\s*-?%\}/g, '/_posts/$1.md'],
  [/\{%-?\s*(?:end)?raw\s*-?%\}/g, ''],
  [/^\s*\{%-?\s*highlight\s+(\w+).*?-?%\}\s*$/g, '```$1'],
  [/^\s*\{%-?\s*endhighlight\s*-?%\}\s*$/g, '```'],
  [/\{\{<\s*figure\s[^>]*?src="([^"]+)"[^>]*?alt="([^"]*)"[^>]*>\}\}/g, '![$2]($1)'],
  [/\{\{<\s*figure\s+(?:[^>]*?\s)?src="([^"]+)"[^>]*>\}\}/g, '![]($1)'],
  [/^\s*<!--\s*more\s*-->\s*$/g, ''],
];

/** Liquid of Jekyll and GitBook, shortcodes of Hugo: those whose result is plain. Others are told elsewhere, and stay. */
export const templates: Conversion = (lines) =>
  mapText(lines, (line): Line => {
    if (!/\{[{%]|<!--/.test(line.text)) return line;
    return { ...line, text: plain.reduce((text, [form, by]) => text.replace(form, by), line.text) };
  });
