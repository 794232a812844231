import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { NotPermitted } from '../../../platform/refusal.ts'
import { newNumber } from '../number.ts'
import { recomputeRetention } from '../retention/recompute.ts'
import { writeField } from '../sections/field-store.ts'
import { writeLookup } from './lookup-store.ts'
import { casePolicy } from './policy.ts'
import { noInput, openInput } from './schema.ts'
import { findSetting } from './setting-store.ts'
import { addEvent, insertCase } from './store.ts'

/** What the page needs on which a case is opened. */
export const prepareCase = action(casePolicy, 'case.prepare', 'read', noInput, async ({ tx, actor }) => {
  if (actor.kind !== 'person') throw new NotPermitted('case.prepare')
  const { fileKind, county } = await findSetting(tx, actor.bodyId)
  return { fileKind, county }
})

/**
 * Opens a case for the body that one acts for. It needs no identity: a chosen name is enough, and may be left out
 * (domain rule 4). Its key is made first: a key without a case is swept, a case without a key cannot be.
 */
export const openCase = action(
  casePolicy,
  'case.open',
  'change',
  openInput,
  async ({ tx, actor, now, about, vault }, input) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.open')
    const setting = await findSetting(tx, actor.bodyId)
    const key = await vault.createKey(actor.bodyId)
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
    about('case', id)
    return { caseId: id }
  },
)
