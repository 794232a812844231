// Accents of TeX as the marks of Unicode that stand after the letter.
const marks: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
}
const letters: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  o: 'ø',
  O: 'Ø',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  textendash: '–',
  textemdash: '—',
  textbackslash: '\u0003',
  textasciitilde: '\u0004',
  textasciicircum: '^',
}

/** What is written in TeX as it is read: accents, letters, dashes, signs, and no braces. */
export const fromTex = (tex: string): string =>
  tex
    // An accent, by a sign or by a letter, over a letter that may stand in braces or be one without its dot.
    .replaceAll(
      /\\(?:([`'^~=."])\s*|([uHvckr])(?=[\s{\\])\s*)(?:\{\s*\\?([A-Za-z])\s*\}|\\([ij])(?![A-Za-z])|([A-Za-z]))/gu,
      (_, sign: string | undefined, word: string | undefined, braced = '', dotless = '', bare = '') =>
        `${braced}${dotless}${bare}${marks[sign ?? word ?? ''] ?? ''}`,
    )
    .replaceAll(/\\([A-Za-z]+)(?:\s+|\{\}|(?![A-Za-z]))/gu, (_, word: string) => letters[word] ?? '')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('~', ' ')
    .replaceAll(/\\([#$%&_{}])/gu, (_, sign: string) => ({ '{': '\u0001', '}': '\u0002' })[sign] ?? sign)
    .replaceAll(/[{}]/gu, '')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .replaceAll('\u0003', '\\')
    .replaceAll('\u0004', '~')
    .normalize('NFC')

// Signs that mean something to TeX. Backslash, tilde and circumflex are written as the words of TeX for them.
const spelled: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text as it is written in TeX: letters stand as they are, in UTF-8. */
export const toTex = (text: string): string =>
  text.replaceAll(/[\\~^#$%&_{}]/gu, (sign) => spelled[sign] ?? `\\${sign}`)
