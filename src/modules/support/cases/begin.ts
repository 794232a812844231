import type { ActionContext } from '../../../platform/access/action.ts'
import { NotPermitted } from '../../../platform/refusal.ts'
import type { SectionKey } from '../sections/sections.ts'
import { type CaseFacts, worksOn } from './facts.ts'
import { getFacts } from './facts-store.ts'
import { addEvent, getCase, holdCase } from './store.ts'
import { requireInUse } from './use.ts'

type Beginning = ActionContext<CaseFacts>

const look = async (
  { tx, actor, about, permit }: Beginning,
  caseId: string,
  section: SectionKey,
  details: Record<string, unknown>,
) => {
  if (actor.kind !== 'person') throw new NotPermitted('case.view')
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId, { section, ...details })
  permit(facts)
  return { actor, facts }
}

/** Begins a reading of a part of a case: facts, policy, the case, its key. @throws NotFound */
export const beginReading = async (
  context: Beginning,
  caseId: string,
  section: SectionKey,
  details: Record<string, unknown> = {},
) => {
  const { actor, facts } = await look(context, caseId, section, details)
  const file = await getCase(context.tx, caseId)
  const key = await context.vault.openKey(file.keyId)
  return { actor, facts, file, key, writes: worksOn(actor, facts) && facts.open && !facts.restricted }
}

/**
 * Begins a change of a part of a case, with the case held until it is done: of two who write, the second finds what the
 * first has written.
 *
 * @throws NotFound, Refusal where the case is closed or restricted.
 */
export const beginWriting = async (
  context: Beginning,
  caseId: string,
  section: SectionKey,
  details: Record<string, unknown> = {},
) => {
  const { actor, facts } = await look(context, caseId, section, details)
  requireInUse(facts)
  const file = await holdCase(context.tx, caseId)
  const key = await context.vault.openKey(file.keyId)
  /** Says in the timeline what has been done. */
  const happened = (kind: string, subjectId?: string) =>
    addEvent(context.tx, {
      ...{ caseId, section, kind, actor, now: context.now },
      ...(subjectId && { subjectId }),
    })
  return { actor, facts, file, key, happened }
}
