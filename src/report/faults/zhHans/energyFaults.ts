// Energy: fuels without a heating value, and heating values that do not mean the same.
import type { Translation } from '../translation.ts';

export const energyFaults: Translation<typeof import('../../../domain/faults/energyFaults.ts')> = {
  energyUnconverted: ({ activity, unit, lacks }, raw) => ({
    message: `以 ${unit} 计的${activity}未计入能源总数：${lacks}`,
    hint: `请在 esgcalc.yaml 指明来源：factors: {${raw.activity}: {energy: ..., density: ...}}；\`esgcalc factors list --activity "${raw.activity}"\` 列出具备的版本`,
  }),
  energyBasisMixed: ({ year, net, gross }) => ({
    message: `${year} 年的能源把低位发热量（${net}）与高位发热量（${gross}）相加`,
    hint: '请在 esgcalc.yaml 的 `energy:` 下采用同一基准的版本，或在表旁说明',
  }),
  energyNotGiven: ({ activity, unit }) => ({
    message: `以 ${unit} 计的${activity}未计入能源总数：所提供的是排放量而非用量`,
    hint: '如应计入能源总数，请提供燃料或能源的用量及其因子',
  }),
};
