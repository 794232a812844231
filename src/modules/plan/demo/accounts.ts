import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Stage } from '../../../platform/access/stage.ts'
import { addText, beginAccount, changeSentence, viewDraft, viewSection } from '../drafting/actions.ts'
import { publishAccount } from '../drafting/publishing-actions.ts'
import { quoteSnapshot } from '../drafting/quote-actions.ts'
import { sourceKey } from '../drafting/rules.ts'
import type { DemoAccount, DemoText } from './shape.ts'

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

/** Writes a made-up account, gives its claims their sources where it is to have them, and publishes it where it is to be. */
export const playAccount = async (
  stage: Stage,
  coordinator: PersonActor,
  plan: { id: string; measureIds: ReadonlyMap<string, string> },
  made: DemoAccount,
): Promise<void> => {
  const on = made.begun
  const { accountId } = await stage.act(coordinator, on, beginAccount, {
    planId: plan.id,
    title: made.title,
    language: 'sv',
  })
  const draft = () => stage.act(coordinator, on, viewDraft, { accountId })
  for (const text of made.texts) {
    const before = await draft()
    const sectionId = sectionOf(before, text, plan.measureIds)
    await stage.act(coordinator, on, addText, {
      accountId,
      sectionId,
      text: text.text,
      revision: before.account.revision,
    })
    if (!text.sourced && !made.published) continue
    const { section, candidates } = await stage.act(coordinator, on, viewSection, { accountId, sectionId })
    for (const sentence of section.sentences) {
      if (sentence.counts === 'none') continue
      const source = text.sourced ? candidates.find(({ kind }) => kind === 'report_back') : undefined
      await stage.act(coordinator, on, changeSentence, {
        accountId,
        sectionId,
        sentenceId: sentence.id,
        sentence: sentence.text,
        revision: (await draft()).account.revision,
        ...(source
          ? { claim: sentence.counts, sources: [sourceKey(source)] }
          : {
              claim: 'none',
              exemption: 'Beskriver hur redovisningen är gjord, inget resultat (övning)',
              sources: [],
            }),
      })
    }
  }
  for (const measure of made.quotes ?? []) {
    const before = await draft()
    const sectionId = sectionOf(before, { section: { measure } }, plan.measureIds)
    const { quotable } = await stage.act(coordinator, on, viewSection, { accountId, sectionId })
    const [quoted] = quotable
    if (quoted)
      await stage.act(coordinator, on, quoteSnapshot, {
        accountId,
        sectionId,
        snapshot: quoted.id,
        revision: before.account.revision,
      })
  }
  if (made.published)
    await stage.act(coordinator, on, publishAccount, {
      accountId,
      revision: (await draft()).account.revision,
    })
}
