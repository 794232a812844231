import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { citation } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import { sectionsFor } from '../grounds.ts'
import type { ViewedLayer, ViewedShared } from '../layer-actions.ts'
import type { Entry } from '../layer-store.ts'
import { jointWords } from '../messages.ts'
import type { WrittenKind } from '../schema.ts'
import { jointCrumbs, useEntryKind, useJointWords } from './words.tsx'

const SharedTag: FC<{ data: ViewedLayer; entry: Entry }> = ({ data, entry }) => {
  const t = useJointWords()
  const format = useFormat()
  const now = data.shares.filter(({ entryId, withdrawnAt }) => entryId === entry.id && withdrawnAt === null)
  if (now.length === 0 || !data.facts.open) return <>{t('notShared')}.</>
  return (
    <>
      <strong>
        {t('sharedWith', { names: format.list([...new Set(now.map(({ toName }) => toName))]) })}.
      </strong>
      {now.some(({ versionId }) => versionId !== entry.versionId) ? ` ${t('laterVersion')}.` : null}
    </>
  )
}

const Rows: FC<{ data: ViewedLayer }> = ({ data }) => {
  const t = useJointWords()
  const format = useFormat()
  const kindName = useEntryKind()
  const investigationId = data.frame.id
  if (data.entries.length === 0) return <p class="quiet">{t('layerEmpty')}</p>
  return (
    <ul class="records">
      {data.entries.map((entry) => (
        <li class="record">
          <p class="record-name">
            <Link href={paths.layerEntry({ investigationId, entryId: entry.id })}>
              {kindName(entry.kind)}
            </Link>
          </p>
          <Written text={entry.text} />
          <p>
            <SharedTag data={data} entry={entry} />{' '}
            <span class="quiet">
              {entry.fromName === null ? '' : `${t('receivedFrom', { name: entry.fromName })} · `}
              {t('writtenBy', {
                name: entry.writtenBy ?? t('aColleague'),
                day: format.instant(entry.writtenAt),
              })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

const WriteForm: FC<{ data: ViewedLayer; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useJointWords()
  const kindName = useEntryKind()
  return (
    <Form
      action={paths.layer({ investigationId: data.frame.id })}
      warnUnsaved
      label={t('writeRow')}
      send={t('save')}
    >
      <SelectField
        {...field('kind')}
        label={t('entryKind')}
        options={data.kinds.map((value: WrittenKind) => ({ value, label: kindName(value) }))}
      />
      <TextAreaField {...field('text')} label={t('text')} description={t('textHint')} />
    </Form>
  )
}

/** What have we written, and who sees what of it? */
export const LayerPage: View<ViewedLayer> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  return (
    <Page
      title={t('ownLayer')}
      under={t('joints')}
      breadcrumb={jointCrumbs(t, data)}
      state={<p>{t('ownLayerLead')}</p>}
      islands={['forms']}
    >
      <Rows data={data} />
      <Section id="write" heading={t('writeRow')}>
        <WriteForm data={data} refused={refused} />
      </Section>
    </Page>
  )
}

/** What do the others share with us? */
export const SharedPage: View<ViewedShared> = ({ data, context }) => {
  const t = jointWords(context.locale)
  return (
    <Page
      title={t('sharedWithYou')}
      under={t('joints')}
      breadcrumb={jointCrumbs(t, data)}
      state={<p>{t('sharedLead')}</p>}
    >
      <Shared data={data} />
    </Page>
  )
}

const Shared: FC<{ data: ViewedShared }> = ({ data }) => {
  const t = useJointWords()
  const format = useFormat()
  const kindName = useEntryKind()
  const { locale } = useReader()
  if (data.rows.length === 0) return <p class="quiet">{t('sharedEmpty')}</p>
  return (
    <>
      <p class="quiet">{t('registerHint')}</p>
      <ul class="records">
        {data.rows.map((row) => (
          <li class="record">
            <p class="record-name">{kindName(row.kind)}</p>
            <Written text={row.text} />
            <p class="quiet">
              {t('sharedFrom', { name: row.fromName, day: format.instant(row.decidedAt) })} · {t(row.ground)}{' '}
              (
              {sectionsFor(row.ground, row.part)
                .map((key) => citation(key, locale))
                .join(', ')}
              )
            </p>
            {row.registered ? (
              <p>
                <Tag color="success">{t('registered')}</Tag>
              </p>
            ) : (
              <Form
                action={paths.registerCopy({ investigationId: data.frame.id, shareId: row.id })}
                label={t('registerLabel', { kind: kindName(row.kind), name: row.fromName })}
              >
                <Button
                  variant="secondary"
                  label={t('registerLabel', { kind: kindName(row.kind), name: row.fromName })}
                >
                  {t('register')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
