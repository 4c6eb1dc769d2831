// Drives the page by real keys and a real mouse: `node drive.mjs PAGE CHROMIUM`, one JSON command a line, one answer a line.
// The first command is the prepared sheet. Nothing here but "look" and "picture" reads, and nothing writes but keys and mouse.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [folder, executablePath] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const next = async () => JSON.parse((await lines.next()).value ?? '{"do": "end"}');
const answer = (value) => process.stdout.write(`${JSON.stringify(value ?? null)}\n`);

const prepared = await next();
const browser = await chromium.launch({
  executablePath,
  headless: true,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});
const page = await browser.newPage({ viewport: prepared.viewport, locale: "da-DK" });
await page.route("**/*", (route) => {
  const { pathname, host } = new URL(route.request().url());
  if (host !== "board.invalid") return route.abort();
  if (pathname === "/") {
    const script = `window.prepared = ${JSON.stringify(prepared)}; window.EXCALIDRAW_ASSET_PATH = "/";`;
    const body = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="page.css">
      <style>html, body, #root { height: 100%; margin: 0 }</style><div id="root"></div>
      <script>${script}</script><script type="module" src="page.js"></script>`;
    return route.fulfill({ contentType: "text/html", body });
  }
  try {
    const kinds = { js: "text/javascript", css: "text/css", woff2: "font/woff2" };
    const contentType = kinds[pathname.split(".").pop()] ?? "application/octet-stream";
    return route.fulfill({ contentType, body: readFileSync(folder + pathname) });
  } catch {
    return route.abort();
  }
});
await page.goto("http://board.invalid/");
await page.waitForFunction(() => window.excalidraw?.getSceneElements().length > 0);
await page.evaluate(() => document.fonts.ready);
answer("ready");

// A hand is slower than a machine: what was pressed has been painted before the next is.
const rested = () => page.evaluate(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)))),
);
const doings = {
  type: ({ text }) => page.keyboard.type(text),
  press: ({ keys }) => page.keyboard.press(keys).then(rested),
  click: async ({ x, y, times }) => {
    await rested();
    await page.mouse.click(x, y);
    for (let nth = 2; nth <= times; nth += 1) await page.mouse.click(x, y, { clickCount: nth });
    if (times > 1) await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
    await rested();
  },
  drag: async ({ x, y, toX, toY }) => {
    await rested();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
    await page.mouse.move(toX, toY, { steps: 4 });
    await page.mouse.up();
  },
  look: () => page.evaluate(() => window.excalidraw.getSceneElements().map(
    ({ id, type, x, y, width, height, originalText, containerId }) => (
      { id, type, x, y, width, height, text: originalText ?? "", container: containerId ?? "" }))),
  // Milliseconds from each key to the end of the frame after it. Frames come every 16.7 ms here.
  letters: async ({ text }) => {
    await page.evaluate(() => {
      window.painted = [];
      addEventListener("keydown", () => {
        const at = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.painted.push(performance.now() - at)));
      }, true);
    });
    for (let nth = 1; nth <= text.length; nth += 1) {
      await page.keyboard.type(text[nth - 1]);
      await page.waitForFunction((many) => window.painted.length >= many, nth);
    }
    return page.evaluate(() => window.painted);
  },
  picture: ({ file }) => page.screenshot({ path: file }).then(() => null),
};
for (let told = await next(); told.do !== "end"; told = await next()) answer(await doings[told.do](told));
await browser.close();
process.exit(0);
