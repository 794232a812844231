import { formatter } from '../../../../platform/i18n/format.ts'
import { planPaths as paths } from '../../../plan/index.ts'
import type { DraftingContent } from './drafting-content.ts'
import { phrasesIn } from './phrases.ts'
import { inParagraph, type Proposed, type WorkedOut } from './proposed.ts'

const ORE = 100
const MILLION = 1_000_000
const words = {
  sv: { million: 'miljoner kronor', kronor: 'kronor' },
  en: { million: 'million kronor', kronor: 'kronor' },
} as const

/** A sum in text: in millions where it is whole tenths of one, else to the krona or the öre. */
const sumIn = (ore: number, language: 'sv' | 'en'): string => {
  const format = formatter(language)
  const kronor = ore / ORE
  return kronor >= MILLION && kronor % (MILLION / 10) === 0
    ? `${format.number(kronor / MILLION)}\u00a0${words[language].million}`
    : `${format.number(kronor)}\u00a0${words[language].kronor}`
}

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The plan's money: what it estimates, what of it can be traced, and what was decided, paid, spent and repaid. */
export const moneySentences = (content: DraftingContent): Proposed[] => {
  const { account, plan, sums, money } = content
  const t = phrasesIn(account.language)
  const sources = [{ kind: 'plan_passage' as const, id: plan.versionId }]
  const sum = (ore: number) => sumIn(ore, account.language)
  const ledger = (ore: number): WorkedOut => ({
    value: ore / ORE,
    unit: 'kronor',
    nouns: [],
    how: 'summed',
    operands: [{ label: plan.reference, address: paths.planMoney({ planId: plan.id }) }],
  })
  const told = (key: 'decidedSum' | 'paidSum' | 'spentSum' | 'repaidSum', ore: number) =>
    ore === 0 ? null : { key, text: upper(t(key, { sum: sum(ore) })), sources, worked: [ledger(ore)] }
  const lines = money.filter(({ currency }) => currency === 'SEK')
  const traced = sums.frame - sums.untraced
  const period = (from: number | null, to: number | null): string => {
    if (from === null) return ''
    const word = account.language === 'sv' ? 'för' : 'for'
    return ` ${word} ${to === null || to === from ? from : `${from}–${to}`}`
  }
  return [
    ...inParagraph(
      'frame',
      ...lines.map(({ amountOre, fromYear, toYear }) => ({
        key: `${fromYear}-${toYear}`,
        text: t('frame', { sum: sum(amountOre), period: period(fromYear, toYear) }),
        sources,
        worked: [ledger(amountOre)],
      })),
      lines.length > 1
        ? {
            key: 'whole',
            text: t('frameWhole', { sum: sum(sums.frame) }),
            sources,
            worked: [ledger(sums.frame)],
          }
        : null,
      sums.frame === 0
        ? null
        : {
            key: 'traced',
            text:
              sums.untraced === 0
                ? t('allTraced')
                : t('traced', { traced: sum(traced), untraced: sum(sums.untraced) }),
            sources,
            worked: [ledger(traced), ledger(sums.untraced)],
          },
    ),
    ...inParagraph(
      'ledger',
      told('decidedSum', sums.decided),
      told('paidSum', sums.paid),
      told('spentSum', sums.spent),
      told('repaidSum', sums.repaid),
    ),
  ]
}
