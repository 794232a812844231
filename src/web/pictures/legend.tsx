import type { FC } from 'hono/jsx'
import { StatusShape, useStatusWord } from '../components/status.tsx'
import type { StatusKind } from '../components/status-shapes.ts'

const Item: FC<{ kind: StatusKind }> = ({ kind }) => {
  const word = useStatusWord(kind)
  return (
    <li data-status={kind}>
      <StatusShape kind={kind} />
      {word}
    </li>
  )
}

/** The shapes used in a picture with their words; only those that occur. */
export const StatusLegend: FC<{ kinds: readonly StatusKind[] }> = ({ kinds }) => (
  <ul class="picture-legend">
    {kinds.map((kind) => (
      <Item kind={kind} />
    ))}
  </ul>
)
