import { beforeAll, expect, test } from 'vitest'
import { rooms } from '../../app.ts'
import { navigationFor } from '../../navigation.ts'
import type { PersonActor } from '../../platform/access/actor.ts'
import { roles } from '../../platform/access/roles.ts'
import { openSharing, type SharingScene } from '../../testing/sharing-scene.ts'
import { decideDisclosure } from '../disclosure/sharing/decide-actions.ts'
import { ageOn } from './age.ts'
import { readingOf } from './readings.ts'
import { SECTION_KEYS, section } from './sections.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

const text = async (answer: Response): Promise<string> => {
  expect(answer.status).toBe(200)
  return answer.text()
}

test('every section says when it was last read and against what: catches one that is nobody’s to read again', () => {
  const unread = SECTION_KEYS.filter((key) => {
    const { on, against } = readingOf(key)
    const saysWhere = against === null ? section(key).confidence !== 'statute' : /^\d{4}:\d+$/.test(against)
    return !/^20\d\d-\d\d-\d\d$/.test(on) || !saysWhere
  })
  expect(unread).toEqual([])
})

test('a reading is told after 90 days and answered for after 180', () => {
  expect(ageOn('2026-07-10', '2026-10-08')).toBe('fresh')
  expect(ageOn('2026-07-10', '2026-10-09')).toBe('old')
  expect(ageOn('2026-07-10', '2027-01-06')).toBe('old')
  expect(ageOn('2026-07-10', '2027-01-07')).toBe('stale')
})

test('whoever works here reads the list of sections, read longest ago first, and leafs through it', async () => {
  const caseworker = await scene.municipal('caseworker')
  const first = await text(await caseworker.get('/law'))
  expect(first).toContain(`${SECTION_KEYS.length} paragrafer`)
  const oldest = SECTION_KEYS.map((key) => readingOf(key).on).sort()[0]
  const listed = /href="\/law\/([a-z0-9-]+)"/.exec(first.slice(first.indexOf('<tbody')))?.[1]
  expect(readingOf(listed as (typeof SECTION_KEYS)[number]).on).toBe(oldest)
  // How many decisions rest on a section is for those who lead and for lawyers.
  expect(first).not.toContain('Vilar på den')
  expect(first).not.toContain('value="weight"')
  const second = await text(await caseworker.get('/law?page=2'))
  expect(second).not.toEqual(first)
})

test.each([
  ['find=4:1+a', 'brb-4-1-a'],
  ['find=brb+4:1+a', 'brb-4-1-a'],
  ['find=10+kap.+23+%C2%A7', 'osl-10-23'],
  ['find=Trafficking', 'brb-4-1-a'],
  ['find=m%C3%A4nniskohandel', 'brb-4-1-a'],
  ['find=manniskohandel', 'brb-4-1-a'],
  ['act=1962%3A700&find=4:1+a', 'brb-4-1-a'],
])('a section is found by number, word or act without leafing: %s', async (asked, key) => {
  const page = await text(await (await scene.municipal('caseworker')).get(`/law?${asked}`))
  expect(page).toContain(`href="/law/${key}"`)
  expect(page).not.toContain('href="/law/osl-5-1"')
  expect(page).not.toContain('page=2')
})

test('a search leads nowhere but to what fits, in the act that was chosen', async () => {
  const caseworker = await scene.municipal('caseworker')
  expect(await text(await caseworker.get('/law?find=4:1+a&act=2009:400'))).not.toContain(
    'href="/law/brb-4-1-a"',
  )
  const second = await text(await caseworker.get('/law?act=1962:700&page=2'))
  expect(second).toContain('href="/law/brb-')
  expect(second).not.toContain('href="/law/osl-')
  expect(await text(await caseworker.get('/law?find=p%C3%A5hittat+ord'))).not.toContain('<tbody')
})

test('everybody who is signed in has the law in the menu', async () => {
  const offers = rooms.flatMap((room) => room.navigation ?? [])
  for (const role of roles) {
    const seen = navigationFor(offers, { kind: 'person', role } as PersonActor).map(({ href }) => href)
    expect([role, seen.includes('/law')]).toEqual([role, true])
  }
})

test('what was not read in the statute’s text is found, and its page says that a lawyer decides', async () => {
  const caseworker = await scene.municipal('caseworker')
  const list = await text(await caseworker.get('/law?sure=no'))
  expect(list).toContain('/law/osl-10-23-before-2025')
  expect(list).not.toContain('href="/law/osl-10-21"')
  const page = await text(await caseworker.get('/law/osl-10-23-before-2025'))
  expect(page).toContain('Låt en jurist avgöra')
  expect(page).toContain('Till och med 31 mars 2025')
})

test('a section says when it was read, against what, how surely, and from when it applies', async () => {
  const caseworker = await scene.municipal('caseworker')
  const page = await text(await caseworker.get('/law/osl-10-15-a'))
  expect(page).toContain(`datetime="${readingOf('osl-10-15-a').on}"`)
  expect(page).toContain(`mot SFS ${readingOf('osl-10-15-a').against}`)
  expect(page).toContain('Läst i lagtexten')
  expect(page).toContain('Från 1 december 2025')
  expect(page).toContain('Ingen jurist har ännu läst den här')
  expect(page).not.toContain('Vad som vilar på den hos er')
})

test('a section that is not there is not found, and nobody reads without signing in', async () => {
  const caseworker = await scene.municipal('caseworker')
  expect((await caseworker.get('/law/osl-99-99')).status).toBe(404)
  const answer = await scene.world.app.request('/law')
  expect(answer.status).toBe(303)
})

test('a lawyer sees what rests on a section at their own body, and nothing of another’s', async () => {
  const caseId = await scene.aCase()
  const consentId = await scene.consentTo(scene.social, caseId, scene.body.ngo)
  await scene.social.perform(decideDisclosure, scene.onConsent(caseId, consentId))
  const lawyer = await scene.municipal('lawyer')
  const page = await text(await lawyer.get('/law/osl-12-2'))
  expect(page).toContain('1 utlämnande')
  const byWeight = await text(await lawyer.get('/law?sort=weight'))
  const [heaviest] = /href="\/law\/([a-z]+-[a-z0-9-]+)"/.exec(byWeight)?.slice(1) ?? []
  expect(heaviest).toBe('osl-12-2')
  const other = await scene.world.as('lawyer', 'Annan påhittad myndighet')
  expect(await text(await other.get('/law/osl-12-2'))).toContain('Inget beslut hos er vilar på den')
})

test('where a way through secrecy is shown, its section leads to when it was read', async () => {
  const caseId = await scene.aCase()
  const consentId = await scene.consentTo(scene.social, caseId, scene.body.ngo)
  const { disclosureId } = await scene.social.perform(decideDisclosure, scene.onConsent(caseId, consentId))
  const page = await text(await scene.social.get(`/cases/${caseId}/disclosures/${disclosureId}`))
  expect(page).toContain('href="/law/osl-12-2"')
})
