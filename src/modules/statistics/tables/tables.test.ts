import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { type MadeUpPerson, madeUpRecords } from '../../demonstration/made-up-records.ts'
import { handIn, type MadeUpReporter, seedCollection } from '../collection/made-up-store.ts'
import {
  makeTable,
  noteFigure,
  releaseTable,
  viewCell,
  viewRelease,
  viewTable,
  withdrawRelease,
} from './actions.ts'
import { getRelease, listReleases } from './index.ts'
import { tablePaths as paths } from './paths.ts'

// Fictional people and bodies.

const HOUSE = 'Påhittade rapportören'
let world: World
let rapporteur: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2009-03-01T09:00:00Z')
  rapporteur = await world.as('rapporteur', HOUSE)
})

type Groups = readonly (readonly [number, MadeUpPerson])[]
const groups: Groups = [
  [41, { sex: 'feminine', age: 24, citizenship: 'RO', forms: ['sexual'], county: '01' }],
  [17, { sex: 'feminine', age: 31, citizenship: 'TH', forms: ['sexual'], county: '12' }],
  [9, { sex: 'masculine', age: 40, citizenship: 'BG', forms: ['begging'], county: '01' }],
  [14, { sex: 'masculine', age: 28, citizenship: 'VN', forms: ['forced_labour'], county: '14' }],
  [3, { sex: 'feminine', age: 16, citizenship: 'SE', forms: ['sexual'], county: '01' }],
  [
    2,
    { sex: 'masculine', age: 15, citizenship: 'RO', forms: ['begging', 'criminal_activity'], county: '01' },
  ],
  [6, { age: 33, citizenship: 'NG' }],
]

const collect = async (more: Partial<{ of: Groups; reporters: MadeUpReporter[] }> = {}): Promise<string> => {
  const police = await world.body('Påhittade polisen')
  return world.asSystem((tx) =>
    seedCollection(tx, {
      bodyId: rapporteur.actor.bodyId,
      title: { sv: 'Påhittad insamling 2008', en: 'Made-up collection 2008' },
      year: 2008,
      reporters: more.reporters ?? [
        { bodyId: police, kind: 'police', records: madeUpRecords('p', 'police', more.of ?? groups) },
      ],
      now: world.house.clock.now(),
    }),
  )
}
type Input = Parameters<TestPerson['perform']>[1]
const make = async (collectionId: string, more: Record<string, unknown> = {}): Promise<string> => {
  const { tableId } = await rapporteur.perform(makeTable, {
    collectionId,
    titleSv: 'Påhittade offer 2008',
    titleEn: 'Made-up victims 2008',
    subject: 'registered_victims',
    by: ['sex', 'age'],
    countedOn: '2009-03-01',
    ...more,
  } as Input as never)
  return tableId
}
const release = async (tableId: string): Promise<string> =>
  (await rapporteur.perform(releaseTable, { tableId })).releaseId
const cellsOf = async (releaseId: string) => {
  const { content } = await rapporteur.perform(viewRelease, { releaseId })
  return (labels: Record<string, string>) =>
    content!.cells.find((cell) =>
      Object.entries(labels).every(([name, label]) => cell.labels[name] === label),
    )?.figure
}
const textOf = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll('\u00a0', ' ')

