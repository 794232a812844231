import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../read-plan.ts'
import { PlanReading } from '../schema.ts'

/** A plan of two measures, the first with the given text and background: what is read must be that text's alone. */
const read = (text: string, background = '') => {
  const swedish = /(?:att|ska|och|till) /.test(text) && !/ the | will /i.test(text)
  const plan = swedish
    ? `Handlingsplan för provning av läsaren\n\nEn rubrik\nÅtgärd 1: ${text}\n${background}\nEn annan rubrik\nÅtgärd 2: Regeringen avser att främja utbyte.\n`
    : `Action plan for the testing of the reader\n\nA heading\nMeasure 1: ${text}\n${background}\nAnother heading\nMeasure 2: The Government intends to promote exchange.\n`
  return readPlan(plan).measures[0]!
}

describe('who is to act, however it is said', () => {
  test.each([
    ['Regeringen uppdrar åt Polismyndigheten att utveckla metoder.', ['Polismyndigheten']],
    [
      'Regeringen ger Socialstyrelsen och Statens skolverk i uppdrag att ta fram en vägledning.',
      ['Socialstyrelsen', 'Statens skolverk'],
    ],
    [
      'För att stärka arbetet ger regeringen Brottsoffermyndigheten i uppdrag att utvärdera stödet.',
      ['Brottsoffermyndigheten'],
    ],
    [
      'Jämställdhetsmyndigheten får i uppdrag att fördela medel till organisationer.',
      ['Jämställdhetsmyndigheten'],
    ],
    ['Migrationsverket fick i juni 2021 i uppdrag att utbilda sina handläggare.', ['Migrationsverket']],
    [
      'Ett uppdrag ska ges till Folkhälsomyndigheten om att undersöka erfarenheter.',
      ['Folkhälsomyndigheten'],
    ],
    ['Polismyndigheten ska, tillsammans med Tullverket, förstärka gränskontrollen.', ['Polismyndigheten']],
    ['Skärgårdsverket ska utbilda sin personal och följa upp resultatet.', ['Skärgårdsverket']],
    [
      'Brottsoffermyndigheten har tilldelats 4 mkr 2023 för att ta fram ett webbstöd.',
      ['Brottsoffermyndigheten'],
    ],
    [
      'Regeringen har beviljat Stiftelsen Trygg Hamn 4 miljoner kronor för att driva en jour.',
      ['Stiftelsen Trygg Hamn'],
    ],
    ['En särskild utredare ska se över regelverket och lämna förslag.', ['särskild utredare']],
    ['Regeringen avser att se över reglerna för tillstånd.', ['regeringen']],
    ['Regeringen avser att vidta åtgärder för att stödja arbetet.', []],
    ['Regeringen avser att främja samarbete.', []],
    ['Regeringen avser att ge en myndighet i uppdrag att kartlägga förekomsten.', []],
    ['The Government has tasked the Police Authority with developing joint methods.', ['Police Authority']],
    ['The Swedish Migration Agency is commissioned to train case officers.', ['Swedish Migration Agency']],
    [
      'The Government will allocate SEK 20 million in 2024 to the Swedish Crime Victim Authority.',
      ['Swedish Crime Victim Authority'],
    ],
    [
      'The Department of Health and Social Care will publish guidance for the sector.',
      ['Department of Health and Social Care'],
    ],
    [
      'The Department of Justice and the Harbour Police will agree on routines.',
      ['Department of Justice', 'Harbour Police'],
    ],
    [
      'A study will be commissioned from the Institute of Public Health by June 2026.',
      ['Institute of Public Health'],
    ],
    [
      'Responsibility for the measure rests with the Directorate of Immigration.',
      ['Directorate of Immigration'],
    ],
    ['The Government will update its guidelines on public procurement.', ['the Government']],
    ['The Government will continue to promote international cooperation.', []],
  ])('%s', (text, lead) => {
    expect(read(text).lead).toEqual(lead)
  })
})

