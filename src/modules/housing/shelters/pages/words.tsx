import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { Fits } from '../../occupancy/index.ts'
import { paths } from '../../paths.ts'
import { shelterWords } from '../messages.ts'
import type { Standing } from '../rules.ts'

/** The words of shelters in the reader's language. */
export const useShelterWords = () => shelterWords(useReader().locale)

type Words = ReturnType<typeof shelterWords>

/** What a place is called: by its room and its number. */
export const placeName = (t: Words, room: { readonly name: string }, number: number): string =>
  t('placeIn', { room: room.name, number })

/** What a place is called, and for whom it is. */
export const placeLabel = (
  t: Words,
  room: { readonly name: string },
  place: { number: number; fits: Fits },
) => `${placeName(t, room, place.number)} (${withinSentence(t(place.fits))})`

const kinds: Readonly<Record<Standing, StatusKind>> = {
  free: 'done',
  held: 'waiting',
  reserved: 'planned',
  lived_in: 'running',
  resting: 'draft',
  out: 'atRisk',
}

/** How a place stands, in a word with its shape. */
export const PlaceStatus: FC<{ standing: Standing }> = ({ standing }) => {
  const t = useShelterWords()
  return <Status kind={kinds[standing]}>{t(standing)}</Status>
}

/** The way here from the page of places. The window's title never names the shelter. */
export const crumbsTo = (
  t: Words,
  shelter: { id: string; name: string },
  ...more: { href: string; label: string }[]
) => [
  { href: paths.places(), label: t('places') },
  { href: paths.shelterPlaces({ shelterId: shelter.id }), label: shelter.name },
  ...more,
]

/** What was ticked in a form that came back, or what is saved. */
export const ticked = (
  refused: RefusedForm | undefined,
  name: string,
  saved: readonly string[],
): readonly string[] => {
  if (refused === undefined) return saved
  const sent = refused.values[name]
  return Array.isArray(sent) ? sent.map(String) : []
}

/** The sentence for a field of one of several forms on a page. */
export const errorOf = (refused: RefusedForm | undefined, name: string): string | undefined =>
  errorFor(refused?.errors, name)
