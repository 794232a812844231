import type { FC } from 'hono/jsx'
import { EmptyList, listName } from '../../../../web/components/choice-field.tsx'

const NOTHING: ReadonlySet<string> = new Set(['step'])

/** What was entered and is not shown now, carried along unseen under the names that the form sends. */
export const Carried: FC<{
  values: Readonly<Record<string, unknown>>
  /** Names of the fields that are shown. */
  shown?: ReadonlySet<string>
  within?: string
}> = ({ values, shown = NOTHING, within = '' }) => (
  <>
    {Object.entries(values).map(([name, value]) => {
      const whole = `${within}${name}`
      if (shown.has(whole)) return null
      if (typeof value === 'string') return <input type="hidden" name={whole} value={value} />
      if (Array.isArray(value))
        return (
          <>
            <EmptyList name={whole} />
            {value.map((one) => (
              <input type="hidden" name={listName(whole)} value={String(one)} />
            ))}
          </>
        )
      if (typeof value === 'object' && value !== null)
        return <Carried values={value as Record<string, unknown>} shown={shown} within={`${whole}.`} />
      return null
    })}
  </>
)
