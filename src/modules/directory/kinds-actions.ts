import { action } from '../../platform/access/action.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readerOf } from './actions.ts'
import { RemoveKind, SayKind } from './kinds.ts'
import { deleteKind, listKinds, putKind } from './kinds-store.ts'
import { directoryPolicy } from './policy.ts'
import { getBodyWithNames, touchBody } from './store.ts'

/**
 * Says what a body is as a recipient, since when and until when; saying it again corrects days and source. What is sent to a
 * body is asked against it on the day itself, so that a last day closes the way at once.
 *
 * @throws Refusal `directory.kind_ends_before` at `until`; NotFound
 */
export const sayKind = action(
  directoryPolicy,
  'directory.say_kind',
  'change',
  SayKind,
  async ({ tx, actor, about }, { bodyId, ...said }) => {
    const reader = readerOf(actor)
    await getBodyWithNames(tx, bodyId, reader)
    about('body', bodyId, { kind: said.kind, from: said.from, until: said.until })
    if (said.from !== null && said.until !== null && said.until < said.from)
      throw new Refusal('directory.kind_ends_before', 422, {}, 'until')
    await putKind(tx, bodyId, said)
    await touchBody(tx, bodyId)
    return getBodyWithNames(tx, bodyId, reader)
  },
)

/**
 * Takes back what was said by mistake. What follows from the type of a body is not taken back: it gets a last day.
 *
 * @throws Refusal `directory.kind_by_type`; NotFound
 */
export const removeKind = action(
  directoryPolicy,
  'directory.remove_kind',
  'change',
  RemoveKind,
  async ({ tx, actor, about }, { bodyId, kind }) => {
    const reader = readerOf(actor)
    await getBodyWithNames(tx, bodyId, reader)
    about('body', bodyId, { kind })
    const standing = (await listKinds(tx, [bodyId])).find((one) => one.kind === kind)
    if (standing?.byType) throw new Refusal('directory.kind_by_type', 422)
    await deleteKind(tx, bodyId, kind)
    await touchBody(tx, bodyId)
    return getBodyWithNames(tx, bodyId, reader)
  },
)