describe('from records to a table that everybody reads', () => {
  test('the rapporteur makes a table by form, sees what is hidden and why, and everybody reads the rest', async () => {
    const collectionId = await collect()
    const sent = await rapporteur.post(paths.newTable(), {
      collectionId,
      titleSv: 'Påhittade offer efter kön och ålder',
      subject: 'registered_victims',
      'by[]': ['sex', 'age'],
      countedOn: '2009-03-01',
      method: 'suppress',
      threshold: '5',
      width: '4',
      largestChange: '3',
      variance: '2',
      base: '5',
    })
    expect(sent.status).toBe(303)
    const address = sent.headers.get('location')!
    const page = await textOf(rapporteur.get(address))
    for (const shown of [
      'Får släppas: ingenting i den röjer ett litet tal.',
      'för litet',
      'röjer ett annat',
      '1 av 1 tillfrågade',
    ])
      expect(page).toContain(shown)
    const tableId = address.split('/').at(-1)!
    expect((await rapporteur.post(paths.release({ tableId }), {})).status).toBe(303)
    const { table } = await rapporteur.perform(viewTable, { tableId })
    const releaseId = table.releaseId!
    const open = await textOf(world.app.request(paths.releasePage({ releaseId })))
    for (const shown of ['visas inte', '92', 'Tal som är mindre än 5 visas inte', 'personer som har utsatts'])
      expect(open).toContain(shown)
    for (const secret of ['>för litet<', '>röjer ett annat<']) expect(open).not.toContain(secret)
    expect(await textOf(world.app.request(paths.releases()))).toContain('Påhittade offer efter kön och ålder')
    const answer = await (await world.app.request(`/v1/statistics/releases/${releaseId}`)).json()
    expect(answer).toMatchObject({ state: 'released', content: { unit: 'victim', countedOn: '2009-03-01' } })
    expect(JSON.stringify(answer)).not.toMatch(/primary|secondary|polisen/u)
  })

  test('what is released is frozen, and its hash can be checked', async () => {
    const releaseId = await release(await make(await collect()))
    const { content, sha256 } = await rapporteur.perform(viewRelease, { releaseId })
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256)
    await expect(
      world.asSystem((tx) => tx.updateTable('statistics.release').set({ sha256: 'x' }).execute()),
    ).rejects.toThrow()
  })

  test('a person is in one cell of each dimension: who is in several forms stands under several', async () => {
    const cells = await cellsOf(await release(await make(await collect(), { by: ['form'], width: '1' })))
    expect(cells({ form: 'sexual' })).toEqual({ kind: 'measured', value: 61 })
    expect(cells({ form: 'Total' })).toEqual({ kind: 'measured', value: 92 })
    expect(cells({ form: 'several' })).toEqual({ kind: 'suppressed' })
  })

  test('whoever was rejected by the day of status is not counted, and is at an earlier day', async () => {
    const of: Groups = [
      [20, { sex: 'feminine', age: 30 }],
      [8, { sex: 'feminine', age: 30, status: 'rejected' }],
    ]
    const cells = await cellsOf(await release(await make(await collect({ of }), { by: ['sex'] })))
    expect(cells({ sex: 'Total' })).toEqual({ kind: 'measured', value: 20 })
  })

  test('why a cell is hidden is told to those within the house, cell by cell', async () => {
    const tableId = await make(await collect())
    const { rows } = await rapporteur.perform(viewTable, { tableId })
    const why = async (kind: string) => {
      const { cell } = rows.find(({ figure, why: of }) => figure.kind === 'suppressed' && of === kind)!
      expect((await rapporteur.get(paths.cell({ tableId, cell: String(cell) }))).status).toBe(200)
      return (await rapporteur.perform(viewCell, { tableId, cell })).why
    }
    expect(await why('primary')).toEqual({ status: 'primary', threshold: 5 })
    expect(await why('secondary')).toMatchObject({ status: 'secondary', complete: true })
  })
})

describe('a table that shows too little', () => {
  const fine = { by: ['sex', 'age_classes', 'countries'] }

  test('says how much it shows, and a coarser one that shows its sums and more is one button away', async () => {
    const collectionId = await collect()
    const tableId = await make(collectionId, fine)
    const { table, isShown } = await rapporteur.perform(viewTable, { tableId })
    expect(isShown.hidden).toBeGreaterThan(0)
    const [offer] = table.basis.coarser!
    expect((offer!.cells - offer!.hidden) / offer!.cells).toBeGreaterThan(
      (isShown.cells - isShown.hidden) / isShown.cells,
    )
    const page = await textOf(rapporteur.get(paths.table({ tableId })))
    const share = Math.floor((1 - isShown.hidden / isShown.cells) * 100)
    expect(page).toContain(`${share} % av cellerna visas`)
    const form = page.split('<form').find((one) => one.includes('Gör den tabellen'))!
    const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/gu)]
      .map(([, name, value]) => [name!, value!] as const)
      .filter(([name]) => name !== 'csrf' && name !== 'idempotencyKey')
    const made = await rapporteur.post(
      paths.newTable(),
      Object.fromEntries(
        [...Map.groupBy(fields, ([name]) => name)].map(([name, all]) => [
          name,
          name.endsWith('[]') ? all.map(([, value]) => value) : all[0]![1],
        ]),
      ),
    )
    expect(made.status).toBe(303)
    const coarser = await rapporteur.perform(viewTable, {
      tableId: made.headers.get('location')!.split('/').at(-1)!,
    })
    expect(coarser.table.definition.counting).toMatchObject({ by: offer!.by })
    expect(coarser.isShown).toEqual({
      cells: offer!.cells,
      hidden: offer!.hidden,
      hiddenSums: offer!.hiddenSums,
    })
  })

  test('where nothing is hidden, nothing is advised', async () => {
    const tableId = await make(await collect({ of: [[40, groups[0]![1]]] }))
    expect(await textOf(rapporteur.get(paths.table({ tableId })))).not.toContain('av cellerna visas')
  })
})

