import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Proposal, proposalsFrom } from '../proposal-rules.ts'

// The reports are fictional.
const read = (text: string, questions: readonly { id: string; question: string }[] = []) =>
  proposalsFrom(text, [], questions)
const textsOf = (proposals: readonly Proposal[], field: string): string[] =>
  proposals.flatMap((one) => (one.kind === 'text' && one.field === field ? [one.text] : []))
const figuresOf = (proposals: readonly Proposal[]) =>
  proposals.flatMap((one) => (one.kind === 'figure' ? [`${one.value} ${one.unit} (${one.level})`] : []))

describe('that something cannot be assessed', () => {
  test.each([
    ['Effekten på de utsatta kan inte bedömas eftersom uppföljning saknas.', 'uppföljning saknas.'],
    ['Det är för tidigt att uttala sig om vilka effekter stödet har fått.', undefined],
    ['Det har inte varit möjligt att mäta effekterna, då jämförelsetal saknas.', 'jämförelsetal saknas.'],
    ['Någon effekt har ännu inte kunnat fastställas.', undefined],
    ['Resultatet går inte att bedöma i dagsläget.', undefined],
    ['Insatsernas effekter har inte utvärderats.', undefined],
    ['The effects cannot be assessed because no baseline was measured.', 'no baseline was measured.'],
    ['It is too early to say what the outcome will be.', undefined],
  ])('%s', (sentence, why) => {
    const proposals = read(`Effekter\n\n${sentence}\n`)
    expect(textsOf(proposals, 'notAssessed')).toEqual([why ?? sentence])
    expect(textsOf(proposals, 'effect')).toEqual([])
    expect(textsOf(proposals, 'outcome')).toEqual([])
  })

  test('the reason may stand in a sentence of its own', () => {
    expect(
      textsOf(
        read('Effekter\n\nEffekterna kan inte bedömas. Det beror på att gruppen är för liten.\n'),
        'notAssessed',
      ),
    ).toEqual(['Effekterna kan inte bedömas. Det beror på att gruppen är för liten.'])
  })

  test('what is told beside it under the same heading is still told', () => {
    const proposals = read(
      'Resultat\n\nDeltagarna uppger att de oftare frågar om våld. Om det har hållit i sig kan inte bedömas, eftersom de inte har tillfrågats igen.\n',
    )
    expect(textsOf(proposals, 'outcome')).toEqual(['Deltagarna uppger att de oftare frågar om våld.'])
    expect(textsOf(proposals, 'notAssessed')).toEqual(['de inte har tillfrågats igen.'])
  })

  test('what is lacking, told next, is why', () => {
    const proposals = read(
      'Effekter för de utsatta\n\nVerket har inte kunnat mäta om fler får stöd. Det finns ingen statistik som skiljer ut gruppen.\n',
    )
    expect(textsOf(proposals, 'effect')).toEqual([])
    expect(textsOf(proposals, 'notAssessed')).toEqual([
      'Verket har inte kunnat mäta om fler får stöd. Det finns ingen statistik som skiljer ut gruppen.',
    ])
  })

  test('something else that could not be done is not an effect that cannot be assessed', () => {
    expect(
      textsOf(read('Insatser\n\nLokalens storlek kunde inte bedömas i förväg.\n'), 'notAssessed'),
    ).toEqual([])
  })
})

