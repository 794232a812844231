import type { SectionKind } from '../store.ts'
import { outcomeSentences, outsideSentences } from './beside.ts'
import { changesSentences } from './changes.ts'
import type { DraftingContent } from './drafting-content.ts'
import { measureSentences } from './measure.ts'
import { moneySentences } from './money.ts'
import type { Proposed } from './proposed.ts'
import { methodSentences, summarySentences, wholeSentences } from './whole.ts'

/** Which part of an account a section is. */
export interface SectionOf {
  readonly kind: SectionKind
  readonly areaKey: string | null
  readonly measureId: string | null
}

/** The sentences that what is accepted gives a section, each whole and with what it rests on. */
export const proposedFor = (content: DraftingContent, section: SectionOf): Proposed[] => {
  switch (section.kind) {
    case 'summary':
      return summarySentences(content)
    case 'conclusions':
      return wholeSentences(content, null)
    case 'area':
      return wholeSentences(content, section.areaKey)
    case 'measure': {
      const measure = content.measures.find(({ id }) => id === section.measureId)
      return measure === undefined ? [] : measureSentences(content, measure)
    }
    case 'outcome':
      return outcomeSentences(content)
    case 'changes':
      return changesSentences(content)
    case 'money':
      return moneySentences(content)
    case 'outside':
      return outsideSentences(content)
    case 'method':
      return methodSentences(content)
  }
}
