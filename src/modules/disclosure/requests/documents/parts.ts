import { createHash } from 'node:crypto'
import { type SectionText, sectionReaders } from '../../../support/index.ts'
import { type KnownFacts, readKnown } from '../../consents/known.ts'
import { CASE_SECTIONS, type CaseSection } from '../../legal/least.ts'
import type { Doing } from '../../telling/doing.ts'
import {
  type Choice,
  type PartOfCase,
  type Proposal,
  proposalFor,
  type Recipient,
  type SecrecyFacts,
  type Standing,
  standingOf,
  tracesIn,
} from './rules.ts'

/** A part of a case with a key that belongs to what it says now: once it says something else, nothing is decided of it. */
interface FoundPart extends PartOfCase {
  readonly key: string
  readonly day: string | null
}

/** A part with what may cover it, and how it stands. */
export interface ReviewedPart extends FoundPart {
  readonly proposal: Proposal
  readonly choice: Choice | undefined
  readonly standing: Standing
}

const textKey = (section: string, { kind, day, text }: SectionText, twin: number): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, day, text]))
    .digest('hex')
  return `${section}-${digest.slice(0, 32)}-${twin}`
}

const textsOf = async (
  context: Doing,
  section: CaseSection,
  { file, key }: KnownFacts,
): Promise<FoundPart[]> => {
  const texts = (await sectionReaders[section]?.(context, { id: file.id, key })) ?? []
  const twins = new Map<string, number>()
  return texts.map((text) => {
    const first = textKey(section, text, 0)
    const twin = twins.get(first) ?? 0
    twins.set(first, twin + 1)
    return { key: textKey(section, text, twin), section, field: '', day: text.day, value: text.text }
  })
}

const fieldsIn = (section: CaseSection, { values }: KnownFacts): FoundPart[] =>
  values
    .filter((value) => value.section === section)
    .map(({ id, field, value }) => ({ key: `${section}-${id}`, section, field, day: null, value }))

/** The parts of a case in the order of its sections, as they are now, with what may cover each toward who asks. */
export const reviewParts = async (
  context: Doing,
  caseId: string,
  recipient: Recipient,
  choices: Readonly<Record<string, Choice>>,
): Promise<{ known: KnownFacts; facts: SecrecyFacts; parts: readonly ReviewedPart[] }> => {
  const known = await readKnown(context, caseId, null)
  const found: FoundPart[] = []
  for (const section of CASE_SECTIONS)
    found.push(...fieldsIn(section, known), ...(await textsOf(context, section, known)))
  const toSuspected = recipient === 'suspected' || (recipient === 'guardian' && known.guardianSuspected)
  const facts: SecrecyFacts = {
    recipient,
    secrecy: known.secrecy,
    isChild: known.file.ageGroup !== 'adult',
    sheltered: known.sheltered,
    guardianSuspected: known.guardianSuspected,
    traces: tracesIn(found, toSuspected),
  }
  const parts = found.map((part) => {
    const proposal = proposalFor(part, facts)
    const choice = choices[part.key]
    return { ...part, proposal, choice, standing: standingOf(proposal, choice) }
  })
  return { known, facts, parts }
}
