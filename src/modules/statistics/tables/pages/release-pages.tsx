import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { PublishedTabs } from '../../pages/tabs.tsx'
import { periodName } from '../../periods.ts'
import type { viewRelease, viewReleases } from '../actions.ts'
import type { ReleaseContent } from '../content.ts'
import { tableWords } from '../messages.ts'
import { subjectName } from '../naming.ts'
import { tablePaths as paths } from '../paths.ts'
import { CrossTable } from './cross-table.tsx'
import { methodText, notesOf, useAbout } from './words.tsx'

type Released = Awaited<ReturnType<typeof viewRelease.run>>

/** What is known of those who were exposed, and of what the law did? */
export const ReleasesPage: View<Awaited<ReturnType<typeof viewReleases.run>>> = ({
  data: { rows, total, page, pageSize },
  context,
}) => {
  const { locale } = context
  const t = tableWords(locale)
  return (
    <Page title={t('releases')} wide state={<p>{t('releasesLead')}</p>}>
      <PublishedTabs current="releases" />
      <p class="ds-paragraph">
        <Link href={paths.comparable()}>{t('toComparable')}</Link>
      </p>
      <ListOf
        address={paths.releases}
        selection={{}}
        caption={t('releases')}
        columns={[
          {
            heading: t('title'),
            rowHeading: true,
            cell: ({ id, content }) => (
              <Link href={paths.releasePage({ releaseId: id })}>{content.title[locale]}</Link>
            ),
          },
          { heading: t('subject'), cell: ({ content }) => subjectName(content.counting, locale) },
          { heading: t('period'), kind: 'short', cell: ({ content }) => periodName(content, locale) },
          {
            heading: t('releasedAt'),
            kind: 'short',
            cell: ({ releasedAt }) => <Day day={dayOf(releasedAt)} kind="short" />,
          },
        ]}
        rows={rows}
        paging={{ page, pageSize, total }}
        empty={<EmptyState heading={t('releasesNone')}>{t('releasesNoneText')}</EmptyState>}
      />
    </Page>
  )
}

const Content: FC<{ id: string; content: ReleaseContent; sha256: string; releasedAt: Date }> = ({
  id,
  content,
  sha256,
  releasedAt,
}) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const [hidden, cells] = [
    content.lost.reduce((sum, one) => sum + one.cells, 0),
    content.lost.reduce((sum, one) => sum + one.of, 0),
  ]
  return (
    <>
      <Section id="figures" heading={t('figures')}>
        <CrossTable content={content} />
        <p class="ds-paragraph">{t('kindsText')}</p>
      </Section>
      <Section id="about" heading={t('about')}>
        <DescriptionList items={useAbout(content)} />
        {notesOf(content.counting, locale).map((note) => (
          <p class="ds-paragraph">{note}</p>
        ))}
      </Section>
      <Section id="how" heading={t('how')}>
        <p class="ds-paragraph">
          {methodText(content.method, locale)} {t('lostPublic', { hidden, cells })}
        </p>
      </Section>
      <Section id="files" heading={t('files')}>
        <ul class="ds-list">
          {(
            [
              ['csv', paths.releaseCsv],
              ['codebook', paths.releaseCodebook],
              ['inR', paths.releaseR],
              ['inStata', paths.releaseStata],
              ['json', paths.releaseJson],
            ] as const
          ).map(([file, address]) => (
            <li>
              <Link href={address({ releaseId: id })}>{t(file)}</Link>
            </li>
          ))}
        </ul>
        <DescriptionList
          items={[
            {
              term: t('cite'),
              value: t('citation', {
                body: content.body,
                year: dayOf(releasedAt).slice(0, 4),
                title: content.title[locale],
                hash: sha256.slice(0, 12),
              }),
            },
            { term: t('hash'), value: <code class="hash">{sha256}</code> },
          ]}
        />
      </Section>
    </>
  )
}

const StateLine: FC<{ data: Released }> = ({ data: { content, releasedAt, withdrawnAt } }) => {
  const t = tableWords(useReader().locale)
  const format = useFormat()
  if (withdrawnAt !== null) return <p>{t('publicWithdrawn', { day: format.date(dayOf(withdrawnAt)) })}</p>
  if (releasedAt === null || content === null) return null
  return <p>{t('publicState', { day: format.date(dayOf(releasedAt)), body: content.body })}</p>
}

/** How many were registered, of whom, and how is it known? */
export const ReleasePage: View<Released> = ({ data, context }) => {
  const { locale } = context
  const t = tableWords(locale)
  const { id, title, content, sha256, releasedAt, withdrawnBecause } = data
  return (
    <Page
      title={title[locale]}
      breadcrumb={[{ href: paths.releases(), label: t('releases') }]}
      state={<StateLine data={data} />}
    >
      {content === null || sha256 === null || releasedAt === null ? (
        <Alert kind="warning" heading={t('withdrawnWhy')}>
          <Written text={withdrawnBecause} />
        </Alert>
      ) : (
        <Content id={id} content={content} sha256={sha256} releasedAt={releasedAt} />
      )}
    </Page>
  )
}
