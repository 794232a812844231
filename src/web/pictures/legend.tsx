import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { statusWord } from '../components/status.tsx'
import { type StatusKind, statusKinds, statusShapes } from '../components/status-shapes.ts'
import type { Locale } from '../page-context.ts'
import type { LegendItem } from './depiction.ts'
import { element } from './svg.ts'

/** The shape of a state in a box of 16 × 16. */
export const statusSign = (kind: StatusKind): string =>
  element('path', { class: `picture-status-${kind}`, d: statusShapes[kind], 'fill-rule': 'evenodd' })

/** The shape of a state around a place, on a ground that keeps lines away from it. */
export const statusAt = (kind: StatusKind, x: number, y: number, size: number): string =>
  element('circle', { class: 'picture-ground', cx: x, cy: y, r: size / 2 + 2 }) +
  element('path', {
    class: `picture-status-${kind}`,
    d: statusShapes[kind],
    'fill-rule': 'evenodd',
    transform: `translate(${Math.round((x - size / 2) * 10) / 10},${Math.round((y - size / 2) * 10) / 10}) scale(${size / 16})`,
  })

/** The states that occur, with their words. */
export const statusLegend = (occurring: Iterable<StatusKind>, locale: Locale): LegendItem[] => {
  const seen = new Set(occurring)
  return statusKinds
    .filter((kind) => seen.has(kind))
    .map((kind) => ({ sign: statusSign(kind), word: statusWord(kind, locale) }))
}

/** What the signs of a picture mean. */
export const Legend: FC<{ items: readonly LegendItem[] }> = ({ items }) =>
  items.length === 0 ? null : (
    <ul class="picture-legend">
      {items.map(({ sign, word }) => (
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {raw(sign)}
          </svg>
          {word}
        </li>
      ))}
    </ul>
  )
