import { expect } from '@open-wc/testing';
import { seemsUrgent } from '../../../src/feedback/urgency.js';

describe('a message that belongs with 112 or 114 14', () => {
  for (const text of [
    'Just nu står det några och slår sönder busskuren',
    'Det pågår ett slagsmål på torget',
    'Nu står det två killar utanför vår port och rycker i dörren',
    'Ungdomar slåss vid stationen',
    'De slåss!',
    'Några håller på att tända eld på soptunnorna',
    'Någon skjuter i parken',
    'Det brinner i en container',
    'En man hotar personalen',
    'Jag blev hotad i går',
    'Jag blir misshandlad',
    'Min son blev överfallen vid skolan',
    'Jag blev rånad på torget',
    'Någon bryter sig in hos grannen',
    'HJÄLP! Kom hit',
    'Jag vill anmäla min granne',
    'Vi vill polisanmäla klottret',
    'Jag måste göra en anmälan',
    'Kan jag anmäla en stöld här?',
    'Min cykel blev stulen',
    'Någon stal min plånbok',
    'De har stulit min bil',
    'Inbrott hos oss i natt',
    'Vi hade inbrott i natt',
    'Jag vill tipsa om vem som klottrar',
    'De säljer knark i trapphuset',
    'Det säljs narkotika i parken',
    'Help! There is a man in our house',
    'help, someone is breaking the windows',
    'There is a fight right now at the station',
    'People are fighting at the bus stop',
    'A car is on fire',
    'He threatened me with a knife',
    'A man is following me',
    'I was robbed yesterday',
    'She is being attacked',
    'I want to report a theft',
    'I would like to report a crime',
    'My bike was stolen',
    'My car was broken into',
    'Somebody broke into the cellar',
    'They are selling drugs outside the school',
  ])
    it(`is heard in "${text}"`, () => {
      expect(seemsUrgent(text)).to.equal(true);
    });

  for (const text of [
    '',
    'Bra att ni fotpatrullerar',
    'Belysningen är dålig vid stationen',
    'Jag vill att fler poliser syns',
    'Ni lovade åtgärda klottret',
    'Hur gick det med löftet om trygghetsvandringar?',
    'Jag känner mig otrygg på kvällarna',
    'Ni håller på att lyckas, fortsätt så!',
    'Kommunen håller på att bygga om torget',
    'Inbrott och stölder har minskat, bra jobbat',
    'Fler hot och rån än förra året, vad gör ni åt det?',
    'Minska misshandel utomhus är ett bra mål',
    'Jag brinner för trygghet i Kronoparken',
    'Jag vill anmäla mig till nattvandringen',
    'Vi vill anmäla oss till grannsamverkan',
    'Felanmälan av belysningen fungerar inte',
    'Hjälp oss att få bättre belysning',
    'Tack för hjälpen med cykelställen',
    'Här kommer ett tips: klipp buskarna',
    'Stallet vid ridskolan behöver kameror',
    'Pistolskytteklubben är med i samverkan',
    'Chatta gärna mer med oss ungdomar',
    'När blir löftet klart?',
    'There should be more patrols',
    'The lights at the station are broken',
    'Thank you for your help, the square is nicer',
    'You are fighting crime well',
    'I read the report about the promise',
    'What became of the promise on burglaries?',
    'Someone should cut the bushes',
    'I feel safer now',
  ])
    it(`is not heard in "${text}"`, () => {
      expect(seemsUrgent(text)).to.equal(false);
    });

  it('is heard in capitals, after a quotation mark and on a later line', () => {
    for (const text of ['MIN CYKEL BLEV STULEN', '”Just nu”', 'Hej!\npågår nu', 'DET BRINNER'])
      expect(seemsUrgent(text)).to.equal(true);
  });

  it('is heard where a word begins, not inside one, also after å, ä and ö', () => {
    for (const text of ['påstal ', 'åhotar', 'ärånad', 'återpågår', 'östulen'])
      expect(seemsUrgent(text)).to.equal(false);
  });
});
