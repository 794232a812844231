import { caseActions } from '../../support/index.ts'
import { recordConsent } from '../consents/actions.ts'
import { decideDisclosure } from '../sharing/decide-actions.ts'
import { madeUp, type Scene } from './cast.ts'
import { writeSections } from './sections.ts'

const { changeSetting, openCase, closeCase, changeStep, signNote, assignCase } = caseActions

/** How the municipality works with cases, as the one who leads has said it. */
export const settle = async ({ act, cast, day }: Scene): Promise<void> => {
  await act(cast.manager, day(-115), changeSetting, {
    fileKind: 'coordination',
    signOff: 'decisions',
    secrecy: 'social',
    retention: 'municipal',
    researchSample: 'yes',
    opensAt: '08:00',
    closesAt: '16:30',
  })
}

/** Somebody whose age is uncertain, and whose name nobody knows yet. */
const playUncertain = async (scene: Scene): Promise<void> => {
  const { act, cast, day } = scene
  const { caseId } = await act(cast.colleague, day(-3), openCase, {
    ageGroup: 'uncertain',
    language: 'so',
    externalNumber: 'ÖVN 2026-0131',
  })
  await writeSections(scene, cast.colleague, day(-3), caseId, {
    identification: { first_seen_by: 'Fältgrupp (övning)' },
    needs: { wants: madeUp('Vill ha mat och få sova.'), needs: 'shelter_tonight,health_acute' },
  })
  await act(cast.manager, day(-2), assignCase, { caseId, personId: cast.caseworker.personId })
}

/** A case on which work has ended: how long it is kept is computed. */
const playClosed = async ({ act, cast, day }: Scene): Promise<void> => {
  const { colleague } = cast
  const { caseId } = await act(colleague, day(-110), openCase, {
    chosenName: 'Påhittad Tova',
    ageGroup: 'adult',
    language: 'sv',
    externalNumber: 'ÖVN 2026-0088',
  })
  await act(colleague, day(-109), signNote, {
    caseId,
    kind: 'note',
    happenedOn: day(-109),
    text: madeUp('Hon flyttar till en annan kommun och vill själv ta kontakt där.'),
  })
  await act(colleague, day(-30), closeCase, { caseId, reason: 'moved_away' })
}

/** A case in the association's own file, of which social services see a part live, by the person's consent. */
const playShared = async (scene: Scene): Promise<void> => {
  const { act, cast, day } = scene
  const { association, caseworker } = cast
  const { caseId } = await act(association, day(-35), openCase, {
    chosenName: 'Påhittad Robin',
    ageGroup: 'adult',
    language: 'sv',
  })
  await writeSections(scene, association, day(-35), caseId, {
    needs: { wants: madeUp('Vill ha ett eget rum och slippa skulder.'), needs: 'housing,debts' },
    contact: { telephone: '070-000 00 02', safe_ways: 'call' },
    money: { debts: madeUp('Tre lån i andras namn.') },
  })
  await act(association, day(-34), changeStep, { caseId, step: 'initial_support' })
  const items = [
    { section: 'needs', field: '' },
    { section: 'contact', field: 'telephone' },
  ] as const
  const { consentId } = await act(association, day(-33), recordConsent, {
    caseId,
    language: 'sv',
    interpreter: 'none_needed',
    representative: 'none',
    manner: 'written',
    givenOn: day(-33),
    expiresOn: day(100),
    items: items.map((item) => ({ ...item, toBody: caseworker.bodyId, purpose: 'support' as const })),
  })
  await act(association, day(-33), decideDisclosure, {
    caseId,
    toBody: caseworker.bodyId,
    toKind: 'social_services',
    form: 'live',
    purpose: 'support',
    provision: 'explicit_consent',
    liveGround: 'own_consent_and_ngo_file',
    consentId,
    items: [...items],
    endsOn: day(90),
  })
}

/** A case of a shelter: where somebody stays is shown to those who work there, and to nobody else. */
const playSheltered = async (scene: Scene): Promise<void> => {
  const { act, cast, day } = scene
  const { shelter } = cast
  const { caseId } = await act(shelter, day(-8), openCase, {
    chosenName: 'Påhittad Mira',
    ageGroup: 'adult',
    language: 'ar',
  })
  await writeSections(scene, shelter, day(-8), caseId, {
    whereabouts: { protection: 'protected_registration', staying_at: madeUp('Rum 4') },
    safety: { danger_now: 'yes', threats: madeUp('Hotas av en tidigare arbetsgivare.') },
    needs: { wants: madeUp('Vill att barnen ska kunna gå i skolan.'), needs: 'protected_housing,school' },
  })
  await act(shelter, day(-8), changeStep, { caseId, step: 'acute_protection' })
}

/** The stories that are told shortly. */
export const playOthers = async (scene: Scene): Promise<void> => {
  await playUncertain(scene)
  await playClosed(scene)
  await playShared(scene)
  await playSheltered(scene)
}
