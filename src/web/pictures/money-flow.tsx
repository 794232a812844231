import { formatMoneyInWords, formatter } from '../../platform/i18n/format.ts'
import { type Depiction, type Drawing, type LegendItem, type PictureReader, tableOf } from './depiction.ts'
import {
  type Flow,
  type FlowNode,
  type PlacedFlow,
  type PlacedNode,
  placeFlow,
  type Ribbon,
  traced,
} from './flow-layout.ts'
import { pictureWords } from './messages.ts'
import { element, hatching, lines, short, stacked, words } from './svg.ts'

interface MoneyFlowWords {
  readonly title: string
  readonly description: string
  /** Heading of each column, from left to right: "Anslag", "Beslut", "Beviljat" … */
  readonly stages: readonly string[]
  /** What stands at money that nobody has traced; "Ännu inte spårat vidare" where nothing is said. */
  readonly untraced?: string
}

const sizes = { width: 1020, height: 330, nodeWidth: 14, wordHeight: 40, gap: 10, right: 168 }
const TOP = 34
const look = (kind: FlowNode['kind']): string => (kind === undefined ? '' : `-${kind}`)

/** A ribbon as an area, so that it is as wide as the money it carries at both ends. */
const ribbonPath = (x1: number, x2: number, { y1, y2, width }: Ribbon): string => {
  const middle = (x1 + x2) / 2
  const [a, b, m] = [short(x1), short(x2), short(middle)]
  const [top1, top2, foot1, foot2] = [y1, y2, y1 + width, y2 + width].map(short)
  return `M${a} ${top1}C${m} ${top1} ${m} ${top2} ${b} ${top2}V${foot2}C${m} ${foot2} ${m} ${foot1} ${a} ${foot1}Z`
}

const nodeMark = (node: PlacedNode, locale: PictureReader['locale'], room: number): string => {
  const box = { x: node.x, y: node.y, width: sizes.nodeWidth, height: node.height }
  const [name = ''] = lines(node.label, room, 1)
  return (
    element('rect', { class: `picture-stage${look(node.kind)}`, ...box }) +
    words(node.x, node.y - 21, name, { class: 'picture-halo' }) +
    words(node.x, node.y - 5, formatMoneyInWords(node.ore, locale), {
      class: 'picture-strong picture-number picture-halo',
    })
  )
}

const drawWide = (
  { nodes, ribbons, height }: PlacedFlow,
  stages: readonly string[],
  locale: PictureReader['locale'],
  prefix: string,
): Drawing => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const columns = Math.max(1, ...nodes.map(({ stage }) => stage + 1))
  const step = columns > 1 ? (sizes.width - sizes.right - sizes.nodeWidth) / (columns - 1) : sizes.width
  const band = (ribbon: Ribbon) => {
    const [from, to] = [byId.get(ribbon.from)!, byId.get(ribbon.to)!]
    const d = ribbonPath(from.x + sizes.nodeWidth, to.x, ribbon)
    const kind = to.kind ?? (from.kind === 'untraced' ? 'untraced' : undefined)
    const area = element('path', { class: `picture-flow${look(kind)}`, d })
    return kind === 'untraced' ? area + element('path', { d, fill: `url(#${prefix}-hatch)` }) : area
  }
  // The widest are drawn first: a narrow one that crosses is seen on top.
  const bands = ribbons.toSorted((one, other) => other.ore - one.ore).map(band)
  const heads = Array.from({ length: columns }, (_, stage) =>
    words(stage * step, 14, lines(stages[stage] ?? '', step - 12, 1)[0] ?? '', {
      class: 'picture-axis picture-strong',
    }),
  )
  const room = (node: PlacedNode) => (node.stage === columns - 1 ? sizes.right + 10 : step - 14)
  const inside = [...bands, ...nodes.map((node) => nodeMark(node, locale, room(node)))].join('')
  return {
    width: sizes.width,
    height: TOP + height + 8,
    body: `<defs>${hatching(`${prefix}-hatch`)}</defs>${heads.join('')}${element('path', { class: 'picture-grid', d: `M0 ${TOP - 10}H${sizes.width}` })}${element('g', { transform: `translate(0,${TOP - 8})` }, inside)}`,
  }
}

