import type { Loss } from './loss.ts'
import type { CaseRecord } from './record.ts'

/** What records say and the international tables, of Eurostat and the UNODC, have no place for. */
export const fieldsWithoutPlace = (records: readonly CaseRecord[]): Loss[] =>
  records.flatMap(({ id, event, victim }) =>
    Object.entries({
      'event.county': event.county,
      'event.sexualForms': event.sexualForms,
      'event.industry': event.industry,
      'event.control': event.control,
      'event.acts': event.acts,
      'event.means': event.means,
      'event.recruitment': event.recruitment,
      'event.crimeCode': event.crimeCode,
      'victim.ageAtExploitation': victim?.ageAtExploitation,
      'victim.recruiterRelation': victim?.recruiterRelation,
      'victim.monthsTrafficked': victim?.monthsTrafficked,
    }).flatMap(([field, given]): Loss[] =>
      given === undefined || given.kind === 'not_collected'
        ? []
        : [{ record: id, field, reason: 'no_place' }],
    ),
  )
