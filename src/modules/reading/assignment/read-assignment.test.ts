import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AssignmentReading, readAssignment } from '../index.ts'

// Every assignment here is fictional; only the names of the authorities are real.
const DECISION = `Regeringsbeslut III:7

2020-06-11
A2020/91391/JÄM
A2020/90913/JÄM (delvis)

Arbetsmarknadsdepartementet

Jämställdhetsmyndigheten
Box 1
100 00 Exempelstad

Uppdrag till Jämställdhetsmyndigheten att stödja
kommuner i arbetet mot påhittat våld

Regeringens beslut

Regeringen ger Jämställdhetsmyndigheten i uppdrag att, efter samråd med Socialstyrelsen
och länsstyrelserna, ta fram och sprida ett stöd till kommunerna. Jämställdhetsmyndigheten
ska även kartlägga behovet av utbildning.

Jämställdhetsmyndigheten får för uppdragets genomförande använda högst 5 miljoner
kronor under 2020, varav 500 000 kronor får användas för administration. Medlen ska
rekvireras från Kammarkollegiet senast den 1 december 2020. Medel som inte har förbrukats
ska återbetalas senast den 31 mars 2021.

Regeringen uppdrar åt Kammarkollegiet att betala ut medlen.

Uppdraget ska delredovisas till Regeringskansliet (Arbetsmarknadsdepartementet) med kopia
till Regeringskansliet (Socialdepartementet) senast den 15 mars 2021 och slutredovisas
senast den 15 mars 2022.

Skälen för regeringens beslut

Regeringen gav den 5 mars 2019 Socialstyrelsen i uppdrag att samverka med Polismyndigheten
om en kartläggning som skulle redovisas senast den 1 maj 2020. Regeringen har tidigare
avsatt 12 miljoner kronor under 2018.

Närmare om uppdraget

Myndigheten ska samverka med Brottsofferverket i Exempelstad, Nationellt centrum för
kvinnofrid vid Uppsala universitet och Barnafrid samt ha en dialog med Sveriges Kommuner
och Regioner.

På regeringens vägnar

Eva Exempel

Kopia till

Socialdepartementet/SOF
Polismyndigheten
`

const PROLONGED = `Fortsatt uppdrag till Länsstyrelsen i Stockholms län att samordna påhittade insatser

Ärendet

Regeringen uppdrog den 18 december 2008 åt Länsstyrelsen i Stockholms län att samordna insatserna (dnr IJ2008/92278/JÄM). Uppdraget redovisades den 31 januari 2011.

Regeringens beslut

Regeringen beslutar att förlänga uppdraget till Länsstyrelsen i Stockholms län att samordna insatserna under 2012–2014.

I uppdraget ingår att

- ge kommuner och landsting stöd,
- fördela medel till pilotprojekt, och
- utbilda personal.

Vid genomförandet ska länsstyrelsen samverka med och inhämta synpunkter från Rikspolisstyrelsen och Migrationsverket.

Länsstyrelsen ska senast den 15 januari 2013 till Regeringskansliet (Utbildningsdepartementet) lämna en delredovisning. En slutredovisning ska lämnas till Regeringskansliet (Utbildningsdepartementet) senast den 31 mars 2015.

Länsstyrelsen i Stockholms län får för 2012 disponera 5 000 000 kronor och för 2013 och 2014 beräknas 4 000 000 kronor per år. Arbetet ska påbörjas senast den 1 april 2012.
`

const ENGLISH = `Assignment to the Swedish Gender Equality Agency to map imagined exploitation

Reference number: A2023/90456

Decision of 14 September 2023

The Government instructs the Swedish Gender Equality Agency and the Swedish Police Authority to map the extent of imagined exploitation.

The agencies shall:

1. collect figures from municipalities and regions,
2. describe methods, and
3. propose measures.

The assignment shall be carried out in consultation with the National Board of Health and Welfare, and in cooperation with civil society. For this the Swedish Gender Equality Agency may use SEK 2 million in 2024.

An interim report shall be submitted to the Government Offices (Ministry of Employment) no later than 1 March 2024. The final report shall be submitted no later than 1 March 2025.
`

