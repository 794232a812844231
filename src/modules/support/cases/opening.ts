import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { ActionContext } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { recomputeRetention } from '../kept-until/recompute.ts'
import { newNumber } from '../number.ts'
import { writeField } from '../sections/field-store.ts'
import { findSetting } from '../settings/setting-store.ts'
import { writeLookup } from './lookup-store.ts'
import type { openInput } from './schema.ts'
import { addEvent, insertCase } from './store.ts'

/**
 * Opens a case for the body that somebody acts for, within an action that has looked at whether they may. Its key is made
 * first: a key without a case is swept, a case without a key cannot be.
 *
 * @returns its identifier.
 */
export const openNewCase = async (
  { tx, now, vault }: Pick<ActionContext, 'tx' | 'now' | 'vault'>,
  actor: PersonActor,
  input: z.output<typeof openInput>,
): Promise<string> => {
  const setting = await findSetting(tx, actor.bodyId)
  const key = await vault.createKey(actor.bodyId, 'case')
  const id = randomUUID()
  const externalNumber = setting.fileKind === 'coordination' ? input.externalNumber : undefined
  await insertCase(tx, actor, now, {
    id,
    number: newNumber('S'),
    bodyId: actor.bodyId,
    keyId: key.id,
    fileKind: setting.fileKind,
    sealedExternalNumber: externalNumber
      ? key.seal(`support.case_file.external:${id}`, externalNumber)
      : null,
    ageGroup: input.ageGroup,
    county: input.county ?? null,
    language: input.language ?? null,
  })
  if (input.chosenName !== '') {
    const name = { section: 'identity', field: 'chosen_name', value: input.chosenName } as const
    await writeField(tx, { key, actor, now }, id, name)
    await writeLookup(tx, vault, { id, bodyId: actor.bodyId }, 'chosen_name', input.chosenName)
  }
  await addEvent(tx, { caseId: id, section: 'timeline', kind: 'opened', actor, now })
  await recomputeRetention(tx, vault, id, now)
  return id
}
