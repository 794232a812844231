import { beforeAll, describe, expect, test } from 'vitest'
import { supportPaths } from '../../src/modules/support/index.ts'
import { extractText } from '../../src/platform/documents/extract.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

const OWN = 'Exempelköpings kommun'
let world: World
let served: ServedWorld
let worker: TestPerson
let manager: TestPerson

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  world.setTime('2026-11-24T09:00:00Z')
  served = await serveWorld(world)
  await world.body(OWN, 'municipality')
  worker = await named('caseworker', 'Påhittad Skrivare')
  manager = await named('case_manager', 'Påhittad Chef')
})

const named = async (role: 'caseworker' | 'case_manager', name: string): Promise<TestPerson> => {
  const person = await world.as(role, OWN)
  await world.asSystem((tx) =>
    tx.updateTable('identity.person').set({ name }).where('id', '=', person.actor.personId).execute(),
  )
  return person
}
const reading = async (address: string, name: string): Promise<string> => {
  const answer = await worker.get(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain(name)
  const content = new Uint8Array(await answer.arrayBuffer())
  return (await extractText(content, name)).text.replaceAll(/\s+/g, ' ')
}

describe.each([
  ['on a phone', widths.phone],
  ['in a wide window', widths.desk],
])('a decision %s, without client code', (_, width) => {
  const as = async <T>(person: TestPerson, does: (page: SamladPage) => Promise<T>): Promise<T> => {
    const { page, close } = await served.openAs(person, { javaScript: false, width })
    const done = await does(page)
    await close()
    return done
  }

  test('is drafted, returned, signed by another, handed over, and read as PDF and in Word', async () => {
    const caseId = await givenCase(worker, { chosenName: 'Påhittad Mottagare' })
    await as(manager, async (page) => {
      await page.open(supportPaths.settings())
      await page.tick('Beslut')
      await page.press('Spara')
    })

    const address = await as(worker, async (page) => {
      await page.open(supportPaths.case({ caseId }))
      await page.open(supportPaths.letters({ caseId }))
      await page.tick('Beslut')
      await page.press('Påbörja')
      expect(await page.words()).toContain('Kvar att fylla i: [vad beslutet gäller]')
      await page.pressRefused('Skicka för underskrift')
      expect(await page.words()).toContain('Det finns luckor kvar')
      await page.fill('Rubrik', 'Beslut om stöd')
      await page.fill('Text', 'Du får stöd från och med i dag.')
      await page.fill('Skäl', 'Du behöver det.\n\n- för att vila\n- för att bo tryggt')
      await page.fill('Bestämmelser', '11 kap. 1 § socialtjänstlagen (2025:400)')
      await page.tick('Kan överklagas till domstol')
      await page.fill(/^Vilken domstol/, 'Förvaltningsrätten i Påhittestad')
      await page.press('Spara utkastet')
      await page.screenshots('letter-draft')
      await page.press('Skicka för underskrift')
      expect(await page.words()).toContain('En annan som leder läser det nu.')
      return page.address()
    })

    await as(manager, async (page) => {
      expect(await (await page.open(supportPaths.cases())).words()).toContain(
        'Ett brev väntar på underskrift',
      )
      await page.follow(/^Läs och skriv under/)
      expect(await page.words()).toContain('Du får stöd från och med i dag.')
      await page.screenshots('letter-to-sign')
      await page.fill('Vad som ska ändras', 'Säg hur länge.')
      await page.press('Lämna tillbaka')
      expect(await (await page.open(supportPaths.cases())).words()).not.toContain('väntar på underskrift')
      await page.open(supportPaths.case({ caseId }), { status: 404 })
    })

    await as(worker, async (page) => {
      await page.open(supportPaths.cases())
      await page.follow(/^Ändra det/)
      expect(await page.words()).toMatch(/Lämnat tillbaka av Påhittad Chef[\s\S]*Säg hur länge\./)
      await page.press('Skicka för underskrift')
      await page.press('Ta tillbaka')
      // What stands in the form is what is sent, also where nobody has saved it.
      await page.fill('Text', 'Du får stöd i tre månader från och med i dag.')
      await page.press('Skicka för underskrift')
      expect(await page.words()).toContain('Du får stöd i tre månader')
      expect(await page.words()).not.toContain('inte skickat')
    })
    await as(manager, async (page) => {
      await page.open(supportPaths.cases())
      await page.follow(/^Läs och skriv under/)
      await page.press('Skriv under')
      expect(await page.words()).toContain('Undertecknat av Påhittad Chef')
    })
    await as(worker, async (page) => {
      await page.open(supportPaths.cases())
      await page.follow(/^Lämna det/)
      await page.fill('Dag då personen fick det', '2026-11-24')
      await page.press('Anteckna')
      expect(await page.words()).toContain('Kan överklagas till och med 15 december')
      await page.screenshots('letter-finished')
      expect(await (await page.open(supportPaths.caseClocks({ caseId }))).words()).toContain(
        'Överklagande av ett beslut',
      )
      expect(await (await page.open(supportPaths.documents({ caseId }))).words()).toContain(
        'Beslut 2026-11-24.pdf',
      )
      expect(await (await page.open(supportPaths.timeline({ caseId }))).words()).toContain(
        'Ett brev lämnades',
      )
    })

    const pdf = await reading(`${address}/file?as=pdf`, 'dokument.pdf')
    const word = await reading(`${address}/file?as=word`, 'dokument.docx')
    for (const said of [
      'Du får stöd i tre månader',
      'för att bo tryggt',
      'Beslutat av Påhittad Chef',
      'Handläggare Påhittad Skrivare',
      'Så överklagar du',
      'inom tre veckor',
    ]) {
      expect(pdf).toContain(said)
      expect(word).toContain(said)
    }
  }, 240_000)
})

test('whoever leads reads along for some days, and those who work on the case see it', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Läst' })
  const { page, close } = await served.openAs(manager, { javaScript: false, width: widths.phone })
  await page.open(supportPaths.staff({ caseId }))
  await page.follow('Läs med i ärendet')
  await page.tick('Granskning av kvalitet')
  await page.fill('Skäl', 'Påhittat skäl')
  await page.fill(/^Antal dagar/, '15')
  await page.pressRefused('Börja läsa')
  await page.fill(/^Antal dagar/, '3')
  await page.press('Börja läsa')
  await page.screenshots('co-reading')
  await page.follow('Öppna ärendet')
  expect(await page.words()).toContain('Du läser med som den som leder')
  await page.open(supportPaths.unit())
  expect(await page.words()).toContain('Påhittad Skrivare')
  await close()
  const theirs = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await theirs.page.open(supportPaths.case({ caseId }))
  await theirs.page.unfold('Läser med')
  expect(await theirs.page.words()).toContain('Påhittad Chef')
  await theirs.close()
})
