import type { FC } from 'hono/jsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { grantWords } from '../messages.ts'
import type { GrantState } from '../schema.ts'

export const useGrantWords = () => grantWords(useReader().locale)

const kinds: Readonly<Record<GrantState, StatusKind>> = {
  decided: 'planned',
  offered: 'waiting',
  running: 'running',
  reported: 'waiting',
  claimed: 'atRisk',
  closed: 'done',
  forgone: 'withdrawn',
}

/** Where a grant stands, in a shape and a word. */
export const GrantStatus: FC<{ state: GrantState }> = ({ state }) => (
  <Status kind={kinds[state]}>{useGrantWords()(`state_${state}`)}</Status>
)

/** What was achieved, or in words why there is no number: what was not counted is no zero. */
export const Achieved: FC<{ kind: string; value: number | null; unit: string | null }> = ({
  kind,
  value,
  unit,
}) => {
  const t = useGrantWords()
  const format = useFormat()
  if (kind === 'measured' || kind === 'zero')
    return (
      <>
        {format.number(value ?? 0)}
        {unit ? ` ${unit}` : ''}
      </>
    )
  return <span class="quiet">{t(kind === 'not_collected' ? 'not_collected' : 'unknown')}</span>
}
