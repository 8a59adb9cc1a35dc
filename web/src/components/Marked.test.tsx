import { describe, expect, it } from 'vitest';
import { render } from '@testing-library/react';
import { Marked, pieces } from './Marked';

describe('marked text', () => {
  it('marks what was found', () => {
    expect(pieces('처음 잡는 <em>붓</em>, <em>붓글씨</em> 첫걸음')).toEqual([
      { text: '처음 잡는 ', found: false },
      { text: '붓', found: true },
      { text: ', ', found: false },
      { text: '붓글씨', found: true },
      { text: ' 첫걸음', found: false },
    ]);
  });

  it('is text, whatever it carries', () => {
    const { container } = render(
      <Marked text="" html='&lt;img src=x onerror=alert(1)&gt; <em>"&#39;&amp;</em><script>1</script>' />,
    );
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toBe(`<img src=x onerror=alert(1)> "'&<script>1</script>`);
    expect(container.querySelector('mark')?.textContent).toBe(`"'&`);
  });

  it('falls back to the plain text', () => {
    const { container } = render(<Marked text="<b>꽃꽂이</b>" html={null} />);
    expect(container.textContent).toBe('<b>꽃꽂이</b>');
  });
});
