import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { citation } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedJoint } from '../frame-actions.ts'
import { carriesFrom, sectionsFor } from '../grounds.ts'
import { calendarGrounds, declineReasons, endReasons } from '../schema.ts'
import { useJointWords } from './words.tsx'

interface Props {
  readonly data: ViewedJoint
  readonly refused: RefusedForm | undefined
}

/** Takes part or not; whoever does says on what ground the others see when its steps are. */
export const AnswerForm: FC<Props> = ({ data, refused }) => {
  const t = useJointWords()
  const { locale } = useReader()
  const address = paths.answerJoint({ investigationId: data.frame.id })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  const part = data.own?.part ?? 'social_services'
  return (
    <Section id="answer" heading={t('answerHeading')} open>
      <p>{t('answerLead')}</p>
      <Form action={address} label={t('answerHeading')} send={t('sendAnswer')}>
        <RadioField
          {...field('answer')}
          label={t('answer')}
          options={[
            { value: 'join', label: t('join') },
            { value: 'decline', label: t('decline') },
          ]}
        />
        <RadioField
          {...field('calendarGround')}
          label={t('calendarGround')}
          description={t('calendarGroundHint')}
          optional
          options={calendarGrounds
            .filter((value) => carriesFrom(value, part))
            .map((value) => ({
              value,
              label: t(value),
              description: sectionsFor(value, part)
                .map((key) => citation(key, locale))
                .join(', '),
            }))}
        />
        <SelectField
          {...field('declineReason')}
          label={t('declineReason')}
          optional
          options={declineReasons.map((value) => ({ value, label: t(value) }))}
        />
      </Form>
    </Section>
  )
}

/** Ends it for everybody, with what that means said before. */
export const EndForm: FC<Props> = ({ data, refused }) => {
  const t = useJointWords()
  const { today } = useReader()
  const address = paths.endJoint({ investigationId: data.frame.id })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  return (
    <Details summary={t('end')} open={back !== undefined}>
      <p>{t('endHint')}</p>
      <Form action={address} revision={data.frame.revision} label={t('end')} send secondary danger>
        <RadioField
          {...field('reason')}
          label={t('endReason')}
          options={endReasons.map((value) => ({
            value,
            label: value === 'withdrawn' ? t('withdrawn_request') : t(value),
          }))}
        />
        <DateField
          {...field('endedOn', today)}
          label={t('endedOn')}
          min={data.frame.requestedOn}
          max={today}
        />
      </Form>
    </Details>
  )
}

/** Leaves for the own authority. */
export const LeaveForm: FC<{ data: ViewedJoint }> = ({ data }) => {
  const t = useJointWords()
  return (
    <Details summary={t('leave')}>
      <p>{t('leaveHint')}</p>
      <Form
        action={paths.leaveJoint({ investigationId: data.frame.id })}
        label={t('leave')}
        send
        secondary
        danger
      />
    </Details>
  )
}
