import type { Words } from '../../../../platform/i18n/words.ts'
import type { Instrument } from '../../../../platform/questionnaire/instrument.ts'
import { asked } from './asked.ts'

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
    asked('profession', ['social_services', 'health', 'school', 'police', 'shelter', 'migration', 'other'], {
      sv: [
        'Var arbetar du?',
        ...['Socialtjänsten', 'Hälso- och sjukvården', 'Skola eller fritid', 'Polis eller åklagare'],
        ...['Boende', 'Migration', 'Annat'],
      ],
      en: [
        'Where do you work?',
        ...['Social services', 'Health care', 'School or leisure', 'Police or prosecution'],
        ...['Housing', 'Migration', 'Elsewhere'],
      ],
    }),
    ...Object.entries(knownOf).map(([key, { sv, en }]) =>
      asked(key, ['enough', 'partly', 'too_little', 'not_my_work'], {
        sv: [
          `Räcker det du vet om ${sv}?`,
          ...['Räcker för mitt arbete', 'Räcker delvis', 'Räcker inte', 'Hör inte till mitt arbete'],
        ],
        en: [
          `Is what you know of ${en} enough?`,
          ...['Is enough for my work', 'Is partly enough', 'Is not enough', 'Is not part of my work'],
        ],
      }),
    ),
  ],
}
