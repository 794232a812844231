import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { endReasons, whatFollows, withdrawReasons } from '../schema.ts'
import type { ViewedPlacement } from '../view-actions.ts'
import { enteredAt, usePersonName, usePlacementWords } from './words.tsx'

interface FormOf {
  readonly data: ViewedPlacement
  readonly refused: RefusedForm | undefined
}

export const EndForm: FC<FormOf> = ({ data, refused }) => {
  const { caseId, placement } = data
  return (
    <EndFields
      address={paths.endPlacement({ caseId, placementId: placement.id })}
      placement={placement}
      refused={refused}
    />
  )
}

/** The last day, why, and what follows: the same for the board and for the shelter. */
export const EndFields: FC<{
  address: string
  placement: ViewedPlacement['placement']
  refused: RefusedForm | undefined
}> = ({ address, placement, refused }) => {
  const t = usePlacementWords()
  const { today } = useReader()
  const { text, errors, refused: own } = enteredAt(refused, address)
  return (
    <Details summary={t('end')} open={own !== undefined}>
      <p class="quiet">{t('endHint')}</p>
      <Form action={address} revision={placement.revision} label={t('end')} send secondary>
        <DateField
          name="endedOn"
          label={t('endedOn')}
          value={text('endedOn') ?? today}
          min={placement.startedOn ?? placement.plannedFrom}
          max={today}
          error={errorFor(errors, 'endedOn')}
        />
        <RadioField
          name="reason"
          label={t('endReason')}
          value={text('reason')}
          options={endReasons.map((value) => ({ value, label: t(value) }))}
          error={errorFor(errors, 'reason')}
        />
        <SelectField
          name="followedBy"
          label={t('followedBy')}
          value={text('followedBy')}
          options={whatFollows.map((value) => ({ value, label: t(value) }))}
          error={errorFor(errors, 'followedBy')}
        />
      </Form>
    </Details>
  )
}

export const LeaveForm: FC<FormOf> = ({ data, refused }) => {
  const { caseId, placement } = data
  return (
    <LeaveFields
      address={paths.leavePlacement({ caseId, placementId: placement.id })}
      placement={placement}
      people={data.people}
      refused={refused}
    />
  )
}

/** One of several leaves before the others. */
export const LeaveFields: FC<{
  address: string
  placement: ViewedPlacement['placement']
  people: ViewedPlacement['people']
  refused: RefusedForm | undefined
}> = ({ address, placement, people, refused }) => {
  const t = usePlacementWords()
  const name = usePersonName()
  const { today } = useReader()
  const { text, errors, refused: own } = enteredAt(refused, address)
  return (
    <Details summary={t('leave')} open={own !== undefined}>
      <Form action={address} revision={placement.revision} label={t('leave')} send={t('saveLeave')} secondary>
        <RadioField
          name="personNumber"
          label={t('who')}
          value={text('personNumber')}
          options={people
            .filter(({ leftOn }) => leftOn === null)
            .map((person) => ({ value: String(person.number), label: name(person) }))}
          error={errorFor(errors, 'personNumber')}
        />
        <DateField
          name="leftOn"
          label={t('leftDay')}
          value={text('leftOn') ?? today}
          min={placement.startedOn ?? placement.plannedFrom}
          max={today}
          error={errorFor(errors, 'leftOn')}
        />
      </Form>
    </Details>
  )
}

export const WithdrawForm: FC<FormOf> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { caseId, placement } = data
  const address = paths.withdrawPlacement({ caseId, placementId: placement.id })
  const { text, errors, refused: own } = enteredAt(refused, address)
  return (
    <Details summary={t('withdraw')} open={own !== undefined}>
      <p class="quiet">{t('withdrawHint')}</p>
      <Form action={address} revision={placement.revision} label={t('withdraw')} send secondary>
        <RadioField
          name="reason"
          label={t('withdrawReason')}
          value={text('reason')}
          options={withdrawReasons.map((value) => ({ value, label: t(value) }))}
          error={errorFor(errors, 'reason')}
        />
      </Form>
    </Details>
  )
}

export const FollowedForm: FC<FormOf> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { caseId, placement } = data
  const address = paths.followedPlacement({ caseId, placementId: placement.id })
  const { text, errors, refused: own } = enteredAt(refused, address)
  return (
    <Details summary={t('recordFollowed')} open={own !== undefined}>
      <Form
        action={address}
        revision={placement.revision}
        label={t('recordFollowed')}
        send={t('save')}
        secondary
      >
        <SelectField
          name="followedBy"
          label={t('followedBy')}
          value={text('followedBy') ?? placement.followedBy ?? undefined}
          options={whatFollows.map((value) => ({ value, label: t(value) }))}
          error={errorFor(errors, 'followedBy')}
        />
      </Form>
    </Details>
  )
}
