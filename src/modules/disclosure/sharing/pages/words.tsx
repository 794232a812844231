import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import {
  citation,
  type FindAmendedBy,
  type LastRead,
  lawPaths,
  lawWords,
  readerOf,
  type SectionKey,
  saying,
} from '../../../law/index.ts'
import { partName } from '../../../support/index.ts'
import { legalMessages, type ReasonCode } from '../../legal/messages.ts'
import { type ProvisionKey, provisionOf } from '../../legal/provisions.ts'
import { sharingWords } from '../messages.ts'
import type { FoundDisclosure } from '../read-store.ts'
import type { Part } from '../rules.ts'
import type { Standing } from '../view-actions.ts'

/** The words of these pages in the reader's language. */
export const useSharing = () => sharingWords(useReader().locale)

export const provisionName = (locale: Locale, key: ProvisionKey): string => provisionOf(key).name[locale]
export const reasonText = (locale: Locale, reason: ReasonCode): string =>
  translator(legalMessages, locale)(reason)

/** A section of the law as it is cited, with what it says folded away: read where one decides. */
export const Law: FC<{ section: SectionKey; lastRead?: LastRead | undefined }> = ({ section, lastRead }) => {
  const { locale, today } = useReader()
  const t = useSharing()
  const law = lawWords(locale)
  return (
    <Details summary={citation(section, locale)}>
      <p>{saying(section, today, locale)}</p>
      <p>
        {lastRead === undefined ? null : <>{law('readOn', lastRead)} </>}
        <Link href={lawPaths.section({ section })}>{t('whenRead')}</Link>
      </p>
    </Details>
  )
}

const TABLE_OF: { readonly [Reason in ReasonCode]?: Parameters<FindAmendedBy>[0] } = {
  recipient_no_longer_named: 'closed',
  lawyer_section_changed: 'standing',
  not_in_force: 'standing',
}

/** The amendment behind a reason, from which day, with its page; nothing where the reason is none of an amendment's. */
export const AmendedBy: FC<{
  reason: ReasonCode
  section: SectionKey
  find: FindAmendedBy
  on?: string
}> = ({ reason, section, find, on }) => {
  const { today } = useReader()
  const format = useFormat()
  const t = useSharing()
  const table = TABLE_OF[reason]
  const found = table && find(table, section, on ?? today)
  if (found === undefined) return null
  return (
    <>
      {' '}
      {t('amendedBy')}{' '}
      <Link nowrap href={found.href}>
        SFS {found.sfs}
      </Link>{' '}
      {t('amendedFrom', { day: format.date(found.from) })}
    </>
  )
}

/** That a section has not been read for long, or that a lawyer has read it otherwise; nothing where it has been read lately. */
export const ReadLongAgo: FC<{ lastRead: LastRead }> = ({
  lastRead: { section, state, on, confidence, check, changedBy },
}) => {
  const { locale } = useReader()
  const law = lawWords(locale)
  if (state === 'fresh' && confidence !== 'own knowledge') return null
  const words = {
    fresh: law('ownKnowledge'),
    old: law('oldText'),
    changed: law('changedText', { changedBy }),
    stale: law('staleText'),
    differs: law('differsText', { on }),
  }[state]
  return (
    <Alert kind={state === 'stale' || state === 'differs' ? 'warning' : 'info'}>
      <p>
        {citation(section, locale)}: {words}
      </p>
      {check?.note ? (
        <>
          <p>{readerOf(check, locale)}:</p>
          <Written text={check.note} />
        </>
      ) : null}
      <p>
        <Link href={lawPaths.section({ section })}>{law('sectionPage')}</Link>
      </p>
    </Alert>
  )
}

const KIND: Readonly<Record<Standing, StatusKind>> = {
  in_force: 'running',
  expired: 'planned',
  ended: 'done',
  refused: 'withdrawn',
  waits_for_lawyer: 'waiting',
  lawyer_said_yes: 'waiting',
}

/** Where a disclosure stands, in a shape and a sentence. */
export const DisclosureStanding: FC<{
  standing: Standing
  endsOn: string
  endedAt: Date | null
}> = ({ standing, endsOn, endedAt }) => {
  const t = useSharing()
  const format = useFormat()
  if (standing === 'ended' && endedAt !== null)
    return <Status kind={KIND.ended}>{t('endedOn', { day: format.date(dayOf(endedAt)) })}</Status>
  const word = t(`standing_${standing}`)
  return (
    <Status kind={KIND[standing]}>
      {standing === 'in_force' ? `${word} ${t('until', { day: format.date(endsOn) })}` : word}
    </Status>
  )
}

/** The names of parts, as a list of small marks. */
export const PartList: FC<{ parts: readonly Part[] }> = ({ parts }) => {
  const { locale } = useReader()
  return (
    <ul class="part-list">
      {parts.map(({ section, field }) => (
        <li>{partName(locale, section, field)}</li>
      ))}
    </ul>
  )
}

/** Why something was stopped, in words. */
export const refusalText = (locale: Locale, refusal: FoundDisclosure['refusal']): string => {
  if (refusal === null) return ''
  return refusal === 'lawyer_may_not' ? sharingWords(locale)('lawyer_may_not') : reasonText(locale, refusal)
}
