import { beforeAll, beforeEach, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewCopy } from '../../disclosure/sharing/received-actions.ts'
import { viewDisclosure } from '../../disclosure/sharing/view-actions.ts'
import { recordCheck } from '../../law/checking/actions.ts'
import { startClockOfCase, viewCaseClocks } from '../../support/clocks/actions.ts'
import { paths } from '../paths.ts'
import { prepareReport, sendReport, viewReport, withdrawReport, writeReport } from './report-actions.ts'

let world: World
let officer: TestPerson
let board: TestPerson
let boardId: string

beforeAll(async () => {
  world = await openWorld()
  await world.body('Påhittade föreningen', 'ngo')
  officer = await world.as('ngo_officer', 'Påhittade föreningen')
  boardId = await world.body('Påhittade socialtjänsten', 'municipality')
  board = await world.as('caseworker', 'Påhittade socialtjänsten')
})
beforeEach(() => world.setTime('2026-11-24T12:00:00Z'))

const written = {
  learnedOn: '2026-11-24',
  learnedAt: '11:40',
  words: 'Påhittad oro: barnet sover i ett upplag tillsammans med vuxna.',
}
const aChild = () =>
  givenCase(officer, {
    ageGroup: 'child',
    chosenName: 'Påhittad Lo',
    values: { identity: { birth_date: '2011-03-04' }, needs: { wants: 'Påhittad önskan' } },
  })

test('through the house: the board has what is told and no more, it is a disclosure with its provision, and the duty ends', async () => {
  const caseId = await aChild()
  await officer.perform(startClockOfCase, { caseId, kind: 'report_of_concern', startsOn: '2026-11-24' })
  const { recipients, duty } = await officer.perform(prepareReport, { caseId })
  expect(recipients.found.map(({ name }) => name)).toContain('Påhittade socialtjänsten')
  expect(duty).toBe('may')
  const { reportId } = await officer.perform(writeReport, {
    caseId,
    ...written,
    toBody: boardId,
    parts: ['identity.chosen_name'],
  })
  const sent = await officer.perform(sendReport, { caseId, reportId, revision: 1, way: 'system' })
  expect(sent.reportId).toBe(reportId)
  const { report } = await officer.perform(viewReport, { caseId, reportId })
  expect(report).toMatchObject({ state: 'sent', sentWay: 'system' })
  const { disclosure } = await officer.perform(viewDisclosure, { caseId, disclosureId: report.disclosureId! })
  expect(disclosure).toMatchObject({
    provision: 'report_of_concern',
    toKind: 'social_services',
    state: 'in_force',
  })
  const { clocks } = await officer.perform(viewCaseClocks, { caseId })
  expect(clocks.filter(({ state }) => state === 'running')).toEqual([])
  const copy = await world.asSystem((tx) =>
    tx
      .selectFrom('disclosure.copy')
      .select('id')
      .where('disclosure_id', '=', report.disclosureId!)
      .executeTakeFirstOrThrow(),
  )
  const received = JSON.stringify(await board.perform(viewCopy, { copyId: copy.id }))
  expect(received).toContain('sover i ett upplag')
  expect(received).toContain('Påhittad Lo')
  expect(received).not.toContain('2011-03-04')
  expect(received).not.toContain('Påhittad önskan')
})

test('on paper: it is printed with only what is told, its day and receiver are noted, and the PDF has a name that says nothing', async () => {
  const caseId = await aChild()
  // Nobody in that municipality reads what is sent to it here.
  const { reportId } = await officer.perform(writeReport, {
    caseId,
    ...written,
    toBody: await world.body('Påhittade tysta kommunen', 'municipality'),
    parts: ['identity.chosen_name', 'identity.birth_date'],
  })
  const file = await officer.get(paths.reportFile({ caseId, reportId }))
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).toContain('1.pdf')
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const send = { caseId, reportId, revision: 1 }
  await expect(officer.perform(sendReport, { ...send, way: 'system' })).rejects.toMatchObject({
    code: 'concern_report.way_of_recipient',
  })
  await expect(officer.perform(sendReport, { ...send, way: 'paper' })).rejects.toMatchObject({
    code: 'concern_report.when_missing',
    field: 'sentOn',
  })
  await expect(
    officer.perform(sendReport, { ...send, way: 'paper', sentOn: '2026-11-24', sentAt: '09:00' }),
  ).rejects.toMatchObject({ code: 'concern_report.sent_before_concern' })
  await officer.perform(sendReport, {
    ...send,
    way: 'telephone_and_paper',
    sentOn: '2026-11-24',
    sentAt: '12:30',
  })
  const { report } = await officer.perform(viewReport, { caseId, reportId })
  expect(report).toMatchObject({ state: 'sent', sentWay: 'telephone_and_paper' })
  expect(report.sentAt?.toISOString()).toBe('2026-11-24T11:30:00.000Z')
  await expect(
    officer.perform(sendReport, {
      ...send,
      revision: 2,
      way: 'paper',
      sentOn: '2026-11-24',
      sentAt: '12:40',
    }),
  ).rejects.toMatchObject({ code: 'concern_report.not_written' })
})

