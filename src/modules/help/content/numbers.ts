/** A telephone number that a page may give to somebody in need. It is the same in every language. */
export interface HelpNumber {
  /** As it is written. */
  readonly shown: string
  /** As a telephone dials it. */
  readonly dialled: string
  /** Who says so. A number without a source is not given to anybody. */
  readonly source: string
}

/** In the order in which somebody in need should see them. */
export const helpNumbers = {
  emergency: { shown: '112', dialled: '112', source: 'SOS Alarm, https://www.sosalarm.se' },
  women: {
    shown: '020-50 50 50',
    dialled: '020505050',
    source:
      'Kvinnofridslinjen, Nationellt centrum för kvinnofrid, Uppsala universitet, https://kvinnofridslinjen.se',
  },
  health: { shown: '1177', dialled: '1177', source: 'Regionerna, https://www.1177.se' },
  children: { shown: '116 111', dialled: '116111', source: 'Bris, https://www.bris.se' },
  police: { shown: '114 14', dialled: '11414', source: 'Polismyndigheten, https://polisen.se' },
  professionals: {
    shown: '020-39 00 00',
    dialled: '020390000',
    source: 'Jämställdhetsmyndigheten, stödtelefon för yrkesverksamma, https://jamstalldhetsmyndigheten.se',
  },
} as const satisfies Record<string, HelpNumber>

export type NumberKey = keyof typeof helpNumbers

/** Where the way out leads: a page that many have open, of a Swedish authority (the weather, SMHI). */
export const wayOut = 'https://www.smhi.se/'
