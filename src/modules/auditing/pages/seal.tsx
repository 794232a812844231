import type { FC } from 'hono/jsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert } from '../../../web/components/message.tsx'
import { useReader } from '../../../web/reader.ts'
import { RecordRow } from '../../../web/templates/record.tsx'
import type { ReadTrail, VerifiedTrail } from '../actions.ts'
import { auditWords } from '../messages.ts'
import { paths } from '../paths.ts'

/** What a check of the whole chain found. */
export const Verified: FC<{ verified: VerifiedTrail }> = ({ verified }) => {
  const t = auditWords(useReader().locale)
  const { findings, sealedRecords: records, blocks, unsealedRecords, archived } = verified
  const holds = findings.length === 0
  return (
    <div role="status">
      <Alert kind={holds ? 'success' : 'danger'}>
        <p>{holds ? t('allHolds', { records, blocks }) : t('broken', { count: findings.length })}</p>
        {holds ? null : (
          <ul>
            {findings.slice(0, 50).map(({ kind, number }) => (
              <li>{t('finding', { what: t(kind), number: String(number) })}</li>
            ))}
          </ul>
        )}
        {archived.unread === 0 ? null : <p>{t('unread', { count: archived.unread })}</p>}
        <p>{t('unsealed', { count: unsealedRecords })}</p>
      </Alert>
    </div>
  )
}

/** Whether the chain of seals holds, with the button that checks all of it. */
export const Seal: FC<{ newest: ReadTrail['newest'] }> = ({ newest }) => {
  const t = auditWords(useReader().locale)
  const block = String(newest.block)
  const summary =
    newest.block === 0
      ? t('nothingSealed')
      : t(newest.findings.length === 0 ? 'newestHolds' : 'newestBroken', { block })
  return (
    <RecordRow id="chain" heading={t('chain')} summary={summary}>
      <p class="quiet">{t('verifyText')}</p>
      <Form action={paths.verify()} label={t('chain')} send={t('verify')} secondary />
    </RecordRow>
  )
}
