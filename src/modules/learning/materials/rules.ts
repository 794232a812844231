import type { Day } from '../../../platform/clock/clock.ts'
import { editionOf, inForce, type SectionKey } from '../../law/index.ts'
import type { MaterialKind, MaterialPage, MaterialVersion } from './records.ts'

/** Why a draft cannot be published, with the page that it is about; nothing where it can. */
export const faultOfPublishing = (
  kind: MaterialKind,
  { number, changeNote, hours }: Pick<MaterialVersion, 'number' | 'changeNote' | 'hours'>,
  pages: readonly Pick<MaterialPage, 'title' | 'easyBody' | 'sections'>[],
  today: Day,
): { readonly code: string; readonly page?: string } | undefined => {
  if (pages.length === 0) return { code: 'material.no_pages' }
  if (number > 1 && changeNote === '') return { code: 'material.say_what_is_new' }
  if (kind === 'course' && hours === null) return { code: 'material.say_how_long' }
  const hard = pages.find(({ easyBody }) => easyBody === '')
  if (kind === 'pack' && hard !== undefined) return { code: 'material.no_easy_text', page: hard.title }
  const old = pages.find(({ sections }) => sections.some((key) => !inForce(key as SectionKey, today)))
  return old === undefined ? undefined : { code: 'material.section_has_ceased', page: old.title }
}

/** The editions of the sections that a page rests on, as they apply on a day. */
export const asReadOn = (sections: readonly string[], day: Day): readonly string[] =>
  sections.map((key) => editionOf(key as SectionKey, day))

/** The sections of a page whose law is another today than when its version was published. */
export const changedSince = (
  { sections, asRead }: Pick<MaterialPage, 'sections' | 'asRead'>,
  today: Day,
): readonly SectionKey[] =>
  (sections as readonly SectionKey[]).filter((key, at) => asRead[at] !== editionOf(key, today))

/** A page of one version beside the page of another that it was or became. */
export interface PagePair {
  readonly before: MaterialPage | undefined
  readonly after: MaterialPage | undefined
}

/** The pages of two versions in pairs: those of one title, then those of one place; what is left stands alone. In the later's order. */
export const paired = (
  before: readonly MaterialPage[],
  after: readonly MaterialPage[],
): readonly PagePair[] => {
  const left = new Set(before)
  const take = (found: MaterialPage | undefined): MaterialPage | undefined => {
    if (found !== undefined) left.delete(found)
    return found
  }
  const byTitle = new Map(
    after.map((page) => [page.id, take([...left].find(({ title }) => title === page.title))]),
  )
  const pairs = after.map((page) => ({
    before: byTitle.get(page.id) ?? take([...left].find(({ position }) => position === page.position)),
    after: page,
  }))
  return [...pairs, ...[...left].map((page) => ({ before: page, after: undefined }))]
}

/** Whether a page reads the same in both versions. */
export const isUnchanged = ({ before, after }: PagePair): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.title === after.title &&
  before.body === after.body &&
  before.easyBody === after.easyBody
