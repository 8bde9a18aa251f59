// Reads a part of a zipped workbook that is XML, as it is unpacked.
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import { TextDecoder } from 'node:util';
import { XmlReader, type XmlHandler } from '../xml/readXml.ts';
import { unpackPart } from './unpackPart.ts';
import { broken, type ZipFile, type ZipPart } from './zipFile.ts';

/** Feeds the part to a handler; between two pieces, what the handler has gathered can be taken away. */
export async function* feedPart(zip: ZipFile, part: ZipPart, handler: XmlHandler): AsyncGenerator<void> {
  const fault = (what: Phrase): Error => broken(zip.shown, phrase`its part ${part.name} is no XML: ${what}`);
  const reader = new XmlReader(handler, zip.shown, fault);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of unpackPart(zip, part)) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true });
    reader.feed(decoded(decoder, chunk, fault));
    yield;
  }
  reader.end();
}

/** Feeds the whole part to a handler. */
export async function readPart(zip: ZipFile, part: ZipPart, handler: XmlHandler): Promise<void> {
  const pieces = feedPart(zip, part, handler);
  while ((await pieces.next()).done !== true);
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer, fault: (what: Phrase) => Error): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw fault(phrase`it has bytes that are no characters`);
  }
}
