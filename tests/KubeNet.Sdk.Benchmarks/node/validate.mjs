// node validate.mjs FOLDER: reads all YAML files of a folder and asks kubernetes-models' validate() about each document.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";

const modules = new Map();

/** The module of an API version: apps/v1 is a folder of the package, v1 too; networking.k8s.io/v1 as it is written. */
async function modelOf({ apiVersion, kind }) {
  const path = `kubernetes-models/${apiVersion}`;
  if (!modules.has(path)) {
    modules.set(path, await import(path));
  }

  return modules.get(path)[kind];
}

let documents = 0;
let wrong = 0;
for (const file of readdirSync(process.argv[2]).filter((name) => name.endsWith(".yaml")).sort()) {
  for (const document of parseAllDocuments(readFileSync(join(process.argv[2], file), "utf8"))) {
    const manifest = document.toJS();
    const Model = await modelOf(manifest);
    documents++;
    try {
      new Model(manifest).validate();
    } catch (error) {
      wrong++;
      console.error(`${file}: ${error.message}`);
    }
  }
}

console.log(`${documents} documents, ${wrong} wrong`);
