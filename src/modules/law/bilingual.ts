/** Words of the law in both languages of the house. */
export interface Bilingual {
  readonly sv: string
  readonly en: string
}
