const plurals = new Intl.PluralRules('fr');
const lists = new Intl.ListFormat('fr', { type: 'conjunction' });
const choices = new Intl.ListFormat('fr', { type: 'disjunction' });

/** «0 erreur», «1 erreur», «2 erreurs». @param many the plural, where it is not made by an «s». */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plurals.select(count) === 'one' ? one : many}`;
}

/** «a, b et c». */
export function and(items: readonly string[]): string {
  return lists.format(items);
}

/** «a, b ou c». */
export function or(items: readonly string[]): string {
  return choices.format(items);
}

/** Letters that a word may begin with and that ask for an elision; an «h» that is mute can't be told from one that is not. */
const vowel = /^[aeiouyàâäæéèêëîïôöœùûü]/i;

/** «de la page», «d’un tableau»: `de` before what may begin with a vowel. */
export function de(text: string): string {
  return vowel.test(text) ? `d’${text}` : `de ${text}`;
}
