import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { assignCase } from '../cases/staff-actions.ts'
import { paths } from '../paths.ts'
import { viewSection, viewSectionHistory } from '../section-pages/section-actions.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { ageOn } from './age.ts'
import { checkValue } from './check.ts'
import { fieldsOf, sectionKeys } from './sections.ts'

let world: World
let worker: TestPerson
let colleague: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  colleague = await world.as('caseworker', 'Exempelköpings kommun')
})

const address = (caseId: string, section: string) => paths.section({ caseId, section })
const valuesOf = async (caseId: string, section: string) => {
  const { values } = await worker.perform(viewSection, { caseId, section })
  return Object.fromEntries(values.map(({ field, value }) => [field, value]))
}

test('every section made of fields has a page, in Swedish and English, with nothing demanded', async () => {
  const caseId = await givenCase(worker)
  for (const section of sectionKeys.filter((key) => Object.keys(fieldsOf(key)).length > 0)) {
    const answer = await worker.get(address(caseId, section))
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).not.toContain(' required')
    for (const field of Object.keys(fieldsOf(section))) expect(page).toContain(`name="revisions.${field}"`)
  }
  expect((await worker.get(address(caseId, 'notes'))).status).toBe(404)
  expect((await worker.get(address(caseId, 'constructor'))).status).toBe(404)
})

test('a form that no page of ours sends changes nothing and breaks nothing', async () => {
  const caseId = await givenCase(worker)
  const send = async (section: string, fields: Record<string, string | Blob>) =>
    (await worker.post(address(caseId, section), fields)).status
  expect(await send('constructor', { 'revisions.name': '0' })).toBe(404)
  expect(await send('notes', { 'revisions.name': '0' })).toBe(404)
  expect(await send('safety', { revisions: 'x', values: 'y', needs: 'z' })).toBe(303)
  expect(await send('needs', { 'revisions.needs': '0', needs: 'shelter_tonight' })).toBe(303)
  expect(await send('safety', { 'revisions.threats': 'x', 'values.threats': new Blob(['x']) })).toBe(422)
  expect([await valuesOf(caseId, 'safety'), await valuesOf(caseId, 'needs')]).toEqual([{}, {}])
})

test('what is ticked, chosen and written is kept, and what is emptied is emptied', async () => {
  const caseId = await givenCase(worker)
  const shown = { 'revisions.wants': '0', 'revisions.needs': '0', 'revisions.does_not_want': '0' }
  const sent = await worker.post(address(caseId, 'needs'), {
    ...shown,
    'values.wants': 'Sova.\r\nÄta.',
    'values.needs[]': ['shelter_tonight'],
    'needs.way_on[]': ['somebody_to_talk_to'],
  })
  expect(sent.headers.get('location')).toBe(paths.case({ caseId }))
  expect(await valuesOf(caseId, 'needs')).toEqual({
    wants: 'Sova.\nÄta.',
    needs: 'shelter_tonight,somebody_to_talk_to',
  })
  await worker.post(address(caseId, 'needs'), { 'revisions.wants': '1', 'revisions.needs': '1' })
  expect(await valuesOf(caseId, 'needs')).toEqual({})
})

test('the second of two writers sees both versions, and by saving again their own stands knowingly', async () => {
  const caseId = await givenCase(worker, { values: { safety: { threats: 'det första' } } })
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
  const shown = { 'revisions.threats': '1', 'revisions.from_whom': '0' }
  await colleague.post(address(caseId, 'safety'), { ...shown, 'values.threats': 'kollegans ord' })
  const refused = await worker.post(address(caseId, 'safety'), {
    ...shown,
    'values.threats': 'mina ord',
    'values.from_whom': 'påhittad man',
  })
  expect(refused.status).toBe(409)
  const page = await refused.text()
  for (const words of [
    'En kollega har sparat något annat',
    'Sparat av kollegan',
    'kollegans',
    'mina ord',
    'påhittad man',
  ])
    expect(page).toContain(words)
  expect(page).toContain('name="revisions.threats" value="2"')
  expect(await valuesOf(caseId, 'safety')).toEqual({ threats: 'kollegans ord' })
  await worker.post(address(caseId, 'safety'), {
    'revisions.threats': '2',
    'revisions.from_whom': '0',
    'values.threats': 'mina ord',
    'values.from_whom': 'påhittad man',
  })
  expect(await valuesOf(caseId, 'safety')).toEqual({ threats: 'mina ord', from_whom: 'påhittad man' })
  const { values } = await worker.perform(viewSectionHistory, { caseId, section: 'safety' })
  expect(values.filter(({ field }) => field === 'threats').map(({ value }) => value)).toEqual(
    expect.arrayContaining(['det första', 'kollegans ord', 'mina ord']),
  )
  expect(await (await worker.get(paths.sectionHistory({ caseId, section: 'safety' }))).text()).toContain(
    'kollegans ord',
  )
})

test('a field that the writer has left as it was stays as a colleague has changed it', async () => {
  const caseId = await givenCase(worker, { values: { safety: { threats: 'det första' } } })
  const write = (values: Record<string, string>) =>
    worker.perform(writeSection, {
      caseId,
      section: 'safety',
      values,
      revisions: { threats: 1, precautions: 0 },
    })
  await write({ threats: 'det andra' })
  await write({ threats: 'det första', precautions: 'larm' })
  expect(await valuesOf(caseId, 'safety')).toEqual({ threats: 'det andra', precautions: 'larm' })
})