/** On a phone: column below column, each place as a bar as long as its money, and where the money came from. */
const drawNarrow = (
  { nodes, ribbons }: PlacedFlow,
  stages: readonly string[],
  locale: PictureReader['locale'],
  prefix: string,
): Drawing => {
  const width = 328
  const most = Math.max(1, ...nodes.map(({ ore }) => ore))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const byStage = Map.groupBy(nodes, ({ stage }) => stage)
  let y = 0
  const parts: string[] = []
  for (const [stage, column] of [...byStage].sort(([one], [other]) => one - other)) {
    y += 22
    parts.push(words(0, y, stages[stage] ?? '', { class: 'picture-axis picture-strong' }))
    parts.push(element('path', { class: 'picture-grid', d: `M0 ${y + 7}H${width}` }))
    y += 14
    for (const node of column) {
      const sources = ribbons
        .filter(({ to }) => to === node.id)
        .map(({ from }) => byId.get(from)?.label ?? '')
      const amount = formatMoneyInWords(node.ore, locale)
      const named = lines(node.label, width, 2)
      const from = sources.length === 0 ? [] : lines(`← ${[...new Set(sources)].join(', ')}`, width, 2, 12)
      const box = { x: 0, width: Math.max(2, (node.ore / most) * (width - 2)), height: 12 }
      parts.push(stacked(0, y + 14, named, 17))
      y += named.length * 17
      parts.push(words(0, y + 14, amount, { class: 'picture-strong picture-number' }))
      y += 22
      parts.push(
        element('rect', {
          class: `picture-stage${look(node.kind)}`,
          y,
          ...box,
        }),
      )
      if (node.kind === 'untraced') parts.push(element('rect', { y, ...box, fill: `url(#${prefix}-hatch)` }))
      y += 12
      parts.push(stacked(0, y + 15, from, 15, { class: 'picture-quiet' }))
      y += from.length * 15 + 14
    }
    y += 8
  }
  return { width, height: y, body: `<defs>${hatching(`${prefix}-hatch`)}</defs>${parts.join('')}` }
}

const signs = (flow: Flow, locale: PictureReader['locale'], untraced: string): LegendItem[] => {
  const t = pictureWords(locale)
  const kinds = new Set(flow.nodes.map(({ kind }) => kind))
  const box = (name: string) => `<rect class="${name}" width="16" height="12" y="2"/>`
  const slanted = '<path class="picture-hatch" d="M2 14 8 2M8 14 14 2"/>'
  return [
    { sign: box('picture-flow'), word: t('flow') },
    ...(kinds.has('returned') ? [{ sign: box('picture-flow-returned'), word: t('returnedFlow') }] : []),
    ...(kinds.has('untraced') ? [{ sign: box('picture-flow-untraced') + slanted, word: untraced }] : []),
  ]
}

/**
 * Where money went, from stage to stage, each ribbon as wide as its sum. What comes into a place is what goes out of it:
 * the difference is shown as money that nobody has traced.
 *
 * @throws RangeError for parts of öre, and for money that goes backwards.
 */
export const moneyFlow = (
  given: Flow,
  { title, description, stages, untraced: word }: MoneyFlowWords,
  { locale }: PictureReader,
): Depiction => {
  const t = pictureWords(locale)
  const format = formatter(locale)
  const untraced = word ?? t('untracedFlow')
  const flow = traced(given, untraced)
  const placed = placeFlow(flow, sizes)
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  const name = (id: string) => nodes.get(id)?.label ?? id
  const stageOf = (id: string) => stages[nodes.get(id)?.stage ?? 0] ?? ''
  const shown = (id: string) => {
    const node = nodes.get(id)
    return node?.href ? <a href={node.href}>{node.label}</a> : name(id)
  }
  return {
    title,
    description,
    draw: (screen, prefix) =>
      flow.nodes.length === 0
        ? { width: screen === 'wide' ? sizes.width : 328, height: 40, body: words(8, 24, t('nothing')) }
        : (screen === 'wide' ? drawWide : drawNarrow)(placed, stages, locale, prefix),
    legend: flow.links.length === 0 ? [] : signs(flow, locale, untraced),
    table: tableOf(flow.links, [
      { name: 'from_stage', heading: '', fileOnly: true, value: ({ from }) => stageOf(from) },
      {
        name: 'from',
        heading: t('from'),
        rowHeading: true,
        value: ({ from }) => name(from),
        shown: ({ from }) => shown(from),
      },
      { name: 'to_stage', heading: '', fileOnly: true, value: ({ to }) => stageOf(to) },
      { name: 'to', heading: t('to'), value: ({ to }) => name(to), shown: ({ to }) => shown(to) },
      {
        name: 'amount_ore',
        heading: t('amount'),
        kind: 'number',
        value: ({ ore }) => ore,
        shown: ({ ore }) => format.money(ore),
      },
      {
        name: 'traced',
        heading: '',
        fileOnly: true,
        value: ({ from, to }) => ([from, to].some((id) => nodes.get(id)?.kind === 'untraced') ? 'no' : 'yes'),
      },
    ]),
  }
}
