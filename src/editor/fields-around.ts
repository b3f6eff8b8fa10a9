import { commitmentShape, promiseShape, type Shape } from '../promise/read-promise.js';

/** The fields that an object in a promise can have, by the names and numbers on the way to one of them. */
export function fieldsAround(steps: readonly (string | number)[]): string[] {
  let shape: Shape = promiseShape;
  for (const step of steps.slice(0, -1)) {
    shape = inner(shape);
    if (typeof shape === 'string') return [];
    if ('fields' in shape) shape = shape.fields[step] ?? 'text';
    else if (!('options' in shape)) shape = shape[0];
  }
  shape = inner(shape);
  return typeof shape === 'object' && 'fields' in shape ? Object.keys(shape.fields) : [];
}

function inner(
  shape: Shape,
): Exclude<Shape, 'commitment' | { vital: unknown } | { whole: unknown } | { orText: unknown }> {
  if (shape === 'commitment') return commitmentShape;
  if (typeof shape === 'string') return shape;
  if ('vital' in shape) return inner(shape.vital);
  if ('orText' in shape) return shape.orText;
  return 'whole' in shape ? shape.whole : shape;
}
