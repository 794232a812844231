import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../src/cli/first-data.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Measures 18 and 29 in the browser. The sum and the day of the decision on operative funds are public; all else is made up.

let world: World
let served: ServedWorld

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2008-09-20T09:00:00Z')
  await loadFirstData(world.house)
  for (const name of ['Påhittade Östersjödepartementet', 'Påhittade Östersjöverket']) await world.body(name)
  served = await serveWorld(world)
}, 60_000)

const PLAN = /^Handlingsplan mot prostitution/
const plain = (words: string): string => words.replaceAll('\u00a0', ' ')

interface Given {
  readonly area: string
  readonly measure: string
  readonly title: string
  readonly task: string
  readonly bodies: readonly string[]
  readonly question: string
  readonly deadlines: readonly (readonly [day: string, kind: string, part: string])[]
  readonly money: readonly [kronor: string, from: string, to: string]
  readonly reference: string
  readonly decided: string
}

/** From the list of plans to the measure, and an assignment with money given there. */
const give = async (page: SamladPage, given: Given): Promise<void> => {
  await page.open('/plans')
  await page.follow(PLAN)
  await page.unfold(new RegExp(given.area))
  await page.follow(new RegExp(given.measure))
  await page.follow('Ge ett uppdrag')
  await page.fill('Rubrik', given.title)
  await page.fill('Vad ska göras?', given.task)
  for (const [index, body] of given.bodies.entries()) {
    if (index > 0) await page.press('Lägg till rad: Vem ska göra det?')
    await page.fill(new RegExp(`^Organisation ${index + 1}`), body)
  }
  for (const [index, [day, kind, part]] of given.deadlines.entries()) {
    if (index > 0) await page.press('Lägg till rad: Frister')
    const row = page.part(`[aria-label="Frist ${index + 1}"]`)
    await row.locator('summary').click()
    await row.getByLabel(/^Sista dag/).fill(day)
    await row.getByLabel(/^Slag/).selectOption({ label: kind })
    await row.getByLabel(/^Del/).fill(part)
  }
  await page.fill(/^Fråga 1/, given.question)
  await page.unfold('Pengar (frivilligt)')
  await page.fill(/^Kronor/, given.money[0])
  await page.fill(/^Från år/, given.money[1])
  await page.fill(/^Till år/, given.money[2])
  await page.fill(/^Beslutets diarienummer/, given.reference)
  await page.fill('Beslutsdag', given.decided)
  await page.press('Ge uppdraget')
  expect(await page.heading()).toBe(given.title)
}

interface Step {
  readonly step: string
  readonly from: RegExp
  readonly sum: string
  readonly words: string
  readonly to?: string
  readonly item?: string
}

/** Says what became of money, on the page for it. */
const step = async (page: SamladPage, { step: kind, from, sum, words, to, item }: Step): Promise<void> => {
  const choice = (name: string, words: string | RegExp) =>
    page
      .part('.ds-field')
      .filter({ has: page.part(`input[name=${name}]`), hasText: words })
      .first()
      .getByRole('radio')
  await choice('kind', kind).check()
  await choice('accountId', from).check()
  if (to) await page.fill(/^Till vem/, to)
  if (item) await page.fill(/^Bidragets beteckning/, item)
  await page.fill('Summa', sum)
  await page.fill('Vad det är, i ord', words)
  await page.fill('Källa', 'Påhittat underlag')
  await page.press('Postera')
  expect(await page.heading()).toBe(words)
}

