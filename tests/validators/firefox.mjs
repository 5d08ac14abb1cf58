// Opens addresses in Firefox, one after the other, and prints what each page shows and complains about, as JSON.
// node firefox.mjs FIREFOX ADDRESS...; the last address is searched for "visa".
import puppeteer from "puppeteer-core";

const [firefox, ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
const page = await browser.newPage();
let faults = [];
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
page.on("pageerror", (error) => faults.push(String(error)));
const seen = [];
for (const address of addresses) {
  faults = [];
  await page.goto(address, { waitUntil: "load" });
  const headings = await page.$$eval("h1", (found) => found.length);
  seen.push({ address, headings, faults });
}
await page.type("#q", "visa");
await page.waitForSelector(".results a");
const found = await page.$$eval(".results a", (links) => links.map((link) => link.textContent));
console.log(JSON.stringify({ seen, found }));
await browser.close();
