import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Button } from '../../../../web/components/button.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Moment } from '../../../../web/components/structure.tsx'
import type { Column } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewChases } from '../actions.ts'
import { chasingWords } from '../messages.ts'
import { mailWords, reachedWords, useChasing } from './words.tsx'

type Log = Awaited<ReturnType<typeof viewChases.run>>

/** Who has been reminded, when and by whom? */
export const ChasesPage: View<Log> = ({ data, context, refused }) => {
  const t = chasingWords(context.locale)
  const { selection, rows, total, bodies } = data
  const { page, pageSize, ...filter } = selection
  return (
    <Page
      template="list"
      title={t('log')}
      state={t('logState', { count: total })}
      breadcrumb={[{ href: paths.assignments(), label: t('assignment') }]}
    >
      <ListOf
        address={paths.chases}
        selection={filter}
        caption={t('log')}
        columns={columnsOf(context.locale)}
        rows={rows}
        paging={{ page, pageSize, total }}
        empty={<EmptyState heading={t('logEmpty')}>{t('logEmptyText')}</EmptyState>}
        controls={
          bodies.length > 1 ? (
            <SelectField
              name="body"
              label={t('body')}
              optional
              value={filter.body}
              emptyLabel={t('allBodies')}
              options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null
        }
        files={paths.listOfReminders}
      />
      {data.maySet ? <Setting {...data} refused={refused} /> : null}
    </Page>
  )
}

const columnsOf = (locale: Locale): readonly Column<Log['rows'][number]>[] => {
  const t = chasingWords(locale)
  return [
    {
      heading: t('assignment'),
      rowHeading: true,
      cell: ({ assignmentId, assignmentTitle }) => (
        <Link href={paths.assignment({ assignmentId })}>{assignmentTitle}</Link>
      ),
    },
    { heading: t('body'), plain: true, cell: ({ bodyName }) => bodyName },
    { heading: t('due'), kind: 'short', cell: ({ due }) => <Day day={due} kind="brief" /> },
    { heading: t('remindedOn'), cell: ({ chasedAt }) => <Moment at={chasedAt} brief /> },
    {
      heading: t('who'),
      cell: (row) => (
        <>
          {reachedWords(row, t)}
          <div class="quiet">{mailWords(row, t)}</div>
        </>
      ),
    },
    { heading: t('by'), cell: ({ byItself, chasedBy }) => (byItself ? t('byItself') : chasedBy) },
  ]
}

const Setting: FC<Log & { refused: RefusedForm | undefined }> = ({ setting, refused }) => {
  const field = fieldsIn(refused)
  const t = useChasing()
  return (
    <Details summary={t('setting')} id="setting" open={refused !== undefined}>
      <p>{t('settingText')}</p>
      <Form action={paths.setChasing()} revision={setting.revision} label={t('setting')}>
        <NumberField
          {...field('goesOnAfter', setting.goesOnAfter)}
          label={t('goesOnAfter')}
          description={t('goesOnAfterHint')}
          optional
        />
        <Button variant="secondary">{t('saveSetting')}</Button>
      </Form>
    </Details>
  )
}
