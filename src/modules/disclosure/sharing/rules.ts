import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { Deed } from '../../law/index.ts'
import type { ConsentItem, FoundConsent } from '../consents/consent.ts'
import { consentedItems, consentFacts, namesPart } from '../consents/coverage.ts'
import type { KnownFacts } from '../consents/known.ts'
import { type Assessment, assessProvision } from '../legal/assess.ts'
import { CASE_SECTIONS, type CaseSection, widerThanProvision } from '../legal/least.ts'
import type { ReasonCode } from '../legal/messages.ts'
import type { ProvisionKey } from '../legal/provisions.ts'
import type { Situation } from '../legal/situation.ts'
import type { DisclosureDraft, DisclosureRequest, StatedFacts } from '../telling/schema.ts'

/** What the law is asked with: what the house knows, and beside it what only the decider can state. */
export type Known = Pick<
  KnownFacts,
  'secrecy' | 'holdsInvestigation' | 'sheltered' | 'guardianSuspected' | 'consents' | 'queued'
> & {
  readonly file: Pick<KnownFacts['file'], 'ageGroup'>
}

export interface Part {
  readonly section: CaseSection
  readonly field: string
}

const chosenConsent = (known: Known, { consentId }: DisclosureDraft): FoundConsent | undefined =>
  consentId === undefined ? undefined : known.consents.find(({ id }) => id === consentId)

const yes = (said: 'yes' | 'no' | undefined): boolean => said === 'yes'

const riskOf = (stated: StatedFacts): Situation['risk'] =>
  stated.riskConcrete === undefined
    ? undefined
    : {
        concrete: yes(stated.riskConcrete),
        byPersonUnder21: yes(stated.riskByYoung),
        crime: stated.riskCrime ?? 'any',
        againstRelative: yes(stated.riskToRelative),
        inappropriate: yes(stated.riskInappropriate),
      }

const guardianOf = (known: Known, stated: StatedFacts): Situation['guardian'] => {
  if (stated.childRisksHarm === undefined && !known.guardianSuspected) return undefined
  return {
    suspected: known.guardianSuspected,
    childRisksHarm: stated.childRisksHarm !== 'no',
    decides: stated.guardianDecides,
  }
}

const abroadOf = (stated: StatedFacts): Situation['abroad'] => {
  const { swedishEquivalentFits, clearlyInSwedishInterest, specialRule, transfer } = stated
  if (
    [swedishEquivalentFits, clearlyInSwedishInterest, specialRule, transfer].every((one) => one === undefined)
  )
    return undefined
  return {
    swedishEquivalentFits: yes(swedishEquivalentFits),
    clearlyInSwedishInterest: yes(clearlyInSwedishInterest),
    specialRule: yes(specialRule),
    transfer: transfer ?? 'none',
  }
}

/** When the deed was done: on one day where no last day is stated. */
export const deedOf = ({
  deedFrom,
  deedUntil,
}: Pick<StatedFacts, 'deedFrom' | 'deedUntil'>): Deed | undefined =>
  deedFrom === undefined ? undefined : { from: deedFrom, until: deedUntil ?? deedFrom }

const investigationOf = ({ investigationUnharmed }: StatedFacts): Situation['investigation'] => {
  if (investigationUnharmed === undefined) return undefined
  return investigationUnharmed === 'yes' ? 'unharmed' : 'may_be_harmed'
}

const offenceOfRequest = ({ offence, offenceForm, situation }: DisclosureDraft): Situation['offence'] =>
  offence === undefined
    ? undefined
    : {
        key: offence,
        form: offenceForm ?? 'completed',
        victimAge: situation?.otherVictim,
        deed: situation && deedOf(situation),
      }

type Begun = DisclosureDraft & Pick<DisclosureRequest, 'toKind' | 'form' | 'purpose'>

/**
 * The situation that the legal rules decide from. Age, secrecy, consent and whether a guardian is suspected are the
 * case's own; the rest is what the decider states and answers for.
 */
