// How engines write SQL apart from one another: names, texts, patterns, and decimals that neither round nor run over in silence.

export const DIALECTS = ['duckdb', 'postgres', 'spark', 'trino', 'clickhouse', 'bigquery', 'snowflake'] as const;
export type DialectName = (typeof DIALECTS)[number];

/** Numbers with at most so many digits before and behind the point, and how one is read from its text. */
export type Lane = {
  readonly whole: number;
  readonly decimals: number;
  /** The decimal of a text that fits the lane, or NULL; `fits` is the condition that it does. */
  readonly read: (text: string, fits: string) => string;
};

export type Dialect = {
  readonly name: DialectName;
  /** A name in quotes, whatever stands in it; undefined where the engine has no way to write it. */
  readonly identifier: (name: string) => string | undefined;
  readonly literal: (text: string) => string;
  /** Any value as text. */
  readonly text: (value: string) => string;
  /** Whether the whole text is of a pattern without anchors. */
  readonly matches: (text: string, pattern: string) => string;
  /** Lanes for so many decimals, the narrowest and quickest first. */
  readonly lanes: (decimals: number) => readonly Lane[];
  /** A decimal in plain digits. */
  readonly plain: (amount: string, decimals: number) => string;
  /** What ends a statement. */
  readonly end: string;
  /** Whether the statement has been run on the engine by the tests of esgcalc. */
  readonly hasRun: boolean;
  /** How a file with the statement is run so that its result is a CSV file with a header. */
  readonly run: readonly string[];
};

/** Digits before the point that a row may have: with ten behind it, sums stay below 38 digits up to ten million million rows. */
const WHOLE = 15;

/** Decimals that a row may have unless more are asked for, and at the most. */
export const USUAL_DECIMALS = 10;
export const MOST_DECIMALS = 18;

/** What no engine should find in a name: control characters, and line and paragraph separators, which would end a comment. */
const UNFIT = /[\p{Cc}\u2028\u2029]/u;

/** Doubles the mark that ends a text. */
const doubled = (text: string, mark: string): string => text.replaceAll(mark, mark + mark);

const quotedBy =
  (mark: string, isUnfit: RegExp = UNFIT): Dialect['identifier'] =>
  (name) =>
    name === '' || UNFIT.test(name) || isUnfit.test(name) ? undefined : `${mark}${doubled(name, mark)}${mark}`;

const standardLiteral = (text: string): string => `'${doubled(text, "'")}'`;

/** A literal where a backslash begins an escape. */
const escapedLiteral = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const cast =
  (type: string) =>
  (value: string): string =>
    `CAST(${value} AS ${type})`;

/** One lane of a decimal type that is wide enough for every sum. */
const oneLane =
  (read: (text: string, fits: string, decimals: number) => string): Dialect['lanes'] =>
  (decimals) => [{ whole: WHOLE, decimals, read: (text, fits) => read(text, fits, decimals) }];

const fitting = (text: string, fits: string): string => `CASE WHEN ${fits} THEN ${text} END`;

const duckdb: Dialect = {
  name: 'duckdb',
  identifier: quotedBy('"'),
  literal: standardLiteral,
  text: cast('VARCHAR'),
  matches: (text, pattern) => `regexp_full_match(${text}, ${standardLiteral(pattern)})`,
  // A cast to more than 18 digits takes twenty times as long: what needs so many has a lane of its own. A cast alone would round.
  lanes: (decimals) => {
    const read =
      (width: number, scale: number): Lane['read'] =>
      (text, fits) =>
        `TRY_CAST(${fitting(text, fits)} AS DECIMAL(${width}, ${scale}))`;
    const quick = Math.min(6, decimals);
    return [
      { whole: 18 - quick, decimals: quick, read: read(18, quick) },
      { whole: WHOLE, decimals, read: read(38, decimals) },
    ];
  },
  plain: cast('VARCHAR'),
  end: ';',
  hasRun: true,
  run: ['duckdb -csv warehouse.duckdb < query.sql > agg.csv'],
};

