import { beforeAll, describe, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { type GivenDisclosure, openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { withdrawConsent } from '../withdrawal/actions.ts'
import { decideDisclosure } from './decide-actions.ts'
import { viewDisclosures } from './view-actions.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

describe('consent', () => {
  test.each([
    ['another recipient', { toBody: 'other' }, 'legal.consent_does_not_cover', 'consentId'],
    ['another purpose', { purpose: 'compensation' }, 'legal.consent_does_not_cover', 'consentId'],
    ['another part', { items: [{ section: 'health', field: 'medicine' }] }, 'legal.beyond_consent', 'items'],
    [
      'a whole section of which one field was named',
      { items: [{ section: 'contact', field: '' }] },
      'legal.beyond_consent',
      'items',
    ],
    ['a longer time', { endsOn: '2027-01-31' }, 'disclosure.ends_after_consent', 'endsOn'],
  ])('does not reach %s', async (_, changed, code, field) => {
    const caseId = await scene.aCase()
    const consentId = await scene.consentTo(scene.social, caseId, scene.body.ngo)
    const asked = {
      ...changed,
      ...('toBody' in changed ? { toBody: scene.body.other } : {}),
    } as Partial<GivenDisclosure>
    await expect(
      scene.social.perform(decideDisclosure, scene.onConsent(caseId, consentId, asked)),
    ).rejects.toMatchObject({ code, field })
  })

  test('that has expired opens nothing', async () => {
    const caseId = await scene.aCase()
    const consentId = await scene.consentTo(scene.social, caseId, scene.body.ngo)
    scene.world.setTime('2027-01-02T12:00:00Z')
    await expect(
      scene.social.perform(decideDisclosure, scene.onConsent(caseId, consentId, { endsOn: '2027-01-03' })),
    ).rejects.toMatchObject({ code: 'legal.consent_expired' })
    scene.world.setTime('2026-11-24T12:00:00Z')
  })

  test('that was withdrawn opens nothing', async () => {
    const caseId = await scene.aCase()
    const consentId = await scene.consentTo(scene.social, caseId, scene.body.ngo)
    await scene.social.perform(withdrawConsent, { caseId, consentId })
    await expect(
      scene.social.perform(decideDisclosure, scene.onConsent(caseId, consentId)),
    ).rejects.toMatchObject({
      code: 'legal.consent_withdrawn',
    })
  })

  test('of another case opens nothing here', async () => {
    const caseId = await scene.aCase()
    const consentId = await scene.consentTo(scene.social, await scene.aCase(), scene.body.ngo)
    await expect(
      scene.social.perform(decideDisclosure, scene.onConsent(caseId, consentId)),
    ).rejects.toMatchObject({
      code: 'legal.consent_missing',
    })
  })

  test('claimed by the client changes nothing', async () => {
    const caseId = await scene.aCase()
    const claimed = {
      ...scene.onConsent(caseId, undefined),
      consent: true,
      consentGiven: 'yes',
      age: 'child',
      secrecy: 'ngo',
      situation: {
        consent: { covers: true, explicit: true, expired: false, withdrawn: false, withProviso: false },
      },
    }
    await expect(scene.social.perform(decideDisclosure, claimed as GivenDisclosure)).rejects.toMatchObject({
      code: 'legal.consent_missing',
    })
  })
})

describe('a provision that does not fit is refused with its reason', () => {
  test.each([
    [
      'the general clause for the secrecy of social services',
      { provision: 'general_clause', necessity: 'x', situation: { balancing: 'outweighs' } },
      'legal.general_clause_excluded',
    ],
    [
      '10:23 for an adult and an offence whose minimum is under six months',
      { offence: 'procuring' },
      'legal.minimum_below_six_months',
    ],
    ['10:21 for an adult', { provision: 'crime_against_child' }, 'legal.victim_not_child'],
    [
      'a harm test that does not come out clear',
      { provision: 'harm_test', harmTest: 'not_clear', harmText: 'x' },
      'legal.harm_not_clear',
    ],
  ])('%s', async (_, changed, code) => {
    const caseId = await scene.aCase()
    await expect(
      scene.social.perform(decideDisclosure, scene.toPolice(caseId, changed as Partial<GivenDisclosure>)),
    ).rejects.toMatchObject({ code })
  })

  test('and what is beyond the provision at the parts', async () => {
    const caseId = await scene.aCase()
    await expect(
      scene.social.perform(
        decideDisclosure,
        scene.toPolice(caseId, { items: [{ section: 'health', field: 'medicine' }] }),
      ),
    ).rejects.toMatchObject({ code: 'legal.not_named_necessary', field: 'items' })
    const { disclosures } = await scene.social.perform(viewDisclosures, { caseId })
    expect(disclosures).toEqual([])
  })

  test.each([
    ['one’s own body', { toBody: 'social', toKind: 'social_services' }, 'disclosure.to_own_body', 'toBody'],
    [
      'a kind that the recipient is not',
      { toKind: 'police', toBody: 'ngo' },
      'disclosure.kind_not_of_recipient',
      'toKind',
    ],
    ['nobody', { toBody: null }, 'disclosure.recipient_missing', 'toBody'],
    ['a day that has been', { endsOn: '2026-11-23' }, 'disclosure.ends_before_it_starts', 'endsOn'],
  ])('to %s, at the field', async (_, changed, code, field) => {
    const caseId = await scene.aCase()
    const named = changed as { toBody?: keyof SharingScene['body'] | null }
    const asked = {
      ...changed,
      ...(named.toBody ? { toBody: scene.body[named.toBody] } : {}),
    } as Partial<GivenDisclosure>
    await expect(scene.social.perform(decideDisclosure, scene.toPolice(caseId, asked))).rejects.toMatchObject(
      {
        code,
        field,
      },
    )
  })

  test('a suspected guardian gets nothing, whatever the decider states', async () => {
    const caseId = await givenCase(scene.social, {
      ageGroup: 'child',
      values: { safety: { threats: 'ett påhittat hot' }, family: { guardian_suspected: 'yes' } },
    })
    await expect(
      scene.social.perform(decideDisclosure, {
        ...scene.toPolice(caseId),
        toBody: null,
        toName: 'Påhittad Vårdnadshavare',
        toKind: 'guardian',
        purpose: 'own_insight',
        provision: 'to_guardian',
        necessity: 'x',
        situation: { childRisksHarm: 'no' },
      }),
    ).rejects.toMatchObject({ code: 'legal.guardian_suspected' })
  })
})
