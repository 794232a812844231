import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { chosen, entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { citation } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import { sectionsFor } from '../grounds.ts'
import type { ViewedEntry } from '../layer-actions.ts'
import { jointWords } from '../messages.ts'
import { entryKindIn, jointCrumbs, useJointWords } from './words.tsx'

interface Props {
  readonly data: ViewedEntry
  readonly refused: RefusedForm | undefined
}

const RewriteForm: FC<Props> = ({ data, refused }) => {
  const t = useJointWords()
  const { frame, entry } = data
  const address = paths.layerEntry({ investigationId: frame.id, entryId: entry.id })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  return (
    <Details summary={t('rewrite')} open={back !== undefined}>
      <p class="quiet">{t('rewriteHint')}</p>
      <Contested
        refused={back}
        revision={entry.revision}
        versions={[{ saved: entry.text, entered: entered(back, 'text') }]}
      />
      <Form
        action={address}
        revision={entry.revision}
        warnUnsaved
        label={t('rewrite')}
        send={t('save')}
        secondary
      >
        <TextAreaField {...field('text', entry.text)} label={t('text')} />
      </Form>
    </Details>
  )
}

const useFits = (data: ViewedEntry) => {
  const t = useJointWords()
  const format = useFormat()
  const { locale } = useReader()
  return (ground: ViewedEntry['grounds'][number]): string => {
    const parts = data.recipients
      .filter(({ grounds }) => grounds.includes(ground))
      .map(({ part }) => withinSentence(t(part)))
    const sections = sectionsFor(ground, data.part).map((key) => citation(key, locale))
    return `${sections.join(', ')}. ${t('fitsFor', { parts: format.list([...new Set(parts)]) })}`
  }
}

const ShareForm: FC<Props> = ({ data, refused }) => {
  const t = useJointWords()
  const fits = useFits(data)
  const { frame, entry, recipients, grounds } = data
  const address = paths.shareEntry({ investigationId: frame.id, entryId: entry.id })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  if (recipients.length === 0) return <p class="quiet">{t('nobodyToShare')}</p>
  return (
    <Form action={address} revision={entry.revision} label={t('share')} send={t('shareNow')}>
      <p>{t('shareHint', { revision: entry.revision })}</p>
      <CheckboxGroupField
        name="to"
        label={t('shareTo')}
        values={chosen(back, 'to') ?? []}
        options={recipients.map(({ bodyId, name, part }) => ({
          value: bodyId,
          label: name,
          description: t(part),
        }))}
        error={errorFor(back?.errors, 'to')}
      />
      <RadioField
        {...field('ground')}
        label={t('shareGround')}
        options={grounds.map((value) => ({ value, label: t(value), description: fits(value) }))}
      />
      <TextAreaField
        {...field('reasons')}
        label={t('shareReasons')}
        description={t('shareReasonsHint')}
        rows={3}
      />
    </Form>
  )
}

const Shares: FC<{ data: ViewedEntry }> = ({ data }) => {
  const t = useJointWords()
  const format = useFormat()
  const { frame, shares } = data
  if (shares.length === 0) return <p class="quiet">{t('notShared')}</p>
  return (
    <>
      <p class="quiet">{t('withdrawHint')}</p>
      <ul class="records">
        {shares.map((share) => (
          <li class="record">
            <p class="record-name">
              {t('sharedOn', {
                name: share.toName,
                version: share.revision,
                day: format.instant(share.decidedAt),
              })}
            </p>
            <p>{t(share.ground)}</p>
            <Written text={share.reasons} />
            {share.withdrawnAt === null ? (
              <Form
                action={paths.withdrawShare({ investigationId: frame.id, shareId: share.id })}
                label={t('withdrawLabel', { name: share.toName })}
              >
                <Button variant="tertiary" label={t('withdrawLabel', { name: share.toName })}>
                  {t('withdraw')}
                </Button>
              </Form>
            ) : (
              <p class="quiet">{t('withdrawn', { day: format.instant(share.withdrawnAt) })}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const Versions: FC<{ data: ViewedEntry }> = ({ data }) => {
  const t = useJointWords()
  const format = useFormat()
  return (
    <ol class="records" reversed>
      {data.versions.map((version) => (
        <li class="record">
          <p class="record-name">{t('version', { revision: version.revision })}</p>
          <Written text={version.text} />
          <p class="quiet">
            {t('writtenBy', {
              name: version.writtenBy ?? t('aColleague'),
              day: format.instant(version.writtenAt),
            })}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** One row: what it says, and may it be shared, and how little is enough? */
export const EntryPage: View<ViewedEntry> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  const { frame, entry, facts } = data
  return (
    <Page
      title={entryKindIn(t, entry.kind)}
      windowTitle={windowWords(context.locale)('row')}
      breadcrumb={[
        ...jointCrumbs(t, data),
        { href: paths.layer({ investigationId: frame.id }), label: t('ownLayer') },
      ]}
      state={
        entry.fromName === null ? (
          <p>{t('version', { revision: entry.revision })}</p>
        ) : (
          <p>{t('receivedFrom', { name: entry.fromName })}</p>
        )
      }
      islands={['forms']}
    >
      <Written text={entry.text} />
      {entry.kind === 'received' ? null : <RewriteForm data={data} refused={refused} />}
      {facts.takesPart ? (
        <Section id="share" heading={t('share')}>
          <ShareForm data={data} refused={refused} />
        </Section>
      ) : null}
      <Section id="shares" heading={t('shares')}>
        <Shares data={data} />
      </Section>
      {data.versions.length > 1 ? (
        <Section id="versions" heading={t('versions')}>
          <Versions data={data} />
        </Section>
      ) : null}
    </Page>
  )
}
