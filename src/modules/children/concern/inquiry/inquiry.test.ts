import { beforeAll, expect, test } from 'vitest'
import { instrumentSchema } from '../../../../platform/questionnaire/instrument.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import { givenCase } from '../../../../testing/cases.ts'
import { faultsOf } from '../../../../testing/instrument-faults.ts'
import { asOwner } from '../../../../testing/migration-part.ts'
import { type ServedWorld, serveWorld } from '../../../../testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../../../testing/world.ts'
import { paths } from '../../paths.ts'
import { recordVoice } from '../child-actions.ts'
import { assessProtection, endInvestigation, viewConcern } from '../concern-actions.ts'
import { decideConcern } from '../decision-actions.ts'
import { registerConcern } from '../receive-actions.ts'
import { printInquiry, viewInquiry, writeInquiry } from './actions.ts'
import { itemsOf, parts } from './content.ts'
import { inquirySheet } from './print.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
let colleague: TestPerson

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 600, absoluteHours: 24 } } })
  world.setTime('2026-11-24T12:00:00Z')
  served = await serveWorld(world)
  await world.body('Påhittade kommunen', 'municipality')
  worker = await world.as('caseworker', 'Påhittade kommunen')
  colleague = await world.as('caseworker', 'Påhittade kommunen')
}, 60_000)

const opened = async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Mio', language: 'ro' })
  const of = await worker.perform(registerConcern, {
    ...{ caseId, receivedOn: '2026-11-24', receivedAt: '09:30', reporter: 'private_person' },
    reporterWho: 'Påhittad granne',
    about: 'Barnet hämtas av vuxna som det inte känner.',
  })
  await worker.perform(assessProtection, {
    ...{ ...of, revision: 1, protection: 'none_needed', assessedOn: '2026-11-24', assessedAt: '10:00' },
    reasons: 'Påhittade skäl.',
  })
  return of
}
const investigated = async () => {
  const of = await opened()
  await worker.perform(decideConcern, {
    ...{ ...of, revision: 2, decision: 'opened', decidedOn: '2026-11-24', reasons: 'Påhittade skäl.' },
  })
  return of
}
const judged = {
  safe_says: 'Jag vill vara hos mormor.',
  safe_kind: 'need',
  safe_judged: 'Behöver en trygg väg.',
}
const write = (person: TestPerson, of: object, revision: number, answers: Record<string, string>) =>
  person.perform(writeInquiry, { ...of, part: 'child', revision, answers } as never)

test('every part is an instrument whose words stand in both languages', () => {
  for (const part of parts)
    expect(faultsOf(instrumentSchema.parse({ items: itemsOf(part) }), ['sv', 'en'])).toEqual([])
})

test('what is found is kept version by version, sealed, and tells how far the investigation has come', async () => {
  const of = await investigated()
  await write(worker, of, 0, judged)
  await write(worker, of, 1, { ...judged, safe_judged: 'Behöver en trygg väg och en vuxen.' })
  // The same again is no version of its own.
  await write(worker, of, 2, { ...judged, safe_judged: 'Behöver en trygg väg och en vuxen.' })
  const { versions, shown, progress } = await worker.perform(viewInquiry, { ...of, part: 'child' })
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
  expect(shown?.found.safe_judged).toBe('Behöver en trygg väg och en vuxen.')
  expect(progress.map(({ assessed, of: all }) => `${assessed}/${all}`)).toEqual(['1/5', '0/4', '0/4', '0/4'])
  const first = await worker.perform(viewInquiry, { ...of, part: 'child', version: '1' } as never)
  expect(first).toMatchObject({ shown: { found: judged }, writes: false })
  expect((await worker.perform(viewConcern, of)).inquiry).toEqual(progress)
  const kept = await world.asSystem((tx) =>
    tx
      .selectFrom('children.inquiry_part')
      .select(['sealed_answers', 'questions'])
      .where('concern_id', '=', of.concernId)
      .execute(),
  )
  expect(kept).toHaveLength(2)
  for (const { sealed_answers, questions } of kept) {
    expect(questions).toBe(1)
    expect(sealed_answers.toString('latin1')).not.toContain('mormor')
  }
})

