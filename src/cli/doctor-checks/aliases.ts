import { sql } from 'kysely'
import { type House, setActor } from '../../platform/access/action.ts'
import { type Check, check, fail, ok, warn } from './check.ts'

const REMEDY = 'set SAMLAD_SECRET_KEY to the one that it was used with, or put secrets.json back'

/** Whether who is denied a case, and who runs which shelter, is told by the secret that is here (decision 91). */
export const checkAliases = (house: House): Promise<Check> =>
  check('aliases', REMEDY, async () => {
    if (house.settings.secretKey === '') return warn('cannot be checked without the secret', REMEDY)
    const { rows } = await house.worker.transaction().execute(async (tx) => {
      await setActor(tx, { kind: 'system', name: 'doctor' }, house.clock.now())
      return sql<{ name: string; waits: boolean; other: boolean }>`
        select name, stand_in is null as waits,
          coalesce(stand_in <> access.alias(name, '00000000-0000-0000-0000-000000000000'), false) as other
        from access.relation order by name`.execute(tx)
    })
    const named = (which: typeof rows) => which.map(({ name }) => name).join(', ')
    const others = rows.filter(({ other }) => other)
    if (others.length > 0) return fail(`made under another secret: ${named(others)}`, REMEDY)
    const waiting = rows.filter(({ waits }) => waits)
    if (waiting.length > 0) return warn(`${named(waiting)} have none yet`, 'run: bin/samlad serve')
    return ok(`${rows.length} relations, under the secret that is here`)
  })
