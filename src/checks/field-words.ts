import type { Lang } from '../guide/labels.js';

/**
 * Words of public procurement, law, ecology and computing that dictionaries lack, by their stem: endings follow.
 */
const stems: Record<Lang, string> = {
  fr: `affordance agentique agrivoltaïsme allotissement api backlog backoffice backup beta breakpoint chapo chapô
    chatbot checkbox checklist cliqué compostabilité cotraitance cotraitant créativement crypto datavisualisation
    décommissionnement désimperméabilisation dev elearning embedding feedback focalisable footer frontend fusionnable
    gamification greenwashing header insight intrapreneur intrapreneuse labellisation layout mainframe
    multiattributaire nudge océrisation opendata opt-in opt-out overlay parefeu pentest perfluoré phishing
    piétonnisation pilotabilité placeholder polychlorobiphényle pseudonymisation pseudonymisé pseudonymiser
    reconditionnement recetter remanufacturation remanufacturé requêtable requêtage responsive règlementaire
    scalable scoring scroll shareware sitemap snippet sourçage surspécification téléprocédure template upcycling
    webmail wording`,
  en: `anonymisation anonymised async backpressure benchmarked blocklist checkbox checkboxes cryptographically
    bitfield declaratively dev digitalisation epilog disambiguated env esm falsey formatter frontmatter getter implementor kerning
    lib lifecycle lossy lowercased minified minifier minify monkeypatch natively naïve naïvely performant
    phonebook ponyfill postfix programmatically promisified pseudonymisation pseudonymised readme rollup rowspan
    sandboxed screenreader specced stringified stringifier stringify strikethrough stylesheet subtag syntaxes
    tasklist tokenise tokenised toplevel truecolor unicode unioned uppercased userland`,
};
const endings: Record<Lang, readonly string[]> = { fr: ['', 'e', 's', 'es'], en: ['', 's'] };

function wordsOf(lang: Lang): ReadonlySet<string> {
  const listed = stems[lang].trim().split(/\s+/);
  return new Set(listed.flatMap((stem) => endings[lang].map((ending) => stem + ending)));
}

/** By language, in lower case. */
export const fieldWords: Record<Lang, ReadonlySet<string>> = {
  fr: wordsOf('fr'),
  en: wordsOf('en'),
};
