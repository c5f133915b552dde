const plurals = new Intl.PluralRules('fr');

/** «0 erreur», «1 erreur», «2 erreurs». @param many the plural, where it is not made by an «s». */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plurals.select(count) === 'one' ? one : many}`;
}
