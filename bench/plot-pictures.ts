import { axisX, axisY, barX, dot, gridX, gridY, lineY, ruleX, ruleY, text, tickX } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { AreaCounts } from '../src/web/pictures/area-progress.tsx'
import { partsOf } from '../src/web/pictures/area-progress.tsx'
import { draw, time } from '../src/web/pictures/drawing.ts'
import type { IndicatorData } from '../src/web/pictures/indicator-drawing.ts'
import type { TimelineRow } from '../src/web/pictures/timeline.tsx'

/** The timeline with Observable Plot: bars, days on the way, labels, axis and today; no arrows, hatching or shapes. */
export const plotTimeline = (rows: readonly TimelineRow[], today: string): string => {
  const bars = rows.map((row) => ({ ...row, from: time(row.start), to: time(row.end) }))
  const interim = rows.flatMap(({ id, interim = [] }) => interim.map((day) => ({ id, day: time(day) })))
  return draw({
    width: 1020,
    height: rows.length * 28 + 56,
    marginLeft: 322,
    x: { type: 'utc' },
    y: { type: 'band', domain: rows.map(({ id }) => id), axis: null, padding: 0 },
    marks: [
      gridX({ interval: '3 months' }),
      axisX({ anchor: 'top', interval: '3 months', tickSize: 0, label: null }),
      ruleY(bars, { y: 'id', x1: 'from', x2: 'to' }),
      tickX(interim, { x: 'day', y: 'id' }),
      ruleX([time(today)]),
      text(bars, { y: 'id', text: 'label', frameAnchor: 'left', textAnchor: 'start', dx: -322 }),
      dot(bars, { x: 'to', y: 'id', r: 7 }),
    ],
  })
}

/** The areas with Observable Plot: bars with their counts, and labels. */
export const plotAreas = (areas: readonly AreaCounts[]): string => {
  const parts = areas.flatMap((area) => partsOf(area).map((part) => ({ ...part, area: area.label })))
  return draw({
    width: 1020,
    height: areas.length * 46 + 8,
    marginLeft: 312,
    x: { axis: null },
    y: { type: 'band', axis: null, domain: areas.map(({ label }) => label) },
    marks: [
      barX(parts, { x1: 'from', x2: 'to', y: 'area', fill: 'status' }),
      text(parts, {
        x: (part: { from: number; to: number }) => (part.from + part.to) / 2,
        y: 'area',
        text: (part: { from: number; to: number }) => String(part.to - part.from),
      }),
      text(areas, { y: 'label', text: 'label', frameAnchor: 'left', textAnchor: 'start', dx: -312 }),
    ],
  })
}

/** The indicator with Observable Plot: axes, line, dots, values, target and baseline; no bands or named gaps. */
export const plotIndicator = ({ points, target, baseline }: IndicatorData): string => {
  const known = points.flatMap(({ day, figure }) =>
    figure.kind === 'measured' ? [{ time: time(day), value: figure.value }] : [],
  )
  const levels = [target, baseline].flatMap((level) => (level === undefined ? [] : [level.value]))
  return draw({
    width: 820,
    height: 330,
    x: { type: 'utc' },
    y: { domain: [0, 80] },
    marks: [
      gridY({ ticks: 4 }),
      axisY({ ticks: 4, label: null }),
      axisX({ interval: 'year', label: null }),
      ruleY(levels),
      lineY(known, { x: 'time', y: 'value' }),
      dot(known, { x: 'time', y: 'value', r: 4 }),
      text(known, { x: 'time', y: 'value', text: 'value', dy: -12 }),
    ],
  })
}

interface Part {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly inside: readonly (Part | string)[]
}

/** As much of a node as is needed here; the program knows no browser's types. */
interface Node {
  readonly nodeType: number
  readonly tagName: string
  readonly textContent: string | null
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly childNodes: Iterable<Node>
  readonly outerHTML: string
  setAttribute(name: string, value: string): void
  append(child: Node | string): void
}

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const partOf = (node: Node): Part => ({
  name: node.tagName,
  attributes: [...node.attributes].map(({ name, value }) => [name, value]),
  inside: [...node.childNodes].map((child) =>
    child.nodeType === 1 ? partOf(child) : (child.textContent ?? ''),
  ),
})

const made = ({ name, attributes, inside }: Part): Node => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as unknown as Node
  for (const [key, value] of attributes) element.setAttribute(key, value)
  for (const child of inside) element.append(typeof child === 'string' ? child : made(child))
  return element
}

/** A function that builds the same picture as a tree of nodes and writes it, as libraries on a server do. */
export const asNodes = (svg: string): (() => string) => {
  const parsed = parseHTML(`<!doctype html><body>${svg.slice(svg.indexOf('<svg'))}</body>`)
  const part = partOf(parsed.document.querySelector('svg') as unknown as Node)
  return () => made(part).outerHTML
}
