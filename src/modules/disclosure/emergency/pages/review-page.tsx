import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Moment } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewForReview } from '../break-glass-actions.ts'
import { emergencyWords } from '../messages.ts'
import { reviewOutcomes } from '../schema.ts'
import { useEmergencyWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewForReview.run>>

const Review: FC<{ id: string; refused: RefusedForm | undefined }> = ({ id, refused }) => {
  const field = fieldsIn(refused)
  const t = useEmergencyWords()
  return (
    <Form action={paths.reviewEmergency({ emergencyId: id })} send={t('saveReview')}>
      <RadioField
        {...field('outcome')}
        label={t('outcome')}
        options={reviewOutcomes.map((value) => ({ value, label: t(value) }))}
      />
      <TextAreaField {...field('reason')} label={t('reviewReason')} description={t('reviewReasonHint')} />
    </Form>
  )
}

const Facts: FC<{ data: Data }> = ({ data }) => {
  const t = useEmergencyWords()
  const format = useFormat()
  const { openedAt, endsAt } = data
  return (
    <DescriptionList
      items={[
        { term: t('which'), value: data.number ?? t('aCase', { body: data.bodyName }) },
        { term: t('whoAsks'), value: data.askedByName ?? t('unknownPerson') },
        { term: t('when'), value: <Moment at={data.askedAt} /> },
        { term: t('why'), value: <Written text={data.reason} /> },
        { term: t('openedBy'), value: data.secondName },
        {
          term: t('openedAt'),
          value:
            openedAt && endsAt
              ? t('fromTo', { from: format.instant(openedAt), to: format.instant(endsAt) })
              : null,
        },
      ]}
    />
  )
}

/** A third person reviews afterwards: that it happened and why, never what is in the case. */
export const ReviewPage: View<Data> = ({ data, context, refused }) => {
  const t = emergencyWords(context.locale)
  return (
    <Page
      title={t('reviewTitle')}
      under={t('emergencies')}
      breadcrumb={[{ href: paths.emergencies(), label: t('emergencies') }]}
      state={<p>{t('reviewLead')}</p>}
    >
      <Facts data={data} />
      {data.reviewedAt !== null ? (
        <Alert kind="success">
          <p>
            {t('reviewedAlready')} {data.reviewOutcome === null ? '' : t(data.reviewOutcome)}
          </p>
        </Alert>
      ) : data.standing === 'ended' && data.openedAt !== null ? (
        <Review id={data.id} refused={refused} />
      ) : (
        <Alert>
          <p>{t('notOver')}</p>
        </Alert>
      )}
    </Page>
  )
}
