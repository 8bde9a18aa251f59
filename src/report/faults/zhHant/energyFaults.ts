// Energy: fuels without a heating value, and heating values that do not mean the same.
import type { Translation } from '../translation.ts';

export const energyFaults: Translation<typeof import('../../../domain/faults/energyFaults.ts')> = {
  energyUnconverted: ({ activity, unit, lacks }, raw) => ({
    message: `以 ${unit} 計的${activity}未計入能源總數：${lacks}`,
    hint: `請在 esgcalc.yaml 指明來源：factors: {${raw.activity}: {energy: ..., density: ...}}；\`esgcalc factors list --activity "${raw.activity}"\` 列出具備的版本`,
  }),
  energyBasisMixed: ({ year, net, gross }) => ({
    message: `${year} 年的能源把淨熱值（${net}）與總熱值（${gross}）相加`,
    hint: '請在 esgcalc.yaml 的 `energy:` 下採用同一基準的版本，或在表旁說明',
  }),
  energyNotGiven: ({ activity, unit }) => ({
    message: `以 ${unit} 計的${activity}未計入能源總數：所提供的是排放量而非用量`,
    hint: '如應計入能源總數，請提供燃料或能源的用量及其因子',
  }),
};
