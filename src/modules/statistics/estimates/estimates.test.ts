import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { roles } from '../../../platform/access/roles.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { type PublishReason, publishReasons, simulateHistories } from '../estimation/index.ts'
import { estimateSource } from '../report/sources/estimate.ts'
import { statisticians } from '../roles.ts'
import { agreeToEstimate, makeEstimate, publishEstimate, viewEstimate, withdrawEstimate } from './actions.ts'
import { askSecond } from './asking.ts'
import { contentOf } from './content.ts'
import { estimatePaths as paths } from './paths.ts'
import { insertAgreement, insertEstimate, insertPublication } from './store.ts'

/** Made up: drawn from 900 people whom five lists see, each by itself. */
const FIVE = `Polis;Kommun;Jour;Länsstyrelse;Klinik;antal
0;0;1;0;0;95
0;1;0;0;0;93
1;0;0;0;0;84
0;0;0;1;0;52
0;0;0;0;1;40
1;0;1;0;0;30
0;1;1;0;0;27
1;0;0;1;0;21
1;1;0;0;0;17
0;1;0;1;0;14
1;0;0;0;1;13
0;0;1;1;0;11
0;1;0;0;1;9
0;0;0;1;1;8
0;0;1;0;1;8
1;0;1;1;0;4
1;1;1;0;0;4
1;0;1;1;1;3
0;1;1;0;1;3
1;0;1;0;1;3
1;1;0;1;0;3
0;1;1;1;0;2
1;1;0;0;1;1
0;0;1;1;1;1
`
const SMALL = 'Polis;Kommun;Jour;antal\n1;0;0;14\n0;1;0;9\n0;0;1;11\n1;1;0;2\n1;0;1;1\n'
/** Three lists that share so few that nothing above can be said. */
const THIN = `Polis;Kommun;Jour;antal
1;0;0;60
0;1;0;70
0;0;1;50
1;1;0;5
1;0;1;6
0;1;1;5
`
const HOUSE = 'Påhittade rapportören'

const fields = (more: Record<string, string | Blob> = {}) => ({
  titleSv: 'Påhittade utsatta 2009',
  titleEn: 'Made-up exposed 2009',
  subjectSv: 'Påhittade personer i landet under året',
  from: '2009-01-01',
  to: '2009-12-31',
  model: 'stepwise',
  threshold: '0,02',
  replicates: '1 000',
  seed: '1234',
  ...more,
})

let world: World
let rapporteur: TestPerson
let colleague: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
  rapporteur = await world.as('rapporteur', HOUSE)
  colleague = await world.as('rapporteur', HOUSE)
})

const idIn = (response: Response): string => {
  expect(response.status).toBe(303)
  return response.headers.get('location')!.split('/').at(-1)!
}
const drafted = async (histories = FIVE): Promise<string> =>
  idIn(await rapporteur.post(paths.newEstimate(), fields({ histories })))
const publication = { confirmed: ['small_cells' as const], reason: 'Påhittat skäl' }
/** A draft that a second person agrees to. */
const agreed = async (): Promise<string> => {
  const estimateId = await drafted()
  await colleague.perform(agreeToEstimate, { estimateId })
  return estimateId
}
const published = async (): Promise<string> => {
  const estimateId = await agreed()
  await rapporteur.perform(publishEstimate, { estimateId, ...publication })
  return estimateId
}
const textOf = async (response: Response | Promise<Response>) => (await response).text()

