// What the program's tables say in words: units with more than one meaning, checks and why some are left.
import type { PhraseTable } from '../../translation.ts';

export const tablesPhrases: PhraseTable = {
  'tonne (t), short ton or long ton': '公噸（t）、短噸或長噸',
  'tCO2e or short tons of CO2e (0.90718474 tCO2e)': 'tCO2e 或短噸 CO2e（0.90718474 tCO2e）',
  'tCO2 or short tons of CO2 (0.90718474 tCO2)': 'tCO2 或短噸 CO2（0.90718474 tCO2）',
  'tonne (t) or megatonne (Mt)': '公噸（t）或百萬噸（Mt）',
  'tCO2e or MtCO2e': 'tCO2e 或 MtCO2e',
  'tCO2 or MtCO2': 'tCO2 或 MtCO2',
  'metre (m) or million, which needs a unit': '米（m）或百萬（須連同單位）',
  'lb or GBP': 'lb 或 GBP',
  '0.5 kg on the mainland, 0.60478982 kg in Hong Kong, 0.6 kg in Taiwan':
    '內地為 0.5 kg，香港為 0.60478982 kg，臺灣為 0.6 kg',
  'US gallon or UK gallon': 'US gallon（美制加侖）或 UK gallon（英制加侖）',
  'therm (US) or therm (EC)': 'therm (US) 或 therm (EC)',
  '1000 Btu or MMBtu': '1000 Btu 或 MMBtu',
  'RMB, HKD or TWD': 'RMB、HKD 或 TWD',
  'HKD, USD, SGD or TWD': 'HKD、USD、SGD 或 TWD',
  'RMB or JPY': 'RMB 或 JPY',
};
