import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { findRecipient, searchRecipients } from '../../disclosure/index.ts'
import {
  type Agreement,
  getAgreement,
  insertAgreement,
  insertPart,
  listAgreements,
  listParts,
  markSigned,
  writeAgreement,
  writePart,
} from './agreement-store.ts'
import { missingPolicy } from './policy.ts'
import { usualMinutes } from './rules.ts'
import {
  addAgreementInput,
  addPartInput,
  changeAgreementInput,
  endAgreementInput,
  noInput,
  partInput,
  signPartInput,
  viewAgreementInput,
  writePartInput,
} from './schema.ts'

/** The agreed plans that one's own body takes part in, and how many have signed each. */
export const viewAgreements = action(
  missingPolicy,
  'missing_agreement.list',
  'read',
  noInput,
  async ({ tx }) => {
    const agreements = await listAgreements(tx)
    const parts = await listParts(
      tx,
      agreements.map(({ id }) => id),
    )
    return {
      agreements: agreements.map((agreement) => {
        const own = parts.filter(({ agreementId }) => agreementId === agreement.id)
        return {
          ...agreement,
          parts: own.length,
          signed: own.filter(({ signedOn }) => signedOn !== null).length,
        }
      }),
    }
  },
)
export type ViewedAgreements = Awaited<ReturnType<typeof viewAgreements.run>>

/** One agreed plan with what each body does. @throws NotFound, also where one's own body has no part. */
export const viewAgreement = action(
  missingPolicy,
  'missing_agreement.view',
  'read',
  viewAgreementInput,
  async ({ tx, actor, today }, { agreementId, find, chosen }) => {
    const { bodyId } = personIn(actor, 'missing_agreement.view')
    const agreement = await getAgreement(tx, agreementId)
    const parts = await listParts(tx, [agreementId])
    const keeps = agreement.bodyId === bodyId && agreement.endedOn === null
    return {
      agreement,
      parts,
      keeps,
      ownBody: bodyId,
      /** Who can be given a part: the own body, and those that are looked for. */
      bodies: keeps ? await searchRecipients(tx, { find, chosen, ownBody: bodyId, day: today }) : null,
    }
  },
)
export type ViewedAgreement = Awaited<ReturnType<typeof viewAgreement.run>>

/** One part, for the page on which its body writes it. @throws NotFound for another body's. */
export const viewPart = action(
  missingPolicy,
  'missing_agreement.view_part',
  'read',
  partInput,
  async ({ tx, actor }, { agreementId, partId }) => {
    const { bodyId } = personIn(actor, 'missing_agreement.view_part')
    const agreement = await getAgreement(tx, agreementId)
    const part = (await listParts(tx, [agreementId])).find(({ id }) => id === partId)
    if (part === undefined || part.bodyId !== bodyId) throw new NotFound('agreement_part')
    return { agreement, part }
  },
)
export type ViewedPart = Awaited<ReturnType<typeof viewPart.run>>

/** Begins an agreed plan, which one's own body keeps. */
export const addAgreement = action(
  missingPolicy,
  'missing_agreement.add',
  'change',
  addAgreementInput,
  async ({ tx, actor, now, about }, { name, county, sharedGrounds }) => {
    const person = personIn(actor, 'missing_agreement.add')
    const agreementId = await insertAgreement(tx, person, {
      name,
      county: county ?? null,
      sharedGrounds,
      now,
    })
    about('missing_agreement', agreementId)
    return { agreementId }
  },
)

const requireKeeper = async (
  { tx, actor, about }: Pick<ActionContext, 'tx' | 'actor' | 'about'>,
  agreementId: string,
): Promise<Agreement> => {
  const { bodyId } = personIn(actor, 'missing_agreement.change')
  const agreement = await getAgreement(tx, agreementId)
  about('missing_agreement', agreementId)
  if (agreement.bodyId !== bodyId) throw new NotPermitted('missing_agreement.change')
  if (agreement.endedOn !== null) throw new Refusal('missing.agreement_ended', 409)
  return agreement
}

/** Changes what an agreed plan is called and what may be told. @throws NotFound, NotPermitted, Refusal. */
export const changeAgreement = action(
  missingPolicy,
  'missing_agreement.change',
  'change',
  changeAgreementInput,
  async (context, { agreementId, revision, name, county, sharedGrounds }) => {
    await requireKeeper(context, agreementId)
    await writeAgreement(
      context.tx,
      { id: agreementId, revision },
      { name, county: county ?? null, sharedGrounds },
    )
    return { agreementId }
  },
)

/** Ends an agreed plan. What alarms took from it stays with them. */
export const endAgreement = action(
  missingPolicy,
  'missing_agreement.end',
  'change',
  endAgreementInput,
  async (context, { agreementId, revision }) => {
    await requireKeeper(context, agreementId)
    await writeAgreement(context.tx, { id: agreementId, revision }, { endedOn: context.today })
    return { agreementId }
  },
)

/**
 * Gives a body a part in the plan: that body then writes and signs it, and nobody else does.
 *
 * @throws NotFound, NotPermitted, Refusal `missing.no_such_body` (also for a shelter), `missing.has_part_already`.
 */
export const addPart = action(
  missingPolicy,
  'missing_agreement.add_part',
  'change',
  addPartInput,
  async (context, { agreementId, bodyId, step }) => {
    const { tx, today } = context
    const agreement = await requireKeeper(context, agreementId)
    const isKnown = bodyId === agreement.bodyId || (await findRecipient(tx, bodyId, today)) !== undefined
    if (!isKnown) throw new Refusal('missing.no_such_body', 422, {}, 'bodyId')
    if (!(await insertPart(tx, { agreementId, bodyId, step, minutes: usualMinutes(step) })))
      throw new Refusal('missing.has_part_already', 409, {}, 'step')
    return { agreementId }
  },
)

const requireOwnPart = async (
  { tx, actor, about }: Pick<ActionContext, 'tx' | 'actor' | 'about'>,
  { agreementId, partId }: { readonly agreementId: string; readonly partId: string },
) => {
  const person = personIn(actor, 'missing_agreement.write_part')
  const agreement = await getAgreement(tx, agreementId)
  about('missing_agreement', agreementId, { part: partId })
  const part = (await listParts(tx, [agreementId])).find(({ id }) => id === partId)
  if (part === undefined) throw new NotFound('agreement_part')
  if (part.bodyId !== person.bodyId) throw new NotPermitted('missing_agreement.write_part')
  if (agreement.endedOn !== null) throw new Refusal('missing.agreement_ended', 409)
  return { person, part }
}

/** Writes what one's own body does. It has to be signed anew. @throws NotFound, NotPermitted, Refusal. */
export const writeOwnPart = action(
  missingPolicy,
  'missing_agreement.write_part',
  'change',
  writePartInput,
  async (context, given) => {
    await requireOwnPart(context, given)
    await writePart(context.tx, { ...given, id: given.partId })
    return { agreementId: given.agreementId }
  },
)

/** Signs what one's own body does, as it stands. @throws NotFound, NotPermitted, Refusal `missing.part_not_written`. */
export const signPart = action(
  missingPolicy,
  'missing_agreement.sign_part',
  'change',
  signPartInput,
  async (context, given) => {
    const { person, part } = await requireOwnPart(context, given)
    if (part.does === '' || part.telephone === '') throw new Refusal('missing.part_not_written', 409)
    await markSigned(context.tx, person, { id: part.id, revision: given.revision }, context.today)
    return { agreementId: given.agreementId }
  },
)
