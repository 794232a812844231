import { beforeAll, expect, test } from 'vitest'
import { supportPaths } from '../../src/modules/support/index.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

const OWN = 'Exempelköpings kommun'
const NUMBER = /S-\w{4}-\w{4}-\w{4}/
let world: World
let served: ServedWorld
let worker: TestPerson
let manager: TestPerson
let second: TestPerson

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  world.setTime('2026-11-24T09:00:00Z')
  served = await serveWorld(world)
  await world.body(OWN, 'municipality')
  worker = await world.as('caseworker', OWN)
  manager = await world.as('case_manager', OWN)
  second = await world.as('case_manager', OWN)
})

const as = async <T>(
  person: TestPerson,
  width: keyof typeof widths,
  does: (page: SamladPage) => Promise<T>,
): Promise<T> => {
  const { page, close } = await served.openAs(person, { javaScript: false, width: widths[width] })
  const done = await does(page)
  await close()
  return done
}

test('a second case is warned of before it is opened; two that are one person’s are joined by two, read as one, and parted again', async () => {
  const goesOn = await givenCase(worker, { chosenName: 'Påhittad Dubblett' })
  const { address, main } = await as(worker, 'phone', async (page) => {
    await page.open(supportPaths.cases())
    await page.follow('Nytt ärende')
    await page.fill(/^Namn/, 'Påhittad Dublett')
    await page.tick('Vuxen')
    await page.pressRefused('Öppna ärendet')
    const shown = await page.words()
    expect(shown).toContain('Påhittad Dubblett')
    await page.screenshots('case-like-others')
    await page.press('Öppna ett nytt ändå')
    return { address: page.address(), main: NUMBER.exec(shown)![0] }
  })
  const caseId = address.split('/').at(-1)!

  await as(worker, 'desk', async (page) => {
    await page.open(supportPaths.closeCase({ caseId }))
    await page.tick(/^Öppnat av misstag/)
    await page.press(/^Avsluta/)
  })
  await as(manager, 'desk', async (page) => {
    await page.open(supportPaths.staff({ caseId }))
    await page.follow(/^Lägg samman/)
    await page.fill('Numret på ärendet som fortsätter', main)
    await page.tick('Öppnat två gånger av misstag')
    await page.press('Föreslå')
    expect(await page.words()).toContain('Väntar på en annan som leder')
  })
  await as(second, 'phone', async (page) => {
    await page.open(supportPaths.cases())
    await page.follow(/^Ta ställning: Två ärenden föreslås/)
    await page.screenshots('joining')
    await page.press(/^Bekräfta/)
    expect(await page.words()).toContain('Kan skiljas åt till och med')
  })
  await as(worker, 'phone', async (page) => {
    await page.open(supportPaths.case({ caseId: goesOn }))
    await page.unfold('Sammanlagda ärenden')
    expect(await page.words()).toContain('Hit hör ärende')
    await page.open(address)
    expect(await page.words()).toContain(`Fortsätter i ärende ${main}`)
  })
  await as(manager, 'phone', async (page) => {
    await page.open(supportPaths.joining({ caseId }))
    await page.press(/^Skilj åt/)
    expect(await page.words()).toContain('Åtskilda av')
  })
  await as(worker, 'phone', async (page) => {
    expect(await (await page.open(supportPaths.case({ caseId: goesOn }))).words()).not.toContain(
      'Sammanlagda ärenden',
    )
  })
}, 240_000)

test('cases are taken over from another system: what is wrong is corrected, and what is right is the worker’s own', async () => {
  await as(worker, 'phone', async (page) => {
    await page.open(supportPaths.newCase())
    await page.follow('Läs in flera ur en tabell')
    await page.fill('Varifrån ni tar över dem', 'Påhittade systemet')
    await page.fill(
      'Tabell',
      'Klient;Född;Orsak\nPåhittad Tulpan;1991-02-03;Vill ha stöd\nPåhittad Nejlika;3 mars;Vill sova',
    )
    await page.press('Granska')
    expect(await page.words()).toContain('Kolumn B: Födelsedag')
    await page.choose(/^Kolumn C/, 'Vad personen vill, med egna ord')
    await page.press('Granska')
    await page.screenshots('cases-read-in')
    await page.press('Öppna 1 ärende')
    expect(await page.words()).toContain('1 ärende är öppnat och ditt.')
    await page.fill('Tabell', 'Klient;Född;Orsak\nPåhittad Nejlika;1992-03-03;Vill sova')
    await page.press('Granska')
    await page.press('Öppna 1 ärende')
    await page.follow('Mina ärenden')
    const words = await page.words()
    for (const name of ['Påhittad Tulpan', 'Påhittad Nejlika']) expect(words).toContain(name)
  })
}, 120_000)
