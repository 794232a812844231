import { type RawBuilder, sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { guidelineWords } from './messages.ts'
import { questions, standings } from './questions.ts'

const word = inBoth(guidelineWords)
const breakdowns = [
  breakdownOf('question', { sv: 'Fråga', en: 'Question' }, questions, word),
  breakdownOf('state', { sv: 'Svar', en: 'Answer' }, standings, word),
]
const byState = (counted: RawBuilder<unknown>): Series['count'] =>
  tallied(
    ({ to }) =>
      sql`select question, state, ${counted} as count from conduct.standing(${to}::date) group by question, state`,
  )
const common = { evidence: 'output', measures: [15], every: 'year', adds: true } as const

/** What guidelines of state bodies cover, by bodies and by their employees, and how many have attested that they know them. */
export const guidelineSeries: readonly Series[] = [
  {
    ...common,
    name: 'conduct.guidelines',
    title: {
      sv: 'Etiska riktlinjer i statsförvaltningen',
      en: 'Ethical guidelines in the state administration',
    },
    definition: {
      sv: 'Statliga myndigheter vid periodens slut, efter vad deras riktlinjer säger. Ja och nej har någon svarat; den som inte svarade och den som ingen frågade räknas för sig. En myndighet räknas en gång för varje fråga.',
      en: 'State bodies at the end of the period, by what their guidelines say. Yes and no were answered by somebody; those that did not answer and those that nobody asked count apart. A body counts once for each question.',
    },
    unit: { sv: 'svar', en: 'answers' },
    breakdowns,
    threshold: 1,
    count: byState(sql`count(*)`),
  },
  {
    ...common,
    name: 'conduct.guidelines_staff',
    title: {
      sv: 'Anställda som omfattas av etiska riktlinjer',
      en: 'Employees covered by ethical guidelines',
    },
    definition: {
      sv: 'Anställda vid statliga myndigheter som har sagt hur många de är, efter vad myndighetens riktlinjer säger. Övriga myndigheter räknas inte. En anställd räknas en gång för varje fråga.',
      en: 'Employees of state bodies that have said how many they are, by what the guidelines of the body say. Other bodies do not count. An employee counts once for each question.',
    },
    unit: { sv: 'anställda', en: 'employees' },
    breakdowns,
    threshold: 1,
    count: byState(sql`coalesce(sum(staff), 0)`),
  },
  {
    ...common,
    name: 'conduct.attestations',
    title: { sv: 'Intyg om etiska riktlinjer', en: 'Attestations of ethical guidelines' },
    definition: {
      sv: 'Anställda som enligt sin myndighet har intygat under året att de känner till riktlinjerna. Bara antal: inget om vem, och inget om den som inte har intygat.',
      en: 'Employees who by their body have attested in the year that they know the guidelines. Numbers alone: nothing of who, and nothing of whoever has not.',
    },
    unit: { sv: 'anställda', en: 'employees' },
    breakdowns: [],
    count: tallied(
      ({ to }) => sql`select coalesce(sum(attested), 0) as count from conduct.attestation
        where year = extract(year from ${to}::date)`,
    ),
  },
]