describe('a decision as the Government writes it', () => {
  const reading = readAssignment(DECISION)

  test('has its title, reference and day from its top', () => {
    expect(reading).toMatchObject({
      title: 'Uppdrag till Jämställdhetsmyndigheten att stödja kommuner i arbetet mot påhittat våld',
      reference: 'A2020/91391/JÄM',
      decided: '2020-06-11',
    })
  })

  test('is given to whom it orders, not to who pays the money out', () => {
    expect(reading.assignees).toEqual(['Jämställdhetsmyndigheten'])
    expect(reading.tasks).toEqual([
      'ta fram och sprida ett stöd till kommunerna',
      'Jämställdhetsmyndigheten ska även kartlägga behovet av utbildning.',
    ])
  })

  test('tells consultation from cooperation, and neither from its reasons or its copies', () => {
    expect(reading.consulted).toEqual([
      'Socialstyrelsen',
      'länsstyrelserna',
      'Sveriges Kommuner och Regioner',
    ])
    expect(reading.cooperating).toEqual([
      'Brottsofferverket',
      'Nationellt centrum för kvinnofrid',
      'Barnafrid',
    ])
  })

  test('is reported on its own days, not on those of money or of earlier decisions', () => {
    expect(reading.deadlines).toEqual([
      { date: '2021-03-15', kind: 'interim', part: null },
      { date: '2022-03-15', kind: 'final', part: null },
    ])
    expect(reading.reportTo).toBe('Regeringskansliet (Arbetsmarknadsdepartementet)')
    expect(reading.money).toEqual([{ amount: 5_000_000, currency: 'SEK', from: 2020, to: 2020 }])
  })

  test('warns of its second reference, at its place', () => {
    const [warning] = reading.warnings
    expect(warning?.code).toBe('assignment.several_references')
    expect(DECISION.slice(warning?.at)).toMatch(/^A2020\/90913\/JÄM/u)
  })
})

test('a prolonged assignment is read from the decision, not from the matter before it', () => {
  expect(readAssignment(PROLONGED)).toMatchObject({
    reference: null,
    assignees: ['Länsstyrelsen i Stockholms län'],
    consulted: ['Rikspolisstyrelsen', 'Migrationsverket'],
    cooperating: ['Rikspolisstyrelsen', 'Migrationsverket'],
    tasks: ['ge kommuner och landsting stöd', 'fördela medel till pilotprojekt', 'utbilda personal'],
    deadlines: [
      { date: '2013-01-15', kind: 'interim', part: null },
      { date: '2015-03-31', kind: 'final', part: null },
    ],
    money: [
      { amount: 5_000_000, currency: 'SEK', from: 2012, to: 2012 },
      { amount: 4_000_000, currency: 'SEK', from: 2013, to: 2014 },
    ],
  })
})

test('an English assignment is read as a Swedish one', () => {
  expect(readAssignment(ENGLISH)).toEqual({
    title: 'Assignment to the Swedish Gender Equality Agency to map imagined exploitation',
    reference: 'A2023/90456',
    decided: '2023-09-14',
    assignees: ['Swedish Gender Equality Agency', 'Swedish Police Authority'],
    consulted: ['National Board of Health and Welfare'],
    cooperating: ['civil society'],
    reportTo: 'Government Offices (Ministry of Employment)',
    deadlines: [
      { date: '2024-03-01', kind: 'interim', part: null },
      { date: '2025-03-01', kind: 'final', part: null },
    ],
    money: [{ amount: 2_000_000, currency: 'SEK', from: 2024, to: 2024 }],
    tasks: ['collect figures from municipalities and regions', 'describe methods', 'propose measures'],
    questions: [],
    warnings: [],
  })
})

