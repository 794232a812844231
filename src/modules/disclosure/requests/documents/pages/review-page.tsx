import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../../web/components/button.tsx'
import { RadioField } from '../../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../../web/components/errors.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Alert } from '../../../../../web/components/message.tsx'
import { DescriptionList, Section, SectionsFold } from '../../../../../web/components/structure.tsx'
import { Written } from '../../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { windowWords } from '../../../../../web/window-words.ts'
import { citation, type SectionKey } from '../../../../law/index.ts'
import { partName, supportPaths, valueInWords } from '../../../../support/index.ts'
import { paths } from '../../../paths.ts'
import { Law } from '../../compelled/pages/words.tsx'
import type { ViewedDocumentRequest } from '../actions.ts'
import { documentWords } from '../messages.ts'
import type { ReviewedPart } from '../parts.ts'
import type { Choice, Standing } from '../rules.ts'
import { DecidedView } from './decided-view.tsx'
import { useDocumentWords } from './words.ts'

type Props = { data: ViewedDocumentRequest; refused: RefusedForm | undefined }

const useChoiceInWords = () => {
  const { locale } = useReader()
  const t = useDocumentWords()
  return (choice: Choice): string =>
    choice === 'show' ? t('show') : t('coverBy', { section: citation(choice, locale) })
}

const asChoice = (standing: Standing): Choice | undefined =>
  standing.shown ? 'show' : (standing.section ?? undefined)

/** What the form that was refused said of a part. */
const entered = (refused: RefusedForm | undefined, key: string): string | undefined =>
  (refused?.values.choice as Record<string, string> | undefined)?.[key]

/** What is shown, is to be decided, or was just chosen: all else is covered as the law proposes, and waits behind a line. */
const isException = ({ key, standing }: ReviewedPart, refused: RefusedForm | undefined): boolean => {
  const wanted = entered(refused, key)
  return (
    standing.shown ||
    standing.section === null ||
    (wanted !== undefined && wanted !== standing.section) ||
    errorFor(refused?.errors, `choice.${key}`) !== undefined
  )
}

const PartToDecide: FC<{ part: ReviewedPart; refused: RefusedForm | undefined }> = ({ part, refused }) => {
  const t = useDocumentWords()
  const format = useFormat()
  const { locale } = useReader()
  const inWords = useChoiceInWords()
  const { key, section, field, day, value, proposal, standing } = part
  const stands = asChoice(standing)
  const wanted = entered(refused, key)
  const sections: readonly SectionKey[] = [...proposal.sections, ...proposal.others]
  const choices: readonly Choice[] = proposal.bar === null ? [...sections, 'show'] : sections
  const label =
    field === ''
      ? day === null
        ? partName(locale, section)
        : format.date(day)
      : partName(locale, section, field)
  const note =
    proposal.bar !== null
      ? t(`bar_${proposal.bar}`)
      : stands === undefined
        ? t('undecided')
        : wanted !== undefined && wanted !== stands
          ? t('standsSaved', { choice: inWords(stands) })
          : null
  return (
    <div class="redaction-part" data-standing={standing.shown ? 'shown' : 'covered'}>
      <RadioField
        name={`choice.${key}`}
        label={label}
        description={
          <>
            <Written
              text={field === '' ? value : valueInWords(locale, section, field, value)}
              lang={locale}
            />
            {note === null ? null : <p class="redaction-note">{note}</p>}
          </>
        }
        value={wanted ?? stands}
        options={choices.map((choice) => ({ value: choice, label: inWords(choice) }))}
        error={errorFor(refused?.errors, `choice.${key}`)}
      />
    </div>
  )
}

const Laws: FC<{ parts: readonly ReviewedPart[] }> = ({ parts }) => {
  const t = useDocumentWords()
  const sections = new Set(parts.flatMap(({ proposal }) => [...proposal.sections, ...proposal.others]))
  return (
    <Section id="laws" heading={t('lawsHeading')}>
      {[...sections].map((section) => (
        <Law of={section} />
      ))}
    </Section>
  )
}

const Warnings: FC<{ data: ViewedDocumentRequest }> = ({ data }) => {
  const t = useDocumentWords()
  const { recipient } = data.request
  if (recipient === 'authority')
    return (
      <Alert kind="warning" heading={t('authorityHeading')}>
        <p>{t('authorityText')}</p>
        <LinkButton href={paths.newDisclosure({ caseId: data.caseId })}>{t('makeDisclosure')}</LinkButton>
      </Alert>
    )
  return (
    <>
      {recipient === 'guardian' && data.guardianSuspected ? (
        <Alert kind="danger">
          <p>{t('suspectedGuardian')}</p>
        </Alert>
      ) : null}
      {data.sheltered ? (
        <Alert kind="warning">
          <p>{t('sheltered')}</p>
        </Alert>
      ) : null}
    </>
  )
}

const Review: FC<Props> = ({ data, refused }) => {
  const t = useDocumentWords()
  const { locale } = useReader()
  const { caseId, request, parts } = data
  if (parts.length === 0)
    return (
      <>
        <p class="not-given">{t('nothingWritten')}</p>
        <LinkButton href={paths.decideDocumentRequest({ caseId, requestId: request.id })}>
          {t('preview')}
        </LinkButton>
      </>
    )
  return (
    <>
      <Form
        action={paths.documentRequest({ caseId, requestId: request.id })}
        revision={request.revision}
        warnUnsaved
      >
        <SectionsFold.Provider value={true}>
          {[...Map.groupBy(parts, ({ section }) => section)].map(([section, inside]) => {
            const isOpen = inside.some((part) => isException(part, refused))
            const name = partName(locale, section)
            return (
              <Section
                id={`part-${section}`}
                heading={isOpen ? name : t('allCovered', { name, count: inside.length })}
                open={isOpen}
              >
                {inside.map((part) => (
                  <PartToDecide part={part} refused={refused} />
                ))}
              </Section>
            )
          })}
        </SectionsFold.Provider>
        <ButtonRow>
          <Button>{t('saveChoices')}</Button>
          {data.undecided > 0 ? (
            <Button variant="secondary" name="rest" value="show">
              {t('showRest')}
            </Button>
          ) : null}
        </ButtonRow>
      </Form>
      <Laws parts={parts} />
    </>
  )
}

/** The redaction view, which knows who asks; once it is decided, what was decided. */
export const DocumentRequestPage: View<ViewedDocumentRequest> = ({ data, context, refused }) => {
  const t = documentWords(context.locale)
  const { caseId, number, request } = data
  const isOpen = request.state === 'open'
  return (
    <Page
      title={t('title', { recipient: t(`recipient_${request.recipient}`) })}
      windowTitle={windowWords(context.locale)('documentRequest')}
      under={t('case', { number })}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.documentRequests({ caseId }), label: t('requests') },
      ]}
      state={isOpen ? <p>{t('reviewLead')}</p> : null}
      action={
        isOpen ? null : (
          <LinkButton
            variant="primary"
            href={paths.documentRelease({ caseId, requestId: request.id })}
            download
          >
            {t('print')}
          </LinkButton>
        )
      }
    >
      {request.words === null ? null : (
        <DescriptionList items={[{ term: t('asked'), value: <Written text={request.words} /> }]} />
      )}
      {isOpen ? (
        <>
          <Warnings data={data} />
          <Review data={data} refused={refused} />
        </>
      ) : (
        <DecidedView data={data} />
      )}
    </Page>
  )
}
