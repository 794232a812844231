import { type Instrument, itemSchema } from '../../../../platform/questionnaire/instrument.ts'

type Words = Readonly<Record<'sv' | 'en', string>>

const item = (key: string, question: Words, options: Readonly<Record<string, Words>>) =>
  itemSchema.parse({
    key,
    kind: 'one',
    options: Object.keys(options),
    optional: true,
    words: Object.fromEntries(
      (['sv', 'en'] as const).map((language) => [
        language,
        {
          question: question[language],
          options: Object.fromEntries(
            Object.entries(options).map(([option, words]) => [option, words[language]]),
          ),
        },
      ]),
    ),
  })

const enough: Readonly<Record<string, Words>> = {
  enough: { sv: 'Räcker för mitt arbete', en: 'Is enough for my work' },
  partly: { sv: 'Räcker delvis', en: 'Is partly enough' },
  too_little: { sv: 'Räcker inte', en: 'Is not enough' },
  not_my_work: { sv: 'Hör inte till mitt arbete', en: 'Is not part of my work' },
}

/** What people in a profession know enough of, by the sentence that names it. */
const knownOf: Readonly<Record<string, Words>> = {
  recognise: { sv: 'att upptäcka den som kan vara utsatt', en: 'recognising somebody who may be exploited' },
  talk: { sv: 'att samtala om sex mot ersättning', en: 'talking about sex for compensation' },
  children: { sv: 'barn och unga som utsätts', en: 'children and young people who are exploited' },
  internet: { sv: 'utsatthet på nätet', en: 'exploitation on the internet' },
  law: { sv: 'vad lagen och sekretessen medger', en: 'what the law and secrecy permit' },
  support: { sv: 'vilket stöd och skydd som finns', en: 'what support and protection there is' },
  buyers: { sv: 'dem som köper och vill sluta', en: 'those who buy and want to stop' },
  lgbt: { sv: 'hbtq-personers villkor', en: 'the conditions of LGBTQ people' },
}

/**
 * What people in different professions say of what they know (measure 35): each answer is one of a few, so that nobody is known by it. What
 * is too little in a profession can be written down as a need of training (measure 11).
 */
export const knowledgeQuestions: Instrument = {
  right: {},
  items: [
    item(
      'profession',
      { sv: 'Var arbetar du?', en: 'Where do you work?' },
      {
        social_services: { sv: 'Socialtjänsten', en: 'Social services' },
        health: { sv: 'Hälso- och sjukvården', en: 'Health care' },
        school: { sv: 'Skola eller fritid', en: 'School or leisure' },
        police: { sv: 'Polis eller åklagare', en: 'Police or prosecution' },
        shelter: { sv: 'Boende', en: 'Housing' },
        migration: { sv: 'Migration', en: 'Migration' },
        other: { sv: 'Annat', en: 'Elsewhere' },
      },
    ),
    ...Object.entries(knownOf).map(([key, { sv, en }]) =>
      item(key, { sv: `Räcker det du vet om ${sv}?`, en: `Is what you know of ${en} enough?` }, enough),
    ),
  ],
}
