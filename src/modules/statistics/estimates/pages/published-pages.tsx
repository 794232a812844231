import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { PublishedTabs } from '../../pages/tabs.tsx'
import { periodName } from '../../periods.ts'
import type { viewAllPublished, viewPublished } from '../actions.ts'
import type { PublicationContent } from '../content.ts'
import { estimateWords } from '../messages.ts'
import { estimatePaths as paths } from '../paths.ts'
import { toldOf } from '../published.ts'
import { publishedFanPicture } from './fan-picture.ts'
import { KnownSizes } from './known-sizes.tsx'
import { Linkage } from './linkage.tsx'
import { answerInWords, bounds, modelInWords, people } from './words.ts'

type Published = Awaited<ReturnType<typeof viewPublished.run>>

/** How many are there whom nobody has seen, as far as anybody can say? */
export const AllPublishedPage: View<Awaited<ReturnType<typeof viewAllPublished.run>>> = ({
  data: { rows, total, page, pageSize },
  context,
}) => {
  const { locale } = context
  const t = estimateWords(locale)
  return (
    <Page title={t('estimates')} wide state={<p>{t('publicLead')}</p>}>
      <PublishedTabs current="publishedEstimates" />
      <ListOf
        address={paths.allPublished}
        selection={{}}
        caption={t('estimates')}
        columns={[
          {
            heading: t('title'),
            rowHeading: true,
            cell: ({ id, title }) => <Link href={paths.published({ estimateId: id })}>{title[locale]}</Link>,
          },
          { heading: t('period'), kind: 'short', cell: (row) => periodName(row, locale) },
          {
            heading: t('figure'),
            kind: 'number',
            cell: ({ content }) => (content === null ? '–' : saidOf(content, locale)),
          },
          {
            heading: t('interval'),
            kind: 'number',
            cell: ({ content }) => bounds(content?.interval ?? null, locale),
          },
          {
            heading: t('published'),
            kind: 'short',
            cell: ({ publishedAt }) =>
              publishedAt === null ? '–' : <Day day={dayOf(publishedAt)} kind="short" />,
          },
        ]}
        rows={rows}
        paging={{ page, pageSize, total }}
        empty={<EmptyState heading={t('publicNone')}>{t('publicNoneText')}</EmptyState>}
      />
    </Page>
  )
}

/** The figure, or at least how many. */
const saidOf = (content: PublicationContent, locale: Locale): string => {
  const { people: told, isLeast } = toldOf(content)
  return estimateWords(locale)(isLeast ? 'atLeast' : 'about', { people: people(told, locale) })
}

/** What it says, in a sentence. */
const answerOf = (content: PublicationContent, locale: Locale): string => {
  const { people: population, isLeast } = toldOf(content)
  const { lower = null, upper = null } = content.interval ?? {}
  return answerInWords({ population, lower, upper, isLeast }, locale)
}

const Figures: FC<{ id: string; content: PublicationContent; sha256: string }> = ({
  id,
  content,
  sha256,
}) => {
  const reader = useReader()
  const { locale } = reader
  const t = estimateWords(locale)
  return (
    <>
      <DescriptionList
        items={[
          ...(content.alike ? [{ term: t('ifAlike'), value: bounds(content.alike, locale) }] : []),
          ...(content.darkFigure === null
            ? []
            : [{ term: t('darkFigure'), value: t('about', { people: people(content.darkFigure, locale) }) }]),
          { term: t('observed'), value: t('about', { people: people(content.observed, locale) }) },
          { term: t('period'), value: periodName(content, locale) },
          { term: t('whom'), value: content.subject[locale] },
        ]}
      />
      {content.population === null ? null : (
        <Section id="fan-section" heading={t('fan')}>
          <Depicted
            id="fan"
            depiction={publishedFanPicture(content, reader)}
            address={pictureAddress(paths.publishedFan, { estimateId: id }, locale)}
          />
        </Section>
      )}
      <Section id="limits" heading={t('limits')}>
        <ul class="ds-list">
          {content.limits.map((limit) => (
            <li>{t(`limit_${limit}`)}</li>
          ))}
          <li>{t('onNoList')}</li>
        </ul>
      </Section>
      <Section id="quote" heading={t('quote')}>
        <p class="ds-paragraph">{content.paragraph[locale]}</p>
      </Section>
      <KnownSizes known={undefined} inside={content.knownSize} />
      {content.linkage === undefined ? null : <Linkage linkage={content.linkage} />}
      <Section id="how" heading={t('how')}>
        <p class="ds-paragraph">
          {t(content.alike === undefined ? 'howText' : 'howRobust', {
            lists: content.lists,
            model: modelInWords(content.model, locale),
          })}
        </p>
        <p class="ds-paragraph">{t('rounded')}</p>
        <DescriptionList
          items={[
            { term: t('engine'), value: content.engine },
            { term: t('publicHash'), value: <code class="hash">{sha256}</code> },
          ]}
        />
      </Section>
    </>
  )
}

const StateLine: FC<{ data: Published }> = ({ data: { content, bodyName, publishedAt, withdrawnAt } }) => {
  const { locale } = useReader()
  const t = estimateWords(locale)
  const format = useFormat()
  if (withdrawnAt !== null) return <p>{t('publicWithdrawn', { day: format.date(dayOf(withdrawnAt)) })}</p>
  if (publishedAt === null) return null
  return (
    <>
      {content === null ? null : <p>{answerOf(content, locale)}</p>}
      <p class="ds-paragraph">
        {t('publicState', { day: format.date(dayOf(publishedAt)), body: content?.body ?? bodyName })}
      </p>
    </>
  )
}

/** How many are there, how sure is that, and how is it known? */
export const PublishedPage: View<Published> = ({ data, context }) => {
  const { locale } = context
  const t = estimateWords(locale)
  const { id, title, content, sha256, state, withdrawnBecause } = data
  return (
    <Page
      template="document"
      title={title[locale]}
      breadcrumb={[{ href: paths.allPublished(), label: t('estimates') }]}
      state={<StateLine data={data} />}
    >
      {state === 'withdrawn' ? (
        <Alert kind="warning" heading={t('withdrawnWhy')}>
          <Written text={withdrawnBecause} />
        </Alert>
      ) : content === null || sha256 === null ? null : (
        <Figures id={id} content={content} sha256={sha256} />
      )}
    </Page>
  )
}
