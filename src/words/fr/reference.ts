/**
 * French of what is written in English where it is defined: the keys of `guide.yaml` and of the headers of
 * chapters, and the placeholders of announcements. The reference and the schema for editors are made of it.
 */
export const reference: Readonly<Record<string, string>> = {
  // guide.yaml
  'Title of the guide.': 'Titre du guide.',
  'What sentences call the guide, where its title is long.':
    'Comment les phrases nomment le guide, quand son titre est long.',
  'Article before that name; without it, `le` (`the`) before a guide, quotation marks around any other title.':
    'Article devant ce nom ; sans lui, `le` devant un guide, et tout autre titre est entre guillemets.',
  'Names the files: lower-case letters, digits and dashes.':
    'Donne leur nom aux fichiers : lettres minuscules, chiffres et tirets.',
  'Language of the guide and of every label.':
    'Langue du guide, et de tout ce que le programme y ajoute.',
  'One sentence on the guide, for search engines and the PDF.':
    'Une phrase sur le guide, pour les moteurs de recherche et le PDF.',
  'Version of the guide, by SemVer; written nowhere else.':
    'Version du guide, selon SemVer ; elle ne s’écrit nulle part ailleurs.',
  'Date of this version.': 'Date de cette version.',
  'What stands before the version in its git tag: one of its own for each of several guides in a repository.':
    'Ce qui précède la version dans son étiquette git : chaque guide d’un même dépôt a le sien.',
  'The version aimed at and when.': 'La version visée, et pour quand.',
  'That version.': 'Cette version.',
  'Its month or its day.': 'Son mois, ou son jour.',
  'Licence of the text: an identifier of the list of SPDX.':
    'Licence du texte : un identifiant de la liste SPDX.',
  'Who publishes the guide, the first being the one in charge.':
    'Qui publie le guide ; le premier en est responsable.',
  'Name in full.': 'Nom en entier.',
  'Short name, where room is short.': 'Sigle, là où la place manque.',
  'Its website.': 'Son site web.',
  'Its logo, made for white paper: it stands for the name on covers and in footers.':
    'Son logo, fait pour du papier blanc : il tient lieu du nom sur les couvertures et en pied de page.',
  'Who did what.': 'Qui a fait quoi.',
  'What they did.': 'Ce qu’ils ont fait.',
  'People or organisations.': 'Personnes ou organismes.',
  'Keywords of the metadata.': 'Mots-clés des métadonnées.',
  'Where readers can write.': 'Où les lecteurs peuvent écrire.',
  'E-mail address.': 'Adresse électronique.',
  'Page of a form, or where a code forge takes issues: readers report errors there.':
    'Page d’un formulaire, ou des tickets d’une forge : les lecteurs y signalent les erreurs.',
  'A public consultation on the guide.': 'Une consultation publique sur le guide.',
  'Where readers contribute.': 'Où les lecteurs contribuent.',
  'Where one section is contributed on: `{id}`, `{title}` and `{address}` stand for those of the section. The site then has a page with a link for each.':
    'Où l’on contribue sur une section : `{id}`, `{title}` et `{address}` sont remplacés par son identifiant, son titre et son adresse. Le site a alors une page avec un lien pour chacune.',
  'First day.': 'Premier jour.',
  'Last day.': 'Dernier jour.',
  'Look: dsfr (State sites only) or plain.':
    'Apparence : `dsfr` (sites de l’État seulement) ou `plain`.',
  'Image of the cover, from the folder of the guide.':
    'Image de la couverture, depuis le dossier du guide.',
  'Fonts for characters that those of the theme lack, in order of preference.':
    'Polices pour les caractères que celles du thème n’ont pas, par ordre de préférence.',
  'Path of a TrueType, OpenType or WOFF2 file, from the folder of the guide.':
    'Chemin d’un fichier TrueType, OpenType ou WOFF2, depuis le dossier du guide.',
  'Licence of the font, which must allow to embed it: an SPDX identifier.':
    'Licence de la police, qui doit permettre de l’incorporer : un identifiant SPDX.',
  'Where the guide will live on the host site.': 'Où le guide sera, sur le site qui l’accueille.',
  'Origin of the host; without it, absolute addresses are left out.':
    'Origine du site d’accueil ; sans elle, il n’y a pas d’adresses absolues.',
  'Which conventions the host’s own pages follow.':
    'Quelles conventions suivent les pages du site d’accueil.',
  'Path of the guide’s home page on the host.':
    'Chemin de la page d’accueil du guide sur le site d’accueil.',
  'Path of the PDF on the host; `{slug}`, `{version}`, `{month}` and `{year}` are filled in.':
    'Chemin du PDF sur le site d’accueil ; `{slug}`, `{version}`, `{month}` et `{year}` sont remplacés.',
  'Path of the image of the cover on the host.':
    'Chemin de l’image de la couverture sur le site d’accueil.',
  'Address of the folder that the text came from: a link to a page that is not in the guide leads there.':
    'Adresse du dossier d’où vient le texte : un lien vers une page absente du guide y mène.',
  'Layout of the guide’s pages on an Eleventy host.':
    'Gabarit des pages du guide sur un site Eleventy.',
  'Path on the host of the folder that keeps every version (`guide release --versions`): pages then lead to the other versions, and say where they are not the latest. Asks for `url`.':
    'Chemin, sur le site hôte, du dossier qui garde toutes les versions (`guide release --versions`) : les pages mènent alors aux autres versions, et disent quand elles ne sont pas de la dernière. Demande `url`.',
  'Offers readers to keep the guide’s pages in their browser, to read them without a network; only those who ask do.':
    'Propose aux lecteurs de garder les pages du guide dans leur navigateur, pour les lire sans réseau ; seuls ceux qui le demandent les gardent.',
  'Folder of the announcements in the sources of an Eleventy host.':
    'Dossier des annonces dans les sources d’un site Eleventy.',
  'Legal links of the footer: legal notice, accessibility statement, personal data. A site of the State says `Accessibilité : partiellement conforme` or `Accessibilité : totalement conforme` by the title of one; else its footer says `non conforme`.':
    'Liens obligatoires du pied de page : mentions légales, accessibilité, données personnelles. Le titre de l’un dit `Accessibilité : partiellement conforme` ou `Accessibilité : totalement conforme` ; sinon, le pied de page d’un site de l’État dit `non conforme`.',
  'Text of the link; the title of the chapter by default.':
    'Texte du lien ; par défaut, le titre du chapitre.',
  'Address of a page elsewhere; asks for `title`.':
    'Adresse d’une page située ailleurs ; `title` est alors nécessaire.',
  'In place of `url`: a chapter, or a page of the guide’s folder that the site alone has.':
    'À la place de `url` : un chapitre, ou une page du dossier du guide que seul le site a.',
  'What only the PDF has.': 'Ce que seul le PDF contient.',
  'Which web addresses are printed: those of notes and of the bibliography, all others at the foot of their pages too, or none.':
    'Quelles adresses web sont imprimées : celles des notes et de la bibliographie, toutes les autres aussi au pied des pages, ou aucune.',
  'Puts the files that chapters link to into the PDF as well, which is PDF/A-3a then in place of PDF/A-2a.':
    'Met aussi dans le PDF les fichiers auxquels renvoient les chapitres : il est alors PDF/A-3a, et non PDF/A-2a.',
  'Look of the documents for word processors: font, size, colour of headings.':
    'Apparence des documents pour traitement de texte : police, taille, couleur des titres.',
  'Font, which readers’ own computers have.': 'Police, que les ordinateurs des lecteurs ont déjà.',
  'Size of the text, in points.': 'Taille du texte, en points.',
  'Colour of headings.': 'Couleur des titres.',
  'Fail when an output is heavier.': 'Échouer quand un fichier produit est plus lourd.',
  'Heaviest page, compressed, with the styles and scripts it loads.':
    'Poids le plus grand d’une page, comprimée, avec les styles et les scripts qu’elle charge.',
  'Heaviest PDF.': 'Poids le plus grand du PDF.',
  'Gives a rule another severity, or switches it off, by its name.':
    'Donne à une règle, par son nom, une autre gravité, ou l’éteint.',
  'Makes `[@key, p. 12]` cite the work of that key, which `:::references` lists; without it, they are shown as they are.':
    'Avec cette clé, `[@clé, p. 12]` cite l’ouvrage de ce nom, que `:::references` énumère ; sans elle, ces signes restent comme ils sont.',
  'Works that chapters cite, from the folder of the guide: BibLaTeX (.bib), Hayagriva (.yaml), CSL JSON (.json) or RIS (.ris).':
    'Fichiers des ouvrages que les chapitres citent, depuis le dossier du guide : BibLaTeX (.bib), Hayagriva (.yaml), CSL JSON (.json) ou RIS (.ris).',
  'How works are cited: `iso-690` (author and year, laws by their short title), another style that Typst has (`apa`, `ieee` …), or the path of a CSL file.':
    'Comment les ouvrages sont cités : `iso-690` (auteur et année, les lois par leur titre court), un autre style que Typst connaît (`apa`, `ieee`…), ou le chemin d’un fichier CSL.',
  'Which works are listed: those that are cited, or all.':
    'Quels ouvrages sont énumérés : ceux qui sont cités, ou tous.',
  'What stands for `{name}`, in that language.':
    'Ce qui prend la place de `{nom}`, dans cette langue.',
  'What is said once: `{name}` in chapters stands for the text of that name, inline Markdown; without it, braces are shown as they are.':
    'Ce qui est dit une seule fois : dans les chapitres, le texte de ce nom, en Markdown, prend la place de `{nom}` ; sans cette clé, les accolades restent telles quelles.',
  'In an easy-to-read edition: the chapter that this one says in simple words, by its path in `guide.yaml`.':
    'Dans une édition facile à lire et à comprendre : le chapitre que celui-ci dit en mots simples, par son chemin dans `guide.yaml`.',
  'Says that it is easy to read and understand: it has the chapters that simplify others, each of which leads to the other.':
    'Dit qu’elle est facile à lire et à comprendre : elle a les chapitres qui en simplifient d’autres, et chacun des deux mène à l’autre.',
  'Editions that do not have it.': 'Les éditions qui ne l’ont pas.',
  'Editions that have the chapter; all by default.':
    'Les éditions qui ont le chapitre\u00a0; toutes par défaut.',
  'Editions of the guide, each for an audience and with outputs of its own: `:::for{edition=name}` holds what only that one shows.':
    'Éditions du guide, chacune pour un public et avec ses propres fichiers\u00a0: `:::pour{edition=nom}` contient ce que seule celle-là montre.',
  'What the guide says otherwise in that edition.':
    'Ce que le guide dit autrement dans cette édition.',
  'What stands for `{name}` in it.': 'Ce qui y prend la place de `{nom}`.',
  'The chapters it has, of those of the guide; all by default.':
    'Les chapitres qu’elle garde, parmi ceux du guide\u00a0; tous par défaut.',
  'Image of its cover.': 'Image de sa couverture.',
  'Its keywords.': 'Ses mots-clés.',
  'Names its files; the slug of the guide and its name by default.':
    'Nomme ses fichiers\u00a0; le `slug` du guide suivi de son nom par défaut.',
  'One sentence on it; that of the guide by default.':
    'Une phrase qui la présente\u00a0; celle du guide par défaut.',
  'What sentences call it, where its title is long.':
    'Comment les phrases l’appellent, si son titre est long.',
  'Title of the edition.': 'Titre de l’édition.',
  'Reads `==marked==`, `H~2~O` and `x^2^`; without it, they are shown as they are.':
    'Fait comprendre `==surligné==`, `H~2~O` et `x^2^` ; sans cette clé, ces signes restent comme ils sont.',
  'With `false`, `$x^2$` and `$$x^2$$` are shown as they are; else they are formulas.':
    'Avec `false`, `$x^2$` et `$$x^2$$` restent comme ils sont ; sinon, ce sont des formules.',
  'Terms as the guide writes them, each with the ways it must not be written.':
    'Les termes comme le guide les écrit, et pour chacun les façons de ne pas l’écrire.',
  'Further English terms that a French text must mark as such.':
    'Autres termes anglais qu’un texte français doit marquer comme tels.',
  'Further languages of the guide: what is said otherwise in each.':
    'Autres langues du guide : ce qui se dit autrement dans chacune.',
  'What the guide says in that language.': 'Ce que le guide dit dans cette langue.',
  'Title of the guide in that language.': 'Titre du guide dans cette langue.',
  'One sentence on the guide, in that language.': 'Une phrase sur le guide, dans cette langue.',
  'Names its files; the slug of the guide and the language by default.':
    'Donne leur nom à ses fichiers ; par défaut, le `slug` du guide suivi de la langue.',
  'Titles of parts: as they are under `chapters`, then in that language.':
    'Titres des parties : comme ils sont sous `chapters`, puis dans cette langue.',
  'Keywords in that language.': 'Mots-clés dans cette langue.',
  'Publishers, named in that language.': 'Qui publie le guide, nommé dans cette langue.',
  'Who did what, in that language.': 'Qui a fait quoi, dans cette langue.',
  'Legal links of the footer, in that language.':
    'Liens obligatoires du pied de page, dans cette langue.',
  'Image of the cover in that language.': 'Image de la couverture dans cette langue.',
  'Terms of the index in that language, in a file of its own.':
    'Termes de l’index dans cette langue, dans un fichier à part.',
  'A file of terms that the index has wherever chapters say them: a list of `term`, `variants`, `under`, `see`, `see-also`.':
    'Fichier des termes que l’index relève partout où les chapitres les emploient : une liste de `term`, `variants`, `under`, `see`, `see-also`.',
  'Chapters and parts, in reading order.': 'Chapitres et parties, dans l’ordre de lecture.',
  'Shows the key figures of all chapters together behind the table of contents.':
    'Réunit les chiffres clés de tous les chapitres après la table des matières.',
  'Title of the part.': 'Titre de la partie.',
  'A few lines on what the part holds.': 'Quelques lignes sur ce que contient la partie.',
  'Pictogram of the part, which says nothing that its title does not say.':
    'Pictogramme de la partie, qui ne dit rien que son titre ne dise.',
  'Title of the part in that language.': 'Titre de la partie dans cette langue.',
  'Its introduction in that language.': 'Son introduction dans cette langue.',
  'Its chapters, in reading order.': 'Ses chapitres, dans l’ordre de lecture.',
  // The header of a chapter
  'Title of the chapter; without it, its first `#` heading.':
    'Titre du chapitre ; sans lui, le premier titre `#` du texte.',
  'One sentence of at most 160 characters, for search engines and cards.':
    'Une phrase de 160 caractères au plus, pour les moteurs de recherche et les cartes.',
  'Name of the page in place of the file’s: lower-case letters, digits, dashes.':
    'Nom de la page, à la place de celui du fichier : lettres minuscules, chiffres, tirets.',
  'Picture of the chapter, from the guide’s folder: on its card, and in the PDF on an opening page of its own.':
    'Image du chapitre, depuis le dossier du guide : sur sa carte, et dans le PDF sur une page d’ouverture.',
  'Sets the whole chapter on wide pages of the PDF.':
    'Met tout le chapitre sur des pages larges dans le PDF.',
  'Numbers the headings of the chapter.': 'Numérote les titres du chapitre.',
  'Address on the host; links to it lead to the chapter.':
    'Adresse sur le site d’accueil ; les liens vers elle mènent au chapitre.',
  'Addresses where the chapter once was: pages there lead to it.':
    'Adresses où le chapitre a été : des pages y mènent à lui.',
  'In a translation: which text of the original it follows, as `guide translate` writes it.':
    'Dans une traduction : quel texte de l’original elle suit, comme l’écrit `guide translate`.',
  // Placeholders of announcements
  'title of the announcement': 'titre de l’annonce',
  'its date, YYYY-MM-DD': 'sa date, AAAA-MM-JJ',
  'where it leads': 'où elle mène',
  'text of that link': 'texte de ce lien',
  'that link, where it leads elsewhere than to the guide':
    'ce lien, quand il mène ailleurs qu’au guide',
  'its picture, as the host wants it': 'son image, comme le site d’accueil la veut',
  'one sentence for lists and search engines':
    'une phrase pour les listes et les moteurs de recherche',
  'its tags': 'ses étiquettes',
  'every other key of its front matter, alone on its line':
    'toute autre clé de son en-tête, seule sur sa ligne',
  'the text a person wrote': 'le texte que quelqu’un a écrit',
  'the first paragraph of that text': 'le premier paragraphe de ce texte',
  'the paragraphs that follow': 'les paragraphes qui suivent',
  'title of the guide, as it is written': 'titre du guide, comme il est écrit',
  'the guide as a sentence calls it: with its article or within quotation marks; its `shortTitle` and `article` where it says them':
    'le guide comme une phrase le nomme : avec son article, ou entre guillemets ; son `shortTitle` et son `article`, s’il en a',
  'version of the guide, 1.0.0-beta.1': 'version du guide, 1.0.0-beta.1',
  'version of the guide in words, after «version»':
    'version du guide en toutes lettres, après « version »',
  'date of the version, in words': 'date de la version, en toutes lettres',
  'size of the PDF': 'poids du PDF',
  'address of the PDF on the host': 'adresse du PDF sur le site d’accueil',
  'address of the cover’s image on the host':
    'adresse de l’image de la couverture sur le site d’accueil',
  'address of the guide’s home on the host': 'adresse de l’accueil du guide sur le site d’accueil',
  'address of the public consultation, while it is open':
    'adresse de la consultation publique, tant qu’elle est ouverte',
  'last day of the consultation, in words, while it is open':
    'dernier jour de la consultation, en toutes lettres, tant qu’elle est ouverte',
  'how many contributions there were, once the consultation is closed':
    'nombre de contributions reçues, une fois la consultation close',
  'how many of them were taken up, in whole or in part':
    'combien ont été retenues, en tout ou en partie',
  'licence of the guide, within a sentence': 'licence du guide, à l’intérieur d’une phrase',
  'address of the licence': 'adresse de la licence',
  'who publishes the guide': 'qui publie le guide',
};
