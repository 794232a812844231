import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TelephoneNumbers } from '../../../../web/components/danger-now.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedHanded, ViewedHandedRequest } from '../hand-actions.ts'
import { requestWords } from '../messages.ts'
import type { HandWhy } from '../schema.ts'
import { AskedForList, needInWords, useNeedLine, usePeriodWords, useRequestWords } from './words.tsx'

type Handed = ViewedHanded['requests'][number]

const answers = { needed: 'handNeeded', other_way: 'handOtherWay', search: 'handSearch' } as const

const HandStatus: FC<{ request: Handed }> = ({ request: { decidedAt, why, answerBy } }) => {
  const t = useRequestWords()
  const format = useFormat()
  if (decidedAt === null || why === null)
    return <Status kind="waiting">{t('handWaiting', { at: format.instant(answerBy) })}</Status>
  return (
    <Status kind="done">
      {t('handDecided', { at: format.instant(decidedAt) })}: {t(answers[why])}
    </Status>
  )
}

const Listed: FC<{ requests: readonly Handed[] }> = ({ requests }) => {
  const t = useRequestWords()
  const line = useNeedLine()
  const period = usePeriodWords()
  if (requests.length === 0) return <EmptyState heading={t('handNone')}>{t('handNoneText')}</EmptyState>
  return (
    <ul class="records">
      {requests.map((request) => (
        <li class="record">
          <p class="record-name">
            <Link href={paths.handedRequest({ requestId: request.id })}>
              {request.bodyName ?? t('handHiddenBody')}: {line(request.askedFor)}
            </Link>
          </p>
          <p>
            <HandStatus request={request} /> {t(request.askedFor.urgency)}: {period(request.askedFor)}
          </p>
          <p class="quiet">{t(`hand_${request.because}`)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Which requests must a person look at before shelters are asked? */
export const HandedPage: View<ViewedHanded> = ({ data, context }) => {
  const t = requestWords(context.locale)
  return (
    <Page title={t('hand')} state={<p>{t('handLead')}</p>}>
      <Listed requests={data.requests} />
    </Page>
  )
}

const hints: Partial<Record<HandWhy, 'handNeededHint' | 'handSearchHint'>> = {
  needed: 'handNeededHint',
  search: 'handSearchHint',
}

const DecideForm: FC<{ requestId: string; refused: RefusedForm | undefined }> = ({ requestId, refused }) => {
  const t = useRequestWords()
  return (
    <Section id="decide" heading={t('handDecide')}>
      <Form action={paths.handedRequest({ requestId })} label={t('handDecide')} send>
        <RadioField
          name="answer"
          label={t('handAnswer')}
          options={(Object.keys(answers) as HandWhy[]).map((value) => {
            const hint = hints[value]
            return {
              value,
              label: t(answers[value]),
              ...(hint === undefined ? {} : { description: t(hint) }),
            }
          })}
          error={errorFor(refused?.errors, 'answer')}
        />
        <p class="quiet">{t('handNote')}</p>
      </Form>
    </Section>
  )
}

/** Is the need real, and are the shelters to be asked? */
export const HandedRequestPage: View<ViewedHandedRequest> = ({ data, context, refused }) => {
  const t = requestWords(context.locale)
  const { request } = data
  return (
    <Page
      title={needInWords(t, request.askedFor)}
      breadcrumb={[{ href: paths.handed(), label: t('hand') }]}
      state={
        <p>
          <HandStatus request={request} />
        </p>
      }
    >
      <Section id="what" heading={t('handBecause')}>
        <p>{t(`hand_${request.because}`)}</p>
        <AskedForList
          asked={request.askedFor}
          more={[
            { term: t('handAsker'), value: request.bodyName ?? t('handHiddenBody') },
            {
              term: t('handAlike'),
              value: t('handAlikeCount', { count: request.alike, cases: request.cases }),
            },
          ]}
        />
      </Section>
      {request.decidedAt === null ? (
        <Section id="call" heading={t('handCall')}>
          {request.bodyName === null ? (
            <p>{t('handHiddenNumbers')}</p>
          ) : (
            <ul>
              <TelephoneNumbers numbers={data.numbers} of="theirs" />
            </ul>
          )}
        </Section>
      ) : null}
      {request.decidedAt === null ? <DecideForm requestId={request.id} refused={refused} /> : null}
    </Page>
  )
}
