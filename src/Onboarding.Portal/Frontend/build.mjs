// Compiles Frontend/ into wwwroot/dist. Called by src/build/Frontend.targets; by hand: npm run build
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const output = "wwwroot/dist";
// Every page loads the first; the map comes only to the pages that show one.
const bundles = ["portal", "map"];
const lockFile = path.join(os.tmpdir(), `frontend-${createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16)}.lock`);
const fileList = process.argv[2] ?? "";
const restored = "node_modules/.restored-lock.json";

await alone(async () => {
  if (isUpToDate()) {
    return;
  }
  if (!fs.existsSync(restored) || !fs.readFileSync(restored).equals(fs.readFileSync("package-lock.json"))) {
    execSync("npm ci", { stdio: ["ignore", "ignore", "inherit"] });
    fs.copyFileSync("package-lock.json", restored);
  }
  await build();
});

async function build() {
  const esbuild = await import("esbuild");
  const sass = await import("sass");
  const common = { bundle: true, minify: true, outdir: output, legalComments: "none", logLevel: "warning" };
  fs.rmSync(output, { recursive: true, force: true });
  for (const name of bundles) {
    const compiled = sass.compile(`Frontend/scss/${name}.scss`, { loadPaths: ["node_modules"] });
    await esbuild.build({
      ...common,
      stdin: { contents: compiled.css, loader: "css", resolveDir: path.resolve("node_modules/leaflet/dist"), sourcefile: `${name}.css` },
      entryNames: name,
      assetNames: "[name]-[hash]",
      loader: { ".woff2": "file", ".png": "empty" },
      target: ["chrome111", "firefox115", "safari16"],
    });
  }
  await esbuild.build({ ...common, entryPoints: bundles.map((name) => `Frontend/js/${name}.js`), format: "esm", target: "es2022" });
}

/** Another build may have done the work while this one was waiting for its turn. */
function isUpToDate() {
  const results = bundles.flatMap((name) => [`${name}.css`, `${name}.js`]).map((name) => path.join(output, name));
  const sources = fs.readdirSync("Frontend", { recursive: true }).map((name) => path.join("Frontend", name));
  const newest = Math.max(...[...sources, "package.json", "package-lock.json", fileList].map(changedAt));
  return results.every((file) => fs.existsSync(file) && changedAt(file) > newest);
}

function changedAt(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** One build at a time: the lock holds the number of the process that owns it, so that the lock of a dead one is taken over. */
async function alone(work) {
  while (!take()) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    await work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

function take() {
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw error;
    }
    if (!isAlive(Number(fs.readFileSync(lockFile, "utf8")))) {
      fs.rmSync(lockFile, { force: true });
    }
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
