import { Status, statusWord } from '../components/status.tsx'
import type { StatusKind } from '../components/status-shapes.ts'
import { type Depiction, type Drawing, type PictureReader, tableOf } from './depiction.ts'
import { inTurn, mostOf, needsSomebody, standingsOf } from './finding.ts'
import { arrange, type Dependency } from './layers.ts'
import { statusLegend, statusSign } from './legend.tsx'
import { pictureWords } from './messages.ts'
import { element, lines, short, stacked, words } from './svg.ts'

export interface GraphNode {
  readonly id: string
  /** What it is called in a file. */
  readonly number: string
  readonly label: string
  readonly href?: string
  readonly status: StatusKind
}

interface GraphWords {
  readonly title: string
  /** What else must be known of it. */
  readonly note: string
  readonly headings: { readonly node: string; readonly waitsFor: string; readonly status: string }
}

interface Box extends GraphNode {
  readonly x: number
  readonly y: number
}

const box = { width: 224, height: 58, gapX: 76, gapY: 18 }

const arrow = (id: string): string =>
  `<defs><marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="picture-arrow" d="M0 0 8 4 0 8Z"/></marker></defs>`

const edge = (d: string, arrowId: string): string =>
  element('path', { class: 'picture-edge', d, 'marker-end': `url(#${arrowId})` })

const nodeBox = ({ x, y, label, status }: Box, width: number, height: number): string => {
  const named = lines(label, width - 46, Math.floor(height / 17))
  return element(
    'g',
    { transform: `translate(${short(x)},${short(y)})` },
    [
      element('rect', {
        class: needsSomebody(status) ? 'picture-node-warned' : 'picture-node',
        width,
        height,
        rx: '6',
      }),
      element('g', { transform: `translate(11,${short(height / 2 - 7.5)}) scale(.94)` }, statusSign(status)),
      stacked(36, height / 2 + 4.5 - ((named.length - 1) / 2) * 17, named, 17),
    ].join(''),
  )
}

const order = (nodes: readonly GraphNode[], dependencies: readonly Dependency[]): string[][] =>
  arrange(
    nodes.map(({ id }) => id),
    dependencies,
  )

/** Whether each builds on the one before it, and no two on the same. */
const isChain = (nodes: readonly GraphNode[], dependencies: readonly Dependency[]): boolean =>
  dependencies.length === nodes.length - 1 &&
  order(nodes, dependencies).every((column) => column.length === 1)

const MOST_ACROSS = 4
const row = { width: 268, height: 44, gapX: 24, gapY: 22 }

/** Rows from top to bottom: what must be done first stands above. */
const drawRows = (
  nodes: readonly GraphNode[],
  rows: readonly (readonly string[])[],
  dependencies: readonly Dependency[],
  prefix: string,
): Drawing => {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const widest = Math.max(...rows.map((ids) => ids.length))
  const boxes = new Map(
    rows.flatMap((ids, down) =>
      ids.map((id, across): [string, Box] => {
        const free = (widest - ids.length) * (row.width + row.gapX)
        const x = 4 + free / 2 + across * (row.width + row.gapX)
        return [id, { ...known.get(id)!, x, y: 4 + down * (row.height + row.gapY) }]
      }),
    ),
  )
  const id = `${prefix}-arrow`
  const edges = dependencies.flatMap(({ from, to }) => {
    const [start, end] = [boxes.get(from), boxes.get(to)]
    if (!start || !end) return []
    const [x1, y1] = [start.x + row.width / 2, start.y + row.height]
    const [x2, y2] = [end.x + row.width / 2, end.y - 3]
    return [
      edge(
        `M${short(x1)} ${short(y1)}C${short(x1)} ${short(y2)} ${short(x2)} ${short(y1)} ${short(x2)} ${short(y2)}`,
        id,
      ),
    ]
  })
  return {
    width: Math.max(760, widest * (row.width + row.gapX) - row.gapX + 8),
    height: rows.length * (row.height + row.gapY) - row.gapY + 8,
    body:
      arrow(id) +
      edges.join('') +
      [...boxes.values()].map((one) => nodeBox(one, row.width, row.height)).join(''),
  }
}

