// Holds esgcalc's figures against sums made without it, digit by digit, and names those that differ.
import { exact, exactText, ONE } from './exact.js';

/** Figures that are a sum of quantities: what each unit of each activity comes to in the figure's own unit. */
const FIGURES = {
  revenue: { unit: 'HKD 100M', of: { revenue: { 'HKD 1M': '0.01' } } },
  employee_count: { unit: 'person', of: { 'employee count': { person: '1' } } },
  electricity_consumption: { unit: 'kWh', of: { electricity: { kWh: '1', MWh: '1000' } } },
  petrol_consumption: { unit: 'L', of: { petrol: { L: '1', mL: '0.001', m3: '1000' } } },
  diesel_consumption: { unit: 'L', of: { diesel: { L: '1', m3: '1000' } } },
  towngas_consumption: { unit: 'unit', of: { towngas: { unit: '1' } } },
  water_consumption: { unit: 'm3', of: { water: { m3: '1', L: '0.001' } } },
  waste_hazardous: { unit: 't', of: { 'hazardous waste': { kg: '0.001', t: '1' } } },
  waste_nonhazardous: {
    unit: 't',
    of: {
      'non-hazardous waste': { kg: '0.001', t: '1' },
      'waste paper': { kg: '0.001' },
      'domestic refuse': { t: '1' },
    },
  },
  packaging: { unit: 't', of: { packaging: { kg: '0.001' } } },
  scope3_cat06: { unit: 'tCO2e', of: { 'business travel': { kgCO2e: '0.001', tCO2e: '1' } } },
  scope3_cat07: { unit: 'tCO2e', of: { 'employee commuting': { kgCO2e: '0.001' } } },
};
const YEAR = '2025';

/** One line for every figure that differs, and how many were compared; `sums` are as `sumsOf` and sums.py give them. */
export function compareTotals(result, sums) {
  const wanted = [
    ...Object.entries(FIGURES).map(([key, { unit, of }]) => [key, unit, totalOf(sums, of)]),
    ['scope2_location', 'tCO2e', electricityEmissions(sums, gridFactors(result))],
  ];
  const differences = wanted.flatMap(([key, unit, total]) => {
    const figure = result.figures.find((each) => each.key === key);
    const value = figure?.values[YEAR]?.value ?? undefined;
    if (figure?.unit === unit && value !== undefined && exact(value) === total) return [];
    return [`${key}: esgcalc says ${value} ${figure?.unit}, the sums say ${exactText(total)} ${unit}`];
  });
  return { compared: wanted.length, differences };
}

/** How a tool's sums compare with the exact ones: `exact`, or how far the farthest is away, or what differs. */
export function distanceOf(given, sums) {
  const nameOf = (row) => JSON.stringify(row.slice(0, -1));
  const wanted = new Map(sums.map((row) => [nameOf(row), row.at(-1)]));
  if (given.length !== wanted.size || !given.every((row) => wanted.has(nameOf(row)))) return 'other groups';
  const isExact = (row) => /^-?\d+(\.\d+)?$/.test(row.at(-1)) && exact(row.at(-1)) === exact(wanted.get(nameOf(row)));
  if (given.every(isExact)) return 'exact';
  const off = (row) => {
    const sum = Number(wanted.get(nameOf(row)));
    return sum === 0 ? Math.abs(Number(row.at(-1))) : Math.abs(Number(row.at(-1)) / sum - 1);
  };
  return `off by ${Math.max(...given.map(off)).toExponential(0)}`;
}

function totalOf(sums, conversions) {
  return sums.reduce((total, [activity, unit, , , , sum]) => {
    const conversion = conversions[activity]?.[unit];
    return conversion === undefined ? total : total + times(exact(sum), exact(conversion));
  }, 0n);
}

/** Tonnes, by the factor of every row's own region. */
function electricityEmissions(sums, factors) {
  const kilowattHours = FIGURES.electricity_consumption.of;
  return [...new Set(sums.map(([, , region]) => region))].reduce((total, region) => {
    const consumed = totalOf(
      sums.filter((sum) => sum[2] === region),
      kilowattHours,
    );
    return total + times(times(consumed, exact(factors.get(region) ?? '0')), exact('0.001'));
  }, 0n);
}

/** The grid factors that esgcalc says it used, in kg/kWh, by region. */
function gridFactors(result) {
  return new Map(
    result.factors
      .filter(({ id, unit }) => /\/electricity\b/.test(id) && unit === 'kg/kWh')
      .map(({ id, value }) => [id.split('@')[1] ?? '', value]),
  );
}

/** A product that would lose a digit is refused. */
function times(left, right) {
  const product = left * right;
  if (product % ONE !== 0n) throw new Error('more decimals than are kept');
  return product / ONE;
}
