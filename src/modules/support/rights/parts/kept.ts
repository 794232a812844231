import { roleMessages } from '../../../../platform/access/role-messages.ts'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { RETENTION_REASONS, type RetentionReason } from '../../../law/index.ts'
import { listHolds } from '../../kept-until/hold-store.ts'
import { partName } from '../../sections/messages.ts'
import { filled } from '../opening.ts'
import { listRequests, listSeenBy } from '../request-store.ts'
import type { SubjectPart } from '../subject-part.ts'
import { eventWord, subjectWords } from '../subject-words.ts'

const workers: SubjectPart = {
  key: 'workers',
  heading: (locale) => subjectWords(locale)('workers'),
  collect: async ({ tx }, { file }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('support.assignment as a')
      .innerJoin('identity.person as p', 'p.id', 'a.person_id')
      .select(['a.part', 'a.since', 'a.ended_at', 'p.name'])
      .where('a.case_id', '=', file.id)
      .orderBy('a.since')
      .execute()
    return rows.map(({ part, since, ended_at, name }) => ({
      at: since.toISOString(),
      label: t(part as 'worker'),
      value: ended_at === null ? name : t('until', { name, day: formatter(locale).date(dayOf(ended_at)) }),
    }))
  },
}

/** What has happened, as codes: enough to follow, nothing of what was written. */
const timeline: SubjectPart = {
  key: 'timeline',
  heading: (locale) => subjectWords(locale)('timeline'),
  collect: async ({ tx }, { file }, locale) => {
    const rows = await tx
      .selectFrom('support.event')
      .select(['at', 'section', 'kind'])
      .where('case_id', '=', file.id)
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(({ at, section, kind }) => ({
      at: at.toISOString(),
      label: partName(locale, section),
      value: eventWord(locale, kind),
      tellsOf: section,
    }))
  },
}

const retention: SubjectPart = {
  key: 'retention',
  heading: (locale) => subjectWords(locale)('retention'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const { date } = formatter(locale)
    const reason = file.retentionReason as RetentionReason | null
    const holds = await listHolds(tx, key, file.id)
    return filled([
      { label: t('keepUntil'), value: file.keepUntil === null ? '' : date(file.keepUntil) },
      { label: t('disposeBy'), value: file.disposeBy === null ? '' : date(file.disposeBy) },
      { label: t('keptWhy'), value: reason === null ? '' : RETENTION_REASONS[reason][locale] },
      ...holds.flatMap((hold) => [
        { at: hold.placedAt.toISOString(), label: t('holdPlaced'), value: hold.reason },
        { at: hold.liftedAt?.toISOString() ?? '', label: t('holdLifted'), value: hold.liftReason ?? '' },
      ]),
    ])
  },
}

const rights: SubjectPart = {
  key: 'rights',
  heading: (locale) => subjectWords(locale)('rights'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const requests = await listRequests(tx, key, file.id)
    return filled(
      requests.flatMap((request) => [
        {
          at: request.askedOn,
          label: t(`request.${request.kind}`),
          value: request.wish || t('asked', { day: formatter(locale).date(request.askedOn) }),
        },
        {
          at: request.decidedOn ?? '',
          label: t('decidedOn'),
          value: request.decision === null ? '' : `${t(request.decision)}. ${request.reasons}`,
        },
      ]),
    )
  },
}

/** Who has seen the case: unit and day, never a person's name (domain rule 10). */
const seenBy: SubjectPart = {
  key: 'seen_by',
  heading: (locale) => subjectWords(locale)('seenBy'),
  collect: async ({ tx }, { file }, locale) => {
    const role = translator(roleMessages, locale)
    const rows = await listSeenBy(tx, file.id)
    return rows.map((row) => ({
      at: row.seenOn,
      label: row.bodyName,
      value: subjectWords(locale)('seenTimes', { role: role(row.role), times: row.times }),
    }))
  },
}

/** Who has worked on the case, what happened, how long it is kept, what the person has asked for. */
export const keptParts: readonly SubjectPart[] = [workers, seenBy, timeline, retention, rights]
