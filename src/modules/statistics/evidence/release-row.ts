import { dayOf } from '../../../platform/clock/clock.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { cellName, methodText, notesOf, type Release, subjectName, unitName } from '../tables/index.ts'
import type { EvidenceRow, Finding } from './row.ts'

const inBoth = (words: (locale: 'sv' | 'en') => string): Words => ({ sv: words('sv'), en: words('en') })

/** The cells that name nothing but the whole come first; a table that keeps bodies apart has one for each. */
const wholesOf = ({ cells }: Release): Release['cells'] => {
  const named = (labels: Readonly<Record<string, string>>) =>
    Object.values(labels).filter((label) => label !== 'Total').length
  const fewest = Math.min(...cells.map(({ labels }) => named(labels)))
  return cells.filter(({ labels }) => named(labels) === fewest)
}

const findingOf = ({ content }: Release, { labels, figure }: Release['cells'][number]): Finding => ({
  label: inBoth((locale) => cellName(labels, locale)),
  unit: inBoth((locale) => unitName(content.unit, locale)),
  figure,
  lower: null,
  upper: null,
})

/** Every figure of a released table, as it was released. */
export const findingsOfRelease = (release: Release): Finding[] =>
  release.cells.map((cell) => findingOf(release, cell))

/** How far the figures of a released table can be relied on: how they were protected, and what they do not say. */
export const limitsOfRelease = ({ content }: Release): Words =>
  inBoth((locale) =>
    [methodText(content.method, locale), ...notesOf(content.counting, locale)].filter(Boolean).join(' '),
  )

/** A released table as a row: what bodies have registered, counted by the same rules and protected. */
export const rowOfRelease = (release: Release): EvidenceRow => {
  const { id, content, publishedAt } = release
  const subject = inBoth((locale) => subjectName(content.counting, locale))
  return {
    format: 'samlad.evidence/1',
    key: `release:${id}`,
    origin: 'release',
    title: content.title,
    design: 'register',
    publisher: content.body,
    source: content.collection.sv,
    address: null,
    what: subject,
    population: subject,
    fromYear: Number(content.from.slice(0, 4)),
    toYear: Number(content.to.slice(0, 4)),
    size: null,
    definition: subject,
    limits: limitsOfRelease(release),
    findings: wholesOf(release).map((cell) => findingOf(release, cell)),
    quality: null,
    judgedBy: null,
    judgedOn: dayOf(publishedAt),
  }
}