describe('what was done and what changed are told apart', () => {
  const text = `Genomförda insatser

Myndigheten har hållit fyra kurser. Efter kurserna uppger 39 procent av deltagarna att de oftare frågar om våld. Antalet utsatta som söker stöd har minskat i två län.

Resultat av genomförda insatser

Handläggarna arbetar numera med en gemensam rutin.
`
  const proposals = read(text)

  test('a sentence under a heading of work that tells what changed is an outcome', () => {
    expect(textsOf(proposals, 'output')).toEqual(['Myndigheten har hållit fyra kurser.'])
    expect(textsOf(proposals, 'outcome')).toEqual([
      'Handläggarna arbetar numera med en gemensam rutin.',
      'Efter kurserna uppger 39 procent av deltagarna att de oftare frågar om våld.',
    ])
    expect(textsOf(proposals, 'effect')).toEqual(['Antalet utsatta som söker stöd har minskat i två län.'])
  })

  test('a figure is of the level that its sentence tells', () => {
    expect(figuresOf(proposals)).toEqual(['39 procent (outcome)'])
    expect(figuresOf(read('Genomförande\n\nUnder 2032 deltog 420 personer i kurserna.\n'))).toEqual([
      '420 personer (output)',
    ])
  })

  test('what did not go as was decided is told apart, with why', () => {
    const told = read(
      'Genomförande\n\nMyndigheten har hållit två kurser. Ytterligare en kurs ställdes in. Skälet är att lokalen brann.\n',
    )
    expect(textsOf(told, 'deviation')).toEqual([
      'Ytterligare en kurs ställdes in. Skälet är att lokalen brann.',
    ])
    expect(textsOf(told, 'output')).toEqual(['Myndigheten har hållit två kurser.'])
  })

  test('what was so before is neither', () => {
    expect(read('Bakgrund\n\nSedan 2020 har 300 personer utbildats av andra.\n')).toEqual([])
  })
})

describe('a figure is a count, not a difference', () => {
  test.each([
    ['Stödet nådde 39 fler än året innan.', []],
    ['Stödet nådde 39 fler personer än året innan.', []],
    ['Det är ytterligare 39 personer.', []],
    ['Antalet ökade med 39 personer.', []],
    ['That is 39 more than the year before.', []],
    ['Andelen steg med 12 procentenheter.', []],
    ['Åtta kurser hölls för personer i åldern 15–17 år.', []],
    ['Se kapitel 4 och tabell 3 nedan.', []],
    ['Kursen pågick i 12 veckor.', []],
    ['Stödet nådde 139 personer, 39 fler än året innan.', ['139 personer (output)']],
    ['Av de tillfrågade svarade 39 av 120 personer.', ['39 personer (output)']],
    ['Sammanlagt deltog 1 240 yrkesverksamma personer.', ['1240 yrkesverksamma personer (output)']],
  ])('%s', (sentence, figures) => {
    expect(figuresOf(read(`Genomförande\n\n${sentence}\n`))).toEqual(figures)
  })

  test('a line that goes on in the next is one sentence', () => {
    expect(
      figuresOf(
        read(
          'Genomförande\n\nUnder året nådde stödet i de län som har deltagit sammanlagt 139\npersoner, 39\nfler än året innan.\n',
        ),
      ),
    ).toEqual(['139 personer (output)'])
  })
})

describe('the figures of a table', () => {
  const table = (rows: readonly string[]) => read(`Genomförande\n\n${rows.join('\n')}\n\nSlut på tabellen.\n`)
  const told = (proposals: readonly Proposal[]) =>
    proposals.flatMap((one) =>
      one.kind === 'figure'
        ? [
            [one.label, one.value, one.unit, one.periodFrom, one.periodTo]
              .filter((part) => part !== null)
              .join(' | '),
          ]
        : [],
    )

  test('are read with their row, column, unit and year', () => {
    expect(
      told(
        table(['Insats\tAntal deltagare\tAndel kvinnor (%)', 'Grundkurs\t420\t61,5', 'Fortbildning\t85\t–']),
      ),
    ).toEqual([
      'Grundkurs, antal deltagare | 420 | deltagare',
      'Grundkurs, andel kvinnor | 61.5 | procent',
      'Fortbildning, antal deltagare | 85 | deltagare',
    ])
    expect(
      told(
        table([
          '| Antal personer som fått stöd | 2031 | 2032 |',
          '|---|---|---|',
          '| Boende | 1 240 | 1 310 |',
        ]),
      ),
    ).toEqual([
      'Boende | 1240 | personer | 2031-01-01 | 2031-12-31',
      'Boende | 1310 | personer | 2032-01-01 | 2032-12-31',
    ])
  })

  test('a count that is hidden, and a sum of money, are no figures', () => {
    expect(told(table(['Län\tAntal anmälda', 'Övningslän\t<5', 'Exempellän\t..']))).toEqual([])
    expect(told(table(['Post\tUtfall (kr)', 'Lokaler\t120 000']))).toEqual([])
  })
})

