import { type House, setActor } from '../access/action.ts'
import { keepMisfit, type Misfit, misfitsOf, remedyOf } from '../access/misfits.ts'
import type { Log } from '../log/log.ts'
import type { RequestContext } from './route.ts'

/** After this time it is noted again that a misfit is still there. */
const AGAIN_AFTER = 3_600_000
/** Notes misfits for those who run the house: told in the log once for each start, kept to the hour. */
export const noteMisfits = (house: House, log: Log): ((context: RequestContext) => Promise<void>) => {
  const noted = new Map<Misfit, number>()
  return async (context) => {
    const { req } = context
    // What keeps the house running asks at another address, by no proxy, and is nobody.
    if (req.path.startsWith('/health/')) return
    const forwarded = ['x-forwarded-for', 'forwarded'].some((name) => req.header(name) !== undefined)
    const now = house.clock.now()
    for (const kind of misfitsOf(house.settings, { asked: new URL(req.url), forwarded })) {
      const before = noted.get(kind)
      if (before !== undefined && now.getTime() - before < AGAIN_AFTER) continue
      noted.set(kind, now.getTime())
      if (before === undefined) log.warn({ misfit: kind }, remedyOf(kind))
      // It must not keep anybody from their page.
      await house.worker
        .transaction()
        .execute(async (tx) => {
          await setActor(tx, { kind: 'system', name: 'server' }, now)
          // To the hour: it would be the moment of somebody who comes as nobody.
          await keepMisfit(tx, kind, new Date(Math.floor(now.getTime() / AGAIN_AFTER) * AGAIN_AFTER))
        })
        .catch(() => noted.delete(kind))
    }
  }
}
