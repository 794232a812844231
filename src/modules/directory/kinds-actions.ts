import { action } from '../../platform/access/action.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readerOf } from './actions.ts'
import { RemoveKind, SayKind } from './kinds.ts'
import { listKinds } from './kinds-store.ts'
import { directoryPolicy } from './policy.ts'
import { getBodyWithNames } from './store.ts'
import { askTogether } from './two/arrivals.ts'

/**
 * Says what a body is as a recipient, since when and until when; saying it again corrects days and source. It holds once another has
 * confirmed it. What is sent to a body is asked against it on the day itself, so that a last day closes the way at once.
 *
 * @throws Refusal `directory.kind_ends_before` at `until`; NotFound
 */
export const sayKind = action(
  directoryPolicy,
  'directory.say_kind',
  'change',
  SayKind,
  async (context, { bodyId, ...said }) => {
    const { tx, about } = context
    const reader = readerOf(context.actor)
    await getBodyWithNames(tx, bodyId, reader)
    about('body', bodyId, { kind: said.kind, from: said.from, until: said.until })
    if (said.from !== null && said.until !== null && said.until < said.from)
      throw new Refusal('directory.kind_ends_before', 422, {}, 'until')
    const asked = await askTogether(context, [{ bodyId, what: 'say', ...said }])
    return { ...(await getBodyWithNames(tx, bodyId, reader)), ...asked }
  },
)

/**
 * Takes back what was said by mistake, once another has confirmed it. What follows from the type of a body is not taken back: it gets
 * a last day.
 *
 * @throws Refusal `directory.kind_by_type`; NotFound
 */
export const removeKind = action(
  directoryPolicy,
  'directory.remove_kind',
  'change',
  RemoveKind,
  async (context, { bodyId, kind }) => {
    const { tx, about } = context
    const reader = readerOf(context.actor)
    await getBodyWithNames(tx, bodyId, reader)
    about('body', bodyId, { kind })
    const standing = (await listKinds(tx, [bodyId])).find((one) => one.kind === kind)
    if (standing?.byType) throw new Refusal('directory.kind_by_type', 422)
    const asked = await askTogether(context, [{ bodyId, what: 'remove', kind }])
    return { ...(await getBodyWithNames(tx, bodyId, reader)), ...asked }
  },
)
