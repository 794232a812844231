import { type PlotOptions, plot } from '@observablehq/plot'
import { parseHTML } from 'linkedom'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

/**
 * Draws with Observable Plot on the server and gives the SVG as text. Plot's own style element is left out: the
 * content policy allows none, and the style sheet says the same (`picture.css`). Its English labels of groups
 * are left out too, since the picture as a whole is named by its frame.
 */
export const draw = (options: PlotOptions): string => {
  const svg = plot({
    ...options,
    document: document as unknown as NonNullable<PlotOptions['document']>,
    className: 'plot',
  })
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const labelled of svg.querySelectorAll('[aria-label],[aria-hidden]')) {
    labelled.removeAttribute('aria-label')
    labelled.removeAttribute('aria-hidden')
  }
  svg.removeAttribute('font-family')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('focusable', 'false')
  return svg.outerHTML
}

/** A day as Plot's time scale wants it. */
export const time = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Breaks a word that is longer than a line, leaving `room` characters of the first line to it. */
const pieces = (word: string, room: number, width: number): string[] => {
  if (word.length <= width) return [word]
  const first = Math.max(room, 4)
  const rest = word.slice(first).match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  return [word.slice(0, first), ...rest]
}

/** Cuts a text to lines of at most `width` characters and at most `lines` lines, the last with an ellipsis. */
export const wrap = (text: string, width: number, lines: number): string[] => {
  const found: string[] = ['']
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = found.at(-1) ?? ''
    const room = width - line.length - (line ? 1 : 0)
    const parts = pieces(word, room, width)
    for (const [index, part] of parts.entries()) {
      const current = found.at(-1) ?? ''
      const longer = current && index === 0 ? `${current} ${part}` : part
      if (index === 0 && longer.length <= width) found[found.length - 1] = longer
      else found.push(part)
    }
  }
  if (found.length <= lines) return found
  // A last line that a long word left short takes the beginning of that word.
  const last = found[lines - 1] ?? ''
  const filled = last.length < width / 2 ? `${last} ${found[lines] ?? ''}` : last
  const kept = filled.length + 1 > width ? filled.slice(0, width - 1) : filled
  return [...found.slice(0, lines - 1), `${kept.trimEnd()}…`]
}
