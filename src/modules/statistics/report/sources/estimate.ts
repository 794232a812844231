import { formatter } from '../../../../platform/i18n/format.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import {
  estimateLimits,
  getPublication,
  listStanding,
  type PublicationContent,
} from '../../estimates/index.ts'
import { rowOfEstimate } from '../../evidence/index.ts'
import { periodName } from '../../periods.ts'
import type { FrozenContent } from '../source-shape.ts'
import type { FigureSource } from './source.ts'

const percent = (level: number): string => String(Math.round(level * 100))
const swedish = formatter('sv').number
const english = formatter('en').number

const uncertaintyOf = ({ interval, atLeast, resampled, roundedTo }: PublicationContent) =>
  interval === null
    ? atLeast !== undefined
      ? {
          sv: `Listorna kan inte säga hur många det är: talet är en undre gräns, och ingen övre finns. Talen är avrundade till ${roundedTo}.`,
          en: `The lists cannot say how many there are: the number is a lower bound, and there is no upper. Numbers are rounded to ${roundedTo}.`,
        }
      : {
          sv: `Skattningen har inget övre intervall. Talen är avrundade till ${roundedTo}.`,
          en: `The estimate has no upper interval. Numbers are rounded to ${roundedTo}.`,
        }
    : {
        sv: `${percent(interval.level)} %-intervall ${swedish(interval.lower)} till ${swedish(interval.upper)}${resampled ? '' : ', som inte räknar in valet av modell'}. Talen är avrundade till ${roundedTo}.`,
        en: `${percent(interval.level)}% interval ${english(interval.lower)} to ${english(interval.upper)}${resampled ? '' : ', which does not count the choice of the model'}. Numbers are rounded to ${roundedTo}.`,
      }

const people = { sv: 'personer', en: 'people' }

const frozen = (
  id: string,
  content: PublicationContent,
  sha256: string,
  publishedAt: Date,
  now: Date,
): FrozenContent => {
  const { interval, population, observed, darkFigure, fan } = content
  const figure = (
    label: FrozenContent['title'],
    value: number,
    bounds: { readonly lower: number; readonly upper: number } | null = null,
  ) => ({
    label,
    unit: people,
    figure: value === 0 ? ({ kind: 'zero' } as const) : ({ kind: 'measured', value } as const),
    lower: bounds?.lower ?? null,
    upper: bounds?.upper ?? null,
    day: null,
  })
  const limits = estimateLimits(content)
  return {
    kind: 'estimate',
    key: id,
    title: content.title,
    issuer: content.body,
    reference: content.engine,
    definition: content.subject,
    uncertainty: uncertaintyOf(content),
    limits,
    figures: [
      population === null
        ? figure({ sv: 'Minst så många', en: 'At least so many' }, content.atLeast ?? 0)
        : figure({ sv: 'Skattat antal', en: 'Estimated number' }, population, interval),
      figure({ sv: 'Sedda på minst en lista', en: 'Seen on at least one list' }, observed),
      ...(darkFigure === null
        ? []
        : [
            figure(
              { sv: 'Sedda på ingen lista (mörkertal)', en: 'Seen on no list (dark figure)' },
              darkFigure,
              interval && {
                lower: Math.max(0, interval.lower - observed),
                upper: Math.max(0, interval.upper - observed),
              },
            ),
          ]),
    ],
    fan: population === null ? null : { population, interval, fan: [...fan] },
    row: rowOfEstimate(id, content, publishedAt, limits),
    state: sha256,
    at: now.toISOString(),
  }
}

/** Published estimates of how many there are, seen and unseen: rounded, with their interval and their limits. */
export const estimateSource: FigureSource = {
  kind: 'estimate',
  offers: async (tx) =>
    (await listStanding(tx)).map(({ id, content }) => ({
      key: id,
      title: {
        sv: `${content.title.sv} (${periodName(content, 'sv')})`,
        en: `${content.title.en} (${periodName(content, 'en')})`,
      },
    })),
  freeze: async (tx, key, now) => {
    const found = (await listStanding(tx)).find(({ id }) => id === key)
    return found && frozen(found.id, found.content, found.sha256, found.publishedAt, now)
  },
  standing: async (tx, quoted) => {
    try {
      const { state, sha256 } = await getPublication(tx, quoted.key)
      if (state === 'withdrawn') return 'withdrawn'
      return sha256 === quoted.state ? 'stands' : 'changed'
    } catch (error) {
      if (error instanceof NotFound) return 'gone'
      throw error
    }
  },
}
