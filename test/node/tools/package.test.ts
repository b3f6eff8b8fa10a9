import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import packageJson from '../../../package.json' with { type: 'json' };
import { FeedbackForm } from '../../../src/feedback-form.js';
import { formAttributes } from '../../../src/elements/feedback-form/form-attributes.js';

describe('the package', () => {
  for (const [name, target] of Object.entries(packageJson.exports))
    it(`has what it exports as ${name}`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target))
        assert.ok(existsSync(file.replace(/\/\*.*/, '')), file);
    });

  for (const name of ['promise-card', 'priority-list', 'feedback-form', 'index'])
    it(`changes nothing where only ${name} is imported`, async () => {
      const before = Object.getOwnPropertyNames(globalThis);
      await import(`../../../dist/modules/${name}.js`);
      const added = Object.getOwnPropertyNames(globalThis).filter((each) => !before.includes(each));
      // Lit leaves its versions.
      assert.deepEqual(
        added.filter((each) => !/^(lit|reactiveElement)/.test(each)),
        [],
      );
      assert.equal(customElements.get(name), undefined);
    });

  it('knows in the main script which attributes the form has', () =>
    assert.deepEqual([...FeedbackForm.observedAttributes].sort(), [...formAttributes].sort()));
});
