import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { seesPart } from '../cases/facts.ts'
import type { CaseOffer } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { extensionFor } from './documents/claimed-type.ts'
import { listLatestDocuments } from './documents/store.ts'
import { noteWords } from './messages.ts'
import { listLatestHeads } from './store.ts'
import { listEvents } from './timeline/store.ts'
import { eventWord, timelineWords } from './timeline/words.ts'

const LINES = 3

/** The latest notes on the page of a case: their day and kind, not what they say. */
export const notesOffer: CaseOffer = {
  key: 'notes',
  readable: true,
  heading: (locale) => noteWords(locale)('notes'),
  group: 'file',
  order: 70,
  href: (caseId) => paths.notes({ caseId }),
  start: {
    label: (locale) => noteWords(locale)('newNote'),
    href: (caseId) => paths.newNote({ caseId }),
  },
  items: async ({ tx, actor }, { file, facts }) => {
    if (!seesPart(actor, facts, 'notes')) return undefined
    const notes = await listLatestHeads(tx, file.id, LINES)
    return notes.map(({ id, kind, happenedOn }) => ({
      href: paths.note({ caseId: file.id, noteId: id }),
      label: (locale) => formatter(locale).date(happenedOn),
      detail: (locale) => noteWords(locale)(kind),
    }))
  },
}

/** The latest documents: their type and day, not their names. */
export const documentsOffer: CaseOffer = {
  key: 'documents',
  tables: ['support.document'],
  readable: true,
  heading: (locale) => noteWords(locale)('documents'),
  group: 'file',
  order: 71,
  href: (caseId) => paths.documents({ caseId }),
  items: async ({ tx, actor }, { file, facts, rows }) => {
    if (!seesPart(actor, facts, 'documents')) return undefined
    const documents = await rows('support.document', () => listLatestDocuments(tx, file.id, LINES))
    return documents.map(({ mediaType, addedAt }) => ({
      href: paths.documents({ caseId: file.id }),
      label: () => extensionFor(mediaType).toUpperCase(),
      detail: (locale) => noteWords(locale)('documentAdded', { day: formatter(locale).date(dayOf(addedAt)) }),
    }))
  },
}

/** What happened last. */
export const timelineOffer: CaseOffer = {
  key: 'timeline',
  readable: true,
  heading: (locale) => timelineWords(locale)('timeline'),
  group: 'file',
  order: 72,
  href: (caseId) => paths.timeline({ caseId }),
  items: async ({ tx, actor }, { file, facts }) => {
    if (!seesPart(actor, facts, 'timeline')) return undefined
    const { events } = await listEvents(tx, file.id, { section: undefined, page: 1, pageSize: LINES })
    return events
      .filter(({ section }) => seesPart(actor, facts, section))
      .map(({ at, kind }) => ({
        label: (locale) => eventWord(locale, kind),
        detail: (locale) => formatter(locale).instant(at),
      }))
  },
}
