import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageTypes } from '../site/page-types.ts';
import { dist } from '../site/workshop.ts';
import { start } from './browsers.ts';
import { openedParts, show } from './opened-parts.ts';
import { places, type Place } from './places.ts';

/** What axe cannot see: pages that are read large, narrow, by keyboard, without motion, or in the reader's own colours. */
let browser: Browser;
let page: Page;
let session: CDPSession;
let place: Place;
beforeAll(async () => {
  browser = await start('chromium');
  place = await places['under a sub-path']();
});
afterAll(async () => {
  await browser.close();
  await place.close();
});

const types = pageTypes(dist);

/** A fresh page, as what one test sets would hold for the next. */
async function fresh(width: number, height = 800): Promise<void> {
  page = await browser.newPage();
  session = await page.createCDPSession();
  await page.setViewport({ width, height });
}

/** Runs a look over every sort of page and over all that opens; gives what it finds, each with the name of its page. */
async function everywhere(look: () => Promise<string[]>, width: number): Promise<string[]> {
  const found: string[] = [];
  for (const { name, path } of types) {
    await page.goto(place.address + path);
    found.push(...(await look()).map((fault) => `${name}: ${fault}`));
  }
  for (const part of openedParts) {
    await show(page, place, part, width);
    found.push(...(await look()).map((fault) => `${part.name}: ${fault}`));
  }
  await page.close();
  return found;
}

/** What lies outside of the window to the side, and what is cut off where nobody can scroll to it. */
function cutOff(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const told = (part: Element) =>
      `${part.tagName.toLowerCase()}.${part.getAttribute('class') ?? ''} "${part.textContent.trim().slice(0, 30)}"`;
    const scrolls = (part: Element) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX);
    const inScroller = (part: Element | null): boolean =>
      part !== null && part !== document.body && (scrolls(part) || inScroller(part.parentElement));
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide)
      found.push(`${String(document.documentElement.scrollWidth - wide)} px too wide`);
    for (const part of document.body.querySelectorAll('*')) {
      const { right, left, width, height } = part.getBoundingClientRect();
      if (width === 0 || height === 0 || part.closest('.visually-hidden, .skip')) continue;
      if ((right > wide + 1 || left < -1) && !inScroller(part)) found.push(`outside: ${told(part)}`);
      const style = getComputedStyle(part);
      const hides = ['hidden', 'clip'];
      const clipped =
        (hides.includes(style.overflowX) && part.scrollWidth > part.clientWidth + 1) ||
        (hides.includes(style.overflowY) && part.scrollHeight > part.clientHeight + 1);
      // A hit of the search shows the first lines of its text, as many as are meant.
      if (clipped && width > 2 && style.webkitLineClamp === 'none') found.push(`cut off: ${told(part)}`);
      if (scrolls(part) && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0) {
        const reached =
          part.matches('[tabindex="0"], textarea, input') || part.querySelector('a, button, input, [tabindex="0"]');
        if (!reached) found.push(`scrolls, but not by keyboard: ${told(part)}`);
      }
    }
    return found.slice(0, 8);
  });
}

test(
  'at 320 px, which is 400 % of a window of 1,280, nothing is lost and no page scrolls to the side',
  { timeout: 200_000 },
  async () => {
    await fresh(320, 256);
    expect(await everywhere(cutOff, 320)).toEqual([]);
  },
);

test('with text of twice the size nothing is lost', { timeout: 200_000 }, async () => {
  await fresh(1280);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const faults = await everywhere(async () => {
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    return cutOff();
  }, 640);
  expect(faults).toEqual([]);
});

test('with the spacing of text that a reader sets, nothing is lost', { timeout: 200_000 }, async () => {
  await fresh(360);
  await page.evaluateOnNewDocument(() => {
    const sheet = new CSSStyleSheet();
    // The figures of WCAG 1.4.12.
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const faults = await everywhere(async () => {
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal');
    return cutOff();
  }, 360);
  expect(faults).toEqual([]);
});

/** What a keyboard reaches, but cannot be seen to have reached. */
function unseenFocus(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const ring = (part: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
      return outlineStyle === 'none' || outlineWidth === '0px'
        ? 'none'
        : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    };
    // What a reader has opened may cover the page below it, as Escape takes it away; within it nothing may be covered.
    const opened = document.querySelector('dialog:modal, :popover-open');
    for (const part of (opened ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )) {
      if (part.tabIndex < 0 || !part.checkVisibility({ visibilityProperty: true }) || part.matches(':disabled'))
        continue;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const before = ring(part);
      part.focus();
      const told = `${part.tagName.toLowerCase()}.${part.className} "${part.textContent.trim().slice(0, 30)}"`;
      if (document.activeElement !== part) {
        // Of a group of radio buttons one takes the focus.
        found.push(`takes no focus: ${told}`);
        continue;
      }
      const now = ring(part);
      if (now === 'none' || now === before) found.push(`no ring: ${told}: ${now}`);
      // Focus Not Obscured: something of what has the focus is on top.
      const seen = [...part.getClientRects()].some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((x) =>
          [0.1, 0.5, 0.9].some((y) => {
            const hit = document.elementFromPoint(left + width * x, top + height * y);
            return hit !== null && part.contains(hit);
          }),
        ),
      );
      if (!seen) found.push(`covered or out of view: ${told}`);
    }
    return found.slice(0, 8);
  });
}

