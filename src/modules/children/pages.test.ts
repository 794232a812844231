import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { recordInterest, recordVoice } from './concern/child-actions.ts'
import { assessProtection } from './concern/concern-actions.ts'
import { decideConcern } from './concern/decision-actions.ts'
import { registerConcern } from './concern/receive-actions.ts'
import { writeReport } from './concern/report-actions.ts'
import { findChild, raiseAlarm } from './missing/actions.ts'
import { addAgreement, addPart, viewAgreement, writeOwnPart } from './missing/agreement-actions.ts'
import { planForChild } from './missing/plan-actions.ts'
import { paths } from './paths.ts'
import { needRepresentative, takeStep } from './representatives/actions.ts'
import { noteSuspected } from './representatives/suspicion-actions.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
let addresses: string[]

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 600, absoluteHours: 24 } } })
  world.setTime('2026-11-20T12:00:00Z')
  served = await serveWorld(world)
  await world.body('Påhittade kommunen', 'municipality')
  worker = await world.as('caseworker', 'Påhittade kommunen')
  addresses = await everyPage()
}, 60_000)

const everyPage = async (): Promise<string[]> => {
  const caseId = await givenCase(worker, {
    ageGroup: 'child',
    chosenName: 'Påhittad Mio',
    language: 'ro',
    values: { identity: { birth_date: '2010-05-14' }, contact: { telephone: '070-000 00 00' } },
  })
  const came = {
    receivedOn: '2026-11-20',
    receivedAt: '09:30',
    reporter: 'private_person' as const,
    reporterWho: 'Påhittad granne',
    about: 'Barnet hämtas varje kväll av vuxna som det inte känner, och har sovit i en bil.',
    wantsAnswer: 'yes' as const,
  }
  const { concernId } = await worker.perform(registerConcern, { caseId, ...came })
  await worker.perform(assessProtection, {
    caseId,
    concernId,
    revision: 1,
    protection: 'immediate',
    assessedOn: '2026-11-20',
    assessedAt: '10:45',
    reasons: 'Barnet kan hämtas igen i kväll.',
  })
  const open = await worker.perform(registerConcern, {
    caseId,
    ...came,
    reporterWho: '',
    anonymous: 'yes',
    wantsAnswer: undefined,
  })
  await worker.perform(decideConcern, {
    caseId,
    concernId,
    revision: 2,
    decision: 'opened',
    decidedOn: '2026-11-20',
    reasons: 'Det finns risk att barnet far illa.',
  })
  await worker.perform(recordVoice, {
    caseId,
    heard: 'yes',
    heardOn: '2026-11-20',
    how: 'conversation',
    language: 'ro',
    interpreter: 'telephone',
    present: ['support_person'],
    words: 'Jag vill gå i skolan. Jag vill inte åka med dem.',
  })
  await worker.perform(recordInterest, {
    caseId,
    concernId,
    headings: { child_says: 'Vill gå i skolan.', assessment: 'Trygghet först.', weight: 'Avgörande.' },
  })
  const { reportId } = await worker.perform(writeReport, {
    caseId,
    learnedOn: '2026-11-20',
    learnedAt: '08:10',
    words: 'Barnet vistas nu i en annan kommun.',
    toBody: await world.body('Påhittade grannkommunen', 'municipality'),
    parts: ['identity.chosen_name', 'identity.birth_date'],
  })
  const { representativeId } = await worker.perform(needRepresentative, {
    caseId,
    kind: 'guardian_ad_litem',
    neededOn: '2026-11-20',
  })
  await worker.perform(takeStep, {
    ...{ caseId, representativeId, revision: 1, step: 'appoint', appointedOn: '2026-11-20' },
    name: 'Påhittad God Man',
  })
  await worker.perform(noteSuspected, {
    ...{ caseId, relation: 'father', ground: 'suspected', since: '2026-11-20' },
    grounds: 'Påhittade grunder.',
  })
  const { agreementId } = await worker.perform(addAgreement, { name: 'Vid försvinnande i länet' })
  await worker.perform(addPart, { agreementId, bodyId: worker.actor.bodyId, step: 'social_services' })
  const [part] = (await worker.perform(viewAgreement, { agreementId })).parts
  await worker.perform(writeOwnPart, {
    ...{ agreementId, partId: part!.id, revision: 1, withinMinutes: 60 },
    does: 'Söker där barnet brukar vara.',
    functionName: 'Socialjouren',
    telephone: '010-000 00 03',
  })
  await worker.perform(planForChild, {
    ...{ caseId, agreementId, signs: ['debt', 'unknown_adult'], photo: 'yes', photoAskedOn: '2026-11-20' },
    lookFor: 'Blå jacka, bär alltid mössa.',
    contact: 'Ringer sin stödperson.',
  })
  const gone = { caseId, lastSeenOn: '2026-11-20', lastSeenAt: '12:30', circumstances: 'Gick från skolan.' }
  const found = await worker.perform(raiseAlarm, gone)
  await worker.perform(findChild, {
    ...{ ...found, revision: 1, foundOn: '2026-11-20', foundAt: '12:50', how: 'came_back' },
    condition: 'Trött och hungrig.',
  })
  const { alarmId } = await worker.perform(raiseAlarm, gone)
  world.setTime('2026-11-20T12:40:00Z')
  return [
    `/cases/${caseId}`,
    paths.child({ caseId }),
    paths.newReport({ caseId }),
    paths.report({ caseId, reportId }),
    paths.receivedConcern(),
    paths.newConcern({ caseId }),
    paths.concern({ caseId, concernId }),
    paths.concern({ caseId, concernId: open.concernId }),
    paths.inquiry({ caseId, concernId, part: 'child' }),
    paths.inquiry({ caseId, concernId, part: 'together' }),
    paths.voice({ caseId }),
    paths.bestInterest({ caseId }),
    paths.representatives({ caseId }),
    paths.representative({ caseId, representativeId }),
    paths.missing(),
    paths.agreements(),
    paths.agreement({ agreementId }),
    paths.agreementPart({ agreementId, partId: part!.id }),
    paths.disappearances({ caseId }),
    paths.disappearancePlan({ caseId }),
    paths.alarm({ caseId, alarmId: found.alarmId }),
    paths.alarm({ caseId, alarmId }),
  ]
}

test.each([
  ['at a desk', {}],
  ['on a phone, in the dark, in English', { width: 360, colorScheme: 'dark', locale: 'en-GB' }],
] as const)(
  'every page of a child can be read and used %s',
  async (_, look) => {
    const { page, close } = await served.openAs(worker, look)
    if ('locale' in look) await (await page.open(paths.missing())).press('English')
    for (const address of addresses) {
      await page.open(address)
      expect(page.address()).toBe(address)
    }
    await close()
  },
  180_000,
)

test('on the night it is needed: gone, one press for the police, found', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Ina' })
  const { page, close } = await served.openAs(worker, { width: 360, javaScript: false })
  await page.open(paths.disappearances({ caseId }))
  await page.fill('Klockan', '12:00')
  await page.fill('Var och hur barnet sågs senast', 'Påhittat: vid stationen.')
  await page.press('Larma')
  expect(await page.words()).toContain('112, 114 14')
  await page.press('Gjort nu: Polisanmälan')
  expect(await page.words()).toContain('Gjort 13:40 av Påhittad caseworker')
  await page.open(paths.missing())
  expect(await page.words()).toContain('Borta nu')
  await close()
}, 60_000)
