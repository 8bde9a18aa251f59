// How a row says that its figure was made.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const methodFaults: Translation<typeof import('../../../domain/faults/methodFaults.ts')> = {
  methodUnknown: ({ column, text, nearest, known }) => ({
    message: `${quoted(text)} 不是已知的 ${column}${suggested(nearest)}`,
    hint: `請寫以下其中一項：${known.join('、')}；或留空`,
  }),
  methodUnfit: ({ method, category, rows, fitting }) => ({
    message: `指引中範圍三類別 ${category} 沒有 ${method} 方法（${rows} 行）`,
    hint: `該類別可用 ${fitting.join('、')}；請在報告說明實際做法`,
  }),
};