/** Columns from left to right: what must be done first stands to the left. */
const drawWide = (
  nodes: readonly GraphNode[],
  dependencies: readonly Dependency[],
  prefix: string,
): Drawing => {
  const columns = order(nodes, dependencies)
  const tallest = Math.max(1, ...columns.map((column) => column.length))
  // So many columns that words would shrink below what can be read stand below each other instead.
  if (columns.length > MOST_ACROSS && tallest <= MOST_ACROSS)
    return drawRows(nodes, columns, dependencies, prefix)
  const known = new Map(nodes.map((node) => [node.id, node]))
  const boxes = new Map<string, Box>()
  for (const [column, ids] of columns.entries()) {
    const free = (tallest - ids.length) * (box.height + box.gapY)
    for (const [row, id] of ids.entries()) {
      const y = 4 + free / 2 + row * (box.height + box.gapY)
      boxes.set(id, { ...known.get(id)!, x: 4 + column * (box.width + box.gapX), y })
    }
  }
  const id = `${prefix}-arrow`
  const edges = dependencies.flatMap(({ from, to }) => {
    const [start, end] = [boxes.get(from), boxes.get(to)]
    if (!start || !end) return []
    const [x1, y1] = [start.x + box.width, start.y + box.height / 2]
    const [x2, y2] = [end.x - 3, end.y + box.height / 2]
    const bend = Math.max(30, (x2 - x1) / 2)
    return [
      edge(
        `M${short(x1)} ${short(y1)}C${short(x1 + bend)} ${short(y1)} ${short(x2 - bend)} ${short(y2)} ${short(x2)} ${short(y2)}`,
        id,
      ),
    ]
  })
  return {
    width: Math.max(1, columns.length) * (box.width + box.gapX) - box.gapX + 8,
    height: tallest * (box.height + box.gapY) - box.gapY + 8,
    body:
      arrow(id) +
      edges.join('') +
      [...boxes.values()].map((node) => nodeBox(node, box.width, box.height)).join(''),
  }
}

/** On a phone: one below the other in the order of work, with the lines as arcs in the margin. */
const drawNarrow = (
  nodes: readonly GraphNode[],
  dependencies: readonly Dependency[],
  prefix: string,
): Drawing => {
  const ids = order(nodes, dependencies).flat()
  const known = new Map(nodes.map((node) => [node.id, node]))
  const [margin, width, height] = [52, 328, 50]
  const step = height + 14
  const places = new Map(ids.map((id, place) => [id, place * step + 2]))
  const arrowId = `${prefix}-arrow`
  const edges = dependencies.flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)]
    if (start === undefined || end === undefined) return []
    const [y1, y2] = [start + height / 2 + 7, end + height / 2 - 5]
    const reach = margin - Math.min(margin - 4, 14 + (Math.abs(y2 - y1) / step) * 8)
    return [edge(`M${margin} ${y1}C${short(reach)} ${y1} ${short(reach)} ${y2} ${margin - 3} ${y2}`, arrowId)]
  })
  return {
    width,
    height: Math.max(1, ids.length) * step,
    body:
      arrow(arrowId) +
      edges.join('') +
      ids
        .map((id) =>
          nodeBox({ ...known.get(id)!, x: margin, y: places.get(id)! }, width - margin - 2, height),
        )
        .join(''),
  }
}

/** What waits for what: measures as boxes, an arrow from each to those that cannot be done before it. */
export const dependencyGraph = (
  nodes: readonly GraphNode[],
  dependencies: readonly Dependency[],
  { title, note, headings }: GraphWords,
  { locale }: PictureReader,
): Depiction => {
  const t = pictureWords(locale)
  const known = new Map(nodes.map((node) => [node.id, node]))
  const before = ({ id }: GraphNode) =>
    dependencies.filter(({ to }) => to === id).flatMap(({ from }) => known.get(from) ?? [])
  return {
    title,
    // Where nothing builds on anything yet there is no arrow to tell of.
    description:
      dependencies.length === 0
        ? standingsOf(nodes, locale)
        : isChain(nodes, dependencies)
          ? inTurn(
              order(nodes, dependencies)
                .flat()
                .map((id) => known.get(id)!.label),
              locale,
              note,
            )
          : mostOf(
              nodes.map(({ id, label }) => ({
                label,
                value: dependencies.filter(({ from }) => from === id).length,
              })),
              t('mostBuildOn'),
              locale,
              note,
            ),
    draw: (screen, prefix) =>
      nodes.length === 0
        ? { width: 328, height: 40, body: words(8, 24, t('nothing')) }
        : (screen === 'wide' ? drawWide : drawNarrow)(nodes, dependencies, prefix),
    legend: statusLegend(
      nodes.map(({ status }) => status),
      locale,
    ),
    table: tableOf(nodes, [
      { name: 'number', heading: '', fileOnly: true, value: ({ number }) => number },
      {
        name: 'label',
        heading: headings.node,
        rowHeading: true,
        value: ({ label }) => label,
        shown: ({ href, label }) => (href ? <a href={href}>{label}</a> : label),
      },
      {
        name: 'builds_on',
        heading: headings.waitsFor,
        value: (node) =>
          before(node)
            .map(({ number }) => number)
            .join(' '),
        shown: (node) =>
          before(node)
            .map(({ label }) => label)
            .join('; ') || '–',
      },
      {
        name: 'status',
        heading: headings.status,
        kind: 'short',
        value: ({ status }) => statusWord(status, locale),
        shown: ({ status }) => <Status kind={status} />,
      },
    ]),
  }
}
