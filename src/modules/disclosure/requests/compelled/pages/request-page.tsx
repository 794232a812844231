import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../../web/components/button.tsx'
import { RadioField } from '../../../../../web/components/choice-field.tsx'
import { TextField } from '../../../../../web/components/field.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Alert } from '../../../../../web/components/message.tsx'
import { DescriptionList, Details, Moment, Section } from '../../../../../web/components/structure.tsx'
import { Written } from '../../../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../../web/pages.tsx'
import { useReader } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { citation } from '../../../../law/index.ts'
import { supportPaths } from '../../../../support/index.ts'
import { paths } from '../../../paths.ts'
import type { ViewedRequest } from '../actions.ts'
import { answerSentence, namedValue } from '../answer-sheet.ts'
import { compelledWords } from '../messages.ts'
import { BASES } from '../rules.ts'
import { DecideForm } from './decide-form.tsx'
import { AnswerBy, Law, QueueStanding, useCompelledWords } from './words.tsx'

type Part = FC<{ data: ViewedRequest; refused: RefusedForm | undefined }>

const Asked: FC<{ data: ViewedRequest }> = ({ data: { request, texts } }) => {
  const t = useCompelledWords()
  return (
    <DescriptionList
      items={[
        { term: t('asks'), value: t(`asker_${request.fromKind}`) },
        { term: t('reference'), value: texts.from },
        { term: t('asked'), value: <Written text={texts.request} /> },
        { term: t('given'), value: t(`basis_${request.basis}`) },
        { term: t('day'), value: <Moment at={request.receivedAt} /> },
        ...(request.decision === null
          ? [{ term: t('answerWanted'), value: <AnswerBy day={request.answerBy} /> }]
          : []),
      ]}
    />
  )
}

const LookUpForm: Part = ({ data: { request }, refused }) => {
  const t = useCompelledWords()
  const address = paths.lookUpRequest({ requestId: request.id })
  const mine = refusedAt(refused, address)
  const field = fieldsIn(mine)
  return (
    <Form
      action={address}
      revision={request.revision}
      send={t('saveLookUp')}
      secondary={request.lookedUpAt !== null}
    >
      <RadioField
        {...field('found')}
        label={t('found')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`found_${value}`) }))}
      />
      <TextField
        {...field('caseNumber')}
        label={t('caseNumber')}
        description={t('caseNumberHint')}
        autocomplete="off"
        spellcheck={false}
        width={32}
        optional
      />
    </Form>
  )
}

const Looking: Part = ({ data, refused }) => {
  const t = useCompelledWords()
  const { request } = data
  if (request.lookedUpAt === null)
    return (
      <>
        <p class="law-note">{t('lookLead')}</p>
        {data.finds ? (
          <p>
            <LinkButton href={supportPaths.findCase()}>{t('find')}</LinkButton>
          </p>
        ) : null}
        <LookUpForm data={data} refused={refused} />
      </>
    )
  const isRefused = refused?.sentTo === paths.lookUpRequest({ requestId: request.id })
  return (
    <>
      <p>
        {request.caseId === null ? (
          t('lookedNo')
        ) : request.caseNumber === null ? (
          t('lookedYes')
        ) : data.works ? (
          <a href={supportPaths.case({ caseId: request.caseId })}>
            {t('lookedYesNumber', { number: request.caseNumber })}
          </a>
        ) : (
          t('lookedYesNumber', { number: request.caseNumber })
        )}
      </p>
      <Details summary={t('lookAgain')} open={isRefused}>
        <LookUpForm data={data} refused={refused} />
      </Details>
    </>
  )
}