describe('who is heard and who works along', () => {
  test.each([
    [
      'Regeringen ger Kriminalvården i uppdrag att, efter samråd med Socialstyrelsen och frivilligorganisationer, utveckla stödet.',
      ['Socialstyrelsen', 'frivilligorganisationer'],
      [],
    ],
    [
      'Socialstyrelsen ska inhämta synpunkter från Barnombudsmannen och andra berörda aktörer.',
      ['Barnombudsmannen'],
      [],
    ],
    [
      'Polismyndigheten ska i nära samverkan med Tullverket, Kustbevakningen och Åklagarmyndigheten utveckla metoder.',
      [],
      ['Tullverket', 'Kustbevakningen', 'Åklagarmyndigheten'],
    ],
    ['Polismyndigheten ska utveckla metoder. Uppdraget ska genomföras i samråd med berörda aktörer.', [], []],
    [
      'The Police Authority shall consult the Ombudsman for Children and work together with the Coast Guard.',
      ['Ombudsman for Children'],
      ['Coast Guard'],
    ],
    [
      'The Police Authority will draw up routines. The views of the Non-Discrimination Ombudsman shall be obtained.',
      ['Non-Discrimination Ombudsman'],
      [],
    ],
    [
      'The Home Office will work with local authorities and the Department for Education to improve guidance.',
      [],
      ['local authorities', 'Department for Education'],
    ],
  ])('%s', (text, consulted, cooperating) => {
    expect(read(text)).toMatchObject({ consulted, cooperating })
  })
})

describe('what kind of instrument, and how far it has come', () => {
  test.each([
    ['Regeringen har gett Polismyndigheten i uppdrag att utbilda.', 'government_assignment', 'decided'],
    [
      'Regeringen har för avsikt att ge Polismyndigheten i uppdrag att utbilda.',
      'government_assignment',
      'intended',
    ],
    ['Regeringen avser att avsätta särskilda medel för forskning.', 'funding', 'intended'],
    ['Regeringen har avsatt 10 miljoner kronor för forskning.', 'funding', 'decided'],
    [
      'Regeringen har beslutat att tillsätta en utredning om skärpta straff (dir. 2023:15).',
      'inquiry',
      'decided',
    ],
    [
      'Regeringen avser att återkomma till riksdagen med förslag på ny lagstiftning om barnäktenskap.',
      'legislation',
      'intended',
    ],
    [
      'I ett betänkande (SOU 2020:1) föreslås ändringar i lagen. Förslaget bereds inom Regeringskansliet.',
      'legislation',
      'pending',
    ],
    ['Regeringen har för avsikt att pröva om lagen (2009:400) behöver ändras.', 'consideration', 'intended'],
    ['Regeringen avser att revidera sina riktlinjer för samarbetsstrategier.', 'guideline', 'intended'],
    ['Regeringen avser att vidta åtgärder för att utveckla stödet.', 'action', 'intended'],
    [
      'The Government has commissioned the Police Authority to train its staff.',
      'government_assignment',
      'decided',
    ],
    ['The Government will allocate EUR 2 million to research.', 'funding', 'intended'],
    ['A total of £4.5 million has been made available to shelters.', 'funding', 'decided'],
    [
      'The Government intends to appoint a committee of inquiry to review the legislation.',
      'inquiry',
      'intended',
    ],
    ['The Government will introduce a bill to amend the Act.', 'legislation', 'intended'],
    ['The Government will consider whether fees can be prohibited.', 'consideration', 'intended'],
    ['The Government will update its guidelines on public procurement.', 'guideline', 'intended'],
    ['The Government will take steps to promote networks.', 'action', 'intended'],
  ])('%s', (text, instrument, status) => {
    expect(read(text)).toMatchObject({ instrument, status })
  })
})

