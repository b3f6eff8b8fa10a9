import type { TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { CannotBeTold } from './engines.js';

interface Named {
  name: string;
  result: TestResult;
}

function testsOf(suite: TestSuiteResult, within: string[] = []): Named[] {
  const path = suite.name ? [...within, suite.name] : within;
  return [
    ...suite.tests.map((result) => ({ name: [...path, result.name].join(' › '), result })),
    ...suite.suites.flatMap((inner) => testsOf(inner, path)),
  ];
}

export interface EngineResult {
  engine: string;
  passed: number;
  /** Sentences about what is wrong. */
  failures: string[];
  /** Sentences about what could not be tested there, and why. */
  untried: string[];
}

/** What came of the sessions of each engine. A test that an engine's automation cannot do is neither passed nor failed. */
export function resultsByEngine(sessions: Iterable<TestSession>): EngineResult[] {
  const results = new Map<string, EngineResult>();
  for (const { browser, testFile, testResults, errors, passed } of sessions) {
    const result = results.get(browser.name) ?? { engine: browser.name, passed: 0, failures: [], untried: [] };
    results.set(browser.name, result);
    const tests = testResults ? testsOf(testResults) : [];
    for (const { name, result: test } of tests) {
      const { message = '', stack = '', expected, actual } = test.error ?? {};
      if (test.passed) result.passed++;
      else if (message.includes(CannotBeTold.words)) result.untried.push(`${name}\n    ${reasonIn(message)}`);
      else {
        const values = expected === undefined ? '' : `\n    expected ${expected}\n    found ${String(actual)}`;
        result.failures.push(`${name}\n    ${test.skipped ? 'skipped' : message}${values}\n${stack}`);
      }
    }
    for (const { message } of errors) result.failures.push(`${testFile}\n    ${message}`);
    if (!tests.length || (!passed && tests.every((test) => test.result.passed) && !errors.length))
      result.failures.push(`${testFile}\n    ${tests.length ? 'did not end well' : 'ran no test'}`);
  }
  return [...results.values()];
}

const reasonIn = (message: string) => new RegExp(`\\w+ ${CannotBeTold.words}.*`).exec(message)?.[0] ?? message;

/** Prints the results: what could not be tried and what failed, each by its name. */
export function printResults(results: EngineResult[]): void {
  for (const { engine, passed, failures, untried } of results) {
    if (untried.length) console.log(`\nNot to be tried in ${engine}:\n- ${untried.join('\n- ')}`);
    if (failures.length) console.log(`\nFailed in ${engine}:\n- ${failures.join('\n- ')}`);
    console.log(`\n${engine}: ${passed} passed, ${failures.length} failed, ${untried.length} not to be tried`);
  }
}