describe('a table for programs', () => {
  test('its codebook has every code of its file in both languages, and its lines for R and Stata name them all', async () => {
    const releaseId = await release(await make(await collect(), { by: ['sex', 'age_classes', 'countries'] }))
    const file = async (address: string) => (await world.app.request(address)).text()
    const [header, ...lines] = (await file(paths.releaseCsv({ releaseId }))).trim().split('\n')
    const names = header!.trim().split(',').slice(0, -2)
    const codebook = (await file(paths.releaseCodebook({ releaseId }))).split(/\r?\n/u)
    const [inR, inStata] = [
      await file(paths.releaseR({ releaseId })),
      await file(paths.releaseStata({ releaseId })),
    ]
    for (const line of lines)
      for (const [at, name] of names.entries()) {
        const code = line.split(',')[at]!
        expect(codebook.filter((row) => row.startsWith(`${name},${code},`))).toHaveLength(1)
        expect(inR).toContain(`"${code}"`)
        expect(inStata).toContain(`if ${name} == \`"${code}"'`)
      }
    expect(codebook).toContain('sex,female,Kvinnor och flickor,Women and girls,Total')
  })
})

describe('four kinds of figures', () => {
  const tables = (figures: readonly unknown[]) => [
    {
      table: 'victims_by_status',
      cells: ['presumed', 'identified', 'injured_party', 'rejected'].map((status, at) => ({
        cell: { status },
        figure: figures[at],
      })),
    },
  ]
  const zero = { kind: 'zero' }
  const number = (value: number) => ({ kind: 'measured', value })

  test('stay what they are from what a body says to the file, and never count as zero in a sum', async () => {
    const [police, board] = [
      await world.body('Påhittade polisen'),
      await world.body('Påhittade länsstyrelsen'),
    ]
    const collectionId = await collect({
      reporters: [
        {
          bodyId: police,
          kind: 'police',
          tables: tables([number(40), { kind: 'unknown' }, { kind: 'not_collected' }, zero]),
        },
        {
          bodyId: board,
          kind: 'county_board',
          tables: tables([number(12), { kind: 'suppressed' }, zero, number(30)]),
        },
      ],
    })
    const releaseId = await release(await make(collectionId, { subject: 'victims_by_status', by: [] }))
    const csv = await (await world.app.request(paths.releaseCsv({ releaseId }))).text()
    for (const line of [
      'reporter,status,kind,value',
      'Påhittade polisen,presumed,measured,40',
      'Påhittade polisen,identified,unknown,',
      'Påhittade polisen,injured_party,not_collected,',
      'Påhittade polisen,Total,unknown,',
      'Påhittade länsstyrelsen,identified,suppressed,',
      'Påhittade länsstyrelsen,injured_party,zero,0',
    ])
      expect(csv.split('\r\n').map((one) => one.replace('\uFEFF', ''))).toContain(line)
    // Who was rejected is no victim, and nobody adds the bodies up.
    expect(csv).not.toContain('rejected')
    expect(csv).not.toContain('\r\nTotal,')
  })

  test('shelters stand together, and only where three have reported', async () => {
    const of = async (many: number) => {
      const reporters: MadeUpReporter[] = []
      for (let at = 0; at < many; at += 1)
        reporters.push({
          bodyId: await world.body(`Påhittat boende ${at}`, 'shelter'),
          kind: 'shelter',
          tables: tables([number(10 + at), number(20), zero, zero]),
        })
      const releaseId = await release(
        await make(await collect({ reporters }), { subject: 'victims_by_status', by: [] }),
      )
      return (await (await world.app.request(paths.releaseCsv({ releaseId }))).text()).replaceAll('\r', '')
    }
    const two = await of(2)
    expect(two).toContain('shelters,presumed,suppressed,\n')
    expect(two).not.toContain('boende')
    expect(await of(3)).toContain('shelters,presumed,measured,33\n')
  })

  test('where nobody’s sex was collected no cell of sex is zero', async () => {
    const cells = await cellsOf(
      await release(await make(await collect({ of: [[30, { age: 30 }]] }), { by: ['sex'] })),
    )
    expect(cells({ sex: 'female' })).toEqual({ kind: 'not_collected' })
    expect(cells({ sex: 'Total' })).toEqual({ kind: 'measured', value: 30 })
  })
})

