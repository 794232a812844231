import type { FC } from 'hono/jsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Working } from '../../../../web/components/working.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { amendmentPaths as paths } from '../paths.ts'
import type { ViewedAmendment } from '../view-actions.ts'
import { useAmendmentWords } from './words.tsx'

/** What it changes at the reader's body, how much in the country, and which texts cite the sections. */
export const Effects: FC<ViewedAmendment> = ({ amendment, lists, cited, mustLook, isLawyer }) => {
  const t = useAmendmentWords()
  const format = useFormat()
  const { locale } = useReader()
  if (amendment.changes.length === 0) return null
  const texts = cited.filter(({ changed }) => changed.length > 0)
  return (
    <>
      <Section id="here" heading={t('changesHere')}>
        {amendment.weighedAt === null ? (
          <Working>
            <p>{t('notYet')}</p>
          </Working>
        ) : (
          <>
            <Here lists={lists} />
            {isLawyer ? <Everywhere lists={lists} /> : null}
            {amendment.appliedAt === null ? (
              <p class="quiet">{t('weighed', { at: format.instant(amendment.weighedAt) })}</p>
            ) : null}
            {mustLook ? <Looked amendmentId={amendment.id} from={amendment.from} /> : null}
          </>
        )}
      </Section>
      <Section id="texts" heading={t('texts')}>
        {texts.length === 0 ? (
          <p>{t('noTexts')}</p>
        ) : (
          texts.map(({ words, changed }) => (
            <>
              <p>{words(locale, changed.length)}:</p>
              <ul class="ds-list">
                {changed.map(({ label }) => (
                  <li>{label(locale)}</li>
                ))}
              </ul>
            </>
          ))
        )}
      </Section>
    </>
  )
}

const Here: FC<Pick<ViewedAmendment, 'lists'>> = ({ lists }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  const counted = lists.map((list) => ({ ...list, count: Math.max(list.here ?? 0, list.shown.length) }))
  const some = counted.filter(({ count }) => count > 0)
  if (some.length === 0) return <p>{t('nothingHere')}</p>
  return (
    <>
      {some.map(({ words, count, shown }) => (
        <>
          <p>
            <strong>{words(locale, count)}</strong>
            {shown.length < count ? ` · ${t(shown.length === 0 ? 'others' : 'more')}` : null}
          </p>
          {shown.length === 0 ? null : (
            <ul class="ds-list">
              {shown.map(({ href, label }) => (
                <li>
                  <Link href={href}>{label(locale)}</Link>
                </li>
              ))}
            </ul>
          )}
        </>
      ))}
    </>
  )
}

const Everywhere: FC<Pick<ViewedAmendment, 'lists'>> = ({ lists }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  const some = lists.filter(({ everywhere }) => everywhere !== undefined)
  if (some.length === 0) return <p>{t('nothingEverywhere')}</p>
  const counts = some.map(({ words, everywhere }) =>
    everywhere == null
      ? t('few', { words: words(locale, 2).replace(/^.*?2 /, '') })
      : words(locale, everywhere),
  )
  return <p>{t('everywhere', { counts: counts.join(', ') })}</p>
}

const Looked: FC<{ amendmentId: string; from: string }> = ({ amendmentId, from }) => {
  const t = useAmendmentWords()
  const { today } = useReader()
  return (
    <>
      <p>
        {t(from > today ? 'lookAt' : 'lookAtNow')} {t('lookAtHint')}
      </p>
      <Form action={paths.looked({ amendmentId })} label={t('looked')} send secondary />
    </>
  )
}
