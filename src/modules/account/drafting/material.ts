import type { DraftingContent } from './proposals/drafting-content.ts'
import { type CandidateSource, candidatesFor, type PassageOf, passageKey, sourceKey } from './rules.ts'
import type { SectionRow } from './store.ts'

/** A source of the material with its words, each of which can be put into the section. */
export interface MaterialSource {
  readonly key: string
  readonly kind: 'report' | 'decision' | 'figure' | 'conflict' | 'plan' | 'file' | 'money'
  readonly label: string
  readonly address: string
  readonly passages: readonly {
    readonly key: string
    readonly of: PassageOf
    readonly text: string
    readonly used: boolean
  }[]
}

const kindOf = ({ kind, id }: CandidateSource): MaterialSource['kind'] => {
  if (kind === 'report_back') return 'report'
  if (kind === 'indicator_snapshot') return 'figure'
  if (kind === 'plan_passage') return 'plan'
  if (id.startsWith('decision-')) return 'decision'
  if (id.startsWith('posting-')) return 'money'
  return id.startsWith('conflict-') ? 'conflict' : 'file'
}

/** In which order an author needs them: where sources differ first, what was reported, figures, decisions, and the plan's words. */
const order: readonly MaterialSource['kind'][] = [
  'conflict',
  'report',
  'figure',
  'decision',
  'money',
  'file',
  'plan',
]

const isOf = (content: DraftingContent, section: SectionRow, candidate: CandidateSource): boolean => {
  const kind = kindOf(candidate)
  switch (section.kind) {
    case 'measure':
      return candidate.measures.includes(section.measureId ?? '')
    case 'area': {
      const own = content.measures.filter(({ areaKey }) => areaKey === section.areaKey).map(({ id }) => id)
      return kind !== 'plan' && kind !== 'file' && candidate.measures.some((id) => own.includes(id))
    }
    case 'outside':
      return candidate.id.startsWith('activity-')
    case 'outcome':
      return kind === 'figure' || kind === 'conflict'
    case 'money':
      return kind === 'money'
    case 'changes':
      return kind === 'decision'
    case 'conclusions':
    case 'summary':
      return kind === 'report' || kind === 'conflict'
    default:
      return kind === 'plan' && candidate.measures.length === 0
  }
}

/** What lies beside a section while it is written: the words of its sources, and which of them it uses already. */
export const materialFor = (content: DraftingContent, section: SectionRow): MaterialSource[] =>
  candidatesFor(content.candidates, section.measureId)
    .filter((candidate) => isOf(content, section, candidate))
    .map((candidate) => {
      const chosen = section.sentences.flatMap(({ sources }) =>
        sources.filter((source) => sourceKey(source) === sourceKey(candidate)),
      )
      return {
        key: sourceKey(candidate),
        kind: kindOf(candidate),
        label: candidate.label,
        address: candidate.address,
        passages: candidate.passages.map(({ of, text }, at) => ({
          key: passageKey(candidate, at),
          of,
          text,
          used: chosen.some(
            ({ passage }) => passage !== null && (text.includes(passage) || passage.includes(text)),
          ),
        })),
      }
    })
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
