import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedEntries } from '../entry-actions.ts'
import type { Entry } from '../entry-store.ts'
import { shelterWords } from '../messages.ts'
import { useShelterWords } from './words.tsx'

/** How far a shelter is from being asked by the pool, and the button for a colleague of whoever wrote where it is. */
export const EntryStanding: FC<{ entry: Entry; shelterId: string; reader: string }> = ({
  entry,
  shelterId,
  reader,
}) => {
  const t = useShelterWords()
  if (entry.confirmed && entry.admitted) return null
  if (entry.refused) return <p>{t('entryRefused')}</p>
  return (
    <>
      <p>
        <Status kind="waiting">{t('entryWaits')}</Status>{' '}
        {t(entry.confirmed ? 'entryWaitsOutside' : entry.admitted ? 'entryWaitsInside' : 'entryWaitsBoth')}
      </p>
      {entry.confirmed || entry.askedBy === reader ? null : (
        <Form action={paths.confirmLocation({ shelterId })} label={t('confirmLocation')} send secondary>
          <p class="quiet">{t('confirmLocationNote')}</p>
        </Form>
      )}
    </>
  )
}

const Waiting: FC<{ entry: ViewedEntries['entries'][number] }> = ({ entry }) => {
  const t = useShelterWords()
  const format = useFormat()
  const answers = [
    ['admit', t('admit')],
    ['refuse', t('refuseEntry')],
  ] as const
  return (
    <li class="record">
      <p class="record-name">{entry.bodyName}</p>
      <p>
        {t(entry.moved ? 'entryMoved' : 'entryNew')} {format.instant(entry.askedAt)}.{' '}
        {t('entryCounts', { shelters: entry.shelters, changes: entry.changes })}{' '}
        {t(entry.confirmed ? 'entryConfirmed' : 'entryUnconfirmed')}
      </p>
      {answers.map(([answer, label]) => (
        <Form
          action={paths.entries()}
          hidden={{ entry: entry.number, answer }}
          label={`${label}: ${entry.bodyName}`}
        >
          <ButtonRow>
            <Button variant="secondary" label={`${label}: ${entry.bodyName}`}>
              {label}
            </Button>
          </ButtonRow>
        </Form>
      ))}
    </li>
  )
}

/** Which shelters wait to be asked by the pool, and are they real? */
export const EntriesPage: View<ViewedEntries> = ({ data, context }) => {
  const t = shelterWords(context.locale)
  return (
    <Page title={t('entries')} state={<p>{t('entriesLead')}</p>}>
      {data.entries.length === 0 ? (
        <EmptyState heading={t('entriesNone')}>{t('entriesNoneText')}</EmptyState>
      ) : (
        <ul class="records">
          {data.entries.map((entry) => (
            <Waiting entry={entry} />
          ))}
        </ul>
      )}
    </Page>
  )
}
