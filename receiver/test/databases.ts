import { join } from 'node:path';
import { after } from 'node:test';
import { sql, type Row, type Value } from '../src/store/database.js';
import { openDatabase } from '../src/store/open-database.js';
import { findPostgres, startPostgres, type Cluster } from './postgres.js';
import { temporaryFolder } from './requests.js';

export interface TestDatabase {
  /** What the setting DATABASE_URL takes. */
  url: string;
  /** What is committed, as another program sees it. */
  rows(text: string, ...values: Value[]): Promise<Row[]>;
  /** Changes it behind the receiver's back. */
  change(text: string, ...values: Value[]): Promise<void>;
  remove(): void;
}

const programs = findPostgres();
if (!programs) {
  const sentence = 'PostgreSQL is not installed: ITS TESTS DO NOT RUN. Install it with: npm run install-test-servers';
  // Where the project is checked, a test that does not run is a failure.
  if (process.env['CI']) throw new Error(sentence);
  console.error(`\n*** ${sentence} ***\n`);
}

let cluster: Promise<Cluster> | undefined;
after(async () => (await cluster)?.stop());

/** The engines that the tests run on; on each of them the receiver does the same. */
export const engines: { name: string; create(): Promise<TestDatabase> }[] = [
  {
    name: 'libsql',
    create: () => {
      const folder = temporaryFolder();
      return Promise.resolve(testDatabase(`file:${join(folder.path, 'feedback.db')}`, () => folder.remove()));
    },
  },
  ...(programs
    ? [
        {
          name: 'PostgreSQL',
          create: async () => {
            cluster ??= startPostgres(programs);
            return testDatabase(await (await cluster).createDatabase(), () => undefined);
          },
        },
      ]
    : []),
];

function testDatabase(url: string, remove: () => void): TestDatabase {
  return {
    url,
    async rows(text, ...values) {
      const database = await openDatabase(url);
      try {
        return await database.read(sql(text, ...values));
      } finally {
        await database.close();
      }
    },
    async change(text, ...values) {
      const database = await openDatabase(url);
      try {
        await database.write([sql(text, ...values)]);
      } finally {
        await database.close();
      }
    },
    remove,
  };
}
