import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FieldsOf } from '../../../../web/fields/fields-of.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { meetingWords } from '../messages.ts'
import type { meetings } from '../registers.ts'
import { ended, given } from '../tasks.ts'

type Props = OneOf<typeof meetings>
type Task = Props['more']['tasks'][number]

const KINDS = { open: 'waiting', done: 'done', dropped: 'withdrawn' } as const

const OneTask: FC<{ task: Task; id: string; refused: RefusedForm | undefined }> = ({ task, id, refused }) => {
  const t = meetingWords(useReader().locale)
  const action = paths.endTask({ id, taskId: task.id })
  const own = refusedAt(refused, action)
  const { what } = task
  return (
    <li class="record">
      <Status kind={task.isLate ? 'late' : KINDS[task.state]} />
      <Written text={what} />
      <p class="quiet">
        <Swedish text={task.organisation} /> · {t('byDay')}{' '}
        <Day day={task.byDay} kind={task.state === 'open' ? 'brief' : 'date'} />
      </p>
      {task.answer === '' ? null : <Written text={task.answer} />}
      {task.mayEnd ? (
        <Form
          action={action}
          revision={task.revision}
          label={what}
          byEnter={{ name: 'state', value: 'done' }}
        >
          <Button variant="secondary" name="state" value="done" label={t('labelDone', { what })}>
            {t('sayDone')}
          </Button>
          <Details summary={t('sayOrBack')} open={own !== undefined}>
            <FieldsOf fields={ended} words={t} refused={own} apart={task.id} />
            <Button variant="tertiary" name="state" value="handed_back" label={t('labelBack', { what })}>
              {t('handBack')}
            </Button>
          </Details>
        </Form>
      ) : null}
    </li>
  )
}

/** What a meeting decided that is to be done, by whom and when. */
export const BelowMeeting: FC<Props> = ({ entry: { id }, more, refused }) => {
  const t = meetingWords(useReader().locale)
  const here = paths.giveTask({ id })
  return (
    <Section id="tasks" heading={t('tasks')}>
      {more.tasks.length === 0 ? (
        <p class="not-given">{t('noTasks')}</p>
      ) : (
        <ul class="records">
          {more.tasks.map((task) => (
            <OneTask task={task} id={id} refused={refused} />
          ))}
        </ul>
      )}
      {more.gives ? (
        <Details summary={t('give')} open={refusedAt(refused, here) !== undefined}>
          <FormOf
            fields={given}
            words={t}
            refused={refusedAt(refused, here)}
            action={here}
            label={t('give')}
            secondary
          />
        </Details>
      ) : null}
    </Section>
  )
}
