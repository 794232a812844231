import type { Words } from '../../../platform/i18n/words.ts'

/** A part of a standard as it is used here, and the source that it was held against; none where no source could be read. */
export interface Checked {
  readonly what: Words
  readonly against: Words | null
}

const same = (text: string): Words => ({ sv: text, en: text })
const ESMS = same('Eurostat, crim_thb_esms, 24.1.2024')
const GLOTIP = same('UNODC, Global Report on Trafficking in Persons, data file')
const HTCDS = same('IOM, HTCDS 2.0, UNMigration/HTCDS')
const CTDC = same('CTDC, Global K-anon Dataset 15.7.2021; Global Synthetic Dataset')

/** What of each standard was held against its source, and what could not be: the codes are then our own words. */
export const checkedStandards = {
  eurostat: [
    {
      what: {
        sv: 'Vad tabellerna delas efter: organisation, kön och ålder, medborgarskap, form',
        en: 'What the tables are divided by: organisation, sex and age, citizenship, form',
      },
      against: ESMS,
    },
    {
      what: {
        sv: 'Koder för dimensioner och kategorier: orden är våra egna',
        en: 'Codes of dimensions and categories: the words are our own',
      },
      against: null,
    },
    {
      what: {
        sv: 'Beteckningar på de enskilda tabellerna i crim_thb, utom crim_thb_vsage',
        en: 'Names of the single tables of crim_thb, but for crim_thb_vsage',
      },
      against: null,
    },
    {
      what: {
        sv: 'Brottskodernas första år, när listan inte säger det',
        en: 'First years of crime codes where the list does not say',
      },
      against: null,
    },
  ],
  unodc: [
    {
      what: {
        sv: 'Kolumner, ”Detected trafficking victims”, ”Persons convicted”, dimensionerna och ”<5”',
        en: 'Columns, “Detected trafficking victims”, “Persons convicted”, the dimensions and “<5”',
      },
      against: GLOTIP,
    },
    {
      what: {
        sv: 'Namn på de andra indikatorerna och på kategorierna',
        en: 'Names of the other indicators and of the categories',
      },
      against: null,
    },
  ],
  htcds: [
    {
      what: { sv: 'De 83 fälten och deras kodlistor', en: 'The 83 fields and their code lists' },
      against: HTCDS,
    },
  ],
  ctdc: [
    { what: { sv: 'Kolumnernas namn', en: 'Names of the columns' }, against: CTDC },
    {
      what: {
        sv: 'Värden i kolumnerna, utom kön och åldersgrupp',
        en: 'Values in the columns, but for gender and age group',
      },
      against: null,
    },
  ],
} as const satisfies Readonly<Record<string, readonly Checked[]>>
