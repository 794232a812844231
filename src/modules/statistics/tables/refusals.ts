import { catalogue } from '../../../platform/i18n/catalogue.ts'

export const tableRefusals = catalogue({
  sv: {
    'table.no_such_collection': 'Insamlingen finns inte, eller är inte din organisations',
    'table.by_nothing': 'Välj minst en sak som det räknas efter',
    'table.coarse_and_fine': 'Två kryss gäller samma sak, grövre och finare. Välj ett av dem',
    'table.only_victims':
      'Registrerande organisation och status finns bara för registrerade offer. Ta bort de kryssen',
    'table.no_such_noise':
      'Med den variansen finns ingen sådan ändring. Skriv ett tal mellan 1 och det största i kvadrat, till exempel 2',
    'table.nothing_handed_in': 'Ingen har lämnat in uppgifter av det slaget i insamlingen än',
    'table.too_many_cells':
      'Tabellen får {cells} celler, och högst {most} skyddas på en gång. Ta bort ett kryss eller välj grövre',
    'table.range_backwards': 'Det största är mindre än det minsta. Skriv det största talet sist',
    'table.no_such_cell': 'Välj en cell ur tabellen',
    'table.not_a_draft': 'Tabellen är redan släppt. Det som är släppt ändras inte.',
    'table.contradicts':
      'Tabellen går inte ihop med det som redan är ute. Gör en ny ur det som gäller i dag.',
    'table.discloses': ({ cells }: { cells: number }, f) =>
      `Tabellen släpps inte: ${f.plural(cells, { one: 'litet tal kan', other: 'små tal kan' })} räknas ut. Se vilka under ”Vad någon kan räkna ut”.`,
    'table.not_released': 'Tabellen är redan återkallad.',
  },
  en: {
    'table.no_such_collection': 'The collection is not there, or not your organisation’s',
    'table.by_nothing': 'Choose at least one thing to count by',
    'table.coarse_and_fine': 'Two boxes are the same thing, coarse and fine. Choose one of them',
    'table.only_victims':
      'Registering organisation and status are there for registered victims only. Clear those boxes',
    'table.no_such_noise':
      'There is no such change with that variance. Write a number between 1 and the largest change squared, such as 2',
    'table.nothing_handed_in': 'Nobody has handed in anything of that kind in the collection yet',
    'table.too_many_cells':
      'The table would have {cells} cells, and {most} at most are protected at once. Clear a box, or choose coarser',
    'table.range_backwards': 'The largest is smaller than the smallest. Write the largest number last',
    'table.no_such_cell': 'Choose a cell of the table',
    'table.not_a_draft': 'The table is released already. What is released does not change.',
    'table.contradicts': 'The table contradicts what is out already. Make a new one from what holds today.',
    'table.discloses': ({ cells }: { cells: number }, f) =>
      `The table is not released: ${f.plural(cells, { one: 'small number', other: 'small numbers' })} can be worked out. See which under “What somebody can work out”.`,
    'table.not_released': 'The table is withdrawn already.',
  },
})
