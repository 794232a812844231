import { Button, ButtonRow } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Status } from '../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { refusedAt } from '../../../web/fields/entered.ts'
import { FormOf } from '../../../web/fields/form-of.tsx'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { supportPaths } from '../../support/index.ts'
import { numbersField, toldField, type ViewedConcerned } from '../concerned-actions.ts'
import type { Concerned } from '../concerned-store.ts'
import { incidentWords } from '../messages.ts'
import { paths } from '../paths.ts'

/** Whom a breach concerns, and how each was told. */
export const ConcernedPage: View<ViewedConcerned> = ({ data: { incident, concerned }, context, refused }) => {
  const t = incidentWords(context.locale)
  const { id, closedOn } = incident
  const adding = refusedAt(refused, paths.concerned({ id }))
  const form = (
    <FormOf
      fields={numbersField}
      words={t}
      refused={adding}
      action={paths.concerned({ id })}
      label={t('addConcerned')}
      secondary={concerned.length > 0}
    />
  )
  return (
    <Page
      title={t('concerned')}
      breadcrumb={[
        { href: paths.incident.list(), label: t('title') },
        { href: paths.incident.one({ id }), label: incident.name },
      ]}
      state={<p>{t('concernedLead')}</p>}
    >
      {concerned.length === 0 ? <EmptyState heading={t('concernedNone')} /> : null}
      {concerned.length === 0 ? null : (
        <Table
          caption={t('concerned')}
          captionHidden
          rows={concerned}
          columns={[
            {
              heading: t('number'),
              rowHeading: true,
              cell: ({ caseId, number }: Concerned) => (
                <Link href={supportPaths.staff({ caseId })}>{number}</Link>
              ),
            },
            {
              heading: t('ways'),
              cell: ({ way, doneOn }: Concerned) =>
                way === null || doneOn === null ? (
                  <Status kind="waiting">{t('waits')}</Status>
                ) : (
                  <>
                    {t(way)}, <Day day={doneOn} kind="short" />
                  </>
                ),
            },
            ...(closedOn === null
              ? [
                  {
                    heading: t('way'),
                    plain: true,
                    cell: ({ id: concernedId, number, way, doneOn }: Concerned) => {
                      const action = paths.told({ id, concernedId })
                      const back = refusedAt(refused, action)
                      return (
                        <Details summary={t('tellOne', { number })} open={back !== undefined}>
                          <FormOf
                            fields={toldField}
                            words={t}
                            refused={back}
                            {...(way === null || doneOn === null ? {} : { saved: { way, doneOn } })}
                            action={action}
                            label={t('tellOne', { number })}
                            send={t('save')}
                            secondary
                          />
                          <Form
                            action={paths.removeConcerned({ id, concernedId })}
                            label={t('removeOne', { number })}
                          >
                            <ButtonRow>
                              <Button variant="tertiary" label={t('removeOne', { number })}>
                                {t('remove')}
                              </Button>
                            </ButtonRow>
                          </Form>
                        </Details>
                      )
                    },
                  },
                ]
              : []),
          ]}
        />
      )}
      {closedOn === null ? (
        concerned.length === 0 ? (
          form
        ) : (
          <Section id="add" heading={t('addConcerned')}>
            {form}
          </Section>
        )
      ) : null}
    </Page>
  )
}
