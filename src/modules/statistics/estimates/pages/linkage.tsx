import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { statisticsPaths } from '../../paths.ts'
import { type ChainSituationName, chainCoverage, MADE_UP_POPULATIONS } from '../chain-coverage.ts'
import type { LinkageProvenance } from '../linkage.ts'
import { linkageWords } from '../linkage-messages.ts'

/** From which linkage, with which errors. `toRun` leads to the run, for those who may see it. */
export const Linkage: FC<{ linkage: LinkageProvenance; toRun?: boolean }> = ({ linkage, toRun }) => {
  const { locale } = useReader()
  const t = linkageWords(locale)
  const format = useFormat()
  const share = ({ estimate, lower, upper }: LinkageProvenance['missed']): string =>
    t('shareBetween', {
      share: format.percent(estimate),
      lower: format.percent(lower),
      upper: format.percent(upper),
    })
  return (
    <Section id="linkage" heading={t('linkage')}>
      <p class="ds-paragraph">{t('linkageText')}</p>
      <DescriptionList
        items={[
          { term: t('linkageMissed'), value: share(linkage.missed) },
          { term: t('linkageFalse'), value: share(linkage.false) },
          { term: t('linkageBasis'), value: t(`basis_${linkage.basis}`, { judged: linkage.judged }) },
          {
            term: t('linkageThreshold'),
            value: locale === 'sv' ? linkage.threshold.replace('.', ',') : linkage.threshold,
          },
          { term: t('linkageProtocol'), value: <code class="hash">{linkage.protocol}</code> },
          ...(toRun
            ? [
                {
                  term: t('linkageRun'),
                  value: <Link href={`${statisticsPaths.linkages()}/${linkage.run}`}>{t('toRun')}</Link>,
                },
              ]
            : []),
        ]}
      />
      <HowOftenItHolds />
    </Section>
  )
}

/** The share that a 95 % interval should hold, at least and at most. */
const ENOUGH = { least: 0.93, most: 0.97 } as const

/** How far intervals of the whole chain keep what they promise, where the truth is known. */
const HowOftenItHolds: FC = () => {
  const { locale } = useReader()
  const t = linkageWords(locale)
  const format = useFormat()
  const rows = Object.entries(chainCoverage).map(([name, measured]) => ({
    name: name as ChainSituationName,
    ...measured,
  }))
  const says = (covered: number): string => {
    if (covered > ENOUGH.most) return t('heldWide')
    const short = Math.round((ENOUGH.least - covered) * 100)
    return covered >= ENOUGH.least || short === 0 ? t('heldEnough') : t('heldShort', { short })
  }
  return (
    <>
      <h3 class="ds-heading" data-size="2xs">
        {t('held')}
      </h3>
      <p class="ds-paragraph">{t('heldText', MADE_UP_POPULATIONS)}</p>
      <Table
        caption={t('held')}
        captionHidden
        rows={rows}
        columns={[
          { heading: t('heldSituation'), rowHeading: true, cell: ({ name }) => t(`situation_${name}`) },
          { heading: t('heldShare'), kind: 'number', cell: ({ covered }) => format.percent(covered) },
          { heading: t('heldSays'), cell: ({ covered }) => says(covered) },
        ]}
      />
    </>
  )
}
