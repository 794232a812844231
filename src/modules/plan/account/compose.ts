import { type Chapter, type Composition, type Node, paragraph } from '../../../web/composed/composition.ts'
import { composeActivities } from './compose-activities.ts'
import { composeBodies } from './compose-assignments.ts'
import { composeCorrection } from './compose-changes.ts'
import { composeBaselines, composeMoney } from './compose-figures.ts'
import { composeBrief, composeCover } from './compose-frame.ts'
import { composeAreas } from './compose-measures.ts'
import { composeSources, composeVerification } from './compose-sources.ts'
import { type Composing, composingOf } from './composing.ts'
import type { AccountDocument } from './document.ts'
import type { LabelKey } from './labels.ts'
import type { Block } from './sources.ts'

const proseChapter = (
  { wording, blocks: nodesOf }: Composing,
  id: 'conclusions' | 'method',
  blocks: readonly Block[],
): Chapter => {
  const title: LabelKey = `chapter.${id}`
  const nodes: Node[] = nodesOf(blocks)
  return {
    id,
    level: 1,
    title: wording.label(title),
    nodes: nodes.length === 0 ? [paragraph(wording.label(`empty.${id}`), 'quiet')] : nodes,
    chapters: [],
  }
}

/**
 * Composes the account as it is read, in its own language: the cover and the chapters in their order. Whatever is
 * missing is said in words; nothing is left out because it is empty.
 */
export const composeAccount = (document: AccountDocument): Composition => {
  const composing = composingOf(document)
  return {
    language: document.language,
    cover: composeCover(composing),
    chapters: [
      ...composeCorrection(composing),
      proseChapter(composing, 'conclusions', document.conclusions),
      composeBrief(composing),
      ...composeAreas(composing),
      composeActivities(composing),
      composeBodies(composing),
      composeMoney(composing),
      composeBaselines(composing),
      proseChapter(composing, 'method', document.method),
      composeSources(composing),
      composeVerification(composing),
    ],
  }
}
