import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { FileList } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish, Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Details, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { WhatRests } from '../../../../web/components/what-rests.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { shellPaths } from '../../../../web/shell-paths.ts'
import { directoryPaths } from '../../../directory/index.ts'
import { planPaths } from '../../../plan/index.ts'
import { fundingPaths as paths } from '../../paths.ts'
import type { ViewedCall } from '../actions.ts'
import { callWords } from '../messages.ts'
import { CallStatus, inLanguage, useCallWords } from './words.tsx'

const State: FC<ViewedCall> = ({ call, stage }) => {
  const t = useCallWords()
  const format = useFormat()
  const at = (moment: Date | null) => (moment === null ? '' : format.instant(moment))
  const words = {
    draft: () => t('state_draft'),
    coming: () => t('state_coming', { opens: at(call.opensAt) }),
    open: () => t('state_open', { closes: at(call.closesAt) }),
    closed: () => t('state_closed', { closes: at(call.closesAt) }),
    decided: () => t('state_decided', { decided: at(call.decidedAt) }),
    withdrawn: () => t('state_withdrawn', { withdrawn: at(call.withdrawnAt) }),
  }
  return (
    <p class="state-sentence">
      <CallStatus stage={stage} /> {words[stage]()} {t('by', { body: call.bodyName })}
    </p>
  )
}

const Apply: FC<ViewedCall> = ({ call, stage, offer, own }) => {
  const t = useCallWords()
  if (own && stage === 'draft')
    return (
      <LinkButton variant="primary" href={paths.changeCall({ callId: call.id })}>
        {t('change')}
      </LinkButton>
    )
  if (own && stage !== 'coming' && stage !== 'withdrawn')
    return (
      <LinkButton variant="primary" href={paths.handling({ callId: call.id })}>
        {t('handle')}
      </LinkButton>
    )
  if (stage !== 'open') return null
  if (offer === 'apply')
    return (
      <Form action={paths.beginApplication({ callId: call.id })} label={t('apply')}>
        <Button>{t('apply')}</Button>
      </Form>
    )
  if (offer === 'sign_in')
    return (
      <LinkButton
        variant="primary"
        href={`${shellPaths.signIn}?return=${encodeURIComponent(paths.call({ callId: call.id }))}`}
      >
        {t('signInToApply')}
      </LinkButton>
    )
  return null
}

const Who: FC<ViewedCall> = ({ call }) => {
  const t = useCallWords()
  const format = useFormat()
  const kinds = call.applicants.map((kind) => t(`kind_${kind}`))
  return (
    <>
      {kinds.length === 0 ? t('everybody') : format.list(kinds)}
      {call.applicantsNote ? <Written text={call.applicantsNote} /> : null}
    </>
  )
}

