import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert } from '../../../web/components/message.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { useReader } from '../../../web/reader.ts'
import type { ReadTrail, VerifiedTrail } from '../actions.ts'
import { auditWords } from '../messages.ts'
import { paths } from '../paths.ts'

/** What a check of the whole chain found. */
const Verified: FC<{ verified: VerifiedTrail }> = ({ verified }) => {
  const t = auditWords(useReader().locale)
  const { findings, sealedRecords: records, blocks, unsealedRecords } = verified
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
        <p>{t('unsealed', { count: unsealedRecords })}</p>
      </Alert>
    </div>
  )
}

const Newest: FC<{ newest: ReadTrail['newest'] }> = ({ newest: { block, findings } }) => {
  const t = auditWords(useReader().locale)
  if (block === 0) return <p>{t('nothingSealed')}</p>
  if (findings.length === 0) return <p>{t('newestHolds', { block: String(block) })}</p>
  return (
    <Alert kind="danger">
      <p>{t('newestBroken', { block: String(block) })}</p>
    </Alert>
  )
}

/** Whether the chain of seals holds, with the button that checks all of it. */
export const Seal: FC<{ newest: ReadTrail['newest']; verified: VerifiedTrail | undefined }> = ({
  newest,
  verified,
}) => {
  const t = auditWords(useReader().locale)
  return (
    <Section id="chain" heading={t('chain')}>
      {verified === undefined ? <Newest newest={newest} /> : <Verified verified={verified} />}
      <p class="quiet">{t('verifyText')}</p>
      <Form action={paths.verify()} label={t('chain')}>
        <ButtonRow>
          <Button>{t('verify')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