test('of several counts in a sentence each says what it counts', () => {
  const labels = read(
    'Genomförande\n\nI kurserna deltog 612 personer, varav 431 socialsekreterare.\n',
  ).flatMap((one) => (one.kind === 'figure' ? [one.label] : []))
  expect(labels).toEqual([
    'Personer: I kurserna deltog 612 personer, varav 431 socialsekreterare.',
    'Socialsekreterare: I kurserna deltog 612 personer, varav 431 socialsekreterare.',
  ])
})

test('a caption says what its table counts, and is no heading', () => {
  expect(
    read(
      'Genomförande\n\nTabell 1. Antal deltagare per län\n\nLän\t2031\nÖvningslän\t98\nExempellän\t120\n',
    ).flatMap((one) => (one.kind === 'figure' ? [`${one.label}: ${one.value} ${one.unit}`] : [])),
  ).toEqual(['Övningslän: 98 deltagare', 'Exempellän: 120 deltagare'])
})

test('a section whose heading the question holds is proposed to it', () => {
  const question = {
    id: 'a',
    question: 'Ekonomisk redovisning av använda medel och vilka ändamål de använts till',
  }
  expect(
    textsOf(
      read('5. Ekonomisk redovisning\n\nVerket har använt 430 000 kronor till löner.\n', [question]),
      'answers.a',
    ),
  ).toEqual(['Verket har använt 430 000 kronor till löner.'])
})

describe('money', () => {
  const money = (text: string) =>
    read(text).flatMap((one) => (one.kind === 'money' ? [`${one.field} ${one.amountOre / 100}`] : []))

  test.each([
    ['Myndigheten har använt 430 000 kronor av de medel som tilldelats.', ['spent 430000']],
    ['Kostnaderna uppgick till 1,2 miljoner kronor.', ['spent 1200000']],
    ['Outnyttjade medel om 20 000 kronor har återbetalats till Kammarkollegiet.', ['repaid 20000']],
    [
      'Av medlen har 430 000 kronor förbrukats och 20 000 kronor betalats tillbaka.',
      ['spent 430000', 'repaid 20000'],
    ],
    ['Regeringen har tilldelat myndigheten 450 000 kronor.', []],
    ['Myndigheten beräknar att använda 450 000 kronor nästa år.', []],
    ['The agency spent SEK 430 000 of the funds.', ['spent 430000']],
  ])('%s', (sentence, sums) => {
    expect(money(`Ekonomisk redovisning\n\n${sentence}\n`)).toEqual(sums)
  })

  test('the sum of a table of what was spent is proposed', () => {
    expect(
      money(
        'Ekonomisk redovisning\n\nPost\tUtfall (tkr)\nLokaler\t120\nLöner\t310\nSumma\t430\n\nTexten går vidare.\n',
      ),
    ).toEqual(['spent 430000'])
  })
})

test('every proposal quotes the text that it comes from', () => {
  const line = fc.constantFrom(
    'Resultat',
    'Effekterna kan inte bedömas, eftersom uppföljning saknas.',
    'Stödet nådde 39 fler än',
    'året innan, sammanlagt 139 personer.',
    'Grundkurs\t420\t61,5',
    'Insats\tAntal deltagare\tAndel (%)',
    '| a | b |',
    'Vi har använt 430 000 kronor.',
    '',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 14 }),
      (lines) => {
        const text = lines.join('\n')
        return read(text, [{ id: 'a', question: 'Hur många personer nådde stödet?' }]).every(
          ({ start, end, text: quoted }) => text.slice(start, end) === quoted,
        )
      },
    ),
  )
})
