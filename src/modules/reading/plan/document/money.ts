import { isOthersTask } from '../content/others.ts'
import type { Content } from '../content/passages.ts'
import type { Language } from '../language/language.ts'
import { findMoney, type MoneyMention } from '../language/money.ts'
import { sentencesOf } from '../language/sentences.ts'
import { wordEnd, wordStart } from '../language/words.ts'
import type { Block } from '../layout/blocks.ts'
import type { Money } from '../schema.ts'

const budget = new RegExp(
  `${wordStart}(?:\\p{L}*plan(?:en|ens|s)?|strateg\\p{L}+|åtgärd\\p{L}*|insats\\p{L}*|finansier\\p{L}*|kostnad\\p{L}*|avs[aä]tt\\p{L}*|använda|disponera\\p{L}*|får|use|spend|anslag\\p{L}*|budget\\p{L}*|satsning\\p{L}*|satsa\\p{L}*|lägg(?:s|er)|beräkna\\p{L}*|ändamål\\p{L}*|tillför\\p{L}*|programme?t?|measures?|actions?|fund\\p{L}*|financ\\p{L}*|cost\\p{L}*|allocat\\p{L}*|invest\\p{L}*|provid\\p{L}+|set aside|total)${wordEnd}`,
  'iu',
)
const background = new RegExp(
  `${wordStart}(?:omsätt\\p{L}*|tjäna\\p{L}*|vinst\\p{L}*|böter|profit\\p{L}*|turnover|proceeds|earn\\p{L}*|generat(?:es?|ed|ing)|fines?|ersättning (?:på|om)|tidigare plan\\p{L}*|previous (?:plan|strategy))${wordEnd}`,
  'iu',
)

/** The form in which a sum leaves the reader. */
const moneyOf = ({ amount, currency, from, to }: MoneyMention): Money => ({
  amount,
  currency,
  from,
  to,
})

/** Each sum once: what is told again without its year is the same. */
const distinct = (sums: Money[]): Money[] => {
  const dated = new Set(
    sums.flatMap(({ amount, currency, from }) => (from === null ? [] : amount + currency)),
  )
  const all = new Map(sums.map((sum) => [JSON.stringify(sum), sum])).values()
  return [...all].filter(({ amount, currency, from }) => from !== null || !dated.has(amount + currency))
}

/** The sums of the plan as a whole: stated outside its measures, in sentences on its cost or financing. */
export const planMoney = (outside: Block[], language: Language): Money[] =>
  distinct(
    outside.flatMap(({ text }) =>
      /\d/.test(text)
        ? sentencesOf(text)
            .filter((sentence) => budget.test(sentence.text) && !background.test(sentence.text))
            .flatMap((sentence) => findMoney(sentence.text, language).map(moneyOf))
        : [],
    ),
  )

const total = new RegExp(
  `${wordStart}(?:därmed|totalt|sammanlagt|samlat|in total|a total of|altogether|i alt)${wordEnd}[^.;]{0,60}$`,
  'iu',
)

/** Whether a sum is said to be what everything comes to. */
const isTotal = (text: string, { start }: MoneyMention): boolean =>
  total.test(text.slice(Math.max(0, start - 90), start))

/** "contracts above 10,000 euros": a bound that something is measured by is no sum of the measure. */
const isBound = (text: string, { start }: MoneyMention): boolean =>
  /(?<!\p{L})(?:above|exceeding|överstigande|som överstiger|worth more than|från \d[\d ,]* till|from \d[\d ,.]* to) $/iu.test(
    text.slice(0, start),
  )

/** The sums that a measure's section states for the measure. */
export const measureMoney = (content: Content, language: Language): Money[] => {
  const labelled = content.section.fields
    .filter(({ kind }) => kind === 'money')
    .flatMap(({ value }) => findMoney(value, language))
  const told = content.statements
    .filter(
      (statement) =>
        /[\d£€$]/.test(statement.text) &&
        !statement.aside &&
        !background.test(statement.text) &&
        !isOthersTask(statement) &&
        (statement.own || budget.test(statement.text)),
    )
    .flatMap(({ text }) =>
      findMoney(text, language)
        .filter((sum) => !isBound(text, sum))
        .map((sum) => ({ sum, whole: isTotal(text, sum) })),
    )
  // "… ett tillskott på 4 miljoner kronor, som därmed totalt finansieras med 21": the whole is not added to its parts.
  const first = told.findIndex(({ whole }) => !whole)
  const own = told.filter(({ whole }, at) => !whole || at < first || first < 0)
  return distinct([...labelled, ...own.map(({ sum }) => sum)].map(moneyOf))
}
