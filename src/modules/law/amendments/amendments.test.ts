import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '../../../app.ts'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import type { TestPerson } from '../../../testing/world.ts'
import { decideDisclosure, previewDisclosure } from '../../disclosure/sharing/decide-actions.ts'
import { startClockOfCase, viewClock } from '../../support/clocks/actions.ts'
import { listClocks } from '../../support/index.ts'
import { lawInUse, OWN_LAW, useLaw, versionsOf } from '../law.ts'
import { listedOffences, offenceName } from '../scales.ts'
import { refreshLaw } from './read-law.ts'
import { morningTask, weighTask } from './weigh.ts'

let scene: SharingScene
let enterer: TestPerson
let colleague: TestPerson
let second: TestPerson
let disclosed: string
let moved: string

beforeAll(async () => {
  scene = await openSharing()
  enterer = await scene.municipal('lawyer')
  colleague = await scene.municipal('lawyer')
  second = await scene.world.as('lawyer', 'Annan påhittad förening')
  disclosed = await scene.aCase()
  await scene.social.perform(decideDisclosure, scene.toPolice(disclosed, { endsOn: '2027-03-01' }))
})
afterAll(() => useLaw(OWN_LAW))

const tasks = () => rooms.find(({ name }) => name === 'law')!.tasks!(scene.world.house)
const weigh = (amendmentId: string) => tasks()[weighTask]!({ amendmentId })
const next = (response: Response): string => {
  expect([response.status, response.headers.get('location')]).toEqual([303, expect.any(String)])
  return response.headers.get('location')!
}
const waitsFor = async (person: TestPerson, what: string): Promise<boolean> => {
  const first = await person.get('/')
  return (await (await person.get(first.headers.get('location') ?? '/')).text()).includes(what)
}
const idIn = (address: string): string => address.split('/').at(-1)!

/** A lawyer of another body is asked, and confirms what stands there now. */
const haveConfirmed = async (amendmentId: string): Promise<void> => {
  const page = `/law/amendments/${amendmentId}`
  next(await enterer.post(`${page}/ask`, {}))
  const revision = /name="revision" value="(\d+)"/.exec(await (await second.get(page)).text())![1]!
  next(await second.post(`${page}/confirm`, { revision }))
}

/** Enters an amendment that applies from New Year's Day 2027. */
const enter = async (sfs: string, about: string): Promise<string> =>
  idIn(
    next(
      await enterer.post('/law/amendments', {
        ...{ sfs, from: '2027-01-01', about, source: 'SFS, påhittad utgåva' },
      }),
    ),
  )

test('from a number to what it changes: entered by one lawyer and confirmed by one of another body', async () => {
  const amendmentId = await enter('SFS 2026:9001', 'Polisen nämns inte längre i 10 kap. 23 §')
  const page = `/law/amendments/${amendmentId}`
  next(await enterer.post(`${page}/changes/closed`, { section: 'osl-10-23', 'kinds[]': ['police'] }))
  await weigh(amendmentId)
  const shown = await (await enterer.get(page)).text()
  expect(shown).toContain('1 utlämnande')
  expect(shown).toContain('når inte längre')

  // A draft is no law, and whoever entered it does not confirm it, nor does a colleague.
  await refreshLaw(scene.world.house)
  // Nor anybody before it is done: what was half entered is not offered to them.
  expect(await (await second.get(page)).text()).toContain('inte klar med det än')
  for (const person of [enterer, colleague, second])
    expect((await person.post(`${page}/confirm`, { revision: '2' })).status).toBe(409)
  next(await enterer.post(`${page}/ask`, {}))
  const revision = /name="revision" value="(\d+)"/.exec(await (await second.get(page)).text())![1]!
  for (const person of [enterer, colleague])
    expect((await person.post(`${page}/confirm`, { revision })).status).toBe(409)
  expect(await waitsFor(second, 'En lagändring väntar på bekräftelse')).toBe(true)
  next(await second.post(`${page}/confirm`, { revision }))
  await weigh(amendmentId)
  await refreshLaw(scene.world.house)
})

test('those who work on the case see which disclosure an amendment changes, a lawyer how many, and nobody of another body any', async () => {
  const page = (await (await enterer.get('/law/amendments')).text()).match(
    /\/law\/amendments\/[0-9a-f-]{36}/,
  )![0]
  const worker = await (await scene.social.get(page)).text()
  expect(worker).toContain(`/cases/${disclosed}/disclosures/`)
  const lawyer = await (await enterer.get(page)).text()
  expect(lawyer).not.toContain(disclosed)
  expect(lawyer).toContain('1 utlämnande')
  const stranger = await (await scene.ngo.get(page)).text()
  expect(stranger).toContain('Inget som pågår hos er ändras')
  expect(stranger).not.toContain(disclosed)
  expect(await (await second.get(page)).text()).toContain('för få, eller hos för få organisationer')
})

