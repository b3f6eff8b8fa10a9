import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

/** The words that a field may have, by field and word. */
export const strings = perLocaleWith({ en }, (msg): Readonly<Record<string, string>> => ({
  'area.kind.municipality': msg('Kommun', {
    id: 'builder-options-area-kind-municipality',
    desc: 'builder: choice of the field area.kind',
  }),
  'area.kind.district': msg('Stadsdel eller distrikt', {
    id: 'builder-options-area-kind-district',
    desc: 'builder: choice of the field area.kind',
  }),
  'area.kind.place': msg('Plats', {
    id: 'builder-options-area-kind-place',
    desc: 'builder: choice of the field area.kind',
  }),
  'parties.kind.police': msg('Polis', {
    id: 'builder-options-parties-kind-police',
    desc: 'builder: choice of the field parties.kind',
  }),
  'parties.kind.municipality': msg('Kommun', {
    id: 'builder-options-parties-kind-municipality',
    desc: 'builder: choice of the field parties.kind',
  }),
  'parties.kind.housing': msg('Bostadsbolag', {
    id: 'builder-options-parties-kind-housing',
    desc: 'builder: choice of the field parties.kind',
  }),
  'parties.kind.agency': msg('Myndighet', {
    id: 'builder-options-parties-kind-agency',
    desc: 'builder: choice of the field parties.kind',
  }),
  'parties.kind.rescue': msg('Räddningstjänst', {
    id: 'builder-options-parties-kind-rescue',
    desc: 'builder: choice of the field parties.kind',
  }),
  'parties.kind.association': msg('Förening', {
    id: 'builder-options-parties-kind-association',
    desc: 'builder: choice of the field parties.kind',
  }),
  'parties.kind.business': msg('Företag', {
    id: 'builder-options-parties-kind-business',
    desc: 'builder: choice of the field parties.kind',
  }),
  'parties.role.promises': msg('Lovar', {
    id: 'builder-options-parties-role-promises',
    desc: 'builder: choice of the field parties.role',
  }),
  'parties.role.supports': msg('Stödjer', {
    id: 'builder-options-parties-role-supports',
    desc: 'builder: choice of the field parties.role',
  }),
  'parties.role.takesPart': msg('Deltar', {
    id: 'builder-options-parties-role-takes-part',
    desc: 'builder: choice of the field parties.role',
  }),
  'source.kind.dialogue': msg('Medborgardialog', {
    id: 'builder-options-source-kind-dialogue',
    desc: 'builder: choice of the field source.kind',
  }),
  'source.kind.survey': msg('Enkät', {
    id: 'builder-options-source-kind-survey',
    desc: 'builder: choice of the field source.kind',
  }),
  'source.kind.statistics': msg('Statistik', {
    id: 'builder-options-source-kind-statistics',
    desc: 'builder: choice of the field source.kind',
  }),
  'source.kind.staff': msg('Medarbetare', {
    id: 'builder-options-source-kind-staff',
    desc: 'builder: choice of the field source.kind',
  }),
  'source.kind.interview': msg('Intervju', {
    id: 'builder-options-source-kind-interview',
    desc: 'builder: choice of the field source.kind',
  }),
  'source.kind.intelligence': msg('Underrättelser', {
    id: 'builder-options-source-kind-intelligence',
    desc: 'builder: choice of the field source.kind',
  }),
  'source.kind.other': msg('Annat', {
    id: 'builder-options-source-kind-other',
    desc: 'builder: choice of the field source.kind',
  }),
  'op.min': msg('Minst', { id: 'builder-options-op-min', desc: 'builder: choice of the field op' }),
  'op.max': msg('Högst', { id: 'builder-options-op-max', desc: 'builder: choice of the field op' }),
  'op.exact': msg('Precis', { id: 'builder-options-op-exact', desc: 'builder: choice of the field op' }),
  'op.within': msg('Inom', { id: 'builder-options-op-within', desc: 'builder: choice of the field op' }),
  'per.occasion': msg('Per tillfälle', {
    id: 'builder-options-per-occasion',
    desc: 'builder: choice of the field per',
  }),
  'per.day': msg('Per dag', { id: 'builder-options-per-day', desc: 'builder: choice of the field per' }),
  'per.week': msg('Per vecka', { id: 'builder-options-per-week', desc: 'builder: choice of the field per' }),
  'per.month': msg('Per månad', { id: 'builder-options-per-month', desc: 'builder: choice of the field per' }),
  'per.quarter': msg('Per kvartal', { id: 'builder-options-per-quarter', desc: 'builder: choice of the field per' }),
  'per.tertial': msg('Per tertial', { id: 'builder-options-per-tertial', desc: 'builder: choice of the field per' }),
  'per.term': msg('Per termin', { id: 'builder-options-per-term', desc: 'builder: choice of the field per' }),
  'per.year': msg('Per år', { id: 'builder-options-per-year', desc: 'builder: choice of the field per' }),
  'per.period': msg('Under hela löftet', {
    id: 'builder-options-per-period',
    desc: 'builder: choice of the field per',
  }),
  'status.notStarted': msg('Inte påbörjat', {
    id: 'builder-options-status-not-started',
    desc: 'builder: choice of the field status',
  }),
  'status.ongoing': msg('Pågår', { id: 'builder-options-status-ongoing', desc: 'builder: choice of the field status' }),
  'status.done': msg('Genomfört', { id: 'builder-options-status-done', desc: 'builder: choice of the field status' }),
  'status.partly': msg('Delvis genomfört', {
    id: 'builder-options-status-partly',
    desc: 'builder: choice of the field status',
  }),
  'status.changed': msg('Ändrat', {
    id: 'builder-options-status-changed',
    desc: 'builder: choice of the field status',
  }),
  'status.notDone': msg('Inte genomfört', {
    id: 'builder-options-status-not-done',
    desc: 'builder: choice of the field status',
  }),
  'status.notNeeded': msg('Inte aktuellt', {
    id: 'builder-options-status-not-needed',
    desc: 'builder: choice of the field status',
  }),
  'about.under': msg('Knappt', { id: 'builder-options-about-under', desc: 'builder: choice of the field about' }),
  'about.about': msg('Cirka', { id: 'builder-options-about-about', desc: 'builder: choice of the field about' }),
  'about.over': msg('Drygt', { id: 'builder-options-about-over', desc: 'builder: choice of the field about' }),
  'about.atLeast': msg('Minst', { id: 'builder-options-about-at-least', desc: 'builder: choice of the field about' }),
  'about.atMost': msg('Högst', { id: 'builder-options-about-at-most', desc: 'builder: choice of the field about' }),
}));
