// Compiles app.css and app.mjs, names them by their content, writes the manifest.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../src/main/resources/static/assets");
const HASH_CHARACTERS = 12;

const sheet = sass.compile(join(here, "src/app.scss"), {
  loadPaths: [here, join(here, "node_modules")],
  style: "expanded",
  quietDeps: true,
});
const css = (
  await esbuild.transform(sheet.css, { loader: "css", minify: true, legalComments: "none" })
).code;
const bundle = (entry) =>
  esbuild.buildSync({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    legalComments: "none",
    write: false,
  }).outputFiles[0].text;
const banner = "/*! Pacta (Apache-2.0). Contains parts of govuk-frontend and Ministry of Justice Frontend (MIT): see /assets/THIRD-PARTY.txt */\n";

const files = { "app.css": banner + css, "app.mjs": banner + bundle("src/app.mjs") };
mkdirSync(out, { recursive: true });
for (const old of readdirSync(out)) {
  if (/^app-[0-9a-f]+\.(css|mjs)$/.test(old)) rmSync(join(out, old));
}
const lines = [];
for (const [name, text] of Object.entries(files)) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, HASH_CHARACTERS);
  const hashed = name.replace("app.", `app-${hash}.`);
  writeFileSync(join(out, hashed), text);
  lines.push(`${name}=${hashed}`);
}
writeFileSync(join(out, "manifest.properties"), lines.join("\n") + "\n");
