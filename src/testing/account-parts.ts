import type {
  Block,
  Figure,
  RegisteredSource,
  Sentence,
  SourceReference,
} from '../modules/account/document/sources.ts'
import { proposeClaim } from '../platform/claims/propose-claim.ts'
import { contentHash } from '../platform/proof/content-hash.ts'
import { accountTexts } from './account-texts.ts'

export const cycle = <Item>(items: readonly Item[], index: number): Item =>
  items[index % items.length] as Item

export const filled = (text: string, places: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole)

export const referenceOf = ({ kind, id, label, hash, at }: RegisteredSource): SourceReference => ({
  kind,
  id,
  label,
  hash,
  at,
})

/** Makers of the small parts of a fictional account in one language; each sentence gets an id of its own. */
export const accountParts = (language: 'sv' | 'en') => {
  const texts = accountTexts[language]
  let sentences = 0

  const source = (
    kind: SourceReference['kind'],
    id: string,
    label: string,
    at: string,
  ): RegisteredSource => ({
    kind,
    id,
    label,
    hash: contentHash({ fictional: id, label }),
    at,
    issuer: kind === 'report_back' ? texts.issuer : null,
    registration: kind === 'report_back' ? `Ex2011/${id}` : null,
    definition: kind === 'indicator_snapshot' ? texts.definition : null,
    query: kind === 'indicator_snapshot' ? 'support.plans.running, 2009–2010' : null,
  })

  const sentence = (text: string, sources: RegisteredSource[]): Sentence => {
    const claim = proposeClaim(text)
    sentences += 1
    return {
      id: `s${sentences}`,
      text,
      claim,
      exemption: null,
      sources: claim === 'none' ? [] : sources.map(referenceOf),
    }
  }

  const block = (
    id: string,
    kind: Block['kind'],
    lines: readonly string[],
    sources: RegisteredSource[],
  ): Block => ({ id, kind, sentences: lines.map((line) => sentence(line, sources)) })

  const figure = (
    id: string,
    label: string,
    value: Figure['value'],
    sources: RegisteredSource[],
  ): Figure => ({
    id,
    label,
    unit: 'persons',
    period: '2009–2010',
    value,
    target: null,
    approximate: false,
    definition: null,
    sources: sources.map(referenceOf),
  })

  return { language, texts, source, sentence, block, figure }
}
export type AccountParts = ReturnType<typeof accountParts>