describe('from a file to a published figure', () => {
  test('the rapporteur gives a file, sees what it says, and everybody reads the figure', async () => {
    const file = new File([FIVE], 'listor.csv', { type: 'text/csv' })
    const estimateId = idIn(await rapporteur.post(paths.newEstimate(), fields({ file })))
    const draft = await textOf(rapporteur.get(paths.estimate({ estimateId })))
    for (const shown of [
      'Får publiceras, med 1 förbehåll att bekräfta.',
      '918',
      'Mellan 821 och 1 127 personer',
      '914',
      'Listor av känd storlek',
      'Intervallet håller 5 av 5 listor.',
      createHash('sha256').update(FIVE).digest('hex'),
      '1 000 omdragningar, frö 1234',
      'Stegvis, minsta p-värde först, p &lt; 0,02',
      'Utan Klinik',
      'Polis och Kommun som en lista',
    ])
      expect(draft.replaceAll('\u00a0', ' ')).toContain(shown)
    expect((await world.app.request(paths.published({ estimateId }))).status).toBe(404)

    expect((await colleague.post(paths.agree({ estimateId }), {})).status).toBe(303)
    const sent = await rapporteur.post(paths.publish({ estimateId }), {
      'confirmed[]': ['small_cells'],
      reason: 'Tabellen publiceras inte',
    })
    expect(sent.status).toBe(303)
    const page = (await textOf(world.app.request(paths.published({ estimateId })))).replaceAll('\u00a0', ' ')
    for (const shown of [
      'En skattning, inte en räkning. Publicerad 1 mars 2010 av Påhittade rapportören.',
      'Omkring 550 olika personer har setts på minst en av 5 listor.',
      'Mellan 820 och 1 130, troligast omkring 920.',
      'Mellan 820 och 1 130 personer, troligast omkring 920.',
      'Om alla vore lika lätta att hitta',
      '820–1 050',
      'Intervallet håller 5 av 5 listor.',
    ])
      expect(page).toContain(shown)
    expect(await textOf(world.app.request(paths.allPublished()))).toContain('Påhittade utsatta 2009')
  })

  test('the same table, model and seed give the same figures', async () => {
    const [one, other] = [await drafted(), await drafted()]
    const seen = (estimateId: string) => rapporteur.perform(viewEstimate, { estimateId })
    expect((await seen(one)).estimate.analysis).toEqual((await seen(other)).estimate.analysis)
  })

  test('what is published is worked out from the draft alone, and its hash can be checked', async () => {
    const estimateId = await published()
    const { content, sha256 } = await world.asSystem((tx) =>
      tx
        .selectFrom('statistics.publication')
        .select(['content', 'sha256'])
        .where('estimate_id', '=', estimateId)
        .executeTakeFirstOrThrow(),
    )
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256)
  })
})

describe('what cannot be used is said at its field, and what was entered is kept', () => {
  test.each([
    ['histories', { histories: `${FIVE}1;0;0;0;0;7\n` }, 'Rad 26: samma kombination av listor'],
    ['histories', { histories: 'Polis;antal\n1;4\n' }, 'det behövs minst två listor'],
    ['histories', { histories: 'A;B;antal\n1;1;40\n' }, 'Två listor har precis samma personer'],
    ['histories', { histories: 'A;B;antal\n1;0;-4\n' }, 'Rad 2: antalet (sista kolumnen) är negativt'],
    ['histories', { histories: 'A;B;antal\n2;0;4\n' }, 'Rad 2: en kolumn är varken 0 eller 1'],
    ['histories', { histories: 'A;B;antal\n0;0;4\n' }, 'Rad 2: en rad utan någon lista har ett antal'],
    [
      'file',
      { file: new File(['A;B;antal\n1;0;1,5\n'], 'x.csv') },
      'Rad 2: antalet (sista kolumnen) är inget heltal',
    ],
    ['file', {}, 'Välj en fil'],
    ['to', { histories: FIVE, to: '2008-12-31' }, 'Sista dagen kommer före den första'],
    ['threshold', { histories: FIVE, threshold: '2' }, 'Talet får vara högst 1'],
    ['replicates', { histories: FIVE, replicates: '50000' }, 'Talet får vara högst'],
    ['seed', { histories: FIVE, seed: 'slump' }, 'Skriv ett tal'],
  ])('at %s', async (field, more, said) => {
    const refused = await rapporteur.post(paths.newEstimate(), fields(more))
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain(`href="#field-${field}"`)
    expect(page).toContain(said)
    expect(page).toContain('value="Påhittade utsatta 2009"')
    if ('histories' in more) expect(page).toContain(more.histories.split('\n')[1])
  })

  test('with nine lists a bootstrap is refused, and without it the estimate is made', async () => {
    const names = Array.from({ length: 9 }, (_, place) => `L${place}`)
    const row = (...on: number[]) => names.map((_, place) => (on.includes(place) ? 1 : 0)).join(';')
    const nine = [
      `${names.join(';')};antal`,
      ...names.map((_, place) => `${row(place)};40`),
      ...names.map((_, place) => `${row(place, (place + 1) % 9)};9`),
    ].join('\n')
    const refused = await rapporteur.post(paths.newEstimate(), fields({ histories: nine }))
    expect(await refused.text()).toContain('Med fler än 8 listor tar en bootstrap för lång tid här')
    idIn(await rapporteur.post(paths.newEstimate(), fields({ histories: nine, replicates: '0' })))
  })
})

