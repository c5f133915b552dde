/** What is right of an input: what it is told, and what its pages show. One that is not named builds, told of nothing. */
export interface Outcome {
  /** Rules that stop the build, as they should. */
  errors?: readonly string[];
  /** Rules that its fault is told by; the input builds. */
  warnings?: readonly string[];
  /** Rules that `guide check` tells besides, which no build looks for. */
  checked?: readonly string[];
  /** In the site's pages. */
  shows?: readonly RegExp[];
  /** What a reading of the fault would have put into them. */
  hides?: readonly RegExp[];
}

const empty: Outcome = { warnings: ['heading-empty'] };
const nameless: Outcome = { warnings: ['link-nameless'] };

export const outcomes: Readonly<Record<string, Outcome>> = {
  'a-name': { shows: [/id="old"/, /<a href="#old">above/] },
  'arabic-quote': { shows: [/<blockquote dir="rtl">/] },
  'code-overflow': { shows: [/<pre tabindex="0">/] },
  emoji: { shows: [/Done 👉 here/] },
  'empty-title': empty,
  'file-name-space': { shows: [/href="b%20c\.html"/], hides: [/href="b c\.html"/] },
  'footnote-unused': { warnings: ['note-unused'], checked: ['note-undefined'] },
  'heading-of-link': { shows: [/<h2 id="b"><a href="b\.html">B<\/a><\/h2>/] },
  'html-nesting': {
    shows: [/<div>Words<\/div><ul><li>text<\/li><li>x<\/li><\/ul>/, /<code>a\n<\/code>\n<code>b\n/],
  },
  'image-alt-attr': {
    shows: [/alt="A blue box"[^>]*class="guide-width-50"/, /alt="A box" width="200" height="100"/],
  },
  'img-width-px': { shows: [/width="200" height="100"/], hides: [/width="200px"/] },
  'li-alone': { shows: [/<div><ul><li>Alone<\/li><\/ul><\/div>/] },
  'link-in-header': { shows: [/<caption[^>]*>.*?<a href="https:\/\/example\.org">x<\/a>/] },
  'linked-image-no-alt': nameless,
  'list-fake-dash': { shows: [/— Jane Doe/, /– Marie Curie/], hides: [/<li>Jane/] },
  'many-missing-glyphs': { errors: ['glyph-missing'] },
  'native-abort': { shows: [/<a href="https:\/\/e\.org"><img [^>]*><b>PJ<\/b><\/a>/] },
  'ordinal-lier': { shows: [/Lier et délier\. Vier, Cier, Mier\./], checked: ['ordinal-form'] },
  'paren-url': {
    warnings: ['html-removed'],
    checked: ['html-markdown'],
    shows: [/\(<a href="https:\/\/example\.org\/a">/],
  },
  'silent-syntax': { shows: [/<dt[^>]*>Term<\/dt>\s*<dd>(?:<p>)?Def/] },
  'slug-github': {
    shows: [/<a href="#don-t-1-2-3-c-what-s-new">it/, /<a href="#notes-2">second/],
  },
  'svg-cdata': { shows: [/<img src="img\/x\.\w+\.svg" alt="Blue"/] },
  'svg-doctype': { shows: [/<img src="img\/x\.\w+\.svg" alt="Blue"/] },
  'table-extra-cells': { warnings: ['table-extra-cells'] },

  'content/all-page-home-link': { hides: [/href="#page-index"/] },
  'content/bookmark-words': { shows: [/<h2 [^>]*>See <a href="b\.html">Second<\/a> first/] },
  'content/caption-with-code': {
    shows: [/<caption[^>]*>.*?Values of <code>x<\/code>/],
    hides: [/\{#t\}/],
  },
  'content/comment-h2-then-h3': empty,
  'content/definition-paragraphs': {
    shows: [/First paragraph\.<\/p>\s*<p>Second paragraph/],
  },
  'content/empty-h2-then-h3': empty,
  'content/file-name-hash': { shows: [/c%23d\.html/] },
  'content/h1-empty': empty,
  'content/h1-nbsp': empty,
  'content/h1-note': { shows: [/<h1>Needs<sup>/] },
  'content/h2-anchor-only': empty,
  'content/h2-blank-code': empty,
  'content/h2-br-only': empty,
  'content/h2-decorative-only': empty,
  'content/heading-note-anchor': { shows: [/<h2 id="needs">/], hides: [/needs2/] },
  'content/lang-of-parts': {
    shows: [/<em lang="en">cloud computing/, /<blockquote lang="en">/, /<p lang="en">A paragraph/],
  },
  'content/link-img-empty-alt': nameless,
  'content/lost-figcaption-paragraph': { shows: [/<figcaption>.*?Who said it/] },
  'content/lost-figure-code': { shows: [/let a = 1;/] },
  'content/lost-summary-markdown': { shows: [/<summary>[^<]*(?:<p>)?Who may <strong>ask/] },
  'content/note-undefined': {
    warnings: ['note-unused'],
    checked: ['note-undefined', 'reference-undefined'],
  },
  'content/pre-br': { shows: [/<pre[^>]*>one<br>two<\/pre>/] },
  'content/protocol-relative': { shows: [/href="(?:https:)?\/\/office\.example\/x"/] },
  'content/url-typography': { shows: [/v1\.0\.\.\.v1\.1/] },

  'typesetter/g-adecor': nameless,
  'typesetter/g-adecoronly': nameless,
  'typesetter/g-aimg': nameless,
  'typesetter/h-bronly': empty,
  'typesetter/h-htmlh2hr': empty,
  'typesetter/h-imgdecor': empty,
  'typesetter/l-imglinkdecor': nameless,
  'typesetter/t-h1empty': empty,
  'typesetter/tab-alignhtml': { warnings: ['html-removed'] },
  'typesetter/y-commenth2h3': empty,
  'typesetter/y-emptyh2h3': empty,
};
