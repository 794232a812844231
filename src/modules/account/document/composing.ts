import { claimOf } from '../../../platform/claims/propose-claim.ts'
import type { Node, Run } from '../../../web/composed/composition.ts'
import type { AccountDocument } from './document.ts'
import { type Wording, wordingIn } from './formatting.ts'
import type { Block, RegisteredSource, Sentence, SourceReference } from './sources.ts'
import { listSources } from './text.ts'

/** What every chapter needs while it is composed. */
export type Composing = {
  document: AccountDocument
  wording: Wording
  /** The numbers of some sources' notes: notes count from 1 in the order in which the text refers to them. */
  notes: (sources: readonly SourceReference[]) => number[]
  /**
   * The registered sources and, in a draft, those that are not registered yet, in the order of their notes; those that the
   * text has not referred to come last. It is asked for when everything else is composed.
   */
  register: () => RegisteredSource[]
  runs: (sentences: readonly Sentence[]) => Run[]
  blocks: (blocks: readonly Block[]) => Node[]
  /** "Åtgärd 3", or the heading of a measure without a number. */
  measureName: (id: string) => string
  /** The numbers of some measures, "1, 17"; the heading of one without a number. What is not in the account is left out. */
  measureNumbers: (ids: readonly string[]) => string
  /** A heading is never empty: an accessible document needs a name for every place. */
  named: (text: string) => string
}

const registerOf = (document: AccountDocument): Map<string, RegisteredSource> => {
  const register = new Map(document.sources.map((source) => [source.id, source]))
  for (const { source } of listSources(document))
    if (!register.has(source.id))
      register.set(source.id, { ...source, issuer: null, registration: null, definition: null, query: null })
  return register
}

/** Numbers sources as they are first referred to. */
const numbering = (known: ReadonlyMap<string, RegisteredSource>) => {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  return {
    notes: (sources: readonly SourceReference[]): number[] =>
      [...new Set(sources.filter(({ id }) => known.has(id)).map(({ id }) => numberOf(id)))].sort(
        (one, other) => one - other,
      ),
    register: (): RegisteredSource[] => {
      for (const id of known.keys()) numberOf(id)
      return [...numbers.keys()].map((id) => known.get(id)!)
    },
  }
}

const sameNotes = (one: Run | undefined, other: Run): boolean =>
  one !== undefined &&
  one.begins === undefined &&
  one.notes.length > 0 &&
  one.notes.join() === other.notes.join()

/** Where sentences that follow each other rest on the same sources, the last of them says so for all. */
const saidOnce = (runs: readonly Run[]): Run[] =>
  runs.map((run, index) => (sameNotes(runs[index + 1], run) ? { ...run, notes: [] } : run))

/** Prepares the composing of one account: wording, and the numbers of its notes. */
export const composingOf = (document: AccountDocument): Composing => {
  const wording = wordingIn(document.language)
  const { notes, register } = numbering(registerOf(document))
  const measures = new Map(document.measures.map((measure) => [measure.id, measure]))

  const runs = (sentences: readonly Sentence[]): Run[] =>
    saidOnce(
      sentences.map((sentence) => ({
        text: sentence.text.trim(),
        notes: notes(sentence.sources),
        unsourced: sentence.sources.length === 0 && claimOf(sentence) !== 'none',
        ...(sentence.begins === undefined ? {} : { begins: sentence.begins }),
      })),
    )

  const named = (text: string): string =>
    /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text) ? text : wording.label('account.untitled')

  const nodeOf = (block: Block): Node[] => {
    const text = runs(block.sentences).filter((run) => run.text !== '')
    if (text.length === 0) return []
    if (block.kind === 'heading') return [{ kind: 'heading', id: block.id, runs: text }]
    if (block.kind === 'list') {
      const items = block.sentences.map((sentence) => runs([sentence])).filter(([run]) => run?.text !== '')
      return [{ kind: 'list', ordered: false, items }]
    }
    return [{ kind: 'paragraph', runs: text, tone: 'normal' }]
  }

  return {
    document,
    wording,
    notes,
    register,
    runs,
    blocks: (blocks) => blocks.flatMap(nodeOf),
    measureName: (id) => {
      const measure = measures.get(id)
      if (measure === undefined) return wording.label('account.untitled')
      return measure.number === null
        ? named(measure.heading)
        : wording.label('measure.short', { number: measure.number })
    },
    measureNumbers: (ids) =>
      document.measures
        .filter(({ id }) => ids.includes(id))
        .map(({ number, heading }) => number ?? named(heading))
        .join(', '),
    named,
  }
}
