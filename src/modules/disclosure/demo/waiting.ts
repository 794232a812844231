import { caseActions } from '../../support/index.ts'
import { recordConsent } from '../consents/actions.ts'
import { askForAccess, decideOnAccess } from '../emergency/break-glass-actions.ts'
import { deny } from '../emergency/denial-actions.ts'
import { registerRequest } from '../requests/compelled/actions.ts'
import { decideDisclosure } from '../sharing/decide-actions.ts'
import { madeUp, type Scene } from './cast.ts'

const { noteConsultation, viewCaseClocks } = caseActions

interface Told {
  /** Identifiers of the cases of the two long stories. */
  readonly adult: string
  readonly child: string
}

/** A copy that the recipient has not opened yet. */
const handOver = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker, health } = cast
  const items = [
    { section: 'health', field: 'acute' },
    { section: 'contact', field: 'safe_ways' },
  ] as const
  const { consentId } = await act(caseworker, day(-1), recordConsent, {
    caseId,
    language: 'ro',
    interpreter: 'telephone',
    representative: 'none',
    manner: 'oral',
    givenOn: day(-1),
    expiresOn: day(60),
    items: items.map((item) => ({ ...item, toBody: health.bodyId, purpose: 'health_care' as const })),
  })
  await act(caseworker, day(-1), decideDisclosure, {
    caseId,
    toBody: health.bodyId,
    toKind: 'health',
    form: 'copy',
    purpose: 'health_care',
    provision: 'consent',
    consentId,
    items: [...items],
    endsOn: day(30),
  })
}

/** Emergency access that is over and waits for review. */
const breakGlass = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { number } = await act(cast.caseworker, day(-1), viewCaseClocks, { caseId })
  const { emergencyId } = await act(cast.colleague, day(-1), askForAccess, {
    number,
    reason: madeUp('Skolan ringer: mannen står där nu, och handläggaren svarar inte.'),
  })
  await act(cast.manager, day(-1), decideOnAccess, { emergencyId, decision: 'open', hours: 1 })
}

const consult = async ({ act, cast, day }: Scene): Promise<void> => {
  await act(cast.caseworker, day(-15), noteConsultation, {
    about: 'child',
    asker: 'school',
    topics: ['child.adults_around', 'child.missing'],
    signposted: ['child.report_of_concern'],
  })
  await act(cast.coordinator, day(-6), noteConsultation, {
    about: 'adult',
    asker: 'health_care',
    topics: ['adult.control', 'need.protected_housing'],
    signposted: ['adult.help_without_police', 'adult.support_line'],
  })
}

/** What waits for somebody: a copy, a request, a review; whom a case is closed to; advice that was given without a case. */
export const playWaiting = async (scene: Scene, { adult, child }: Told): Promise<void> => {
  const { act, cast, day } = scene
  await handOver(scene, adult)
  await act(cast.caseworker, day(-80), deny, {
    caseId: adult,
    who: `person.${cast.colleague.personId}`,
    reason: madeUp('Kollegan bor granne med den som hotar henne.'),
  })
  await breakGlass(scene, child)
  await act(cast.lawyer, day(-1), registerRequest, {
    fromKind: 'police',
    fromBody: cast.police.bodyId,
    from: 'Polisregion Övning, ÖVN-K 17-26',
    basis: 'law-2025-170-4',
    request: madeUp('Begär telefonnumret till en person som kan ha sett ett brott.'),
    receivedOn: day(-1),
    answerBy: day(6),
  })
  await consult(scene)
}