test('measure 18: the police say on a phone what became of 40 million and what it led to; everybody reads the two side by side', async () => {
  const TITLE = 'Förstärkt operativt arbete mot människohandel'
  const desk = await served.openAs(await world.as('national_coordinator', 'Samordningen (påhittad)'), {
    javaScript: false,
  })
  const coordinator = desk.page
  await give(coordinator, {
    area: '2.3 Rättsväsendet',
    measure: 'Förstärkning av polis och åklagare',
    title: TITLE,
    task: 'Förstärk operativa insatser och metodutveckling, och redovisa vad medlen har lett till.',
    bodies: ['Rikspolisstyrelsen', 'Åklagarmyndigheten'],
    question: 'Vad har förstärkningen lett till?',
    deadlines: [['2011-01-31', 'Slutredovisning', '']],
    money: ['52 000 000', '2008', '2010'],
    reference: 'Påhittat 2008/18',
    decided: '2008-09-18',
  })
  // Whoever books a grant does not book its payment.
  const { page: payer } = await served.openAs(await world.as('ministry_officer', 'Justitiedepartementet'), {
    javaScript: false,
  })
  const toSteps = async (page = coordinator) => {
    if (page === coordinator) await page.follow('Pengar', page.part('nav'))
    else await page.open('/money')
    await page.follow('Skr. 2007/08:167')
    await page.follow('Postera ett steg')
  }
  const grants = [
    ['Rikspolisstyrelsen', '40 000 000'],
    ['Åklagarmyndigheten', '12 000 000'],
  ] as const
  for (const [to, sum] of grants) {
    await toSteps()
    await step(coordinator, { step: 'Beviljat', from: /^Beslutat/, sum, words: `Tilldelat ${to}`, to })
    await toSteps(payer)
    const from = new RegExp(`^Beviljat: ${to}`)
    await step(payer, { step: 'Utbetalt', from, sum, words: `Utbetalt till ${to}` })
  }

  world.setTime('2011-01-20T09:00:00Z')
  const police = await world.as('body_officer', 'Rikspolisstyrelsen')
  const { page: officer, close } = await served.openAs(police, { width: widths.phone })
  await officer.open('/money')
  await officer.screenshots('money-own')
  await officer.follow('Säg vad som blev av dem')
  await officer.screenshots('money-own-step')
  const mine = /Rikspolisstyrelsen/
  await step(officer, {
    step: 'Förbrukat',
    from: mine,
    sum: '39 500 000',
    words: 'Insatser och metodutveckling',
  })
  await officer.open('/money')
  await officer.follow('Säg vad som blev av dem')
  await step(officer, { step: 'Återbetalt', from: mine, sum: '500 000', words: 'Blev över' })
  await officer.open('/')
  await officer.follow(TITLE)
  await officer.press('Redovisa')
  await officer.fill('Vad har förstärkningen lett till?', 'Fler insatser och en metodhandbok (påhittat).')
  await officer.fill(/^Prestation/, 'Påhittat: 23 operativa insatser och en metodhandbok.')
  await officer.fill(/^Resultat/, 'Påhittat: fler ärenden gick till åtal.')
  await officer.press('Spara och kontrollera')
  expect(await officer.words()).toContain('Det står vad det har lett till, eller varför det inte kan bedömas')
  await officer.follow('Fortsätt skriva')
  await officer.fill(/^Effekt/, 'Påhittat: handeln har blivit dyrare för dem som driver den.')
  await officer.fill('Använt hittills, kronor', '39 500 000')
  await officer.fill(/^Återbetalt hittills/, '500 000')
  await officer.fill('Var summorna kan kontrolleras', 'Påhittat bokslut')
  await officer.press('Spara och kontrollera')
  await officer.press('Skicka in')
  await close()

  const evening = await served.openAs(await world.as('national_coordinator', 'Samordningen (påhittad)'), {
    javaScript: false,
  })
  await evening.page.open('/report-backs')
  await evening.page.follow(new RegExp(TITLE))
  await evening.page.press('Godta')
  await evening.page.press('Publicera')
  await evening.close()
  await desk.close()

  const visitor = await served.open({ javaScript: false, width: widths.phone })
  await visitor.page.open('/plans')
  await visitor.page.follow(PLAN)
  await visitor.page.follow('Pengar', visitor.page.part('.tabs'))
  await visitor.page.screenshots('money-plan-18')
  await visitor.page.unfold('Visa som tabell')
  await visitor.page.follow(/Förstärkt operativt arbete/)
  await visitor.page.screenshots('money-assignment-18')
  const money = plain((await visitor.page.part('#money').textContent()) ?? '')
  for (const told of [
    '52 000 000 kr',
    '39 500 000 kr',
    '500 000 kr',
    'Påhittat: 23 operativa insatser',
    'Påhittat: fler ärenden gick till åtal.',
    'Påhittat: handeln har blivit dyrare',
    'Åklagarmyndigheten har inte redovisat vad pengarna ledde till.',
  ])
    expect(money).toContain(told)
  await visitor.close()
}, 120_000)

