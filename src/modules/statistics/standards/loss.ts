import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** Why something of a record does not come through a mapping. */
export const lossReasons = [
  'no_place',
  'coarser',
  'history',
  'one_of_several',
  'kind_of_missing',
  'zero_as_missing',
  'group_across_classes',
  'disagreement',
  'small_number',
] as const
export type LossReason = (typeof lossReasons)[number]

/** What one record loses in one field. It names the record by its pseudonym and never tells a value. */
export interface Loss {
  readonly record: string
  readonly field: string
  readonly reason: LossReason
}

/** What is lost in total: in how many records, by field and reason. */
export interface LossTotal {
  readonly field: string
  readonly reason: LossReason
  readonly records: number
}

/** What a mapping gives, and what it loses on the way. */
export interface Mapped<Result> {
  readonly result: Result
  readonly losses: readonly Loss[]
}

/** How many records lose what, the most common first; a record counts once for a field and a reason. */
export const totalLosses = (losses: readonly Loss[]): LossTotal[] => {
  const records = new Map<string, { field: string; reason: LossReason; seen: Set<string> }>()
  for (const { record, field, reason } of losses) {
    const key = `${field} ${reason}`
    const found = records.get(key) ?? { field, reason, seen: new Set<string>() }
    found.seen.add(record)
    records.set(key, found)
  }
  return [...records.values()]
    .map(({ field, reason, seen }) => ({ field, reason, records: seen.size }))
    .sort(
      (one, other) =>
        other.records - one.records ||
        one.field.localeCompare(other.field, 'en') ||
        one.reason.localeCompare(other.reason, 'en'),
    )
}

export const lossMessages = catalogue({
  sv: {
    no_place: 'Standarden har ingen plats för uppgiften.',
    coarser: 'Standarden är grövre: uppgiften hamnar i en vidare kategori.',
    history: 'Bara det senaste följer med, inte vad som gällde tidigare.',
    one_of_several: 'Standarden tar ett värde; av flera följer ett med.',
    kind_of_missing: 'Standarden skiljer inte mellan okänt, inte insamlat och undanhållet.',
    zero_as_missing: 'Standarden skiljer inte mellan inget och okänt.',
    group_across_classes: 'Åldersgruppen går över standardens gränser.',
    disagreement: 'Uppgiftslämnare säger olika; uppgiften räknas som okänd.',
    small_number: 'Talet är för litet för att visas.',
  },
  en: {
    no_place: 'The standard has no place for this.',
    coarser: 'The standard is coarser: this falls into a wider category.',
    history: 'Only the latest comes along, not what was so before.',
    one_of_several: 'The standard takes one value; of several, one comes along.',
    kind_of_missing: 'The standard does not tell unknown, not collected and withheld apart.',
    zero_as_missing: 'The standard does not tell none and unknown apart.',
    group_across_classes: 'The age group crosses the standard’s classes.',
    disagreement: 'Reporters say different things; it counts as unknown.',
    small_number: 'The number is too small to be shown.',
  },
})

/** What the fields of a record are called, by where they stand in it. */
const fieldMessages = catalogue({
  sv: {
    id: 'Ärendets beteckning',
    registeredOn: 'När ärendet registrerades',
    referredOn: 'När ärendet togs emot från någon annan',
    'reporter.kind': 'Slag av uppgiftslämnare',
    event: 'Händelsen',
    'event.county': 'Län',
    'event.forms': 'Form av utnyttjande',
    'event.sexualForms': 'Form av sexuellt utnyttjande',
    'event.industry': 'Bransch',
    'event.control': 'Hur personen hölls kvar',
    'event.acts': 'Handelsåtgärder',
    'event.means': 'Otillbörliga medel',
    'event.recruitment': 'Hur personen värvades',
    'event.route': 'Väg',
    'event.crimeCode': 'Brottskod',
    victim: 'Den utsatta',
    'victim.statuses': 'Vad personen togs för',
    'victim.gender': 'Kön',
    'victim.age': 'Ålder',
    'victim.ageAtExploitation': 'Ålder när utnyttjandet började',
    'victim.citizenship': 'Medborgarskap',
    'victim.recruiterRelation': 'Relation till den som värvade',
    'victim.monthsTrafficked': 'Hur många månader det pågick',
    perpetrators: 'Gärningspersoner',
    'perpetrators.stages': 'Gärningspersoners lagföring',
    'perpetrators.gender': 'Gärningspersoners kön',
    'perpetrators.age': 'Gärningspersoners ålder',
    'perpetrators.citizenship': 'Gärningspersoners medborgarskap',
  },
  en: {
    id: 'Identifier of the case',
    registeredOn: 'When the case was registered',
    referredOn: 'When the case came from somebody else',
    'reporter.kind': 'Kind of reporter',
    event: 'The event',
    'event.county': 'County',
    'event.forms': 'Form of exploitation',
    'event.sexualForms': 'Form of sexual exploitation',
    'event.industry': 'Industry',
    'event.control': 'How the person was held',
    'event.acts': 'Acts of trafficking',
    'event.means': 'Improper means',
    'event.recruitment': 'How the person was recruited',
    'event.route': 'Route',
    'event.crimeCode': 'Crime code',
    victim: 'Whoever was exposed',
    'victim.statuses': 'What the person was taken to be',
    'victim.gender': 'Sex',
    'victim.age': 'Age',
    'victim.ageAtExploitation': 'Age when the exploitation began',
    'victim.citizenship': 'Citizenship',
    'victim.recruiterRelation': 'Relation to whoever recruited',
    'victim.monthsTrafficked': 'How many months it lasted',
    perpetrators: 'Perpetrators',
    'perpetrators.stages': 'How far the law has come with perpetrators',
    'perpetrators.gender': 'Sex of perpetrators',
    'perpetrators.age': 'Age of perpetrators',
    'perpetrators.citizenship': 'Citizenship of perpetrators',
  },
})

/** What a field of a record is called; the field itself where it has no words. */
export const lostField = (field: string, locale: Locale): string => {
  const known = field.replace(/^perpetrator\./, 'perpetrators.')
  return Object.hasOwn(fieldMessages.sv, known) ? translator(fieldMessages, locale)(known as 'id') : field
}
