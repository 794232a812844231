import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { functionWords } from '../../../../platform/on-call/messages.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { partName, valueInWords } from '../../../support/index.ts'
import { CASE_SECTIONS } from '../../legal/least.ts'
import { purposeName } from '../../purposes.ts'
import type { CopyContent } from '../content.ts'
import { Law, provisionName, useSharing } from './words.tsx'

/** What a recipient sees of what was handed over: the same here before it is decided and there afterwards. */
export const CopyContentView: FC<{ content: CopyContent }> = ({ content }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useSharing()
  const isEmpty = content.values.length === 0 && content.texts.length === 0
  return (
    <div class="copy-content">
      <ToldDanger content={content} />
      <DescriptionList
        items={[
          { term: t('from'), value: content.fromName },
          { term: t('reference'), value: content.reference },
          { term: t('handedAt'), value: format.date(dayOf(new Date(content.at))) },
          {
            term: t('purpose'),
            value: [purposeName(locale, content.purpose), content.purposeText].filter(Boolean).join('. '),
          },
          {
            term: t('restsOn'),
            value: (
              <>
                {content.overridden ? t('overridden') : provisionName(locale, content.provision)}
                <Law section={content.section} />
              </>
            ),
          },
          ...(content.staleLaw ? [{ term: t('staleLaw'), value: content.staleLaw }] : []),
          ...(content.proviso === null ? [] : [{ term: t('proviso'), value: content.proviso }]),
          { term: t('endsOn'), value: format.date(content.endsOn) },
        ]}
      />
      <Section heading={t('whatIsCovered')} id="covered" level={2}>
        {isEmpty ? <p class="not-given">{t('nothingWritten')}</p> : null}
        {CASE_SECTIONS.map((section) => (
          <SectionContent section={section} content={content} />
        ))}
      </Section>
    </div>
  )
}

/** The danger before everything else: why, why it was handed over all the same, and on which number the sender answers. */
const ToldDanger: FC<{ content: CopyContent }> = ({ content: { danger, callBack = [], fromName } }) => {
  const { locale } = useReader()
  const t = useSharing()
  const name = functionWords(locale)
  if (!danger) return null
  return (
    <Alert kind="danger" heading={t('dangerTold')}>
      {danger.reason === null ? null : <p class="written">{danger.reason}</p>}
      {danger.override === null ? null : (
        <p>
          <strong>{t('overridden')}:</strong> <span class="written">{danger.override}</span>
        </p>
      )}
      {callBack.length === 0 ? (
        <p>{t('callBackNone', { body: fromName })}</p>
      ) : (
        <>
          <p>{t('callBack', { body: fromName })}</p>
          <ul>
            {callBack.map(({ function: by, telephone }) => (
              <li>
                <Link href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
                  <strong>{telephone}</strong>
                </Link>{' '}
                {name(by)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  )
}

const SectionContent: FC<{ section: (typeof CASE_SECTIONS)[number]; content: CopyContent }> = ({
  section,
  content,
}) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useSharing()
  const values = content.values.filter((value) => value.section === section)
  const texts = content.texts.filter((text) => text.section === section)
  if (values.length === 0 && texts.length === 0) return null
  return (
    <>
      <h3 class="ds-heading" data-size="2xs">
        {partName(locale, section)}
      </h3>
      {values.length > 0 ? (
        <DescriptionList
          items={values.map(({ field, value }) => ({
            term: partName(locale, section, field),
            value: <span class="written">{valueInWords(locale, section, field, value)}</span>,
          }))}
        />
      ) : null}
      {texts.map(({ kind, day, text }) => (
        <div class="copied-text">
          <p class="quiet">
            {[t(`text_${kind}`), day === null ? '' : format.date(day)].filter(Boolean).join(' · ')}
          </p>
          <p class="written">{text}</p>
        </div>
      ))}
    </>
  )
}
