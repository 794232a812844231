import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Pengarnas väg',
    source: 'Varifrån',
    traced: 'Spårat',
    purpose: 'Till vad',
    reached: 'Hur långt de kommit',
    frame: 'Planens ram',
    outside: 'Utöver ramen',
    decidedOrPlanned: 'Beslutat eller planerat',
    untraced: 'Inte spårat till något beslut',
    others: 'Övrigt',
    measures: 'Åtgärd {numbers}',
    planned: 'Planerat, inte beslutat',
    decided: 'Beslutat, inte beviljat',
    granted: 'Beviljat, inte disponerat',
    disposed: 'Disponerat, inte använt',
    spent: 'Använt',
    returned: 'Återbetalt',
  },
  en: {
    title: 'The way of the money',
    source: 'Where from',
    traced: 'Traced',
    purpose: 'What for',
    reached: 'How far the money has come',
    frame: 'The frame of the plan',
    outside: 'Beyond the frame',
    decidedOrPlanned: 'Decided or planned',
    untraced: 'Not traced to any decision',
    others: 'Other',
    measures: 'Measure {numbers}',
    planned: 'Planned, not decided',
    decided: 'Decided, not granted',
    granted: 'Granted, not disposed of',
    disposed: 'Disposed of, not spent',
    spent: 'Spent',
    returned: 'Returned',
  },
})

export const pictureWordsOfMoney = (locale: Locale) => translator(messages, locale)