test('an organisation that was not asked has no zero, and one that has not answered is unknown', async () => {
  const [police, ngo] = [
    await world.body('Påhittade polisen'),
    await world.body('Påhittade föreningen', 'ngo'),
  ]
  const cells = await cellsOf(
    await release(
      await make(
        await collect({
          reporters: [
            {
              bodyId: police,
              kind: 'police',
              records: madeUpRecords('p', 'police', [[40, { sex: 'feminine' }]]),
            },
            { bodyId: ngo, kind: 'ngo' },
          ],
        }),
        { by: ['organisation'] },
      ),
    ),
  )
  expect(cells({ organisation: 'police' })).toEqual({ kind: 'measured', value: 40 })
  expect(cells({ organisation: 'ngo' })).toEqual({ kind: 'unknown' })
  expect(cells({ organisation: 'prosecution' })).toEqual({ kind: 'not_collected' })
  expect(cells({ organisation: 'several' })).toEqual({ kind: 'zero' })
})

describe('the attacker in the box', () => {
  test('refuses a table that discloses beside an earlier release, and names the cells to those within the house', async () => {
    const collectionId = await collect()
    await release(await make(collectionId, { by: ['sex', 'age'] }))
    // Told apart by age alone, the few children are hidden with others; a second way of hiding them gives them away.
    const tableId = await make(collectionId, { by: ['age'], threshold: '3', width: '1' })
    const { verdict } = await rapporteur.perform(viewTable, { tableId })
    expect(verdict!.findings.length).toBeGreaterThan(0)
    expect(verdict!.findings[0]!.from.map(({ source }) => source)).toContain('Påhittade offer 2008')
    const refused = await rapporteur.post(paths.release({ tableId }), {})
    expect(refused.status).toBe(409)
    const page = await textOf(refused)
    expect(page).toContain('Tabellen släpps inte')
    expect(page).toContain('De här små talen kan räknas ut så nära:')
    // What is offered in its place can be made, and released.
    const { holding } = await rapporteur.perform(viewTable, { tableId })
    const [{ by, method }] = holding as [NonNullable<typeof holding>[number]]
    expect(page).toContain('Det här kan släppas i stället')
    const { name, ...settings } = method
    await release(await make(collectionId, { by: [...by], method: name, ...settings }))
  })

  test('a withdrawn release is still known', async () => {
    const collectionId = await collect()
    const releaseId = await release(await make(collectionId, { by: ['sex', 'age'] }))
    await rapporteur.perform(withdrawRelease, { releaseId, reason: 'Påhittat skäl' })
    const tableId = await make(collectionId, { by: ['age'], threshold: '3', width: '1' })
    await expect(rapporteur.perform(releaseTable, { tableId })).rejects.toMatchObject({
      code: 'table.discloses',
    })
  })

  test('looks at what others have published of the same people', async () => {
    const collectionId = await collect()
    const tableId = await make(collectionId, { by: ['sex', 'age'] })
    const { rows, verdict } = await rapporteur.perform(viewTable, { tableId })
    expect(verdict!.findings).toEqual([])
    const girls = rows.find(({ labels }) => labels['sex'] === 'female' && labels['age'] === 'child')!
    await rapporteur.perform(noteFigure, { tableId, cell: girls.cell, least: 3, source: 'Påhittad årsbok' })
    await expect(rapporteur.perform(releaseTable, { tableId })).rejects.toMatchObject({
      code: 'table.discloses',
    })
    const { verdict: after } = await rapporteur.perform(viewTable, { tableId })
    expect(after!.findings.flatMap(({ from }) => from.map(({ source }) => source))).toContain(
      'Påhittad årsbok',
    )
  })

  test('a figure of others that cannot be of the same people is said to be so, and stops nothing', async () => {
    const tableId = await make(await collect(), { by: ['sex', 'age'] })
    await rapporteur.perform(noteFigure, { tableId, cell: 0, least: 5000, source: 'Påhittad tidning' })
    expect((await rapporteur.perform(viewTable, { tableId })).verdict).toMatchObject({
      findings: [],
      unfit: ['Påhittad tidning'],
    })
    await release(tableId)
  })

  test('counting anew after somebody came is refused where the difference is small', async () => {
    const collectionId = await collect()
    await release(await make(collectionId, { by: ['sex'] }))
    const police = await world.body('Påhittade polisen')
    const later = madeUpRecords('p', 'police', [...groups, [2, { sex: 'feminine', age: 30 }]])
    await world.asSystem((tx) =>
      handIn(
        tx,
        collectionId,
        { bodyId: police, kind: 'police', records: later },
        world.house.clock.now(),
        2,
      ),
    )
    await expect(
      rapporteur.perform(releaseTable, { tableId: await make(collectionId, { by: ['sex'] }) }),
    ).rejects.toMatchObject({ code: 'table.discloses' })
  })
})

