import { type House, setActor } from '../../platform/access/action.ts'
import { listMisfits, remedyOf } from '../../platform/access/misfits.ts'
import { type Check, check, ok, warn } from './check.ts'

/** Whether the settings fit how people reach the house, as the requests of the last week showed it. */
export const checkReached = (house: House): Promise<Check> =>
  check('how it is reached', 'run: bin/samlad migrate', async () => {
    const now = house.clock.now()
    const found = await house.worker.transaction().execute(async (tx) => {
      await setActor(tx, { kind: 'system', name: 'doctor' }, now)
      return listMisfits(tx, now)
    })
    const { baseUrl, trustedProxies } = house.settings
    if (found.length > 0) return warn(found.join(', '), found.map(remedyOf).join('; '))
    return ok(`${baseUrl ?? 'as localhost alone'}, through ${trustedProxies} proxies`)
  })
