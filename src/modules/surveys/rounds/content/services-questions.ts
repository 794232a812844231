import type { Instrument } from '../../../../platform/questionnaire/instrument.ts'
import { asked } from './asked.ts'

/**
 * What municipalities are asked of what they do, beside the groups that are followed up, for people who buy sex and want to stop (measure 8): whether
 * there is anything, of what kind, for how many, and whether anybody follows it up. No answer is about a person.
 */
export const servicesQuestions: Instrument = {
  right: {},
  items: [
    asked('size', ['under_20', 'under_50', 'under_100', 'over_100'], {
      sv: [
        'Hur många bor i kommunen?',
        ...['Färre än 20 000', '20 000–49 999', '50 000–99 999', '100 000 eller fler'],
      ],
      en: [
        'How many live in the municipality?',
        ...['Fewer than 20,000', '20,000–49,999', '50,000–99,999', '100,000 or more'],
      ],
    }),
    asked('service', ['own', 'with_others', 'refers', 'none', 'not_known'], {
      sv: [
        'Vad finns för den som köper sex och vill sluta?',
        ...['En egen insats', 'En insats tillsammans med andra', 'Hänvisning till en insats på annat håll'],
        ...['Ingenting', 'Det vet vi inte'],
      ],
      en: [
        'What is there for somebody who buys sex and wants to stop?',
        ...['A service of our own', 'A service together with others', 'Referral to a service elsewhere'],
        ...['Nothing', 'We do not know'],
      ],
    }),
    asked(
      'forms',
      ['talks', 'therapy', 'group', 'phone_or_chat', 'relatives', 'other'],
      {
        sv: [
          'I vilken form ges den?',
          ...['Enskilda samtal', 'Terapi', 'Grupp', 'Telefon eller chatt', 'Stöd till anhöriga', 'Annat'],
        ],
        en: [
          'In what form is it given?',
          ...['Talks one to one', 'Therapy', 'Group', 'Phone or chat', 'Support to relatives', 'Another'],
        ],
      },
      'several',
    ),
    asked('people', ['none', 'under_10', 'under_50', 'over_50', 'not_counted'], {
      sv: ['Hur många fick den förra året?', 'Ingen', '1–9', '10–49', '50 eller fler', 'Det räknas inte'],
      en: ['How many were given it last year?', 'Nobody', '1–9', '10–49', '50 or more', 'It is not counted'],
    }),
    asked(
      'found_by',
      ['website', 'health', 'police', 'outreach', 'other_services', 'not_told'],
      {
        sv: [
          'Hur får man veta att den finns?',
          ...['Webben', 'Vården', 'Polisen', 'Uppsökande arbete', 'Andra insatser', 'Det berättas inte'],
        ],
        en: [
          'How do people learn that it is there?',
          ...['The web', 'Health care', 'The police', 'Outreach', 'Other services', 'It is not told'],
        ],
      },
      'several',
    ),
    asked('followed_up', ['instrument', 'asked', 'evaluated', 'no'], {
      sv: [
        'Följs det upp hur det går?',
        ...['Med ett formulär före och efter', 'Genom att fråga', 'Genom en utvärdering av andra', 'Nej'],
      ],
      en: [
        'Is it followed up how it goes?',
        ...['With a form before and after', 'By asking', 'By an evaluation of others', 'No'],
      ],
    }),
    asked(
      'would_help',
      ['method', 'training', 'cooperation', 'staff', 'nothing'],
      {
        sv: [
          'Vad skulle behövas för att göra mer?',
          ...['En beskriven metod', 'Utbildning', 'Samarbete med andra kommuner', 'Personal', 'Ingenting'],
        ],
        en: [
          'What would be needed to do more?',
          ...['A described method', 'Training', 'Cooperation with other municipalities', 'Staff', 'Nothing'],
        ],
      },
      'several',
    ),
  ],
}
