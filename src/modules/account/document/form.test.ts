import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exampleAccount } from '../../../testing/accounts.ts'
import type { Chapter, Node } from '../../../web/composed/composition.ts'
import { textsOf } from '../../../web/composed/texts.ts'
import { composeAccount } from './compose.ts'
import { AccountDocument } from './document.ts'
import { freezeAccount, refusePublishing } from './publishing.ts'

const uuid = (name: string): string =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i

/** The example with the identifiers that a house gives: `m1` and its like are easily taken for words. */
const asInAHouse = (account: AccountDocument): AccountDocument =>
  AccountDocument.parse(
    JSON.parse(
      JSON.stringify(account).replaceAll(
        /"((?:m|a|assignment-|result-|report-|passage-)\d+|indicator-1|evidence-1|activity-1)"/g,
        (_, name: string) => `"${uuid(name)}"`,
      ),
    ),
  )

const nodesOf = (chapters: readonly Chapter[]): Node[] =>
  chapters.flatMap(({ nodes, chapters: inner }) => [...nodes, ...nodesOf(inner)])
const wordsOf = (account: AccountDocument): string => textsOf(composeAccount(account)).join('\n')

describe('what an account never prints', () => {
  test('an identifier: measures that money serves are told by their numbers', () => {
    const account = asInAHouse(exampleAccount())
    expect(account.money.traced[0]?.measures).toEqual([uuid('m1'), uuid('m17')])
    expect(wordsOf(account).match(UUID)).toBeNull()
    const table = nodesOf(composeAccount(account).chapters).find(
      (node) => node.kind === 'table' && node.id === 'money-traced',
    )
    expect(JSON.stringify(table)).toContain('"1, 17"')
  })

  test('an identifier that somebody wrote: what was written is printed without it', () => {
    const account = exampleAccount({ measures: 2, areas: 1 })
    const [sentence] = account.conclusions.flatMap(({ sentences }) => sentences)
    sentence!.text = `Se ärendet ${uuid('case')} i diariet.`
    account.measures[0]!.text = [`Uppgiften ${uuid('text')} saknas.`]
    account.measures[1]!.heading = uuid('heading')
    const words = wordsOf(account)
    expect(words.match(UUID)).toBeNull()
    expect(words).toContain('Se ärendet […] i diariet.')
  })

  test('where a figure comes from as what it means, nor twice why it is not known', () => {
    const account = exampleAccount({ measures: 1, areas: 1 })
    const [figure] = account.measures[0]!.figures
    account.measures[0]!.figures = [
      { ...figure!, definition: 'Deltagarlistor.' },
      {
        ...figure!,
        id: 'unknown',
        value: { kind: 'unknown', because: 'Det noterades inte.' },
        definition: 'Det noterades inte.',
      },
    ]
    const table = JSON.stringify(
      nodesOf(composeAccount(account).chapters).find((node) =>
        JSON.stringify(node).includes('Deltagarlistor.'),
      ),
    )
    expect(table).toContain('"Källa: Deltagarlistor."')
    expect(table.split('Det noterades inte.')).toHaveLength(2)
  })

  test('that nothing is missing of a measure of which nobody was asked', () => {
    const account = exampleAccount({ measures: 2, areas: 1 })
    account.measures[1]!.assignments = []
    const table = nodesOf(composeAccount(account).chapters).find(
      (node) => node.kind === 'table' && node.columns.some(({ title }) => title === 'Saknade redovisningar'),
    )
    const missing = table?.kind === 'table' ? table.rows.map((row) => JSON.stringify(row.at(-1)?.lines)) : []
    expect(missing[0]).toMatch(/"\d+"/)
    expect(missing[1]).not.toMatch(/\d/)
  })

  test.each([
    ['a name of a series', /\b[a-z]+\.[a-z]+(?:[._][a-z]+)*\b/],
    ['a place that is none', /0–0/],
    ['a whole sentence that is joined to another', /eftersom \p{Lu}/u],
  ])('%s', (_, raw) => {
    const account = exampleAccount()
    for (const measure of account.measures) {
      measure.passage = { ...measure.passage!, at: '0-0' }
      for (const result of measure.results)
        result.effect = { kind: 'cannot_be_assessed', because: 'Effekten kan inte skiljas från annat.' }
    }
    for (const source of account.sources) {
      if (source.kind === 'plan_passage') source.at = '0-0'
      if (source.kind === 'indicator_snapshot')
        source.query =
          'Det hela i serien reported.stod_planer, perioden 2009-01-01 till 2009-12-31, uppgift nummer 1.'
    }
    expect(wordsOf(account).match(raw)).toBeNull()
  })

  test('words as the plan’s that are not: they are the stored text with its place, or stand as told in short', () => {
    const account = exampleAccount({ measures: 2, areas: 1 })
    const [own, short] = account.measures
    short!.text = ['Myndigheten ska göra något.']
    short!.passage = { ...short!.passage!, at: '0-0' }
    const quotations = nodesOf(composeAccount(account).chapters).filter(({ kind }) => kind === 'quotation')
    expect(quotations).toHaveLength(1)
    expect(quotations[0]).toMatchObject({
      label: expect.stringMatching(/^Planens text, tecken 900–1.680$/),
      paragraphs: own!.text,
    })
    expect(wordsOf(account)).toContain('I korthet')
    expect(wordsOf(account)).toContain('Myndigheten ska göra något.')
  })

  test('a conclusion of a word or two', () => {
    const account = exampleAccount({ measures: 1, areas: 1 })
    const codes = () => refusePublishing(account).map(({ code }) => code)
    expect(codes()).not.toContain('account.conclusion_no_sentence')
    account.conclusions = [
      {
        id: 'short',
        kind: 'paragraph',
        sentences: [{ id: 'short-1', text: 'Bra.', claim: 'none', exemption: null, sources: [] }],
      },
    ]
    expect(codes()).toContain('account.conclusion_no_sentence')
    expect(() => freezeAccount(account, '2011-06-30')).toThrow('account.conclusion_no_sentence')
  })

  test('numbers that do not fit their words', () => {
    const account = exampleAccount({ measures: 1, areas: 1 })
    account.baselines[0] = {
      ...account.baselines[0]!,
      unit: 'personer',
      value: { kind: 'measured', value: 1 },
    }
    account.measures[0]!.status = { value: 'done', since: null, reason: [] }
    const words = wordsOf(account).replaceAll('\u00a0', ' ')
    expect(words).toContain('1 person')
    expect(words).not.toMatch(/\b(?:1|[Ee]n) (?:personer|åtgärder|redovisningar|uppdrag har getts)\b/)
  })
})

