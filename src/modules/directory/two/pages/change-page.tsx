import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { type PageRoute, page } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { kindName } from '../../kind-messages.ts'
import { directoryPaths as paths } from '../../paths.ts'
import { wordsFor } from '../../words.tsx'
import { viewKindChange } from '../actions.ts'
import { kindChangeWords } from '../messages.ts'
import type { KindChange } from '../store.ts'

const useWords = () => kindChangeWords(useReader().locale)

/** One thing that was said of a body, as a sentence, with where it is known from. */
const Said: FC<{ change: KindChange }> = ({ change }) => {
  const { locale } = useReader()
  const t = useWords()
  const format = useFormat()
  const body = change.bodyName ?? t('hidden')
  const kind = change.kind === null ? '' : kindName(locale, change.kind)
  const type = change.type === null ? '' : wordsFor(locale).typeName(change.type)
  const from = change.from === null ? '' : format.date(change.from)
  const until = change.until === null ? '' : format.date(change.until)
  const days = (): string => {
    if (from && until) return t('days', { from, until })
    if (from) return t('since', { from })
    return until ? t('until', { until }) : ''
  }
  const sentence = (): string => {
    if (change.what === 'say') return t('say', { body, kind, days: days() })
    if (change.what === 'remove') return t('remove', { body, kind })
    return change.what === 'type' ? t('type', { body, type }) : t('check', { body, type })
  }
  return (
    <>
      <p>{sentence()}</p>
      {change.source === null ? null : <p class="quiet">{t('source', { source: change.source })}</p>}
    </>
  )
}

const How: FC<{ change: KindChange }> = ({ change }) => {
  const t = useWords()
  const format = useFormat()
  const day = (moment: Date) => format.date(dayOf(moment))
  const { askedByName, askedAt, lapsesAt, confirmedAt, confirmedByName, refusedAt } = change
  const ending = (): string => {
    if (refusedAt !== null) return t('over')
    if (confirmedAt === null) return t('lapses', { day: day(lapsesAt) })
    if (confirmedByName === null) return t('alone', { day: day(confirmedAt) })
    return t('confirmedBy', { name: confirmedByName, day: day(confirmedAt) })
  }
  return (
    <p class="quiet">
      {t('askedBy', { name: askedByName, day: day(askedAt) })} {ending()}
    </p>
  )
}

const Answers: FC<{ setId: string; changes: readonly KindChange[] }> = ({ setId, changes }) => {
  const t = useWords()
  if (changes.some(({ mayConfirm }) => mayConfirm))
    return (
      <>
        <p class="quiet">{t('check_first')}</p>
        <Form action={paths.confirmKind({ setId })} label={t('confirm')} send />
        <Form action={paths.refuseKind({ setId })} label={t('refuse')} send secondary />
      </>
    )
  if (!changes.some(({ mayTakeBack }) => mayTakeBack)) return null
  return <Form action={paths.refuseKind({ setId })} label={t('takeBack')} send secondary />
}

/** Is this what the bodies are? */
export const kindChangePage: PageRoute = page(
  paths.kindChange,
  viewKindChange,
  ({ data: { setId, changes }, context }) => {
    const t = kindChangeWords(context.locale)
    return (
      <Page
        title={t('title')}
        breadcrumb={[{ href: paths.list(), label: wordsFor(context.locale).t('title') }]}
        state={<p>{t('lead')}</p>}
      >
        <ul class="directory-steps">
          {changes.map((change) => (
            <li>
              <Said change={change} />
            </li>
          ))}
        </ul>
        <How change={changes[0]!} />
        <Answers setId={setId} changes={changes} />
      </Page>
    )
  },
)

/** What waits at a body for a second person, on its page. */
export const WaitingChanges: FC<{ changes: readonly KindChange[] }> = ({ changes }) => {
  const t = useWords()
  const sets = Map.groupBy(changes, ({ setId }) => setId)
  return (
    <>
      {[...sets].map(([setId, said]) => (
        <Alert kind="info" heading={t('waiting')}>
          {said.map((change) => (
            <Said change={change} />
          ))}
          <How change={said[0]!} />
          <p>
            <Link href={paths.kindChange({ setId })}>{t('see')}</Link>
          </p>
        </Alert>
      ))}
    </>
  )
}
