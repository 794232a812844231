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
  /** The registered sources and, in a draft, those that are not registered yet; notes count from 1. */
  register: RegisteredSource[]
  notes: (sources: readonly SourceReference[]) => number[]
  runs: (sentences: readonly Sentence[]) => Run[]
  blocks: (blocks: readonly Block[]) => Node[]
  /** "Åtgärd 3", or the heading of a measure without a number. */
  measureName: (id: string) => string
  /** A heading is never empty: an accessible document needs a name for every place. */
  named: (text: string) => string
}

const registerOf = (document: AccountDocument): RegisteredSource[] => {
  const register = new Map(document.sources.map((source) => [source.id, source]))
  for (const { source } of listSources(document))
    if (!register.has(source.id))
      register.set(source.id, { ...source, issuer: null, registration: null, definition: null, query: null })
  return [...register.values()]
}

/** Prepares the composing of one account: wording, register and the numbers of its notes. */
export const composingOf = (document: AccountDocument): Composing => {
  const wording = wordingIn(document.language)
  const register = registerOf(document)
  const numbers = new Map(register.map(({ id }, index) => [id, index + 1]))
  const measures = new Map(document.measures.map((measure) => [measure.id, measure]))

  const notes = (sources: readonly SourceReference[]): number[] =>
    [...new Set(sources.map(({ id }) => numbers.get(id) ?? 0))]
      .filter((number) => number > 0)
      .sort((a, b) => a - b)

  const runs = (sentences: readonly Sentence[]): Run[] =>
    sentences.map((sentence) => ({
      text: sentence.text.trim(),
      notes: notes(sentence.sources),
      unsourced: sentence.sources.length === 0 && claimOf(sentence) !== 'none',
      ...(sentence.begins === undefined ? {} : { begins: sentence.begins }),
    }))

  const named = (text: string): string =>
    /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text) ? text : wording.label('account.untitled')

  const nodeOf = (block: Block): Node[] => {
    const text = runs(block.sentences).filter((run) => run.text !== '')
    if (text.length === 0) return []
    if (block.kind === 'heading') return [{ kind: 'heading', id: block.id, runs: text }]
    if (block.kind === 'list') return [{ kind: 'list', ordered: false, items: text.map((run) => [run]) }]
    return [{ kind: 'paragraph', runs: text, tone: 'normal' }]
  }

  return {
    document,
    wording,
    register,
    notes,
    runs,
    blocks: (blocks) => blocks.flatMap(nodeOf),
    measureName: (id) => {
      const measure = measures.get(id)
      if (measure === undefined) return id
      return measure.number === null
        ? named(measure.heading)
        : wording.label('measure.short', { number: measure.number })
    },
    named,
  }
}
