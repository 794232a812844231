import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { endReasons, whatFollows, withdrawReasons } from '../schema.ts'
import type { ViewedPlacement } from '../view-actions.ts'
import { usePersonName, usePlacementWords } from './words.tsx'

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
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('end')} open={own !== undefined}>
      <p class="quiet">{t('endHint')}</p>
      <Form action={address} revision={placement.revision} label={t('end')} send secondary>
        <DateField
          {...field('endedOn', today)}
          label={t('endedOn')}
          min={placement.startedOn ?? placement.plannedFrom}
          max={today}
        />
        <RadioField
          {...field('reason')}
          label={t('endReason')}
          options={endReasons.map((value) => ({ value, label: t(value) }))}
        />
        <SelectField
          {...field('followedBy')}
          label={t('followedBy')}
          options={whatFollows.map((value) => ({ value, label: t(value) }))}
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
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('leave')} open={own !== undefined}>
      <Form action={address} revision={placement.revision} label={t('leave')} send={t('saveLeave')} secondary>
        <RadioField
          {...field('personNumber')}
          label={t('who')}
          options={people
            .filter(({ leftOn }) => leftOn === null)
            .map((person) => ({ value: String(person.number), label: name(person) }))}
        />
        <DateField
          {...field('leftOn', today)}
          label={t('leftDay')}
          min={placement.startedOn ?? placement.plannedFrom}
          max={today}
        />
      </Form>
    </Details>
  )
}

export const WithdrawForm: FC<FormOf> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { caseId, placement } = data
  const address = paths.withdrawPlacement({ caseId, placementId: placement.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('withdraw')} open={own !== undefined}>
      <p class="quiet">{t('withdrawHint')}</p>
      <Form action={address} revision={placement.revision} label={t('withdraw')} send secondary>
        <RadioField
          {...field('reason')}
          label={t('withdrawReason')}
          options={withdrawReasons.map((value) => ({ value, label: t(value) }))}
        />
      </Form>
    </Details>
  )
}

export const FollowedForm: FC<FormOf> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { caseId, placement } = data
  const address = paths.followedPlacement({ caseId, placementId: placement.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
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
          {...field('followedBy', placement.followedBy)}
          label={t('followedBy')}
          options={whatFollows.map((value) => ({ value, label: t(value) }))}
        />
      </Form>
    </Details>
  )
}
