import { arrivalKinds } from '../app.ts'
import type { ArrivalKind } from '../platform/arrivals/kind.ts'
import { waitsForNobody } from './waits-for-nobody.ts'
import type { Acted, Touched, Watched } from './watched-rows.ts'

/** What an action wrote: the rows of its transaction since the action before it. */
interface Written {
  readonly by: Acted
  readonly rows: readonly Touched[]
}

const writtenBy = ({ acted, touched }: Watched): readonly Written[] => {
  const open = new Map<string, Touched[]>()
  const all = [
    ...touched.map((row) => ({ at: row.at, row })),
    ...acted.map((by) => ({ at: by.at, by })),
  ].toSorted((one, other) => one.at - other.at)
  return all.flatMap((one) => {
    if ('row' in one) {
      open.set(one.row.transaction, [...(open.get(one.row.transaction) ?? []), one.row])
      return []
    }
    const rows = open.get(one.by.transaction) ?? []
    open.delete(one.by.transaction)
    return [{ by: one.by, rows }]
  })
}

const isArrival = ({ table }: Touched): boolean => table === 'arrivals.arrival'

/** Rows that name another body or person than whoever wrote them: `plan.assignment_body.body_id`. */
const namesOthers = ({ by, rows }: Written): string[] =>
  rows
    .filter((row) => !isArrival(row))
    .flatMap(({ table, names }) =>
      Object.entries(names).flatMap(([column, named]) =>
        named === by.body || named === by.person ? [] : [`${table}.${column}`],
      ),
    )

/** Rows that one person wrote and another took further, by the action of the first. */
const handedOver = (written: readonly Written[]): { by: string; how: string }[] => {
  const last = new Map<string, Acted>()
  return written.flatMap(({ by, rows }) => {
    if (by.person === null) return []
    return rows.flatMap((row) => {
      if (row.row === null || isArrival(row)) return []
      const key = `${row.table} ${row.row}`
      const before = last.get(key)
      last.set(key, by)
      return before === undefined || before.person === by.person
        ? []
        : [{ by: before.action, how: `${row.table}, taken further by ${by.action}` }]
    })
  })
}

/**
 * Actions that concern somebody else and tell nobody: the row that they write names another body or person, or is taken further by
 * somebody else, and they make nothing wait. And arrivals that come or go by other actions than their kind says.
 *
 * @returns a sentence for each, none where everybody is told (whole-house check 3)
 */
export const untold = (
  watched: Watched,
  kinds: readonly ArrivalKind[],
  excused: Readonly<Record<string, string>>,
): readonly string[] => {
  const written = writtenBy(watched)
  const telling = new Set(kinds.flatMap(({ raisedBy }) => raisedBy))
  const silent = (name: string) => !telling.has(name) && !(name in excused)
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  return [
    ...new Set([
      ...written.flatMap((one) =>
        one.by.person !== null && silent(one.by.action)
          ? namesOthers(one).map((how) => `${one.by.action} concerns others (${how}) and makes nothing wait`)
          : [],
      ),
      ...handedOver(written).flatMap(({ by, how }) =>
        silent(by) ? [`${by} leaves something to somebody else (${how}) and makes nothing wait`] : [],
      ),
      ...written.flatMap(({ by, rows }) =>
        rows.filter(isArrival).flatMap(({ names, inserted }) => {
          const kind = known.get(names.kind ?? '')
          if (kind === undefined)
            return [`${by.action} makes something wait that no kind says (${names.kind})`]
          if (inserted && !kind.raisedBy.includes(by.action))
            return [`${by.action} raises ${kind.name}, which does not say so`]
          return !inserted && names.settled === 'true' && by.person !== null && !mayEnd(kind, by.action)
            ? [`${by.action} ends ${kind.name}, which does not say so`]
            : []
        }),
      ),
    ]),
  ]
}

const mayEnd = ({ settledBy, endsByHand }: ArrivalKind, action: string): boolean =>
  settledBy.includes(action) || (endsByHand === true && action === 'arrival.end')

/** @throws Error naming the actions of a test file that left somebody unaware */
export const requireEverybodyTold = (watched: Watched): void => {
  const found = untold(watched, arrivalKinds, waitsForNobody)
  if (found.length > 0)
    throw new Error(
      `somebody is not told:\n${found.join('\n')}\nDeclare an arrival, or say in waits-for-nobody.ts why nobody need know.`,
    )
}
