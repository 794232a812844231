/** What SVG is made of here: text that is put together, so that a picture costs next to nothing to draw. */

// Neither XML nor any reader takes the controls below the space, nor the two that are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away.
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Most texts hold nothing of this kind, and one look is cheaper than three copies.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const TO_MEND = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** A text that is no markup, wherever in SVG, XML or HTML it comes to stand. */
export const escaped = (text: string): string =>
  TO_MEND.test(text)
    ? text
        .replace(NO_XML, '')
        .toWellFormed()
        .replace(/[&<>"']/g, (sign) => entities[sign]!)
    : text

type Attributes = Readonly<Record<string, string | number | undefined>>

/** A length as SVG takes it, to a tenth of a pixel. */
export const short = (length: number): string => String(Math.round(length * 10) / 10)

/** An element; what stands inside is markup already. */
export const element = (name: string, attributes: Attributes, inside = ''): string => {
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined) continue
    tag += ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`
  }
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`
}

/** Words at a place; `class` says how they look. */
export const words = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escaped(text))

/** A path through points, straight from each to the next. */
export const through = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')

/** Lines that slant over an area, so that it is told from others without colour. */
export const hatching = (id: string): string =>
  element(
    'pattern',
    { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    '<path class="picture-hatch" d="M1.5 0V6"/>',
  )

// Widths of Arial and its like, in thousandths of the size of the letters; what is not named is as wide as most are.
const USUAL = 560
const widths = new Uint16Array(0x2040).fill(USUAL)
const named: readonly (readonly [number, string])[] = [
  [225, "ijl|'’"],
  [300, 'ftI.,:;!/()[]\u00a0 -r'],
  [510, 'ckszvxyJ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUwÅÄ'],
  [778, 'GOQÖ'],
  [880, 'mMW%–—@'],
]
for (const [width, signs] of named) for (const sign of signs) widths[sign.charCodeAt(0)] = width

/** About how wide a line of words is, a little more rather than less: fonts differ from reader to reader. */
export const widthOf = (text: string, size = 13.5): number => {
  let width = 0
  for (let place = 0; place < text.length; place += 1) width += widths[text.charCodeAt(place)] ?? USUAL
  return (width * size * 1.1) / 1000
}

/** Breaks a word that is wider than a line, at the last sign that fits. */
const piecesOf = (word: string, width: number, size: number): string[] => {
  if (widthOf(word, size) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && widthOf(piece + sign, size) > width) {
      pieces.push(piece)
      piece = sign
    } else piece += sign
  }
  return [...pieces, piece]
}

/** As much of a text, from its beginning, as a width has room for. */
const fitting = (text: string, width: number, size: number): string => {
  let [kept, used] = [0, 0]
  for (const sign of text) {
    used += widthOf(sign, size)
    if (used > width) break
    kept += sign.length
  }
  return text.slice(0, kept).trimEnd()
}

/** A text as at most `most` lines within a width, the last with an ellipsis where something is left out. */
export const lines = (text: string, width: number, most: number, size = 13.5): string[] => {
  const found: string[] = []
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = found.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      found[found.length - 1] = `${last} ${word}`
    else found.push(...piecesOf(word, width, size))
  }
  if (found.length <= most) return found
  return [
    ...found.slice(0, most - 1),
    `${fitting(`${found[most - 1]} ${found[most]}`, width - widthOf('…', size), size)}…`,
  ]
}

/** Lines of words below each other, the first with its foot at `y`. */
export const stacked = (
  x: number,
  y: number,
  texts: readonly string[],
  height: number,
  attributes: Attributes = {},
): string => texts.map((text, place) => words(x, y + place * height, text, attributes)).join('')
