/**
 * What the fictional plans in fixtures/forms say: title and period, then a line for each measure with its number (a
 * stroke where the document gives none), heading, who acts, deadlines, and sums with their years. Checked by hand.
 */
export const eightForms: Readonly<Record<string, string>> = {
  'restarting-numbers.sv.md': `
    Uppdrag till Fjällverket att genomföra insatser för tryggare fjällstationer 2031–2033 | 2031-2033
    1 | Förstudie om nödrum | Fjällverket | | 3000000 SEK 2031-2031
    2 | Larmvägar | Fjällverket | 2031-10-01 |
    1 | Utbildning av stationsvärdar | Fjällverket | | 2000000 SEK 2031-2031, 1500000 SEK 2032-2033
    2 | Stugvärdspaket | Fjällverket | |`,
  'restarting-numbers.en.md': `
    Commission to the Ferry Authority to carry out measures for safe crossings 2031–2033 | 2031-2033
    1 | Lighting on quays | Ferry Authority | 2031-11-30 | 2000000 EUR 2031-2031
    2 | A shared duty desk | Ferry Authority | |
    1 | Training for crews | Ferry Authority | | 400000 EUR 2032-2032
    2 | Timetables in six languages | Ferry Authority | |`,
  'headings-and-bullets.sv.md': `
    Regeringens arbete för trygga skogsbruk förstärks |
    - | Mer pengar till regionala tillsynsteam | Skogsinspektionen | | 4000000 SEK
    - | Stöd till plantskolornas rådgivning | Plantskoleförbundet | | 1200000 SEK
    - | Utredning om bemanning i skogen | | |
    - | Utredning om ackordslöner | | 2032-02-01 |
    - | Samverkan mot oseriösa entreprenörer | Skogsinspektionen | |`,
  'headings-and-bullets.en.md': `
    More is done for seasonal workers |
    - | Extra funding for inspectors on farms | Farm Inspectorate | | 3000000 EUR 2031-2031
    - | Support for arrival centres | Harvest Aid | | 500000 EUR
    - | Inquiry into piece rates | | 2032-05-15 |
    - | Inquiry into recruitment fees | | |
    - | Cooperation against rogue recruiters | Farm Inspectorate | |`,
  'yearly-sums.sv.md': `
    Satsningar på levande kuster | 2031-2033
    - | Upprustning av fiskehamnar | | | 30000000 SEK 2031-2031, 30000000 SEK 2032-2032, 30000000 SEK 2033-2033
    - | Utmärkning av farleder | | | 8000000 SEK 2031-2031, 9000000 SEK 2032-2032, 10000000 SEK 2033-2033
    - | Stöd till öbutiker | | | 12500000 SEK 2031-2031, 12500000 SEK 2032-2032, 12500000 SEK 2033-2033
    - | Bredband till ytterskärgården | | | 20000000 SEK 2031-2031, 5000000 SEK 2032-2032, 5000000 SEK 2033-2033`,
  'yearly-sums.en.md': `
    Budget for living shores | 2031-2032
    - | Repair of fishing piers | | | 12000000 EUR 2031-2031, 14000000 EUR 2032-2032
    - | Marking of fairways | | | 3000000 EUR 2031-2031, 3000000 EUR 2032-2032
    - | Grants to island shops | | | 2500000 EUR 2031-2031, 2500000 EUR 2032-2032
    - | Broadband beyond the reef | | | 6000000 EUR 2031-2031, 1000000 EUR 2032-2032`,
  'action-bullets.sv.md': `
    Det här gör vi för byarna |
    - | Nya skärmtak vid 40 hållplatser | | |
    - | Förlänga nattlinjen till Norrby | | |
    - | 12 miljoner kronor till ringbussar under 2031 | | | 12000000 SEK 2031-2031
    - | Fortsatt stöd till byarnas cykelvägar | | |
    - | Bygga ut fritidshemmet i Söderby | | |
    - | En ny mobil skolhälsa – med sjuksköterska och kurator | | |
    - | Vi har redan öppnat en lärverkstad och fortsätter att utveckla den | | |`,
  'action-bullets.en.md': `
    What we do for the valleys |
    - | New shelters at 40 stops | | |
    - | Extending the night line to Northby | | |
    - | £12 million for call-a-bus services during 2031 | | | 12000000 GBP 2031-2031
    - | Continued support for cycle paths between villages | | |
    - | Deliver a bigger after-school club in Southby | | |
    - | A mobile school health team, with a nurse and a counsellor | | |
    - | We have opened a learning workshop and will develop it further by 1 May 2032 | | 2032-05-01 |`,
  'broken-table.sv.md': `
    Plan för trygga idrottshallar 2031–2032 | 2031-2032
    1.1 | Utbildning av ledare i samtal med barn | Hallförbundet | 2031-12-31 | 200000 SEK
    1.2 | Namnlista över avstängda ledare | Idrottsrådet, Hallförbundet | 2031-09-30 |
    1.3 | Telefon för tips | Barnjouren Hallen | 2032-03-01 | 450000 SEK
    2.1 | Kartläggning av omklädningsrum | Idrottsrådet | 2031-06-30 |
    2.2 | Ombyggnad av tio hallar | Idrottsrådet, Hallförbundet | 2032-12-31 | 9000000 SEK`,
  'broken-table.en.md': `
    Plan for Safe Sports Halls 2031-2032 | 2031-2032
    1.1 | Training of coaches in talking with children | Hall Federation | 2031-12-31 | 20000 EUR
    1.2 | Register of suspended coaches | Sports Council, Hall Federation | 2031-09-30 |
    1.3 | A telephone for tips | Child Line North | 2032-03-01 | 45000 EUR
    2.1 | Mapping of changing rooms | Sports Council | 2031-06-30 |
    2.2 | Rebuilding of ten halls | Sports Council, Hall Federation | 2032-12-31 | 900000 EUR`,
  'template.en.txt': `
    Open Harbour Partnership National Action Plan 2031 |
    1 | The government of Eastmark will publish every berth fee in a single open table, so that skippers can compare harbours before they set out | Harbour Office | 2031-10-31, 2032-03-31 |
    2 | Coast Radio will work with islands to create a shared log of closed fairways | Coast Radio | 2032-05-31 |
    3 | The government of Eastmark will consult on opening the pilot register | | 2031-06-30 |`,
  'template.sv.txt': `
    Öppna hamnar: nationell handlingsplan 2031–2032 | 2031-2032
    1 | Hamnverket ska publicera alla hamnavgifter i en enda öppen tabell, så att skeppare kan jämföra hamnar innan de ger sig av | Hamnverket | 2031-10-31, 2032-03-31 |
    2 | Radio Kust ska tillsammans med öarna skapa en gemensam logg över stängda farleder | Radio Kust | 2032-05-31 |
    3 | Regeringen ska pröva om lotsregistret kan öppnas | regeringen | 2031-06-30 |`,
  'joined-marks.en.md': `
    Principles and actions |
    01 | Every harbour board will include a safety lead | | 2031-04-30 |
    02 | Harbour Office will train safety leads | Harbour Office | 2031-06-30 |
    03 | Coast Radio will broadcast warnings in six languages | Coast Radio | 2032-03-31 |
    04 | All harbours will publish near misses | | |`,
  'joined-marks.sv.md': `
    Principer och åtgärder |
    01 | Varje hamnstyrelse ska ha en skyddsledare | | 2031-04-30 |
    02 | Sjöfartsverket ska utbilda skyddsledare | Sjöfartsverket | 2031-06-30 |
    03 | Kustbevakningen ska sända varningar på sex språk | Kustbevakningen | 2032-03-31 |
    04 | Alla hamnar ska publicera tillbud | | |`,
  'next-line.en.md': `
    THE JOINT ISLANDS STRATEGY 2031-2034 | 2031-2034
    1 | A common ticket for every ferry | | |
    2 | Waiting rooms with heating | Northern Ferries, Islands Council | |
    3 | Batteries on the outer islands | | |`,
  'next-line.sv.md': `
    ÖARNAS GEMENSAMMA STRATEGI 2031–2034 | 2031-2034
    1 | En gemensam biljett för varje färja | | |
    2 | Väntsalar med värme | Trafikverket, kommuner | |
    3 | Batterier på ytteröarna | | |`,
  'cards.en.md': `
    Open Parks National Action Plan 2031-2033 | 2031-2033
    1 | Map of every park gate | National Parks Board | 2031-12-31 |
    2 | Night opening | City of Eastport | 2032-06-30 |
    3 | Park councils | Ministry of Culture | 2033-05-01 |`,
  'government-will.nb.md': `
    Handlingsplan for trygge fjelloverganger |
    - | utarbeide en nasjonal brøytestandard innen 1. oktober 2031 | | 2031-10-01 |
    - | bevilge 40 millioner kroner til ledegjerder i 2031 | | | 40000000 NOK 2031-2031
    - | styrke samarbeidet mellom Statens vegvesen og Mesta | | |
    - | innføre varsling på mobil i alle fjellområder | | |
    - | be Meteorologisk institutt lage varsler på samisk | | |`,
  'press-release.sv.md': `
    Regeringen satsar på tryggare stränder |
    - | 25 miljoner kronor till Livräddningssällskapet för fler badvakter | Livräddningssällskapet | | 25000000 SEK
    - | 20 miljoner kronor till kommuner som bygger om bryggor | kommuner | | 20000000 SEK
    - | 15 miljoner kronor för simskolor i glesbygd 2032–2034 | | | 15000000 SEK 2032-2034`,
  'bold-numbers.sv.md': `
    Kommunal handlingsplan mot ofrivillig ensamhet 2031–2034 | 2031-2034
    1.1 | Öppna samlingslokaler på kvällstid | Kulturnämnden | 2031-09-01 |
    1.2 | Bjud in till gemensamma måltider | Socialnämnden | |
    2.1 | Ensamhetslots på vårdcentralen | Hälsonämnden, Region Sydkust | 2032-06-30 | 600000 SEK 2032-2034`,
  'recommendations.en.md': `
    Inquiry into Harbour Safety: Recommendations |
    1 | The Maritime Agency should limit shifts to ten hours by January 2032 | Maritime Agency | 2032-01-31 |
    2 | The Government should fund a rest house at every port | | |
    3 | Tug owners should register their crews | | |
    4 | The Maritime Agency, with the Tug Union, should publish near misses every quarter | | |`,
  'capital-headings.en.txt': `
    NATIONAL ROADMAP FOR QUIET TOWNS 2031-2035 | 2031-2035
    3.1 | Low noise surfaces | Road Administration | 2033-12-31 | 30000000 EUR 2031-2033
    3.2 | Quiet hours for deliveries | Municipalities | |
    3.3 | Noise cameras | Police, Road Administration | |
    3.4 | School yards | | |`,
}
