import { action } from '../../../platform/access/action.ts'
import { numbersOfBodies } from '../../../platform/arrivals/danger.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { runsAroundTheClock } from '../../law/index.ts'
import { getFacts, type NeedKey } from '../../support/index.ts'
import { hasExpired } from '../consents/coverage.ts'
import { type KnownFacts, readKnown } from '../consents/known.ts'
import { type ProvisionKey, provisionOf } from '../legal/provisions.ts'
import { listDisclosures } from '../sharing/read-store.ts'
import type { Doing } from '../telling/doing.ts'
import { searchRecipients } from '../telling/recipient-store.ts'
import { findCoordinator } from './coordination.ts'
import { knownParts } from './ground.ts'
import { purposeOf, throughCoordinator, usualParts } from './needs-of.ts'
import { referralPolicy } from './policy.ts'
import { dueOf } from './rules.ts'
import { type Filled, Need, prepareInput, Urgency } from './schema.ts'
import { getReferral, placeOf } from './store.ts'
import { suggest } from './suggest.ts'
import { listCandidates } from './suggest-store.ts'

/** Other grounds that a referral may rest on; whatever else the law knows is decided on the page of disclosures first. */
const REFERRAL_PROVISIONS = [
  'harm_test',
  'own_task',
  'social_to_care',
  'health_to_care',
  'report_of_concern',
  'placing_board',
] as const satisfies readonly ProvisionKey[]

const valuesOf = async (
  { tx, actor, vault }: Doing,
  caseId: string,
  draft: string | undefined,
): Promise<Filled> => {
  if (draft === undefined) return {}
  const { referral } = await getReferral(tx, actor, draft, 'sender')
  if (referral.caseId !== caseId || referral.state !== 'draft') return {}
  const key = await vault.openKey(referral.keyId)
  const filled =
    referral.sealedDraft === null
      ? {}
      : (JSON.parse(key.open(placeOf.draft(referral.id), referral.sealedDraft)) as Filled)
  return { ...filled, need: referral.need, urgency: referral.urgency, draftId: referral.id, step: 'whole' }
}

const wantedNeeds = ({ values }: KnownFacts): readonly NeedKey[] =>
  values
    .filter(({ section, field }) => section === 'needs' && field === 'needs')
    .flatMap(({ value }) => value.split(',') as NeedKey[])

/** What the ground of a referral can be chosen from: consents that hold, disclosures in force, other provisions. */
export const groundsFor = async (
  { tx, now, today }: Doing,
  known: KnownFacts,
  key: CaseKey,
  caseId: string,
) => ({
  today,
  isAdult: known.file.ageGroup === 'adult',
  /** A consent does not lift what protects an investigation: whoever leads it is asked (OSL 18:1). */
  holdsInvestigation: known.holdsInvestigation,
  language: known.file.language ?? undefined,
  consents: known.consents.filter((consent) => consent.withdrawnAt === null && !hasExpired(consent, today)),
  decided: (await listDisclosures(tx, key, caseId)).filter(
    ({ state, endsAt }) => state === 'in_force' && endsAt > now,
  ),
  provisions: REFERRAL_PROVISIONS.filter((provision) => {
    const { reaches, byAnalogy } = provisionOf(provision)
    return reaches.includes(known.secrecy) || byAnalogy.includes(known.secrecy)
  }),
})
export type Grounds = Awaited<ReturnType<typeof groundsFor>>

/**
 * What the page of a new referral needs: first what is needed and how soon, then whom to turn to, with what each suggestion
 * rests on, and what such a recipient usually needs to know.
 */
export const prepareReferral = action(
  referralPolicy,
  'referral.prepare',
  'read_personal',
  prepareInput,
  async (context, { caseId, draft, values: entered, find, chosen }) => {
    const { tx, actor, now, today, about, permit } = context
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const known = await readKnown(context, caseId, null)
    const values = entered ?? (await valuesOf(context, caseId, draft))
    const need = Need.safeParse(values.need).data
    const county = typeof values.county === 'string' ? values.county : known.file.county
    const language = typeof values.language === 'string' ? values.language : known.file.language
    const candidates = need === undefined ? [] : await listCandidates(tx)
    const suggestions = need === undefined ? [] : suggest({ need, county, language }, candidates)
    const urgency = Urgency.safeParse(values.urgency).data
    const cannotWait = urgency !== undefined && runsAroundTheClock(urgency)
    const recipients = await searchRecipients(tx, {
      find,
      chosen: chosen ?? (typeof values.toBody === 'string' ? values.toBody : undefined),
      ownBody: known.file.bodyId,
      day: today,
    })
    const asked = [...suggestions, ...recipients.found].map(({ bodyId }) => bodyId)
    return {
      caseId,
      number: known.file.number,
      values,
      need,
      county,
      wanted: wantedNeeds(known),
      isWhole: need !== undefined && values.urgency !== undefined && values.step !== 'what',
      suggestions,
      recipients,
      /** Where an answer is needed in minutes: by when, and who answers now at each that can be asked. */
      atOnce: cannotWait
        ? {
            dueAt: dueOf(now, urgency, undefined),
            numbers: await numbersOfBodies(tx, asked, now),
          }
        : undefined,
      coordinators: candidates
        .filter(({ coordinates }) => coordinates)
        .map(({ bodyId, name }) => ({ bodyId, name })),
      coordinator: await findCoordinator(tx, caseId),
      viaCoordinator: need !== undefined && throughCoordinator(need),
      purpose: need && purposeOf(need),
      usual: need === undefined ? [] : knownParts(usualParts(need), known.values),
      grounds: { ...(await groundsFor(context, known, known.key, caseId)), language: language ?? undefined },
    }
  },
)
export type PreparedReferral = Awaited<ReturnType<typeof prepareReferral.run>>