describe('the gate', () => {
  test('stops what may not be published, names the reasons, and offers no form', async () => {
    const estimateId = await drafted(SMALL)
    const page = await textOf(rapporteur.get(paths.estimate({ estimateId })))
    expect(page).toContain('Får inte publiceras')
    expect(page).toContain('Så få personer finns på mer än en lista')
    expect(page).not.toContain(`action="${paths.publish({ estimateId })}"`)
    const refused = await rapporteur.post(paths.publish({ estimateId }), { reason: 'Vi vill ändå' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain(
      'Skattningen får inte publiceras. Så få personer finns på mer än en lista',
    )
    expect((await world.app.request(paths.published({ estimateId }))).status).toBe(404)
  })

  test('lets a lower bound stand alone where the lists cannot say how many there are: at least so many, and no figure beside it', async () => {
    const estimateId = await drafted(THIN)
    const draft = await textOf(rapporteur.get(paths.estimate({ estimateId })))
    for (const shown of [
      'men hur många det är minst',
      'Minst 535 personer',
      publishReasons.lists_cannot_say.sv,
    ])
      expect(draft).toContain(shown)
    await colleague.perform(agreeToEstimate, { estimateId })
    const confirmed: PublishReason[] = ['lists_cannot_say', 'three_lists']
    await expect(
      rapporteur.perform(publishEstimate, { estimateId, confirmed: ['three_lists'], reason: 'Påhittat' }),
    ).rejects.toMatchObject({ code: 'estimate.unconfirmed' })
    await rapporteur.perform(publishEstimate, { estimateId, confirmed, reason: 'Påhittat' })

    const page = (await textOf(world.app.request(paths.published({ estimateId })))).replaceAll('\u00a0', ' ')
    expect(page).toContain('Minst 530 personer.')
    expect(page).toContain('knappast färre än 530')
    // What a model says, or the middle of an interval that is too wide, would be a figure all the same.
    const told = await world.app.request(`/v1/statistics/estimates/${estimateId}`)
    expect(await told.json()).toMatchObject({
      figures: {
        population: null,
        darkFigure: null,
        atLeast: 530,
        interval: null,
        alike: null,
        fan: [],
      },
    })
    const list = await textOf(world.app.request(paths.allPublished()))
    expect(list).toContain('minst 530')
    const frozen = await world.asSystem((tx) => estimateSource.freeze(tx, estimateId, new Date()))
    expect(frozen!.figures.map(({ label, figure }) => [label.sv, figure])).toEqual([
      ['Minst så många', { kind: 'measured', value: 530 }],
      ['Sedda på minst en lista', { kind: 'measured', value: 200 }],
    ])
    expect(frozen!.row!.findings[0]).toMatchObject({
      unit: { sv: 'personer, minst' },
      lower: null,
      upper: null,
    })
  })

  test('of two lists and of more than six says why there is no interval, and what may be said instead', async () => {
    for (const [lists, reason] of [
      [2, 'two_lists'],
      [7, 'many_lists'],
    ] as const) {
      const on = (...seen: number[]) =>
        Array.from({ length: lists }, (_, at) => (seen.includes(at) ? 1 : 0)).join(';')
      const rows = Array.from({ length: lists }, (_, at) => [
        `${on(at)};60`,
        `${on(at, (at + 1) % lists)};12`,
      ]).flat()
      const table = [
        `${Array.from({ length: lists }, (_, at) => `L${at}`).join(';')};antal`,
        ...new Set(rows),
      ].join('\n')
      const estimateId = idIn(
        await rapporteur.post(
          paths.newEstimate(),
          fields({ histories: table, model: 'main', replicates: '0' }),
        ),
      )
      const page = await textOf(rapporteur.get(paths.estimate({ estimateId })))
      expect(page).toContain(publishReasons[reason].sv)
      expect(page).not.toContain(paths.publish({ estimateId }))
    }
  })

  test('wants what must be said to be confirmed by name, and a reason', async () => {
    const estimateId = await agreed()
    const send = (input: object) => rapporteur.perform(publishEstimate, { estimateId, ...input })
    await expect(send({ reason: 'x' })).rejects.toMatchObject({
      code: 'estimate.unconfirmed',
      field: 'confirmed',
      parameters: { reasons: 'small_cells' },
    })
    await expect(send({ confirmed: ['small_cells'] })).rejects.toMatchObject({
      code: 'estimate.reason_missing',
      field: 'reason',
    })
    await send(publication)
    await expect(send(publication)).rejects.toMatchObject({ code: 'estimate.not_a_draft' })
  })
})

describe('what was made before people were allowed to differ', () => {
  /** An estimate as it was kept then, in the name of the rapporteur. */
  const older = async () => {
    const { estimate } = await rapporteur.perform(viewEstimate, { estimateId: await drafted() })
    const { knownSize: _, ...analysis } = estimate.analysis
    const { robust: __, knownSize: ___, ...document } = analysis.estimate
    const id = randomUUID()
    const insert = async (tx: DatabaseTransaction) => {
      await setActor(tx, rapporteur.actor)
      await insertEstimate(
        tx,
        { ...estimate, id, madeAt: world.house.clock.now() },
        {
          given: {
            histories: Buffer.from(FIVE),
            sha256: createHash('sha256').update(FIVE).digest('hex'),
          },
          analysis: { ...analysis, engine: 'samlad-estimation/1', estimate: document },
          madeBy: rapporteur.actor.personId,
        },
      )
    }
    await world.house.database.transaction().execute(insert)
    return { id, estimate, analysis }
  }

  test('is read as it was, and a draft is made anew before it is published', async () => {
    const { id: estimateId } = await older()
    const page = (await textOf(rapporteur.get(paths.estimate({ estimateId })))).replaceAll('\u00a0', ' ')
    expect(page).toContain('914')
    expect(page).not.toContain('918')
    expect(page).toContain('Gör det på nytt ur samma tabell.')
    await expect(colleague.perform(agreeToEstimate, { estimateId })).rejects.toMatchObject({
      code: 'estimate.gate_refuses',
    })
  })

  test('stays published as it is', async () => {
    const { id: estimateId, estimate, analysis } = await older()
    const { alike: _, knownSize: __, ...figures } = analysis.published!
    const content = contentOf(estimate, 'samlad-estimation/1', figures)
    const past = (person: TestPerson, work: (tx: DatabaseTransaction) => Promise<void>) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        await work(tx)
      })
    const now = world.house.clock.now()
    await past(colleague, (tx) => insertAgreement(tx, estimateId, colleague.actor.personId, now))
    await past(rapporteur, (tx) => insertPublication(tx, estimateId, content, 'b'.repeat(64), now))
    const page = await textOf(world.app.request(paths.published({ estimateId })))
    expect(page).toContain('troligast omkring 920.')
    expect(page).not.toContain('Om alla vore lika lätta att hitta</dt>')
    const answer = await (await world.app.request(`/v1/statistics/estimates/${estimateId}`)).json()
    expect(answer).toMatchObject({ figures: { population: 920, engine: 'samlad-estimation/1' } })
  })
})

