import type { Words } from '../content/words.ts'

interface CountyName {
  /** Two digits, as Statistics Sweden numbers them. */
  readonly code: string
  readonly name: Words
}

const county = (code: string, sv: string, en: string): CountyName => ({
  code,
  name: { sv, en },
})

/** The counties of Sweden by their codes (SCB). */
export const counties: readonly CountyName[] = [
  county('01', 'Stockholms län', 'Stockholm County'),
  county('03', 'Uppsala län', 'Uppsala County'),
  county('04', 'Södermanlands län', 'Södermanland County'),
  county('05', 'Östergötlands län', 'Östergötland County'),
  county('06', 'Jönköpings län', 'Jönköping County'),
  county('07', 'Kronobergs län', 'Kronoberg County'),
  county('08', 'Kalmar län', 'Kalmar County'),
  county('09', 'Gotlands län', 'Gotland County'),
  county('10', 'Blekinge län', 'Blekinge County'),
  county('12', 'Skåne län', 'Skåne County'),
  county('13', 'Hallands län', 'Halland County'),
  county('14', 'Västra Götalands län', 'Västra Götaland County'),
  county('17', 'Värmlands län', 'Värmland County'),
  county('18', 'Örebro län', 'Örebro County'),
  county('19', 'Västmanlands län', 'Västmanland County'),
  county('20', 'Dalarnas län', 'Dalarna County'),
  county('21', 'Gävleborgs län', 'Gävleborg County'),
  county('22', 'Västernorrlands län', 'Västernorrland County'),
  county('23', 'Jämtlands län', 'Jämtland County'),
  county('24', 'Västerbottens län', 'Västerbotten County'),
  county('25', 'Norrbottens län', 'Norrbotten County'),
]
