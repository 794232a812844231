import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { NumberField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { TakeAlong } from '../../../../web/components/take-along.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { attendanceApi } from '../../api-paths.ts'
import { codeWords } from '../../codes.ts'
import { paths } from '../../paths.ts'
import type { ViewedAttendance } from '../booking-actions.ts'
import { occasionWords } from '../messages.ts'
import { useOccasionWords, When } from './words.tsx'

/** A line for each booking: by name, or by what they do where the name is not told. */
const useLines = (participants: ViewedAttendance['participants']) => {
  const { locale } = useReader()
  const t = useOccasionWords()
  const code = codeWords(locale)
  return participants.map(({ bookingId, name, bodyName, setting, count, attendedCount, ...one }) => {
    const told = name ?? (count > 1 ? t('people', { count }) : undefined)
    const who = [told, bodyName, `${code(setting)}, ${withinSentence(code(one.function))}`].filter(Boolean)
    return {
      name: bookingId,
      who: who.join(', '),
      label: count === 1 ? who.join(', ') : t('wereThere', { who: who.join(', '), count }),
      most: count,
      value: attendedCount,
    }
  })
}

const Lists: FC<{ data: ViewedAttendance; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const { occasion, participants, hasBegun } = data
  const t = useOccasionWords()
  const given = enteredIn(refused)
  const lines = useLines(participants)
  const page = paths.attendance({ occasionId: occasion.id })
  const fields = lines.map(({ name, label, most, value }) => {
    const field = { name: `there.${name}`, label }
    return most === 1 ? (
      <CheckboxField {...field} checked={refused ? given.isTicked(field.name) : value === 1} />
    ) : (
      <NumberField {...field} value={refused ? given.text(field.name) : String(value ?? '')} />
    )
  })
  return (
    <>
      {hasBegun ? (
        <Form action={page} label={t('attendance')} warnUnsaved>
          {fields}
          <ButtonRow>
            <Button>{t('keepAttendance')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <ul>
          {lines.map(({ who }) => (
            <li>{who}</li>
          ))}
        </ul>
      )}
      <TakeAlong
        label={t('takeAlong')}
        form={{
          title: `${t('attendance')}, ${occasion.title}`,
          lead: t('attendanceLead'),
          address: attendanceApi({ occasionId: occasion.id }),
          under: 'there',
          page,
          lines: lines.map(({ who: _, ...line }) => line),
        }}
      />
    </>
  )
}

/** Who was there? For whoever leads the occasion. */
export const AttendancePage: View<ViewedAttendance> = ({ data, context, refused }) => {
  const t = occasionWords(context.locale)
  const { occasion, participants, hasBegun } = data
  const isNoted = participants.length > 0 && participants.every(({ attendedCount }) => attendedCount !== null)
  return (
    <Page
      title={t('attendance')}
      breadcrumb={[
        { href: paths.occasions(), label: t('occasions') },
        { href: paths.occasion({ occasionId: occasion.id }), label: occasion.title },
      ]}
      state={
        <>
          <p>
            <When {...occasion} />
          </p>
          <p>{hasBegun ? t('attendanceLead') : t('notBegun')}</p>
          {isNoted ? (
            <p>
              <Status kind="done">
                {t('keptAttendance', {
                  there: participants.reduce((sum, one) => sum + one.attendedCount!, 0),
                  booked: participants.reduce((sum, one) => sum + one.count, 0),
                })}
              </Status>
            </p>
          ) : null}
        </>
      }
      islands={['forms', 'take-along']}
    >
      {participants.length === 0 ? (
        <EmptyState heading={t('nobody')}>{t('nobodyText')}</EmptyState>
      ) : (
        <Lists data={data} refused={refused} />
      )}
    </Page>
  )
}
