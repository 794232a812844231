import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { Cell } from './content.ts'

/** The codes of a collection in words: tables, what they are divided by, who registers, and the four kinds of no number. */
const codeMessages = catalogue({
  sv: {
    table_victims_by_status: 'Utsatta efter vad de tas för',
    table_victims_by_sex_and_age: 'Utsatta efter kön och ålder',
    table_victims_by_citizenship: 'Utsatta efter medborgarskap',
    table_victims_by_form: 'Utsatta efter form av utnyttjande',
    table_perpetrators_by_stage: 'Gärningspersoner efter hur långt lagföringen har kommit',
    table_events: 'Antal händelser',

    unit_event: 'Räknar händelser.',
    unit_victim: 'Räknar personer som är utsatta, var och en en gång.',
    unit_perpetrator: 'Räknar personer som är misstänkta eller lagförda, var och en en gång.',
    unit_reporting_entity: 'Räknar organisationer som rapporterar.',

    dimension_status: 'Vad personen tas för',
    dimension_sex: 'Kön',
    dimension_age: 'Ålder',
    dimension_citizenship: 'Medborgarskap',
    dimension_form: 'Form av utnyttjande',
    dimension_stage: 'Lagföring',

    presumed: 'förmodat utsatta',
    identified: 'identifierade av en myndighet',
    injured_party: 'målsägande',
    rejected: 'visade sig inte vara utsatta',
    female: 'flickor och kvinnor',
    male: 'pojkar och män',
    child: 'under 18 år',
    adult: '18 år och äldre',
    reporting_country: 'svenskt',
    other_union: 'annat land i EU',
    outside_union: 'land utanför EU',
    sexual: 'sexuellt',
    forced_labour_or_services: 'arbete eller tjänster, tiggeri bland dem',
    organ_removal: 'organhandel',
    other: 'annat',
    suspected: 'misstänkta',
    prosecuted: 'åtalade',
    convicted: 'dömda',
    acquitted: 'frikända',
    unknown_sex: 'kön okänt',
    unknown_age: 'ålder okänd',
    unknown_citizenship: 'medborgarskap okänt',
    unknown_form: 'form okänd',
    all: 'alla',
    dimension_none: 'Vad som räknas',

    kind_police: 'Polis',
    kind_prosecution: 'Åklagare',
    kind_migration_authority: 'Migrationsmyndighet',
    kind_county_board: 'Länsstyrelse',
    kind_other_authority: 'Annan myndighet',
    kind_social_services: 'Socialtjänst',
    kind_health_care: 'Hälso- och sjukvård',
    kind_ngo: 'Ideell organisation',
    kind_shelter: 'Skyddat boende',
    kind_legal_service: 'Juridiskt ombud',
    kind_company: 'Företag',
    kind_school: 'Skola',

    way_tables: 'Tabeller',
    way_records: 'Ärendeposter utan identitet',
    way_encoded: 'Kodade uppgifter, till den som länkar',

    figure_zero: '0',
    figure_unknown: 'okänt',
    figure_not_collected: 'samlas inte in',
    figure_suppressed: 'hålls inne',

    field_status: 'Vad personen tas för',
    field_gender: 'Kön',
    field_age: 'Ålder',
    field_citizenship: 'Medborgarskap',
    field_forms: 'Form av utnyttjande',
    field_crimeCode: 'Brottskod',
  },
  en: {
    table_victims_by_status: 'Victims by what they are taken to be',
    table_victims_by_sex_and_age: 'Victims by sex and age',
    table_victims_by_citizenship: 'Victims by citizenship',
    table_victims_by_form: 'Victims by form of exploitation',
    table_perpetrators_by_stage: 'Perpetrators by how far the law has come',
    table_events: 'Number of events',

    unit_event: 'Counts events.',
    unit_victim: 'Counts people who are exposed, each once.',
    unit_perpetrator: 'Counts people who are suspected or tried, each once.',
    unit_reporting_entity: 'Counts organisations that report.',

    dimension_status: 'What the person is taken to be',
    dimension_sex: 'Sex',
    dimension_age: 'Age',
    dimension_citizenship: 'Citizenship',
    dimension_form: 'Form of exploitation',
    dimension_stage: 'Stage of the law',

    presumed: 'presumed',
    identified: 'identified by an authority',
    injured_party: 'injured party',
    rejected: 'turned out not to be exposed',
    female: 'girls and women',
    male: 'boys and men',
    child: 'under 18',
    adult: '18 and over',
    reporting_country: 'Swedish',
    other_union: 'another country of the EU',
    outside_union: 'a country outside the EU',
    sexual: 'sexual',
    forced_labour_or_services: 'labour or services, begging among them',
    organ_removal: 'removal of organs',
    other: 'other',
    suspected: 'suspected',
    prosecuted: 'prosecuted',
    convicted: 'convicted',
    acquitted: 'acquitted',
    unknown_sex: 'sex unknown',
    unknown_age: 'age unknown',
    unknown_citizenship: 'citizenship unknown',
    unknown_form: 'form unknown',
    all: 'all',
    dimension_none: 'What is counted',

    kind_police: 'Police',
    kind_prosecution: 'Prosecution',
    kind_migration_authority: 'Migration authority',
    kind_county_board: 'County board',
    kind_other_authority: 'Other authority',
    kind_social_services: 'Social services',
    kind_health_care: 'Health care',
    kind_ngo: 'Non-governmental organisation',
    kind_shelter: 'Shelter',
    kind_legal_service: 'Legal service',
    kind_company: 'Company',
    kind_school: 'School',

    way_tables: 'Tables',
    way_records: 'Case records without identity',
    way_encoded: 'Encoded records, to the unit that links',

    figure_zero: '0',
    figure_unknown: 'unknown',
    figure_not_collected: 'not collected',
    figure_suppressed: 'withheld',

    field_status: 'What the person is taken to be',
    field_gender: 'Gender',
    field_age: 'Age',
    field_citizenship: 'Citizenship',
    field_forms: 'Form of exploitation',
    field_crimeCode: 'Crime code',
  },
})

export const codeWords = (locale: Locale) => translator(codeMessages, locale)

/** A cell in words: "flickor och kvinnor, under 18 år". */
export const cellInWords = (cell: Cell, locale: Locale): string => {
  const t = codeWords(locale)
  const words = Object.entries(cell).map(([dimension, category]) =>
    t((category === 'unknown' ? `unknown_${dimension}` : category) as 'all'),
  )
  return words.length === 0 ? t('all') : words.join(', ')
}

/** A figure in words: its number, or the word of what there is instead. */
export const figureInWords = (
  figure: Figure | undefined,
  locale: Locale,
  number: (value: number) => string,
): string => {
  if (figure === undefined) return '–'
  return figure.kind === 'measured' ? number(figure.value) : codeWords(locale)(`figure_${figure.kind}`)
}
