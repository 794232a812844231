/**
 * Given names that are common in Sweden (general knowledge), in lower case and without accents, as they stand in
 * addresses. They only help to see that an address looks like a person's; a name that is missing does no harm.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `anna maria margareta elisabeth eva kristina christina birgitta karin marie ingrid helena sofia linnea annika
   lena sara emma kerstin marianne malin johanna jenny hanna susanne ulla elin monika inger linda carina ann
   julia ida jessica camilla amanda emelie frida maja moa alice ebba klara wilma agnes astrid saga lovisa nora
   erik lars karl carl anders johan per nils jan mikael lennart hans gunnar olof peter sven fredrik bengt bo
   daniel gustav goran alexander magnus andreas stefan mats bjorn thomas tomas jonas leif christer martin ulf
   oskar oscar william lucas hugo elias liam oliver filip viktor victor simon david mohamed ali ahmed fatima
   amina leila hassan omar yusuf robert mattias patrik henrik joakim emil anton rickard richard roger kent`
    .split(/\s+/)
    .filter(Boolean),
)
