import type { FC } from 'hono/jsx'
import { Alert } from '../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../web/components/structure.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { ViewedSection } from '../actions.ts'
import { saying } from '../in-force.ts'
import { lawWords } from '../messages.ts'
import { lawPaths as paths } from '../paths.ts'
import { AgeStatus, ReadWhen, useLawWords } from './words.tsx'

/** What does this section say, who read it when, and how sure is it? */
export const SectionPage: View<ViewedSection> = ({ data, context }) => {
  const { key, section, age } = data
  const t = lawWords(context.locale)
  return (
    <Page
      context={context}
      title={section.citation[context.locale]}
      breadcrumb={[{ href: paths.list(), label: t('title') }]}
      state={<p>{saying(key, context.today, context.locale)}</p>}
    >
      <p>
        <AgeStatus age={age} /> {t('lawyerDecides')}
      </p>
      {section.confidence === 'own knowledge' ? (
        <Alert kind="warning">
          <p>{t('unsure')}</p>
        </Alert>
      ) : null}
      <Known {...data} />
      <Rests rests={data.rests} />
    </Page>
  )
}

const Known: FC<ViewedSection> = ({ section, reading }) => {
  const t = useLawWords()
  return (
    <DescriptionList
      items={[
        { term: t('read'), value: <ReadWhen reading={reading} /> },
        { term: t('who'), value: t('byHouse') },
        { term: t('confidence'), value: t(`confidence_${section.confidence}`) },
        { term: t('inForce'), value: <InForce {...section} /> },
        { term: t('source'), value: section.source },
      ]}
    />
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

/** What rests on it at the reader's own body, for those who may know; to others the heading neither is there. */
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
              {href === undefined ? (
                words(locale, count)
              ) : (
                <a class="ds-link" href={href}>
                  {words(locale, count)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