test('nothing but the newest of each part is opened to tell how far an investigation has come', async () => {
  const of = await investigated()
  await write(worker, of, 0, judged)
  await write(worker, of, 1, { ...judged, safe_judged: 'Behöver en trygg väg och en vuxen.' })
  // What does not open is what was never opened.
  await asOwner(
    world,
    `update children.inquiry_part set sealed_answers = 'unreadable' where concern_id = '${of.concernId}' and version = 1`,
  )
  const { shown, versions } = await worker.perform(viewInquiry, { ...of, part: 'child' })
  expect([shown?.version, versions.length]).toEqual([2, 2])
  expect((await worker.perform(viewConcern, of)).inquiry[0]).toMatchObject({ assessed: 1 })
  await write(worker, of, 2, judged)
  await expect(worker.perform(viewInquiry, { ...of, part: 'child', version: '1' } as never)).rejects.toThrow()
})

test('whoever writes on what a colleague has changed is told, and nothing is written before or after the investigation', async () => {
  const early = await opened()
  await expect(write(worker, early, 0, judged)).rejects.toMatchObject({ code: 'concern.not_now_assessed' })
  await expect(worker.perform(viewInquiry, { ...early, part: 'child' })).rejects.toBeInstanceOf(NotFound)
  const of = await investigated()
  await write(worker, of, 0, judged)
  await expect(write(worker, of, 0, { body_judged: 'Frisk.' })).rejects.toMatchObject({
    code: 'concern.changed_by_another',
  })
  await expect(write(worker, of, 1, { safe_kind: 'guilty' })).rejects.toThrow()
  await expect(write(colleague, of, 1, judged)).rejects.toBeInstanceOf(NotFound)
  await worker.perform(endInvestigation, {
    ...{ ...of, revision: 3, outcome: 'services', endedOn: '2026-11-24', reasons: 'Påhittat resultat.' },
  })
  await expect(write(worker, of, 1, { body_judged: 'Frisk.' })).rejects.toMatchObject({
    code: 'concern.not_now_closed',
  })
  expect(await worker.perform(viewInquiry, { ...of, part: 'child' })).toMatchObject({ writes: false })
})

test('the paper has the three corners, what the child says and what it comes to, and never who reported', async () => {
  const of = await investigated()
  await write(worker, of, 0, judged)
  await worker.perform(recordVoice, {
    ...{ caseId: of.caseId, heard: 'yes', heardOn: '2026-11-24', how: 'conversation', language: 'ro' },
    ...{ interpreter: 'telephone', words: 'Jag vill gå i skolan.' },
  })
  await worker.perform(writeInquiry, { ...of, part: 'together', answers: { sum: 'Barnet behöver skydd.' } })
  const paper = JSON.stringify(inquirySheet(await worker.perform(printInquiry, of)))
  for (const said of ['Barnets behov', 'Föräldrarnas förmåga', 'Familj och omgivning', 'Samlad bedömning'])
    expect(paper).toContain(said)
  for (const said of [
    'Jag vill gå i skolan.',
    'Jag vill vara hos mormor.',
    'Barnet behöver skydd.',
    'Inte bedömt',
  ])
    expect(paper).toContain(said)
  expect(paper).not.toContain('granne')
})

test('a caseworker writes a corner and weighs it against what the child says, also after a colleague has written', async () => {
  const of = await investigated()
  const { page, close } = await served.openAs(worker, { width: 360, javaScript: false })
  await page.open(paths.concern(of))
  await page.follow('Barnets behov')
  await page.open(paths.inquiry({ ...of, part: 'parents' }))
  await page.fill('Vad barnet säger', 'Mamma är rädd.')
  await page.fill('Bedömning', 'Föräldern behöver själv skydd.')
  await write(worker, of, 0, judged)
  await worker.perform(writeInquiry, {
    ...of,
    part: 'parents',
    answers: { daily_judged: 'Klarar det dagliga.' },
  })
  await page.pressRefused('Spara')
  expect(await page.words()).toContain('En kollega har sparat något annat')
  await page.press('Spara')
  expect(await page.words()).toContain('1 av 4')
  await page.open(paths.inquiry({ ...of, part: 'together' }))
  expect(await page.words()).toContain('Mamma är rädd.')
  expect(await page.words()).toContain('Jag vill vara hos mormor.')
  await close()
}, 60_000)
