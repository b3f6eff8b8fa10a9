import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment, FollowUp, Target, Text, Value } from '../../promise/citizen-promise.js';
import { compare, coverageOf, isTotal, type Comparison } from '../../promise/outcomes.js';
import { formats } from '../../language/formats.js';
import { filled } from '../shared/filled.js';
import { inline, joined } from '../shared/text.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** A promised number: "minst 2 möten per kvartal (Centrum, Norra torget; på varje plats)". */
export function targetInWords(target: Target, view: View, unitBefore?: Text): TemplateResult {
  const { ops, valueOfTarget } = strings(view.locale);
  const { number } = formats(view.locale);
  const value = number(target.value);
  const amount = typeof target.of === 'number' ? filled(valueOfTarget, { value, target: number(target.of) }) : value;
  return phrase(filled(ops[target.op], { number: amount }), target, view, unitBefore);
}

/** Where values are reported. */
export interface Reported {
  followUp: FollowUp;
  /** What they are about, where it is known. */
  commitment?: Commitment | undefined;
}

/** More values than this get a line each. */
const valuesInLine = 2;

/**
 * The numbers that came out, in words first and as a bar second. A unit is said once in a line. Beside the target that a number
 * names; whether it was met is said only where the two count the same.
 */
export function valuesInWords(
  values: readonly Value[],
  targets: readonly Target[],
  reported: Reported | undefined,
  view: View,
): TemplateResult[] {
  const lines: TemplateResult[] = [];
  let line: TemplateResult[] = [];
  let unit: Text | undefined;
  for (const value of values) {
    const target = targets.find(({ id }) => id !== undefined && id === value.target);
    if (line.length && values.length > valuesInLine) {
      lines.push(html`<p class="value">${joined(line)}</p>`);
      line = [];
      unit = undefined;
    }
    if (target) {
      lines.push(html`<p class="value">${joined([...line, withTarget(value, target, reported, view, unit)])}</p>`);
      line = [];
      unit = undefined;
    } else {
      line.push(valueInWords(value, view, unit));
      unit = value.unit;
    }
  }
  return line.length ? [...lines, html`<p class="value">${joined(line)}</p>`] : lines;
}

function withTarget(
  value: Value,
  target: Target,
  reported: Reported | undefined,
  view: View,
  unitBefore?: Text,
): TemplateResult {
  const { valueAndTarget, valueOfTarget, ops } = strings(view.locale);
  const { number } = formats(view.locale);
  const coverage = reported && coverageOf(value, reported.followUp, view.promise, view.today, reported.commitment);
  const comparison = coverage && compare(value, target, coverage);
  const counts = target.op === 'min' || target.op === 'exact';
  const isPart = comparison === 'under' && counts && isTotal(target) && !value.about && target.of === undefined;
  const { places, each, ...elsewhere } = target;
  const samePlaces = JSON.stringify([places, each]) === JSON.stringify([value.places, value.each]);
  let words: TemplateResult;
  if (!isPart)
    words = filled(valueAndTarget, {
      value: valueInWords(value, view, unitBefore),
      target: targetInWords(samePlaces ? elsewhere : target, view, value.unit),
    });
  else {
    const whole = filled(ops[target.op], { number: number(target.value) });
    const part = filled(valueOfTarget, { value: number(value.value), target: whole });
    words = phrase(part, { ...value, unit: target.unit, per: target.per }, view);
    if (target.note) words = filled(valueAndTarget, { value: words, target: inline(view.localized(target.note)) });
  }
  const isFinal = coverage?.toEnd || !isTotal(target) || target.op === 'within';
  const verdict = comparison ? verdictInWords(comparison, target, isFinal, view) : '';
  return html`${words}${verdict ? ` – ${verdict}` : nothing}
  ${
    comparison && counts && !value.about && target.value > 0
      ? html`<progress aria-hidden="true" max=${target.value} value=${value.value}></progress>`
      : nothing
  }`;
}

/** Nothing is said that may yet change: before the end, a total may still reach its target, or pass it. */
function verdictInWords(comparison: Comparison, { op }: Target, isFinal: boolean, { locale }: View): string {
  const { met, over, missed } = strings(locale).comparison;
  if (!isFinal && (comparison === 'under' || (comparison === 'met' && op !== 'min'))) return '';
  if (comparison === 'met') return met;
  return comparison === 'over' && op === 'exact' ? over : missed;
}

function valueInWords(value: Value, view: View, unitBefore?: Text): TemplateResult {
  const { about: abouts, ops } = strings(view.locale);
  const about = { ...abouts, atLeast: ops.min, atMost: ops.max };
  const number = formats(view.locale).number(value.value);
  return phrase(value.about ? filled(about[value.about], { number }) : number, value, view, unitBefore);
}

/** A number with what is counted, over which span and where. */
function phrase(
  amount: unknown,
  counted: Pick<Value, 'unit' | 'places' | 'each' | 'planned' | 'note'> &
    Pick<Target, 'of'> & { per?: Value['per'] | undefined },
  { locale, localized, isEnded }: View,
  unitBefore?: Text,
): TemplateResult {
  const own = strings(locale);
  const { unit: unitText, per, of } = counted;
  const unit = localized(unitText);
  const isSaid = unitBefore && localized(unitBefore).text === unit.text && !isText(of);
  let words = [amount, ...(isSaid ? [] : [inline(unit)])];
  // "20 procent av de upptäckta narkotikabrotten"
  if (isText(of)) words = [filled(own.valueOfTarget, { value: joined(words, ' '), target: inline(localized(of)) })];
  if (per !== undefined) words.push(isWord(per, own.per) ? own.per[per] : inline(localized(per)));
  const facts = [
    ...(counted.planned ? [isEnded ? own.wasPlanned : own.planned] : []),
    ...(counted.places ?? []).map((place) => inline(localized(place))),
    ...(counted.each ? [own.each] : []),
    ...(counted.note ? [inline(localized(counted.note))] : []),
  ];
  return html`${joined(words, ' ')}${facts.length ? html` (${joined(facts)})` : nothing}`;
}

function isText(of: Target['of']): of is Text {
  return of !== undefined && typeof of !== 'number';
}

/** Whether a span is one of our words, or said in words of its own. */
function isWord<Words extends object>(per: Text, words: Words): per is keyof Words & string {
  return typeof per === 'string' && Object.hasOwn(words, per);
}