test('whoever decides on what holds past an amendment’s day is told before it is decided, with what the law says then', async () => {
  const known = { caseId: await scene.aCase(), endsOn: '2027-03-01' }
  const later = await scene.social.perform(previewDisclosure, scene.toPolice(known.caseId, known))
  expect(later.coming).toMatchObject({ day: '2027-01-01', assessment: { verdict: 'refused' } })
  const sooner = await scene.social.perform(
    previewDisclosure,
    scene.toPolice(known.caseId, { endsOn: '2026-12-31' }),
  )
  expect(sooner.coming).toBeUndefined()
})

test('the body that an amendment concerns is told until it says that it has looked', async () => {
  expect(await waitsFor(enterer, 'En lagändring berör er')).toBe(true)
  expect(await waitsFor(second, 'En lagändring berör er')).toBe(false)
  const page = (await (await enterer.get('/law/amendments')).text()).match(
    /\/law\/amendments\/[0-9a-f-]{36}/,
  )![0]
  next(await enterer.post(`${page}/looked-at`, {}))
  expect(await waitsFor(enterer, 'En lagändring berör er')).toBe(false)
})

test('a number that is known, a change that is there already and a length that is missing are told at their fields', async () => {
  const known = await enterer.post('/law/amendments', {
    ...{ sfs: '2026:950', from: '2027-01-01', about: 'Påhittat', source: 'Påhittat' },
  })
  expect([known.status, await known.text()]).toEqual([409, expect.stringContaining('finns redan')])
  const page = `/law/amendments/${await enter('2026:9003', 'Påhittad ändring')}`
  const missing = await enterer.post(`${page}/changes/length`, {
    ...{ clock: 'investigation', applies: 'started' },
  })
  expect([missing.status, await missing.text()]).toEqual([422, expect.stringContaining('hur lång tiden är')])
  const scale = { offence: 'exploitation', least: 'months', months: '6' }
  next(await enterer.post(`${page}/changes/scale`, scale))
  expect((await enterer.post(`${page}/changes/scale`, scale)).status).toBe(409)
  expect(
    (await colleague.post(`${page}/changes/scale`, { offence: 'rape', least: 'months', months: '6' })).status,
  ).toBe(409)
})

test('what can be read in two ways is asked for again: a forgotten least penalty, a time in days and months, a day before the year of the number', async () => {
  const page = `/law/amendments/${await enter('2026:9006', 'Påhittad ändring')}`
  const refusal = async (change: string, fields: Record<string, string>) => {
    const answer = await enterer.post(`${page}/changes/${change}`, fields)
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await refusal('scale', { offence: 'rape' })).toContain('Svara om skalan anger')
  expect(await refusal('scale', { offence: 'rape', least: 'months' })).toContain('Skriv hur många månader')
  expect(await refusal('scale', { offence: 'rape', least: 'none', months: '6' })).toContain('Ändra det ena')
  const both = { clock: 'investigation', days: '10', months: '2', applies: 'started' }
  expect(await refusal('length', both)).toContain('inte i båda')
  const early = await enterer.post('/law/amendments', {
    ...{ sfs: '2026:9007', from: '2020-01-01', about: 'Påhittat', source: 'Påhittat' },
  })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('före sitt år')])
})

