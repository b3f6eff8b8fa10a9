import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment, FollowUp, Target, Text, Value } from '../../promise/citizen-promise.js';
import { compare, coverageOf, isTotal, type Comparison } from '../../promise/outcomes.js';
import { formats } from '../../language/formats.js';
import { filled, inParentheses } from '../shared/filled.js';
import { inline, joined, text } from '../shared/text.js';
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
 * The numbers that came out: a bar and whether the target was met, what came out, and the target, each in a line of its own. A unit is
 * said once in a line. A number is shown with the target that it names; whether it was met is said only where the two count the same.
 */
export function valuesInWords(
  values: readonly Value[],
  targets: readonly Target[],
  reported: Reported | undefined,
  view: View,
): TemplateResult[] {
  const paragraphs: TemplateResult[] = [];
  let line: TemplateResult[] = [];
  let unit: Text | undefined;
  const end = (paragraph: TemplateResult) => {
    paragraphs.push(paragraph);
    line = [];
    unit = undefined;
  };
  for (const value of values) {
    const target = targets.find(({ id }) => id !== undefined && id === value.target);
    if (line.length && values.length > valuesInLine) end(html`<p class="value">${joined(line, view.locale)}</p>`);
    if (target) end(withTarget(value, target, line, reported, view, unit));
    else {
      line.push(valueInWords(value, view, unit));
      unit = value.unit;
    }
  }
  if (line.length) end(html`<p class="value">${joined(line, view.locale)}</p>`);
  return paragraphs;
}

function withTarget(
  value: Value,
  target: Target,
  before: readonly TemplateResult[],
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
  const part = () => {
    const whole = filled(ops[target.op], { number: number(target.value) });
    const amount = filled(valueOfTarget, { value: number(value.value), target: whole });
    return phrase(amount, { ...value, unit: target.unit, per: target.per }, view);
  };
  // Where the number is said to be a part of the target, only what else is said of the target is left.
  const rest = isPart
    ? target.note && inline(view.localized(target.note))
    : targetInWords(samePlaces ? elsewhere : target, view, value.unit);
  const result = joined([...before, isPart ? part() : valueInWords(value, view, unitBefore)], view.locale);
  const isFinal = coverage?.toEnd || !isTotal(target) || target.op === 'within';
  const verdict = comparison && verdictInWords(comparison, target, isFinal, view);
  return html`<p class="value">
    ${
      comparison && counts && !value.about && target.value > 0
        ? html`<progress aria-hidden="true" max=${target.value} value=${value.value}></progress>`
        : nothing
    }
    ${verdict ? html`<strong ${text(verdict)}></strong><br />` : nothing}
    ${rest ? filled(valueAndTarget, { value: result, newLine: html`<br />`, target: rest }) : result}
  </p>`;
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
  if (isText(of))
    words = [filled(own.valueOfTarget, { value: joined(words, locale, ' '), target: inline(localized(of)) })];
  if (per !== undefined) words.push(isWord(per, own.per) ? own.per[per] : inline(localized(per)));
  const facts = [
    ...(counted.planned ? [isEnded ? own.wasPlanned : own.planned] : []),
    ...(counted.places ?? []).map((place) => inline(localized(place))),
    ...(counted.each ? [own.each] : []),
    ...(counted.note ? [inline(localized(counted.note))] : []),
  ];
  return html`${joined(words, locale, ' ')}${facts.length ? html` ${inParentheses(joined(facts, locale), locale)}` : nothing}`;
}

function isText(of: Target['of']): of is Text {
  return of !== undefined && typeof of !== 'number';
}

/** Whether a span is one of our words, or said in words of its own. */
function isWord<Words extends object>(per: Text, words: Words): per is keyof Words & string {
  return typeof per === 'string' && Object.hasOwn(words, per);
}