test('two who write the same field at the same moment: one is told, and neither’s words are lost', async () => {
  const caseId = await givenCase(worker)
  const write = (value: string) =>
    worker.perform(writeSection, {
      caseId,
      section: 'money',
      values: { debts: value },
      revisions: { debts: 0 },
    })
  const outcomes = await Promise.allSettled([write('en'), write('två')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'case.changed_by_another', field: 'debts' },
  })
})

test('200 kB of pasted text is refused at its field, with all of it kept on the page', async () => {
  const caseId = await givenCase(worker)
  const text = 'påhittad text '.repeat(15_000)
  const answer = await worker.post(address(caseId, 'family'), {
    'revisions.children': '0',
    'revisions.guardians': '0',
    'values.children': text,
    'values.guardians': 'påhittad förälder',
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(text.trim())
  expect(page).toContain('påhittad förälder')
  expect(page).toContain('href="#field-values.children"')
  expect(await valuesOf(caseId, 'family')).toEqual({})
})

test.each([
  [{ 'values.identity_number': '19121212-1213' }, 'identity_number', 'kontrollsiffran stämmer inte'],
  [{ 'values.birth_date': '2026-11-25' }, 'birth_date', 'Dagen har inte varit än'],
  [{ 'values.birth_date': '2015-01-01' }, 'birth_date', 'Födelsedagen stämmer inte'],
  [
    { 'values.birth_date': '1990-01-01', 'values.identity_number': '19121212-1212' },
    'identity_number',
    'en annan födelsedag',
  ],
] as const)(
  'impossible data (%o) are told at the field, and nothing is half saved',
  async (wrong, field, words) => {
    const caseId = await givenCase(worker, { chosenName: '' })
    const answer = await worker.post(address(caseId, 'identity'), {
      ...Object.fromEntries(Object.keys(fieldsOf('identity')).map((key) => [`revisions.${key}`, '0'])),
      'values.full_name': 'Påhittad Enligt Pass',
      ...wrong,
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).toContain(`id="field-values.${field}-error"`)
    expect(page).toContain('value="Påhittad Enligt Pass"')
    for (const value of Object.values(wrong)) expect(page).toContain(`value="${value}"`)
    expect(await valuesOf(caseId, 'identity')).toEqual({})
  },
)

test('names of any script and length up to the limit are kept as they were written', async () => {
  const caseId = await givenCase(worker)
  const name = `नाम ${'ก'.repeat(500)} Ξένη O’Påhittad-Åäö 👩🏽`
  await worker.perform(writeSection, {
    caseId,
    section: 'identity',
    values: { full_name: name },
    revisions: {},
  })
  expect(await valuesOf(caseId, 'identity')).toMatchObject({ full_name: name })
})

test('a choice that has been made can be taken back', async () => {
  const caseId = await givenCase(worker, { values: { safety: { danger_now: 'yes' } } })
  const page = await (await worker.get(address(caseId, 'safety'))).text()
  expect(page).toContain('Inte angivet')
  await worker.post(address(caseId, 'safety'), { 'revisions.danger_now': '1', 'values.danger_now': '' })
  expect(await valuesOf(caseId, 'safety')).toEqual({})
})

test('the API gives of a case what its page shows, and nothing that the page leaves out', async () => {
  const caseId = await givenCase(worker, {
    county: '12',
    values: { work: { occupation: 'påhittat arbete' }, health: { acute: 'påhittad skada' } },
  })
  const partner = await world.as('ngo_officer', 'Föreningen Exempelstödet')
  await givenLiveView(world, worker, { caseId, toBody: partner.actor.bodyId, parts: ['work'] })
  const ask = async (person: TestPerson, at: string) => {
    const answer = await person.get(at)
    return { status: answer.status, body: (await answer.json()) as { number: string } }
  }
  const whole = await ask(worker, paths.apiCase({ caseId }))
  expect(whole.body).toMatchObject({ works: true, county: '12', step: 'identification' })
  const seen = await ask(partner, paths.apiCase({ caseId }))
  expect(seen.body).toMatchObject({
    works: false,
    county: null,
    step: null,
    sections: ['work'],
    fields: [{ section: 'work', field: 'occupation', value: 'påhittat arbete', revision: 1 }],
  })
  expect(JSON.stringify(seen.body)).not.toContain('skada')
  expect((await ask(partner, paths.apiSection({ caseId, section: 'health' }))).status).toBe(404)
  const { body: list } = await ask(worker, paths.apiCases({ number: whole.body.number }))
  expect(list).toMatchObject({
    _meta: { totalRecords: 1, page: 1 },
    cases: [{ id: caseId, chosenName: 'Påhittad Lind' }],
  })
  expect(JSON.stringify(list)).not.toContain('keyId')
})

test('an empty value is always possible, a day never after today', () => {
  for (const section of sectionKeys)
    for (const shape of Object.values(fieldsOf(section)))
      expect(checkValue(shape, '  ', '2026-11-24')).toBeUndefined()
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [day, today] = [one.toISOString().slice(0, 10), other.toISOString().slice(0, 10)]
      expect(checkValue({ kind: 'day' }, day, today)).toBe(day > today ? 'day_to_come' : undefined)
    }),
  )
})

test('an age grows by one on each birthday and on no other day', () => {
  const days = fc.date({ min: new Date('1920-01-01'), max: new Date('2026-12-30'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 100 }), (birth, years) => {
      const born = birth.toISOString().slice(0, 10)
      const birthday = `${Number(born.slice(0, 4)) + years}${born.slice(4)}`
      expect(ageOn(born, birthday)).toBe(years)
    }),
  )
})
