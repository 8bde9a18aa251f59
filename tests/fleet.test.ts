// Lists of vehicles: the same figures as from rows written by hand, faults at the cells of the list, and litres per 100 km.
import { describe, expect, it } from 'vitest';
import { cellOf, type ComputeResult } from './support/computeJson.ts';
import { runEsgcalc, type Outcome } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const HEADER = 'date,site,vehicle,class,fuel,km,litres,kwh';

const run = (file: string, args: readonly string[] = []): Promise<Outcome> =>
  inFolder({ 'fleet.csv': file }, (cwd) => runEsgcalc(['compute', 'fleet.csv', '--format', 'json', ...args], { cwd }));

async function computed(file: string, args: readonly string[] = []): Promise<ComputeResult> {
  const { out, err, exitCode } = await run(file, args);
  expect(exitCode, err).toBe(0);
  return JSON.parse(out);
}

type Said = {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
};

/** Code, line and column of every error. */
async function errorsOf(file: string): Promise<string[]> {
  const { out, exitCode } = await run(file);
  expect(exitCode).toBe(1);
  const diagnostics: readonly Said[] = JSON.parse(out).diagnostics;
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe('a list of vehicles', () => {
  it('gives the exhaust gases worked by hand', async () => {
    const { figures } = await computed(`${HEADER}\n2025,HQ,AB 1234,"private car, petrol",petrol,10000,900,\n`);
    const value = (key: string): string | null => cellOf(figures, key, '2025').value;
    expect(value('nox')).toBe('0.747'); // 10,000 km × 0.0747 g
    expect(value('pm')).toBe('0.055'); // 10,000 km × 0.0055 g
    expect(value('sox')).toBe('0.01323'); // 900 L × 0.0147 g
    expect(value('petrol_consumption')).toBe('900');
    expect(value('scope1')).toBe('2.40185133'); // 900 L × (2.360 + 0.253 × 27.9 / 1000 + 1.105 × 273 / 1000) kg
  });

  const list = `${HEADER}
2025-01,HQ,AB 1234,"private car, petrol",汽油,980,84.5,
2025-02,HQ,AB 1234,"private car, petrol",petrol,"1,020.5",/,
2025-01-15..2026-01-14,Depot,CD 5678,"light goods vehicle 2.5-3.5 t, petrol",petrol,/,365,
2025-03,Depot,EF 9012,private car electric,electricity,8000,n/a,"1,320.5"
`;
  const hand = `date,site,vehicle,activity,class,quantity,unit,region
2025-01,HQ,AB 1234,petrol,passenger car,84.5,L,
2025-01,HQ,AB 1234,vehicle distance,"private car, petrol",980,km,
2025-02,HQ,AB 1234,petrol,passenger car,/,L,
2025-02,HQ,AB 1234,vehicle distance,"private car, petrol",1020.5,km,
2025-01-15..2026-01-14,Depot,CD 5678,petrol,light goods vehicle,365,L,
2025-01-15..2026-01-14,Depot,CD 5678,vehicle distance,"light goods vehicle 2.5-3.5 t, petrol",/,km,
2025-03,Depot,EF 9012,electricity,,1320.5,kWh,
`;
  // The electric car's region: the list has no column for it, so both say it by the company file.
  const company = 'sites: { Depot: { region: CN-GD }, HQ: { region: HK-CLP } }\n';

  it.each([[[]], [['--by', 'vehicle']], [['--by', 'site']], [['--by', 'month']]])(
    'is the rows that one would write by hand: %j',
    async (args) => {
      const results = await Promise.all(
        [list, hand].map((file) =>
          inFolder({ 'fleet.csv': file, 'esgcalc.yaml': company }, (cwd) =>
            runEsgcalc(['compute', 'fleet.csv', '--format', 'csv', ...args], { cwd }),
          ),
        ),
      );
      const [ofList, ofHand] = results.map(({ out, exitCode }) => `${exitCode} ${out}`);
      expect(ofList).toBe(ofHand);
      expect(ofList).toContain('0 key,');
      expect(results[0]?.err).toContain('[bill-shared]');
    },
  );

  it('counts records, and bills once', async () => {
    const { out } = await inFolder({ 'fleet.csv': list, 'esgcalc.yaml': company }, (cwd) =>
      runEsgcalc(['compute', 'fleet.csv', '--format', 'json'], { cwd }),
    );
    const { inputs, diagnostics } = JSON.parse(out);
    expect(inputs[0].rows).toBe(4);
    const shared = (diagnostics as readonly Said[]).find(({ code }) => code === 'bill-shared');
    expect(shared?.message).toMatch(/\b(1|one|a)\b/);
  });

  it('is understood in Chinese', async () => {
    const { figures } = await computed(
      '月份,車牌,車輛類別,燃料,里程,公升\n2025-01,AB 1234,私家車(汽油),無鉛汽油,10000,900\n2025-02,粤B12345,汽油私家车,汽油,10000,900\n',
    );
    expect(cellOf(figures, 'nox', '2025').value).toBe('1.494'); // 20,000 km × 0.0747 g
  });

  it('may have the litres of a hybrid beside its kilowatt-hours', async () => {
    const { figures } = await computed(
      `${HEADER.replace('site', 'region')}\n2025,CN-GD,AB 1,"private car, petrol",petrol,1000,70,100\n`,
    );
    expect(cellOf(figures, 'petrol_consumption', '2025').value).toBe('70');
    expect(cellOf(figures, 'electricity_consumption', '2025').value).toBe('100');
  });

  it('lists a record behind each of its figures', async () => {
    const { out } = await inFolder({ 'fleet.csv': list, 'esgcalc.yaml': company }, (cwd) =>
      runEsgcalc(['explain', 'nox', 'fleet.csv', '--year', '2025', '--rows'], { cwd }),
    );
    expect(out).toContain('fleet.csv:2: 2025-01,HQ,AB 1234,"private car, petrol",汽油,980,84.5,');
  });
});

describe('faults', () => {
  // Columns are counted from 1 to the cell's first character. Electricity in no region has no factor, and is blamed at its fuel.
  it.each([
    ['a date, once', '2025-13,HQ,AB,"private car, petrol",petrol,980,84.5,', ['date-impossible 2:1']],
    ['km', '2025,HQ,AB,"private car, petrol",petrol,98O,84.5,', ['number-unreadable 2:41']],
    ['litres', '2025,HQ,AB,"private car, petrol",petrol,980,84.5 km,', ['quantity-unit 2:45']],
    ['no litres', '2025,HQ,AB,"private car, petrol",petrol,980,,', ['cell-empty 2:45']],
    ['no km', '2025,HQ,AB,"private car, petrol",petrol,,84.5,', ['cell-empty 2:41']],
    ['no class', '2025,HQ,AB,,petrol,980,84.5,', ['cell-empty 2:12']],
    ['no fuel', '2025,HQ,AB,"private car, petrol",,980,84.5,', ['cell-empty 2:34']],
    ['a fuel not known', '2025,HQ,AB,"private car, petrol",patrol,980,84.5,', ['activity-unknown 2:34']],
    ['no fuel at all', '2025,HQ,AB,"private car, petrol",water,980,84.5,', ['fuel-unfit 2:34']],
    ['no kilowatt-hours', '2025,HQ,AB,electric car,electricity,980,/,', ['cell-empty 2:43']],
    [
      'km of an electric car',
      '2025,HQ,AB,electric car,electricity,98O,/,5',
      ['factor-missing 2:25', 'number-unreadable 2:37'],
    ],
    [
      'litres of electricity',
      '2025,HQ,AB,electric car,electricity,980,84.5,5',
      ['factor-missing 2:25', 'unit-mismatch 2:41'],
    ],
    ['a class without exhaust', '2025,HQ,AB,hovercraft,petrol,980,84.5,', ['factor-missing 2:12']],
    ['cells', '2025,HQ,AB', ['row-ragged 2:1']],
  ])('%s', async (_, record, errors) => {
    expect(await errorsOf(`${HEADER}\n${record}\n`)).toEqual(errors);
  });

  it('a list without litres', async () => {
    const { err, out } = await run('date,vehicle,class,fuel,km\n2025,AB,"private car, petrol",petrol,980\n');
    expect(err + out).toContain('a list of vehicles needs');
  });

  it('an activity table with a column of its own named vehicle stays one', async () => {
    const { figures } = await computed('date,vehicle,km,activity,quantity,unit\n2025,AB,980,petrol,84.5,L\n');
    expect(cellOf(figures, 'petrol_consumption', '2025').value).toBe('84.5');
  });
});

describe('litres per 100 km', () => {
  const notes = async (record: string): Promise<number> => {
    const { diagnostics } = await computed(`${HEADER}\n2025,HQ,AB,${record}\n`);
    return diagnostics.filter(({ code, severity }) => code === 'fuel-economy-unusual' && severity === 'note').length;
  };

  // EMSD: private cars on petrol 6.7 to 19.6; light goods vehicles on petrol 16.1 alone, so 8.05 to 24.15.
  it.each([
    ['"private car, petrol",petrol,1000,67,', 0],
    ['"private car, petrol",petrol,1000,66.99,', 1],
    ['"private car, petrol",petrol,1000,196,', 0],
    ['"private car, petrol",petrol,1000,196.01,', 1],
    ['"private car, petrol",petrol,/,1000,', 0],
    ['"private car, petrol",petrol,0,1000,', 0],
    ['"light goods vehicle 2.5-3.5 t, petrol",petrol,1000,80.5,', 0],
    ['"light goods vehicle 2.5-3.5 t, petrol",petrol,1000,241.51,', 1],
  ])('%s', async (record, count) => {
    expect(await notes(record)).toBe(count);
  });

  it('says vehicle and numbers', async () => {
    const { diagnostics } = await computed(`${HEADER}\n2025,HQ,粵Z 12 港,"private car, petrol",petrol,102,88.1,\n`);
    expect(diagnostics.find(({ code }) => code === 'fuel-economy-unusual')?.message).toBe(
      '"粵Z 12 港" took 86.4 L/100 km (88.1 L over 102 km); usual for "private car, petrol" with petrol is 6.7 to 19.6',
    );
  });
});
