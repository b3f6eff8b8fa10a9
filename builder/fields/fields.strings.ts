import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

/** Labels and help of the fields, by the keys of the field table; `.item` is what one item of a list is called. */
export const strings = perLocaleWith({ en }, (msg): Readonly<Record<string, { label: string; help?: string }>> => ({
  title: {
    label: msg('Rubrik', { id: 'builder-fields-title', desc: 'builder: label of the field title' }),
    help: msg('Så heter löftet på sidan. Det enda som måste finnas, tillsammans med något att visa.', {
      id: 'builder-fields-title-help',
      desc: 'builder: below the label of the field title',
    }),
  },
  category: {
    label: msg('Ämne', { id: 'builder-fields-category', desc: 'builder: label of the field category' }),
    help: msg('Visas över rubriken, till exempel Trygghet.', {
      id: 'builder-fields-category-help',
      desc: 'builder: below the label of the field category',
    }),
  },
  lead: {
    label: msg('Ingress', { id: 'builder-fields-lead', desc: 'builder: label of the field lead' }),
    help: msg('Löftet i en eller två meningar.', {
      id: 'builder-fields-lead-help',
      desc: 'builder: below the label of the field lead',
    }),
  },
  body: {
    label: msg('Fler stycken', { id: 'builder-fields-body', desc: 'builder: label of the field body' }),
    help: msg('Ett stycke i varje ruta.', {
      id: 'builder-fields-body-help',
      desc: 'builder: below the label of the field body',
    }),
  },
  'body.item': {
    label: msg('Stycke', { id: 'builder-fields-body-item', desc: 'builder: label of the field body.item' }),
  },
  image: {
    label: msg('Bild', { id: 'builder-fields-image', desc: 'builder: label of the field image' }),
    help: msg('Visas under ingressen.', {
      id: 'builder-fields-image-help',
      desc: 'builder: below the label of the field image',
    }),
  },
  'image.url': {
    label: msg('Bildens adress', { id: 'builder-fields-image-url', desc: 'builder: label of the field image.url' }),
    help: msg('Ladda upp bilden på webbplatsen och klistra in adressen.', {
      id: 'builder-fields-image-url-help',
      desc: 'builder: below the label of the field image.url',
    }),
  },
  'image.alt': {
    label: msg('Beskrivning för den som inte ser bilden', {
      id: 'builder-fields-image-alt',
      desc: 'builder: label of the field image.alt',
    }),
    help: msg('Vad bilden visar, i en mening.', {
      id: 'builder-fields-image-alt-help',
      desc: 'builder: below the label of the field image.alt',
    }),
  },
  'image.caption': {
    label: msg('Bildtext', { id: 'builder-fields-image-caption', desc: 'builder: label of the field image.caption' }),
  },
  'image.credit': {
    label: msg('Fotograf', { id: 'builder-fields-image-credit', desc: 'builder: label of the field image.credit' }),
    help: msg('Som det ska stå: Foto: Anna Ek.', {
      id: 'builder-fields-image-credit-help',
      desc: 'builder: below the label of the field image.credit',
    }),
  },
  aims: {
    label: msg('Mål med löftet', { id: 'builder-fields-aims', desc: 'builder: label of the field aims' }),
    help: msg('Vad löftet ska leda till.', {
      id: 'builder-fields-aims-help',
      desc: 'builder: below the label of the field aims',
    }),
  },
  'aims.item': {
    label: msg('Mål', { id: 'builder-fields-aims-item', desc: 'builder: label of the field aims.item' }),
  },
  area: {
    label: msg('Område', { id: 'builder-fields-area', desc: 'builder: label of the field area' }),
  },
  'area.name': {
    label: msg('Områdets namn', { id: 'builder-fields-area-name', desc: 'builder: label of the field area.name' }),
  },
  'area.kind': {
    label: msg('Slags område', { id: 'builder-fields-area-kind', desc: 'builder: label of the field area.kind' }),
    help: msg('Visas inte.', {
      id: 'builder-fields-area-kind-help',
      desc: 'builder: below the label of the field area.kind',
    }),
  },
  'area.note': {
    label: msg('Om området', { id: 'builder-fields-area-note', desc: 'builder: label of the field area.note' }),
    help: msg('Till exempel: utom skärgården.', {
      id: 'builder-fields-area-note-help',
      desc: 'builder: below the label of the field area.note',
    }),
  },
  'area.mapUrl': {
    label: msg('Adress till karta', {
      id: 'builder-fields-area-map-url',
      desc: 'builder: label of the field area.mapUrl',
    }),
  },
  parties: {
    label: msg('Vilka som lovar', { id: 'builder-fields-parties', desc: 'builder: label of the field parties' }),
    help: msg('Polisen, kommunen och andra. Åtagandena pekar på dem.', {
      id: 'builder-fields-parties-help',
      desc: 'builder: below the label of the field parties',
    }),
  },
  'parties.item': {
    label: msg('Part', { id: 'builder-fields-parties-item', desc: 'builder: label of the field parties.item' }),
  },
  'parties.name': {
    label: msg('Namn', { id: 'builder-fields-parties-name', desc: 'builder: label of the field parties.name' }),
    help: msg('Som det skrivs i en mening: Karlstads kommun.', {
      id: 'builder-fields-parties-name-help',
      desc: 'builder: below the label of the field parties.name',
    }),
  },
  'parties.shortName': {
    label: msg('Kort namn', {
      id: 'builder-fields-parties-short-name',
      desc: 'builder: label of the field parties.shortName',
    }),
    help: msg('Där det är trångt.', {
      id: 'builder-fields-parties-short-name-help',
      desc: 'builder: below the label of the field parties.shortName',
    }),
  },
  'parties.kind': {
    label: msg('Slags part', { id: 'builder-fields-parties-kind', desc: 'builder: label of the field parties.kind' }),
    help: msg('Visas inte.', {
      id: 'builder-fields-parties-kind-help',
      desc: 'builder: below the label of the field parties.kind',
    }),
  },
  'parties.role': {
    label: msg('Roll', { id: 'builder-fields-parties-role', desc: 'builder: label of the field parties.role' }),
    help: msg('Utan roll lovar parten om ett åtagande nämner den.', {
      id: 'builder-fields-parties-role-help',
      desc: 'builder: below the label of the field parties.role',
    }),
  },
  'parties.url': {
    label: msg('Partens webbadress', {
      id: 'builder-fields-parties-url',
      desc: 'builder: label of the field parties.url',
    }),
  },
  'parties.id': {
    label: msg('Namn i adresser', { id: 'builder-fields-parties-id', desc: 'builder: label of the field parties.id' }),
    help: msg('Behöver sällan ändras.', {
      id: 'builder-fields-parties-id-help',
      desc: 'builder: below the label of the field parties.id',
    }),
  },
  periods: {
    label: msg('När löftet gäller', { id: 'builder-fields-periods', desc: 'builder: label of the field periods' }),
    help: msg('Den sista perioden räknas. Tidigare perioder är historia.', {
      id: 'builder-fields-periods-help',
      desc: 'builder: below the label of the field periods',
    }),
  },
  'periods.item': {
    label: msg('Period', { id: 'builder-fields-periods-item', desc: 'builder: label of the field periods.item' }),
  },
  'periods.from': {
    label: msg('Från och med', { id: 'builder-fields-periods-from', desc: 'builder: label of the field periods.from' }),
    help: msg('Ett datum, en månad eller ett år.', {
      id: 'builder-fields-periods-from-help',
      desc: 'builder: below the label of the field periods.from',
    }),
  },
  'periods.to': {
    label: msg('Till och med', { id: 'builder-fields-periods-to', desc: 'builder: label of the field periods.to' }),
    help: msg('Ett datum, en månad eller ett år.', {
      id: 'builder-fields-periods-to-help',
      desc: 'builder: below the label of the field periods.to',
    }),
  },
  'periods.changedOn': {
    label: msg('Beslut om ny period', {
      id: 'builder-fields-periods-changed-on',
      desc: 'builder: label of the field periods.changedOn',
    }),
    help: msg('När löftet förlängdes eller ändrades.', {
      id: 'builder-fields-periods-changed-on-help',
      desc: 'builder: below the label of the field periods.changedOn',
    }),
  },
  'periods.note': {
    label: msg('Om perioden', { id: 'builder-fields-periods-note', desc: 'builder: label of the field periods.note' }),
  },
  partOf: {
    label: msg('Ingår i', { id: 'builder-fields-part-of', desc: 'builder: label of the field partOf' }),
    help: msg('Överenskommelser eller program som löftet hör till.', {
      id: 'builder-fields-part-of-help',
      desc: 'builder: below the label of the field partOf',
    }),
  },
  'partOf.item': {
    label: msg('Överenskommelse', {
      id: 'builder-fields-part-of-item',
      desc: 'builder: label of the field partOf.item',
    }),
  },
  'agreement.title': {
    label: msg('Namn', { id: 'builder-fields-agreement-title', desc: 'builder: label of the field agreement.title' }),
  },
  'agreement.url': {
    label: msg('Adress', { id: 'builder-fields-agreement-url', desc: 'builder: label of the field agreement.url' }),
  },
  'agreement.from': {
    label: msg('Från och med', {
      id: 'builder-fields-agreement-from',
      desc: 'builder: label of the field agreement.from',
    }),
  },
  'agreement.to': {
    label: msg('Till och med', { id: 'builder-fields-agreement-to', desc: 'builder: label of the field agreement.to' }),
  },
  situation: {
    label: msg('Bakgrund', { id: 'builder-fields-situation', desc: 'builder: label of the field situation' }),
    help: msg('Vad löftet bygger på.', {
      id: 'builder-fields-situation-help',
      desc: 'builder: below the label of the field situation',
    }),
  },
  'situation.text': {
    label: msg('Beskrivning', {
      id: 'builder-fields-situation-text',
      desc: 'builder: label of the field situation.text',
    }),
  },
  'situation.items': {
    label: msg('Punkter', {
      id: 'builder-fields-situation-items',
      desc: 'builder: label of the field situation.items',
    }),
  },
  'situation.items.item': {
    label: msg('Punkt', {
      id: 'builder-fields-situation-items-item',
      desc: 'builder: label of the field situation.items.item',
    }),
  },
  'situation.sources': {
    label: msg('Källor', {
      id: 'builder-fields-situation-sources',
      desc: 'builder: label of the field situation.sources',
    }),
    help: msg('Dialoger, enkäter och annat som löftet bygger på.', {
      id: 'builder-fields-situation-sources-help',
      desc: 'builder: below the label of the field situation.sources',
    }),
  },
  'situation.sources.item': {
    label: msg('Källa', {
      id: 'builder-fields-situation-sources-item',
      desc: 'builder: label of the field situation.sources.item',
    }),
  },
  'situation.sources.kind': {
    label: msg('Slags källa', {
      id: 'builder-fields-situation-sources-kind',
      desc: 'builder: label of the field situation.sources.kind',
    }),
  },
  'situation.sources.text': {
    label: msg('Vad det är', {
      id: 'builder-fields-situation-sources-text',
      desc: 'builder: label of the field situation.sources.text',
    }),
  },
  'situation.sources.when': {
    label: msg('När', {
      id: 'builder-fields-situation-sources-when',
      desc: 'builder: label of the field situation.sources.when',
    }),
    help: msg('Med ord eller som datum.', {
      id: 'builder-fields-situation-sources-when-help',
      desc: 'builder: below the label of the field situation.sources.when',
    }),
  },
  'situation.sources.participants': {
    label: msg('Vilka eller hur många', {
      id: 'builder-fields-situation-sources-participants',
      desc: 'builder: label of the field situation.sources.participants',
    }),
    help: msg('Till exempel: över 800 invånare.', {
      id: 'builder-fields-situation-sources-participants-help',
      desc: 'builder: below the label of the field situation.sources.participants',
    }),
  },
  'situation.sources.url': {
    label: msg('Adress', {
      id: 'builder-fields-situation-sources-url',
      desc: 'builder: label of the field situation.sources.url',
    }),
  },
  prioritiesTitle: {
    label: msg('Rubrik över prioriteringarna', {
      id: 'builder-fields-priorities-title-text',
      desc: 'builder: label of the field prioritiesTitle',
    }),
    help: msg('Utan den väljer kortet en rubrik.', {
      id: 'builder-fields-priorities-title-text-help',
      desc: 'builder: below the label of the field prioritiesTitle',
    }),
  },
  priorities: {
    label: msg('Prioriteringar', { id: 'builder-fields-priorities', desc: 'builder: label of the field priorities' }),
    help: msg('Det viktigaste först. De visas numrerade.', {
      id: 'builder-fields-priorities-help',
      desc: 'builder: below the label of the field priorities',
    }),
  },
  'priorities.item': {
    label: msg('Prioritering', {
      id: 'builder-fields-priorities-item',
      desc: 'builder: label of the field priorities.item',
    }),
  },
  'priorities.title': {
    label: msg('Prioritering', {
      id: 'builder-fields-priorities-title',
      desc: 'builder: label of the field priorities.title',
    }),
  },
  'priorities.note': {
    label: msg('Mer om den', {
      id: 'builder-fields-priorities-note',
      desc: 'builder: label of the field priorities.note',
    }),
  },
  themes: {
    label: msg('Teman', { id: 'builder-fields-themes', desc: 'builder: label of the field themes' }),
    help: msg('Rubriker som åtagandena samlas under.', {
      id: 'builder-fields-themes-help',
      desc: 'builder: below the label of the field themes',
    }),
  },
  'themes.item': {
    label: msg('Tema', { id: 'builder-fields-themes-item', desc: 'builder: label of the field themes.item' }),
  },
  'themes.title': {
    label: msg('Rubrik', { id: 'builder-fields-themes-title', desc: 'builder: label of the field themes.title' }),
  },
  'themes.text': {
    label: msg('Text under rubriken', {
      id: 'builder-fields-themes-text',
      desc: 'builder: label of the field themes.text',
    }),
  },
  'themes.url': {
    label: msg('Adress till mer', { id: 'builder-fields-themes-url', desc: 'builder: label of the field themes.url' }),
  },
  'themes.id': {
    label: msg('Namn i adresser', { id: 'builder-fields-themes-id', desc: 'builder: label of the field themes.id' }),
    help: msg('Behöver sällan ändras.', {
      id: 'builder-fields-themes-id-help',
      desc: 'builder: below the label of the field themes.id',
    }),
  },
  commitments: {
    label: msg('Åtaganden', { id: 'builder-fields-commitments', desc: 'builder: label of the field commitments' }),
    help: msg('Det som lovas, ett åtagande i taget.', {
      id: 'builder-fields-commitments-help',
      desc: 'builder: below the label of the field commitments',
    }),
  },
  'commitments.item': {
    label: msg('Åtagande', {
      id: 'builder-fields-commitments-item',
      desc: 'builder: label of the field commitments.item',
    }),
  },
  'commitments.text': {
    label: msg('Åtagande', {
      id: 'builder-fields-commitments-text',
      desc: 'builder: label of the field commitments.text',
    }),
    help: msg('Skriv så att det går att se om det blev gjort.', {
      id: 'builder-fields-commitments-text-help',
      desc: 'builder: below the label of the field commitments.text',
    }),
  },
  'commitments.by': {
    label: msg('Vem lovar', {
      id: 'builder-fields-commitments-by',
      desc: 'builder: label of the field commitments.by',
    }),
  },
  'commitments.theme': {
    label: msg('Tema', {
      id: 'builder-fields-commitments-theme',
      desc: 'builder: label of the field commitments.theme',
    }),
  },
  'commitments.id': {
    label: msg('Namn i adressen', {
      id: 'builder-fields-commitments-id',
      desc: 'builder: label of the field commitments.id',
    }),
    help: msg('Åtagandet får en egen adress med det här sist. Ändra det inte när sidan är publicerad.', {
      id: 'builder-fields-commitments-id-help',
      desc: 'builder: below the label of the field commitments.id',
    }),
  },
  'commitments.places': {
    label: msg('Platser', {
      id: 'builder-fields-commitments-places',
      desc: 'builder: label of the field commitments.places',
    }),
  },
  'commitments.places.item': {
    label: msg('Plats', {
      id: 'builder-fields-commitments-places-item',
      desc: 'builder: label of the field commitments.places.item',
    }),
  },
  'commitments.period': {
    label: msg('Egen period', {
      id: 'builder-fields-commitments-period',
      desc: 'builder: label of the field commitments.period',
    }),
    help: msg('Bara om den är en annan än löftets.', {
      id: 'builder-fields-commitments-period-help',
      desc: 'builder: below the label of the field commitments.period',
    }),
  },
  'commitments.period.from': {
    label: msg('Från och med', {
      id: 'builder-fields-commitments-period-from',
      desc: 'builder: label of the field commitments.period.from',
    }),
  },
  'commitments.period.to': {
    label: msg('Till och med', {
      id: 'builder-fields-commitments-period-to',
      desc: 'builder: label of the field commitments.period.to',
    }),
  },
  'commitments.period.note': {
    label: msg('Med ord', {
      id: 'builder-fields-commitments-period-note',
      desc: 'builder: label of the field commitments.period.note',
    }),
    help: msg('Till exempel: på hösten.', {
      id: 'builder-fields-commitments-period-note-help',
      desc: 'builder: below the label of the field commitments.period.note',
    }),
  },
  'commitments.targets': {
    label: msg('Mål i siffror', {
      id: 'builder-fields-commitments-targets',
      desc: 'builder: label of the field commitments.targets',
    }),
    help: msg('Bara det som ni har lovat i siffror.', {
      id: 'builder-fields-commitments-targets-help',
      desc: 'builder: below the label of the field commitments.targets',
    }),
  },
  'commitments.targets.item': {
    label: msg('Mål', {
      id: 'builder-fields-commitments-targets-item',
      desc: 'builder: label of the field commitments.targets.item',
    }),
  },
  'commitments.targets.op': {
    label: msg('Minst, högst eller precis', {
      id: 'builder-fields-commitments-targets-op',
      desc: 'builder: label of the field commitments.targets.op',
    }),
  },
  'commitments.targets.value': {
    label: msg('Antal', {
      id: 'builder-fields-commitments-targets-value',
      desc: 'builder: label of the field commitments.targets.value',
    }),
  },
  'commitments.targets.unit': {
    label: msg('Av vad', {
      id: 'builder-fields-commitments-targets-unit',
      desc: 'builder: label of the field commitments.targets.unit',
    }),
    help: msg('Som det står efter talet: timmar.', {
      id: 'builder-fields-commitments-targets-unit-help',
      desc: 'builder: below the label of the field commitments.targets.unit',
    }),
  },
  'commitments.targets.per': {
    label: msg('Hur ofta', {
      id: 'builder-fields-commitments-targets-per',
      desc: 'builder: label of the field commitments.targets.per',
    }),
  },
  'commitments.targets.places': {
    label: msg('Platser', {
      id: 'builder-fields-commitments-targets-places',
      desc: 'builder: label of the field commitments.targets.places',
    }),
  },
  'commitments.targets.places.item': {
    label: msg('Plats', {
      id: 'builder-fields-commitments-targets-places-item',
      desc: 'builder: label of the field commitments.targets.places.item',
    }),
  },
  'commitments.targets.each': {
    label: msg('Gäller på var och en av platserna', {
      id: 'builder-fields-commitments-targets-each',
      desc: 'builder: label of the field commitments.targets.each',
    }),
  },
  'commitments.targets.of': {
    label: msg('Av hur många, eller av vad', {
      id: 'builder-fields-commitments-targets-of',
      desc: 'builder: label of the field commitments.targets.of',
    }),
    help: msg('Till exempel 7, som i 3 av 7.', {
      id: 'builder-fields-commitments-targets-of-help',
      desc: 'builder: below the label of the field commitments.targets.of',
    }),
  },
  'commitments.targets.note': {
    label: msg('Om målet', {
      id: 'builder-fields-commitments-targets-note',
      desc: 'builder: label of the field commitments.targets.note',
    }),
  },
  'commitments.targets.id': {
    label: msg('Namn', {
      id: 'builder-fields-commitments-targets-id',
      desc: 'builder: label of the field commitments.targets.id',
    }),
    help: msg('Uppföljningar pekar på målet med det.', {
      id: 'builder-fields-commitments-targets-id-help',
      desc: 'builder: below the label of the field commitments.targets.id',
    }),
  },
  'commitments.children': {
    label: msg('Delar', {
      id: 'builder-fields-commitments-children',
      desc: 'builder: label of the field commitments.children',
    }),
    help: msg('Det som åtagandet består av.', {
      id: 'builder-fields-commitments-children-help',
      desc: 'builder: below the label of the field commitments.children',
    }),
  },
  'commitments.children.item': {
    label: msg('Del', {
      id: 'builder-fields-commitments-children-item',
      desc: 'builder: label of the field commitments.children.item',
    }),
  },
  'commitments.status': {
    label: msg('Läge', {
      id: 'builder-fields-commitments-status',
      desc: 'builder: label of the field commitments.status',
    }),
    help: msg('Används tills en uppföljning säger något annat. Skriv helst läget i steget Uppföljning.', {
      id: 'builder-fields-commitments-status-help',
      desc: 'builder: below the label of the field commitments.status',
    }),
  },
  'commitments.statusText': {
    label: msg('Läget med egna ord', {
      id: 'builder-fields-commitments-status-text',
      desc: 'builder: label of the field commitments.statusText',
    }),
  },
  'commitments.reason': {
    label: msg('Orsak', {
      id: 'builder-fields-commitments-reason',
      desc: 'builder: label of the field commitments.reason',
    }),
  },
  closing: {
    label: msg('Avslutning', { id: 'builder-fields-closing', desc: 'builder: label of the field closing' }),
    help: msg('Text efter åtagandena.', {
      id: 'builder-fields-closing-help',
      desc: 'builder: below the label of the field closing',
    }),
  },
  'closing.item': {
    label: msg('Stycke', {
      id: 'builder-fields-closing-item',
      desc: 'builder: label of the field closing.item',
    }),
  },
  followPlan: {
    label: msg('Så följs löftet upp', {
      id: 'builder-fields-follow-plan',
      desc: 'builder: label of the field followPlan',
    }),
  },
  'followPlan.text': {
    label: msg('Beskrivning', {
      id: 'builder-fields-follow-plan-text',
      desc: 'builder: label of the field followPlan.text',
    }),
  },
  'followPlan.when': {
    label: msg('När', { id: 'builder-fields-follow-plan-when', desc: 'builder: label of the field followPlan.when' }),
    help: msg('Med ord eller som datum.', {
      id: 'builder-fields-follow-plan-when-help',
      desc: 'builder: below the label of the field followPlan.when',
    }),
  },
  'followPlan.channels': {
    label: msg('Var invånarna får veta', {
      id: 'builder-fields-follow-plan-channels',
      desc: 'builder: label of the field followPlan.channels',
    }),
  },
  'followPlan.channels.item': {
    label: msg('Till exempel: på webbplatsen', {
      id: 'builder-fields-follow-plan-channels-item',
      desc: 'builder: label of the field followPlan.channels.item',
    }),
  },
  followUps: {
    label: msg('Uppföljningar', { id: 'builder-fields-follow-ups', desc: 'builder: label of the field followUps' }),
  },
  'followUps.item': {
    label: msg('Uppföljning', {
      id: 'builder-fields-follow-ups-item',
      desc: 'builder: label of the field followUps.item',
    }),
  },
  'followUps.title': {
    label: msg('Rubrik', {
      id: 'builder-fields-follow-ups-title',
      desc: 'builder: label of the field followUps.title',
    }),
    help: msg('Lämna tomt så står perioden som rubrik.', {
      id: 'builder-fields-follow-ups-title-help',
      desc: 'builder: below the label of the field followUps.title',
    }),
  },
  'followUps.from': {
    label: msg('Från och med', {
      id: 'builder-fields-follow-ups-from',
      desc: 'builder: label of the field followUps.from',
    }),
    help: msg('Den tid som uppföljningen gäller.', {
      id: 'builder-fields-follow-ups-from-help',
      desc: 'builder: below the label of the field followUps.from',
    }),
  },
  'followUps.to': {
    label: msg('Till och med', {
      id: 'builder-fields-follow-ups-to',
      desc: 'builder: label of the field followUps.to',
    }),
  },
  'followUps.published': {
    label: msg('Publicerad', {
      id: 'builder-fields-follow-ups-published',
      desc: 'builder: label of the field followUps.published',
    }),
  },
  'followUps.body': {
    label: msg('Sammanfattning', {
      id: 'builder-fields-follow-ups-body',
      desc: 'builder: label of the field followUps.body',
    }),
    help: msg('Ett stycke i varje ruta.', {
      id: 'builder-fields-follow-ups-body-help',
      desc: 'builder: below the label of the field followUps.body',
    }),
  },
  'followUps.body.item': {
    label: msg('Stycke', {
      id: 'builder-fields-follow-ups-body-item',
      desc: 'builder: label of the field followUps.body.item',
    }),
  },
  'followUps.document': {
    label: msg('Rapport', {
      id: 'builder-fields-follow-ups-document',
      desc: 'builder: label of the field followUps.document',
    }),
  },
  'followUps.entries': {
    label: msg('Vad som har hänt', {
      id: 'builder-fields-follow-ups-entries',
      desc: 'builder: label of the field followUps.entries',
    }),
  },
  'followUps.entries.item': {
    label: msg('Insats', {
      id: 'builder-fields-follow-ups-entries-item',
      desc: 'builder: label of the field followUps.entries.item',
    }),
  },
  'followUps.entries.commitment': {
    label: msg('Åtagande', {
      id: 'builder-fields-follow-ups-entries-commitment',
      desc: 'builder: label of the field followUps.entries.commitment',
    }),
  },
  'followUps.entries.theme': {
    label: msg('Tema', {
      id: 'builder-fields-follow-ups-entries-theme',
      desc: 'builder: label of the field followUps.entries.theme',
    }),
  },
  'followUps.entries.places': {
    label: msg('Platser', {
      id: 'builder-fields-follow-ups-entries-places',
      desc: 'builder: label of the field followUps.entries.places',
    }),
  },
  'followUps.entries.places.item': {
    label: msg('Plats', {
      id: 'builder-fields-follow-ups-entries-places-item',
      desc: 'builder: label of the field followUps.entries.places.item',
    }),
  },
  'followUps.entries.status': {
    label: msg('Läge', {
      id: 'builder-fields-follow-ups-entries-status',
      desc: 'builder: label of the field followUps.entries.status',
    }),
  },
  'followUps.entries.statusText': {
    label: msg('Läget med egna ord', {
      id: 'builder-fields-follow-ups-entries-status-text',
      desc: 'builder: label of the field followUps.entries.statusText',
    }),
  },
  'followUps.entries.text': {
    label: msg('Vad har hänt', {
      id: 'builder-fields-follow-ups-entries-text',
      desc: 'builder: label of the field followUps.entries.text',
    }),
  },
  'followUps.entries.reason': {
    label: msg('Orsak', {
      id: 'builder-fields-follow-ups-entries-reason',
      desc: 'builder: label of the field followUps.entries.reason',
    }),
    help: msg('Varför det blev så.', {
      id: 'builder-fields-follow-ups-entries-reason-help',
      desc: 'builder: below the label of the field followUps.entries.reason',
    }),
  },
  'followUps.entries.values': {
    label: msg('Siffror', {
      id: 'builder-fields-follow-ups-entries-values',
      desc: 'builder: label of the field followUps.entries.values',
    }),
  },
  'followUps.entries.values.item': {
    label: msg('Siffra', {
      id: 'builder-fields-follow-ups-entries-values-item',
      desc: 'builder: label of the field followUps.entries.values.item',
    }),
  },
  'followUps.entries.values.value': {
    label: msg('Antal', {
      id: 'builder-fields-follow-ups-entries-values-value',
      desc: 'builder: label of the field followUps.entries.values.value',
    }),
  },
  'followUps.entries.values.unit': {
    label: msg('Av vad', {
      id: 'builder-fields-follow-ups-entries-values-unit',
      desc: 'builder: label of the field followUps.entries.values.unit',
    }),
    help: msg('Som det står efter talet: timmar.', {
      id: 'builder-fields-follow-ups-entries-values-unit-help',
      desc: 'builder: below the label of the field followUps.entries.values.unit',
    }),
  },
  'followUps.entries.values.about': {
    label: msg('Ungefär', {
      id: 'builder-fields-follow-ups-entries-values-about',
      desc: 'builder: label of the field followUps.entries.values.about',
    }),
  },
  'followUps.entries.values.per': {
    label: msg('Hur ofta', {
      id: 'builder-fields-follow-ups-entries-values-per',
      desc: 'builder: label of the field followUps.entries.values.per',
    }),
  },
  'followUps.entries.values.places': {
    label: msg('Platser', {
      id: 'builder-fields-follow-ups-entries-values-places',
      desc: 'builder: label of the field followUps.entries.values.places',
    }),
  },
  'followUps.entries.values.places.item': {
    label: msg('Plats', {
      id: 'builder-fields-follow-ups-entries-values-places-item',
      desc: 'builder: label of the field followUps.entries.values.places.item',
    }),
  },
  'followUps.entries.values.each': {
    label: msg('Gäller på var och en av platserna', {
      id: 'builder-fields-follow-ups-entries-values-each',
      desc: 'builder: label of the field followUps.entries.values.each',
    }),
  },
  'followUps.entries.values.planned': {
    label: msg('Planerat, inte gjort än', {
      id: 'builder-fields-follow-ups-entries-values-planned',
      desc: 'builder: label of the field followUps.entries.values.planned',
    }),
  },
  'followUps.entries.values.note': {
    label: msg('Om siffran', {
      id: 'builder-fields-follow-ups-entries-values-note',
      desc: 'builder: label of the field followUps.entries.values.note',
    }),
  },
  'followUps.entries.values.target': {
    label: msg('Jämförs med målet', {
      id: 'builder-fields-follow-ups-entries-values-target',
      desc: 'builder: label of the field followUps.entries.values.target',
    }),
    help: msg('Bara om båda räknar samma sak över samma tid.', {
      id: 'builder-fields-follow-ups-entries-values-target-help',
      desc: 'builder: below the label of the field followUps.entries.values.target',
    }),
  },
  signatures: {
    label: msg('Undertecknat av', { id: 'builder-fields-signatures', desc: 'builder: label of the field signatures' }),
  },
  'signatures.item': {
    label: msg('Undertecknare', {
      id: 'builder-fields-signatures-item',
      desc: 'builder: label of the field signatures.item',
    }),
  },
  'signatures.name': {
    label: msg('Namn', { id: 'builder-fields-signatures-name', desc: 'builder: label of the field signatures.name' }),
  },
  'signatures.role': {
    label: msg('Roll', { id: 'builder-fields-signatures-role', desc: 'builder: label of the field signatures.role' }),
    help: msg('Till exempel: lokalpolisområdeschef.', {
      id: 'builder-fields-signatures-role-help',
      desc: 'builder: below the label of the field signatures.role',
    }),
  },
  'signatures.party': {
    label: msg('Från', { id: 'builder-fields-signatures-party', desc: 'builder: label of the field signatures.party' }),
  },
  signedOn: {
    label: msg('Undertecknat den', { id: 'builder-fields-signed-on', desc: 'builder: label of the field signedOn' }),
  },
  contacts: {
    label: msg('Kontakt', { id: 'builder-fields-contacts', desc: 'builder: label of the field contacts' }),
  },
  'contacts.item': {
    label: msg('Kontakt', { id: 'builder-fields-contacts-item', desc: 'builder: label of the field contacts.item' }),
  },
  'contacts.name': {
    label: msg('Namn', { id: 'builder-fields-contacts-name', desc: 'builder: label of the field contacts.name' }),
    help: msg('En person eller en funktion.', {
      id: 'builder-fields-contacts-name-help',
      desc: 'builder: below the label of the field contacts.name',
    }),
  },
  'contacts.role': {
    label: msg('Roll', { id: 'builder-fields-contacts-role', desc: 'builder: label of the field contacts.role' }),
  },
  'contacts.party': {
    label: msg('Hör till', { id: 'builder-fields-contacts-party', desc: 'builder: label of the field contacts.party' }),
  },
  'contacts.phone': {
    label: msg('Telefon', { id: 'builder-fields-contacts-phone', desc: 'builder: label of the field contacts.phone' }),
  },
  'contacts.email': {
    label: msg('E-post', { id: 'builder-fields-contacts-email', desc: 'builder: label of the field contacts.email' }),
  },
  documents: {
    label: msg('Dokument', { id: 'builder-fields-documents', desc: 'builder: label of the field documents' }),
    help: msg('Till exempel löftet som pdf.', {
      id: 'builder-fields-documents-help',
      desc: 'builder: below the label of the field documents',
    }),
  },
  'documents.item': {
    label: msg('Dokument', { id: 'builder-fields-documents-item', desc: 'builder: label of the field documents.item' }),
  },
  'document.title': {
    label: msg('Namn', { id: 'builder-fields-document-title', desc: 'builder: label of the field document.title' }),
  },
  'document.url': {
    label: msg('Adress', { id: 'builder-fields-document-url', desc: 'builder: label of the field document.url' }),
    help: msg('Ladda upp filen på webbplatsen och klistra in adressen.', {
      id: 'builder-fields-document-url-help',
      desc: 'builder: below the label of the field document.url',
    }),
  },
  'document.type': {
    label: msg('Filformat', { id: 'builder-fields-document-type', desc: 'builder: label of the field document.type' }),
    help: msg('Till exempel pdf.', {
      id: 'builder-fields-document-type-help',
      desc: 'builder: below the label of the field document.type',
    }),
  },
  'document.bytes': {
    label: msg('Storlek i byte', {
      id: 'builder-fields-document-bytes',
      desc: 'builder: label of the field document.bytes',
    }),
  },
  'document.lang': {
    label: msg('Språk', { id: 'builder-fields-document-lang', desc: 'builder: label of the field document.lang' }),
    help: msg('Som kod: sv, en.', {
      id: 'builder-fields-document-lang-help',
      desc: 'builder: below the label of the field document.lang',
    }),
  },
  links: {
    label: msg('Länkar', { id: 'builder-fields-links', desc: 'builder: label of the field links' }),
  },
  'links.item': {
    label: msg('Länk', { id: 'builder-fields-links-item', desc: 'builder: label of the field links.item' }),
  },
  'links.title': {
    label: msg('Länkens text', { id: 'builder-fields-links-title', desc: 'builder: label of the field links.title' }),
  },
  'links.url': {
    label: msg('Adress', { id: 'builder-fields-links-url', desc: 'builder: label of the field links.url' }),
  },
  'links.lang': {
    label: msg('Språk', { id: 'builder-fields-links-lang', desc: 'builder: label of the field links.lang' }),
    help: msg('Som kod: sv, en.', {
      id: 'builder-fields-links-lang-help',
      desc: 'builder: below the label of the field links.lang',
    }),
  },
  previous: {
    label: msg('Tidigare löften', { id: 'builder-fields-previous', desc: 'builder: label of the field previous' }),
  },
  'previous.item': {
    label: msg('Tidigare löfte', {
      id: 'builder-fields-previous-item',
      desc: 'builder: label of the field previous.item',
    }),
  },
  replacedBy: {
    label: msg('Ersatt av', { id: 'builder-fields-replaced-by', desc: 'builder: label of the field replacedBy' }),
    help: msg('Löftet som kom i stället för det här.', {
      id: 'builder-fields-replaced-by-help',
      desc: 'builder: below the label of the field replacedBy',
    }),
  },
  published: {
    label: msg('Publicerad', { id: 'builder-fields-published', desc: 'builder: label of the field published' }),
  },
  updated: {
    label: msg('Uppdaterad', { id: 'builder-fields-updated', desc: 'builder: label of the field updated' }),
    help: msg('När innehållet senast ändrades.', {
      id: 'builder-fields-updated-help',
      desc: 'builder: below the label of the field updated',
    }),
  },
  owner: {
    label: msg('Ansvarig för sidan', { id: 'builder-fields-owner', desc: 'builder: label of the field owner' }),
  },
  'owner.name': {
    label: msg('Namn', { id: 'builder-fields-owner-name', desc: 'builder: label of the field owner.name' }),
  },
  'owner.email': {
    label: msg('E-post', { id: 'builder-fields-owner-email', desc: 'builder: label of the field owner.email' }),
  },
  id: {
    label: msg('Löftets namn i adresser', { id: 'builder-fields-id', desc: 'builder: label of the field id' }),
    help: msg('Åtagandenas adresser och synpunkterna börjar med det. Ändra det inte när sidan är publicerad.', {
      id: 'builder-fields-id-help',
      desc: 'builder: below the label of the field id',
    }),
  },
  lang: {
    label: msg('Språk i texterna', { id: 'builder-fields-lang', desc: 'builder: label of the field lang' }),
    help: msg('Som kod: sv för svenska.', {
      id: 'builder-fields-lang-help',
      desc: 'builder: below the label of the field lang',
    }),
  },
}));
