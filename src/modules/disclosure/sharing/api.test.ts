import { beforeAll, expect, test } from 'vitest'
import { givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenGrant } from '../../../testing/placements.ts'
import { programOf } from '../../../testing/program-of.ts'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { givenShelter } from '../../../testing/shelters.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

test('a program asks for no more than a person: consent, copy, and withdrawal by the API', async () => {
  const caseId = await scene.aCase()
  const social = await programOf(scene.world, scene.social)
  const given = await social(`/v1/cases/${caseId}/consents`, {
    language: 'sv',
    interpreter: 'none_needed',
    representative: 'none',
    manner: 'written',
    givenOn: '2026-11-24',
    expiresOn: '2027-01-24',
    items: [{ toBody: scene.body.ngo, purpose: 'support', section: 'needs', field: 'wants' }],
  })
  expect(given.status).toBe(201)
  const { consentId } = given.body
  const { caseId: _, ...asked } = scene.onConsent(caseId, consentId, {
    items: [{ section: 'needs', field: 'wants' }],
  })
  const wider = await social(`/v1/cases/${caseId}/disclosures`, {
    ...asked,
    items: [{ section: 'health', field: '' }],
    consent: true,
  })
  expect(wider).toMatchObject({ status: 422, body: { code: 'legal.beyond_consent' } })
  const decided = await social(`/v1/cases/${caseId}/disclosures`, asked)
  expect(decided).toMatchObject({ status: 201, body: { state: 'in_force' } })

  const ngo = await programOf(scene.world, scene.ngo)
  const listed = await ngo('/v1/received')
  expect(listed.body).toMatchObject({
    _meta: { totalRecords: 1 },
    copies: [{ id: decided.body.copyId, purpose: 'support' }],
  })
  const opened = await ngo(`/v1/received/${decided.body.copyId}`)
  expect(opened.body).toMatchObject({ content: { values: [{ field: 'wants' }] } })

  const withdrawn = await social(`/v1/cases/${caseId}/consents/${consentId}/withdraw`, {})
  expect(withdrawn).toMatchObject({ status: 200, body: { copies: [{ copyId: decided.body.copyId }] } })
  const again = await social(`/v1/cases/${caseId}/disclosures`, asked)
  expect(again).toMatchObject({ status: 422, body: { code: 'legal.consent_withdrawn' } })
  const listedThen = await social(`/v1/cases/${caseId}/disclosures`)
  expect(listedThen.body).toMatchObject({ disclosures: [{ standing: 'ended' }] })
})

test('a program that reads through a live view reads where somebody is until they are granted protected housing, and not after', async () => {
  const { world, social, ngo } = scene
  const values = { needs: { wants: 'sova i fred' }, whereabouts: { home_address: 'Påhittade gatan 3' } }
  const caseId = await givenCase(social, { values })
  await givenLiveView(world, social, {
    ...{ caseId, toBody: ngo.actor.bodyId, parts: ['needs', 'whereabouts.home_address'] },
  })
  const program = await programOf(scene.world, ngo)
  const where = `/v1/cases/${caseId}/sections/whereabouts`
  expect(await program(where)).toMatchObject({
    status: 200,
    body: { values: [{ value: 'Påhittade gatan 3' }] },
  })
  await world.body('Påhittade huset', 'ngo')
  const staff = await world.as('shelter_staff', 'Påhittade huset')
  const shelter = await givenShelter(world, staff, [{ places: ['adult'] }])
  await givenGrant(world, social, { caseId, shelter, staff })
  expect((await program(where)).status).toBe(404)
  const seen = await program(`/v1/cases/${caseId}`)
  expect(seen).toMatchObject({
    status: 200,
    body: { sections: ['needs'], fields: [{ value: 'sova i fred' }] },
  })
})
