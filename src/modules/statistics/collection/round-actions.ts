import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { tellAsked } from './arrivals.ts'
import { collectionPolicy } from './policy.ts'
import {
  findBefore,
  findBodyNamed,
  findDoor,
  getCollection,
  insertCollection,
  insertReporters,
  listBodyNames,
  listCollections,
  listReporters,
} from './round-store.ts'
import { stateOf } from './rules.ts'
import { askInput, collectionInput, collectionsInput, openInput, PAGE_SIZE } from './schema.ts'

/** Collections with how far each has come. */
export const viewCollections = action(
  collectionPolicy,
  'collection.list',
  'read',
  collectionsInput,
  async ({ tx, today, may }, { page }) => {
    const { rows, total } = await listCollections(tx, { worksWith: true }, { page, size: PAGE_SIZE })
    const reporters = await listReporters(
      tx,
      rows.map(({ id }) => id),
    )
    return {
      page,
      total,
      mayOpen: may(collectionPolicy, 'collection.open'),
      rows: rows.map((row) => {
        const states = reporters
          .filter(({ collectionId }) => collectionId === row.id)
          .map((one) => stateOf(one, row.dueOn, today))
        const many = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length
        return {
          ...row,
          asked: states.length,
          missing: many('late', 'not_begun', 'partly'),
          late: many('late'),
          questioned: many('questioned'),
        }
      }),
    }
  },
)

/** One collection: who is asked and how each stands, whoever is missing first. */
export const viewCollection = action(
  collectionPolicy,
  'collection.view',
  'read',
  collectionInput,
  async ({ tx, today, may }, { collectionId }) => {
    const collection = await getCollection(tx, collectionId)
    const reporters = (await listReporters(tx, [collectionId])).map((one) => ({
      ...one,
      state: stateOf(one, collection.dueOn, today),
    }))
    return {
      collection,
      reporters,
      door: await findDoor(tx, collectionId),
      mayAsk: may(collectionPolicy, 'collection.ask', collection),
    }
  },
)

/** What the form of a new collection starts from: the one before, where there is any. */
export const prepareCollection = action(
  collectionPolicy,
  'collection.prepare',
  'read',
  z.object({}),
  async ({ tx, actor }) => {
    const { bodyId } = personIn(actor, 'collection.prepare')
    const last = await findBefore(tx, bodyId, '9999-12-31')
    const asked = last === undefined ? [] : await listReporters(tx, [last.id])
    return { last: last ?? null, asked: asked.length }
  },
)

/** Four times four letters and digits that nobody mistakes for each other: 80 bits. */
const newCode = (): string => {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  return [...randomBytes(16)]
    .map((byte, place) => `${place > 0 && place % 4 === 0 ? '-' : ''}${letters[byte % 32]}`)
    .join('')
}

/** Opens a collection. From then on those who are asked see it and are reminded of it. */
export const openCollection = action(
  collectionPolicy,
  'collection.open',
  'change',
  openInput,
  async ({ tx, actor, now, about }, input) => {
    const { personId, bodyId } = personIn(actor, 'collection.open')
    if (input.to < input.from) throw new Refusal('collection.period_backwards', 422, {}, 'to')
    if (input.dueOn <= input.to) throw new Refusal('collection.due_too_early', 422, {}, 'dueOn')
    const collectionId = randomUUID()
    const last = input.sameAsLast === undefined ? undefined : await findBefore(tx, bodyId, input.from)
    if (input.sameAsLast !== undefined && last === undefined)
      throw new Refusal('collection.none_before', 422, {}, 'sameAsLast')
    await insertCollection(tx, {
      id: collectionId,
      bodyId,
      title: { sv: input.titleSv, en: input.titleEn ?? input.titleSv },
      from: input.from,
      to: input.to,
      dueOn: input.dueOn,
      code: newCode(),
      openedBy: personId,
      openedAt: now,
    })
    const asked = last === undefined ? [] : await listReporters(tx, [last.id])
    await insertReporters(tx, collectionId, asked, now)
    for (const one of asked)
      await tellAsked({ tx, now }, { collectionId, dueOn: input.dueOn, bodyId: one.bodyId })
    about('collection', collectionId, { asked: asked.length })
    return { collectionId }
  },
)

/** What the form of asking a body needs. */
export const prepareAsking = action(
  collectionPolicy,
  'collection.prepare_ask',
  'read',
  collectionInput,
  async ({ tx }, { collectionId }) => ({
    collection: await getCollection(tx, collectionId),
    names: await listBodyNames(tx),
  }),
)

/** Asks a body to report. That it is asked cannot be taken back; that it is asked twice changes nothing. */
export const askBody = action(
  collectionPolicy,
  'collection.ask',
  'change',
  askInput,
  async ({ tx, now, about, permit }, { collectionId, body, kind, ways, tables }) => {
    const collection = await getCollection(tx, collectionId)
    permit(collection)
    about('collection', collectionId)
    if (tables.length === 0 && ways.some((way) => way !== 'encoded'))
      throw new Refusal('collection.no_tables', 422, {}, 'tables')
    const bodyId = await findBodyNamed(tx, body)
    if (bodyId === undefined) throw new Refusal('collection.no_such_body', 422, {}, 'body')
    const added = await insertReporters(
      tx,
      collectionId,
      [{ bodyId, kind, ways: [...new Set(ways)], tables: [...new Set(tables)] }],
      now,
    )
    if (added === 0) throw new Refusal('collection.asked_already', 409, {}, 'body')
    await tellAsked({ tx, now }, { collectionId, dueOn: collection.dueOn, bodyId })
    about('collection', collectionId, { askedBody: bodyId })
    return { collectionId }
  },
)