describe('people who are told apart by group', () => {
  /** 600 who are easy to find and 1,500 who are not: lists that know no groups find too few. */
  const grouped = () => {
    const drawn = (people: number, share: number, seed: number) => {
      const names = ['Polis', 'Kommun', 'Jour']
      const histories = simulateHistories({ people, lists: names.map((name) => ({ name, share })) }, seed)
      const counts = new Map<number, number>()
      for (const history of histories) counts.set(history, (counts.get(history) ?? 0) + 1)
      return [...counts].filter(([history]) => history > 0)
    }
    const lines = (name: string, rows: [number, number][]) =>
      rows.map(([history, count]) => [name, history & 1, (history >> 1) & 1, history >> 2, count].join(';'))
    return [
      'grupp;Polis;Kommun;Jour;antal',
      ...lines('Lätta', drawn(600, 0.6, 3)),
      ...lines('Svåra', drawn(1500, 0.05, 4)),
    ].join('\n')
  }

  test('are estimated each by themselves; where the sum is another, that must be said with the figure', async () => {
    const estimateId = idIn(
      await rapporteur.post(paths.newEstimate(), fields({ histories: grouped(), model: 'main' })),
    )
    const { estimate, overlaps } = await rapporteur.perform(viewEstimate, { estimateId })
    const { byGroup, estimate: whole, reasons } = estimate.analysis
    expect(byGroup!.groups.map(({ name }) => name)).toEqual(['Lätta', 'Svåra'])
    expect(byGroup!.population!).toBeGreaterThan(whole.robust!.upper)
    expect(Math.abs(byGroup!.population! - 2100)).toBeLessThan(Math.abs(whole.robust!.median - 2100))
    expect(byGroup!.lower!).toBeLessThan(2100)
    expect(byGroup!.upper!).toBeGreaterThan(2100)
    expect(reasons).toContain('differs_by_group')
    // The picture is of all together.
    expect(overlaps!.lists).toHaveLength(3)
    const page = await textOf(rapporteur.get(paths.estimate({ estimateId })))
    for (const shown of ['Grupp för grupp', 'Svåra', 'Summan av grupperna']) expect(page).toContain(shown)

    await colleague.perform(agreeToEstimate, { estimateId })
    await rapporteur.perform(publishEstimate, {
      estimateId,
      confirmed: [...reasons],
      reason: 'Påhittat skäl',
    })
    const read = await textOf(world.app.request(paths.published({ estimateId })))
    expect(read).toContain('vissa är lättare att hitta än andra')
    expect(read).not.toContain('Svåra')
  })

  test.each([
    [';1;0;0;4', 'Rad 2: gruppen (första kolumnen) saknas'],
    ['A;1;0;0;4\nA;1;0;0;5', 'Rad 3: samma kombination av listor'],
    [Array.from({ length: 13 }, (_, at) => `G${at};1;0;0;4`).join('\n'), 'högst tolv grupper'],
    ['A;1;0;0;4\nB;1;0;0;0', 'Alla antal är 0'],
  ])('are refused with the line where they cannot be: %s', async (lines, said) => {
    const refused = await rapporteur.post(
      paths.newEstimate(),
      fields({ histories: `grupp;Polis;Kommun;Jour;antal\n${lines}` }),
    )
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(said)])
  })
})