test('other parts quote a release by its door, and none that is withdrawn', async () => {
  const releaseId = await release(await make(await collect()))
  const found = await world.asSystem((tx) => getRelease(tx, releaseId))
  expect(found).toMatchObject({
    unit: 'victim',
    period: { from: '2008-01-01', to: '2008-12-31' },
    state: 'released',
  })
  const listed = () => world.asSystem((tx) => listReleases(tx))
  expect((await listed()).find(({ id }) => id === releaseId)).toEqual(found)
  await rapporteur.perform(withdrawRelease, { releaseId, reason: 'Påhittat skäl' })
  expect(await world.asSystem((tx) => getRelease(tx, releaseId))).toBeUndefined()
  expect((await listed()).map(({ id }) => id)).not.toContain(releaseId)
})

describe('every method', () => {
  test.each(['cell-key', 'round'])(
    '%s says no count as it is known to be small, and the page says how',
    async (method) => {
      const tableId = await make(await collect(), { method, by: ['sex', 'age'] })
      const { table } = await rapporteur.perform(viewTable, { tableId })
      expect(table.basis.costs.map((cost) => cost.method)).toEqual(['suppress', 'cell-key', 'round'])
      expect(table.basis.blocks[0]!.hidden).toEqual([])
    },
  )

  test('the same people have the same noise in every table', async () => {
    const collectionId = await collect()
    const of = async (by: string[]) => {
      const { rows } = await rapporteur.perform(viewTable, {
        tableId: await make(collectionId, { method: 'cell-key', by }),
      })
      return (
        rows.find(({ labels }) =>
          Object.values(labels).every((label) => label === 'Total' || label === 'female'),
        ) &&
        rows.find(({ labels }) => labels['sex'] === 'female' && (labels['age'] ?? 'Total') === 'Total')!
          .figure
      )
    }
    expect(await of(['sex'])).toEqual(await of(['sex', 'age']))
  })
})

describe('what cannot be made is said at its field', () => {
  test.each([
    ['by', { 'by[]': [] }, 'Välj minst en sak'],
    ['by', { 'by[]': ['age', 'age_classes'] }, 'grövre och finare'],
    ['by', { 'by[]': ['status'], subject: 'suspects' }, 'finns bara för registrerade offer'],
    ['by', { 'by[]': ['county', 'countries', 'forms', 'age_classes', 'sex'] }, 'högst 2 000'],
    ['countedOn', { countedOn: '2009-03-02' }, 'har inte varit än'],
    ['variance', { method: 'cell-key', largestChange: '1', variance: '9' }, 'finns ingen sådan ändring'],
    ['collectionId', { subject: 'events', 'by[]': [] }, 'Ingen har lämnat in'],
  ])('at %s, and what was entered is kept', async (field, wrong, said) => {
    const answer = await rapporteur.post(paths.newTable(), {
      collectionId: await collect(),
      titleSv: 'Påhittad rubrik',
      subject: 'registered_victims',
      'by[]': ['sex'],
      countedOn: '2009-03-01',
      method: 'suppress',
      ...(wrong as Record<string, string>),
    })
    expect(answer.status).toBe(422)
    const page = await textOf(answer)
    expect(page).toContain(said)
    expect(page).toContain('Påhittad rubrik')
    expect(page).toContain(`field-${field}`)
  })
})

describe('who may', () => {
  test('another rapporteur and an officer see nothing of a table, and nobody outside sees a draft', async () => {
    const tableId = await make(await collect())
    const other = await world.as('rapporteur', 'Påhittade andra rapportören')
    await expect(other.perform(viewTable, { tableId })).rejects.toThrow(NotFound)
    const officer = await world.as('body_officer')
    await expect(officer.perform(viewTable, { tableId })).rejects.toThrow(NotFound)
    await expect(officer.perform(releaseTable, { tableId })).rejects.toThrow(NotPermitted)
    const coordinator = await world.as('national_coordinator')
    await expect(coordinator.perform(releaseTable, { tableId })).rejects.toThrow(NotPermitted)
    expect((await coordinator.get(paths.table({ tableId }))).status).toBe(200)
  })

  test('a withdrawn release shows its reason and no figure', async () => {
    const releaseId = await release(await make(await collect()))
    const sent = await rapporteur.post(paths.withdraw({ releaseId }), {
      reason: 'Påhittat skäl',
      table: releaseId,
    })
    expect(sent.status).toBe(303)
    const page = await textOf(world.app.request(paths.releasePage({ releaseId })))
    expect(page).toContain('Påhittat skäl')
    expect(page).not.toContain('visas inte<')
    expect((await world.app.request(paths.releaseCsv({ releaseId }))).status).toBe(404)
  })
})
