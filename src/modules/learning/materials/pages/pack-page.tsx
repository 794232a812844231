import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Markdown } from '../../../../web/components/markdown.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { packFiles } from '../files.ts'
import { materialWords } from '../messages.ts'
import type { ViewedMaterial } from '../read-actions.ts'
import { ForMachines, MaterialFacts, Newer } from './course-page.tsx'
import { LawChanged, listWord, RestsOn, readingPaths, useMaterialWords } from './words.tsx'

const Files: FC<{ data: ViewedMaterial }> = ({ data: { material, version } }) => {
  const t = useMaterialWords()
  return (
    <Section id="files" heading={t('files')} open>
      <ul>
        {packFiles.map((kind) => (
          <li>
            <Link
              href={paths.packFile({
                materialId: material.id,
                version: version.number,
                file: kind === 'zip' ? 'pack.zip' : `${kind}.pdf`,
              })}
            >
              {t(`file_${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('filesText')}</p>
    </Section>
  )
}

const Said: FC<{ data: ViewedMaterial }> = ({ data: { feedback } }) => {
  const t = useMaterialWords()
  const format = useFormat()
  return (
    <Section id="feedback" heading={t('feedback')} open>
      {feedback.length === 0 ? <p class="quiet">{t('noFeedback')}</p> : null}
      {feedback.map(({ said, week, number }) => (
        <blockquote>
          <Written text={said} />
          <p class="quiet">{t('weekOf', { day: format.date(week), number })}</p>
        </blockquote>
      ))}
    </Section>
  )
}

/** What is in this lesson pack, and how do I take it into the classroom? */
export const PackPage: View<ViewedMaterial> = ({ data, context }) => {
  const t = materialWords(context.locale)
  const { material, version, pages } = data
  return (
    <Page
      title={version.title}
      titleIn={version.language}
      folds
      breadcrumb={[{ href: readingPaths.pack.list(), label: t(listWord.pack) }]}
      state={<p lang={version.language}>{version.summary}</p>}
      action={
        <LinkButton variant="primary" href={paths.read({ materialId: material.id })}>
          {t('openForYoung')}
        </LinkButton>
      }
    >
      <ForMachines data={data} />
      <Newer data={data} />
      <LawChanged keys={[...new Set(pages.flatMap(({ changed }) => changed))]} />
      <MaterialFacts data={data} />
      <p>{t('forYoungText')}</p>
      <Files data={data} />
      <div class="written-text" lang={version.language}>
        {pages.map(({ title, body, position }) => (
          <Section id={`page-${position}`} heading={title}>
            <Markdown text={body} from={3} />
          </Section>
        ))}
      </div>
      <RestsOn pages={pages} />
      <Said data={data} />
      {data.makes ? (
        <p>
          <Link href={paths.work({ materialId: material.id })}>{t('makeMaterials')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