describe('two people', () => {
  test('are brought together: whoever may agree finds it on the first page, from when it is asked until one has', async () => {
    const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
    const estimateId = await drafted()
    const waitsFor = async (person: TestPerson) =>
      (await listWaiting(world.house.database, person.actor)).some(
        ({ kind, place }) => kind === 'statistics.estimate_to_agree' && place['estimateId'] === estimateId,
      )
    expect(await waitsFor(colleague)).toBe(false)
    const page = await textOf(rapporteur.get(paths.estimate({ estimateId })))
    expect(page).toContain('Be om en andra person')
    expect((await rapporteur.post(paths.ask({ estimateId }), {})).status).toBe(303)
    for (const person of [colleague, coordinator]) expect(await waitsFor(person)).toBe(true)
    expect(await waitsFor(rapporteur)).toBe(false)
    await expect(coordinator.perform(askSecond, { estimateId })).rejects.toMatchObject({ status: 403 })
    await colleague.perform(agreeToEstimate, { estimateId })
    for (const person of [colleague, coordinator]) expect(await waitsFor(person)).toBe(false)
    await expect(rapporteur.perform(askSecond, { estimateId })).rejects.toMatchObject({
      code: 'estimate.another_agrees',
    })
  })

  test('answer for what is published: who made it does not agree, and who agrees does not publish', async () => {
    const estimateId = await drafted()
    const publishing = (person: TestPerson) => person.perform(publishEstimate, { estimateId, ...publication })
    expect(await textOf(rapporteur.get(paths.estimate({ estimateId })))).toContain(
      'ska någon annan godkänna den',
    )
    await expect(publishing(rapporteur)).rejects.toMatchObject({ code: 'estimate.nobody_agrees' })
    await expect(rapporteur.perform(agreeToEstimate, { estimateId })).rejects.toMatchObject({
      code: 'estimate.made_by_oneself',
    })
    // Past the actions the database says the same.
    const past = (person: TestPerson, agreedBy: string) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        await tx
          .insertInto('statistics.agreement')
          .values({ estimate_id: estimateId, agreed_by: agreedBy, agreed_at: world.house.clock.now() })
          .execute()
      })
    await expect(past(rapporteur, rapporteur.actor.personId)).rejects.toThrow('row-level security')
    await expect(past(rapporteur, colleague.actor.personId)).rejects.toThrow('row-level security')

    expect(await textOf(colleague.get(paths.estimate({ estimateId })))).toContain(
      'Godkänn att den publiceras',
    )
    await colleague.perform(agreeToEstimate, { estimateId })
    await expect(publishing(colleague)).rejects.toMatchObject({ code: 'estimate.agreed_by_oneself' })
    const third = await world.as('rapporteur', HOUSE)
    await expect(third.perform(agreeToEstimate, { estimateId })).rejects.toMatchObject({
      code: 'estimate.another_agrees',
    })
    await publishing(rapporteur)
  })

  test('may be a rapporteur and the national coordinator, of whichever body, and nobody else', async () => {
    const estimateId = await drafted()
    const coordinator = await world.as('national_coordinator', 'Påhittade samordnaren')
    const others = [
      await world.as('ministry_officer', HOUSE),
      await world.as('body_officer', HOUSE),
      await world.as('rapporteur', 'En annan påhittad rapportör'),
    ]
    for (const other of others) await expect(other.perform(agreeToEstimate, { estimateId })).rejects.toThrow()
    await coordinator.perform(agreeToEstimate, { estimateId })
    await rapporteur.perform(publishEstimate, { estimateId, ...publication })
  })

  test('do not agree to what the gate refuses', async () => {
    const estimateId = await drafted(SMALL)
    await expect(colleague.perform(agreeToEstimate, { estimateId })).rejects.toMatchObject({
      code: 'estimate.gate_refuses',
    })
  })
})

