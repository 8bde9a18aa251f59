// Engines that hold rows: not installed, not connected, queries that fail.
import { quoted } from '../../../domain/faults/define.ts';
import type { Translation } from '../translation.ts';

export const engineFaults: Translation<typeof import('../../../domain/faults/engineFaults.ts')> = {
  engineMissing: ({ what, hint }) => ({ message: `未安装${what}`, hint }),
  connectionUnset: ({ name }) => ({
    message: `环境中没有载有连接的 ${quoted(name)}`,
    hint: `请为此命令设置：${name}=postgresql://user:password@host/database；连接绝不会打印出来`,
  }),
  queryFailed: ({ source, why }) => ({
    message: `对 ${quoted(source)} 的查询失败：${why}`,
    hint: '请先在该数据库的客户端试行；必须为单一条 SELECT，因为程序绝不写入数据库',
  }),
  engineUnused: ({ engine, why }) => ({ message: `数据行由本程序读取，没有使用 ${engine}：${why}` }),
};