describe('an account as a communication to Parliament', () => {
  const account = freezeAccount(exampleAccount(), '2011-06-30')
  const { cover, chapters } = composeAccount(account)
  const { letter } = cover

  test('begins as one does: series and number, handing over, place and day, signatures, main contents', () => {
    expect(letter).toMatchObject({
      series: 'Regeringens skrivelse 2010/11:xx',
      short: 'Skr. 2010/11:xx',
      title: 'Redovisning av fiktiv handlingsplan mot prostitution och människohandel',
      handsOver: 'Regeringen överlämnar denna skrivelse till riksdagen.',
      placeAndDay: '[ort] den [dag månad år]',
      signatures: ['[Statsministerns namn]', '[Föredragande statsrådets namn] ([departement])'],
      summary: { title: 'Skrivelsens huvudsakliga innehåll' },
    })
  })

  test('is numbered and signed where that is known', () => {
    const known = composeAccount({
      ...account,
      letter: {
        session: '2011/12',
        number: 17,
        place: 'Stockholm',
        decided: '2011-10-06',
        signatures: [
          { name: 'Påhittad Statsminister', department: null },
          { name: 'Påhittat Statsråd', department: 'Exempeldepartementet' },
        ],
      },
    }).cover.letter
    expect(known).toMatchObject({
      series: 'Regeringens skrivelse 2011/12:17',
      placeAndDay: 'Stockholm den 6 oktober 2011',
      signatures: ['Påhittad Statsminister', 'Påhittat Statsråd (Exempeldepartementet)'],
    })
  })

  test('tells a judgement once: what the state of a measure says is not judged beside it again, the evaluator’s is', () => {
    const judged = exampleAccount({ measures: 1, areas: 1 })
    const measure = judged.measures[0]!
    const sentence = (text: string) => ({
      id: text,
      text,
      claim: 'none' as const,
      exemption: null,
      sources: [],
    })
    measure.standing = {
      kind: 'done',
      sentence: 'Samordnarens bedömning 1 juni 2011, genomförd som utlovat: Vägledningen är spridd.',
      sources: [],
    }
    const by = { question: 'carried_out' as const, body: null, day: '2011-06-01' }
    measure.judgements = [
      {
        ...by,
        id: 'one',
        by: 'coordinator',
        sentences: [sentence('Genomförd som utlovat.'), sentence('Vägledningen är spridd.')],
      },
      { ...by, id: 'two', by: 'evaluator', sentences: [sentence('Delvis genomförd.')] },
    ]
    const words = wordsOf(judged)
    expect(words.match(/Vägledningen är spridd/g)).toHaveLength(1)
    expect(words).toContain('Delvis genomförd.')
    expect(words).toContain('utvärderarens bedömning')
  })

  test('whoever of the two who sign is not known stays a place to fill in; signed on paper it says so and asks for nothing', () => {
    const letter = { session: '2011/12', number: 17, place: 'Stockholm', decided: '2011-10-06' }
    const reporting = [{ name: 'Påhittat Statsråd', department: 'Exempeldepartementet' }]
    const half = composeAccount({ ...account, letter: { ...letter, signatures: reporting } })
    expect(half.cover.letter?.signatures).toEqual([
      '[Statsministerns namn]',
      'Påhittat Statsråd (Exempeldepartementet)',
    ])
    expect(JSON.stringify(half.chapters.at(-1))).toContain('Föredragande: statsrådet Påhittat Statsråd')
    const onPaper = composeAccount({ ...account, letter: { ...letter, signatures: [], onPaper: true } })
    expect(onPaper.cover.letter?.signatures).toEqual(['Undertecknad på papper'])
    expect(JSON.stringify(onPaper)).not.toMatch(/\[(?:namn|Departement|ort|dag)/)
  })

  test.each([
    ['2011-08-31', 'Skr. 2010/11:xx'],
    ['2011-09-01', 'Skr. 2011/12:xx'],
    ['1999-12-01', 'Skr. 1999/00:xx'],
  ])('published on %s it belongs to Parliament’s year: %s', (published, short) => {
    expect(composeAccount({ ...account, published }).cover.letter?.short).toBe(short)
  })

  test('ends with the extract from the minutes, to be filled in', () => {
    const last = chapters.at(-1)!
    expect(last.title).toBe('Utdrag ur protokoll')
    const words = JSON.stringify(last.nodes)
    expect(words).toContain('Ordförande: statsministern [namn]')
    expect(words).toContain('Utdrag ur protokoll vid regeringssammanträde den [dag månad år]')
    expect(words).toContain('Regeringen beslutar skrivelse 2010/11:xx Redovisning av fiktiv handlingsplan')
  })

  test('tells every late or changed promise: when it was to be kept, what became of it, and why', () => {
    const table = nodesOf(chapters).find((node) => node.kind === 'table' && node.id === 'promises-table')
    const rows = table?.kind === 'table' ? table.rows : []
    const told = rows.map((cells) =>
      cells.map(({ lines }) => lines.flatMap((line) => line.map(({ text }) => text)).join('; ')),
    )
    expect(told).toContainEqual([
      expect.stringMatching(/^Åtgärd 8; Slutredovisning av /),
      '31 januari 2011',
      'Inte hållet, 121 dagar sent',
      'Inget skäl har angetts.',
    ])
    expect(told).toContainEqual([
      expect.stringMatching(/^Åtgärd 5; Uppdraget /),
      expect.any(String),
      expect.stringContaining('Förlängt'),
      'Slutdatum flyttat på mottagarens begäran',
    ])
  })

  test('tells what became of the plan’s starting point, as a picture and a table', () => {
    const outcome = chapters.find(({ id }) => id === 'outcomes')!
    expect(outcome.nodes.map(({ kind }) => kind)).toEqual(['drawn', 'table', 'table'])
    const [picture, table, rest] = outcome.nodes
    expect(picture?.kind === 'drawn' ? picture.depiction.description : '').toContain(
      'Polisanmälningar om människohandel: från 37 anmälningar till 74 anmälningar'.replaceAll(
        /(\d) /g,
        '$1\u00a0',
      ),
    )
    expect(JSON.stringify(table)).toContain('+100 procent')
    expect(JSON.stringify(rest)).not.toContain('Polisanmälningar om människohandel')
  })

  test('tells money to the krona, each sum with what it means', () => {
    const sums = nodesOf(chapters).find((node) => node.kind === 'table' && node.id === 'money-sum')
    const told = JSON.stringify(sums).replaceAll('\u00a0', ' ')
    for (const words of ['Belopp (kronor)', 'Vad planen räknar med', '213 000 000', '141 600 000'])
      expect(told).toContain(words)
  })

  test('numbers its notes as the text refers to them', () => {
    const numbers = nodesOf(chapters)
      .flatMap((node) => (node.kind === 'paragraph' ? node.runs : []))
      .flatMap(({ notes }) => notes)
    expect(numbers[0]).toBe(1)
    const firsts = numbers.filter((number, index) => numbers.indexOf(number) === index)
    expect(firsts).toEqual([...firsts].sort((one, other) => one - other))
  })
})
