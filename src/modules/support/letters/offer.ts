import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { seesPart } from '../cases/facts.ts'
import type { CaseOffer } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { letterWords } from './messages.ts'
import { listHeads } from './store.ts'

const LINES = 3

/** The latest letters on the page of a case: what they are and how they stand. */
export const lettersOffer: CaseOffer = {
  key: 'letters',
  tables: ['support.letter'],
  readable: true,
  heading: (locale) => letterWords(locale)('letters'),
  group: 'file',
  order: 73,
  href: (caseId) => paths.letters({ caseId }),
  items: async ({ tx, actor }, { file, facts, rows }) => {
    if (!seesPart(actor, facts, 'documents')) return undefined
    const heads = await rows('support.letter', () => listHeads(tx, file.id, LINES))
    return heads.map(({ id, kind, state, writtenAt, finishedAt }) => ({
      href: paths.letter({ caseId: file.id, letterId: id }),
      label: (locale) =>
        `${letterWords(locale)(kind)}, ${formatter(locale).date(dayOf(finishedAt ?? writtenAt))}`,
      ...(state === 'waiting'
        ? { tone: 'waits' as const, detail: (locale) => letterWords(locale)('waits') }
        : {}),
    }))
  },
}
