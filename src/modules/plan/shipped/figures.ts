import type { FigureFact } from './shape.ts'

const figure = (
  topic: string,
  value: number,
  unit: string,
  year: number | null,
  source: string | null,
  approximate = false,
): FigureFact => ({ topic, value, unit, year, source, approximate })

const young = 'SOU 2004:71'

// Source: skr. 2007/08:167, chapter 1 and measures 5, 21, 28 and 36. Checked by hand, in the plan's order.
/** The figures that the plan states, its baselines. A figure for several years carries the last of them. */
export const FIGURES: readonly FigureFact[] = [
  figure(
    'Personer i världen utsatta för människohandel per år',
    4_000_000,
    'persons',
    null,
    'Förenta nationerna (FN)',
    true,
  ),
  figure('Kriminella nätverks intäkter av människohandel per år', 7_000_000_000, 'USD', null, null, true),
  figure('Polisanmälda brott: människohandel, alla ändamål', 37, 'reports', 2006, 'Rikskriminalpolisen'),
  figure('Polisanmälda brott: människohandel, sexuella ändamål', 26, 'reports', 2006, 'Rikskriminalpolisen'),
  figure('Polisanmälda brott: människohandel, andra ändamål', 11, 'reports', 2006, 'Rikskriminalpolisen'),
  figure('Dömda: människohandel, sexuella ändamål', 11, 'persons', 2006, 'Rikskriminalpolisen'),
  figure('Dömda: människohandel, sexuella ändamål', 7, 'persons', 2005, 'Rikskriminalpolisen'),
  figure(
    'Dömda: koppleri eller grovt koppleri som liknat människohandel',
    25,
    'persons',
    2005,
    'Rikskriminalpolisen',
  ),
  figure('Tidsbegränsade uppehållstillstånd för bevispersoner', 21, 'permits', 2006, 'Migrationsverket'),
  figure('Personer i gatuprostitution i Stockholm', 200, 'persons', null, 'Socialstyrelsen', true),
  figure('Personer i gatuprostitution i Malmö, något under', 70, 'persons', null, 'Socialstyrelsen', true),
  figure('Personer i gatuprostitution i Göteborg', 30, 'persons', null, 'Socialstyrelsen', true),
  figure(
    'Annonser om sexuella tjänster på nätet som kom från män, drygt en sjättedel',
    16.7,
    'percent',
    null,
    'Socialstyrelsen',
    true,
  ),
  figure(
    'Polisanmälda brott: köp av sexuell tjänst, åren 1999–2007',
    1650,
    'reports',
    2007,
    'Brottsförebyggande rådet',
  ),
  figure(
    'Lagföringar: köp av sexuell tjänst, till och med 2007',
    520,
    'prosecutions',
    2007,
    'Brottsförebyggande rådet',
  ),
  figure('Unga som erbjudit eller sålt sex', 1.4, 'percent', null, young),
  figure('Flickor som erbjudit eller sålt sex', 1, 'percent', null, young),
  figure('Pojkar som erbjudit eller sålt sex', 1.8, 'percent', null, young),
  figure('Tillfrågade unga som uppgett att de sålt sex', 60, 'persons', null, young),
  figure('Av dem: var 14–18 år första gången', 46, 'persons', null, young),
  figure(
    'Behandlingsenheter som inte vet om klienterna har problem med prostitution',
    33.3,
    'percent',
    null,
    null,
  ),
  figure('Behandlingsenheter där prostitution är ett mycket vanligt problem', 5, 'percent', null, null),
  figure('Stödenheter där prostitution är ett mycket vanligt problem', 10, 'percent', null, null),
  figure('Orter med försöksverksamhet i barnahus, åren 2006–2007', 6, 'localities', 2007, null),
  figure(
    'Utbildade i Östersjöregionen om barn utsatta för människohandel, åren 2006–2007',
    50,
    'persons',
    2007,
    null,
    true,
  ),
  figure('Män som någon gång betalat för sex', 13, 'percent', 1996, 'Folkhälsoinstitutet', true),
]
