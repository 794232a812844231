import { load } from 'cheerio'
import { beforeAll, describe, expect, test } from 'vitest'
import { planDocument, planFile } from '../../../testing/plan-document.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { loadDirectory } from '../../directory/index.ts'
import type { MeasureReading } from '../../reading/plan/schema.ts'
import { paths } from '../paths.ts'
import { importFile } from './import-actions.ts'
import { describeReading } from './show-actions.ts'

let world: World
let coordinator: TestPerson
let ministry: TestPerson
beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  coordinator = await world.as('national_coordinator', 'Samordnaren (påhittad)')
  ministry = await world.as('ministry_officer', 'Departementet (påhittat)')
})

const page = async (answer: Response) => load(await answer.text())
const goesTo = (answer: Response): string => {
  expect(answer.status).toBe(303)
  return answer.headers.get('location') as string
}
const importCopy = async (number: number) => {
  const text = planDocument().replaceAll('2031/32:999', `2031/32:${number}`)
  return (await coordinator.perform(importFile, { file: planFile(text) })).readingId
}
const measureId = async (readingId: string, number: number): Promise<string> => {
  const { items } = await coordinator.perform(describeReading, { readingId })
  return items.find(
    ({ kind, content }) => kind === 'measure' && (content as MeasureReading).number === number,
  )?.id as string
}

/** What a page shows of a person's entries, by the names of its controls. */
const entered = ($: ReturnType<typeof load>, name: string): string[] =>
  $(`[name="${name}"]`)
    .toArray()
    .map((control) => $(control).val() as string)

describe('from upload to approval on the screen', () => {
  test('a document is dropped in, reviewed, corrected and approved, without client code', async () => {
    expect((await page(await coordinator.get(paths.readings())))('main').text()).toContain(
      'Inget att granska',
    )
    const uploaded = await coordinator.post(paths.importDocument(), { file: planFile() })
    const review = goesTo(uploaded)
    const $ = await page(await coordinator.get(review))
    expect($('h1').text()).toBe('Granska: Påhittad handlingsplan mot människohandel')
    expect($('.measure-strip ol a').length).toBe(6)
    expect($('.progress-text').text()).toMatch(/av 6 klara/)
    expect($('mark').length).toBeGreaterThan(0)
    const readingId = /readings\/([^?]+)/.exec(review)?.[1] as string

    const notYet = await page(await coordinator.get(paths.approveReading({ readingId })))
    expect(notYet('#obstacles').text()).toContain('delar där något är osäkert')

    // Every unsure field is confirmed as its own form says, until none is left.
    let steps = 0
    for (let at = review; steps < 60; steps += 1) {
      const shown = await page(await coordinator.get(at))
      const form = shown('[data-state=unsure] form[action$="/confirm"]').first()
      if (form.length === 0) break
      const fields = Object.fromEntries(
        form
          .find('input[type=hidden]')
          .toArray()
          .map((input) => [shown(input).attr('name'), shown(input).attr('value')]),
      )
      at = goesTo(await coordinator.post(form.attr('action') as string, fields))
    }
    expect(steps).toBeGreaterThan(3)
    expect((await page(await coordinator.get(paths.reading({ readingId }))))('.progress-text').text()).toBe(
      '6 av 6 klara',
    )

    const { items } = await coordinator.perform(describeReading, { readingId })
    const plan = items.find(({ kind }) => kind === 'plan')
    const dated = await coordinator.post(paths.correctFields({ readingId }), {
      itemId: plan?.id as string,
      kind: 'plan',
      'shown[]': 'decided',
      'plan.decided': '2032-03-12',
    })
    goesTo(dated)
    const ready = await page(await coordinator.get(paths.approveReading({ readingId })))
    expect(ready('.confirm-effect').text()).toMatch(/6\såtgärder i 2\sområden/)
    const approved = await coordinator.post(paths.approveReading({ readingId }), {
      revision: ready('input[name=revision]').attr('value') as string,
    })
    const planAddress = goesTo(approved)
    expect((await page(await coordinator.get(planAddress)))('[role=status]').text()).toContain(
      'Planen är godkänd',
    )
    const anyone = await world.as('body_officer')
    const seen = (await page(await anyone.get(planAddress)))('main').text()
    expect(seen).toContain('Vägledning för mottagningar')
    expect(seen).not.toContain('Planen är godkänd')
    const versions = await page(await anyone.get(`${planAddress.split('?')[0]}/versions`))
    expect(versions('main').text()).toContain('Det finns en enda version')
  })

  test('a document that cannot be read is told at its field', async () => {
    const answer = await coordinator.post(paths.importDocument(), {
      file: new File([new Uint8Array(6000).map((_, at) => at % 5)], 'brus.pdf'),
    })
    expect(answer.status).toBe(422)
    const $ = await page(answer)
    expect($('#field-file').attr('aria-invalid')).toBe('true')
    expect($('#field-file-error').text()).toContain('brus.pdf')
    expect($('.ds-error-summary a').attr('href')).toBe('#field-file')
  })

  test('nothing chosen is told at the field too', async () => {
    const $ = await page(await coordinator.post(paths.importDocument(), {}))
    expect($('#field-file-error').text()).not.toBe('')
  })
})

