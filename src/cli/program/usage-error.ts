import { words } from '../../words/words.js';
import { placeholder, placeholders } from './placeholders.js';

type Parts = readonly [string, string, string];

/** What commander says of arguments, by what is in it. */
const sentences: readonly (readonly [RegExp, (...parts: Parts) => string])[] = [
  [/^unknown option '(.*)'$/, (flag) => words().program.errors.unknownOption(flag)],
  [/^unknown command '(.*)'$/, (name) => words().program.errors.unknownCommand(name)],
  [
    /^missing required argument '(.*)'$/,
    (name) => words().program.errors.missingArgument(placeholder(name)),
  ],
  [
    /^option '(.*)' argument missing$/,
    (flags) => words().program.errors.optionMissingArgument(placeholders(flags)),
  ],
  [
    /^required option '(.*)' not specified$/,
    (flags) => words().program.errors.missingMandatoryOption(placeholders(flags)),
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command, expected, got) =>
      words().program.errors.excessArguments(command, Number(expected), Number(got)),
  ],
  [
    /^command-argument value '([\s\S]*)' is invalid for argument '(.*?)'\. ([\s\S]*)$/,
    (value, name, why) =>
      words().program.errors.invalidArgument(placeholder(name), value, reason(why)),
  ],
  [
    /^option '(.*?)' argument '([\s\S]*)' is invalid\. ([\s\S]*)$/,
    (flags, value, why) =>
      words().program.errors.invalidOption(placeholders(flags), value, reason(why)),
  ],
];

function reason(why: string): string {
  const [, names] = /^Allowed choices are (.*)\.$/.exec(why) ?? [];
  return names === undefined ? why : words().program.errors.allowedChoices(names);
}

/**
 * What commander says of arguments that it does not understand, in the language of the run; as it is where it is
 * none of its known sentences.
 */
export function usageError(message: string): string {
  const [, said = '', near, names = ''] =
    /^error: ([\s\S]*?)(\n\(Did you mean (?:one of )?(.*)\?\))?$/.exec(message) ?? [];
  const { prefix, near: nearest } = words().program.errors;
  for (const [pattern, ours] of sentences) {
    const match = pattern.exec(said);
    if (!match) continue;
    const [first = '', second = '', third = ''] = match.slice(1);
    const lines = [`${prefix} ${ours(first, second, third)}`];
    if (near !== undefined) lines.push(nearest(names, names.includes(', ')));
    return lines.join('\n');
  }
  return message;
}