test('the second lawyer reads all that was entered, and what the law says before it', async () => {
  const amendmentId = await enter('2026:9008', 'Påhittad ändring av flera saker')
  const page = `/law/amendments/${amendmentId}`
  for (const [change, fields] of Object.entries({
    offence: {
      ...{ name: 'Påhittat brott', nameEn: 'Made-up offence', place: '4 kap. 98 § brottsbalken' },
      ...{ least: 'none', victim: 'child', 'forms[]': ['completed', 'attempt'] },
    },
    scale: { offence: 'exploitation', least: 'months', months: '8' },
    length: { clock: 'investigation', months: '3', applies: 'running' },
    term: { term: 'board_years', value: '10', applies: 'closed' },
    wording: { section: 'osl-10-24', saying: 'Påhittad ny lydelse', sayingEn: 'Made-up new words' },
  }))
    next(await enterer.post(`${page}/changes/${change}`, fields))
  const text = (await (await second.get(page)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (const said of [
    '4 kap. 98 § brottsbalken',
    'Former som är straffbara: fullbordat, försök',
    'Mot vem: den som är under 18 år',
    'På engelska: Made-up offence',
    'Före: Människoexploatering: inget lägsta straff',
    'även för det som redan pågår',
    '4 månader',
    'bara för akter som avslutas från den dagen',
    '5 år',
    'På engelska: Made-up new words',
  ])
    expect(text).toContain(said)
})

test('sections are chosen act by act, each once, and none that has ended', async () => {
  const page = await enterer.get(`/law/amendments/${await enter('2026:9011', 'Påhittad')}/changes/standing`)
  const chosen = (await page.text()).match(/<optgroup[\s\S]*?<\/optgroup>/g)!
  const penal = chosen.find((one) => one.includes('label="brottsbalken'))!
  expect(penal.indexOf('>4 kap. 1 b §')).toBeLessThan(penal.indexOf('>6 kap. 1 §'))
  const labels = chosen.join('').match(/(?<=<option[^>]*>)[^<]+/g)!
  expect(labels.length).toBe(new Set(labels).size)
  expect(chosen.join('')).not.toContain('osl-10-23-before-2025')
})

test('a draft is taken back whatever it changes, and a no has a reason that whoever entered it reads', async () => {
  const empty = await enter('2026:9009', 'Påhittat utkast')
  expect((await enterer.post(`/law/amendments/${empty}/withdraw`, {})).status).toBe(303)
  const again = await enter('2026:9009', 'Påhittat utkast igen')
  const page = `/law/amendments/${again}`
  const silent = await second.post(`${page}/withdraw`, {})
  expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('varför du säger nej')])
  expect((await second.post(`${page}/withdraw`, { reason: 'Dagen är en annan i SFS' })).status).toBe(303)
  expect(await waitsFor(enterer, 'Någon har sagt nej till en lagändring')).toBe(true)
  expect(await waitsFor(colleague, 'Någon har sagt nej till en lagändring')).toBe(false)
  expect(await (await enterer.get(page)).text()).toContain('Dagen är en annan i SFS')
  next(await enterer.post(`${page}/looked-at`, {}))
  expect(await waitsFor(enterer, 'Någon har sagt nej till en lagändring')).toBe(false)
})

test('what two confirmed wrongly is corrected by two, and the law is as it was entered until then', async () => {
  const wrong = await enter('2026:9010', 'Påhittad ändring med fel längd')
  next(
    await enterer.post(`/law/amendments/${wrong}/changes/length`, {
      ...{ clock: 'preliminary_assessment', days: '2', applies: 'started' },
    }),
  )
  await haveConfirmed(wrong)
  const lengths = async () => {
    await refreshLaw(scene.world.house)
    return versionsOf(lawInUse(), 'length', 'preliminary_assessment').map(({ value }) => value?.days)
  }
  expect(await lengths()).toEqual([2])
  const correct = `/law/amendments/${wrong}/correct`
  const head = { from: '2027-01-01', about: 'Påhittad ändring', source: 'SFS, påhittad utgåva' }
  expect((await enterer.post(correct, head)).status).toBe(422)
  const right = idIn(next(await enterer.post(correct, { ...head, reason: 'Det står tjugo dagar' })))
  expect((await enterer.post(correct, { ...head, reason: 'En gång till' })).status).toBe(409)
  const page = `/law/amendments/${right}`
  const away = /\/changes\/([0-9a-f-]{36})\/away/.exec(await (await enterer.get(page)).text())![1]!
  next(await enterer.post(`${page}/changes/${away}/away`, {}))
  next(
    await enterer.post(`${page}/changes/length`, {
      clock: 'preliminary_assessment',
      days: '20',
      applies: 'started',
    }),
  )
  expect(await lengths()).toEqual([2])
  await haveConfirmed(right)
  expect(await lengths()).toEqual([20])
  expect(await (await second.get(page)).text()).toContain('Det står tjugo dagar')
  expect(await (await second.get(`/law/amendments/${wrong}`)).text()).toContain('Har rättats')
})

test('an entered offence stands among those that somebody can tell the police of', async () => {
  const amendmentId = await enter('2026:9004', 'Ett nytt brott')
  const page = `/law/amendments/${amendmentId}`
  next(
    await enterer.post(`${page}/changes/offence`, {
      ...{
        name: 'Påhittat grovt brott',
        place: '4 kap. 99 § brottsbalken',
        months: '12',
        least: 'months',
        victim: 'anyone',
      },
      'forms[]': ['completed', 'attempt'],
    }),
  )
  await haveConfirmed(amendmentId)
  await refreshLaw(scene.world.house)
  expect(listedOffences().map((key) => offenceName(key, 'sv'))).toContain(
    'Påhittat grovt brott (4 kap. 99 § brottsbalken)',
  )
})

test('somebody who is no lawyer reads amendments and enters none', async () => {
  expect((await scene.social.get('/law/amendments')).status).toBe(200)
  expect((await scene.social.get('/law/amendments/new')).status).toBe(404)
  const refused = await scene.social.post('/law/amendments', {
    ...{ sfs: '2026:9005', from: '2027-01-01', about: 'Påhittat', source: 'Påhittat' },
  })
  expect(refused.status).toBeGreaterThanOrEqual(403)
})