describe('who is given the assignment', () => {
  test.each([
    [
      'Regeringen ger Polismyndigheten och Åklagarmyndigheten i uppdrag att räkna.',
      ['Polismyndigheten', 'Åklagarmyndigheten'],
    ],
    ['Regeringen uppdrar åt Brå att räkna.', ['Brottsförebyggande rådet']],
    ['Regeringen beslutar att uppdra åt Statens skolverk att räkna.', ['Statens skolverk']],
    ['Socialstyrelsen får i uppdrag att räkna.', ['Socialstyrelsen']],
    [
      'Länsstyrelserna i Skåne, Stockholms och Kalmar län får i uppdrag att räkna.',
      ['Länsstyrelsen i Skåne län', 'Länsstyrelsen i Stockholms län', 'Länsstyrelsen i Kalmar län'],
    ],
    ['Regeringen ger samtliga länsstyrelser i uppdrag att räkna.', ['länsstyrelserna']],
    ['Regeringen ändrar uppdraget till Kriminalvården om att räkna.', ['Kriminalvården']],
    ['Regeringen har gett Migrationsverket i uppdrag att räkna.', ['Migrationsverket']],
    ['Regeringen beslutar att Tullverket ska räkna.', ['Tullverket']],
    ['Regeringen ger Sjöfågelverket i uppdrag att, i samverkan med Tullverket, räkna.', ['Sjöfågelverket']],
    [
      'Regeringen ger Socialstyrelsen i uppdrag att föreslå vilket lärosäte som bör få i uppdrag att räkna.',
      ['Socialstyrelsen'],
    ],
  ])('%s', (sentence, assignees) => {
    expect(readAssignment(`# Uppdrag att räkna\n\n${sentence}\n`).assignees).toEqual(assignees)
  })

  test('also from the title alone', () => {
    expect(
      readAssignment('# Uppdrag till Domstolsverket och Kriminalvården att räkna\n\nMyndigheterna ska räkna.')
        .assignees,
    ).toEqual(['Domstolsverket', 'Kriminalvården'])
  })

  test('where nothing says so, the one who is to act, with a warning; nobody at all, and it says that', () => {
    const likely = readAssignment('# Uppdrag att räkna\n\nSocialstyrelsen ska räkna.')
    expect(likely.assignees).toEqual(['Socialstyrelsen'])
    expect(likely.warnings.map((warning) => warning.code)).toContain('assignment.likely_assignee')
    expect(readAssignment('En text om något annat.')).toMatchObject({
      assignees: [],
      deadlines: [],
      money: [],
      reportTo: null,
    })
  })
})

test('a web page’s title, with the number glued to it, is taken apart', () => {
  expect(
    readAssignment(
      '# Uppdrag till Polismyndigheten att räkna fallDiarienummer: Ju2025/90324\n\nRegeringen ger Polismyndigheten i uppdrag att räkna fall.',
    ),
  ).toMatchObject({
    title: 'Uppdrag till Polismyndigheten att räkna fall',
    reference: 'Ju2025/90324',
  })
})

test('list items that wrap stay whole, and words divided at the end of a line are put together', () => {
  const text = `# Uppdrag att räkna

Regeringen ger Socialstyrelsen i uppdrag att räkna. Socialstyrelsen ska:

* samla uppgifter från kommuner och regioner, med
  stöd av Åklagar-myndigheten, och
* redovisa goda exempel.
`
  expect(readAssignment(text).tasks).toEqual([
    'samla uppgifter från kommuner och regioner, med stöd av Åklagarmyndigheten',
    'redovisa goda exempel',
  ])
})

test('whatever the text, the answer has the form of the contract and warns within the text', () => {
  const pieces = fc.constantFrom(
    'Regeringen ger Socialstyrelsen i uppdrag att ',
    'Uppdrag ',
    '\n\n',
    '\n',
    '1. ',
    '* ',
    'senast den 1 mars 2021',
    ' och ',
    'deluppdrag 2 ',
    ', ',
    'samverka med ',
    'Polismyndigheten',
    '(',
    ')',
    ' 450 000 kronor',
    'Kopia till',
    '# ',
    'S2014/1694/FST',
    'SKR',
    'redovisas till ',
    'Bakgrund\n',
    'varje år 2021–2023',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
      const text = list.join('')
      const reading = AssignmentReading.parse(readAssignment(text))
      for (const { at } of reading.warnings) expect(at).toBeLessThanOrEqual(text.length)
    }),
  )
})
