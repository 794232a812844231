import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { type Question, questionsOf, spokenBy, wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedCheckResults } from '../actions.ts'
import { checkWords } from '../messages.ts'
import { differenceOf, type Moment, moments, type Share, shareOf } from '../rules.ts'

const figureOf = (data: ViewedCheckResults, moment: Moment, question: string, option: string) =>
  data.figures.find((one) => one.moment === moment && one.question === question && one.option === option)

const shareAt = (data: ViewedCheckResults, moment: Moment, question: string): Share | undefined => {
  const figure = figureOf(data, moment, question, '')
  return figure === undefined || figure.chosen === null ? undefined : shareOf(figure.chosen, figure.answered)
}

/** A difference of shares in whole percentage points, with its sign. */
const points = (share: number): string => {
  const rounded = Math.round(share * 100)
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0'
}

const Change: FC<{ data: ViewedCheckResults; question: string }> = ({ data, question }) => {
  const t = checkWords(useReader().locale)
  const before = shareAt(data, 'before', question)
  if (before === undefined) return null
  return (
    <>
      {(['after', 'six_months'] as const).map((moment) => {
        const later = shareAt(data, moment, question)
        if (later === undefined) return null
        const { share, low, high } = differenceOf(later, before)
        const said = { change: points(share), low: points(low), high: points(high) }
        return <p class="ds-paragraph">{t('change', { moment: withinSentence(t(moment)), ...said })}</p>
      })}
    </>
  )
}

const OfQuestion: FC<{ data: ViewedCheckResults; question: Question }> = ({ data, question }) => {
  const { locale } = useReader()
  const t = checkWords(locale)
  const format = useFormat()
  const { items, right } = data.instrument
  const words = wordsOf(items, locale)
  const lang = spokenBy(items, locale)
  const { key, item } = question
  const cell = (moment: Moment, option: string) => {
    const figure = figureOf(data, moment, key, option)
    if (figure === undefined) return <span class="quiet">{t('noAnswers')}</span>
    if (figure.chosen === null) return <span class="quiet">{t('withheld')}</span>
    const share = format.percent(Math.round((100 * figure.chosen) / figure.answered) / 100)
    return t('shareOf', { share, count: format.number(figure.answered) })
  }
  const rows = [
    ...(right[key] === undefined ? [] : [{ option: '', word: <>{t('right')}</> }]),
    ...(item.kind === 'several' ? [] : item.options).map((option) => ({
      option,
      word: <span lang={lang}>{words(`${key}:${option}`)}</span>,
    })),
  ]
  return (
    <Section id={key} heading={words(key)} lang={lang}>
      <Table
        caption={t('answer')}
        captionHidden
        rows={rows}
        columns={[
          { heading: t('answer'), rowHeading: true, cell: ({ word }) => word },
          ...moments.map((moment) => ({
            heading: t(moment),
            kind: 'number' as const,
            cell: ({ option }: { option: string }) => cell(moment, option),
          })),
        ]}
      />
      <Change data={data} question={key} />
    </Section>
  )
}

/** How were the questions of a course answered before it, after it and half a year later? */
export const CheckResultsPage: View<ViewedCheckResults> = ({ data, context }) => {
  const t = checkWords(context.locale)
  const { title, versionId, isPublished } = data.version
  const questions = questionsOf(data.instrument.items)
  return (
    <Page
      title={t('results', { course: title })}
      breadcrumb={[{ href: paths.courses(), label: t('toCourses') }]}
      state={
        <>
          <p>{t('resultsLead')}</p>
          <p>{t('resultsWhen')}</p>
        </>
      }
      action={
        data.changes ? (
          <LinkButton variant="primary" href={paths.checkQuestions({ versionId })}>
            {t('changeQuestions')}
          </LinkButton>
        ) : null
      }
      folds
    >
      {questions.length === 0 ? (
        <EmptyState heading={t('noneAskedHeading')}>{t('noneAskedText')}</EmptyState>
      ) : isPublished ? (
        <Section id="links" heading={t('links')} open>
          <ul class="ds-list">
            {moments.map((moment) => (
              <li>
                <Link href={paths.check({ versionId, moment })}>{t(moment)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {questions.map((question) => (
        <OfQuestion data={data} question={question} />
      ))}
      {data.figures.length === 0 ? null : <p class="ds-paragraph quiet">{t('interval')}</p>}
    </Page>
  )
}
