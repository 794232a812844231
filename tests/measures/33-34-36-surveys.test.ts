import { beforeAll, describe, expect, test } from 'vitest'
import { countingActions } from '../../src/modules/series/told/actions.ts'
import { inspectSeries } from '../../src/modules/statistics/index.ts'
import { redeemCode, sendAnswers, settleAnswers } from '../../src/modules/surveys/answers/actions.ts'
import { paths } from '../../src/modules/surveys/paths.ts'
import { viewResults, workOutResults } from '../../src/modules/surveys/results/actions.ts'
import { points } from '../../src/modules/surveys/results/points.ts'
import { surveySeries } from '../../src/modules/surveys/results/series.ts'
import {
  openRound,
  printSlips,
  readQuestions,
  readSitesOf,
  useShipped,
} from '../../src/modules/surveys/rounds/actions.ts'
import { rounds } from '../../src/modules/surveys/rounds/registers.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { anonymous } from '../../src/platform/access/actor.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { madeUpForm, madeUpOpenRound, madeUpRound, madeUpSites } from '../../src/testing/surveys.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measures 33 (homosexual, bisexual and trans persons), 34 (young people, 13–25, also with the questions of earlier studies) and 36 (those
// who buy), as ordered and as lived: from a design to the series that an account quotes; and whether support began from needs.

let world: World
let researcher: TestPerson
const bySystem = (action: Parameters<typeof perform>[2]) =>
  perform(world.house, { actor: { kind: 'system', name: 'test' } }, action, {})
/** Time passes, and the researcher signs in anew. */
const later = async (moment: string): Promise<void> => {
  world.setTime(moment)
  researcher = await world.as('body_officer', 'Påhittade ungdomsstyrelsen')
}
const answer = async (code: string, given: object) => {
  const { pass } = await perform(world.house, { actor: anonymous }, redeemCode, { code, age: 17 })
  await perform(world.house, { actor: anonymous }, sendAnswers, { pass, given: { age: 17, ...given } })
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-04T09:00:00Z')
  researcher = await world.as('body_officer', 'Påhittade ungdomsstyrelsen')
})

const STUDY = { title: 'Påhittad ungdomsenkät', study: 'Påhittad studie av unga' }

