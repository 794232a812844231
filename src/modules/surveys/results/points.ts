import { z } from 'zod'
import { hinted, optional } from '../../../platform/fields/field.ts'
import { count, figure, line, text, year } from '../../../platform/fields/kinds.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { surveyKeepers } from '../rounds/registers.ts'

const percent = z.preprocess(
  (given) => (typeof given === 'string' ? given.replace(',', '.').trim() : given),
  z.coerce.number().min(0).max(100),
)

const point = {
  study: hinted(line(120), 'studyHint'),
  item: hinted(line(40), 'itemHint'),
  year: year(1900, 2100),
  percent: figure(percent, (value, locale) => formatter(locale).number(value), '%'),
  counted: optional(count(10_000_000, 0)),
  asked: optional(count(10_000_000)),
  wording: text(2_000, 2),
  mode: line(200),
  frame: line(500),
  ages: line(100),
  authors: hinted(optional(text(2_000, 2)), 'authorsHint'),
  source: line(500),
}

/** What earlier surveys by others told: points that a series begins with. Everybody reads them. */
export const points = register('surveys.point', 'survey_point', point, {
  readers: 'all',
  anyone: true,
  keepers: surveyKeepers,
  narrowed: { searched: ['study', 'wording', 'source'], filters: [] },
  order: 'year',
  descending: true,
  ofBody: true,
  ends: true,
  check: ({ item, counted, asked }) => {
    if (!/^[a-z0-9_]{1,40}$/.test(item)) throw new Refusal('survey_point.item', 422, {}, 'item')
    if (counted !== null && asked !== null && counted > asked)
      throw new Refusal('survey_point.counted', 422, {}, 'counted')
  },
})
