// The styles of an OpenDocument sheet, as far as they say how a date is shown, or that a sheet is hidden.
import { attributeOf, type XmlHandler } from '../../xml/readXml.ts';
import type { FormatKind } from '../numberFormat.ts';

/** Gathers styles as the elements of a document stream past. */
export class OdsStyles implements XmlHandler {
  readonly #shown = new Map<string, Set<string>>();
  readonly #formats = new Map<string, string>();
  readonly #hidden = new Set<string>();
  #current: { readonly name: string; readonly parts: Set<string> } | undefined;
  #style = '';

  readonly open = (name: string, attributes: string): void => {
    switch (name) {
      case 'date-style':
      case 'time-style':
        this.#current = { name: attributeOf(attributes, 'style:name') ?? '', parts: new Set() };
        if (attributeOf(attributes, 'number:truncate-on-overflow') === 'false') this.#current.parts.add('overflow');
        this.#shown.set(this.#current.name, this.#current.parts);
        break;
      case 'style': {
        this.#style = attributeOf(attributes, 'style:name') ?? '';
        const format = attributeOf(attributes, 'style:data-style-name');
        if (format !== undefined) this.#formats.set(this.#style, format);
        break;
      }
      case 'table-properties':
        if (attributeOf(attributes, 'table:display') === 'false') this.#hidden.add(this.#style);
        break;
      default:
        this.#current?.parts.add(name);
    }
  };

  readonly text = (): void => undefined;

  readonly close = (name: string): void => {
    if (name === 'date-style' || name === 'time-style') this.#current = undefined;
  };

  /** Whether a sheet of this style is hidden. */
  isHidden(style: string): boolean {
    return this.#hidden.has(style);
  }

  /** How a date of a cell of this style is shown. */
  kindOf(style: string): FormatKind {
    const parts = this.#shown.get(this.#formats.get(style) ?? '');
    if (parts === undefined || parts.has('day') || parts.has('hours') || !parts.has('year')) return 'date';
    return parts.has('month') ? 'month' : 'year';
  }
}