test('an estimate stands beside what is published already, and beside Chao’s lower bound', async () => {
  await published()
  const page = (await textOf(rapporteur.get(paths.estimate({ estimateId: await drafted() })))).replaceAll(
    '\u00a0',
    ' ',
  )
  for (const shown of ['Bredvid tidigare skattningar', '2009: Påhittade utsatta 2009', 'Chaos undre gräns'])
    expect(page).toContain(shown)
})

describe('who was on which lists', () => {
  test('is seen by no other role: not by action, page or SQL', async () => {
    const estimateId = await published()
    const others = roles.filter((role) => !(statisticians as readonly string[]).includes(role))
    for (const role of others) {
      const person = await world.as(role, HOUSE)
      await expect(person.perform(viewEstimate, { estimateId }), role).rejects.toThrow(NotFound)
      expect((await person.get(paths.estimate({ estimateId }))).status, role).toBe(404)
      const rows = await world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        return [
          ...(await tx.selectFrom('statistics.estimate_basis').select('estimate_id').execute()),
          ...(await tx.selectFrom('statistics.publishing_decision').select('estimate_id').execute()),
        ]
      })
      expect(rows, role).toEqual([])
    }
    const nobody = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, { kind: 'anonymous' })
      return tx.selectFrom('statistics.estimate_basis').selectAll().execute()
    })
    expect(nobody).toEqual([])
    expect((await world.app.request(paths.estimate({ estimateId }))).status).toBe(303)
  })

  test('is not seen by the rapporteur of another body either, who decides nothing here', async () => {
    const [draft, estimateId] = [await drafted(), await published()]
    const other = await world.as('rapporteur', 'En annan påhittad rapportör')
    for (const one of [draft, estimateId])
      await expect(other.perform(viewEstimate, { estimateId: one })).rejects.toThrow(NotFound)
    await expect(other.perform(publishEstimate, { estimateId: draft, ...publication })).rejects.toThrow()
    await expect(other.perform(withdrawEstimate, { estimateId, reason: 'x' })).rejects.toThrow()
    expect(await textOf(other.get(paths.estimates()))).toContain('Inga skattningar än')
  })

  test('is read by those who coordinate, who are recorded and publish nothing', async () => {
    const estimateId = await drafted()
    const coordinator = await world.as('national_coordinator', HOUSE)
    await coordinator.perform(viewEstimate, { estimateId })
    const looked = await world.asSystem((tx) =>
      tx
        .selectFrom('audit.record')
        .select('id')
        .where('action', '=', 'estimate.view')
        .where('subject_id', '=', estimateId)
        .execute(),
    )
    expect(looked).toHaveLength(1)
    await expect(coordinator.perform(publishEstimate, { estimateId, ...publication })).rejects.toThrow(
      NotPermitted,
    )
  })
})