describe('two who review at the same time', () => {
  test('the second is told, sees the other’s words and keeps their own', async () => {
    const readingId = await importCopy(801)
    const itemId = await measureId(readingId, 3)
    const opened = await page(await ministry.get(paths.reading({ readingId }, { item: itemId })))
    const revision = opened('#card-heading input[name=revision]').attr('value') as string
    const send = (who: TestPerson, heading: string) =>
      who.post(paths.correctFields({ readingId }), {
        itemId,
        revision,
        kind: 'measure',
        'shown[]': 'heading',
        'measure.heading': heading,
      })
    goesTo(await send(coordinator, 'Samordnarens rubrik'))
    const refused = await send(ministry, 'Departementets rubrik')
    expect(refused.status).toBe(409)
    const $ = await page(refused)
    expect($('#card-heading .review-field-value').text()).toContain('Samordnarens rubrik')
    expect(entered($, 'measure.heading')).toEqual(['Departementets rubrik'])
    expect($('#card-heading details').attr('open')).toBeDefined()
    // Sent again with what is now known, it is saved.
    const now = $('#card-heading .review-correct input[name=revision]').attr('value') as string
    goesTo(
      await ministry.post(paths.correctFields({ readingId }), {
        itemId,
        revision: now,
        kind: 'measure',
        'shown[]': 'heading',
        'measure.heading': 'Departementets rubrik',
      }),
    )
  })
})

describe('correcting on the screen', () => {
  test('keeps rows that were entered wrong, and says what is wrong at each', async () => {
    const readingId = await importCopy(802)
    const itemId = await measureId(readingId, 4)
    const answer = await coordinator.post(paths.correctFields({ readingId }), {
      itemId,
      kind: 'measure',
      'shown[]': 'money',
      'measure.money.0.amount': 'tolv miljoner',
      'measure.money.0.currency': 'SEK',
      'measure.money.0.from': '2032',
      'measure.money.1.currency': 'SEK',
    })
    expect(answer.status).toBe(422)
    const $ = await page(answer)
    expect(entered($, 'measure.money.0.amount')).toEqual(['tolv miljoner'])
    expect(entered($, 'measure.money.0.from')).toEqual(['2032'])
    expect($('[id="field-measure.money.0.amount-error"]').text()).toContain('tal')
  })

  test('reads numbers, lists and paragraphs as people write them', async () => {
    const readingId = await importCopy(803)
    const itemId = await measureId(readingId, 4)
    goesTo(
      await coordinator.post(paths.correctFields({ readingId }), {
        itemId,
        kind: 'measure',
        'shown[]': ['money', 'lead', 'text', 'dependsOn', 'perspectives', 'area'],
        'measure.money.0.amount': '1 650 000,50',
        'measure.money.0.from': '2032',
        'measure.lead[]': ['Socialstyrelsen', '', 'Rådet för exempel'],
        'measure.text': 'Ett stycke\r\npå två rader.\r\n\r\nEtt till.',
        'measure.dependsOn': '6, 1.2',
        'measure.perspectives[]': ['gender', 'children'],
      }),
    )
    const { items } = await coordinator.perform(describeReading, { readingId })
    expect(items.find(({ id }) => id === itemId)?.content).toMatchObject({
      money: [{ amount: 1_650_000.5, currency: 'SEK', from: 2032, to: null }],
      lead: ['Socialstyrelsen', 'Rådet för exempel'],
      text: ['Ett stycke på två rader.', 'Ett till.'],
      dependsOn: [6, '1.2'],
      perspectives: ['gender', 'children'],
      area: null,
    })
    const $ = await page(await coordinator.get(paths.reading({ readingId }, { item: itemId })))
    expect($('#card-lead').text()).toContain('Finns inte i katalogen')
    expect($('.history').text()).toContain('från ”tomt” till ”Socialstyrelsen, Rådet för exempel”')
  })

  test('a name that several bodies share is asked about, and one click answers', async () => {
    const readingId = await importCopy(804)
    const itemId = await measureId(readingId, 2)
    await coordinator.post(paths.correctFields({ readingId }), {
      itemId,
      kind: 'measure',
      'shown[]': 'cooperating',
      'measure.cooperating[]': ['Socialstyrelsen', 'länsstyrelsen'],
    })
    const $ = await page(await coordinator.get(paths.reading({ readingId }, { item: itemId })))
    const asking = $('#card-cooperating form').filter((_, form) => $(form).text().includes('Vem menas'))
    const choice = asking.find('button').first().attr('value') as string
    goesTo(
      await coordinator.post(asking.attr('action') as string, {
        itemId,
        kind: 'measure',
        'shown[]': 'cooperating',
        revision: asking.find('[name=revision]').attr('value') as string,
        'measure.cooperating[]': ['Socialstyrelsen', choice],
      }),
    )
    const { items } = await coordinator.perform(describeReading, { readingId })
    expect(items.find(({ id }) => id === itemId)?.content).toMatchObject({
      cooperating: ['Socialstyrelsen', choice],
    })
  })
})

describe('who sees a review', () => {
  test.each(['body_officer', 'county_coordinator', 'evaluator', 'administrator'] as const)(
    'for %s it is not there',
    async (role) => {
      const readingId = await importCopy(805)
      const other = await world.as(role)
      for (const address of [
        paths.readings(),
        paths.importDocument(),
        paths.reading({ readingId }),
        paths.readingDocument({ readingId }),
        paths.approveReading({ readingId }),
        paths.compareReading({ readingId }),
      ])
        expect((await other.get(address)).status).toBe(404)
    },
  )

  test('the ministry reviews but is not offered to approve', async () => {
    const readingId = await importCopy(806)
    const $ = await page(await ministry.get(paths.approveReading({ readingId })))
    expect($('main').text()).toContain('Den nationella samordnaren godkänner')
    expect((await ministry.post(paths.approveReading({ readingId }), {})).status).toBe(403)
    const file = await ministry.get(paths.readingDocument({ readingId }))
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(await file.text()).toContain('Vägledning för mottagningar')
  })
})