describe('as lived', () => {
  test('34: a researcher comes from a design to protected tables that everybody reads, and takes along', async () => {
    const { id, sites } = await madeUpOpenRound(researcher, {
      round: STUDY,
      sites: madeUpSites(...['A;N;A;10;30;10', 'B;N;B;10;30;10', 'C;S;C;20;30;20', 'D;S;D;20;30;20']),
    })
    for (const [place, { codes }] of sites.entries())
      for (const [at, code] of codes.slice(0, 20).entries())
        await answer(code, {
          gender: place === 0 && at < 3 ? 'trans' : at % 2 === 0 ? 'girl' : 'boy',
          sold: (at + place) % 7 === 0 ? 'yes' : 'no',
        })
    await later('2026-12-01T09:00:00Z')
    await bySystem(settleAnswers)
    const asked = await researcher.post(paths.results({ id }), { 'byItems[]': ['gender'], margins: '' })
    expect(asked.status).toBe(303)
    await bySystem(workOutResults)
    expect((await world.app.request(paths.resultsCsv({ id }))).status).toBe(404)
    // Nobody but the house writes what a table says, whatever the program lets through.
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, researcher.actor, world.house.clock.now())
        await tx
          .updateTable('surveys.result')
          .set({ content: '{"figures": []}' })
          .where('round_id', '=', id)
          .execute()
      }),
    ).rejects.toThrow('only the house works tables out')
    const before = await (await world.app.request(paths.results({ id }))).text()
    expect(before).toContain('Inga tabeller är frigivna än')
    const looked = await (await researcher.get(paths.results({ id }))).text()
    expect(looked).toContain('Så här ser alla dem')
    expect((await researcher.post(paths.release({ id }), {})).status).toBe(303)
    await expect(
      world.asSystem((tx) =>
        tx.updateTable('surveys.result').set({ content: null }).where('round_id', '=', id).execute(),
      ),
    ).rejects.toThrow('survey.released_stays')

    const page = await (await world.app.request(paths.results({ id }))).text()
    expect(page).toContain('80 av 120 tillfrågade')
    expect(page).toContain('2 strata, 4 dragna enheter')
    expect(page).toContain('för få för att visas')
    const csv = await (await world.app.request(paths.resultsCsv({ id }))).text()
    const trans = csv.split('\r\n').find((row) => row.startsWith('sold,,yes,gender,trans'))
    expect(trans).toBe('sold,,yes,gender,trans,,,,,,true')
    const book = await (await world.app.request(paths.codebook({ id }))).text()
    expect(book).toContain('<qstnLit xml:lang="en">Have you been paid for sex?</qstnLit>')
    const csvw = (await (await world.app.request(paths.resultsMetadata({ id }))).json()) as {
      tableSchema: { columns: { name: string }[] }
    }
    expect(csv.split('\r\n')[0]).toBe(csvw.tableSchema.columns.map(({ name }) => name).join(','))
    const { result } = await researcher.perform(viewResults, { id })
    expect(result!.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('34: the questions of earlier studies give a series in which a fall is not called one without the design', async () => {
    const earlier = { mode: 'i klassen', frame: 'gymnasiets tredje år', ages: '18', source: 'Påhittad källa' }
    for (const [year, counted, asked] of [
      [2009, 51, 3498],
      [2014, 51, 5839],
    ])
      await researcher.perform(points.add, {
        ...{
          study: STUDY.study,
          item: 'sold',
          year,
          counted,
          asked,
          wording: 'Har du fått betalt för sex?',
          ...earlier,
        },
        ...{ percent: '1', authors: 'Skillnaden är inte säkerställd.' },
      } as never)
    const html = await (await world.app.request(paths.series({ study: STUDY.study, item: 'sold' }))).text()
    expect(html).toContain('Går inte att säga')
    expect(html).toContain('p = 0,0085')
    expect(html).toContain('Skillnaden är inte säkerställd.')
    // The round of the house asked another frame and other ages: it stands beside the others, and apart.
    expect(html).toContain('Hålls isär')
    expect(html).not.toContain('Andelen har fallit')
  })

  test('34 feeds 10, 11 and 12: its protected share is a series of theirs too, of the year in which the round closed', async () => {
    await later('2027-01-15T03:00:00Z')
    const { countAll } = countingActions(surveySeries, inspectSeries)
    await bySystem(countAll)
    for (const measure of ['34', '10', '11', '12', '33']) {
      const html = await (await world.app.request(`/series?measure=${measure}`)).text()
      expect(html).toContain('Unga som har fått ersättning för sex')
    }
    const told = await (await world.app.request('/series/surveys.sold')).text()
    expect(told).toMatch(/1\d,\d/)
  })

  test('33 and 36: what a sample of volunteers and a panel tell has no interval, and is told as such', async () => {
    await later('2027-02-01T09:00:00Z')
    const open = { opensOn: '2027-02-01', closesOn: '2027-02-28', keptUntil: '2028-02-28' }
    const { id, codes } = await madeUpOpenRound(researcher, {
      round: {
        ...madeUpRound,
        ...open,
        title: 'Påhittad HBT-studie',
        measure: '33',
        design: 'volunteers',
        anonymity: 'by_round',
        ageFrom: 18,
        ageTo: 99,
        mode: 'own_phone',
      },
      form: await madeUpForm([
        ['select_one yes_no', 'bought', 'Har du betalat för sex?', 'Have you paid for sex?', ''],
      ]),
    })
    for (const [at, code] of codes.slice(0, 20).entries()) {
      const { pass } = await perform(world.house, { actor: anonymous }, redeemCode, { code, age: 30 })
      const given = { age: 30, bought: at % 3 === 0 ? 'yes' : 'no' }
      await perform(world.house, { actor: anonymous }, sendAnswers, { pass, given })
    }
    await later('2027-03-01T09:00:00Z')
    await bySystem(settleAnswers)
    await researcher.post(paths.results({ id }), { margins: '' })
    await bySystem(workOutResults)
    await researcher.post(paths.release({ id }), {})
    const html = await (await world.app.request(paths.results({ id }))).text()
    expect(html).toContain('Inget intervall anges')
    expect(html).toMatch(/35\s%/)
    const round = await (await world.app.request(paths.round.one({ id }))).text()
    expect(round).toContain('Därför anges inget intervall')
  })

  test('those who got support say by slip, in their language, whether it began from their needs', async () => {
    await later('2027-03-02T09:00:00Z')
    const { id } = await researcher.perform(rounds.add, {
      ...{
        ...madeUpRound,
        title: 'Påhittad omgång om stödet',
        measure: '',
        design: 'volunteers',
        anonymity: 'by_round',
      },
      ...{
        mode: 'with_support',
        opensOn: '2027-03-02',
        closesOn: '2027-05-31',
        keptUntil: '2028-05-31',
        ageTo: 120,
      },
    })
    await researcher.perform(useShipped, { id, which: 'support' })
    await researcher.perform(readSitesOf, { id, file: madeUpSites('Påhittade stödet;;;;20;1') })
    await researcher.perform(openRound, { id })
    const { sites } = await researcher.perform(printSlips, { id })
    const first = await world.app.request(paths.answer(), {
      method: 'POST',
      body: new URLSearchParams({ code: sites[0]!.codes[0]!, age: '30', language: 'ro' }),
    })
    expect(await first.text()).toContain('Sprijinul a pornit de la nevoile tale?')
    for (const [at, code] of sites[0]!.codes.slice(1, 16).entries())
      await answer(code, { from_needs: at < 9 ? 'yes' : 'no' })
    await later('2027-06-01T09:00:00Z')
    await bySystem(settleAnswers)
    await researcher.post(paths.results({ id }), { margins: '' })
    await bySystem(workOutResults)
    await researcher.post(paths.release({ id }), {})
    const counted = await world.asSystem((tx) =>
      surveySeries
        .find(({ name }) => name === 'surveys.from_needs')!
        .count(tx, { from: '2027-01-01', to: '2027-12-31' }),
    )
    expect(counted).toEqual([{ cell: {}, count: 15, part: 9, value: 60 }])
  })

  test('those who meet exploited people say whether what they know is enough (measure 35), and of a profession with few nothing is told', async () => {
    await later('2027-07-01T09:00:00Z')
    const { id } = await researcher.perform(rounds.add, {
      ...{ ...madeUpRound, title: 'Påhittad inventering av kunskap', measure: '35', design: 'volunteers' },
      ...{ anonymity: 'by_round', mode: 'own_phone', ageFrom: 18, ageTo: 99 },
      ...{ opensOn: '2027-07-01', closesOn: '2027-08-31', keptUntil: '2028-08-31' },
    })
    await researcher.perform(useShipped, { id, which: 'knowledge' })
    await researcher.perform(readSitesOf, { id, file: madeUpSites('Påhittade professionerna;;;;60;1') })
    await researcher.perform(openRound, { id })
    const { sites } = await researcher.perform(printSlips, { id })
    for (const [at, code] of sites[0]!.codes.slice(0, 44).entries()) {
      const { pass } = await perform(world.house, { actor: anonymous }, redeemCode, { code, age: 40 })
      const given = {
        age: 40,
        profession: at < 24 ? 'social_services' : at < 41 ? 'school' : 'police',
        internet: at % 2 === 0 ? 'too_little' : 'enough',
      }
      await perform(world.house, { actor: anonymous }, sendAnswers, { pass, given })
    }
    await later('2027-09-01T09:00:00Z')
    await bySystem(settleAnswers)
    await researcher.post(paths.results({ id }), { 'byItems[]': 'profession', margins: '' })
    await bySystem(workOutResults)
    await researcher.post(paths.release({ id }), {})
    const html = await (await world.app.request(paths.results({ id }))).text()
    const table = html.slice(
      html.indexOf('utsatthet på nätet?'),
      html.indexOf('vad lagen och sekretessen medger?'),
    )
    const cells = (profession: string) =>
      [...table.matchAll(/<tr>[\s\S]*?<\/tr>/gu)]
        .map(([row]) => row)
        .filter((row) => row.includes(profession) && row.includes('Räcker inte'))
        .map((row) =>
          [...row.matchAll(/class="cell">([^<]*)</gu)].map(([, said]) => said!.replaceAll('\u00a0', ' ')),
        )
    expect(cells('Socialtjänsten')).toEqual([
      ['Var arbetar du?: Socialtjänsten', 'Räcker inte', '50 %', '–', '24'],
    ])
    const [police] = cells('Polis')
    expect(police?.slice(2)).not.toContain('3')
    expect(police?.[2]).not.toMatch(/%/u)
  })

  test('municipalities say what else there is for somebody who buys and wants to stop (measure 8), and so few that they could be known are not told', async () => {
    await later('2028-01-10T09:00:00Z')
    const { id } = await researcher.perform(rounds.add, {
      ...{ ...madeUpRound, title: 'Påhittade insatser i kommunerna', measure: '8', design: 'volunteers' },
      ...{ anonymity: 'by_round', mode: 'own_phone', ageFrom: 18, ageTo: 99 },
      ...{ opensOn: '2028-01-10', closesOn: '2028-02-28', keptUntil: '2029-02-28' },
    })
    await researcher.perform(useShipped, { id, which: 'services' })
    await researcher.perform(readSitesOf, { id, file: madeUpSites('Påhittade kommunerna;;;;40;1') })
    await researcher.perform(openRound, { id })
    const { sites } = await researcher.perform(printSlips, { id })
    for (const [at, code] of sites[0]!.codes.slice(0, 30).entries()) {
      const { pass } = await perform(world.house, { actor: anonymous }, redeemCode, { code, age: 40 })
      const given = {
        age: 40,
        service: at < 20 ? 'none' : at < 28 ? 'refers' : 'own',
        ...(at < 28 ? {} : { forms: ['talks', 'relatives'] }),
      }
      await perform(world.house, { actor: anonymous }, sendAnswers, { pass, given })
    }
    await later('2028-03-01T09:00:00Z')
    await bySystem(settleAnswers)
    await researcher.post(paths.results({ id }), { margins: '' })
    await bySystem(workOutResults)
    await researcher.post(paths.release({ id }), {})
    const html = await (await world.app.request(paths.results({ id }))).text()
    const said = (answer: string): string[] =>
      [...html.matchAll(/<tr>[\s\S]*?<\/tr>/gu)]
        .map(([row]) =>
          [...row.matchAll(/class="cell">([^<]*)</gu)].map(([, cell]) => cell!.replaceAll('\u00a0', ' ')),
        )
        .find((cells) => cells.includes(answer)) ?? []
    expect(said('Ingenting')).toContain('66,7 %')
    expect(said('En egen insats').some((cell) => cell.includes('%'))).toBe(false)
  })

  test('questions are read in only by those who keep the round', async () => {
    const { id } = await researcher.perform(rounds.add, { ...madeUpRound, title: 'Påhittat utkast' })
    const other = await world.as('body_officer', 'Påhittade andra myndigheten')
    await expect(other.perform(readQuestions, { id, file: await madeUpForm() })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('as ordered', () => {
  test.each([
    ['33', 'Låta genomföra en studie om homosexuella, bisexuella och transpersoner och sex mot ersättning.'],
    [
      '34',
      'Undersöka ungas, 13–25 år, erfarenheter av sex mot ersättning, även med tidigare studiers frågor.',
    ],
    ['36', 'Kartlägga attityder till köp av sexuella tjänster.'],
  ])(
    '%s is ordered, reported back with what was ordered beside what was delivered, and accepted',
    async (number, task) => {
      const own = await openWorld()
      own.setTime('2032-03-01T09:00:00Z')
      const { report, assignment } = await reportBackOf(own, {
        title: `Påhittat uppdrag ${number}: undersökning`,
        task,
        body: `Påhittade ungdomsstyrelsen ${number}`,
        questions: ['Vilka åldrar frågades?'],
        answer: 'Påhittat: 16–25 år. 13–15 saknas.',
        output: 'En undersökning med tabeller.',
        figure: { label: 'Svar', value: '3498', unit: 'svar' },
      })
      expect(report.state).toBe('accepted')
      expect(JSON.stringify(assignment)).toContain(task)
    },
  )
})
