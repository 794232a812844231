import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { NumberField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
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
import type { Participant } from '../store.ts'
import { useOccasionWords, When } from './words.tsx'

/** Whom a line is about: by name, or by what they do where the name is not told. */
const useWho = () => {
  const { locale } = useReader()
  const t = useOccasionWords()
  const code = codeWords(locale)
  return ({ name, bodyName, setting, function: work, count }: Participant): string =>
    [
      name ?? (count > 1 ? t('people', { count }) : undefined),
      bodyName,
      `${code(setting)}, ${code(work).toLowerCase()}`,
    ]
      .filter(Boolean)
      .join(', ')
}

const fieldOf = ({ bookingId }: Participant): string => `there.${bookingId}`

const List: FC<{ data: ViewedAttendance; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useOccasionWords()
  const who = useWho()
  const given = enteredIn(refused)
  return (
    <Form action={paths.attendance({ occasionId: data.occasion.id })} label={t('attendance')} warnUnsaved>
      {data.participants.map((one) =>
        one.count === 1 ? (
          <CheckboxField
            name={fieldOf(one)}
            label={who(one)}
            checked={refused ? given.isTicked(fieldOf(one)) : one.attendedCount === 1}
          />
        ) : (
          <NumberField
            name={fieldOf(one)}
            label={t('wereThere', { who: who(one), count: one.count })}
            value={refused ? given.text(fieldOf(one)) : String(one.attendedCount ?? 0)}
          />
        ),
      )}
      <ButtonRow>
        <Button>{t('keepAttendance')}</Button>
      </ButtonRow>
    </Form>
  )
}

const Along: FC<{ data: ViewedAttendance }> = ({ data: { occasion, participants } }) => {
  const t = useOccasionWords()
  const who = useWho()
  return (
    <TakeAlong
      label={t('takeAlong')}
      form={{
        title: `${t('attendance')}, ${occasion.title}`,
        lead: t('attendanceLead'),
        address: attendanceApi({ occasionId: occasion.id }),
        page: paths.attendance({ occasionId: occasion.id }),
        under: 'there',
        lines: participants.map((one) => ({
          name: one.bookingId,
          label: one.count === 1 ? who(one) : t('wereThere', { who: who(one), count: one.count }),
          most: one.count,
          value: one.attendedCount ?? 0,
        })),
      }}
    />
  )
}

/** Who was there? For whoever leads the occasion. */
export const AttendancePage: View<ViewedAttendance> = ({ data, context, refused }) => {
  const t = occasionWords(context.locale)
  const { occasion, participants, hasBegun } = data
  return (
    <Page
      context={context}
      title={t('attendance')}
      breadcrumb={[
        { href: paths.occasions(), label: t('occasions') },
        { href: paths.occasion({ occasionId: occasion.id }), label: occasion.title },
      ]}
      errors={refused?.errors ?? []}
      state={
        <>
          <p>
            <When {...occasion} />
          </p>
          <p>{hasBegun ? t('attendanceLead') : t('notBegun')}</p>
        </>
      }
      islands={['forms', 'take-along']}
    >
      {participants.length === 0 ? (
        <EmptyState heading={t('nobody')}>{t('nobodyText')}</EmptyState>
      ) : hasBegun ? (
        <List data={data} refused={refused} />
      ) : null}
      {participants.length === 0 ? null : <Along data={data} />}
    </Page>
  )
}
