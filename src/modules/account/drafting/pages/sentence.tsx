import type { FC } from 'hono/jsx'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { planPaths as paths } from '../../../plan/index.ts'
import type { viewSection } from '../actions.ts'
import { offeredFor } from '../offering.ts'
import { sourceKey } from '../rules.ts'
import { useDrafting } from './words.ts'

export type SectionData = Awaited<ReturnType<typeof viewSection.run>>
export type SentenceData = SectionData['section']['sentences'][number]

/** A sentence with what it lacks, what it rests on, and who has read it. */
export const SentenceView: FC<{
  data: SectionData
  sentence: SentenceData
  refused: RefusedForm | undefined
}> = ({ data, sentence, refused }) => {
  const t = useDrafting()
  const [accountId, sectionId] = [data.account.id, data.section.id]
  const isOpen = data.edit === sentence.id || (refused?.sentTo.endsWith(sentence.id) ?? false)
  const section = paths.accountSection({ accountId, sectionId })
  return (
    <div
      class="account-sentence"
      id={`sentence-${sentence.id}`}
      data-draft={sentence.readAt === null ? '' : undefined}
    >
      <p class="ds-paragraph">
        {sentence.readAt === null ? <span class="ds-sr-only">{t('draft')}: </span> : null}
        <span lang={data.account.language}>{sentence.text}</span>
      </p>
      {sentence.draftNews && sentence.draftText !== null ? (
        <p class="account-sentence-lack">
          <EndsInSwedish
            text={t('news', { text: sentence.draftText })}
            words={sentence.draftText}
            language={data.account.language}
          />
        </p>
      ) : null}
      <Lacks sentence={sentence} />
      {isOpen && data.account.state === 'draft' ? (
        <>
          <SentenceForm data={data} sentence={sentence} refused={refused} />
          <p>
            <Link href={`${section}#sentence-${sentence.id}`}>{t('cancel')}</Link>
          </p>
        </>
      ) : (
        <div class="account-sentence-source">
          <RestsOn data={data} sentence={sentence} />
          {data.account.state === 'draft' ? (
            <Link
              href={`${paths.accountSection({ accountId, sectionId }, { edit: sentence.id })}#sentence-${sentence.id}`}
              aria-label={t('changeOf', { text: sentence.text })}
            >
              {t('changeSentence')}
            </Link>
          ) : null}
          <WorkedOut sentence={sentence} />
        </div>
      )}
    </div>
  )
}

/** What a sentence lacks, in words: a source, a number in it, words of it. */
const Lacks: FC<{ sentence: SentenceData }> = ({ sentence: { support, exemption } }) => {
  const t = useDrafting()
  const format = useFormat()
  const lacks = support.lacks.filter((lack) => lack !== 'unread')
  if (lacks.length === 0)
    return exemption === null ? null : (
      <p class="account-sentence-source">{t('exempted', { reason: exemption })}</p>
    )
  return (
    <div class="account-sentence-lack">
      {lacks.map((lack) => (
        <p>
          <Status kind="atRisk" />{' '}
          {lack === 'numbers'
            ? t('lack_numbers', { numbers: format.list(support.numbers) })
            : t(`lack_${lack}`)}
        </p>
      ))}
      <p>{t('lackHelp')}</p>
    </div>
  )
}

const RestsOn: FC<{ data: SectionData; sentence: SentenceData }> = ({ data, sentence }) => {
  const t = useDrafting()
  return (
    <>
      {sentence.sources.map((source) => {
        const found = data.candidates.find((candidate) => sourceKey(candidate) === sourceKey(source))
        const since = data.quotable.find(({ id }) => id === source.id)?.since
        return (
          <>
            {found === undefined ? (
              <span lang={data.account.language}>{source.label}</span>
            ) : (
              <Link href={found.address} lang={data.account.language}>
                {found.label}
              </Link>
            )}
            {since === undefined || since === 'same' ? null : (
              <Status kind="atRisk">{t(`since_${since}`)}</Status>
            )}
          </>
        )
      })}
      {sentence.readAt === null || sentence.draftKey === null ? null : (
        <span>
          {sentence.readBy === null ? t('readShort') : t('readBy', { name: sentence.readBy })}{' '}
          <Day day={sentence.readAt.slice(0, 10)} kind="short" />
        </span>
      )}
    </>
  )
}

/** Numbers that the program worked out, each with what it was worked out from. */
const WorkedOut: FC<{ sentence: SentenceData }> = ({ sentence: { worked } }) => {
  const t = useDrafting()
  const format = useFormat()
  const shown = worked.filter(({ operands }) => operands.length > 0)
  if (shown.length === 0) return null
  return (
    <details class="account-worked">
      <summary>
        {t('workedOut', { values: format.list(shown.map(({ value }) => format.number(value))) })}
      </summary>
      {shown.map(({ value, how, operands }) => (
        <>
          <p>
            {how === 'summed'
              ? t('worked_summed', { value: format.number(value) })
              : t(`worked_${how}`, { count: value })}
          </p>
          <ul class="ds-list">
            {operands.map(({ label, address }) => (
              <li>
                <Link href={address}>{label}</Link>
              </li>
            ))}
          </ul>
        </>
      ))}
    </details>
  )
}

const SentenceForm: FC<{ data: SectionData; sentence: SentenceData; refused: RefusedForm | undefined }> = ({
  data,
  sentence,
  refused,
}) => {
  const t = useDrafting()
  const { account, section, candidates } = data
  const sent = refused?.sentTo.endsWith(sentence.id) ? refused : undefined
  const field = fieldsIn(sent)
  const chosen = sent
    ? ((sent.values.sources as string[] | undefined) ?? [])
    : sentence.sources.map(sourceKey)
  const offered = offeredFor(sentence, candidates, account.language)
  return (
    <Form
      action={paths.accountSentence({
        accountId: account.id,
        sectionId: section.id,
        sentenceId: sentence.id,
      })}
      revision={account.revision}
      warnUnsaved
      label={t('sentence')}
      send={t('saveSentence')}
    >
      <TextAreaField
        {...field('sentence', sentence.text)}
        label={t('sentence')}
        description={t('sentenceHint')}
        rows={3}
      />
      <CheckboxGroupField
        name="sources"
        label={t('sources')}
        optional
        values={chosen}
        options={offered.map(({ key, label, text }) => ({
          value: key,
          label: text === null ? label : `${label}: ”${text}”`,
        }))}
        error={errorFor(sent?.errors, 'sources')}
      />
      <SelectField
        name="claim"
        label={t('claim')}
        value={String(sent?.values.claim ?? sentence.claim)}
        options={(['none', 'number', 'result'] as const).map((claim) => ({
          value: claim,
          label: t(`claim_${claim}`),
        }))}
      />
      <TextField
        name="exemption"
        label={t('exemption')}
        description={t('exemptionHint')}
        optional
        value={String(sent?.values.exemption ?? sentence.exemption ?? '')}
      />
    </Form>
  )
}
