import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action, type House, perform } from '../../platform/access/action.ts'
import type { Task } from '../../platform/jobs/queue.ts'
import { Refusal } from '../../platform/refusal.ts'
import { allAreSettled } from './arrivals.ts'
import { accessibilityPolicy } from './policy.ts'
import { forgottenBefore, mayBecome } from './rules.ts'
import { ListInput, SettleInput, TellInput } from './schema.ts'
import {
  addMessage,
  getMessageForUpdate,
  isAnyOpen,
  keepState,
  listMessagesIn,
  removeSettledBefore,
} from './store.ts'

export const readStatement = action(
  accessibilityPolicy,
  'accessibility.read',
  'read',
  z.object({}),
  async ({ settings }) => ({ operator: settings.publisher.name, address: settings.baseUrl }),
)

/** Takes what somebody tells. A program that fills in everything is thanked as well, and nothing is kept of it. */
export const tell = action(
  accessibilityPolicy,
  'accessibility.tell',
  'change',
  TellInput,
  async ({ tx, now, about }, { website, ...told }) => {
    if (website !== '') return about('accessibility_message', 'by_a_program')
    const id = randomUUID()
    about('accessibility_message', id)
    await addMessage(tx, { id, receivedAt: now, ...told })
  },
)

export const listMessages = action(
  accessibilityPolicy,
  'accessibility.list_messages',
  'read_personal',
  ListInput,
  async ({ tx, about }, { state, page }) => {
    about('accessibility_message', state)
    return { state, page, ...(await listMessagesIn(tx, state, page)) }
  },
)

export const settle = action(
  accessibilityPolicy,
  'accessibility.settle',
  'change',
  SettleInput,
  async ({ tx, now, about }, { messageId, state, revision }) => {
    about('accessibility_message', messageId, { state })
    const found = await getMessageForUpdate(tx, messageId)
    if (found.revision !== revision || !mayBecome(found.state, state))
      throw new Refusal('accessibility.changed_meanwhile', 409)
    await keepState(tx, messageId, state, now)
    if (!(await isAnyOpen(tx))) await allAreSettled(tx)
    return { was: found.state }
  },
)

export const forgetMessages = action(
  accessibilityPolicy,
  'accessibility.forget',
  'change',
  z.object({}),
  async ({ tx, now, about }) => {
    about('accessibility_message', 'settled', {
      messages: await removeSettledBefore(tx, forgottenBefore(now)),
    })
  },
)

export const forgetTask = 'accessibility.forget'

export const accessibilityTasks = (house: House): Readonly<Record<string, Task>> => ({
  [forgetTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: forgetTask } }, forgetMessages, {})
  },
})