test('an amendment that the house brings says what it brought', async () => {
  const page = await (await scene.social.get('/law/amendments/enacted/2026-950')).text()
  expect(page).toContain('Äktenskapstvång: lägst 6 månader')
  expect((await scene.social.get('/law/amendments/enacted/2026-951')).status).toBe(404)
})

test('a time that runs already ends on another day once an amendment applies to what runs, and not before', async () => {
  const caseId = await scene.aCase(scene.social, 'child')
  moved = caseId
  const clockOf = () =>
    scene.world.asSystem(async (tx) => (await listClocks(tx, caseId)).map(({ lastDay }) => lastDay))
  await scene.social.perform(startClockOfCase, { caseId, kind: 'investigation', startsOn: '2026-11-24' })
  expect(await clockOf()).toEqual(['2027-03-24'])
  const amendmentId = await enter('2026:9002', 'Utredning om barn på tre månader')
  const page = `/law/amendments/${amendmentId}`
  next(
    await enterer.post(`${page}/changes/length`, {
      ...{ clock: 'investigation', months: '3', applies: 'running' },
    }),
  )
  await haveConfirmed(amendmentId)
  await weigh(amendmentId)
  const told = (await (await scene.social.get(page)).text()).replaceAll('\u00a0', ' ')
  expect(told).toContain('1 tid')
  expect(told).toContain('24 mars 2027 → 24 februari 2027')
  const [clock] = await scene.world.asSystem((tx) => listClocks(tx, caseId))
  await refreshLaw(scene.world.house)
  const { coming } = await scene.social.perform(viewClock, { caseId, clockId: clock!.id })
  expect(coming).toEqual({ from: '2027-01-01', lastDay: '2027-02-24' })
  const shown = await (await scene.social.get(`/cases/${caseId}/clocks/${clock!.id}`)).text()
  expect(shown.replaceAll('\u00a0', ' ')).toContain('enligt en lagändring från 1 januari 2027')
  await tasks()[morningTask]!({})
  expect(await clockOf()).toEqual(['2027-03-24'])
  scene.world.setTime('2027-01-01T05:00:00Z')
  await tasks()[morningTask]!({})
  expect(await clockOf()).toEqual(['2027-02-24'])
})

test('a time that was moved by what was entered wrongly is moved back when it is corrected', async () => {
  // Whoever was signed in in November is not any more.
  enterer = await scene.municipal('lawyer')
  second = await scene.world.as('lawyer', 'Annan påhittad förening')
  const lastDay = async () => {
    await tasks()[morningTask]!({})
    return scene.world.asSystem(async (tx) => (await listClocks(tx, moved))[0]!.lastDay)
  }
  const wrong = await enter('2026:9012', 'Påhittad längre utredning')
  next(
    await enterer.post(`/law/amendments/${wrong}/changes/length`, {
      ...{ clock: 'investigation', months: '6', applies: 'running' },
    }),
  )
  await haveConfirmed(wrong)
  expect(await lastDay()).toBe('2027-05-24')
  const right = idIn(
    next(
      await enterer.post(`/law/amendments/${wrong}/correct`, {
        ...{ from: '2027-01-01', about: 'Påhittat', source: 'SFS, påhittad utgåva' },
        reason: 'Paragrafen fick andra ord och ingen annan tid',
      }),
    ),
  )
  const page = `/law/amendments/${right}`
  const away = /\/changes\/([0-9a-f-]{36})\/away/.exec(await (await enterer.get(page)).text())![1]!
  next(await enterer.post(`${page}/changes/${away}/away`, {}))
  next(await enterer.post(`${page}/changes/wording`, { section: 'sol-20-3', saying: 'Påhittade andra ord' }))
  expect(await lastDay()).toBe('2027-05-24')
  await haveConfirmed(right)
  expect(await lastDay()).toBe('2027-02-24')
})

test('what is confirmed changes the gate on its day and not before', async () => {
  const verdictOn = async (moment: string) => {
    scene.world.setTime(moment)
    // Whoever was signed in in November is not any more.
    const worker = await scene.municipal('caseworker')
    const asked = await scene.aCase(worker)
    return worker
      .perform(decideDisclosure, scene.toPolice(asked, { endsOn: '2027-03-01' }))
      .then(({ state }) => state)
      .catch((error: { parameters?: { reason?: string }; code: string }) => error.code)
  }
  expect(await verdictOn('2026-12-31T22:30:00Z')).toBe('in_force')
  expect(await verdictOn('2026-12-31T23:30:00Z')).toBe('legal.recipient_no_longer_named')
})
