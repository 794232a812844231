import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { FilterForm, NoResult, Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Moment } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { ListFiles } from '../../../../web/list-files.tsx'
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
  const isFiltered = filter.body !== undefined
  return (
    <Page
      context={context}
      template="list"
      title={t('log')}
      state={t('logState', { count: total })}
      breadcrumb={[{ href: paths.assignments(), label: t('assignment') }]}
      errors={refused?.errors ?? []}
    >
      {bodies.length > 1 ? (
        <FilterForm action={paths.chases()} active={isFiltered}>
          <SelectField
            name="body"
            label={t('body')}
            optional
            value={filter.body}
            emptyLabel={t('allBodies')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterForm>
      ) : null}
      {rows.length > 0 ? (
        <>
          <LogTable rows={rows} />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={total}
            href={(next) => paths.chases({ ...filter, page: next })}
          />
          <ListFiles href={(query) => paths.listOfReminders({ ...filter, ...query })} />
        </>
      ) : isFiltered ? (
        <NoResult clearHref={paths.chases()} />
      ) : (
        <EmptyState heading={t('logEmpty')}>{t('logEmptyText')}</EmptyState>
      )}
      {data.maySet ? <Setting {...data} refused={refused} /> : null}
    </Page>
  )
}

const LogTable: FC<Pick<Log, 'rows'>> = ({ rows }) => {
  const t = useChasing()
  return (
    <Table
      caption={t('log')}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: t('assignment'),
          rowHeading: true,
          cell: ({ assignmentId, assignmentTitle }) => (
            <a class="ds-link" href={paths.assignment({ assignmentId })}>
              {assignmentTitle}
            </a>
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
      ]}
    />
  )
}

const Setting: FC<Log & { refused: RefusedForm | undefined }> = ({ setting, refused }) => {
  const t = useChasing()
  return (
    <Details summary={t('setting')} id="setting" open={refused !== undefined}>
      <p>{t('settingText')}</p>
      <Form action={paths.setChasing()} revision={setting.revision} label={t('setting')}>
        <NumberField
          name="goesOnAfter"
          label={t('goesOnAfter')}
          description={t('goesOnAfterHint')}
          optional
          value={String(refused?.values.goesOnAfter ?? setting.goesOnAfter ?? '')}
          error={errorFor(refused?.errors, 'goesOnAfter')}
        />
        <Button>{t('saveSetting')}</Button>
      </Form>
    </Details>
  )
}
