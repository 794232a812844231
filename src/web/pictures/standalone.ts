import type { Locale } from '../page-context.ts'
import type { Depiction, Drawing, LegendItem } from './depiction.ts'
import { frame, standaloneStyle } from './drawing-style.ts'
import { element, escaped, lines, short, stacked, widthOf, words } from './svg.ts'

const EDGE = 24

/** The signs and their words, beside each other and on as many lines as they need. */
const legendRows = (items: readonly LegendItem[], width: number): Drawing => {
  let [x, y] = [0, 0]
  const body = items.map(({ sign, word }) => {
    const needs = 22 + widthOf(word)
    if (x > 0 && x + needs > width) [x, y] = [0, y + 24]
    const item = element('g', { transform: `translate(${short(x)},${y})` }, sign + words(22, 12.5, word))
    x += needs + 20
    return item
  })
  return { width, height: items.length === 0 ? 0 : y + 18, body: body.join('') }
}

/** A picture as a file that needs nothing beside it: named, described, with its own style, signs, words and source. */
export const standaloneSvg = (
  { title, description, draw, legend }: Depiction,
  { locale, source }: { readonly locale: Locale; readonly source: string },
): string => {
  const drawing = draw('wide', 'p')
  const width = Math.max(drawing.width, 560) + 2 * EDGE
  const inner = width - 2 * EDGE
  const heading = lines(title, inner, 2, 20)
  const told = lines(description, inner, 4, 14)
  const signs = legendRows(legend, inner)
  const ended = lines(source, inner, 3, 12)
  let y = EDGE + 18
  const parts = [stacked(EDGE, y, heading, 25, { class: 'picture-alone-title' })]
  y += heading.length * 25 - 2
  parts.push(stacked(EDGE, y, told, 19, { class: 'picture-alone-text' }))
  y += told.length * 19 + 4
  if (signs.height > 0) {
    parts.push(element('g', { transform: `translate(${EDGE},${y})` }, signs.body))
    y += signs.height + 10
  }
  const left = (width - drawing.width) / 2
  parts.push(element('g', { transform: `translate(${short(left)},${y})` }, drawing.body))
  y += drawing.height + 24
  parts.push(stacked(EDGE, y, ended, 16, { class: 'picture-alone-source' }))
  y += (ended.length - 1) * 16 + EDGE
  const body = parts.join('')
  const style = `${standaloneStyle(body)}svg .picture-alone-title{font-size:20px;font-weight:600}svg .picture-alone-text{font-size:14px}svg .picture-alone-text,svg .picture-alone-source{fill:${frame.quiet}}svg .picture-alone-source{font-size:12px}`
  const height = Math.ceil(y)
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${height}" width="${short(width)}" height="${height}" role="img" aria-labelledby="p-title p-desc" xml:lang="${locale}"><title id="p-title">${escaped(title)}</title><desc id="p-desc">${escaped(description)}</desc><style>${style}</style><rect width="100%" height="100%" fill="${frame.ground}"/>${body}</svg>
`
}
