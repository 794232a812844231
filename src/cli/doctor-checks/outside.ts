import type { Machine } from '../../platform/machine/machine.ts'
import { type Check, ok, warn } from './check.ts'

/** Whether the key that signs heads lies apart from what it vouches for. */
export const checkSigning = ({ signsInside }: Machine): Check => ({
  name: 'audit signing key',
  ...(signsInside
    ? warn(
        'lies in the data folder: whoever has the folder can sign another trail',
        'set KEYS_FOLDER or AUDIT_SIGNING_KEY_FILE to a place elsewhere, and move the key there',
      )
    : ok('lies apart from the database')),
})

/** Whether somebody elsewhere keeps the heads. */
export const checkWitnesses = (machine: Machine): Check => {
  const name = 'audit witnesses'
  const { named, silent, silentSince, waiting, late, block } = machine.witnesses(new Date())
  if (named === 0)
    return {
      name,
      ...warn(
        'none is named, so no head is sent: a database that is put back together with its folder is found by nobody',
        'set AUDIT_WITNESSES to an address elsewhere, or keep what bin/samlad audit head prints',
      ),
    }
  if (silentSince !== undefined)
    return {
      name,
      ...warn(
        `${silent} of ${named} take no heads since ${silentSince.toISOString()}; ${waiting} wait`,
        'see whether their addresses answer; what waits is handed over when they do',
      ),
    }
  if (late > 0)
    return {
      name,
      ...warn(`${late} of ${named} have taken none for a day`, 'run: bin/samlad serve'),
    }
  return { name, ...ok(`${named} keep the heads up to block ${block}`) }
}
