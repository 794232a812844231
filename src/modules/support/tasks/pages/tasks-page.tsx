import type { FC } from 'hono/jsx'
import type { Route } from '../../../../platform/http/route.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FieldsOf } from '../../../../web/fields/fields-of.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { form, page, type RefusedForm, type View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { endTask, giveTask, type ViewedTasks, viewTasks } from '../actions.ts'
import { taskWords } from '../messages.ts'
import { answered, asked } from '../records.ts'

type Task = ViewedTasks['open'][number]
const useTaskWords = () => taskWords(useReader().locale)

const Facts: FC<{ task: Task }> = ({ task }) => {
  const t = useTaskWords()
  const { forName: name, askedByName: by } = task
  return (
    <>
      <Written text={task.what} />
      <p class="quiet">
        {task.forPerson === task.askedBy ? t('forSelf', { name }) : t('forBy', { name, by })}
        {task.byDay === null ? null : (
          <>
            {' · '}
            {t('due')} <Day day={task.byDay} kind="brief" />
          </>
        )}{' '}
        {task.isLate ? <Status kind="late" /> : null}
      </p>
    </>
  )
}

const Open: FC<{ task: Task; data: ViewedTasks; refused: RefusedForm | undefined }> = ({
  task,
  data,
  refused,
}) => {
  const t = useTaskWords()
  const action = paths.endTask({ caseId: data.caseId, taskId: task.id })
  const { what } = task
  const own = refusedAt(refused, action)
  return (
    <li class="record">
      <Facts task={task} />
      <Form action={action} revision={task.revision} label={what} byEnter={{ name: 'state', value: 'done' }}>
        <Button variant="secondary" name="state" value="done" label={t('labelDone', { what })}>
          {t('sayDone')}
        </Button>
        <Details summary={t('sayOrDecline')} open={own !== undefined}>
          <FieldsOf fields={answered} words={t} refused={own} apart={task.id} />
          <Button variant="tertiary" name="state" value="declined" label={t('labelDecline', { what })}>
            {t('decline')}
          </Button>
        </Details>
      </Form>
    </li>
  )
}

/** What is to be done in the case, by whom and when? */
const TasksPage: View<ViewedTasks> = ({ data, context, refused }) => {
  const t = taskWords(context.locale)
  const { caseId, number, open, ended } = data
  const here = paths.tasks({ caseId })
  return (
    <Page
      title={t('tasks')}
      // A section of a case is called alike.
      windowTitle={t('open')}
      under={t('caseNumber', { number })}
      breadcrumb={[{ href: paths.case({ caseId }), label: t('caseNumber', { number }) }]}
      state={<p>{t('lead')}</p>}
      islands={['forms']}
      folds
    >
      <Section id="open" heading={t('open')} open>
        {open.length === 0 ? (
          <EmptyState heading={t('noneHeading')} headingLevel={3}>
            {data.writes ? t('noneText') : null}
          </EmptyState>
        ) : (
          <ul class="records">
            {open.map((task) => (
              <Open task={task} data={data} refused={refused} />
            ))}
          </ul>
        )}
      </Section>
      {data.writes ? (
        <Section id="give" heading={t('give')} open={open.length === 0}>
          <FormOf
            fields={asked}
            words={t}
            refused={refusedAt(refused, here)}
            likely={{ forPerson: data.personId }}
            options={{
              forPerson: data.workers.map(({ personId, name }) => ({ value: personId, label: name })),
            }}
            action={here}
            secondary={open.length > 0}
            label={t('give')}
          />
        </Section>
      ) : null}
      {ended.length === 0 ? null : (
        <Section id="ended" heading={t('ended', { count: ended.length })}>
          <ul class="records">
            {ended.map((task) => (
              <li class="record">
                <Status kind={task.state === 'done' ? 'done' : 'withdrawn'}>
                  {t(task.state === 'done' ? 'state_done' : 'state_declined')}
                </Status>
                <Facts task={task} />
                {task.answer === '' ? null : <Written text={task.answer} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

const tasksPage = page(paths.tasks, viewTasks, TasksPage)
const back = { page: tasksPage, done: ({ caseId }: { caseId: string }) => paths.tasks({ caseId }) }

export const taskRoutes: readonly Route[] = [
  tasksPage,
  form(paths.tasks, giveTask, back),
  form(paths.endTask, endTask, back),
]