describe('deadlines are the measure’s own', () => {
  test.each([
    ['Polismyndigheten ska utbilda. Uppdraget ska redovisas senast den 1 mars 2025.', '', ['2025-03-01']],
    [
      'Polismyndigheten ska utbilda. En delredovisning ska lämnas den 1 oktober 2024 och uppdraget slutredovisas senast den 1 oktober 2025.',
      '',
      ['2024-10-01', '2025-10-01'],
    ],
    [
      'Regeringen avser att främja utbyte.',
      'Regeringen har tidigare gett Polismyndigheten i uppdrag att samordna. Uppdraget ska redovisas senast den 1 maj 2009.',
      [],
    ],
    ['Regeringen avser att främja utbyte.', 'Gruppens mandat löper fram till den 30 juni 2011.', []],
    [
      'Regeringen avser att främja utbyte.',
      'Polismyndigheten har i en rättsutredning den 3 november 2005 kommit fram till detta.',
      [],
    ],
    ['Regeringen avser att främja utbyte.', 'Lagen trädde i kraft den 1 juli 2008.', []],
    [
      'Regeringen avser att främja utbyte.',
      'Dessutom har regeringen beslutat om direktiv till en översyn. Syftet är att stärka vården. Utredningen ska lämna sitt betänkande i november 2010.',
      [],
    ],
    [
      'The Police Authority shall train its staff. The assignment is to be reported no later than 15 October 2013.',
      '',
      ['2013-10-15'],
    ],
    [
      'The Government intends to promote exchange.',
      'In March 2009 the Government commissioned the Police Authority to review its officers. That assignment is to be reported by 1 May 2010.',
      [],
    ],
  ])('%s %s', (text, background, deadlines) => {
    expect(read(text, background).deadlines.map(({ date }) => date)).toEqual(deadlines)
  })
})

describe('other measures', () => {
  test.each([
    ['Arbetet ska utgå från resultaten av studien (se åtgärd 2).', [2], []],
    ['Arbetet bygger på åtgärd 2.', [2], []],
    ['Se vidare åtgärd 2.', [], [2]],
    ['Se åtgärd 1 och åtgärd 77.', [], []],
  ])('%s', (background, dependsOn, relatedTo) => {
    expect(read('Regeringen avser att ge Polismyndigheten i uppdrag att utbilda.', background)).toMatchObject(
      { dependsOn, relatedTo },
    )
  })
})

describe('perspectives are those ordered, not those told of', () => {
  test.each([
    ['Utbildningen ska belysa situationen för homo- och bisexuella samt transpersoner.', '', ['lgbt']],
    ['Polismyndigheten ska särskilt beakta flickors och pojkars behov.', '', ['children', 'gender']],
    [
      'Statistiken ska vara könsuppdelad och omfatta personer med funktionsnedsättning.',
      '',
      ['gender', 'disability'],
    ],
    ['Polismyndigheten ska utbilda sin personal.', 'Under 2006 utsattes många barn för brott.', []],
    ['Barnombudsmannen ska informera.', '', []],
    [
      'The Agency shall take into account the needs of women and men and of disabled victims.',
      '',
      ['gender', 'disability'],
    ],
    ['The Ministry for Children will inform the public.', '', []],
  ])('%s', (text, background, perspectives) => {
    expect(read(text, background).perspectives).toEqual(perspectives)
  })
})

describe('whatever the text', () => {
  const pieces = [
    'Åtgärd 1: ',
    'Åtgärd 2: ',
    'Action 1.1 ',
    'Regeringen avser att ',
    'ge Polisen i uppdrag ',
    '\n',
    '\n\n',
    '2.1 Rubrik',
    'se åtgärd 2',
    '37 anmälningar',
    ' 1,4 procent ',
    'senast den 1 maj 2009',
    '“',
    '\f',
    '\u00a0',
    'Lead: ',
    '• ',
    '| a | b |',
    '30 miljoner kronor',
    '12\n',
    '🙂',
  ]
  test('the answer keeps its shape and its offsets lie in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('')
          const reading = PlanReading.parse(readPlan(text))
          for (const { source } of reading.measures) {
            expect(source.start).toBeLessThanOrEqual(source.end)
            expect(source.end).toBeLessThanOrEqual(text.length)
          }
          for (const { at } of [...reading.facts, ...reading.warnings])
            expect(at).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 200 },
    )
  })
  test('an empty text has no measures and says so', () => {
    const { measures, warnings } = readPlan('')
    expect(measures).toEqual([])
    expect(warnings.map(({ code }) => code)).toContain('no_measures')
  })
})
