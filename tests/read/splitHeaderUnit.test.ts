// Headers as tables have them: the unit is told apart from the name, and what may be either is asked for.
import { describe, expect, it } from 'vitest';
import { parseUnit } from '../../src/domain/unit.ts';
import { readVocabulary } from '../../src/read/readVocabulary.ts';
import { splitHeaderUnit } from '../../src/read/splitHeaderUnit.ts';

const { units } = readVocabulary('factors');

describe('splitHeaderUnit', () => {
  it.each([
    ['用電量(度)', '用電量', '度'],
    ['用電量（度）', '用電量', '度'],
    ['用電量（度）（含稅）', '用電量 (含稅)', '度'],
    ['用水量（单位：吨）', '用水量', '吨'],
    ['用电量/万千瓦时', '用电量', '万千瓦时'],
    ['用電量kWh', '用電量', 'kWh'],
    ['用量 万千瓦时', '用量', '万千瓦时'],
    ['金額(HK$)', '金額', 'HK$'],
    ['用气量(Nm³)', '用气量', 'Nm³'],
    ['Consumption (kWh)', 'Consumption', 'kWh'],
    ['Consumption [kWh]', 'Consumption', 'kWh'],
    ['Usage, kWh', 'Usage', 'kWh'],
    ['Usage - kWh', 'Usage', 'kWh'],
    ['Electricity_kWh', 'Electricity', 'kWh'],
    ['Consumption in kWh', 'Consumption', 'kWh'],
    ["Total RMB'000", 'Total', "RMB'000"],
    ['Revenue RMB million', 'Revenue', 'RMB million'],
    ['Carbon emissions (kg CO2e)', 'Carbon emissions', 'kg CO2e'],
    ['CO2e (kg)', 'CO2e', 'kg CO2e'],
    ['CO₂ (t)', 'CO₂', 't CO2'],
    ['kWh', '', 'kWh'],
    ['kWh/m2', '', 'kWh/m2'],
    ['share (%)', 'share', '%'],
  ])('%s', (header, name, unit) => {
    expect(splitHeaderUnit(header, units)).toEqual({ name, unit });
    expect(parseUnit(unit, units)).toHaveProperty('unit');
  });

  it.each([
    'Consumption (net)',
    'Date (dd/mm/yyyy)',
    'Number of trips',
    'Room nights',
    'Unit',
    '單位',
    'Days',
    'Phase h',
    'Percentage',
    'Class',
    'Max demand (kVA)',
    'Start date',
    '(1)',
    '',
    'x'.repeat(10_000),
  ])('%s is a name alone', (header) => expect(splitHeaderUnit(header, units)).toEqual({ name: header, unit: '' }));

  it.each([
    ['Amount ($)', 'Amount', '$', 'ambiguous'],
    ['金额/元', '金额', '元', 'ambiguous'],
    ['Waste (tons)', 'Waste', 'tons', 'ambiguous'],
    ['Cost/kWh', 'Cost', 'kWh', 'rate'],
    ['Water (m3) and its cost (HKD)', 'Water and its cost (HKD)', '', 'several'],
  ])('%s is open', (header, name, unit, why) => {
    const split = splitHeaderUnit(header, units);
    expect([split.name, split.unit, split.open?.why]).toEqual([name, unit, why]);
  });
});
