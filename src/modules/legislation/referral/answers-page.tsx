import type { FC } from 'hono/jsx'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { SelectField, TextAreaField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { DescriptionList, Details, Section } from '../../../web/components/structure.tsx'
import { type Column, Table } from '../../../web/components/table.tsx'
import { Written } from '../../../web/components/written.tsx'
import { enteredIn } from '../../../web/fields/entered.ts'
import { type ListFile, ListFiles } from '../../../web/list-files.tsx'
import type { View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { paths } from '../paths.ts'
import type { PreparedAnswers, ViewedAnswers } from './actions.ts'
import { stances } from './fields.ts'
import { answerWords, proposalWords, respondentWords } from './messages.ts'
import type { Proposal, Respondent } from './store.ts'

const nameOf = ({ name, unnamed }: Respondent, locale: Locale): string =>
  unnamed === null ? name : answerWords(locale)('unnamed', { number: String(unnamed) })

/** What one of them says of one proposal, in words: also that they did not answer, or that it may not be read yet. */
const saidOf = (
  { answers, keeps }: Pick<ViewedAnswers, 'answers' | 'keeps'>,
  respondent: Respondent,
  proposal: Proposal,
  locale: Locale,
): string => {
  const t = answerWords(locale)
  if (respondent.answeredOn === null) return t('silent')
  if (!respondent.released && !keeps) return t('hidden')
  const given = answers.find(
    ({ respondentId, proposalId }) => respondentId === respondent.id && proposalId === proposal.id,
  )
  return t(given?.stance ?? 'unread')
}

const Matrix: FC<{ data: ViewedAnswers }> = ({ data }) => {
  const { locale } = useReader()
  const t = answerWords(locale)
  const { matter, keeps, proposals, respondents } = data
  const columns: Column<Respondent>[] = [
    {
      heading: t('respondent'),
      rowHeading: true,
      cell: (one) =>
        keeps ? (
          <Link href={paths.respondent.change({ matterId: matter.id, id: one.id })}>
            {nameOf(one, locale)}
          </Link>
        ) : (
          nameOf(one, locale)
        ),
    },
    ...proposals.map(
      (proposal): Column<Respondent> => ({
        heading: proposal.number,
        cell: (one) => saidOf(data, one, proposal, locale),
      }),
    ),
    ...(keeps
      ? [
          {
            heading: t('writeLink'),
            plain: true,
            cell: (one: Respondent) =>
              one.answeredOn === null || proposals.length === 0 ? null : (
                <Link href={paths.answersOf({ matterId: matter.id, id: one.id })}>{t('writeLink')}</Link>
              ),
          },
        ]
      : []),
  ]
  return <Table caption={t('matrix')} captionHidden columns={columns} rows={respondents} />
}

/** A proposal: what the bill made of it, and what was answered to it. */
const OneProposal: FC<{ data: ViewedAnswers; proposal: Proposal }> = ({ data, proposal }) => {
  const { locale } = useReader()
  const t = answerWords(locale)
  const { matter, keeps, respondents, answers } = data
  const { id, number, title, place, treatment, why } = proposal
  const given = answers.filter(({ proposalId, quote }) => proposalId === id && quote !== '')
  return (
    <section id={`proposal-${id}`}>
      <h3>
        {number}. <Swedish text={title} />
      </h3>
      <DescriptionList
        items={[
          { term: t('place'), value: <Swedish text={place} /> },
          {
            term: t('treatment'),
            value:
              treatment === null ? (
                t('noTreatment')
              ) : (
                <>
                  {proposalWords(locale)(treatment)}. <Written text={why} />
                </>
              ),
          },
        ]}
      />
      {given.length === 0 ? (
        <p class="not-given">{t('noQuotes')}</p>
      ) : (
        <Details summary={`${t('quotes')} (${given.length})`}>
          {given.map(({ respondentId, stance, quote, page }) => (
            <figure class="quote">
              <Written text={quote} />
              <figcaption>
                {nameOf(respondents.find((one) => one.id === respondentId)!, locale)},{' '}
                {page === '' ? '' : `${t('onPage', { page })}, `}
                {withinSentence(t(stance))}
              </figcaption>
            </figure>
          ))}
        </Details>
      )}
      {keeps ? (
        <p>
          <Link href={paths.proposal.change({ matterId: matter.id, id })}>
            {proposalWords(locale)('changeProposal')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

/** What was proposed, and what was answered to it: proposal by proposal and body by body, never added up. */
export const AnswersPage: View<ViewedAnswers> = ({ data, context: { locale } }) => {
  const t = answerWords(locale)
  const { matter, keeps, proposals, respondents } = data
  const of = { matterId: matter.id }
  const asked = respondents.filter((one) => one.asked)
  const propose = (variant: 'primary' | 'secondary') => (
    <LinkButton variant={variant} href={paths.proposal.add(of)}>
      {proposalWords(locale)('newProposal')}
    </LinkButton>
  )
  const ask = (variant: 'primary' | 'secondary') => (
    <LinkButton variant={variant} href={paths.respondent.add(of)}>
      {respondentWords(locale)('newRespondent')}
    </LinkButton>
  )
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.matter.one({ id: matter.id }), label: matter.name }]}
      wide
      state={
        respondents.length === 0 ? null : (
          <p>
            {t('counted', {
              asked: asked.length,
              answered: asked.filter(({ answeredOn }) => answeredOn !== null).length,
              unasked: respondents.length - asked.length,
            })}
          </p>
        )
      }
      action={keeps ? (proposals.length === 0 ? propose('primary') : ask('primary')) : null}
    >
      {proposals.length === 0 ? (
        <EmptyState heading={t('none')}>{t(keeps ? 'noneText' : 'noneYet')}</EmptyState>
      ) : null}
      {respondents.length === 0 ? null : (
        <Section heading={t('matrix')} id="matrix">
          <p class="quiet">{t('neverSummed')}</p>
          <Matrix data={data} />
          {proposals.length === 0 ? null : (
            <ListFiles href={(as) => paths.answersFile({ id: matter.id }, as)} />
          )}
        </Section>
      )}
      {/* Nobody is asked what they say of nothing: what is proposed comes first. */}
      {proposals.length === 0 ? (
        keeps ? (
          ask('secondary')
        ) : null
      ) : (
        <Section heading={t('proposals')} id="proposals">
          {proposals.map((proposal) => (
            <OneProposal data={data} proposal={proposal} />
          ))}
          {keeps ? propose('secondary') : null}
        </Section>
      )}
    </Page>
  )
}

/** What one of them answered, written in one go; and then released. */
export const WritePage: View<PreparedAnswers> = ({ data, context: { locale }, refused }) => {
  const t = answerWords(locale)
  const { matter, respondent, proposals, answers } = data
  const of = { matterId: matter.id, id: respondent.id }
  const name = nameOf(respondent, locale)
  const saved = Object.fromEntries(answers.map(({ proposalId, ...answer }) => [proposalId, answer]))
  const entered = enteredIn(refused, { answers: saved })
  const back = paths.answers({ id: matter.id })
  return (
    <Page
      title={t('write', { name })}
      breadcrumb={[
        { href: paths.matter.one({ id: matter.id }), label: matter.name },
        { href: back, label: t('title') },
      ]}
      islands={['forms']}
    >
      <Form
        action={paths.answersOf(of)}
        label={t('write', { name })}
        send={t('keep')}
        cancel={back}
        warnUnsaved
      >
        {proposals.map(({ id, number, title }) => (
          <fieldset>
            <legend>
              {number}. <Swedish text={title} />
            </legend>
            <SelectField
              {...entered.of(`answers.${id}.stance`)}
              label={t('stance')}
              optional
              options={stances.map((value) => ({ value, label: t(value) }))}
            />
            <TextAreaField
              {...entered.of(`answers.${id}.quote`)}
              label={t('quote')}
              description={t('quoteHint')}
              rows={3}
              optional
            />
            <TextField {...entered.of(`answers.${id}.page`)} label={t('page')} width={8} optional />
          </fieldset>
        ))}
      </Form>
      {answers.length === 0 ? null : (
        <Section heading={t('release', { name })} id="release">
          {respondent.released ? (
            <p>{t('isReleased')}</p>
          ) : (
            <>
              <p>{t('releaseHint')}</p>
              <Form action={paths.releaseAnswers(of)} label={t('release', { name })} send secondary />
            </>
          )}
        </Section>
      )}
    </Page>
  )
}

/** The matrix as a file: one row for each body and proposal. */
export const answersFile: ListFile<
  ViewedAnswers,
  { proposal: Proposal; respondent: Respondent; data: ViewedAnswers }
> = {
  name: 'remissvar',
  title: (_, locale) => answerWords(locale)('title'),
  rows: (data) =>
    data.proposals.flatMap((proposal) =>
      data.respondents.map((respondent) => ({ proposal, respondent, data })),
    ),
  columns: () => [
    { heading: (locale) => proposalWords(locale)('number'), cell: ({ proposal }) => proposal.number },
    { heading: (locale) => proposalWords(locale)('title'), cell: ({ proposal }) => proposal.title },
    {
      heading: (locale) => answerWords(locale)('respondent'),
      cell: ({ respondent }, locale) => nameOf(respondent, locale),
    },
    {
      heading: (locale) => answerWords(locale)('stance'),
      cell: ({ data, respondent, proposal }, locale) => saidOf(data, respondent, proposal, locale),
    },
    ...(['quote', 'page'] as const).map((key) => ({
      heading: (locale: Locale) => answerWords(locale)(key),
      cell: ({
        data,
        respondent,
        proposal,
      }: {
        proposal: Proposal
        respondent: Respondent
        data: ViewedAnswers
      }) =>
        data.answers.find(
          ({ respondentId, proposalId }) => respondentId === respondent.id && proposalId === proposal.id,
        )?.[key] ?? '',
    })),
    {
      heading: (locale) => proposalWords(locale)('treatment'),
      cell: ({ proposal: { treatment } }, locale) =>
        treatment === null ? '' : proposalWords(locale)(treatment),
    },
    { heading: (locale) => proposalWords(locale)('why'), cell: ({ proposal }) => proposal.why },
  ],
}
