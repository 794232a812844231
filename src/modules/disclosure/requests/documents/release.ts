import { createHash, randomBytes } from 'node:crypto'
import type { SectionKey } from '../../../law/index.ts'
import type { CaseSection } from '../../legal/least.ts'
import type { ReviewedPart } from './parts.ts'
import type { Recipient } from './rules.ts'

/** A part as it is handed out: what it says, or that something of the section is covered and by what. */
type ReleasedPart =
  | {
      readonly section: CaseSection
      readonly field: string
      readonly day: string | null
      readonly covered: false
      readonly text: string
    }
  | {
      readonly section: CaseSection
      readonly covered: true
      /** Null where nobody has decided yet: it cannot be handed out like that. */
      readonly by: SectionKey | null
    }

/** What is handed out for a request, and nothing else: the preview, the paper and the manifest are all made from it. */
export interface Release {
  readonly number: string
  readonly bodyName: string
  readonly recipient: Recipient
  readonly parts: readonly ReleasedPart[]
}

/**
 * The release of a request as it stands. Of a covered part nothing is taken but its section: neither its text nor its
 * name is here (that a pregnancy has been written down is told by the name alone), so that nothing made from a release
 * can hold it.
 */
export const buildRelease = (head: Omit<Release, 'parts'>, parts: readonly ReviewedPart[]): Release => ({
  ...head,
  parts: parts.map(
    ({ section, field, day, value, standing }): ReleasedPart =>
      standing.shown
        ? { section, field, day, covered: false, text: value }
        : { section, covered: true, by: standing.section },
  ),
})

const outcomes = ['full', 'partly', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** All of it, some of it, or nothing. */
export const outcomeOf = ({ parts }: Release): Outcome => {
  if (!parts.some(({ covered }) => !covered)) return 'refused'
  return parts.every(({ covered }) => !covered) ? 'full' : 'partly'
}

/** How many parts nobody has decided about. */
export const undecidedIn = ({ parts }: Release): number =>
  parts.filter((part) => part.covered && part.by === null).length

interface ReleasedSection {
  readonly section: CaseSection
  readonly shown: readonly Extract<ReleasedPart, { covered: false }>[]
  /** Each section of the law that covers something here, once: how much is covered is not told. */
  readonly coveredBy: readonly (SectionKey | null)[]
}

interface HandedOut {
  /** The sections of the case of which something is shown. */
  readonly sections: readonly ReleasedSection[]
  /** What covers the sections of which nothing is shown: their names would tell what the case is about. */
  readonly restCoveredBy: readonly (SectionKey | null)[]
}

const coversOf = (parts: readonly ReleasedPart[]): (SectionKey | null)[] => [
  ...new Set(parts.flatMap((part) => (part.covered ? [part.by] : []))),
]

/**
 * What whoever asked gets to see. Where nothing is shown there is nothing to list: a refusal tells neither what the case
 * is about nor what covers it.
 */
export const handedOut = (release: Release): HandedOut => {
  if (outcomeOf(release) === 'refused') return { sections: [], restCoveredBy: [] }
  const groups = [...Map.groupBy(release.parts, ({ section }) => section)]
  const isShown = ([, parts]: (typeof groups)[number]): boolean => parts.some(({ covered }) => !covered)
  return {
    sections: groups.filter(isShown).map(([section, parts]) => ({
      section,
      shown: parts.filter((part) => !part.covered),
      coveredBy: coversOf(parts),
    })),
    restCoveredBy: coversOf(groups.filter((group) => !isShown(group)).flatMap(([, parts]) => parts)),
  }
}

interface ManifestPart {
  readonly part: number
  readonly section: CaseSection
  /** SHA-256 of the salt and the text that was handed out; absent where it was covered. */
  readonly sha256?: string
  /** The section that covers it. */
  readonly coveredBy?: SectionKey | null
}

/** What was handed out and what was covered, without a word of it. */
export interface Manifest {
  readonly number: string
  readonly recipient: Recipient
  readonly outcome: Outcome
  readonly decidedAt: string
  readonly parts: readonly ManifestPart[]
}

/** A digest that whoever has the salt can check, and nobody can guess: without it, few words have few digests. */
export const digestOf = (salt: string, text: string): string =>
  createHash('sha256').update(`${salt}\n${text}`).digest('hex')

/** A salt for each part, kept sealed with the release. */
export const newSalts = ({ parts }: Release): readonly string[] =>
  parts.map(() => randomBytes(16).toString('hex'))

/** The manifest of a release, with a digest for each part that was handed out and a section for each that was not. */
export const manifestOf = (release: Release, salts: readonly string[], decidedAt: Date): Manifest => ({
  number: release.number,
  recipient: release.recipient,
  outcome: outcomeOf(release),
  decidedAt: decidedAt.toISOString(),
  parts: release.parts.map((part, index) => ({
    part: index + 1,
    section: part.section,
    ...(part.covered ? { coveredBy: part.by } : { sha256: digestOf(salts[index] ?? '', part.text) }),
  })),
})