describe('what everybody reads', () => {
  const fetchAll = async (estimateId: string): Promise<string> => {
    const address = { estimateId }
    const { publishedFan: fan } = paths
    const texts = [
      paths.published(address),
      fan.page(address),
      fan.svg(address),
      fan.csv(address),
      fan.embed(address),
      `/v1/statistics/estimates/${estimateId}`,
      '/v1/statistics/estimates',
    ].map(async (one) => {
      const response = await world.app.request(one)
      expect([one, response.status]).toEqual([one, 200])
      return response.text()
    })
    return (await Promise.all(texts)).join('\n')
  }

  test('holds no history, no list by name or size, no fingerprint of them and no exact figure', async () => {
    const estimateId = await published()
    const text = (await fetchAll(estimateId)).replaceAll('\u00a0', ' ')
    for (const secret of [
      'Polis',
      'Kommun',
      'Jour',
      'Klinik',
      createHash('sha256').update(FIVE).digest('hex'),
      'small_cells',
      'Påhittat skäl',
      rapporteur.actor.personId,
    ])
      expect(text).not.toContain(secret)
    // 546 were seen, and 918 are estimated, 914.27 if all were alike. Where a line is drawn is worked out from rounded figures too.
    const read = text.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
    expect(read).toContain('920')
    expect(read).not.toMatch(/\b(546|914|918)\b/)
  })

  test('is rounded to tens, in every number of people of the API', async () => {
    const estimateId = await published()
    const answer = (await (await world.app.request(`/v1/statistics/estimates/${estimateId}`)).json()) as {
      state: string
      figures: {
        population: number
        darkFigure: number
        observed: number
        interval: { lower: number; upper: number }
        alike: { lower: number; upper: number }
        paragraph: { sv: string }
        fan: { population: number; lower: number; upper: number }[]
      }
    }
    const { figures } = answer
    expect(answer.state).toBe('published')
    expect(figures).toMatchObject({
      population: 920,
      observed: 550,
      interval: { lower: 820, upper: 1130 },
      alike: { lower: 820, upper: 1050 },
      knownSize: { inside: 5, of: 5 },
    })
    expect(figures.fan.length).toBeGreaterThan(3)
    // The figure and its paragraph say the same.
    expect(figures.paragraph.sv).toContain(`troligast omkring ${figures.population}.`)
    const numbers = [
      figures.darkFigure,
      ...figures.fan.flatMap(({ population, lower, upper }) => [population, lower, upper]),
    ]
    for (const number of numbers) expect(number % 10).toBe(0)
  })

  test('cannot be changed, not even past the actions', async () => {
    await published()
    const { pool } = world.database.connection
    for (const table of [
      'estimate',
      'estimate_basis',
      'agreement',
      'publication',
      'publishing_decision',
      'withdrawal',
    ]) {
      await expect(pool.query(`delete from statistics.${table}`)).rejects.toThrow()
      await expect(pool.query(`update statistics.${table} set estimate_id = estimate_id`)).rejects.toThrow()
    }
    const owner = new (await import('pg')).default.Client(world.database.owner)
    await owner.connect()
    await expect(owner.query(`update statistics.publication set content = '{}'`)).rejects.toThrow(
      'only grows',
    )
    await expect(owner.query('truncate statistics.withdrawal')).rejects.toThrow('only grows')
    await owner.end()
  })

  test('says when it was withdrawn and why, and no longer its figure', async () => {
    const estimateId = await published()
    expect(await fetchAll(estimateId)).toContain('920')
    const sent = await rapporteur.post(paths.withdraw({ estimateId }), {
      reason: 'En lista var räknad dubbelt',
    })
    expect(sent.status).toBe(303)
    const page = await textOf(world.app.request(paths.published({ estimateId })))
    expect(page).toContain('Återkallad 1 mars 2010. Talet gäller inte längre.')
    expect(page).toContain('En lista var räknad dubbelt')
    expect(page).not.toContain('920')
    expect((await world.app.request(paths.publishedFan.svg({ estimateId }))).status).toBe(404)
    const answer = await (await world.app.request(`/v1/statistics/estimates/${estimateId}`)).json()
    expect(answer).toMatchObject({
      state: 'withdrawn',
      figures: null,
      sha256: null,
      withdrawnBecause: 'En lista var räknad dubbelt',
    })
    await expect(rapporteur.perform(withdrawEstimate, { estimateId, reason: 'igen' })).rejects.toMatchObject({
      code: 'estimate.not_published',
    })
  })
})

test('an estimate is made by a rapporteur alone', async () => {
  const officer = await world.as('national_coordinator')
  const { titleEn: _, ...input } = fields({ histories: FIVE })
  await expect(officer.perform(makeEstimate, input as never)).rejects.toThrow(NotPermitted)
})