const Facts: FC<ViewedCall> = (data) => {
  const t = useCallWords()
  const format = useFormat()
  const { call, measures } = data
  return (
    <Section heading={t('facts')} id="facts">
      <DescriptionList
        items={[
          { term: t('frame'), value: format.money(call.frameOre) },
          { term: t('opens'), value: <Moment at={call.opensAt} /> },
          {
            term: t('closes'),
            value: (
              <>
                <Moment at={call.closesAt} />
                <br />
                <span class="quiet">{t('closesHint')}</span>
              </>
            ),
          },
          { term: t('who'), value: <Who {...data} /> },
          {
            term: t('measures'),
            value:
              measures.length === 0 || call.planId === null ? null : (
                <ul>
                  {measures.map(({ id, number, heading }) => (
                    <li>
                      <Link href={planPaths.measure({ planId: call.planId!, measureId: id })}>
                        <EndsInSwedish text={t('measure', { number, heading })} words={heading} />
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <p class="ds-paragraph quiet">{call.assignmentId === null ? t('untraced') : t('traced')}</p>
    </Section>
  )
}

const Criteria: FC<ViewedCall> = ({ call }) => {
  const t = useCallWords()
  const { locale } = useReader()
  if (call.criteria.length === 0) return null
  return (
    <Section heading={t('criteria')} id="criteria">
      <p class="ds-paragraph">{t('criteriaLead', { highest: call.highestPoints })}</p>
      <Table
        caption={t('criteria')}
        captionHidden
        rows={call.criteria}
        columns={[
          {
            heading: t('criterion'),
            rowHeading: true,
            cell: ({ title, titleEnglish, description }) => (
              <>
                {inLanguage(locale, title, titleEnglish)}
                {description ? (
                  <div class="quiet">
                    <Swedish text={description} />
                  </div>
                ) : null}
              </>
            ),
          },
          { heading: t('weight'), kind: 'number', cell: ({ weight }) => String(weight) },
        ]}
      />
    </Section>
  )
}

const Steps: FC<ViewedCall & { refused: RefusedForm | undefined }> = ({
  call,
  stage,
  own,
  standing,
  refused,
}) => {
  const t = useCallWords()
  const format = useFormat()
  const { callId } = { callId: call.id }
  if (!own) return null
  if (stage === 'draft')
    return (
      <Section heading={t('publishHeading')} id="publish">
        <Form action={paths.publishCall({ callId })} label={t('publishHeading')}>
          <ConfirmEffect
            effects={[t('publishEffect', { opens: format.instant(call.opensAt) }), t('publishEffectStands')]}
            confirmLabel={t('publish')}
            cancelHref={paths.calls()}
          />
        </Form>
      </Section>
    )
  if (call.state !== 'published') return null
  return (
    <Details summary={t('withdrawHeading')} open={refused?.sentTo === paths.withdrawCall({ callId })}>
      <Form
        action={paths.withdrawCall({ callId })}
        label={t('withdrawHeading')}
        send={t('withdraw')}
        secondary
        danger
      >
        {standing.length === 0 ? null : <WhatRests standing={standing} />}
        <TextAreaField
          name="reason"
          label={t('withdrawReason')}
          rows={3}
          error={errorFor(refused?.errors, 'reason')}
        />
      </Form>
    </Details>
  )
}

/** What is the money for, may I apply, by when, and how will it be judged? */
export const CallPage: View<ViewedCall> = ({ data, context, refused }) => {
  const t = callWords(context.locale)
  const { call, stage, offer } = data
  const { locale } = context
  return (
    <Page
      title={inLanguage(locale, call.title, call.titleEnglish)}
      breadcrumb={[{ href: paths.calls(), label: t('calls') }]}
      state={<State {...data} />}
      action={<Apply {...data} />}
    >
      {call.withdrawalReason ? (
        <Alert kind="warning" heading={t('withdrawnBecause')}>
          <Written text={call.withdrawalReason} />
        </Alert>
      ) : null}
      {stage === 'open' && offer === 'not_for_you' && context.actor && !data.own ? (
        <Alert>
          <p>{t('notForYou')}</p>
        </Alert>
      ) : null}
      {stage === 'open' && offer === 'sign_in' ? (
        <p class="ds-paragraph">
          {t('registerLead')} <Link href="/register">{t('register')}</Link>
        </p>
      ) : null}
      <Section heading={t('purpose')} id="purpose">
        <Written
          text={inLanguage(locale, call.purpose, call.purposeEnglish)}
          lang={call.purposeEnglish ? locale : 'sv'}
        />
      </Section>
      <Facts {...data} />
      <Criteria {...data} />
      {call.questions.length > 0 ? (
        <Section heading={t('questions')} id="questions">
          <ol>
            {call.questions.map(({ question, questionEnglish, required }) => (
              <li>
                {inLanguage(locale, question, questionEnglish)}
                {required ? <span class="quiet"> ({t('required')})</span> : null}
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
      {call.conditions ? (
        <Section heading={t('conditions')} id="conditions">
          <Written text={call.conditions} />
        </Section>
      ) : null}
      {call.appeal ? (
        <Section heading={t('appeal')} id="appeal">
          <Written text={call.appeal} />
        </Section>
      ) : null}
      {call.documents.length > 0 ? (
        <Section heading={t('documents')} id="documents">
          <FileList
            files={call.documents.map(({ id, title, size }) => ({
              href: paths.callDocument({ callDocumentId: id }),
              name: title,
              size,
            }))}
          />
        </Section>
      ) : null}
      {stage === 'decided' ? (
        <p class="ds-paragraph">
          <Link href={paths.grants({ call: call.id })}>{t('decidedGrants')}</Link>
        </p>
      ) : null}
      <p class="ds-paragraph">
        <Link href={directoryPaths.body({ bodyId: call.bodyId })}>{call.bodyName}</Link>
      </p>
      <Steps {...data} refused={refused} />
    </Page>
  )
}
