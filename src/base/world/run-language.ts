import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Language, languageNamed } from '../../words/words.js';

/** How a run was started. */
interface Start {
  /** Without the program. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
}

/**
 * The language that a run speaks: what `--lang` says, or `GUIDE_LANG`; else that of the guide, peeked at so that
 * what is wrong in `guide.yaml` is said in it too; else that of the machine (POSIX: the first of `LC_ALL`,
 * `LC_MESSAGES` and `LANG` that is set; systems without these say it otherwise); else English.
 */
export function runLanguage({ args, env, cwd }: Start): Language {
  const ofMachine = () =>
    env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return (
    languageNamed(optionValue(args, '--lang')) ??
    languageNamed(env.GUIDE_LANG) ??
    languageOfGuide(args, cwd) ??
    languageNamed(ofMachine()) ??
    'en'
  );
}

function languageOfGuide(args: readonly string[], cwd: string): Language | undefined {
  const folder = resolve(cwd, optionValue(args, '--directory', '-C') ?? '.');
  const named = args.slice(1).filter((each) => !each.startsWith('-'));
  const above: string[] = [];
  for (let each = folder; ; each = dirname(each)) {
    above.push(each);
    if (each === dirname(each)) break;
  }
  const folders = [
    ...named.map((name) => join(folder, name)),
    ...above,
    join(folder, 'guide-sources'),
  ];
  const file = folders.map((each) => join(each, 'guide.yaml')).find((path) => existsSync(path));
  return file === undefined ? undefined : languageNamed(statedLanguage(file));
}

/** What a `guide.yaml` says of its language, however wrong the rest of it is. */
function statedLanguage(file: string): string | undefined {
  try {
    return /^\uFEFF?lang[ \t]*:?[ \t]*["']?([a-z]{2})\b/im.exec(readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** The value of an option among arguments, the last one given: `--lang fr`, `--lang=fr`, `-C dir`, `-Cdir`. */
function optionValue(args: readonly string[], long: string, short?: string): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options
    .flatMap((each, index) => {
      if (each === long || each === short) return options[index + 1] ?? [];
      if (each.startsWith(`${long}=`)) return each.slice(long.length + 1);
      return short && each.startsWith(short) ? each.slice(short.length) : [];
    })
    .at(-1);
}
