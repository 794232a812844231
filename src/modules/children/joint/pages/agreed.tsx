import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { isLate } from '../rules.ts'
import type { Agreed } from '../step-store.ts'
import { useJointWords } from './words.tsx'

const Standing: FC<{ one: Agreed }> = ({ one }) => {
  const t = useJointWords()
  const format = useFormat()
  const { today } = useReader()
  if (one.state === 'done')
    return <Status kind="done">{t('doneDay', { day: format.date(one.doneOn ?? one.dueOn) })}</Status>
  if (one.state === 'dropped') return <Status kind="withdrawn">{t('dropped')}</Status>
  return isLate({ state: one.state, plannedOn: one.dueOn }, today) ? (
    <Status kind="late">{format.timeLeft(one.dueOn, today)}</Status>
  ) : (
    <Day day={one.dueOn} kind="deadline" />
  )
}

interface Props {
  readonly investigationId: string
  readonly agreed: readonly Agreed[]
  readonly mayEnd: (one: Agreed) => boolean
}

/** Who does what by when; late in the signal colour, with its word. */
export const AgreedList: FC<Props> = ({ investigationId, agreed, mayEnd }) => {
  const t = useJointWords()
  if (agreed.length === 0) return <p class="quiet">{t('agreedEmpty')}</p>
  return (
    <ul class="records">
      {agreed.map((one) => (
        <li class="record">
          <p class="record-name">
            {t(one.kind)} · {one.responsibleName}
          </p>
          <p>
            <Standing one={one} />
          </p>
          {one.state === 'open' && mayEnd(one) ? (
            <Form
              action={paths.endAgreed({ investigationId, agreedId: one.id })}
              revision={one.revision}
              label={`${t(one.kind)}, ${one.responsibleName}`}
            >
              <ButtonRow>
                <Button
                  variant="secondary"
                  name="state"
                  value="done"
                  label={`${t('markDone')}: ${t(one.kind)}`}
                >
                  {t('markDone')}
                </Button>
                <Button
                  variant="tertiary"
                  name="state"
                  value="dropped"
                  label={`${t('drop')}: ${t(one.kind)}`}
                >
                  {t('drop')}
                </Button>
              </ButtonRow>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
