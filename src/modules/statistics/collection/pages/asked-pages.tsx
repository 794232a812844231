import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState, Notice } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, History, Section } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { periodName } from '../../periods.ts'
import type { viewAllAsked, viewAsked } from '../asked-actions.ts'
import { askedWords } from '../asked-messages.ts'
import { codeWords } from '../code-messages.ts'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import { PAGE_SIZE } from '../schema.ts'
import type { Question } from '../submission-store.ts'
import { Questions } from './questions.tsx'
import { entered, StateOf } from './words.tsx'

const ComingIn: FC<{ refused: RefusedForm | undefined }> = ({ refused }) => {
  const field = fieldsIn(refused)
  const t = askedWords(useReader().locale)
  return (
    <Section id="come-in" heading={t('comeIn')}>
      <p class="ds-paragraph">{t('comeInText')}</p>
      <Form action={paths.comeIn()} label={t('comeIn')} send={t('enter')} secondary>
        <TextField
          {...field('code')}
          label={t('code')}
          description={t('codeHint')}
          width={32}
          spellcheck={false}
        />
      </Form>
    </Section>
  )
}

/** What are we asked for, and until when? */
export const AllAskedPage: View<Awaited<ReturnType<typeof viewAllAsked.run>>> = ({
  data: { rows, total, page, mayComeIn },
  context,
  refused,
}) => {
  const { locale } = context
  const t = askedWords(locale)
  const of = collectionWords(locale)
  return (
    <Page title={t('link')} state={<p>{t('lead')}</p>}>
      <ListOf
        address={paths.allAsked}
        selection={{}}
        caption={t('link')}
        columns={[
          {
            heading: of('title'),
            rowHeading: true,
            cell: ({ id, title }) => <Link href={paths.asked({ collectionId: id })}>{title[locale]}</Link>,
          },
          { heading: of('period'), kind: 'short', cell: (row) => periodName(row, locale) },
          { heading: of('due'), kind: 'short', cell: ({ dueOn }) => <Day day={dueOn} kind="short" /> },
          { heading: of('state'), cell: ({ state }) => <StateOf state={state} /> },
        ]}
        rows={rows}
        paging={{ page, pageSize: PAGE_SIZE, total }}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
      />
      {mayComeIn ? <ComingIn refused={refused} /> : null}
    </Page>
  )
}

type Viewed = Awaited<ReturnType<typeof viewAsked.run>>

const Doors: FC<{ data: Viewed }> = ({ data: { collection, reporter, state, mayHandInCases } }) => {
  const { locale } = useReader()
  const t = askedWords(locale)
  const codes = codeWords(locale)
  const address = { collectionId: collection.id }
  // What has been handed in can be handed in anew; nothing asks for it.
  const isOpen = state !== 'handed_in' && state !== 'questioned'
  const doors = [
    ...(reporter.ways.includes('tables')
      ? [
          { href: paths.tables(address), label: t('handInTables') },
          { href: paths.tableFile(address), label: t('handInFile') },
        ]
      : []),
    ...(reporter.ways.includes('records')
      ? [
          { href: paths.ownSheet(address), label: t('handInSheet') },
          { href: paths.records(address), label: t('handInRecords') },
          ...(mayHandInCases ? [{ href: paths.ownCases(address), label: t('handInCases') }] : []),
        ]
      : []),
  ]
  return (
    <Section id="what" heading={t('whatIsAsked')}>
      <DescriptionList
        items={[
          { term: collectionWords(locale)('period'), value: periodName(collection, locale) },
          { term: collectionWords(locale)('due'), value: <Day day={collection.dueOn} kind="relative" /> },
          { term: t('asker'), value: collection.bodyName },
          {
            term: collectionWords(locale)('ways'),
            value: reporter.ways.map((way) => codes(`way_${way}`)).join('; '),
          },
          ...(reporter.ways.includes('tables')
            ? [
                {
                  term: collectionWords(locale)('tablesAsked'),
                  value: reporter.tables.map((table) => codes(`table_${table}`)).join('; '),
                },
              ]
            : []),
        ]}
      />
      {reporter.ways.includes('encoded') ? <p class="ds-paragraph">{t('encodedText')}</p> : null}
      {doors.length === 0 ? null : (
        <>
          <ButtonRow>
            {doors.map(({ href, label }, place) => (
              <LinkButton href={href} variant={place === 0 && isOpen ? 'primary' : 'secondary'}>
                {label}
              </LinkButton>
            ))}
          </ButtonRow>
          <p class="ds-paragraph">{t('again')}</p>
        </>
      )}
    </Section>
  )
}

const Answering: FC<{
  collectionId: string
  question: Question
  place: number
  refused: RefusedForm | undefined
}> = ({ collectionId, question, place, refused }) => {
  const t = askedWords(useReader().locale)
  const isThis = refused?.values['questionId'] === question.id
  return (
    <Form
      action={paths.answer({ collectionId })}
      hidden={{ questionId: question.id }}
      label={t('answerTo', { place })}
      send={t('sendAnswer')}
      secondary
    >
      <TextAreaField
        name="words"
        idName={isThis ? 'words' : `words-${question.id}`}
        label={t('answer')}
        description={t('answerHint')}
        value={isThis ? entered(refused, 'words') : ''}
        error={isThis ? errorFor(refused?.errors, 'words') : undefined}
        rows={3}
      />
    </Form>
  )
}

/** What is left for us to do: hand in, or answer? */
export const AskedPage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = askedWords(locale)
  const codes = codeWords(locale)
  const { date } = formatter(locale)
  const { collection, reporter, state, submissions, questions, just } = data
  const address = { collectionId: collection.id }
  return (
    <Page
      title={collection.title[locale]}
      breadcrumb={[{ href: paths.allAsked(), label: t('link') }]}
      state={
        <p>
          <StateOf state={state} />
        </p>
      }
      notice={
        just === null ? undefined : (
          <Notice>
            {t(`done_${just.way}`)}
            {just.leftOut > 0 ? ` ${t('leftOut', { count: just.leftOut })}` : ''}
          </Notice>
        )
      }
      history={
        <History
          entries={[
            ...submissions.map(({ way, number, handedInAt, countedOn }) => ({
              at: handedInAt,
              what: t('numbered', { way: codes(`way_${way}`), number }),
              detail: t('asOf', { day: date(countedOn) }),
            })),
            { at: reporter.askedAt, what: t('wasAsked') },
          ]}
        />
      }
    >
      <Doors data={data} />
      <Section id="questions" heading={t('questions')}>
        <Questions
          questions={questions}
          more={(question, place) => (
            <Answering
              collectionId={address.collectionId}
              question={question}
              place={place}
              refused={refused}
            />
          )}
        />
      </Section>
    </Page>
  )
}
