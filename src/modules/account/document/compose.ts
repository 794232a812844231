import { type Chapter, type Composition, type Node, paragraph } from '../../../web/composed/composition.ts'
import { withoutIdentifiers } from '../../../web/composed/identifiers.ts'
import { composeActivities } from './compose-activities.ts'
import { composeBodies } from './compose-assignments.ts'
import { composeCorrection } from './compose-changes.ts'
import { valueFootnote } from './compose-figures.ts'
import { composeBrief, composeCover } from './compose-frame.ts'
import { composeProtocol } from './compose-letter.ts'
import { composeMatter } from './compose-matter.ts'
import { composeAreas } from './compose-measures.ts'
import { composeMoney } from './compose-money.ts'
import { composeOutcomes } from './compose-outcomes.ts'
import { composePromises } from './compose-promises.ts'
import { composeSources, composeVerification } from './compose-sources.ts'
import { type Composing, composingOf } from './composing.ts'
import type { AccountDocument } from './document.ts'
import type { Block } from './sources.ts'
import { listFigures, writtenIn } from './text.ts'

const proseChapter = (
  { wording, blocks: nodesOf }: Composing,
  id: 'conclusions' | 'method',
  blocks: readonly Block[],
): Chapter => {
  const nodes: Node[] = nodesOf(blocks)
  return {
    id,
    level: 1,
    title: wording.label(`chapter.${id}`),
    nodes: nodes.length === 0 ? [paragraph(wording.label(`empty.${id}`), 'quiet')] : nodes,
    chapters: [],
  }
}

/** How the account was made, and how its words and figures are to be read. */
const composeMethod = (composing: Composing): Chapter => {
  const { document, wording } = composing
  const written = proseChapter(composing, 'method', document.method)
  const figures = listFigures(document).map(({ figure }) => figure)
  const read =
    document.measures.length === 0
      ? []
      : [paragraph(wording.label('result.explanation'), 'quiet'), ...valueFootnote(composing, figures)]
  return { ...written, nodes: [...written.nodes, ...read] }
}

/** The chapters in their order, which is also that of the notes: the register of sources comes when all have been numbered. */
const chaptersOf = (composing: Composing): Chapter[] => {
  const { document, wording } = composing
  const numbered = [
    ...composeCorrection(composing),
    composeMatter(composing),
    proseChapter(composing, 'conclusions', document.conclusions),
    composeBrief(composing),
    ...composeAreas(composing),
    composeOutcomes(composing),
    composePromises(composing),
    composeMoney(composing),
    composeActivities(composing),
    composeMethod(composing),
  ].map((chapter, index) => ({ ...chapter, mark: String(index + 1) }))
  const annexes = [composeBodies(composing), composeSources(composing), composeVerification(composing)].map(
    (chapter, index) => ({ ...chapter, mark: wording.label('chapter.annex', { number: index + 1 }) }),
  )
  return [...numbered, ...annexes, composeProtocol(composing)]
}

/**
 * Composes the account as it is read, in its own language and in the form of a communication to Parliament: its first
 * page, the numbered chapters, the annexes, and the extract from the minutes. Whatever is missing is said in words;
 * nothing is left out because it is empty. No identifier of a database is read in it, whatever it was composed from.
 */
export const composeAccount = (document: AccountDocument): Composition => {
  const composing = composingOf(document)
  return withoutIdentifiers(
    {
      language: document.language,
      cover: composeCover(composing),
      chapters: chaptersOf(composing),
    },
    writtenIn(document),
  )
}
