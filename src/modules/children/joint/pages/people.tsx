import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { ViewedJoint } from '../frame-actions.ts'
import type { Participant } from '../frame-store.ts'
import { keepReasons } from '../schema.ts'
import { ParticipantStanding, useJointWords } from './words.tsx'

interface Props {
  readonly data: ViewedJoint
  readonly refused: RefusedForm | undefined
}

/** Which authorities take part; who asked may ask one more, or let one go. */
export const Participants: FC<Props> = ({ data, refused }) => {
  const t = useJointWords()
  const { frame, facts, participants, invitable } = data
  const investigationId = frame.id
  const address = paths.inviteToJoint({ investigationId })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  const columns: Column<Participant>[] = [
    { heading: t('body'), rowHeading: true, cell: ({ name }) => name },
    { heading: t('part'), cell: ({ part }) => t(part) },
    {
      heading: t('standing'),
      cell: ({ state, declineReason }) => (
        <>
          <ParticipantStanding state={state} />
          {declineReason === null ? null : <span class="quiet"> {t(declineReason)}</span>}
        </>
      ),
    },
    ...(facts.asks && facts.open
      ? [
          {
            heading: t('letGo'),
            cell: ({ bodyId, name, state }: Participant) =>
              bodyId !== frame.bodyId && (state === 'joined' || state === 'invited') ? (
                <Form
                  action={paths.letGoOfJoint({ investigationId })}
                  hidden={{ bodyId }}
                  label={t('letGoLabel', { name })}
                >
                  <Button variant="tertiary" label={t('letGoLabel', { name })}>
                    {t('letGo')}
                  </Button>
                </Form>
              ) : null,
          },
        ]
      : []),
  ]
  return (
    <Section id="participants" heading={t('participants')}>
      <Table caption={t('participants')} captionHidden columns={columns} rows={participants} />
      {facts.asks && facts.open ? <p class="quiet">{t('letGoHint')}</p> : null}
      {invitable.length > 0 ? (
        <Details summary={t('invite')} open={back !== undefined}>
          <Form action={address} label={t('invite')} send secondary>
            <SelectField
              {...field('bodyId')}
              label={t('body')}
              options={invitable.map(({ bodyId, name, part }) => ({
                value: bodyId,
                label: `${name} (${t(part)})`,
              }))}
            />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

/** Who of the own authority works with its layer. */
export const Colleagues: FC<Props> = ({ data, refused }) => {
  const t = useJointWords()
  const { frame, staff, colleagues } = data
  const investigationId = frame.id
  const address = paths.addColleague({ investigationId })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  return (
    <Section id="colleagues" heading={t('colleagues')}>
      <p class="quiet">{t('colleaguesHint')}</p>
      <ul class="records">
        {staff.map(({ id, name }) => (
          <li class="record">
            <p class="record-name">{name}</p>
            {staff.length > 1 ? (
              <Form
                action={paths.endColleague({ investigationId })}
                hidden={{ personId: id }}
                label={t('endColleagueLabel', { name })}
              >
                <Button variant="tertiary" label={t('endColleagueLabel', { name })}>
                  {t('endColleague')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {colleagues.length > 0 ? (
        <Details summary={t('addColleague')} open={back !== undefined}>
          <Form action={address} label={t('addColleague')} send secondary>
            <SelectField
              {...field('personId')}
              label={t('colleague')}
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

/** How long the own layer is kept, and by what. */
export const Keeping: FC<Props> = ({ data, refused }) => {
  const t = useJointWords()
  const format = useFormat()
  const { frame, facts, layer } = data
  if (layer === undefined) return null
  const address = paths.keepLayer({ investigationId: frame.id })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  const standing =
    layer.caseId !== null
      ? t('keepByCase')
      : layer.keepUntil === null
        ? t('keepUndecided')
        : t('keepUntil', { day: format.date(layer.keepUntil) })
  return (
    <Section id="keeping" heading={t('keeping')}>
      <p>{standing}</p>
      {layer.caseId === null && !facts.takesPart ? (
        <Details summary={t('keepDecide')} open={back !== undefined}>
          <Form action={address} revision={layer.revision} label={t('keepDecide')} send secondary>
            <SelectField
              {...field('because', layer.keepBecause)}
              label={t('keepBecause')}
              options={keepReasons.map((value) => ({ value, label: t(value) }))}
            />
            <DateField
              {...field('until', layer.keepUntil)}
              label={t('keepDay')}
              description={t('keepHint')}
              optional
            />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}