test('measure 29: a ministry follows its contribution, the adviser’s post and what is to be delivered to the end of the mandate', async () => {
  const TITLE = 'Bidrag till Östersjöstaternas aktionsgrupp'
  world.setTime('2009-03-01T09:00:00Z')
  const desk = await served.openAs(await world.as('ministry_officer', 'Påhittade Östersjödepartementet'))
  const ministry = desk.page
  await give(ministry, {
    area: '2.4 Samverkan',
    measure: 'Stöd till aktionsgruppen i Östersjösamarbetet',
    title: TITLE,
    task: 'Bidra till aktionsgruppen, och bekosta en rådgivare tills mandatet går ut den 30 juni 2011.',
    bodies: ['Påhittade Östersjödepartementet'],
    question: 'Vad har aktionsgruppen levererat?',
    deadlines: [
      ['2010-06-30', 'Delredovisning', 'aktionsgruppens handbok'],
      ['2011-06-30', 'Slutredovisning', 'mandatets slut'],
    ],
    money: ['3 500 000', '2009', '2011'],
    reference: 'Påhittat 2009/29',
    decided: '2009-02-12',
  })
  const assignment = ministry.address()
  const { page: payer } = await served.openAs(
    await world.as('ministry_officer', 'Påhittade Östersjödepartementet'),
  )
  const toMoney = async () => {
    await ministry.open(assignment)
    await ministry.unfold('Pengar')
    await ministry.follow('Vart planens pengar gick')
  }
  const to = 'Östersjöstaternas råds sekretariat'
  for (const [item, sum] of [
    ['Rådgivartjänst', '1 000 000'],
    ['Handboksprojekt', '2 000 000'],
  ] as const) {
    await toMoney()
    await ministry.follow('Postera ett steg')
    await step(ministry, {
      step: 'Beviljat',
      from: /^Beslutat.*aktionsgrupp/,
      sum,
      words: `${item} beviljas`,
      to,
      item,
    })
  }
  // A colleague pays what one has granted.
  await payer.open(assignment)
  await payer.unfold('Pengar')
  await payer.follow('Vart planens pengar gick')
  await payer.follow('Postera ett steg')
  await payer.screenshots('money-step-29')
  await step(payer, {
    step: 'Utbetalt',
    from: /Rådgivartjänst/,
    sum: '500 000',
    words: 'Rådgivarens första år',
  })

  // Somebody else has money for the same measure in one of the years.
  await toMoney()
  await ministry.follow('Postera ett beslut')
  await ministry.choose('Vad som posteras', 'Regeringens beslut om pengar')
  await ministry.unfold('Åtgärder, där inget uppdrag säger vilka')
  await ministry.tick(/^29\./)
  await ministry.fill(/^Myndigheter eller organisationer/, 'Påhittade Östersjöverket')
  await ministry.fill('Summa', '400 000')
  await ministry.fill(/^Från år/, '2010')
  await ministry.fill(/^Till år/, '2010')
  await ministry.fill('Vad det är, i ord', 'Samarbete runt Östersjön')
  await ministry.fill('Källa', 'Påhittat beslut')
  await ministry.press('Postera')
  await desk.close()

  // A week before the mandate ends.
  world.setTime('2011-06-23T09:00:00Z')
  const phone = await served.openAs(await world.as('ministry_officer', 'Påhittade Östersjödepartementet'), {
    width: widths.phone,
  })
  await phone.page.open('/assignments')
  await phone.page.follow(TITLE)
  await phone.page.screenshots('money-assignment-29')
  const words = plain(await phone.page.words())
  for (const told of ['aktionsgruppens handbok', 'mandatets slut', '30 juni 2011', '1 redovisning saknas'])
    expect(words).toContain(told)
  const money = plain((await phone.page.part('#money').textContent()) ?? '')
  for (const told of [
    to,
    'Rådgivartjänst',
    '3 000 000 kr',
    '500 000 kr',
    'Påhittade Östersjöverket',
    '400 000 kr',
  ])
    expect(money).toContain(told)
  await phone.close()
}, 120_000)
