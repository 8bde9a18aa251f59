// How a row says that its figure was made.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';
import { suggested } from './pieces.ts';

export const methodFaults: Translation<typeof import('../../../domain/faults/methodFaults.ts')> = {
  methodUnknown: ({ column, text, nearest, known }) => ({
    message: `${quoted(text)} 不是已知的 ${column}${suggested(nearest)}`,
    hint: `请写以下其中一项：${known.join('、')}；或留空`,
  }),
  methodUnfit: ({ method, category, rows, fitting }) => ({
    message: `指引中范围三类别 ${category} 没有 ${method} 方法（${rows} 行）`,
    hint: `该类别可用 ${fitting.join('、')}；请在报告说明实际做法`,
  }),
};
