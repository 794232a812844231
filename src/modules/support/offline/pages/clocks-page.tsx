import type { FC } from 'hono/jsx'
import { DateField } from '../../../../web/components/field.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { useReader } from '../../../../web/reader.ts'
import { CLOCK_KINDS, type ClockKind, clockOf } from '../../../law/index.ts'
import { clockWords } from '../../clocks/messages.ts'
import { useClockFacts } from '../../clocks/pages/words.tsx'
import { offlineWords } from '../messages.ts'
import { KeptPage, useOfflineWords } from './kept.tsx'

const Clock: FC<{ kind: ClockKind }> = ({ kind }) => {
  const { locale, today } = useReader()
  const t = useOfflineWords()
  const clock = clockOf(kind)
  const facts = useClockFacts({ isOnDevice: true })(kind, today)
  return (
    <Section heading={clock.name[locale]} id={`clock-${kind}`}>
      <p>
        {t('lastDay')}: <strong data-offline-clock={kind} />
      </p>
      <p class="quiet">
        {clockWords(locale)('startsOn')} {clock.starts[locale]}
      </p>
      <Details summary={t('clockFacts')}>
        <DescriptionList
          items={[
            ...facts,
            ...(clock.extension
              ? [{ term: clockWords(locale)('extend'), value: clock.extension.rule[locale] }]
              : []),
          ]}
        />
      </Details>
    </Section>
  )
}

/** The law's times, each with its last day worked out on the device. */
export const OfflineClocksPage: FC<{ context: PageContext }> = ({ context }) => {
  const t = offlineWords(context.locale)
  return (
    <KeptPage context={context} page="clocks" title={t('clocks')} lead={t('clocksLead')}>
      <form class="form" method="dialog" aria-label={t('clocks')}>
        <DateField name="startsOn" label={clockWords(context.locale)('startsOn')} optional />
      </form>
      {CLOCK_KINDS.map((kind) => (
        <Clock kind={kind} />
      ))}
    </KeptPage>
  )
}
