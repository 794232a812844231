import type { FC } from 'hono/jsx'
import { Status } from '../components/status.tsx'
import { type StatusKind, statusKinds, statusShapes } from '../components/status-shapes.ts'
import { Table } from '../components/table.tsx'
import { wrap } from './drawing.ts'
import { arrange, type Dependency } from './layers.ts'
import { StatusLegend } from './legend.tsx'
import { Picture } from './picture.tsx'

type GraphNode = { id: string; label: string; href?: string; status: StatusKind }

type DependencyGraphProps = {
  id: string
  title: string
  description: string
  nodes: readonly GraphNode[]
  dependencies: readonly Dependency[]
  headings: { node: string; waitsFor: string; status: string }
}

type Box = GraphNode & { x: number; y: number }
const box = { width: 208, height: 58, gapX: 76, gapY: 18 }

const Arrow: FC<{ id: string }> = ({ id }) => (
  <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
    <path d="M0 0 8 4 0 8Z" class="picture-arrow" />
  </marker>
)

const NodeBox: FC<{ node: Box; width: number; height: number; characters: number }> = ({
  node,
  width,
  height,
  characters,
}) => {
  const lines = wrap(node.label, characters, 2)
  return (
    <g transform={`translate(${node.x},${node.y})`} data-status={node.status}>
      <rect class="picture-node" width={width} height={height} rx="6" />
      <path
        class={`picture-status-${node.status}`}
        d={statusShapes[node.status]}
        fill-rule="evenodd"
        transform={`translate(11,${height / 2 - 7.5}) scale(.94)`}
      />
      {lines.map((line, index) => (
        <text class="picture-node-word" x="36" y={height / 2 + 4.5 + (index - (lines.length - 1) / 2) * 17}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** Columns from left to right: what must be done first stands to the left. */
const WideGraph: FC<{ id: string; nodes: readonly GraphNode[]; dependencies: readonly Dependency[] }> = ({
  id,
  nodes,
  dependencies,
}) => {
  const columns = arrange(
    nodes.map((node) => node.id),
    dependencies,
  )
  const tallest = Math.max(1, ...columns.map((column) => column.length))
  const height = tallest * (box.height + box.gapY) - box.gapY + 8
  const width = columns.length * (box.width + box.gapX) - box.gapX + 8
  const boxes = new Map<string, Box>()
  for (const [column, ids] of columns.entries()) {
    const free = (tallest - ids.length) * (box.height + box.gapY)
    for (const [row, nodeId] of ids.entries()) {
      const node = nodes.find((one) => one.id === nodeId)
      if (!node) continue
      const y = 4 + free / 2 + row * (box.height + box.gapY)
      boxes.set(nodeId, { ...node, x: 4 + column * (box.width + box.gapX), y })
    }
  }
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <Arrow id={`${id}-arrow-wide`} />
      </defs>
      {dependencies.map(({ from, to }) => {
        const start = boxes.get(from)
        const end = boxes.get(to)
        if (!start || !end) return null
        const x1 = start.x + box.width
        const y1 = start.y + box.height / 2
        const x2 = end.x - 3
        const y2 = end.y + box.height / 2
        const bend = Math.max(30, (x2 - x1) / 2)
        return (
          <path
            class="picture-edge"
            d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
            marker-end={`url(#${id}-arrow-wide)`}
          />
        )
      })}
      {[...boxes.values()].map((node) => (
        <NodeBox node={node} width={box.width} height={box.height} characters={20} />
      ))}
    </svg>
  )
}

/** On a phone: one below the other in the order of work, with the lines as arcs in the margin. */
const NarrowGraph: FC<{ id: string; nodes: readonly GraphNode[]; dependencies: readonly Dependency[] }> = ({
  id,
  nodes,
  dependencies,
}) => {
  const order = arrange(
    nodes.map((node) => node.id),
    dependencies,
  ).flat()
  const margin = 52
  const width = 328
  const boxHeight = 50
  const step = boxHeight + 14
  const yOf = (nodeId: string): number => order.indexOf(nodeId) * step + 2
  const boxes = order.flatMap((nodeId): Box[] => {
    const node = nodes.find((one) => one.id === nodeId)
    return node ? [{ ...node, x: margin, y: yOf(nodeId) }] : []
  })
  return (
    <svg
      viewBox={`0 0 ${width} ${order.length * step}`}
      width={width}
      height={order.length * step}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <Arrow id={`${id}-arrow-narrow`} />
      </defs>
      {dependencies.map(({ from, to }) => {
        if (!order.includes(from) || !order.includes(to)) return null
        const y1 = yOf(from) + boxHeight / 2 + 7
        const y2 = yOf(to) + boxHeight / 2 - 5
        const reach = margin - Math.min(margin - 4, 14 + (Math.abs(y2 - y1) / step) * 8)
        return (
          <path
            class="picture-edge"
            d={`M${margin} ${y1}C${reach} ${y1} ${reach} ${y2} ${margin - 3} ${y2}`}
            marker-end={`url(#${id}-arrow-narrow)`}
          />
        )
      })}
      {boxes.map((node) => (
        <NodeBox node={node} width={width - margin - 2} height={boxHeight} characters={28} />
      ))}
    </svg>
  )
}

/** What waits for what: measures as boxes, an arrow from each to those that cannot be done before it. */
export const DependencyGraph: FC<DependencyGraphProps> = ({
  id,
  title,
  description,
  nodes,
  dependencies,
  headings,
}) => {
  const kinds = statusKinds.filter((kind) => nodes.some((node) => node.status === kind))
  const labelOf = new Map(nodes.map((node) => [node.id, node.label]))
  const waitsFor = (node: GraphNode): string[] =>
    dependencies.filter(({ to }) => to === node.id).flatMap(({ from }) => labelOf.get(from) ?? [])
  return (
    <Picture
      id={id}
      title={title}
      description={description}
      wide={String(<WideGraph id={id} nodes={nodes} dependencies={dependencies} />)}
      narrow={String(<NarrowGraph id={id} nodes={nodes} dependencies={dependencies} />)}
      legend={<StatusLegend kinds={kinds} />}
      table={
        <Table
          caption={title}
          captionHidden
          rows={nodes}
          columns={[
            {
              heading: headings.node,
              rowHeading: true,
              cell: (node) => (node.href ? <a href={node.href}>{node.label}</a> : node.label),
            },
            { heading: headings.waitsFor, cell: (node) => waitsFor(node).join('; ') || '–' },
            { heading: headings.status, kind: 'short', cell: (node) => <Status kind={node.status} /> },
          ]}
        />
      }
    />
  )
}