test('where the child is in a shelter or what is not needed cannot be ticked along', async () => {
  const caseId = await aChild()
  for (const part of ['whereabouts.address', 'needs.wants', 'identity.made_up', 'health.health'])
    await expect(
      officer.perform(writeReport, { caseId, ...written, toBody: boardId, parts: [part] }),
    ).rejects.toMatchObject({ code: 'concern_report.part_not_told' })
})

test('it goes to social services alone, to one, and never to whoever is kept from the case', async () => {
  const caseId = await aChild()
  const other = await world.body('Påhittade polisen', 'agency', 'police')
  const base = { caseId, ...written, parts: [] }
  const refused = { code: 'concern_report.not_social_services', field: 'toBody' }
  await expect(officer.perform(writeReport, { ...base, toBody: other })).rejects.toMatchObject(refused)
  await expect(officer.perform(writeReport, { ...base, toBody: officer.actor.bodyId })).rejects.toMatchObject(
    refused,
  )
  await expect(officer.perform(writeReport, base)).rejects.toMatchObject({
    code: 'concern_report.no_recipient',
  })
  await givenDenial(world, officer, { caseId, bodyId: boardId })
  await expect(officer.perform(writeReport, { ...base, toBody: boardId })).rejects.toMatchObject(refused)
})

test('an authority must report; a report that was never sent can be taken back and is seen to have been', async () => {
  const caseId = await givenCase(board, { ageGroup: 'child' })
  const { reportId } = await board.perform(writeReport, {
    caseId,
    ...written,
    toBody: await world.body('Annan påhittad kommun', 'municipality'),
    parts: [],
  })
  const { report } = await board.perform(viewReport, { caseId, reportId })
  expect(report.duty).toBe('must')
  await board.perform(withdrawReport, { caseId, reportId, revision: 1 })
  await expect(
    board.perform(sendReport, {
      caseId,
      reportId,
      revision: 2,
      way: 'paper',
      sentOn: '2026-11-24',
      sentAt: '12:45',
    }),
  ).rejects.toMatchObject({ code: 'concern_report.not_written' })
  const page = await (await board.get(paths.child({ caseId }))).text()
  expect(page).toContain('Skickades aldrig')
})

test('a report about a child can be made in an adult’s case', async () => {
  const caseId = await givenCase(officer, { ageGroup: 'adult' })
  const { reportId } = await officer.perform(writeReport, { caseId, ...written, toBody: boardId, parts: [] })
  await officer.perform(sendReport, { caseId, reportId, revision: 1, way: 'system' })
  expect((await officer.perform(viewReport, { caseId, reportId })).report.state).toBe('sent')
})

test('a report is not there for others, nor under another case', async () => {
  const caseId = await aChild()
  const { reportId } = await officer.perform(writeReport, { caseId, ...written, toBody: boardId, parts: [] })
  const colleague = await world.as('ngo_officer', 'Påhittade föreningen')
  for (const person of [colleague, board])
    for (const address of [
      paths.report({ caseId, reportId }),
      paths.reportFile({ caseId, reportId }),
      paths.newReport({ caseId }),
    ])
      expect((await person.get(address)).status, address).toBe(404)
  const other = await aChild()
  await expect(officer.perform(viewReport, { caseId: other, reportId })).rejects.toThrow(NotFound)
  await expect(
    officer.perform(sendReport, { caseId: other, reportId, revision: 1, way: 'system' }),
  ).rejects.toThrow(NotFound)
})

test('resting on a section that a lawyer has read otherwise, it is answered for on its page, and then sent', async () => {
  world.setTime('2026-12-02T12:00:00Z')
  const lawyer = await world.as('lawyer')
  const read = { section: 'sol-19-4', against: '2026:1', confidence: 'statute' } as const
  await lawyer.perform(recordCheck, { ...read, readOn: '2026-12-01', agrees: 'no', note: 'påhittat' })
  const sender = await world.as('ngo_officer', 'Påhittade föreningen')
  const caseId = await givenCase(sender, { ageGroup: 'child', chosenName: 'Påhittad Lo' })
  const { reportId } = await sender.perform(writeReport, {
    ...{ caseId, ...written, learnedOn: '2026-12-02', toBody: boardId, parts: ['identity.chosen_name'] },
  })
  const send = (more: Record<string, string> = {}) =>
    sender.post(paths.sendReport({ caseId, reportId }), { revision: '1', way: 'system', ...more })
  const stopped = await send()
  expect(stopped.status).toBe(422)
  expect(await stopped.text()).toContain('name="staleLaw"')
  expect((await send({ staleLaw: 'Påhittat skäl.' })).status).toBe(303)
  expect((await sender.perform(viewReport, { caseId, reportId })).report.state).toBe('sent')
  await lawyer.perform(recordCheck, { ...read, readOn: '2026-12-02', agrees: 'yes' })
})
