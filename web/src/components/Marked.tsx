/**
 * Text with what was found marked. The server sends escaped text with <em>; it is read as text and never set as
 * HTML, so nothing that it carries can run.
 */
export function Marked({ html, text }: { html?: string | null | undefined; text: string }) {
  if (!html) return <>{text}</>;
  return (
    <>{pieces(html).map((piece, i) => (piece.found ? <mark key={i}>{piece.text}</mark> : piece.text))}</>
  );
}

export function pieces(html: string): { text: string; found: boolean }[] {
  return html
    .split(/(<em>.*?<\/em>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<em>(.*)<\/em>$/s.exec(part)?.[1];
      return { text: unescape(inner ?? part), found: inner !== undefined };
    });
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (dec) return String.fromCodePoint(parseInt(dec, 10));
      return NAMED[name?.toLowerCase() ?? ''] ?? whole;
    },
  );
}
