import { type House, setActor } from '../../platform/access/action.ts'
import { readStanding, type Standing } from '../../platform/standing/standing.ts'

/** How the house stands, as the doctor asks for it. */
export const readStandingOf = ({ worker, clock }: House): Promise<Standing> =>
  worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'doctor' }, clock.now())
    return readStanding(tx)
  })
