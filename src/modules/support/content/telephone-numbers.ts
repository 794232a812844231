import type { Words } from '../../../platform/i18n/words.ts'

/** A number that somebody who meets people at risk may need at once. */
export interface TelephoneNumber {
  readonly name: Words
  readonly text: Words
  /** As it is written. */
  readonly shown: string
  /** As a telephone dials it. */
  readonly dialled: string
}

/** Emergency, police, and the national support line for professionals (Jämställdhetsmyndigheten). */
export const telephoneNumbers: readonly TelephoneNumber[] = [
  {
    name: { sv: 'Fara just nu', en: 'Danger right now' },
    text: {
      sv: 'Polis, ambulans och räddningstjänst. Dygnet runt.',
      en: 'Police, ambulance and rescue services. Day and night.',
    },
    shown: '112',
    dialled: '112',
  },
  {
    name: { sv: 'Polisen, när det inte är bråttom', en: 'The police, when it is not urgent' },
    text: { sv: 'Dygnet runt.', en: 'Day and night.' },
    shown: '114 14',
    dialled: '11414',
  },
  {
    name: { sv: 'Stödtelefon för yrkesverksamma', en: 'Support line for professionals' },
    text: {
      sv: 'Råd om prostitution och människohandel. Kontorstid.',
      en: 'Advice on prostitution and human trafficking. Office hours.',
    },
    shown: '020-39 00 00',
    dialled: '020390000',
  },
]
