import type { FC } from 'hono/jsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import { LARGEST_KEYS } from '../schema.ts'
import type { viewRun } from '../view-actions.ts'

type Viewed = Awaited<ReturnType<typeof viewRun.run>>

interface Deciding {
  readonly data: Viewed
  readonly refused: RefusedForm | undefined
}

/** What a body has sent: digest and number of records, of its own files alone. */
export const OwnFiles: FC<{ data: Viewed }> = ({ data: { ownFiles } }) => {
  const t = runWords(useReader().locale)
  const format = useFormat()
  if (ownFiles.length === 0) return null
  return (
    <Section id="own-files" heading={t('ownFiles')}>
      <Table
        caption={t('ownFiles')}
        captionHidden
        rows={ownFiles}
        columns={[
          { heading: t('number'), kind: 'number', rowHeading: true, cell: ({ number }) => number },
          { heading: t('when'), kind: 'short', cell: ({ handedInAt }) => format.instant(handedInAt) },
          { heading: t('records'), kind: 'number', cell: ({ records }) => format.number(records) },
          { heading: t('sha256'), cell: ({ sha256 }) => <code class="hash">{sha256}</code> },
        ]}
      />
      <p class="ds-paragraph">{t('lastCounts')}</p>
    </Section>
  )
}

/** The keys of a body's records, for the unit alone. */
export const HandIn: FC<Deciding> = ({ data: { run, encoderDigest }, refused }) => {
  const t = runWords(useReader().locale)
  const address = paths.handIn({ linkageId: run.id })
  const of = fieldsIn(refusedAt(refused, address))
  return (
    <Section id="hand-in" heading={t('handIn')} open>
      <p class="ds-paragraph">{t('handInText')}</p>
      {encoderDigest === undefined ? null : (
        <Details summary={t('encoderSummary')}>
          <p class="ds-paragraph">{t('encoderText')}</p>
          <p class="ds-paragraph">
            <Link href={paths.encoder()} download>
              {t('encoderLink')}
            </Link>
          </p>
          <p class="ds-paragraph">
            {t('encoderDigest')} <code class="hash">{encoderDigest}</code>
          </p>
        </Details>
      )}
      <Form action={address} multipart warnUnsaved label={t('handIn')} send={t('send')}>
        <FileField
          name="file"
          label={t('keyFile')}
          description={t('keyFileHint', { megabytes: LARGEST_KEYS / 1_000_000 })}
          error={of('file').error}
          accept=".json,application/json"
        />
        <TextField {...of('fingerprint')} label={t('fingerprint')} description={t('fingerprintHint')} />
      </Form>
    </Section>
  )
}

/** The witness signs. */
export const Witnessing: FC<{ data: Viewed }> = ({ data: { run } }) => {
  const t = runWords(useReader().locale)
  const address = { linkageId: run.id }
  return (
    <Section id="witness" heading={t('witness')} open>
      <p class="ds-paragraph">{t('witnessText')}</p>
      <Form action={paths.witness(address)} label={t('witness')}>
        <ConfirmEffect
          effects={[t('effectWitness')]}
          irrevocable
          confirmLabel={t('witnessButton')}
          cancelHref={paths.runs()}
        />
      </Form>
    </Section>
  )
}

/** The rapporteur closes. */
export const Closing: FC<{ data: Viewed }> = ({ data: { run } }) => {
  const t = runWords(useReader().locale)
  const address = { linkageId: run.id }
  return (
    <Section id="close" heading={t('close')} open>
      <Form action={paths.close(address)} label={t('close')}>
        <ConfirmEffect
          effects={[t('effectClose')]}
          irrevocable
          confirmLabel={t('closeButton')}
          cancelHref={paths.runs()}
        />
      </Form>
    </Section>
  )
}
