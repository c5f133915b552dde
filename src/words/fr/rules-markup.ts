import type { RuleWords } from '../en/rules.js';

const pageHeader = 'l’en-tête de la page, entre les deux lignes ---';

export const rulesMarkup: Pick<
  RuleWords,
  keyof typeof import('../en/rules-markup.js').rulesMarkup
> = {
  'anchor-duplicate': {
    reason: 'Quand deux endroits portent le même repère, un lien ne mène qu’au premier.',
    found: (id) => `Le repère « ${id} » est donné deux fois dans ce chapitre`,
    hint: 'donner à chacun un nom à lui',
  },
  'chapter-title': {
    reason:
      'Deux chapitres du même titre ne se distinguent ni dans le sommaire, ni dans la recherche, ni dans les onglets du navigateur.',
    found: (title, first) => `Le titre « ${title} » est déjà celui de ${first}`,
    hint: 'donner à l’un des deux un titre qui dit de quoi il parle',
  },
  'chapter-unlisted': {
    reason:
      'Un fichier de texte placé à côté des chapitres mais absent de `guide.yaml` n’est publié nulle part : c’est un chapitre oublié, ou un brouillon resté là.',
    found: 'Ce chapitre n’est pas dans la liste de guide.yaml : aucun lecteur ne le verra',
    hint: (path) =>
      `ajouter la ligne « - ${path} » sous « chapters: » dans guide.yaml, ou sortir le fichier de ce dossier`,
    addLanguage: (lang) =>
      `ajouter la langue sous « translations: » dans guide.yaml : « translations: { ${lang}: { title: …, description: … } } »`,
  },
  'description-long': {
    reason: 'Les moteurs de recherche coupent une description après quelque 160 caractères.',
    found: (length, limit) =>
      `Cette description compte ${length} caractères, il en faudrait ${limit} au plus`,
    hint: 'n’en garder qu’une phrase',
  },
  'description-missing': {
    reason: 'Les moteurs de recherche et la page d’accueil montrent la description d’un chapitre.',
    found: 'Ce chapitre n’a pas de description',
    hint: `ajouter « description: … » dans ${pageHeader}`,
  },
  'diagram-alt': {
    reason:
      'Un diagramme ne dit quelque chose à qui ne le voit pas que par son texte de remplacement ; sans lui, ce qui est écrit est montré comme du code.',
    found: 'Ce diagramme n’a pas de texte de remplacement : il est montré comme du code',
    hint: (lang) =>
      `écrire après les trois accents graves ce que dit le diagramme, ${lang} {alt="…"}, ou ${lang} {.code} pour montrer son texte`,
  },
  'directive-stray': {
    reason:
      'Une ligne `:::` qui n’ouvre et ne ferme aucun encadré apparaît telle quelle aux lecteurs.',
    stray: 'Ce « ::: » n’appartient à aucun encadré',
    strayHint: 'écrire :::note seul sur sa ligne, et ::: après l’encadré',
    open: (name) => `L’encadré « :::${name} » n’est pas fermé par « ::: »`,
    openHint: 'écrire ::: seul sur sa ligne après l’encadré',
  },
  'emphasis-unparsed': {
    reason:
      'Des étoiles qui n’ouvrent ou ne ferment rien apparaissent telles quelles. La cause habituelle est une espace ou un deux-points à côté d’elles : `**gras :**texte`.',
    found: 'Ces étoiles « ** » apparaissent telles quelles, au lieu de mettre en gras',
    hint: 'écrire **les mots** sans espace à l’intérieur des étoiles, et une espace ou un signe après : **gras** : texte',
  },
  'example-unknown': {
    reason:
      'Un renvoi entre parenthèses à un exemple qui n’existe pas montre son étiquette et ne mène à rien.',
    found: (label) => `Exemple « (@${label}) » absent de ce chapitre`,
    hint: (label) =>
      `commencer le paragraphe de l’exemple par (@${label}), ou écrire \\(@${label}) s’il ne s’agit pas d’un exemple`,
    elsewhereHint: (label, link) =>
      `l’exemple « (@${label}) » est dans un autre chapitre : faire un lien, ${link}`,
  },
  'foreign-syntax': {
    reason:
      'Le Markdown a beaucoup de dialectes : ce dont un autre outil fait un encadré, une formule ou un onglet apparaît ici tel qu’il est écrit.',
    found: (name) => `Ceci apparaît tel quel : ${name}`,
    kinds: {
      highlight: {
        name: 'un surlignage entre « == »',
        hint: 'écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <mark>les mots</mark>',
      },
      box: {
        name: 'un encadré de MkDocs',
        hint: 'écrire :::note seul sur sa ligne, le texte, puis ::: sur une autre ; :::attention pour une mise en garde',
      },
      tab: {
        name: 'un onglet de MkDocs',
        hint: 'écrire un titre à la place : partout les textes se suivent',
      },
      kramdown: {
        name: 'des attributs de kramdown',
        hint: 'les enlever ; un repère s’écrit {#repere} après un titre, un encadré :::note',
      },
      attributes: {
        name: 'des attributs entre accolades',
        hint: 'les enlever : ils n’ont d’effet que juste après une image ou un titre',
      },
      mdx: {
        name: 'un import de MDX',
        hint: 'enlever la ligne, et écrire en Markdown ce que le composant montre',
      },
      wiki: { name: 'un lien de wiki', hint: 'écrire [les mots](fichier.md)' },
      emoji: {
        name: 'le nom d’un émoji',
        hint: 'écrire le caractère lui-même, ou un mot : une voix de synthèse ne dit ni les deux-points ni ce qu’ils signifient',
      },
      quarto: {
        name: 'un renvoi de Quarto',
        hint: 'écrire [](#repere), qui prend le numéro et le nom de ce qui porte ce repère',
      },
      pandoc: {
        name: 'une citation de Pandoc',
        hint: 'écrire une note, [^1], ou un lien vers l’entrée de la bibliographie',
      },
      formula: {
        name: 'une formule',
        hint: 'retirer math: false de guide.yaml, ce qui en fait une formule, ou l’écrire avec des mots et des caractères (x², ≤, ×)',
      },
      contents: {
        name: 'un sommaire fabriqué par un autre outil',
        hint: 'l’enlever : chaque page a son sommaire',
      },
      superscript: {
        name: 'un exposant de Pandoc',
        hint: 'écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <sup>les lettres</sup>',
      },
      inserted: {
        name: 'un ajout entre « ++ »',
        hint: 'écrire <ins>les mots</ins>, ou **les mots**',
      },
      tex: {
        name: 'une formule de TeX',
        hint: 'l’écrire entre des dollars : $x^2$ dans une ligne, $$x^2$$ sur ses propres lignes',
      },
    },
    subscript: (written) => `« ${written} » est barré, alors que c’est un indice`,
    subscriptHint: (letters) =>
      `écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <sub>${letters}</sub>, ou le caractère lui-même : H₂O, CO₂`,
    mermaid: 'Ce schéma écrit en « mermaid » apparaît comme du code',
    mermaidHint:
      'l’écrire pour Graphviz, dans un bloc `dot {alt="…"}`, ou l’enregistrer comme image et écrire `![ce qu’il dit](images/schema.svg)` ; `mermaid {.code}` montre son texte',
    include: 'Cette inclusion de mdBook apparaît telle quelle, dans du code',
    includeHint: 'mettre à sa place les lignes du fichier',
  },
  'file-name-plain': {
    reason:
      'L’adresse d’une page ou d’une image est faite du nom de son fichier : espaces et accents y deviennent %20 et %C3%A9 quand on la copie.',
    found: (address) =>
      `L’adresse de cette page est faite du nom de son fichier, qui n’est pas simple : « ${address} »`,
    hint: (command) => `lancer « ${command} », qui corrige les liens et garde l’ancienne adresse`,
    image: (path) =>
      `L’adresse de cette image est faite du nom de son fichier, qui n’est pas simple : « ${path} »`,
    imageHint: (path) =>
      `nommer le fichier « ${path} », et écrire ce chemin partout où l’image est montrée`,
  },
  'front-matter-late': {
    reason:
      'Ce qu’une page dit d’elle-même entre deux lignes `---` ne compte qu’au tout début du fichier ; après une ligne vide, les lecteurs le voient comme du texte.',
    found:
      'Il y a une ligne vide avant l’en-tête de la page, celui qui est entre les lignes « --- »',
    hint: 'enlever ce qui précède le premier --- : ce doit être la première ligne du fichier',
  },
  'heading-bold': {
    reason:
      'Un texte en gras ressemble à un titre, mais qui parcourt la page de titre en titre ne le trouve pas.',
    found: (text) => `« ${text} » est en gras, alors que c’est un titre`,
    hint: 'l’écrire avec ##, un niveau sous celui de la section',
  },
  'heading-duplicate': {
    reason:
      'Deux titres identiques sous le même titre ne se distinguent pas dans une liste de titres, et leurs adresses ne diffèrent que par un numéro, qui change quand l’un des deux se déplace.',
    found: (text) => `Le titre « ${text} » est déjà dans cette section`,
    hint: 'dire de quoi parle celui-ci, ou lui donner un repère à lui : {#…}',
  },
  'aria-invalid': {
    reason:
      'Les lecteurs d’écran croient ce que disent `role` et `aria-hidden` : un bouton qui ne fait rien, ou un lien qu’ils taisent, égare ceux qui s’en servent.',
    role: (role, tagName) =>
      `Le rôle « ${role} » de <${tagName}> n’est pas de ceux qu’un texte peut avoir`,
    roleHint:
      'l’enlever, ou écrire en Markdown ce qu’il remplace : un titre, une liste, un tableau',
    nameless: 'Le rôle « img » n’a pas de nom',
    namelessHint: 'ajouter aria-label avec ce que dit l’image',
    hidden: (value) => `« aria-hidden » vaut « ${value} », il faut true ou false`,
    hiddenHint: 'écrire aria-hidden="true", ou l’enlever',
    link: (href) => `Le lien vers « ${href} » est dans ce que taisent les lecteurs d’écran`,
    linkHint: 'enlever aria-hidden à ce qui contient le lien',
  },
  'heading-empty': {
    reason: 'Un titre sans texte est annoncé, et ne dit rien.',
    found: 'Ce titre est vide',
    hint: 'écrire son texte, ou l’enlever',
  },
  'heading-h1': {
    reason: 'Une page n’a qu’un titre principal : celui du chapitre.',
    found: (text) => `« ${text} » est un second titre principal (un seul #), il faut ##`,
    hint: 'mettre un # de plus devant lui, et devant ceux qui sont en dessous',
  },
  'heading-punctuation': {
    reason:
      'Un titre n’est pas une phrase ; son point ou son deux-points est lu à voix haute et apparaît dans tous les sommaires.',
    found: (mark) => `Ce titre se termine par « ${mark} »`,
    hint: 'l’enlever',
  },
  'heading-skipped': {
    reason: 'Qui parcourt la page de titre en titre cherche le niveau qui manque.',
    found: (level, above, expected) =>
      `Ce titre est de niveau ${level} sous un titre de niveau ${above}, il faut le niveau ${expected}`,
    hint: (heading) => `écrire « ${heading} »`,
  },
  'heading-unparsed': {
    reason:
      'Il faut une espace après les `#` d’un titre, et aucune dans le nom d’un repère ; sinon les lecteurs voient ces signes.',
    glued: (whole, marks) => `Il faut une espace après « ${marks} » dans « ${whole} »`,
    anchor: (anchor) => `Le repère « ${anchor} » ne peut pas contenir d’espace`,
    hint: (written) => `écrire ${written}`,
  },
  'html-markdown': {
    reason:
      'Sous une balise seule sur sa ligne, le Markdown ne compte qu’après une ligne vide ; sinon les lecteurs en voient les signes.',
    found: 'Ce Markdown suit une balise et apparaît tel quel',
    hint: 'laisser une ligne vide avant cette ligne, et une autre avant la balise de fin',
  },
  'html-pasted': {
    reason:
      'Ce qui est collé depuis un traitement de texte apporte ses polices, ses marges et ses paragraphes vides. `guide check --fix` garde le texte, les titres, les listes et les tableaux, en Markdown.',
    found: (what, origin) => {
      const names = {
        word: 'de Word',
        google: 'de Google Docs',
        libreoffice: 'de LibreOffice',
        other: 'd’un traitement de texte',
      };
      return `Ce ${what === 'table' ? 'tableau' : 'passage'} vient ${names[origin]} : sa mise en forme est retirée`;
    },
    empty: 'Ce paragraphe vide ne fait que laisser un blanc',
    emptyHint: 'lancer « guide check --fix », qui l’enlève',
    hint: 'lancer « guide check --fix », qui l’écrit en Markdown sans perdre un mot',
    hintByHand:
      'le coller de nouveau sans mise en forme, puis écrire les titres, listes et tableaux en Markdown',
  },
  'html-removed': {
    reason:
      'Les scripts, styles, formulaires et pages incorporées sont retirés du HTML ; il faut savoir ce que les lecteurs ne verront pas.',
    element: (name) => `La balise <${name}> est retirée`,
    attribute: (attribute, name) => `L’attribut « ${attribute} » de <${name}> est retiré`,
    address: (address, name) => `L’adresse « ${address} » de <${name}> est retirée`,
    rel: (word, name) => `« ${word} », dans « rel » de <${name}>, est retiré`,
    hint: 'l’écrire en Markdown, ou l’enlever',
  },
  'html-unclosed': {
    reason:
      'Une balise ouverte et jamais fermée avale tout ce qui suit ; une balise fermée deux fois en ferme une autre.',
    comment: 'Ce commentaire n’est pas fermé par -->',
    open: (name) => `Il manque </${name}> pour fermer <${name}>`,
    close: (name) => `</${name}> ferme une balise <${name}> qui n’est pas ouverte`,
    hint: 'ajouter la balise qui manque, ou enlever celle-ci',
  },
  'ignore-invalid': {
    reason:
      'Une remarque est mise de côté par une personne qui dit pourquoi. Un commentaire sans motif, ou qui ne nomme aucune règle, ne met rien de côté.',
    unknown: (id) => `Le commentaire guide-ignore nomme une règle qui n’existe pas, « ${id} »`,
    unknownHint: 'nommer une règle comme le font ses remarques, entre crochets',
    noRule: 'Le commentaire guide-ignore ne nomme pas de règle',
    noReason: 'Le commentaire guide-ignore ne dit pas pourquoi',
    hint: 'écrire <!-- guide-ignore nom-de-la-regle: motif -->',
  },
  'ignore-unused': {
    reason: 'Un commentaire qui ne met plus rien de côté cacherait la prochaine faute.',
    found: (id) => `Ce commentaire guide-ignore ne sert plus : il n’y a pas de « ${id} » après lui`,
    hint: 'enlever le commentaire',
  },
  'list-fake': {
    reason:
      'Des lignes qui commencent par un tiret ressemblent à une liste ; une voix de synthèse n’annonce ni la liste ni sa longueur.',
    found: (mark) => `Cette liste est écrite avec « ${mark} », il faut « - » devant chaque élément`,
    hint: 'commencer chaque ligne par « - », après une ligne vide',
  },
  'manifest-path': {
    reason:
      'Un chemin où la version ou l’année est écrite à la main sera celui de la version précédente le jour de la suivante.',
    pdf: (path) => `Le chemin du PDF, « ${path} », doit contenir {version} et {year}`,
    cover: (path) => `Le chemin de la couverture, « ${path} », contient une année : il faut {year}`,
    hint: 'écrire à leur place {year}, {month} et {version}',
  },
  'merge-conflict': {
    reason:
      'Quand deux personnes ont modifié le même passage, Git en laisse les deux versions entre des lignes `<<<<<<<`, `=======` et `>>>>>>>` ; les lecteurs verraient les deux.',
    found: (line) => `La ligne « ${line} » est restée d’une fusion de deux versions du texte`,
    hint: 'garder une des deux versions entre <<<<<<< et >>>>>>>, et enlever les lignes de ces signes',
  },
  'note-undefined': {
    reason: 'L’appel d’une note qui n’est pas écrite apparaît tel quel, et la note manque.',
    found: (call) => `L’appel « ${call} » renvoie à une note qui n’est pas écrite`,
    hint: (call) =>
      `écrire la note seule sur sa ligne, après une ligne vide — ${call}: Texte de la note.`,
  },
  'note-unused': {
    reason:
      'Une note que rien n’appelle, ou dont le nom est déjà pris, n’est publiée nulle part : son texte est perdu.',
    second: (name) => `Le nom de la note « ${name} » est déjà pris : aucun lecteur ne la verra`,
    secondHint: 'lui donner un autre nom, ici et là où elle est appelée',
    unused: (name) => `Rien n’appelle la note « ${name} » : aucun lecteur ne la verra`,
    unusedHint: (name) => `écrire ${name} là où va la note, ou enlever la note`,
  },
  'reference-undefined': {
    reason: 'Un lien dont l’adresse n’est donnée nulle part montre ses crochets et ne mène à rien.',
    found: (link, name) =>
      `Le lien « ${link} » n’a pas d’adresse : il manque une ligne « [${name}]: »`,
    hint: (name, label) =>
      `écrire l’adresse seule sur sa ligne, après une ligne vide : [${name}]: https://… ; ou directement : [${label}](https://…)`,
  },
  'section-empty': {
    reason: 'Un titre sans rien en dessous promet un texte qui n’est pas là.',
    found: (text) => `Il n’y a rien sous le titre « ${text} »`,
    hint: 'écrire cette section, ou enlever son titre',
  },
  'table-caption': {
    reason:
      'Le titre d’un tableau dit de quoi il parle avant qu’on le lise case par case, et le met dans la liste des tableaux.',
    found: 'Ce tableau n’a pas de titre',
    hint: (caption) => `écrire juste avant lui un paragraphe « ${caption} », ou un <caption>`,
  },
  'table-extra-cells': {
    reason:
      'Une ligne qui a plus de cases que la première ligne du tableau perd les dernières : leur texte n’apparaît nulle part. Un `|` dans une case en commence une nouvelle, même dans du code.',
    found: (cell) =>
      `La case « ${cell} » dépasse les colonnes du tableau : aucun lecteur ne la verra`,
    cut: (cell) =>
      `La case « ${cell} » dépasse les colonnes du tableau, aucun lecteur ne la verra : le « | » dans le code de cette ligne commence une case`,
    hint: 'ajouter une colonne aux deux premières lignes du tableau, ou mettre ces mots dans une case précédente',
    cutHint: 'écrire \\| à la place du | dans le code',
  },
  'table-headers': {
    reason:
      'Une case est annoncée avec les titres que nomme `headers` : s’il n’y en a pas de tel, ou pas de case sous un titre, rien n’est annoncé.',
    unknown: (id) => `« ${id} », dans « headers », n’est l’id d’aucun titre de ce tableau`,
    unknownHint: 'écrire l’id du <th> qui donne son titre à la case, ou enlever headers',
    alone: 'Ce tableau n’a que des titres, et aucune case',
    aloneHint: 'ajouter ses lignes, ou l’enlever',
  },
  'table-header-empty': {
    reason:
      'Chaque case est annoncée avec le titre de sa colonne ou de sa ligne : s’il est vide, avec rien.',
    found: 'Le titre de cette colonne ou de cette ligne est vide',
    hint: 'nommer ce que contient la colonne ou la ligne',
  },
  'table-header': {
    reason:
      'Sans titres de colonnes ou de lignes, un nombre est lu sans que l’on sache ce qu’il mesure.',
    found: 'Ce tableau n’a de titre ni pour ses colonnes ni pour ses lignes',
    hint: 'écrire <th scope="col"> ou <th scope="row"> pour les cases qui nomment une colonne ou une ligne',
  },
  'table-layout': {
    reason:
      'Un tableau qui ne sert qu’à placer des choses côte à côte est annoncé avec des lignes et des colonnes qui ne veulent rien dire.',
    layout: 'Ce tableau ne sert qu’à la mise en page, il faut des données',
    oneCell: 'Ce tableau n’a qu’une case, il faut des données',
    hint: 'écrire des paragraphes, une liste ou un encadré (:::note)',
  },
  'table-paired-lines': {
    reason:
      'Des lignes qui vont ensemble par leur seule hauteur, dans deux cases, se décalent sur un écran étroit, et se lisent une case après l’autre.',
    found: (cells, lines) =>
      `Des lignes vont ensemble dans ${cells} cases, il faut ${lines} rangées`,
    hint: 'écrire une rangée par ligne, sans <br>',
  },
  'table-unparsed': {
    reason:
      'Des lignes qui ressemblent à un tableau et n’en sont pas un se suivent comme un seul paragraphe.',
    tabs: 'Ces lignes séparées par des tabulations ne forment pas un tableau',
    tabsHint: (line) =>
      `lancer « guide check --fix », qui en fait un tableau, ou écrire | avant, entre et après les mots de chaque ligne, et ${line}| sous la première`,
    bars: 'Ces lignes séparées par « | » ne forment pas un tableau : il manque la ligne |---|---|',
    barsHint: (line) => `écrire ${line}| seul sur sa ligne, sous la première`,
  },
  'template-leftover': {
    reason:
      'Le code de gabarit d’un site, dans un chapitre, apparaît tel quel aux lecteurs, ou fait échouer la fabrication du site.',
    found: (code) => `« ${code} » est du code de gabarit`,
    hint: 'écrire en Markdown ce que le site mettrait là',
  },
};
