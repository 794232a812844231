import { catalogue } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { publishReasons } from '../estimation/index.ts'

/** What is wrong with a table of capture histories, by the reader's code. */
const wrongs: Readonly<Record<string, Words>> = {
  too_large: {
    sv: 'filen är för stor för att vara en sådan tabell',
    en: 'the file is too large to be such a table',
  },
  not_text: {
    sv: 'filen är inte text; spara tabellen som CSV',
    en: 'the file is not text; save the table as CSV',
  },
  empty: { sv: 'tabellen är tom', en: 'the table is empty' },
  not_csv: { sv: 'citattecknen går inte jämnt upp', en: 'the quotation marks do not pair up' },
  no_header: {
    sv: 'första raden ska namnge listorna, och sist kolumnen med antal',
    en: 'the first line must name the lists, and last the column of counts',
  },
  one_list: {
    sv: 'det behövs minst två listor och ett antal',
    en: 'at least two lists and a count are needed',
  },
  too_many_lists: { sv: 'högst tio listor kan användas', en: 'at most ten lists can be used' },
  unnamed_list: { sv: 'en lista saknar namn', en: 'a list has no name' },
  duplicated_list: { sv: 'två listor heter likadant', en: 'two lists have the same name' },
  copied_list: {
    sv: 'två listor har precis samma personer; en lista och dess kopia är en lista',
    en: 'two lists have exactly the same people; a list and its copy are one list',
  },
  no_count: { sv: 'antalet (sista kolumnen) saknas', en: 'the count (last column) is missing' },
  count_is_no_number: {
    sv: 'antalet (sista kolumnen) är inget heltal',
    en: 'the count (last column) is not a whole number',
  },
  negative_count: { sv: 'antalet (sista kolumnen) är negativt', en: 'the count (last column) is negative' },
  fractional_count: {
    sv: 'antalet (sista kolumnen) är inget heltal',
    en: 'the count (last column) is not a whole number',
  },
  count_too_large: {
    sv: 'antalet (sista kolumnen) är för stort',
    en: 'the count (last column) is too large',
  },
  wrong_columns: {
    sv: 'raden har inte lika många kolumner som den första',
    en: 'the line has not as many columns as the first',
  },
  flag_not_binary: { sv: 'en kolumn är varken 0 eller 1', en: 'a column is neither 0 nor 1' },
  unseen_history: {
    sv: 'en rad utan någon lista har ett antal; hur många ingen har sett är det som skattas',
    en: 'a line without any list has a count; how many nobody saw is what is estimated',
  },
  no_histories: {
    sv: 'det finns en första rad, men inga rader med antal',
    en: 'there is a first line, but no line with a count',
  },
  duplicated_history: {
    sv: 'samma kombination av listor står redan på en tidigare rad',
    en: 'the same combination of lists stands in an earlier line',
  },
  unnamed_group: { sv: 'gruppen (första kolumnen) saknas', en: 'the group (first column) is missing' },
  too_many_groups: { sv: 'högst tolv grupper kan användas', en: 'at most twelve groups can be used' },
  nobody: { sv: 'alla antal är 0: ingen har setts', en: 'every count is 0: nobody was observed' },
}

const wrong = ({ code, line }: { code: string; line: number }, locale: Locale): string => {
  const said = wrongs[code.replace(/^histories\./u, '')]?.[locale] ?? code
  const place = { sv: `Rad ${line}: `, en: `Line ${line}: ` }[locale]
  return line === 0 ? `${said.charAt(0).toUpperCase()}${said.slice(1)}.` : `${place}${said}.`
}

/** Sentences of the gate, by the names of its reasons. */
const because = (names: string, locale: Locale): string =>
  names
    .split(',')
    .map((name) => publishReasons[name as keyof typeof publishReasons]?.[locale] ?? name)
    .join(' ')

export const estimateRefusals = catalogue({
  sv: {
    'estimate.histories': (problem: { code: string; line: number }) => wrong(problem, 'sv'),
    'estimate.file_and_text': 'Ge tabellen som fil eller som text, inte båda',
    'estimate.no_histories': 'Välj en fil, eller klistra in tabellen som text nedanför',
    'estimate.period_backwards': 'Sista dagen kommer före den första',
    'estimate.too_many_to_resample':
      'Med fler än {most} listor tar en bootstrap för lång tid här. Skriv 0, eller använd kommandot samlad estimate.',
    'estimate.gate_refuses': ({ reasons }: { reasons: string }) =>
      `Skattningen får inte publiceras. ${because(reasons, 'sv')}`,
    'estimate.unconfirmed': ({ reasons }: { reasons: string }) => `Bekräfta: ${because(reasons, 'sv')}`,
    'estimate.reason_missing': 'Skriv varför skattningen publiceras trots det som talar emot',
    'estimate.nobody_agrees':
      'Ingen annan har godkänt skattningen än. Be en annan rapportör hos er, eller den nationella samordnaren.',
    'estimate.agreed_by_oneself': 'Du har själv godkänt skattningen. Någon annan ska publicera den.',
    'estimate.made_by_oneself': 'Du har själv gjort skattningen. Någon annan ska godkänna den.',
    'estimate.nobody_else':
      'Här finns ingen annan rapportör hos er, och ingen nationell samordnare. Be administratören om en.',
    'estimate.another_agrees': 'En annan har redan godkänt skattningen.',
    'estimate.not_a_draft': 'Skattningen är redan publicerad. Det som är publicerat ändras inte.',
    'estimate.not_published': 'Skattningen är inte publicerad, eller redan återkallad.',
  },
  en: {
    'estimate.histories': (problem: { code: string; line: number }) => wrong(problem, 'en'),
    'estimate.file_and_text': 'Give the table as a file or as text, not both',
    'estimate.no_histories': 'Choose a file, or paste the table as text below',
    'estimate.period_backwards': 'The last day comes before the first',
    'estimate.too_many_to_resample':
      'With more than {most} lists a bootstrap takes too long here. Write 0, or use the command samlad estimate.',
    'estimate.gate_refuses': ({ reasons }: { reasons: string }) =>
      `The estimate may not be published. ${because(reasons, 'en')}`,
    'estimate.unconfirmed': ({ reasons }: { reasons: string }) => `Confirm: ${because(reasons, 'en')}`,
    'estimate.reason_missing': 'Write why the estimate is published in spite of what speaks against it',
    'estimate.nobody_agrees':
      'Nobody else has agreed to the estimate yet. Ask another rapporteur of your body, or the national coordinator.',
    'estimate.agreed_by_oneself': 'You have agreed to the estimate yourself. Somebody else is to publish it.',
    'estimate.made_by_oneself': 'You have made the estimate yourself. Somebody else is to agree to it.',
    'estimate.nobody_else':
      'There is no other rapporteur of your body here, and no national coordinator. Ask the administrator for one.',
    'estimate.another_agrees': 'Another has agreed to the estimate already.',
    'estimate.not_a_draft': 'The estimate is published already. What is published does not change.',
    'estimate.not_published': 'The estimate is not published, or withdrawn already.',
  },
})
