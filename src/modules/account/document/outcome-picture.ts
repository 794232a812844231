import type { Locale } from '../../../platform/i18n/locale.ts'
import { type Depiction, tableOf } from '../../../web/pictures/depiction.ts'
import { changesOf } from '../../../web/pictures/finding.ts'
import { element, lines, stacked, widthOf, words } from '../../../web/pictures/svg.ts'

/** A figure of the plan and what it has become, already in words, with its two values on one scale of its own. */
export interface FollowedFigure {
  readonly label: string
  readonly before: { readonly value: number; readonly said: string; readonly period: string }
  readonly after: { readonly value: number; readonly said: string; readonly period: string }
}

interface PictureWords {
  readonly title: string
  readonly locale: Locale
  readonly columns: { readonly figure: string; readonly before: string; readonly after: string }
}

const SIZES = {
  wide: { width: 720, label: 250, row: 62 },
  narrow: { width: 340, label: 340, row: 96 },
} as const
const BAR = 15

/** "2006: 37 anmälningar". */
const spoken = ({ said, period }: FollowedFigure['before']): string =>
  period === '' ? said : `${period}: ${said}`

/** One bar from nothing, with what it stands for behind it. */
const bar = (x: number, y: number, length: number, look: string, said: string): string =>
  element('rect', {
    x,
    y,
    width: Math.max(length, 1.5),
    height: BAR,
    class: `picture-${look}`,
  }) + words(x + Math.max(length, 1.5) + 8, y + 12, said, { class: 'picture-small' })

/**
 * The plan's starting points and what has become of them: two bars for each figure, from zero, on a scale of the figure's
 * own, since figures of different units have none in common.
 */
export const depictOutcomes = (figures: readonly FollowedFigure[], told: PictureWords): Depiction => ({
  title: told.title,
  description: changesOf(
    figures.map(({ label, before, after }) => ({
      label,
      from: before.said,
      to: after.said,
      change: after.value - before.value,
    })),
    told.locale,
    undefined,
    figures.length,
  ),
  legend: [],
  table: tableOf(figures, [
    { name: 'figure', heading: told.columns.figure, rowHeading: true, value: ({ label }) => label },
    {
      name: 'before',
      heading: told.columns.before,
      value: ({ before }) => before.value,
      shown: ({ before }) => before.said,
    },
    {
      name: 'after',
      heading: told.columns.after,
      value: ({ after }) => after.value,
      shown: ({ after }) => after.said,
    },
  ]),
  draw: (screen) => {
    const { width, label, row } = SIZES[screen]
    const beside = screen === 'wide'
    const x = beside ? label + 16 : 0
    const room = (figure: FollowedFigure): number =>
      width - x - 12 - Math.max(...[figure.before, figure.after].map((side) => widthOf(spoken(side), 12)))
    const body = figures.map((figure, index) => {
      const top = index * row
      const most = Math.max(Math.abs(figure.before.value), Math.abs(figure.after.value)) || 1
      const length = (value: number) => (Math.abs(value) / most) * Math.max(room(figure), 40)
      const y = top + (beside ? 8 : 38)
      return (
        stacked(0, top + 20, lines(figure.label, label, 2, 13), 17, { class: 'picture-strong' }) +
        bar(x, y, length(figure.before.value), 'step-none', spoken(figure.before)) +
        bar(x, y + BAR + 5, length(figure.after.value), 'step-3', spoken(figure.after))
      )
    })
    return { width, height: figures.length * row, body: body.join('') }
  },
})
