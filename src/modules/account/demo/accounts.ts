import type { Stage } from '../../../platform/access/stage.ts'
import { type DemoText, loadDemoWith, type PlayAccount } from '../../plan/index.ts'
import { addText, beginAccount, viewDraft } from '../drafting/actions.ts'
import { answerEmpty, draftAccount, markSectionRead } from '../drafting/drafting-actions.ts'
import { writeLetter } from '../drafting/letter-actions.ts'
import { proposeAccount, publishAccount } from '../drafting/publishing-actions.ts'

type Draft = Awaited<ReturnType<(typeof viewDraft)['run']>>

const sectionOf = (
  draft: Draft,
  { section }: Pick<DemoText, 'section'>,
  measureIds: ReadonlyMap<string, string>,
): string => {
  const found = draft.sections.find(({ kind, measureId }) =>
    typeof section === 'string' ? kind === section : measureId === measureIds.get(section.measure),
  )
  if (found === undefined) throw new Error(`the account has no section ${JSON.stringify(section)}`)
  return found.id
}

/**
 * Makes a made-up account as an author makes a real one: drafted from what is accepted, read section by section, with a judgement
 * added here and there; where it is to be published, another person does.
 */
const playAccount: PlayAccount = async (stage, { coordinator, second }, plan, made) => {
  const on = made.begun
  const { accountId } = await stage.act(coordinator, on, beginAccount, {
    planId: plan.id,
    title: made.title,
    language: 'sv',
  })
  let revision = 1
  const act: Stage['act'] = (actor, day, action, input) => {
    revision += 1
    return stage.act(actor, day, action, input)
  }
  await act(coordinator, on, draftAccount, { accountId, revision })
  const draft = await stage.act(coordinator, on, viewDraft, { accountId })
  for (const text of made.texts)
    await act(coordinator, on, addText, {
      accountId,
      sectionId: sectionOf(draft, text, plan.measureIds),
      text: text.text,
      revision,
    })
  const numbers = new Map([...plan.measureIds].map(([number, id]) => [id, number]))
  // Of a draft that is still being written, a part has been read.
  const read = made.published ? draft.judged : draft.judged.slice(0, made.read ?? 0)
  for (const { section, state } of read) {
    const at = { accountId, sectionId: section.id }
    if (state.unread > 0) await act(coordinator, on, markSectionRead, { ...at, revision })
    const number = numbers.get(section.measureId ?? '') ?? 'else'
    if (state.unanswered)
      await act(coordinator, on, answerEmpty, {
        ...at,
        answer: made.nothing[number] ?? made.nothing.else,
        revision,
      })
  }
  if (!made.published) return
  await act(coordinator, on, writeLetter, { accountId, revision, ...made.letter })
  await stage.act(coordinator, on, proposeAccount, { accountId, revision })
  await stage.act(second, on, publishAccount, { accountId, revision })
}

/** Fills a demonstration with what is told of plans, accounts among it. */
export const loadDemo = loadDemoWith(playAccount)
