import { catalogue } from '../../../platform/i18n/catalogue.ts'

export const situationRefusals = catalogue({
  sv: {
    'situation.year_to_come': 'Välj ett år som har börjat',
    'situation.year_taken': ({ year }: { year: number }) =>
      `Det finns redan en rapport om ${year}. Öppna den i listan.`,
    'situation.not_a_draft': 'Rapporten är publicerad. Den kan bara rättas med en ny version.',
    'situation.source_gone': 'Källan finns inte längre, eller är återkallad. Välj en annan.',
    'situation.source_used': 'Något i rapporten vilar på källan. Ta bort det först.',
    'situation.own_text': 'Den som har skrivit i rapporten kan inte vara dess andra läsare.',
    'situation.unread':
      'Ingen annan har läst rapporten som den är nu. Be en annan rapportör hos er, eller den nationella samordnaren.',
    'situation.nobody_else':
      'Här finns ingen som kan läsa den: ingen annan rapportör hos er som inte har skrivit i den, och ingen nationell samordnare. Be administratören om en.',
    'situation.read_by_oneself': 'Du har läst rapporten som andra läsare. Någon annan publicerar den.',
    'situation.read_already': 'Den här lydelsen är redan läst.',
    'situation.not_ready': ({ count }: { count: number }, f) =>
      `Rapporten kan inte publiceras än: ${f.plural(count, { one: 'sak', other: 'saker' })} att göra, i listan ovanför.`,
    'situation.not_newest': 'Rapporten rättas redan, eller det finns en nyare version.',
  },
  en: {
    'situation.year_to_come': 'Choose a year that has begun',
    'situation.year_taken': ({ year }: { year: number }) =>
      `There is a report on ${year} already. Open it in the list.`,
    'situation.not_a_draft': 'The report is published. It can only be corrected by a new version.',
    'situation.source_gone': 'The source is no longer there, or withdrawn. Choose another.',
    'situation.source_used': 'Something in the report rests on the source. Take that away first.',
    'situation.own_text': 'Whoever has written in the report cannot be its second reader.',
    'situation.unread':
      'Nobody else has read the report as it is now. Ask another rapporteur of your body, or the national coordinator.',
    'situation.nobody_else':
      'There is nobody here who can read it: no other rapporteur of your body who has written nothing of it, and no national coordinator. Ask the administrator for one.',
    'situation.read_by_oneself': 'You have read the report as its second reader. Somebody else publishes it.',
    'situation.read_already': 'This wording has been read already.',
    'situation.not_ready': ({ count }: { count: number }, f) =>
      `The report cannot be published yet: ${f.plural(count, { one: 'thing', other: 'things' })} to do, in the list above.`,
    'situation.not_newest': 'The report is being corrected already, or there is a newer version.',
  },
})
