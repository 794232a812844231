import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type Fault, Refusal } from '../../../platform/refusal.ts'
import { beginWriting, type CaseFacts } from '../../support/index.ts'
import { readPerson, setLimit } from './limit.ts'
import { claimPolicy } from './policy.ts'
import { claims } from './records.ts'
import { faultOfProceedings, faultOfReport, isOpen } from './rules.ts'
import { beginInput, proceedingsInput, recountInput } from './schema.ts'
import { getClaim, holdClaim, insertClaimEvent } from './store.ts'

/** Says what is wrong at its field. @throws Refusal where there is something. */
export const refuse = (fault: Fault | undefined): void => {
  if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
}

/** Begins a change of a claim, also of a closed one: the case and the claim are held, and who the person is for it is known. */
export const beginChangeOf = async (
  context: ActionContext<CaseFacts>,
  given: { readonly caseId: string; readonly claimId: string; readonly revision: number },
) => {
  const begun = await beginWriting(context, given.caseId, 'legal', { claim: given.claimId })
  const claim = await holdClaim(context.tx, begun.key, given)
  const person = await readPerson(context.tx, begun.key, begun.file)
  return { ...begun, claim, person }
}

/** Begins a change of a claim on which work goes on. @throws Refusal `claim.closed` */
export const beginChange: typeof beginChangeOf = async (context, given) => {
  const begun = await beginChangeOf(context, given)
  if (!isOpen(begun.claim.state)) throw new Refusal('claim.closed', 409)
  return begun
}

/**
 * Begins a claim from what happened: a crime, an investigation, a judgment. Its time limit and clock are set at once. Nothing
 * asks for a police report: whether there is one, or a valid reason why not, is said when it is known (16 §).
 *
 * @throws NotFound, Refusal of `faultOfProceedings` and `faultOfReport`.
 */
export const beginClaim = action(
  claimPolicy,
  'claim.begin',
  'change',
  beginInput,
  async (context, { caseId, ...given }) => {
    const { tx, now, today } = context
    const { actor, file, key, happened } = await beginWriting(context, caseId, 'legal', { claim: 'new' })
    refuse(faultOfProceedings({ ...given, today }) ?? faultOfReport(given.proceedings, given.reported))
    const by = { made_by: actor.personId, made_at: now }
    const claimId = await claims.add(tx, { caseId, ...given }, by)
    const claim = await getClaim(tx, key, { caseId, claimId })
    const limit = await setLimit({ tx, actor, now, today }, file, claim, await readPerson(tx, key, file))
    await insertClaimEvent(tx, actor, {
      caseId,
      claimId,
      kind: 'begun',
      onDay: limit.kind === 'day' ? limit.basisDay : null,
      now,
    })
    await happened('claim_begun', claimId)
    return { caseId, claimId }
  },
)

/**
 * Writes how far police, prosecutor and court have come. The limit follows: while they are at work no time runs.
 *
 * @throws NotFound, Conflict, Refusal of `faultOfProceedings` and `faultOfReport`.
 */
export const writeProceedings = action(
  claimPolicy,
  'claim.write_proceedings',
  'change',
  proceedingsInput,
  async (context, { proceedings, crimeOn, endedOn, reported, contributed, ...given }) => {
    const { tx, now, today } = context
    const { actor, file, claim, person } = await beginChange(context, given)
    // What is known is not unsaid by a form that does not ask.
    const said = { reported: reported ?? claim.reported, contributed: contributed ?? claim.contributed }
    refuse(
      faultOfProceedings({ proceedings, crimeOn, endedOn, today }) ??
        faultOfReport(proceedings, said.reported),
    )
    if (
      proceedings === 'judged' &&
      endedOn !== null &&
      claim.judgmentOn !== null &&
      endedOn < claim.judgmentOn
    )
      throw new Refusal('claim.final_before_judgment', 422, {}, 'endedOn')
    await claims.change(tx, claim.id, { proceedings, crimeOn, endedOn, ...said })
    const changed = { ...claim, proceedings, crimeOn, endedOn }
    await setLimit({ tx, actor, now, today }, file, changed, person)
    await insertClaimEvent(tx, actor, { ...given, kind: `proceedings_${proceedings}`, onDay: endedOn, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/** Sets the limit anew where something else of the case has moved it, such as another day of birth. */
export const recountLimit = action(
  claimPolicy,
  'claim.recount',
  'change',
  recountInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { actor, file, claim, person } = await beginChange(context, given)
    const limit = await setLimit({ tx, actor, now, today }, file, claim, person)
    await insertClaimEvent(tx, actor, {
      ...given,
      kind: 'limit_moved',
      onDay: limit.kind === 'day' ? limit.lastDay : null,
      now,
    })
    return { caseId: given.caseId, claimId: claim.id }
  },
)
