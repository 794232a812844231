import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Words } from '../../../platform/i18n/words.ts'

interface OutcomeQuestion {
  readonly key: string
  readonly text: Words
  /** Asked only of somebody who has children. */
  readonly onlyWithChildren?: true
}

/** Kept with every answer: answers to differently worded questions are never drawn in one line. */
export const outcomeVersion = '2026-1'

/** How the questions are introduced to the person. */
const outcomeIntroduction: Words = {
  sv: 'Så här har du det just nu, som du själv ser det. Inget svar är fel. Du får hoppa över vilken fråga du vill, och hjälpen påverkas inte av vad du svarar.',
  en: 'This is how things are for you right now, as you see it. No answer is wrong. You may skip any question, and the help does not depend on what you answer.',
}

/** What whoever reads the picture must know. Shown beside it. */
export const outcomeSource: Words = {
  sv: 'Frågorna är formulerade för Samlad. De är inget prövat mätinstrument. Svaren är steg i en ordning och inte mått: de kan jämföras med samma persons tidigare svar på samma fråga, men inte räknas ihop eller jämföras mellan människor.',
  en: 'The questions were worded for Samlad. They are not a validated instrument. The answers are steps in an order and not measures: they can be compared with the same person’s earlier answers to the same question, but not added up or compared between people.',
}

/** The person’s own rating, asked in the same words each time. */
export const outcomeQuestions = [
  { key: 'safety', text: { sv: 'Jag är trygg där jag är nu', en: 'I am safe where I am now' } },
  { key: 'rest', text: { sv: 'Jag sover och får vila', en: 'I sleep and get rest' } },
  {
    key: 'trusted_people',
    text: { sv: 'Jag har kontakt med människor som jag litar på', en: 'I am in touch with people I trust' },
  },
  {
    key: 'home',
    text: { sv: 'Jag bor på ett sätt som är bra för mig', en: 'I live in a way that is good for me' },
  },
  { key: 'health', text: { sv: 'Jag mår bra i kroppen och i tankarna', en: 'I feel well in body and mind' } },
  {
    key: 'money',
    text: { sv: 'Jag har pengar till det jag behöver', en: 'I have money for what I need' },
  },
  {
    key: 'own_say',
    text: { sv: 'Jag bestämmer själv över mitt liv', en: 'I decide over my own life' },
  },
  {
    key: 'hope',
    text: { sv: 'Jag tror att det kan bli bra framöver', en: 'I believe that things can be good' },
  },
  {
    key: 'rights',
    text: {
      sv: 'Jag vet vad jag har rätt till och vem jag kan fråga',
      en: 'I know what I have a right to and whom to ask',
    },
  },
  {
    key: 'children',
    text: { sv: 'Mina barn har det bra', en: 'My children are well' },
    onlyWithChildren: true,
  },
] as const satisfies readonly OutcomeQuestion[]

type OutcomeQuestionKey = (typeof outcomeQuestions)[number]['key']

/** The steps from 1 to 5, each with its words; an ordinal scale. Not to answer is kept as no answer, never as a step. */
export const outcomeSteps = [
  { step: 1, label: { sv: 'Stämmer inte alls', en: 'Not true at all' } },
  { step: 2, label: { sv: 'Stämmer lite', en: 'A little true' } },
  { step: 3, label: { sv: 'Stämmer till hälften', en: 'Half true' } },
  { step: 4, label: { sv: 'Stämmer för det mesta', en: 'Mostly true' } },
  { step: 5, label: { sv: 'Stämmer helt', en: 'Entirely true' } },
] as const satisfies readonly { step: number; label: Words }[]

const outcomeNotAnswered: Words = { sv: 'Vill inte svara', en: 'Does not want to answer' }

/** The questions in a language that the person can have them in. */
export interface OutcomeWords {
  readonly introduction: string
  readonly questions: Readonly<Record<OutcomeQuestionKey, string>>
  /** Words of the steps 1 to 5, in that order. */
  readonly steps: readonly [string, string, string, string, string]
  readonly notAnswered: string
}

/** The questions in one of the house's own languages. */
export const outcomeIn = (locale: Locale): OutcomeWords => ({
  introduction: outcomeIntroduction[locale],
  questions: Object.fromEntries(
    outcomeQuestions.map(({ key, text }) => [key, text[locale]]),
  ) as OutcomeWords['questions'],
  steps: outcomeSteps.map(({ label }) => label[locale]) as unknown as OutcomeWords['steps'],
  notAnswered: outcomeNotAnswered[locale],
})
