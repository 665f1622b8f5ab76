import { escaped } from '../escaped';
import { blocksOf, type DocumentBlock, type DocumentPart, type DocumentTable, type WrittenDocument } from './parts';

/** Looks as the workbook prints: one column, ink on paper, rules above headings. No script, nothing from elsewhere. */
const STYLE = `
:root{color-scheme:light}
body{font:1rem/1.5 "IBM Plex Sans",system-ui,"Segoe UI",Arial,sans-serif;color:#10151a;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.75rem;line-height:1.25;border-top:6px solid;padding-top:.5rem}
h2{font-size:1.25rem;border-top:2px solid;padding-top:.5rem;margin-top:2rem}
h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0;white-space:pre-line}
p,li,td,h1,h2,h3{overflow-wrap:anywhere}
th[scope=row]{overflow-wrap:break-word;max-width:12rem}
.soft{color:#414a52;font-size:.9375rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:4px 8px;border-top:1px solid #d3d9de}
thead th{border-bottom:2px solid;border-top:0;vertical-align:bottom}
header{font-size:.9375rem;font-weight:600;border:2px solid;padding:.25rem .5rem}
header p{margin:0}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " of " counter(pages);font:9pt Arial,sans-serif;white-space:nowrap}@bottom-left{content:STAMP;font:8pt Arial,sans-serif;width:85%}}
@media print{.close h1{font-size:13pt;padding-top:0}.close h2{font-size:10pt;border:0;margin:5pt 0 0;padding:0}.close :is(p,li,table){line-height:1.25;margin:0 0 2pt;font-size:8.5pt}.close ul{margin:0;padding-left:12pt}.close header p{font-size:8.5pt}body{margin:0;padding:0;max-width:none;font-size:10.5pt}h1,h2,h3,caption{break-after:avoid}tr,li,.together{break-inside:avoid}thead{display:table-header-group}table{font-size:9.5pt}th,td{padding:3px 4px}.wide{font-size:7.5pt}.wide :is(th,td){padding:2px}.scroll{overflow:visible}}
`;

/** The document as one HTML file that asks for nothing and runs nothing. */
export function documentAsHtml({ title, stamp, parts, close }: WrittenDocument): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE.replace('STAMP', inStyle(stamp.join(' ')))}</style>`,
    '</head>',
    close ? '<body class="close">' : '<body>',
    `<header>${stamp.map((line) => `<p>${escaped(line)}</p>`).join('')}</header>`,
    '<main>',
    ...blocksOf(parts).map(blockAsHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockAsHtml({ together, parts }: DocumentBlock): string {
  const own = parts.map(partAsHtml).join('\n');
  return together ? `<div class="together">\n${own}\n</div>` : own;
}

function partAsHtml(part: DocumentPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escaped(part.words)}</h${part.level}>`;
    case 'words':
      return `<p${part.soft ? ' class="soft"' : ''}>${escaped(part.words)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableAsHtml(part);
  }
}

/** A table of more columns is set smaller on paper, so that none of them is cut. */
const MANY = 6;

function tableAsHtml({ caption, header, rows }: DocumentTable): string {
  const head = header.map((label) => `<th scope="col">${escaped(label)}</th>`).join('');
  const body = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  // What is wider than the page is reached by keyboard as well.
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escaped(caption)}"><table${header.length > MANY ? ' class="wide"' : ''}><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A text between quotation marks of a style: every sign but letters, digits and spaces as its number. */
const inStyle = (text: string): string =>
  `"${Array.from(text, (sign) => (/[\p{L}\p{N} .,:]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)).join('')}"`;