test('what has the focus shows it, and is not covered', { timeout: 200_000 }, async () => {
  await fresh(1280);
  // Without motion the page is where it is scrolled to at once.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const look = async () => {
    // After a key, a browser shows where the focus is also when a script moves it.
    await page.keyboard.press('Shift');
    return unseenFocus();
  };
  expect(await everywhere(look, 1280)).toEqual([]);
});

test('the first key leads past the menu', async () => {
  await fresh(1280);
  for (const { path } of types.filter(({ name }) => name !== '404')) {
    await page.goto(place.address + path);
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(() => {
      const link = document.activeElement;
      const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
      return { text: link?.textContent.trim(), seen: left >= 0 && top >= 0 && width > 24 && height >= 24 };
    });
    expect(skip, path).toEqual({ text: 'Skip to the content', seen: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.bar')), path).toBeNull();
  }
  await page.close();
});

test('who asks for less motion gets none', { timeout: 100_000 }, async () => {
  await fresh(1280);
  const moving = () =>
    page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].flatMap((part) =>
        [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)),
      );
      const moves = styles.filter(
        ({ transitionDuration, animationName }) =>
          transitionDuration.split(', ').some((time) => time !== '0s') || animationName !== 'none',
      );
      return { moves: moves.length, scrolls: getComputedStyle(document.documentElement).scrollBehavior };
    });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
  await page.goto(`${place.address}index.html`);
  expect((await moving()).scrolls).toBe('smooth');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const faults = await everywhere(async () => {
    const now = await moving();
    return now.moves === 0 && now.scrolls === 'auto' ? [] : [JSON.stringify(now)];
  }, 1280);
  expect(faults).toEqual([]);
});

/** What cannot be told from its ground, or from what is not chosen, in colours that the reader has set. */
function lost(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!pixel) throw new Error('no canvas to measure colours on');
    const light = (colour: string) => {
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...pixel.getImageData(0, 0, 1, 1).data].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = light(getComputedStyle(document.body).backgroundColor);
    const contrast = (colour: string) => {
      const [low = 0, high = 0] = [light(colour), ground].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const each = (selector: string, fault: (style: CSSStyleDeclaration, part: Element) => string | false) => {
      for (const part of document.querySelectorAll(selector)) {
        if (!part.checkVisibility()) continue;
        const said = fault(getComputedStyle(part), part);
        if (said !== false) found.push(`${selector}: ${said}`);
      }
    };
    const faint = (colour: string, least = 3) => (contrast(colour) < least ? `${colour} on its ground` : false);
    each('.bars rect, .histogram .now, .series circle', ({ fill }) => faint(fill));
    each('.series path', ({ stroke }) => faint(stroke));
    each('.histogram .all', ({ fill }, part) => {
      const over = part.parentElement?.querySelector('.now');
      return over && getComputedStyle(over).fill === fill ? 'all and what is chosen are drawn alike' : faint(fill, 1.3);
    });
    each('.chip', ({ borderTopColor, color }) => faint(borderTopColor) || faint(color));
    each('[aria-pressed=true]', (_, part) => !getComputedStyle(part, '::before').content.includes('✓') && 'no tick');
    each('[role=option][aria-selected=true]', ({ outlineStyle, outlineColor }) =>
      outlineStyle === 'none' ? 'no ring' : faint(outlineColor),
    );
    each(
      'nav [aria-current]',
      ({ textDecorationLine }) => !textDecorationLine.includes('underline') && 'no line below',
    );
    each('[aria-invalid=true]', ({ borderTopWidth }) => parseFloat(borderTopWidth) < 2 && 'no thicker edge');
    each('dialog[open], :popover-open', ({ borderTopStyle }) => borderTopStyle === 'none' && 'no edge');
    each(':target', ({ outlineStyle }) => outlineStyle === 'none' && 'no ring');
    each(':focus-visible', ({ outlineStyle, outlineColor }) =>
      outlineStyle === 'none' ? 'no ring' : faint(outlineColor),
    );
    return [...new Set(found)];
  });
}

test.each(['light', 'dark'])(
  'in the colours that a reader sets, on a %s ground, all can be told apart',
  { timeout: 200_000 },
  async (scheme) => {
    await fresh(1280);
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
      ],
    });
    await page.goto(`${place.address}companies/openai.html#facts`);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await lost()).toEqual([]);
    expect(await everywhere(lost, 1280)).toEqual([]);
  },
);
