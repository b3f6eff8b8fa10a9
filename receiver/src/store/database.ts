export type Value = string | number | null | Uint8Array;

export type Row = Readonly<Record<string, unknown>>;

/** SQL that both engines understand, with `?` for each value. */
export interface Statement {
  sql: string;
  values: readonly Value[];
  /** Whether the engine parses it once for all times. For what each message needs, and never for texts that vary. */
  isPrepared?: boolean;
}

/** The engine below the store: libsql in a file, or PostgreSQL. All SQL but the schema is the same for both. */
export interface Database {
  /** The rows that are committed. */
  read(statement: Statement): Promise<Row[]>;
  /**
   * The statements in their order, all or nothing; answers with the rows of each when they would outlast a loss of power.
   * Writers never see half of another's work, also in other processes.
   */
  write(statements: readonly Statement[]): Promise<Row[][]>;
  /** Makes whoever writes under the same name wait for the end of this transaction; the first statement of a `write`. */
  lock(name: string): Statement[];
  /** What is written after a SELECT of rows that several processes want, so that each of them gets other rows. */
  readonly skipLocked: string;
  /** An expression that is true when the text, without capitals from A to Ö, contains the value of its `?`. */
  contains(text: string): string;
  close(): Promise<void>;
}

/** What both engines know of the letters after Z. */
export const withoutSwedishCapitals = (text: string): string =>
  `replace(replace(replace(${text}, 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö')`;

export const sql = (text: string, ...values: Value[]): Statement => ({ sql: text, values });

export const prepared = (text: string, ...values: Value[]): Statement => ({ sql: text, values, isPrepared: true });

/** What the operator has to change before this database can be used. */
export class UnfitDatabase extends Error {}

export const laterVersion = () => new UnfitDatabase('The database was made by a later version of this program.');