const Covered: FC<{ data: ViewedRequest }> = ({ data: { request, basis, shape, fits, material } }) => {
  const t = useCompelledWords()
  return (
    <>
      <p class="law-note">{t(`covers_${shape}`)}</p>
      <Law of={basis} />
      {fits ? null : (
        <Alert kind="warning">
          <p>{t('outside')}</p>
        </Alert>
      )}
      {material?.denied ? (
        <Alert kind="danger">
          <p>{t('deniedWarning')}</p>
        </Alert>
      ) : null}
      {material?.sheltered ? (
        <>
          <Alert kind="warning" heading={t('shelterWarning')} headingLevel={3}>
            <p>{t('shelterText')}</p>
          </Alert>
          <Law of="osl-26-14-b" />
          <Law of="osl-26-14-c" />
          <Law of="osl-26-14-d" />
        </>
      ) : null}
      <Details summary={t('otherBasis')}>
        <ul>
          {BASES.filter((other) => other !== basis).map((other) => (
            <li>
              <a href={`${paths.request({ requestId: request.id })}?basis=${other}`}>{t(`basis_${other}`)}</a>
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

const Decided: FC<{ data: ViewedRequest }> = ({ data: { request, texts, works, handles, basis } }) => {
  const t = useCompelledWords()
  const { locale } = useReader()
  const { decision, decidedAt, caseId, disclosureId, exceptionalReasons } = request
  if (decision === null || decidedAt === null) return null
  const { answer } = texts
  return (
    <Section id="decision" heading={t('outcome')}>
      <DescriptionList
        items={[
          { term: t('outcome'), value: t(`decision_${decision}`) },
          { term: t('restsOn'), value: citation(basis, locale) },
          ...(exceptionalReasons === null
            ? []
            : [{ term: t('exceptionalSaid'), value: t(exceptionalReasons ? 'yes' : 'no') }]),
          { term: t('decidedBy'), value: request.decidedByName },
          { term: t('decidedAt'), value: <Moment at={decidedAt} /> },
          ...(answer === null
            ? []
            : [
                {
                  term: t('sent'),
                  value:
                    answer.kind === 'values' ? (
                      <DescriptionList
                        items={answer.values.map((one) => {
                          const [term, value] = namedValue(locale, one)
                          return { term, value }
                        })}
                      />
                    ) : (
                      answerSentence(locale, answer)
                    ),
                },
              ]),
          ...(handles ? [{ term: t('ownReasons'), value: <Written text={texts.reasons} /> }] : []),
        ]}
      />
      {works && caseId !== null && disclosureId !== null ? (
        <p>
          <a href={paths.disclosure({ caseId, disclosureId })}>{t('toDisclosure')}</a>
        </p>
      ) : null}
    </Section>
  )
}

const Handling: Part = ({ data, refused }) => {
  const t = useCompelledWords()
  if (!data.handles)
    return (
      <Alert>
        <p>{t('notYours')}</p>
      </Alert>
    )
  return (
    <>
      <Section id="look" heading={t('step1')}>
        <Looking data={data} refused={refused} />
      </Section>
      <Section id="covers" heading={t('step2')}>
        <Covered data={data} />
      </Section>
      {data.request.lookedUpAt === null ? null : (
        <Section id="decide" heading={t('step3')}>
          <DecideForm data={data} refused={refused} />
        </Section>
      )}
    </>
  )
}

/** A request: what is asked, the three steps to an answer, and what was decided. */
export const RequestPage: View<ViewedRequest> = ({ data, context, refused }) => {
  const t = compelledWords(context.locale)
  const { request } = data
  const isDecided = request.decision !== null
  return (
    <Page
      title={t('title', { number: request.number })}
      under={t('requests')}
      breadcrumb={[{ href: paths.requests(), label: t('requests') }]}
      state={
        <QueueStanding
          row={{
            decision: request.decision,
            decidedAt: request.decidedAt,
            late: request.answerBy !== null && request.answerBy < context.today,
            lookedUp: request.lookedUpAt !== null,
          }}
        />
      }
      action={
        isDecided && data.readsAnswer ? (
          <LinkButton variant="primary" href={paths.requestAnswer({ requestId: request.id })} download>
            {t('print')}
          </LinkButton>
        ) : null
      }
    >
      <Asked data={data} />
      {isDecided ? <Decided data={data} /> : <Handling data={data} refused={refused} />}
    </Page>
  )
}
