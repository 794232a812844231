import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { listLetters } from '../actions.ts'
import { letterWords } from '../messages.ts'
import { type Letter, letterKinds, letterLanguages } from '../records.ts'

type Data = Awaited<ReturnType<typeof listLetters.run>>

export const useLetterWords = () => letterWords(useReader().locale)

/** How a letter stands. */
export const LetterStatus: FC<Pick<Letter, 'state' | 'toldOn'>> = ({ state, toldOn }) => {
  const t = useLetterWords()
  switch (state) {
    case 'draft':
      return <Status kind="draft" />
    case 'waiting':
      return <Status kind="waiting">{t('waits')}</Status>
    case 'finished':
      return <Status kind="done">{t(toldOn === null ? 'finished' : 'told')}</Status>
    default:
      return <Status kind="withdrawn">{t('discarded')}</Status>
  }
}

/** The letters of a case, and how one is begun. */
export const LettersPage: View<Data> = ({ data, context, refused }) => {
  const t = letterWords(context.locale)
  const { caseId, number, rows, writes } = data
  const field = fieldsIn(refused)
  return (
    <Page
      title={t('letters')}
      under={t('caseNumber', { number })}
      breadcrumb={[
        { href: paths.cases(), label: t('myCases') },
        { href: paths.case({ caseId }), label: t('caseNumber', { number }) },
      ]}
      state={<p>{t('lead')}</p>}
    >
      <ListOf
        address={() => paths.letters({ caseId })}
        selection={{}}
        caption={t('letters')}
        rows={rows}
        empty={<EmptyState heading={t('none')} />}
        columns={[
          {
            heading: t('what'),
            rowHeading: true,
            cell: ({ id, kind }) => <Link href={paths.letter({ caseId, letterId: id })}>{t(kind)}</Link>,
          },
          { heading: t('who'), cell: ({ writerName }) => writerName ?? '–' },
          {
            heading: t('day'),
            plain: true,
            cell: ({ writtenAt, finishedAt }) => <Day day={dayOf(finishedAt ?? writtenAt)} kind="brief" />,
          },
          { heading: t('how'), cell: (row) => <LetterStatus {...row} /> },
        ]}
      />
      {writes ? (
        <Section id="begin" heading={t('beginHeading')}>
          <Form action={paths.letters({ caseId })} label={t('beginHeading')} send={t('begin')}>
            <RadioField
              {...field('kind')}
              label={t('kind')}
              options={letterKinds.map((kind) => ({ value: kind, label: t(kind) }))}
            />
            <RadioField
              {...field('language', context.locale)}
              label={t('language')}
              options={letterLanguages.map((language) => ({ value: language, label: t(`in_${language}`) }))}
            />
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
