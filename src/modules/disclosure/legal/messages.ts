import { catalogue } from '../../../platform/i18n/catalogue.ts'

/**
 * Why a provision fits a situation, does not, or has to be decided by a lawyer. A refusal names the remedy. The keys
 * are kept with each decision, so a key is never given another meaning.
 */
export const legalMessages = catalogue({
  sv: {
    fits_consent: 'Personen samtycker till just detta. Det som lämnats kan inte tas tillbaka.',
    fits_consent_child:
      'Samtycket omfattar just detta. För ett barn samtycker vårdnadshavaren eller företrädaren, ensam eller med barnet efter ålder och mognad.',
    fits_consent_proviso:
      'Personen samtycker med förbehåll: gör förbehållet när uppgiften lämnas, så att mottagaren inte får föra den vidare.',
    fits_explicit_consent: 'Personen har uttryckligen samtyckt till just detta.',
    fits_no_harm:
      'Menprövningen visar att det står klart att varken personen eller någon närstående lider men.',
    fits_necessary:
      'Den egna uppgiften kan inte utföras utan att uppgiften lämnas. Lämna bara det som skälet kräver.',
    fits_crime_against_child:
      'Uppgiften angår misstanke om brott mot någon under 18 år enligt 3, 4 eller 6 kap. brottsbalken.',
    fits_crime_against_presumed_child:
      'Paragrafen gäller den som är under 18 år. Vars ålder är osäker behandlas som barn tills åldern är utredd: skriv vad som talar för att personen är under 18.',
    fits_serious_crime: 'Utredningen gäller ett begånget brott vars lägsta straff räcker.',
    fits_prison_in_scale: 'Utredningen gäller ett begånget brott med fängelse i straffskalan.',
    fits_duty_to_report: 'Anmälningsplikten bryter sekretessen. Anmäl genast.',
    fits_everyone_may_report:
      'Var och en bör anmäla oro för ett barn, och ingen sekretesslag hindrar det här.',
    fits_child_investigation:
      'Socialnämnden utreder barnets behov: det som kan ha betydelse ska lämnas till nämnden.',
    fits_stay_request: 'Svara bara på om personen vistas där, inte var.',
    fits_contact_request: 'Lämna kontaktuppgifterna som begärts, inget annat.',
    fits_state_duty:
      'Brottsbekämpningen behöver uppgiften och det står inte klart att sekretessen väger över.',
    fits_placing_board: 'Nämnden som ansvarar för insatsen får det den behöver för att följa upp den.',
    fits_care: 'Uppgiften behövs för nödvändig vård eller stöd och en av paragrafens grunder finns.',
    fits_care_unable_to_consent:
      'Personen kan inte samtycka och uppgiften behövs för nödvändig vård eller stöd.',
    fits_risk: 'Det finns en konkret risk av det slag som paragrafen kräver, och det är inte olämpligt.',
    fits_acute_danger:
      'Någon som kan antas vara under 18 är i överhängande fara: polisen får veta det som behövs.',
    fits_balance: 'Intresset av att uppgiften lämnas väger uppenbart över. Skälen är antecknade.',
    fits_wider_disclosure:
      'Mottagaren behöver uppgiften mot brott, och sekretessens intresse väger inte över. Skälen är antecknade.',
    fits_abroad: 'Villkoren för att lämna uppgiften till utlandet är uppfyllda.',
    fits_self: 'Personen får veta det som rör personen själv.',
    fits_guardian: 'Vårdnadshavaren bestämmer i frågan och barnet riskerar inte betydande men.',
    fits_vital_interest: 'Livet är i fara och personen kan inte samtycka: det som behövs får lämnas.',
    fits_live_own_consent: 'Personen samtycker till att mottagaren ser organisationens egen akt.',

    consent_missing: 'Det finns inget samtycke. Fråga personen, på personens språk.',
    consent_does_not_cover:
      'Samtycket omfattar inte de här uppgifterna, ändamålet eller mottagaren. Fråga om ett nytt.',
    consent_expired: 'Samtycket har gått ut. Fråga om ett nytt.',
    consent_withdrawn: 'Samtycket är återkallat. Fråga inte på nytt om personen inte själv vill.',
    consent_not_explicit:
      'Känsliga uppgifter kräver ett uttryckligt samtycke. Fråga om det och anteckna svaret.',
    harm_not_clear:
      'Det står inte klart att ingen lider men. Utan ett klart svar är uppgiften hemlig: be om samtycke.',
    harm_test_missing: 'Gör en menprövning först och skriv vad den visar.',
    necessity_missing:
      'Skriv varför den egna uppgiften inte kan utföras annars. Att mottagaren behöver uppgiften räcker inte.',
    not_own_task:
      'Att utreda eller förebygga brott är mottagarens uppgift, inte er egen. Välj en bestämmelse om brott.',
    offence_missing: 'Ange vilket brott misstanken gäller.',
    victim_not_child:
      'Paragrafen gäller brott mot någon under 18 år. För en vuxen: samtycke eller, vid tillräckligt allvarligt brott, 10 kap. 23 §.',
    offence_needs_child:
      'Brottet kan bara begås mot ett barn. Välj det brott som misstanken mot en vuxen gäller.',
    offence_is_purchase_from_child:
      'Mot den som är eller kan vara under 18 år är brottet utnyttjande av barn genom köp av sexuell handling (6 kap. 9 §). Välj det.',
    form_not_punishable: 'Brottet är inte straffbart i den formen. Ange den form som misstanken gäller.',
    form_not_named: 'Paragrafen nämner inte underlåtenhet att avslöja brott. En jurist avgör.',
    older_wording: 'En äldre lydelse gällde den dagen. En jurist avgör.',
    not_in_force: 'Bestämmelsen gällde inte den dagen. Välj den som gällde.',
    minimum_below_six_months:
      'Brottets lägsta straff är lägre än fängelse i sex månader. Be om samtycke, eller hjälp personen att själv anmäla.',
    minimum_below_one_year:
      'För den här formen, och före den 1 april 2025, krävs att det fullbordade brottets lägsta straff är ett år. Be om samtycke.',
    purpose_not_investigation:
      'Paragrafen gäller bara utredning av ett begånget brott. Ange det ändamålet eller välj en annan bestämmelse.',
    purpose_not_crime: 'Paragrafen gäller bara att förebygga, upptäcka eller utreda brott.',
    recipient_not_law_enforcement:
      'Paragrafen leder bara till åklagare, Polismyndigheten, Säkerhetspolisen och den som har till uppgift att ingripa mot brottet. Välj en av dem, eller be om samtycke.',
    recipient_not_crime_fighting:
      'Lagen gäller bara de brottsbekämpande myndigheterna: polis, säkerhetspolis, åklagare, tull, kustbevakning och Skatteverket. Välj den som frågar i registret.',
    recipient_not_police: 'Paragrafen leder bara till Polismyndigheten. Välj den, eller be om samtycke.',
    recipient_not_police_or_security:
      'Paragrafen leder bara till Polismyndigheten och Säkerhetspolisen. Välj en av dem.',
    recipient_not_police_security_customs:
      'Paragrafen leder bara till Polismyndigheten, Säkerhetspolisen och Tullverket. Välj en av dem.',
    recipient_no_longer_named:
      'Paragrafen nämner inte längre den mottagaren. Välj en annan väg, eller en annan mottagare.',
    recipient_not_police_or_prosecutor:
      'Paragrafen leder bara till Polismyndigheten och åklagare. Välj en av dem, eller be om samtycke.',
    recipient_not_board:
      'Bestämmelsen leder bara till socialnämnden i en kommun. Sök upp kommunen bland mottagarna.',
    recipient_not_care:
      'Paragrafen leder bara till socialtjänst och till hälso- och sjukvård. Välj en sådan, eller be om samtycke.',
    recipient_not_named:
      'Paragrafen räknar upp domstol, åklagare, polis, säkerhetspolis, Kronofogden, Skatteverket och Tullverket. Välj den som frågar i registret.',
    wrong_recipient: 'Bestämmelsen leder inte till den här mottagaren. Välj en annan, eller be om samtycke.',
    recipient_is_the_person: 'Mottagaren är personen själv: använd rätten till insyn.',
    recipient_is_not_the_person: 'Mottagaren är någon annan än personen själv.',
    recipient_is_not_guardian: 'Mottagaren är inte barnets vårdnadshavare.',
    recipient_abroad:
      'Till utlandet krävs samtycke eller 8 kap. 3 § offentlighets- och sekretesslagen, och en grund för överföringen.',
    recipient_not_abroad: 'Mottagaren finns inte utomlands.',
    secrecy_outside_section: 'Bestämmelsen bryter inte den sekretess som gäller här. Välj en annan.',
    other_section_governs:
      'Socialtjänstens och sjukvårdens sekretess bryts vid brott bara enligt 10 kap. 21 eller 23 §. Välj en av dem.',
    no_statutory_secrecy:
      'Organisationen har ingen sekretesslag att bryta. Be om uttryckligt samtycke enligt dataskyddsförordningen.',
    general_clause_excluded:
      'Generalklausulen gäller aldrig socialtjänstens eller sjukvårdens sekretess. Välj en annan bestämmelse eller be om samtycke.',
    health_excluded: 'Sjukvårdens sekretess är undantagen från paragrafen. Välj en annan bestämmelse.',
    wider_duty_excluded:
      'Den vidare uppgiftsskyldigheten gäller inte socialtjänstens eller sjukvårdens uppgifter. Bara begärda kontaktuppgifter omfattas.',
    request_not_in_queue:
      'Svara bara på en begäran som är registrerad. Registrera den och låt en person besluta.',
    request_not_individual: 'Begäran måste gälla en namngiven person i ett enskilt fall.',
    exceptional_reasons_against: 'Synnerliga skäl talar för sekretessen: avslå begäran och skriv skälen.',
    balancing_missing: 'Väg intressena mot varandra och skriv varför.',
    balance_against: 'Avvägningen talar för sekretessen. Be om samtycke.',
    no_concern_for_child: 'Det finns ingen känd eller misstänkt fara för ett barn att anmäla.',
    no_child_investigation: 'Socialnämnden har inte beslutat om en utredning om barnet.',
    not_needed_for_care: 'Uppgiften behövs inte för nödvändig vård eller stöd.',
    no_special_ground:
      'Paragrafen kräver att personen är under 18, fortgående missbrukar, tvångsvårdas psykiatriskt eller väntar barn. Be om samtycke.',
    able_to_consent: 'Personen kan samtycka: fråga.',
    no_concrete_risk: 'Paragrafen kräver en konkret risk för brott som ännu inte begåtts.',
    risk_not_of_this_kind: 'Risken är inte av det slag som paragrafen gäller.',
    person_not_under_21: 'Paragrafen gäller den som är under 21 år och själv riskerar att begå brott.',
    relative_not_threatened:
      'Paragrafen gäller risken att den egna klienten begår brottet mot en närstående, inte att klienten är offret.',
    inappropriate: 'Det är olämpligt med hänsyn till insatserna eller andra särskilda skäl.',
    committed_crime_follows_other_rules:
      'Misstanke om ett begånget brott lämnas bara enligt 10 kap. 21 eller 23 §.',
    no_acute_danger: 'Paragrafen gäller när personalen träffar på ett barn i överhängande fara.',
    adult_has_no_guardian: 'En vuxen har ingen vårdnadshavare.',
    guardian_suspected: 'Vårdnadshavaren är misstänkt och får inga uppgifter så länge.',
    guardian_harm: 'Barnet kan lida betydande men om vårdnadshavaren får veta. Sekretessen gäller.',
    guardian_not_assessed: 'Pröva först om barnet riskerar betydande men.',
    guardian_right_not_stated:
      'Ange först om vårdnadshavaren har rätt att bestämma i just den här frågan (föräldrabalken 6 kap. 11 §).',
    guardian_does_not_decide:
      'Vårdnadshavaren bestämmer inte i den här frågan: sekretessen gäller också mot vårdnadshavaren. Fråga barnet.',
    investigation_not_assessed:
      'Uppgifterna skyddas också för utredningens skull. Fråga den som leder förundersökningen om utredningen kan skadas.',
    investigation_may_be_harmed:
      'Utredningen kan skadas, och personens samtycke häver inte den sekretessen (18 kap. 1 §). Vänta, eller välj en annan bestämmelse.',
    deed_day_missing: 'Ange när gärningen begicks: straffskalan den dagen avgör.',
    deed_days_unordered: 'Gärningens sista dag kommer efter den första, och inte efter i dag.',
    no_transfer_ground:
      'Det finns ingen grund för överföringen till utlandet i dataskyddsförordningens kapitel V.',
    abroad_conditions_missing:
      'En svensk myndighet måste ha kunnat få uppgiften och det måste stå klart att det är förenligt med svenska intressen.',
    no_vital_interest: 'Undantaget gäller bara fara för livet när personen inte kan samtycka.',
    live_without_ground:
      'En direktåtkomst kräver en egen rättslig grund. Lämna en kopia, eller ange grunden.',
    live_needs_stated_section:
      'Samtycke ger inte direktåtkomst till en myndighets akt. Lämna en kopia, eller ange paragrafen.',

    lawyer_offence_not_listed:
      'Brottet finns inte i listan. Paragrafen gäller varje brott vars straff räcker: en jurist läser straffskalan och avgör.',
    scale_changed:
      'Straffskalan ändrades under tiden för gärningen, och de två leder till olika svar. En jurist avgör.',
    scale_not_read:
      'Gärningen begicks innan den straffskala gällde som har lästs. En jurist läser den som gällde då och avgör.',
    lawyer_guardian_right:
      'Det är osäkert om vårdnadshavaren bestämmer i frågan, med hänsyn till barnets ålder och mognad. En jurist avgör.',
    lawyer_crime_prevention:
      'Hur paragrafen förhåller sig till 10 kap. 23 § är inte klarlagt. En jurist avgör innan något lämnas.',
    lawyer_section_changed:
      'Paragrafen har ändrats på ett sätt som systemet ännu inte har lärt sig: en jurist läser den nya lydelsen och avgör.',
    lawyer_private_by_analogy:
      'Tystnadsplikten i enskild verksamhet har inga egna undantag: om lämnandet är obehörigt avgörs med ledning av sekretesslagen. En jurist avgör.',
    lawyer_proviso_to_authority:
      'Ett förbehåll enligt paragrafen binder en enskild, inte en myndighet. En jurist avgör hur samtycket ska följas.',
    lawyer_recipient_to_check:
      'Paragrafen gäller den som har till uppgift att ingripa mot just det brottet. En jurist avgör om mottagaren har det.',
    lawyer_self_police: 'Pågående utredning kan begränsa personens insyn. En jurist avgör.',
    lawyer_guardian_of_private_file:
      'Vårdnadshavarens insyn i en enskild verksamhets akt regleras inte i sekretesslagen. En jurist avgör.',
    lawyer_duty_of_organisation:
      'Om organisationen är skyldig att lämna uppgifter beror på hur den är verksam. En jurist avgör.',
    lawyer_transfer_by_derogation:
      'Överföringen vilar på ett undantag som ska tolkas snävt. En jurist avgör.',
    lawyer_live_section: 'Den angivna paragrafen om direktåtkomst bekräftas av en jurist innan något öppnas.',
    lawyer_live_private_file:
      'Om en enskild verksamhets akt får öppnas för direktåtkomst med samtycke avgörs av en jurist.',

    whereabouts_of_shelter: 'Var ett skyddat boende ligger lämnas aldrig på det här sättet.',
    beyond_consent: 'Samtycket omfattar inte den här delen.',
    beyond_provision: 'Bestämmelsen omfattar inte den här delen.',
    not_named_necessary: 'Delen behöver pekas ut som nödvändig, med skäl.',
  },
  en: {
    fits_consent: 'The person consents to exactly this. What has been handed over cannot be recalled.',
    fits_consent_child:
      'The consent covers exactly this. For a child the guardian or representative consents, alone or with the child according to age and maturity.',
    fits_consent_proviso:
      'The person consents with a proviso: make it when the data is handed over, so that the recipient may not pass it on.',
    fits_explicit_consent: 'The person has explicitly consented to exactly this.',
    fits_no_harm: 'The harm test shows that it is clear that neither the person nor a relative is harmed.',
    fits_necessary: 'The body’s own task cannot be done otherwise. Hand over only what the reason calls for.',
    fits_crime_against_child:
      'It concerns suspicion of an offence against somebody under 18 under chapters 3, 4 or 6 of the Criminal Code.',
    fits_crime_against_presumed_child:
      'The section is about somebody under 18. A person of uncertain age is treated as a child until it has been assessed: write what speaks for the person being under 18.',
    fits_serious_crime: 'The investigation is of a committed offence whose minimum penalty suffices.',
    fits_prison_in_scale: 'The investigation is of a committed offence with prison in its scale.',
    fits_duty_to_report: 'The duty to report breaks the secrecy. Report at once.',
    fits_everyone_may_report:
      'Everybody should report concern for a child, and no secrecy act hinders it here.',
    fits_child_investigation:
      'The board investigates the child’s needs: what may matter is to be given to the board.',
    fits_stay_request: 'Answer only whether the person stays there, not where.',
    fits_contact_request: 'Give the contact data asked for and nothing else.',
    fits_state_duty: 'Law enforcement needs it and secrecy does not clearly weigh more.',
    fits_placing_board: 'The board responsible for the service gets what it needs to follow it up.',
    fits_care: 'It is needed for necessary care or support and one of the section’s grounds is at hand.',
    fits_care_unable_to_consent:
      'The person is unable to consent and it is needed for necessary care or support.',
    fits_risk: 'There is a concrete risk of the kind that the section demands, and it is not inappropriate.',
    fits_acute_danger:
      'Somebody who may be under 18 is in imminent danger: the police may be told what is needed.',
    fits_balance: 'The interest of telling obviously weighs more. The reasons are noted.',
    fits_wider_disclosure:
      'The recipient needs it against crime, and the interest of secrecy does not weigh more. The reasons are noted.',
    fits_abroad: 'The conditions for telling abroad are met.',
    fits_self: 'The person may know what concerns the person.',
    fits_guardian: 'The guardian decides in the matter and the child does not risk considerable harm.',
    fits_vital_interest: 'Life is in danger and the person cannot consent: what is needed may be told.',
    fits_live_own_consent: 'The person consents to the recipient seeing the organisation’s own file.',

    consent_missing: 'There is no consent. Ask the person, in the person’s language.',
    consent_does_not_cover:
      'The consent does not cover these data, this purpose or this recipient. Ask for a new one.',
    consent_expired: 'The consent has expired. Ask for a new one.',
    consent_withdrawn: 'The consent is withdrawn. Do not ask again unless the person wants it.',
    consent_not_explicit: 'Sensitive data needs explicit consent. Ask for it and note the answer.',
    harm_not_clear:
      'It is not clear that nobody is harmed. Without a clear answer it is secret: ask for consent.',
    harm_test_missing: 'Make a harm test first and write what it shows.',
    necessity_missing:
      'Write why the body’s own task cannot be done otherwise. That the recipient needs it is not enough.',
    not_own_task:
      'To investigate or prevent crime is the recipient’s task, not your own. Choose a provision on crime.',
    offence_missing: 'State which offence is suspected.',
    victim_not_child:
      'The section is about offences against somebody under 18. For an adult: consent or, for an offence serious enough, chapter 10 section 23.',
    offence_needs_child:
      'The offence can be committed only against a child. Choose the one suspected against an adult.',
    offence_is_purchase_from_child:
      'Against somebody who is or may be under 18 the offence is exploitation of a child by purchase of a sexual act (chapter 6 section 9). Choose that.',
    form_not_punishable: 'The offence is not punishable in this form. State the form suspected.',
    form_not_named: 'The section does not name failure to reveal an offence. A lawyer decides.',
    older_wording: 'An older wording applied that day. A lawyer decides.',
    not_in_force: 'The provision did not apply that day. Choose the one that did.',
    minimum_below_six_months:
      'The minimum penalty is less than six months. Ask for consent, or help the person to report it themselves.',
    minimum_below_one_year:
      'For this form, and before 1 April 2025, the completed offence needs a minimum of one year. Ask for consent.',
    purpose_not_investigation:
      'The section is only for the investigation of a committed offence. State that purpose or choose another provision.',
    purpose_not_crime: 'The section is only for preventing, detecting or investigating crime.',
    recipient_not_law_enforcement:
      'The section leads only to prosecutors, the Police Authority, the Security Service and whoever has the task of acting on the offence. Choose one of them, or ask for consent.',
    recipient_not_crime_fighting:
      'The act concerns only the authorities that fight crime: police, security service, prosecutors, customs, coast guard and the Tax Agency. Choose who asks in the directory.',
    recipient_not_police: 'The section leads only to the Police Authority. Choose it, or ask for consent.',
    recipient_not_police_or_security:
      'The section leads only to the Police Authority and the Security Service. Choose one of them.',
    recipient_not_police_security_customs:
      'The section leads only to the Police Authority, the Security Service and Swedish Customs. Choose one of them.',
    recipient_no_longer_named:
      'The section no longer names this recipient. Choose another way, or another recipient.',
    recipient_not_police_or_prosecutor:
      'The section leads only to the Police Authority and prosecutors. Choose one of them, or ask for consent.',
    recipient_not_board:
      'The provision leads only to the social welfare board of a municipality. Search for the municipality among the recipients.',
    recipient_not_care:
      'The section leads only to social services and health care. Choose one of those, or ask for consent.',
    recipient_not_named:
      'The section names courts, prosecutors, the police, the security service, the enforcement, tax and customs authorities. Choose who asks in the directory.',
    wrong_recipient: 'The provision does not lead to this recipient. Choose another, or ask for consent.',
    recipient_is_the_person: 'The recipient is the person: use the right to insight.',
    recipient_is_not_the_person: 'The recipient is somebody other than the person.',
    recipient_is_not_guardian: 'The recipient is not the child’s guardian.',
    recipient_abroad:
      'Abroad needs consent or chapter 8 section 3 of the Secrecy Act, and a ground for the transfer.',
    recipient_not_abroad: 'The recipient is not abroad.',
    secrecy_outside_section: 'The provision does not break the secrecy that holds here. Choose another.',
    other_section_governs:
      'For crimes, the secrecy of social services and health care is broken only by chapter 10 section 21 or 23. Choose one of them.',
    no_statutory_secrecy:
      'The organisation has no secrecy act to break. Ask for explicit consent under the GDPR.',
    general_clause_excluded:
      'The general clause never reaches the secrecy of social services or health care. Choose another provision or ask for consent.',
    health_excluded: 'The secrecy of health care is excepted from the section. Choose another provision.',
    wider_duty_excluded:
      'The wider duty does not reach data of social services or health care. Only contact data on request is covered.',
    request_not_in_queue:
      'Answer only a request that is registered in the queue. Register it and let a person decide.',
    request_not_individual: 'The request has to be about a named person in an individual case.',
    exceptional_reasons_against:
      'Exceptional reasons speak for secrecy: decline the request and write the reasons.',
    balancing_missing: 'Weigh the interests and write why.',
    balance_against: 'The balance speaks for secrecy. Ask for consent.',
    no_concern_for_child: 'There is no known or suspected danger to a child to report.',
    no_child_investigation: 'The board has not opened an investigation about the child.',
    not_needed_for_care: 'It is not needed for necessary care or support.',
    no_special_ground:
      'The section demands that the person is under 18, in long-term misuse, in compulsory psychiatric care or expecting a child. Ask for consent.',
    able_to_consent: 'The person is able to consent: ask.',
    no_concrete_risk: 'The section demands a concrete risk of crimes not yet committed.',
    risk_not_of_this_kind: 'The risk is not of the kind that the section is about.',
    person_not_under_21: 'The section is about somebody under 21 at risk of committing crimes.',
    relative_not_threatened:
      'The section is about the risk that the body’s own client commits the offence against a relative, not that the client is the victim.',
    inappropriate: 'It is inappropriate with regard to the services or for other special reasons.',
    committed_crime_follows_other_rules:
      'Suspicion of a committed offence is told only under chapter 10 section 21 or 23.',
    no_acute_danger: 'The section is for when staff come upon a child in imminent danger.',
    adult_has_no_guardian: 'An adult has no guardian.',
    guardian_suspected: 'The guardian is suspected and gets nothing as long as that lasts.',
    guardian_harm: 'The child may suffer considerable harm if the guardian knows. Secrecy holds.',
    guardian_not_assessed: 'Assess first whether the child risks considerable harm.',
    guardian_right_not_stated:
      'State first whether the guardian has the right to decide in this very matter (the Parental Code 6:11).',
    guardian_does_not_decide:
      'The guardian does not decide in this matter: the secrecy holds against the guardian too. Ask the child.',
    investigation_not_assessed:
      'The data is secret for the investigation’s sake too. Ask whoever leads it whether it may be harmed.',
    investigation_may_be_harmed:
      'The investigation may be harmed, and the person’s consent does not lift that secrecy (18:1). Wait, or choose another provision.',
    deed_day_missing: 'State when it was done: the scale of that day decides.',
    deed_days_unordered: 'Its last day comes after the first, and not after today.',
    no_transfer_ground: 'There is no ground for the transfer abroad in chapter V of the GDPR.',
    abroad_conditions_missing:
      'A Swedish authority would have to have been able to get it, and it has to be clearly compatible with Swedish interests.',
    no_vital_interest: 'The exception is only for danger to life when the person cannot consent.',
    live_without_ground:
      'Direct access needs a legal ground of its own. Hand over a copy, or state the ground.',
    live_needs_stated_section:
      'Consent gives no direct access to an authority’s file. Hand over a copy, or state the section.',

    lawyer_offence_not_listed:
      'The offence is not in the list. The section is about any offence whose penalty suffices: a lawyer reads the scale and decides.',
    scale_changed:
      'The scale was changed while the deed went on, and the two lead to different answers. A lawyer decides.',
    scale_not_read:
      'It was done before the scale applied that has been read. A lawyer reads the one that applied then, and decides.',
    lawyer_guardian_right:
      'It is unsure whether the guardian decides in the matter, seen to the child’s age and maturity. A lawyer decides.',
    lawyer_crime_prevention:
      'How the section stands to chapter 10 section 23 is not settled. A lawyer decides before anything is handed over.',
    lawyer_section_changed:
      'The section has been changed in a way that the system has not yet been taught: a lawyer reads the new wording and decides.',
    lawyer_private_by_analogy:
      'Confidentiality in private services has no exceptions of its own: whether telling is unauthorised is judged in the light of the Secrecy Act. A lawyer decides.',
    lawyer_proviso_to_authority:
      'A proviso under the section binds a private party, not an authority. A lawyer decides how the consent is to be followed.',
    lawyer_recipient_to_check:
      'The section is for whoever has the task of acting on that very offence. A lawyer decides whether the recipient has.',
    lawyer_self_police: 'A running investigation may limit the person’s insight. A lawyer decides.',
    lawyer_guardian_of_private_file:
      'A guardian’s insight into a private file is not governed by the Secrecy Act. A lawyer decides.',
    lawyer_duty_of_organisation:
      'Whether the organisation has a duty to give data depends on how it works. A lawyer decides.',
    lawyer_transfer_by_derogation:
      'The transfer rests on a derogation that is to be read narrowly. A lawyer decides.',
    lawyer_live_section: 'A lawyer confirms the stated section on direct access before anything opens.',
    lawyer_live_private_file:
      'Whether a private file may be opened to direct access with consent is decided by a lawyer.',

    whereabouts_of_shelter: 'Where a shelter lies is never told in this way.',
    beyond_consent: 'The consent does not cover this part.',
    beyond_provision: 'The provision does not cover this part.',
    not_named_necessary: 'This part has to be named as necessary, with a reason.',
  },
})

export type ReasonCode = keyof (typeof legalMessages)['sv']
