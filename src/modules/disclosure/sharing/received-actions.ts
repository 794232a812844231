import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { readDanger } from '../../../platform/arrivals/danger.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent, findSetting, insertCase, newNumber, writeField, writeLookup } from '../../support/index.ts'
import { AGE_GROUPS } from '../legal/situation.ts'
import type { PurposeCode } from '../purposes.ts'
import { copyWithdrawn, receivedInDanger, settleCopyOpened, settleReceived } from './arrivals.ts'
import { sharingPolicy } from './policy.ts'
import {
  findCopy,
  listLiveViews,
  listReceived,
  markAcknowledged,
  markRegistered,
  openCopy,
  withdrawalAnswers,
} from './received-store.ts'

const copyIdInput = z.object({ copyId: z.guid() })

/** What has been handed over to the actor's body: from whom, what for, what is needed, and what is left to do with it. */
export const viewReceived = action(
  sharingPolicy,
  'copy.list',
  'read_personal',
  z.object({
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(25),
  }),
  async ({ tx, actor, vault }, { page, pageSize }) => {
    const { bodyId, role } = personIn(actor, 'copy.list')
    const { rows, total } = await listReceived(tx, vault, { bodyId, role, page, pageSize })
    return {
      page,
      pageSize,
      total,
      copies: rows.map(({ content, facts: _facts, caseId: _caseId, keyId: _keyId, ...copy }) => ({
        ...copy,
        reference: content.reference,
        purpose: content.purpose,
        needs: content.values
          .filter(({ section, field }) => section === 'needs' && field === 'needs')
          .flatMap(({ value }) => value.split(',')),
      })),
    }
  },
)

/** A handed-over copy, opened: what the recipient got, and nothing that has come to the case since. */
export const viewCopy = action(
  sharingPolicy,
  'copy.open',
  'read_personal',
  copyIdInput,
  async ({ tx, actor, now, about, permit, vault }, { copyId }) => {
    const copy = await findCopy(tx, copyId)
    about('copy', copyId)
    permit(copy.facts)
    await settleCopyOpened(tx, copyId)
    const { facts: _facts, caseId: _caseId, keyId: _keyId, ...shown } = copy
    const content = await openCopy(tx, vault, copyId)
    return {
      copy: shown,
      content,
      // Said once, it is shown until the copy has been taken up.
      danger:
        content.danger && copy.registeredCase === null
          ? await readDanger(tx, {
              ...{ kinds: [receivedInDanger], about: copyId, moment: now },
              bodyId: personIn(actor, 'copy.open').bodyId,
            })
          : null,
    }
  },
)
export type ViewedCopy = Awaited<ReturnType<typeof viewCopy.run>>

/**
 * Registers a copy as a case of the recipient's own: with a number, a key and workers of its own, and the values that were
 * handed over as its first fields. The copy itself stays as it was.
 *
 * @throws Refusal `disclosure.already_registered`.
 */
export const registerCopy = action(
  sharingPolicy,
  'copy.register',
  'change',
  copyIdInput.extend({ ageGroup: z.enum(AGE_GROUPS) }),
  async ({ tx, actor, now, about, permit, vault }, { copyId, ageGroup }) => {
    const person = personIn(actor, 'copy.register')
    const copy = await findCopy(tx, copyId)
    about('copy', copyId)
    permit(copy.facts)
    if (copy.registeredCase !== null) throw new Refusal('disclosure.already_registered', 409)
    const content = await openCopy(tx, vault, copyId)
    const { fileKind } = await findSetting(tx, person.bodyId)
    const key = await vault.createKey(person.bodyId, 'case')
    const caseId = randomUUID()
    await insertCase(tx, person, now, {
      id: caseId,
      number: newNumber('S'),
      bodyId: person.bodyId,
      keyId: key.id,
      fileKind,
      sealedExternalNumber: null,
      ageGroup,
      county: null,
      language: null,
      fromCopy: copyId,
    })
    for (const value of content.values) {
      await writeField(tx, { key, actor: person, now }, caseId, value)
      if (
        value.section === 'identity' &&
        (value.field === 'chosen_name' || value.field === 'identity_number')
      )
        await writeLookup(tx, vault, { id: caseId, bodyId: person.bodyId }, value.field, value.value)
    }
    if (!(await markRegistered(tx, copyId, { caseId, by: person.personId, at: now })))
      throw new Refusal('disclosure.already_registered', 409)
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'registered_from_copy',
      subjectId: copyId,
      actor: person,
      now,
    })
    await settleReceived(tx, copyId)
    about('copy', copyId, { caseId })
    return { caseId }
  },
)

/**
 * Answers that a consent has been withdrawn: what the recipient did with its copy.
 *
 * @throws Refusal `disclosure.nothing_to_acknowledge`.
 */
export const acknowledgeWithdrawal = action(
  sharingPolicy,
  'copy.acknowledge',
  'change',
  copyIdInput.extend({ answer: z.enum(withdrawalAnswers) }),
  async ({ tx, now, about, permit }, { copyId, answer }) => {
    const copy = await findCopy(tx, copyId)
    about('copy', copyId, { answer })
    permit(copy.facts)
    if (!(await markAcknowledged(tx, copyId, { answer, at: now })))
      throw new Refusal('disclosure.nothing_to_acknowledge', 409)
    await settle(tx, copyWithdrawn, copyId)
    await settleReceived(tx, copyId)
    return { copyId }
  },
)

/** What others have opened for the actor's body, with until when. */
export const viewLiveViews = action(
  sharingPolicy,
  'live_view.list',
  'read_personal',
  z.object({}),
  async ({ tx, actor, now }) => {
    const { bodyId, role } = personIn(actor, 'live_view.list')
    const views = await listLiveViews(tx, { bodyId, role, now })
    return { views: views.map((view) => ({ ...view, purpose: view.purpose as PurposeCode })) }
  },
)
