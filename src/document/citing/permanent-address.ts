/** Legal acts of the Union by the letter that their CELEX number has. */
const acts: Readonly<Record<string, string>> = { R: 'reg', L: 'dir', D: 'dec' };

/**
 * The permanent address of a law by its number: an ELI (European Legislation Identifier, Council conclusions
 * 2012/C 325/02), as Légifrance and the Publications Office of the Union give them.
 * @param work an entry of Hayagriva: `type: legislation`, its `date`, and as its `serial-number` that of a French
 * `loi`, `ordonnance`, `decret` or `arrete` (`2020-105`, or its NOR) or the `celex` of a European act (`32016R0679`).
 * @returns undefined for all else.
 */
export function permanentAddress(work: Readonly<Record<string, unknown>>): string | undefined {
  if (work.type !== 'legislation') return undefined;
  const numbers = work['serial-number'];
  if (typeof numbers !== 'object' || numbers === null) return undefined;
  for (const [kind, number] of Object.entries(numbers)) {
    const address =
      kind === 'celex' ? ofTheUnion(String(number)) : french(kind, String(number), work.date);
    if (address !== undefined) return address;
  }
  return undefined;
}

function ofTheUnion(celex: string): string | undefined {
  const [, year, letter = '', number] = /^3(\d{4})([RLD])(\d{4})$/.exec(celex) ?? [];
  if (year === undefined) return undefined;
  return `http://data.europa.eu/eli/${acts[letter]}/${year}/${Number(number)}/oj`;
}

function french(kind: string, number: string, date: unknown): string | undefined {
  if (!/^(?:loi|ordonnance|decret|arrete)$/.test(kind)) return undefined;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(date)) ?? [];
  if (day === undefined) return undefined;
  const parts = [kind, year, Number(month), Number(day), number, 'jo/texte'];
  return `https://www.legifrance.gouv.fr/eli/${parts.join('/')}`;
}
