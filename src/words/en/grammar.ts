const plurals = new Intl.PluralRules('en');

/** «1 error», «2 errors». @param many the plural, where it is not made by an «s». */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plurals.select(count) === 'one' ? one : many}`;
}
