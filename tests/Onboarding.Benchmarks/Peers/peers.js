// usage: node peers.js ENGINE TEMPLATE DATA OUTPUT: makes documents for some seconds and prints one line of JSON.
'use strict';
const fs = require('fs');
const path = require('path');

const [, , engine, templatePath, dataPath, outputPath] = process.argv;
const data = JSON.parse(fs.readFileSync(dataPath, 'utf8'));
const template = fs.readFileSync(templatePath);
const warmUp = 2000;
const measured = 4000;

const engines = {
  docxtemplater() {
    const Zip = require('pizzip');
    const Docxtemplater = require('docxtemplater');
    return async () => {
      const document = new Docxtemplater(new Zip(template), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    };
  },
  'easy-template-x'() {
    const { TemplateHandler } = require('easy-template-x');
    const handler = new TemplateHandler();
    return () => handler.process(template, data);
  },
  carbone() {
    const carbone = require('carbone');
    const folder = path.dirname(templatePath);
    carbone.set({ templatePath: folder, tempPath: folder });
    return () => new Promise((resolve, reject) =>
      carbone.render(path.basename(templatePath), data, (error, result) => (error ? reject(error) : resolve(result))));
  },
  'docx-templates'() {
    const { createReport } = require('docx-templates');
    return async () => Buffer.from(await createReport({ template, data, cmdDelimiter: '+++', noSandbox: true, maximumWalkingDepth: 1e9 }));
  },
};

async function repeat(make, milliseconds) {
  const start = process.hrtime.bigint();
  const work = process.cpuUsage();
  let count = 0;
  let elapsed = 0;
  do {
    await make();
    count++;
    elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  } while (elapsed < milliseconds);
  const { user, system } = process.cpuUsage(work);
  return { rate: (count / elapsed) * 1000, rateByWork: (count / (user + system)) * 1e6 };
}

(async () => {
  const make = engines[engine]();
  fs.writeFileSync(outputPath, await make());
  await repeat(make, warmUp);
  const rates = await repeat(make, measured);
  const peak = /VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'));
  console.log(JSON.stringify({ ...rates, peakMb: Number(peak[1]) / 1024 }));
  process.exit(0);
})().catch((error) => {
  console.error(String(error.message || error).slice(0, 300));
  process.exit(1);
});