export const situationOf = (request: Begun, known: Known, today: Day): Situation => {
  const stated = request.situation ?? {}
  const consent = chosenConsent(known, request)
  return {
    secrecy: known.secrecy,
    recipient: request.toKind,
    form: request.form,
    purpose: request.purpose,
    age: known.file.ageGroup,
    day: today,
    offence: offenceOfRequest(request),
    consent: consent && consentFacts(consent, request, today),
    harmTest: request.harmTest,
    necessityWritten: request.necessity !== undefined,
    neededForCare: yes(stated.neededForCare),
    specialGround: stated.specialGround,
    unableToConsent: yes(stated.unableToConsent),
    risk: riskOf(stated),
    balancing: request.necessity === undefined ? undefined : stated.balancing,
    concernForChild: yes(stated.concernForChild),
    childInvestigationOpen: yes(stated.childInvestigationOpen),
    dangerToLife: yes(stated.dangerToLife),
    childFoundInDanger: yes(stated.childFoundInDanger),
    guardian: guardianOf(known, stated),
    investigation: investigationOf(stated),
    holdsNoInvestigation: !known.holdsInvestigation,
    abroad: abroadOf(stated),
    request: known.queued,
    liveGround: request.liveGround,
  }
}

export interface TooWidePart extends Part {
  readonly reason: ReasonCode
}

/**
 * Of these parts, those that go beyond the provision, each with the reason. A consent is exact to the field; other
 * provisions cover sections, some only where the decider has written why they are necessary.
 */
export const partsBeyond = (
  request: DisclosureDraft & { readonly provision: ProvisionKey },
  parts: readonly Part[],
  known: Known,
): readonly TooWidePart[] => {
  const consent = chosenConsent(known, request)
  const consented: readonly ConsentItem[] = consent ? consentedItems(consent, request) : []
  return parts.flatMap((part) => {
    const [found] = widerThanProvision(request.provision, [part.section], {
      consented: namesPart(consented, part) ? [part.section] : [],
      namedNecessary: request.necessity === undefined ? [] : CASE_SECTIONS,
      sheltered: known.sheltered,
    })
    return found === undefined ? [] : [{ ...part, reason: found.reason }]
  })
}

export interface Judgement {
  readonly verdict: Assessment['verdict']
  readonly reason: ReasonCode
  readonly assessment: Assessment
  /** The form field where a refusal is told. */
  readonly field: string
}

const FIELD_OF: { readonly [Reason in ReasonCode]?: string } = {
  consent_missing: 'consentId',
  consent_does_not_cover: 'consentId',
  consent_expired: 'consentId',
  consent_withdrawn: 'consentId',
  harm_test_missing: 'harmTest',
  harm_not_clear: 'harmTest',
  necessity_missing: 'necessity',
  offence_missing: 'offence',
  form_not_punishable: 'offenceForm',
  minimum_below_six_months: 'offence',
  minimum_below_one_year: 'offence',
  live_without_ground: 'liveGround',
  live_needs_stated_section: 'liveGround',
  no_transfer_ground: 'situation.transfer',
  balancing_missing: 'situation.balancing',
  deed_day_missing: 'situation.deedFrom',
  deed_days_unordered: 'situation.deedUntil',
  guardian_not_assessed: 'situation.childRisksHarm',
  guardian_right_not_stated: 'situation.guardianDecides',
  guardian_does_not_decide: 'situation.guardianDecides',
  investigation_not_assessed: 'situation.investigationUnharmed',
  investigation_may_be_harmed: 'situation.investigationUnharmed',
}

/** What the law says of a whole request: the provision first, then whether it is wider than its provision. */
export const judge = (request: DisclosureRequest, known: Known, today: Day): Judgement => {
  const assessment = assessProvision(request.provision, situationOf(request, known, today))
  if (assessment.verdict === 'refused')
    return {
      verdict: 'refused',
      reason: assessment.reason,
      assessment,
      field: FIELD_OF[assessment.reason] ?? 'provision',
    }
  const [beyond] = partsBeyond(request, request.items, known)
  if (beyond !== undefined) return { verdict: 'refused', reason: beyond.reason, assessment, field: 'items' }
  return { verdict: assessment.verdict, reason: assessment.reason, assessment, field: 'provision' }
}

/** The moment when a disclosure that holds through a day has ended: the Swedish midnight after it. */
export const endMoment = (endsOn: Day): Date => swedishMoment(addDays(endsOn, 1), '00:00')
