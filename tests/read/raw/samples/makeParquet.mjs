// Makes the Parquet samples with DuckDB. Run it in this folder where a sample is to change.
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();

await connection.run(`
  copy (
    select * from (values
      (1, '用電量', 4502.40::decimal(12,2), 123456789012345678901234567.89::decimal(38,2), 0.1::float, 0.1::double + 0.2::double,
       12345678901234567::bigint, date '2025-01-31', timestamp '2025-01-31 14:30:00', timestamptz '2025-02-01 00:30:00+08',
       time '14:30:05', true, {'unit': 'kWh', 'rate': 1.50::decimal(5,2)}, ['a', 'b'], 1e-9::double),
      (2, null, -0.01::decimal(12,2), null, null, null, null, null, null, null, null, false, null, null, null)
    ) as rows(id, activity, amount, large, single, double, whole, day, time, utc, clock, estimated, detail, tags, small)
    order by id
  ) to 'warehouse.parquet' (format parquet, compression snappy)
`);
for (const compression of ['uncompressed', 'gzip', 'zstd', 'lz4_raw', 'brotli'])
  await connection.run(`
    copy (select range as row, (range * 0.01)::decimal(18,2) as kwh from range(3000) order by row)
    to 'rows-${compression}.parquet' (format parquet, compression ${compression}, row_group_size 2048)
  `);
connection.closeSync();
