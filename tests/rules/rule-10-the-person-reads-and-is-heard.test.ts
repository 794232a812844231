import { beforeAll, expect, test } from 'vitest'
import { noteSuspected } from '../../src/modules/children/representatives/suspicion-actions.ts'
import { recordConsent } from '../../src/modules/disclosure/consents/actions.ts'
import { representClaim } from '../../src/modules/redress/claims/side-actions.ts'
import { planPayment } from '../../src/modules/redress/paying/payment-actions.ts'
import { addRoute } from '../../src/modules/redress/paying/route-actions.ts'
import { viewNotes } from '../../src/modules/support/notes/read-actions.ts'
import { signNote } from '../../src/modules/support/notes/sign-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { dayOf } from '../../src/platform/clock/clock.ts'
import { givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { claimRevision, givenDecidedClaim, route } from '../../src/testing/redress.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 10. Fault: something kept that subject access leaves out, a note that a dissent changes or does not follow, a record of
// readers with names of staff or without a unit, a suspected guardian who is let in. (That subject access leaves out no sealed
// column of any table is asked in src/modules/support/rights/everything.test.ts.)

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
  scene.world.setTime('2026-11-24T12:00:00Z')
})

const noted = (caseId: string, text: string, aboutId?: string) =>
  scene.social.perform(signNote, {
    caseId,
    kind: aboutId === undefined ? 'note' : 'dissent',
    ...(aboutId === undefined ? {} : { aboutId }),
    happenedOn: '2026-11-24',
    text,
  })

test('the person reads what is written, and what they say against it stands beside, and changes nothing', async () => {
  const caseId = await scene.aCase()
  const { noteId } = await noted(caseId, 'Påhittad iakttagelse.')
  await noted(caseId, 'Så var det inte, påhittat.', noteId)
  const { threads } = await scene.social.perform(viewNotes, { caseId })
  expect(threads.map(({ note, beside }) => [note.text, beside.map(({ text }) => text)])).toEqual([
    ['Påhittad iakttagelse.', ['Så var det inte, påhittat.']],
  ])
  const told = await scene.social.post(paths.subjectFile({ caseId }), { format: 'json', asker: 'self' })
  const text = await told.text()
  for (const kept of [
    'Påhittad Lind',
    'Påhittad Asp',
    '070-000 00 00',
    'vill lära sig svenska',
    'ett påhittat hot',
    'påhittad medicin',
    'Påhittad iakttagelse.',
    'Så var det inte, påhittat.',
  ])
    expect(text).toContain(kept)
})

test('the record of who has seen it has units and days, and no name of anybody who works there', async () => {
  const caseId = await scene.aCase()
  await givenLiveView(scene.world, scene.social, { caseId, toBody: scene.body.ngo, parts: ['needs'] })
  await scene.ngo.get(`/cases/${caseId}`)
  const page = await (await scene.social.get(paths.seenBy({ caseId }))).text()
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  expect(main).toContain('Påhittade stödföreningen')
  // The trail has the database's own clock, which no test sets.
  expect(main).toContain(`datetime="${dayOf(new Date())}"`)
  expect(main).not.toMatch(/Påhittad (ngo_officer|caseworker)/)
})

test('a guardian who is suspected is not let in, and another guardian is', async () => {
  const asked = async (values: object) => {
    const caseId = await givenCase(scene.social, { ageGroup: 'child', values })
    return scene.social.post(paths.subjectFile({ caseId }), { asker: 'guardian', format: 'json' })
  }
  expect((await asked({ family: { guardian_suspected: 'no' } })).status).toBe(200)
  const refused = await asked({ family: { guardian_suspected: 'yes' } })
  expect(refused.status).toBe(422)
  expect(await refused.text()).not.toContain('Påhittad Lind')
})

test('once a guardian is noted as suspected none consents, represents or is paid for the child', async () => {
  const { social } = scene
  const caseId = await givenCase(social, {
    ageGroup: 'child',
    values: { identity: { birth_date: '2012-05-05' } },
  })
  const of = await givenDecidedClaim(social, caseId)
  const consent = () =>
    social.perform(recordConsent, {
      ...{ caseId, language: 'sv', interpreter: 'none_needed', representative: 'guardian' },
      ...{ guardianSuspected: 'no', manner: 'oral', givenOn: '2026-11-24', expiresOn: '2027-05-24' },
      items: [{ toBody: scene.body.ngo, purpose: 'support', section: 'needs', field: '' }],
    } as const)
  const represent = async () =>
    social.perform(representClaim, {
      ...of,
      revision: await claimRevision(social, of),
      representative: 'guardian',
      contact: '',
    })
  const toGuardian = { ...route, risks: [...route.risks], holder: 'guardian' as const }
  const way = () => social.perform(addRoute, { ...of, ...toGuardian })
  await consent()
  await represent()
  await social.perform(noteSuspected, {
    ...{ caseId, relation: 'mother', ground: 'suspected', since: '2026-11-20', grounds: 'Påhittat.' },
  } as const)
  await expect(consent()).rejects.toMatchObject({ code: 'consent.guardian_suspected' })
  await expect(represent()).rejects.toMatchObject({ code: 'claim.guardian_is_suspected' })
  await expect(way()).rejects.toMatchObject({ code: 'payment.guardian_is_suspected' })
  // The child's money goes to the blocked account, which no guardian opens.
  const { routeId } = await social.perform(addRoute, {
    ...{ ...route, risks: [...route.risks], country: 'SE', channel: 'blocked_account', holder: 'blocked' },
    ...{ account: 'SE45 5000 0000 0583 9825 7466', bic: '' },
    ...of,
  } as const)
  await social.perform(planPayment, { ...of, routeId, source: 'compensation', amount: '100 000' })
  const asked = await social.post(paths.subjectFile({ caseId }), { asker: 'guardian', format: 'json' })
  expect(asked.status).toBe(422)
})
