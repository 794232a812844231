import { parse } from 'csv-parse/sync'
import { planPictures } from '../../src/modules/plan/picture-paths.ts'
import type { Locale } from '../../src/platform/i18n/locale.ts'
import { type StatusKind, statusKinds } from '../../src/platform/status-kinds.ts'
import { statusWord } from '../../src/web/components/status.tsx'
import { pictureAddress } from '../../src/web/pictures/addresses.ts'
import type { Page } from './form-controls.ts'

/** One fact as one place tells it. */
export interface Told {
  /** What it is a fact of: `Skr. 2007/08:167, measure 23: standing`. */
  readonly fact: string
  readonly value: string
  readonly where: string
}

/** A measure by what people call it. */
export interface Named {
  readonly plan: string
  readonly planId: string
  readonly number: string
  readonly area: string | null
}
export type Measures = ReadonlyMap<string, Named>

export const standingOf = ({ plan, number }: Named): string => `${plan}, measure ${number}: standing`

/** The facts that are told in more ways than one, each with every way and where it is told. */
export const toldOtherwise = (all: readonly Told[]): string[] =>
  [...Map.groupBy(all, ({ fact }) => fact)].flatMap(([fact, told]) => {
    const ways = Map.groupBy(told, ({ value }) => value)
    if (ways.size < 2) return []
    return [
      `${fact}: ${[...ways].map(([value, where]) => `“${value}” in ${[...new Set(where.map((one) => one.where))].slice(0, 4).join(', ')}`).join('; ')}`,
    ]
  })

const measureAt = (href: string | undefined): string | undefined =>
  /\/measures\/([0-9a-f-]{36})(?:$|[?#]|\/evaluation)/.exec(href ?? '')?.[1]

/** The kind that a word is of, in either language; nothing where it is no word of the catalogue. */
const kindOf = (word: string, locale: Locale): StatusKind | undefined =>
  statusKinds.find((kind) => statusWord(kind, locale).toLocaleLowerCase() === word.trim().toLocaleLowerCase())

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** How a page says that measures stand: by each mark that stands for one measure, with the word beside it. */
export const standingsOnPage = (
  { document: $ }: Page,
  address: string,
  measures: Measures,
  locale: Locale,
): Told[] =>
  $('[data-status]')
    .toArray()
    .flatMap((mark) => {
      const of = $(mark).attr('data-of')
      if (of !== undefined && of !== 'measure') return []
      const kind = $(mark).attr('data-status') ?? ''
      const row = $(mark).closest('li, tr')
      const around = $(mark).is('a')
        ? [measureAt($(mark).attr('href'))]
        : row
            .find('a[href]')
            .toArray()
            .map((link) => measureAt($(link).attr('href')))
      const ids = new Set(around.filter((id) => id !== undefined))
      const heads = $(mark).closest('.page-state, .page-heading').length > 0
      const id = heads ? measureAt(address) : ids.size === 1 ? [...ids][0] : undefined
      const measure = id === undefined ? undefined : measures.get(id)
      if (measure === undefined) return []
      const word = $(mark).is('.status') ? words($(mark).text()) : undefined
      return [
        { fact: standingOf(measure), value: kind, where: address },
        ...(word === undefined
          ? []
          : [
              {
                fact: `the word of “${kind}” in ${locale}`,
                value: word,
                where: address,
              },
            ]),
      ]
    })

/** The numbers of a page that lead to a list of what they count: the filter of a worklist. */
export const countsOf = ({ document: $ }: Page): { number: number; label: string; list: string }[] =>
  $('.work-chips a[href*="show="]')
    .toArray()
    .map((chip) => ({
      number: Number(words($(chip).find('b').text()).replace(/\D/g, '')),
      label: words($(chip).text()),
      list: $(chip).attr('href') ?? '',
    }))

/** How many things a worklist shows. */
export const listedOn = ({ document: $ }: Page): number => $('ul.worklist > li').length

type Ask = (address: string) => Promise<Response>

const csv = async (ask: Ask, address: string): Promise<Record<string, string>[]> =>
  parse(await (await ask(address)).text(), { columns: true, bom: true }) as Record<string, string>[]

/** What the files of a plan's pictures say: how each measure stands, and how many of each area stand how. */
export const standingsInPictures = async (ask: Ask, planId: string, measures: Measures): Promise<Told[]> => {
  const byNumber = new Map(
    [...measures.values()].filter((one) => one.planId === planId).map((one) => [one.number, one]),
  )
  const told: Told[] = []
  for (const name of ['timeline', 'dependencies'] as const) {
    const address = pictureAddress(planPictures[name], { planId }, 'en').csv
    for (const row of await csv(ask, address)) {
      const [number] = /^\d+/.exec(row['number'] ?? row['measure'] ?? Object.values(row)[0] ?? '') ?? []
      const measure = byNumber.get(number ?? '')
      if (measure === undefined) continue
      const word = row['status'] ?? row['standing'] ?? ''
      told.push({ fact: standingOf(measure), value: kindOf(word, 'en') ?? word, where: address })
    }
  }
  const address = pictureAddress(planPictures.areas, { planId }, 'en').csv
  for (const row of await csv(ask, address)) {
    const [area = '', ...cells] = Object.entries(row)
    const key = area[1]?.split(' ')[0] ?? ''
    for (const [name, count] of cells) {
      const kind = statusKinds.find(
        (one) => one.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) === name,
      )
      if (kind !== undefined)
        told.push({ fact: `${planId}, area ${key}: how many are ${kind}`, value: count, where: address })
    }
  }
  return told
}

/** How many of each area stand how, counted from how each measure is told to stand in one place. */
export const countedByArea = (
  standings: ReadonlyMap<string, string>,
  measures: Measures,
  where: string,
): Told[] =>
  [
    ...Map.groupBy([...standings], ([id]) => `${measures.get(id)?.planId}, area ${measures.get(id)?.area}`),
  ].flatMap(([area, own]) =>
    statusKinds.flatMap((kind) => {
      const count = own.filter(([, value]) => value === kind).length
      return count === 0 ? [] : [{ fact: `${area}: how many are ${kind}`, value: String(count), where }]
    }),
  )
