import type { LineFunction } from '../../../platform/on-call/line.ts'
import type { SectionKey } from '../../law/index.ts'
import type { FieldValue, SectionText } from '../../support/index.ts'
import { CASE_SECTIONS, type CaseSection } from '../legal/least.ts'
import type { ProvisionKey } from '../legal/provisions.ts'
import type { PurposeCode } from '../purposes.ts'
import type { Part } from './rules.ts'

interface CopiedValue {
  readonly section: CaseSection
  readonly field: string
  readonly occurrence: number
  readonly value: string
}

/** A text of a section that has no fields: a note, a document's name, a goal. */
export interface CopiedText extends SectionText {
  readonly section: CaseSection
}

/** What a recipient gets: what was handed over, on what it rests, and nothing else. The same before and after. */
export interface CopyContent {
  readonly fromName: string
  readonly toName: string
  /** Number of the case at the body that hands it over, to speak of it with. */
  readonly reference: string
  /** When it was handed over, ISO 8601. */
  readonly at: string
  readonly purpose: PurposeCode
  readonly purposeText: string | null
  readonly provision: ProvisionKey
  readonly section: SectionKey
  /** Handed over in danger to life though the provision did not carry it. */
  readonly overridden: boolean
  /** Why somebody is in danger, in the sender's words, and why it was handed over all the same; absent in older copies. */
  readonly danger?: { readonly reason: string | null; readonly override: string | null } | null
  /** Numbers on which the sender answers, as they were when it was handed over. */
  readonly callBack?: readonly { readonly function: LineFunction; readonly telephone: string }[]
  readonly proviso: string | null
  /** Why it rests on a section that nobody had read for long; absent in older copies. */
  readonly staleLaw?: string | null
  /** Last day that the recipient may use it for its purpose without asking anew. */
  readonly endsOn: string
  readonly parts: readonly Part[]
  readonly values: readonly CopiedValue[]
  readonly texts: readonly CopiedText[]
}

/** Whether one of the parts is this field, or the section that it belongs to. */
const covers = (parts: readonly Part[], section: string, field: string): boolean =>
  parts.some((part) => part.section === section && (part.field === '' || part.field === field))

/** Of a case's values those that the parts cover, in the order of the sections. */
export const coveredValues = (values: readonly FieldValue[], parts: readonly Part[]): CopiedValue[] =>
  CASE_SECTIONS.flatMap((section) =>
    values
      .filter((value) => value.section === section && covers(parts, section, value.field))
      .map(({ field, occurrence, value }) => ({ section, field, occurrence, value })),
  )
