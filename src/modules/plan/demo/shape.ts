import type { Role } from '../../../platform/access/roles.ts'
import type { CameOfIt } from '../evaluation/schema.ts'
import type { CarriedOut } from '../standing/schema.ts'
import type { DemoFigures } from './figures-shape.ts'

/** A made-up person, with the body acted for. */
export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly body: string
  readonly role: Role
}

/** A made-up body; everything about it says so. */
export interface DemoBody {
  readonly name: string
  readonly type: 'agency' | 'county_board' | 'ngo'
  readonly address: string
}

interface DemoFigure {
  readonly label: string
  readonly level: 'output' | 'outcome' | 'effect'
  readonly kind: 'measured' | 'zero' | 'unknown' | 'not_collected' | 'suppressed'
  readonly value?: number
  readonly unit: string
  readonly period?: readonly [from: string, to: string]
  readonly source: string
}

export interface DemoReport {
  /** Which of the assignment's deadlines it answers, counted from 0. */
  readonly deadline: number
  /** The reporting body, where it is not the only assignee. */
  readonly body?: string
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'published'
  /** Day on which it was last handed in, or begun where it is a draft. */
  readonly on: string
  readonly output: string
  readonly outcome?: string
  readonly effect?: string
  readonly notAssessed?: string
  readonly answers?: readonly string[]
  readonly figures?: readonly DemoFigure[]
  readonly returnReason?: string
  /** Lines of an evidence file. */
  readonly evidence?: { readonly title: string; readonly name: string; readonly text: string }
}

interface DemoDeadline {
  readonly day: string
  readonly kind: 'interim' | 'final'
  readonly part?: string
  readonly prolonged?: { readonly to: string; readonly decided: string; readonly reason: string }
}

export interface DemoAssignment {
  readonly title: string
  readonly task: string
  readonly measures: readonly string[]
  readonly assignees: readonly string[]
  readonly consulted?: readonly string[]
  readonly cooperating?: readonly string[]
  readonly decided: string
  readonly reference: string
  readonly questions?: readonly string[]
  readonly money?: { readonly kronor: string; readonly from: number; readonly to: number }
  readonly deadlines: readonly DemoDeadline[]
  readonly reports?: readonly DemoReport[]
  /** Day on which it was declared carried out. */
  readonly completed?: string
  readonly withdrawn?: { readonly decided: string; readonly reason: string }
}

export interface DemoProgress {
  readonly measure: string
  readonly state: 'not_started' | 'on_track' | 'at_risk' | 'delayed' | 'done' | 'stopped'
  readonly carriedOut?: CarriedOut
  readonly reason: string
  readonly on: string
}

/** What the made-up evaluator judges of a measure; a draft where it is not published. */
export interface DemoEvaluation {
  readonly measure: string
  readonly on: string
  readonly published: boolean
  readonly carriedOut?: CarriedOut
  readonly carriedOutBecause?: string
  readonly cameOfIt?: CameOfIt
  readonly cameOfItBecause?: string
  readonly otherSources?: readonly string[]
}

export interface DemoActivity {
  readonly body: string
  readonly area: string
  readonly title: string
  readonly description: string
  readonly from: string
  readonly to?: string
  readonly output?: string
  readonly outcome?: string
  readonly source?: string
}

/** A section of an account: one that there is one of, or that of a measure by its number. */
type DemoSection = 'summary' | 'conclusions' | 'method' | { readonly measure: string }

/** What an author adds to the draft of a section. */
export interface DemoText {
  readonly section: DemoSection
  readonly text: string
}

export interface DemoAccount {
  readonly title: string
  readonly begun: string
  readonly published: boolean
  readonly texts: readonly DemoText[]
  /** Why nothing was reported, by the number of the measure; under `else` of whatever else is empty. */
  readonly nothing: Readonly<Record<string, string>> & { readonly else: string }
  /** What it says of itself as a communication, where it is published. */
  readonly letter?: {
    readonly number?: string
    readonly place: string
    readonly decided?: string
    readonly primeMinister: string
    readonly minister: string
    readonly department: string
  }
  /** Of one that is not published, how many sections its author has read. */
  readonly read?: number
}

/** A decision on money that is posted by itself, for no assignment. */
interface DemoMoney {
  readonly kind: 'decision' | 'planning'
  readonly measure: string
  readonly body: string
  readonly kronor: string
  readonly from: number
  readonly to: number
  readonly day: string
  readonly words: string
  readonly source: string
}

/** What became of the money of an assignment, step by step. */
interface DemoMoneySteps {
  /** Reference of the assignment. */
  readonly assignment: string
  readonly steps: readonly {
    readonly kind: 'grant' | 'disposal' | 'spending' | 'return'
    readonly kronor: string
    readonly on: string
    readonly words: string
  }[]
}

/** A line of an appropriation that was looked at and is none of the plan's money. */
interface DemoSetAside {
  readonly year: number
  readonly body: string
  readonly kronor: number
  readonly appropriation: string | null
  readonly source: string
}

/** What has happened on a plan, all of it made up. */
export interface DemoHistory {
  readonly assignments: readonly DemoAssignment[]
  readonly progress: readonly DemoProgress[]
  readonly evaluations: readonly DemoEvaluation[]
  readonly activities: readonly DemoActivity[]
  readonly accounts: readonly DemoAccount[]
  readonly money?: {
    readonly posted?: readonly DemoMoney[]
    readonly steps?: readonly DemoMoneySteps[]
    readonly setAside?: readonly DemoSetAside[]
  }
  readonly figures: DemoFigures
  /** The day on which somebody said that the plan is followed here. */
  readonly followed: string
  /** The last day of what has happened. */
  readonly until: string
}

/** Marks a text as made up, so that it says so wherever it is quoted. */
export const madeUp = (text: string): string => `${text} (Påhittat för övning.)`