const postgres: Dialect = {
  name: 'postgres',
  identifier: quotedBy('"'),
  // Whatever standard_conforming_strings says, E'' reads a backslash in one way.
  literal: (text) =>
    text.includes('\\') ? `E${standardLiteral(text.replaceAll('\\', '\\\\'))}` : standardLiteral(text),
  text: cast('text'),
  matches: (text, pattern) => `${text} ~ '^(${pattern})$'`,
  // numeric has no end: it neither rounds nor runs over.
  lanes: oneLane((text, fits) => `CAST(${fitting(text, fits)} AS numeric)`),
  plain: cast('text'),
  end: ';',
  hasRun: true,
  run: ['psql --no-psqlrc --csv --file query.sql "$DATABASE_URL" > agg.csv'],
};

const spark: Dialect = {
  name: 'spark',
  identifier: quotedBy('`'),
  literal: escapedLiteral,
  text: cast('STRING'),
  matches: (text, pattern) => `${text} RLIKE '^(${pattern})$'`,
  // The sum of DECIMAL(28, s) is DECIMAL(38, s): one that runs over is NULL or an error, by the ANSI setting, and never a number.
  lanes: oneLane(
    (text, fits, decimals) => `CAST(${fitting(text, fits)} AS DECIMAL(${Math.max(28, WHOLE + decimals)}, ${decimals}))`,
  ),
  // A cast would write zero as 0E-10.
  plain: (amount, decimals) => `REPLACE(FORMAT_NUMBER(${amount}, ${decimals}), ',', '')`,
  end: '',
  hasRun: false,
  run: [
    'spark.sql(open("query.sql").read()).coalesce(1).write.csv("agg", header=True, escape=\'"\')',
    '# then: cp agg/part-*.csv agg.csv',
  ],
};

const trino: Dialect = {
  name: 'trino',
  identifier: quotedBy('"'),
  literal: standardLiteral,
  text: cast('VARCHAR'),
  matches: (text, pattern) => `regexp_like(${text}, '^(${pattern})$')`,
  lanes: oneLane((text, fits, decimals) => `TRY_CAST(${fitting(text, fits)} AS DECIMAL(38, ${decimals}))`),
  plain: cast('VARCHAR'),
  end: ';',
  hasRun: false,
  run: ['trino --output-format CSV_HEADER --file query.sql > agg.csv'],
};

const clickhouse: Dialect = {
  name: 'clickhouse',
  identifier: (name) => quotedBy('`')(name.replaceAll('\\', '\\\\')),
  literal: escapedLiteral,
  text: (value) => `toString(${value})`,
  matches: (text, pattern) => `match(${text}, '^(${pattern})$')`,
  // A sum of Decimal128 runs over in silence, and toDecimal cuts decimals off: hence 256 bits, and the pattern before it.
  lanes: oneLane((text, fits, decimals) => `toDecimal256OrNull(if(${fits}, ${text}, ''), ${decimals})`),
  plain: (amount) => `toString(${amount})`,
  end: ';',
  hasRun: false,
  run: ['clickhouse-client --format CSVWithNames --queries-file query.sql > agg.csv'],
};

const bigquery: Dialect = {
  name: 'bigquery',
  // A backtick or a backslash cannot stand in a name.
  identifier: quotedBy('`', /[`\\]/),
  literal: escapedLiteral,
  text: cast('STRING'),
  matches: (text, pattern) => `REGEXP_CONTAINS(${text}, '^(${pattern})$')`,
  lanes: oneLane((text, fits) => `SAFE_CAST(${fitting(text, fits)} AS BIGNUMERIC)`),
  plain: cast('STRING'),
  end: '',
  hasRun: false,
  run: ['bq query --use_legacy_sql=false --format=csv --max_rows=1000000 < query.sql > agg.csv'],
};

const snowflake: Dialect = {
  name: 'snowflake',
  identifier: quotedBy('"'),
  literal: escapedLiteral,
  text: cast('VARCHAR'),
  matches: (text, pattern) => `REGEXP_LIKE(${text}, '${pattern}')`,
  lanes: oneLane((text, fits, decimals) => `TRY_CAST(${fitting(text, fits)} AS NUMBER(38, ${decimals}))`),
  plain: cast('VARCHAR'),
  end: ';',
  hasRun: false,
  run: ['snow sql --format CSV --filename query.sql > agg.csv'],
};

/** The dialects by their names. */
export const DIALECT: Readonly<Record<DialectName, Dialect>> = {
  duckdb,
  postgres,
  spark,
  trino,
  clickhouse,
  bigquery,
  snowflake,
};
