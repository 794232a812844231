import { formatter } from '../../../platform/i18n/format.ts'
import { filled, type SubjectPart } from '../../support/index.ts'
import { representativeWords } from './messages.ts'
import { listRepresentatives, listSuspected } from './store.ts'

/** Who represents the child, and which guardian may not. It tells of the family: where that is left out, this is too. */
export const representativeSubjectPart: SubjectPart = {
  key: 'representatives',
  heading: (locale) => representativeWords(locale)('title'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = representativeWords(locale)
    const { date } = formatter(locale)
    const representatives = await listRepresentatives(tx, key, file.id)
    const suspected = await listSuspected(tx, key, file.id)
    return filled([
      ...representatives.toReversed().flatMap((one) => [
        {
          at: one.appointedOn ?? one.neededOn,
          label: t(`kind_${one.kind}`),
          value: [t(`state_${one.state}`), one.name, one.contact].filter((text) => text !== '').join('. '),
        },
        {
          at: one.neededOn,
          label: t('childToldOn'),
          value: one.childToldOn === null ? '' : date(one.childToldOn),
        },
      ]),
      ...suspected.toReversed().flatMap((one) => [
        {
          at: one.since,
          label: t(`relation_${one.relation}`),
          value: `${t(`ground_${one.ground}`)}. ${one.grounds}`,
          tellsOf: 'family',
        },
        { at: one.liftedOn ?? one.since, label: t('lift'), value: one.liftReasons, tellsOf: 'family' },
      ]),
    ])
  },
}
