import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Markdown } from '../../../../web/components/markdown.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { describedForMachines } from '../described.ts'
import { materialWords } from '../messages.ts'
import type { ViewedMaterial } from '../read-actions.ts'
import { LawChanged, listWord, makerOf, RestsOn, readingPaths, useMaterialWords } from './words.tsx'

/** What programs that list courses read of one that everybody may read. */
export const ForMachines: FC<{ data: ViewedMaterial }> = ({ data }) =>
  data.version.isOpen ? (
    <script type="application/ld+json">
      {raw(JSON.stringify(describedForMachines(data)).replaceAll('<', '\\u003c'))}
    </script>
  ) : null

/** That there is a newer version than the one that is read. */
export const Newer: FC<{ data: ViewedMaterial }> = ({ data: { material, version, newest } }) => {
  const t = useMaterialWords()
  const { one, changes } = readingPaths[material.kind]
  const of = { materialId: material.id }
  if (version.number >= newest) return null
  return (
    <Alert heading={t('newer')}>
      <p>
        <Link href={one(of)}>{t('readNewest')}</Link>
        {'. '}
        <Link href={changes(of, { from: version.number })}>{t('whatChanged')}</Link>
      </p>
    </Alert>
  )
}

/** What a material is: for whom, in which language, how long, by whom, which version. */
export const MaterialFacts: FC<{ data: ViewedMaterial }> = ({ data: { material, version } }) => {
  const { locale } = useReader()
  const t = materialWords(locale)
  const format = useFormat()
  return (
    <DescriptionList
      items={[
        { term: t('setting'), value: material.setting === null ? t('forAll') : t(material.setting) },
        { term: t('language'), value: languageName(version.language, locale) },
        ...(version.hours === null ? [] : [{ term: t('hours'), value: format.number(version.hours) }]),
        { term: t('maker'), value: makerOf(material, t) },
        {
          term: t('version'),
          value: (
            <>
              {version.number}, {version.publishedAt === null ? '' : format.instant(version.publishedAt)}
              {version.number > 1 ? (
                <>
                  {'. '}
                  <Link href={readingPaths[material.kind].changes({ materialId: material.id })}>
                    {t('whatChanged')}
                  </Link>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}

/** Is this course for me, and what stands in it? */
export const CoursePage: View<ViewedMaterial> = ({ data, context }) => {
  const t = materialWords(context.locale)
  const { material, version, newest, pages } = data
  const of = { materialId: material.id }
  const shown = version.number === newest ? {} : { version: version.number }
  return (
    <Page
      title={version.title}
      titleIn={version.language}
      breadcrumb={[{ href: readingPaths.course.list(), label: t(listWord.course) }]}
      state={<p lang={version.language}>{version.summary}</p>}
      action={
        <LinkButton variant="primary" href={paths.chapter({ ...of, position: 1 }, shown)}>
          {t('start')}
        </LinkButton>
      }
    >
      <ForMachines data={data} />
      <Newer data={data} />
      <LawChanged keys={[...new Set(pages.flatMap(({ changed }) => changed))]} />
      <MaterialFacts data={data} />
      <Section id="pages" heading={t('pages')}>
        <ol lang={version.language}>
          {pages.map(({ title, position }) => (
            <li>
              <Link href={paths.chapter({ ...of, position }, shown)}>{title}</Link>
            </li>
          ))}
        </ol>
      </Section>
      <ul>
        {data.offers.map(({ label, href }) => (
          <li>
            <Link href={href}>{label(context.locale)}</Link>
          </li>
        ))}
      </ul>
      {data.makes ? (
        <p>
          <Link href={paths.work(of)}>{t('makeMaterials')}</Link>
        </p>
      ) : null}
    </Page>
  )
}

/** One page of a course. */
export const ChapterPage: View<ViewedMaterial> = ({ data, context }) => {
  const t = materialWords(context.locale)
  const { material, version, newest, pages, page } = data
  if (page === undefined) return null
  const of = { materialId: material.id }
  const shown = version.number === newest ? {} : { version: version.number }
  const next = pages.find(({ position }) => position === page.position + 1)
  const previous = pages.find(({ position }) => position === page.position - 1)
  return (
    <Page
      title={page.title}
      titleIn={version.language}
      breadcrumb={[
        { href: readingPaths.course.list(), label: t(listWord.course) },
        { href: paths.course(of, shown), label: version.title, language: version.language },
      ]}
      state={<p>{t('pageOf', { position: page.position, pages: pages.length })}</p>}
    >
      <Newer data={data} />
      <LawChanged keys={page.changed} />
      <article class="written-text" lang={version.language}>
        <Markdown text={page.body} />
      </article>
      <RestsOn pages={[page]} />
      <nav class="button-row" aria-label={t('pages')}>
        {next ? (
          <LinkButton variant="primary" href={paths.chapter({ ...of, position: next.position }, shown)}>
            {t('next', { title: next.title })}
          </LinkButton>
        ) : (
          <LinkButton variant="primary" href={paths.say(of)}>
            {t('taken')}
          </LinkButton>
        )}
        {previous ? (
          <Link href={paths.chapter({ ...of, position: previous.position }, shown)}>
            {t('previous', { title: previous.title })}
          </Link>
        ) : null}
        <Link href={paths.course(of, shown)}>{t('allPages')}</Link>
      </nav>
    </Page>
  )
}
