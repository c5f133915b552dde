/**
 * French words of public procurement, law and computing that general dictionaries lack, by their stem:
 * endings in -e, -s and -es follow.
 */
const stems =
  'allotissement cotraitance cotraitant décommissionnement fusionnable labellisation multiattributaire polychlorobiphényle reconditionnement remanufacturation remanufacturé sourçage surspécification téléprocédure'.split(
    ' ',
  );

export const fieldWords: ReadonlySet<string> = new Set(
  stems.flatMap((stem) => [stem, `${stem}e`, `${stem}s`, `${stem}es`]),
);
