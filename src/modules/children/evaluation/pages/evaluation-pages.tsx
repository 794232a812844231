import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { YearlyLines } from '../../../../web/pictures/yearly-lines.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedAnswer, ViewedEvaluation } from '../actions.ts'
import { evaluationWords } from '../messages.ts'
import { questions } from '../questions.ts'
import { answerCodes, figureKeys, questionKeys, timed, whoAnswers } from '../schema.ts'

const useEvaluationWords = () => evaluationWords(useReader().locale)

const isTimed = (figure: string): boolean => (timed as readonly string[]).includes(figure)

const Choice: FC<{ data: ViewedEvaluation }> = ({ data }) => {
  const t = useEvaluationWords()
  return (
    <form class="form own-plan-choice" method="get" action={paths.evaluation()} aria-label={t('figure')}>
      <SelectField
        name="figure"
        label={t('figure')}
        value={data.figure}
        options={figureKeys.map((value) => ({ value, label: t(value) }))}
      />
      <Button variant="secondary">{t('show')}</Button>
    </form>
  )
}

type Found = ViewedEvaluation['figures'][number]

const useFigureWords = () => {
  const t = useEvaluationWords()
  const format = useFormat()
  return (found: Found | undefined): string => {
    if (found === undefined) return t('notCounted')
    if (found.state === 'withheld') return t('withheld')
    if (found.state === 'zero') return isTimed(found.figure) ? t('notCounted') : '0'
    const count = format.number(found.count ?? 0)
    return isTimed(found.figure) && found.value !== null
      ? t('days', { days: format.number(found.value), count })
      : count
  }
}

const Comparison: FC<{ data: ViewedEvaluation }> = ({ data }) => {
  const t = useEvaluationWords()
  const words = useFigureWords()
  const { figure, houses, years, figures } = data
  const find = (houseId: string, year: number) =>
    figures.find((one) => one.houseId === houseId && one.year === year && one.figure === figure)
  const figureIn = (found: Found | undefined): number | null => {
    if (found === undefined || found.state === 'withheld') return null
    if (isTimed(figure)) return found.value
    return found.count
  }
  const shown = houses.filter(({ id }) => figures.some(({ houseId }) => houseId === id))
  const table = (
    <Table
      caption={t('pictureTitle', { figure: t(figure) })}
      captionHidden
      narrow="scroll"
      rows={shown}
      columns={[
        { heading: t('house'), rowHeading: true, cell: ({ name }) => name },
        ...years.map((year) => ({
          heading: String(year),
          cell: ({ id }: { id: string }) => words(find(id, year)),
        })),
      ]}
    />
  )
  return (
    <>
      <YearlyLines
        id="comparison"
        title={t('pictureTitle', { figure: t(figure) })}
        note={t('pictureText')}
        unit={isTimed(figure) ? t('dayUnit') : t('countUnit')}
        notShown="–"
        years={years}
        lines={shown.map(({ id, name }) => ({
          label: name,
          points: years.map((year) => ({ year, value: figureIn(find(id, year)) })),
        }))}
        table={table}
      />
      {isTimed(figure) ? <p class="quiet">{t('tableNote')}</p> : null}
      <p class="quiet">{t('onlyHouses')}</p>
    </>
  )
}

/** How long do children wait, what is missing, and does it get better? */
export const EvaluationPage: View<ViewedEvaluation> = ({ data, context }) => {
  const t = evaluationWords(context.locale)
  const empty = data.years.length === 0 || data.figures.length === 0
  return (
    <Page
      title={t('evaluation')}
      breadcrumb={[{ href: paths.houses(), label: t('houses') }]}
      state={<p>{t('lead')}</p>}
      wide
    >
      {empty ? (
        <EmptyState heading={t('emptyHeading')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <Choice data={data} />
          <Comparison data={data} />
        </>
      )}
    </Page>
  )
}

const WhoForm: FC<{ data: PreparedAnswer }> = ({ data }) => {
  const t = useEvaluationWords()
  return (
    <form
      class="form own-plan-choice"
      method="get"
      action={paths.houseAnswers({ houseId: data.house.id })}
      aria-label={t('who')}
    >
      <SelectField
        name="who"
        label={t('who')}
        value={data.who}
        options={whoAnswers.map((value) => ({ value, label: t(value) }))}
      />
      <Button variant={data.who === undefined ? 'primary' : 'secondary'}>{t('chooseWho')}</Button>
    </form>
  )
}

const Questions: FC<{ data: PreparedAnswer; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useEvaluationWords()
  const { locale } = useReader()
  const { who, house } = data
  if (who === undefined) return null
  const given = refused?.values.answers as Record<string, unknown> | undefined
  return (
    <Form
      action={paths.houseAnswers({ houseId: house.id })}
      hidden={{ who }}
      label={t('answerTitle')}
      send={t('save')}
    >
      {questionKeys.map((key) => (
        <RadioField
          name={`answers.${key}`}
          label={questions[who][key][locale]}
          optional
          value={typeof given?.[key] === 'string' ? given[key] : undefined}
          options={answerCodes.map((value) => ({ value, label: t(value) }))}
          error={errorFor(refused?.errors, `answers.${key}`)}
        />
      ))}
    </Form>
  )
}

/** What did the child, or who cares for the child, think? */
export const AnswerPage: View<PreparedAnswer> = ({ data, context, refused }) => {
  const t = evaluationWords(context.locale)
  const { house } = data
  return (
    <Page
      title={t('answerTitle')}
      breadcrumb={[
        { href: paths.houses(), label: t('houses') },
        { href: paths.house({ houseId: house.id }), label: house.name },
      ]}
      state={<p>{t('answerLead')}</p>}
    >
      <WhoForm data={data} />
      <Questions data={data} refused={refused} />
    </Page>
  )
}
