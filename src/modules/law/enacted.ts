import type { Day } from '../../platform/clock/clock.ts'
import type { Bilingual } from './bilingual.ts'
import type { SectionKey } from './sections.ts'
import type { Transition, Version } from './versions.ts'

/** An amendment or an act that has been decided, with the first day on which it applies. */
export interface Enacted {
  /** The first day on which it applies. */
  readonly from: Day
  /** The first day on which it is sure to apply, where `from` is the house's own knowledge. */
  readonly sureFrom?: Day
  /** What it is about, in our own words. */
  readonly about: Bilingual
  /** Those of the sections that it touches which the house uses. */
  readonly sections: readonly SectionKey[]
  /** Others that it touches, which nothing here rests on. */
  readonly elsewhere?: Bilingual
  /** What its transitional provisions say, where they say something to the house. */
  readonly transition?: Bilingual
}

/**
 * Amendments and acts that brought something that the house knows: a scale, a section, a time. Days and sections are those of the
 * register of each act's amendments (read in January and July 2026); of 2026:852 and 2026:950 the text of 10 July 2026 says that they
 * are in force, and that they began on 1 July is own knowledge.
 */
const ENACTED = {
  '1998:393': {
    from: '1998-07-01',
    about: { sv: 'Misshandel', en: 'Assault' },
    sections: ['brb-3-5'],
  },
  '2002:436': {
    from: '2002-07-01',
    about: { sv: 'Olaga frihetsberövande', en: 'Unlawful deprivation of liberty' },
    sections: ['brb-4-2'],
  },
  '2009:396': { from: '2009-07-01', about: { sv: 'Människorov', en: 'Kidnapping' }, sections: ['brb-4-1'] },
  '2017:332': {
    from: '2017-07-01',
    about: { sv: 'Grov misshandel', en: 'Gross assault' },
    sections: ['brb-3-6'],
  },
  '2017:1068': {
    from: '2018-01-01',
    about: { sv: 'Kontakt för att träffa ett barn', en: 'Contact to meet a child' },
    sections: ['brb-6-10-a'],
  },
  '2017:1136': {
    from: '2018-01-01',
    about: { sv: 'Olaga integritetsintrång', en: 'Unlawful breach of privacy' },
    sections: ['brb-4-6-d'],
  },
  '2018:601': {
    from: '2018-07-01',
    about: { sv: 'Människohandel och människoexploatering', en: 'Trafficking and human exploitation' },
    sections: ['brb-4-1-a', 'brb-4-1-b'],
  },
  '2018:618': {
    from: '2018-07-01',
    about: { sv: 'Sexualbrott och frivillighet', en: 'Sexual offences and consent' },
    sections: ['brb-6-1-a', 'brb-6-3', 'brb-6-5'],
  },
  '2019:805': { from: '2020-01-01', about: { sv: 'Mord', en: 'Murder' }, sections: ['brb-3-1'] },
  '2020:349': {
    from: '2020-07-01',
    about: { sv: 'Barnäktenskapsbrott', en: 'Child marriage' },
    sections: ['brb-4-4-c'],
  },
  '2021:397': {
    from: '2021-07-01',
    sureFrom: '2026-07-10',
    about: { sv: 'Barnfridsbrott', en: 'Violation of a child’s peace' },
    sections: ['brb-4-3'],
  },
  '2021:1108': {
    from: '2022-01-01',
    about: { sv: 'Grov fridskränkning', en: 'Gross breach of integrity' },
    sections: ['brb-4-4-a'],
  },
  '2022:310': {
    from: '2022-06-01',
    about: { sv: 'Hedersförtryck', en: 'Honour oppression' },
    sections: ['brb-4-4-e'],
  },
  '2022:1015': {
    from: '2022-08-01',
    about: {
      sv: 'Socialnämnden får ansöka om betänketid',
      en: 'The social welfare board may apply for reflection',
    },
    sections: ['utll-5-15-before-2026-07-13', 'utll-5-15-before-2022-08'],
  },
  '2022:1043': {
    from: '2022-08-01',
    about: { sv: 'Straffskalor för sexualbrott', en: 'Penalty scales of sexual offences' },
    sections: ['brb-6-1', 'brb-6-2', 'brb-6-4', 'brb-6-6', 'brb-6-8', 'brb-6-9', 'brb-6-10', 'brb-6-11'],
  },
  '2023:257': {
    from: '2023-07-01',
    about: { sv: 'Olaga tvång och olaga hot', en: 'Unlawful coercion and threat' },
    sections: ['brb-4-4', 'brb-4-5'],
  },
  '2024:79': {
    from: '2024-04-01',
    about: { sv: 'Placering av barn i skyddat boende', en: 'Placing children in protected housing' },
    sections: [
      'law-2024-79-2-3',
      'law-2024-79-3-1',
      'law-2024-79-3-4',
      'law-2024-79-4-1',
      'law-2024-79-4-2',
      'law-2024-79-4-3',
      'law-2024-79-4-4',
      'law-2024-79-4-6',
      'law-2024-79-4-7',
      'law-2024-79-5-3',
      'law-2024-79-8-2',
      'law-2024-79-8-4',
    ],
  },
  '2025:170': {
    from: '2025-04-01',
    about: { sv: 'Uppgifter till brottsbekämpande myndigheter', en: 'Data to law enforcement' },
    sections: ['law-2025-170-4', 'law-2025-170-5', 'law-2025-170-8'],
  },
  '2025:179': {
    from: '2025-04-01',
    about: { sv: 'Sekretessbrytande bestämmelser mot brott', en: 'Exceptions from secrecy against crime' },
    sections: ['osl-10-18-b', 'osl-10-18-c', 'osl-10-23', 'osl-10-23-before-2025'],
  },
  '2025:400': {
    from: '2025-07-01',
    about: { sv: 'Ny socialtjänstlag', en: 'The new Social Services Act' },
    sections: [],
  },
  '2025:934': {
    from: '2025-12-01',
    about: { sv: 'Uppgifter till andra myndigheter', en: 'Telling other authorities' },
    sections: ['osl-10-15-a'],
  },
  '2025:1501': {
    from: '2026-01-15',
    about: {
      sv: 'Anmälan, information till anmälaren och gallring av barnutredningar',
      en: 'Reports of concern, what the reporter is told and the disposal of inquiries about children',
    },
    sections: ['sol-16-2-a', 'sol-19-1', 'sol-19-6'],
    transition: {
      sv: 'Den längre bevarandetiden i 16 kap. 2 a § gäller inte ärenden som avslutades före den 15 januari 2026.',
      en: 'The longer time of 16:2 a does not apply to cases that were closed before 15 January 2026.',
    },
  },
  '2026:93': {
    from: '2026-04-01',
    about: { sv: 'Försök', en: 'Attempt' },
    sections: ['brb-23-1'],
  },
  '2026:94': {
    from: '2026-07-01',
    about: { sv: 'Förberedelse, stämpling och medverkan', en: 'Preparation, conspiracy and complicity' },
    sections: ['brb-23-2'],
  },
  '2026:852': {
    from: '2026-07-01',
    sureFrom: '2026-07-10',
    about: { sv: 'Psykiskt våld', en: 'Psychological violence' },
    sections: ['brb-4-3', 'brb-4-4-a', 'brb-4-4-b', 'brb-4-4-e', 'brb-4-7-b'],
  },
  '2026:950': {
    from: '2026-07-01',
    sureFrom: '2026-07-10',
    about: { sv: 'Äktenskapstvång och äktenskapsresor', en: 'Coercion and journeys to marry' },
    sections: ['brb-4-4-c', 'brb-4-4-d'],
  },
  '2026:1153': {
    from: '2026-07-12',
    about: {
      sv: 'Företrädare enligt EU:s asylförordningar i stället för god man',
      en: 'A representative under the union’s asylum regulations instead of a guardian ad litem',
    },
    sections: ['law-2005-429-2'],
  },
  '2026:1452': {
    from: '2026-12-01',
    about: { sv: 'Fingeravtryck i folkbokföringen', en: 'Fingerprints in the population register' },
    sections: ['osl-22-1'],
  },
  '2026:1221': {
    from: '2026-07-13',
    about: { sv: 'Allmän ordning eller säkerhet', en: 'Public order or security' },
    sections: ['utll-5-15', 'utll-5-15-before-2026-07-13'],
  },
  '2026:1156': {
    from: '2026-07-12',
    about: {
      sv: 'Sökande av internationellt skydd i socialtjänstens sekretess',
      en: 'Applicants for international protection in the secrecy of social services',
    },
    sections: ['osl-26-1'],
  },
  '2026:1318': {
    from: '2026-08-01',
    about: { sv: 'Skärpta straff för allvarliga våldsbrott', en: 'Stricter penalties of grave violence' },
    sections: ['brb-3-6', 'brb-4-6-d', 'brb-6-1', 'brb-6-4', 'brb-6-10-a'],
  },
  '2026:603': {
    from: '2027-08-01',
    about: { sv: 'Ett socialdataregister', en: 'A register of social services data' },
    sections: [],
    elsewhere: {
      sv: '15 kap. 2 och 9 a §§ socialtjänstlagen',
      en: '15:2 and 9 a of the Social Services Act',
    },
  },
  '2026:494': {
    from: '2028-01-01',
    about: { sv: 'Tillsyn över gode män', en: 'Supervision of guardians ad litem' },
    sections: [],
    elsewhere: {
      sv: '12 § lagen om god man för ensamkommande barn',
      en: 'section 12 of the act on guardians ad litem',
    },
  },
  '2026:1310': {
    from: '2028-01-01',
    about: {
      sv: 'Skadligt bruk eller beroende i stället för missbruk',
      en: 'Harmful use or addiction instead of misuse',
    },
    sections: ['osl-25-12', 'osl-26-9'],
  },
} as const satisfies Readonly<Record<`${number}:${number}`, Enacted>>

export type EnactedSfs = keyof typeof ENACTED
export const ENACTED_NUMBERS = Object.keys(ENACTED) as readonly EnactedSfs[]

export const enacted = (sfs: EnactedSfs): Enacted => ENACTED[sfs]

/** What an amendment brought, from its day. */
export const brought = <T>(sfs: EnactedSfs, value: T, applies?: Transition): Version<T> => {
  const { from, sureFrom } = enacted(sfs)
  return {
    from,
    ...(sureFrom === undefined ? {} : { sureFrom }),
    by: sfs,
    ...(applies === undefined ? {} : { applies }),
    value,
  }
}
