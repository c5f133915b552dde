const plurals = new Intl.PluralRules('en');
const lists = new Intl.ListFormat('en', { type: 'conjunction' });
const choices = new Intl.ListFormat('en', { type: 'disjunction' });

/** «1 error», «2 errors». @param many the plural, where it is not made by an «s». */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plurals.select(count) === 'one' ? one : many}`;
}

/** «a, b, and c». */
export function and(items: readonly string[]): string {
  return lists.format(items);
}

/** «a, b, or c». */
export function or(items: readonly string[]): string {
  return choices.format(items);
}
