import { cohensKappa, type Kappa } from '../../../platform/two/kappa.ts'
import type { reasons } from '../codes.ts'

type Decision = 'include' | 'exclude'
type Reason = (typeof reasons)[number]

/** What a search has found, as far as it has been screened. */
export interface Screened {
  readonly studyId: string
  /** Nothing where the reader may not read it: it has not been screened, or was left out. */
  readonly title: string | null
  readonly year: number | null
  /** Another report of a study. */
  readonly isReport: boolean
  readonly screeners: number
  readonly decision: Decision | null
  readonly reason: Reason | null
  /** What each of the two said, once both have. */
  readonly said: readonly Decision[]
}

/** A file that was read in. */
export interface Imported {
  readonly identified: number
  readonly unreadable: number
  readonly duplicates: number
}

/** From what was identified to what was included (PRISMA 2020, Page et al., BMJ 372:n71): every step adds up to the one before. */
export interface Flow {
  readonly identified: number
  readonly unreadable: number
  readonly duplicates: number
  /** Identified less what was no reference or known already. */
  readonly screened: number
  /** Said of by none or one. */
  readonly waiting: number
  /** The two said differently, and nobody has settled it. */
  readonly apart: number
  readonly excluded: number
  readonly excludedFor: Readonly<Partial<Record<Reason, number>>>
  /** Reports that are included. */
  readonly included: number
  /** Studies that they are of. */
  readonly studies: number
}

const sumOf = (files: readonly Imported[], of: keyof Imported): number =>
  files.reduce((sum, file) => sum + file[of], 0)

/** The flow of a search. */
export const flowOf = (files: readonly Imported[], found: readonly Screened[]): Flow => {
  const left = found.filter(({ decision }) => decision === 'exclude')
  const included = found.filter(({ decision }) => decision === 'include')
  const open = found.filter(({ decision }) => decision === null)
  const excludedFor: Partial<Record<Reason, number>> = {}
  for (const { reason } of left) if (reason !== null) excludedFor[reason] = (excludedFor[reason] ?? 0) + 1
  return {
    identified: sumOf(files, 'identified'),
    unreadable: sumOf(files, 'unreadable'),
    duplicates: sumOf(files, 'duplicates'),
    screened: found.length,
    waiting: open.filter(({ screeners }) => screeners < 2).length,
    apart: open.filter(({ screeners }) => screeners === 2).length,
    excluded: left.length,
    excludedFor,
    included: included.length,
    studies: included.filter(({ isReport }) => !isReport).length,
  }
}

const decisions = ['include', 'exclude'] as const

/** How far the two agreed, over what both have said of; who is first is the same throughout, whichever of them it is. */
export const agreementOf = (found: readonly Screened[]): Kappa => {
  const both = found.filter(({ said }) => said.length === 2)
  return cohensKappa(
    decisions.map((one) =>
      decisions.map((other) => both.filter(({ said }) => said[0] === one && said[1] === other).length),
    ),
  )
}
