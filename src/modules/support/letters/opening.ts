import type { ActionContext } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { getFacts } from '../cases/facts-store.ts'
import { getCase } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import type { LetterFacts } from './policy.ts'
import { type Letter, letters } from './records.ts'
import { getSteps } from './store.ts'

interface Wanted {
  readonly caseId: string
  readonly letterId: string
  readonly revision?: number
}

/**
 * A letter with its case, as whoever acts may see it; held until the transaction ends where it is to be `changed`.
 *
 * @throws NotFound, Conflict where a colleague has changed it; Refusal where the case is closed or restricted.
 */
export const openLetter = async (
  { tx, actor: reader, about, permit, vault }: ActionContext<LetterFacts>,
  { caseId, letterId, revision }: Wanted,
  changed?: 'changed',
) => {
  const actor = personIn(reader, 'letter.view')
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId, { section: 'documents', letter: letterId })
  const of = { id: letterId, case_id: caseId }
  const steps = await getSteps(tx, of, changed && 'held')
  permit({
    ...facts,
    waits: steps.state === 'waiting',
    signed: steps.finishedBy === actor.personId,
  })
  if (changed) requireInUse(facts)
  const file = await getCase(tx, caseId)
  const key = await vault.openKey(file.keyId)
  const letter: Letter = {
    ...(await (changed ? letters.hold(tx, of, revision, key) : letters.get(tx, of, key))),
    ...steps,
  }
  return { actor, facts, file, key, letter }
}

/** @throws Refusal `letter.not_draft` */
export const requireDraft = ({ state }: Pick<Letter, 'state'>): void => {
  if (state !== 'draft') throw new Refusal('letter.not_draft', 409)
}
