import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Alert } from '../../../web/components/message.tsx'
import { DescriptionList, Details, History, Section } from '../../../web/components/structure.tsx'
import { Written } from '../../../web/components/written.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { ViewedSection } from '../actions.ts'
import { amendmentWords } from '../amendments/messages.ts'
import { amendmentPaths } from '../amendments/paths.ts'
import { type KindName, saidOf } from '../amendments/said.ts'
import type { Check } from '../checking/store.ts'
import { saying } from '../in-force.ts'
import type { Change } from '../law.ts'
import { lawWords, readerOf } from '../messages.ts'
import { lawPaths as paths } from '../paths.ts'
import { ReadWhen, SectionStatus, useLawWords } from './words.tsx'

/** What does this section say, who read it when, and how sure is it? */
export const sectionPage =
  (kindName: KindName): View<ViewedSection> =>
  ({ data, context }) => {
    const { key, section, lastRead, made, mayCheck } = data
    const t = lawWords(context.locale)
    return (
      <Page
        title={section.citation[context.locale]}
        breadcrumb={[{ href: paths.list(), label: t('title') }]}
        state={<p>{saying(key, context.today, context.locale)}</p>}
        action={
          mayCheck ? <LinkButton href={paths.check({ section: key })}>{t('checkNow')}</LinkButton> : null
        }
      >
        <p>
          <SectionStatus lastRead={lastRead} made={made} /> {t('lawyerDecides')}
        </p>
        <Made {...data} kindName={kindName} />
        <Warnings {...data} />
        <Known {...data} />
        <Rests rests={data.rests} />
        <Amendments amendments={data.amendments} />
        <Readings checks={data.checks} />
      </Page>
    )
  }

type Amending = ViewedSection['amendments'][number]

const AmendmentLink: FC<Pick<Amending, 'sfs' | 'amendmentId'>> = ({ sfs, amendmentId }) => (
  <Link
    nowrap
    href={
      amendmentId === undefined
        ? amendmentPaths.enacted({ sfs: sfs.replace(':', '-') })
        : amendmentPaths.amendment({ amendmentId })
    }
  >
    SFS {sfs}
  </Link>
)

/** What amendments have made of the section, and what they will: what is cited at the top is not all of it. */
const Made: FC<ViewedSection & { readonly kindName: KindName }> = ({ made, amendments, kindName }) => {
  const t = useLawWords()
  const format = useFormat()
  const { locale } = useReader()
  const told = (change: Change, when: 'since' | 'fromThen') => {
    const { from, by } = change.version
    const what = saidOf(change, locale, kindName)
    const amending = amendments.find(({ sfs }) => sfs === by)
    return (
      <p>
        {from === null ? `${what}.` : t(when, { day: format.date(from), what })}{' '}
        {amending === undefined ? null : <AmendmentLink {...amending} />}
      </p>
    )
  }
  return (
    <>
      {made.now.length === 0 ? null : (
        <Alert kind="warning">
          {made.now.map((change) => told(change, 'since'))}
          <p>{t('olderThan')}</p>
        </Alert>
      )}
      {made.later.length === 0 ? null : (
        <Alert kind="info">{made.later.map((change) => told(change, 'fromThen'))}</Alert>
      )}
    </>
  )
}

/** What whoever rests on the section should know before they do. */
const Warnings: FC<Pick<ViewedSection, 'lastRead' | 'mayEnter'>> = ({ lastRead, mayEnter }) => {
  const { state, on, confidence, check, changedBy } = lastRead
  const t = useLawWords()
  if (state === 'differs')
    return (
      <Alert kind="warning">
        <p>{t('differsText', { on })}</p>
        {check?.note ? <Written text={check.note} /> : null}
        {mayEnter ? (
          <p>
            <Link href={amendmentPaths.newAmendment()}>{t('enterAmendment')}</Link>
          </p>
        ) : null}
      </Alert>
    )
  if (confidence === 'own knowledge')
    return (
      <Alert kind="warning">
        <p>{t('unsure')}</p>
      </Alert>
    )
  if (state === 'fresh') return null
  return (
    <Alert kind="warning">
      <p>{state === 'changed' ? t('changedText', { changedBy }) : t(`${state}Text`)}</p>
    </Alert>
  )
}

const useWho = () => {
  const { locale } = useReader()
  return (check: Pick<Check, 'bodyName'> | null): string =>
    check === null ? lawWords(locale)('byHouse') : readerOf(check, locale)
}

const Known: FC<ViewedSection> = ({ section, lastRead, validity }) => {
  const t = useLawWords()
  const who = useWho()
  const { confidence, digest, check } = lastRead
  return (
    <>
      <DescriptionList
        items={[
          { term: t('read'), value: <ReadWhen lastRead={lastRead} /> },
          { term: t('who'), value: who(check) },
          { term: t('confidence'), value: t(`confidence_${confidence}`) },
          { term: t('inForce'), value: <InForce {...validity} /> },
          { term: t('source'), value: section.source },
        ]}
      />
      {digest === null ? null : (
        <Details summary={t('checkDigest')}>
          <code>{digest}</code>
        </Details>
      )}
    </>
  )
}

const InForce: FC<{ from: string | null; until: string | null }> = ({ from, until }) => {
  const t = useLawWords()
  const format = useFormat()
  const first = from === null ? '' : format.date(from)
  if (until === null) return <>{from === null ? t('always') : t('fromDay', { from: first })}</>
  const last = format.date(until)
  return <>{from === null ? t('untilDay', { until: last }) : t('fromUntil', { from: first, until: last })}</>
}

/** What rests on it at the reader's own body, for those who may know; for others not even the heading is there. */
const Rests: FC<Pick<ViewedSection, 'rests'>> = ({ rests }) => {
  const t = useLawWords()
  const { locale } = useReader()
  if (rests === undefined) return null
  return (
    <Section id="rests" heading={t('rests')}>
      {rests.length === 0 ? (
        <p>{t('nothingRestsText')}</p>
      ) : (
        <ul class="ds-list">
          {rests.map(({ words, count, href }) => (
            <li>
              {href === undefined ? words(locale, count) : <Link href={href}>{words(locale, count)}</Link>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What has amended it as far as is known, and what will, with its page. */
const Amendments: FC<Pick<ViewedSection, 'amendments'>> = ({ amendments }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = amendmentWords(locale)
  if (amendments.length === 0) return null
  return (
    <Section id="amendments" heading={t('title')}>
      <ul class="ds-list">
        {amendments.map((amending) => (
          <li>
            <AmendmentLink {...amending} /> {t('future', { day: format.date(amending.from) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Every reading by a lawyer, newest first. */
const Readings: FC<{ checks: readonly Check[] }> = ({ checks }) => {
  const t = useLawWords()
  const who = useWho()
  if (checks.length === 0) return null
  const found = ({ agrees, confidence, against }: Check): string => {
    if (!agrees) return t('disagreed', { against })
    return t(confidence === 'agency' ? 'agreedAtAgency' : 'agreed', { against })
  }
  return (
    <Section id="readings" heading={t('readings')}>
      <History
        entries={checks.map((check) => ({
          at: check.madeAt,
          who: who(check),
          what: found(check),
          ...(check.note === null ? {} : { detail: <Written text={check.note} /> }),
        }))}
      />
    </Section>
  )
}
