import * as v from 'valibot';

/** What the command line promises to whoever reads its output. Fields may be added, none of these may be left out. */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = { start: offset, end: offset };
const figure = v.union([v.number(), v.tuple([v.number(), v.number()]), v.string()]);
const comparator = v.picklist(['≥', '≤', '≈', '=', 'range', 'rank', 'qualitative']);
const status = v.picklist(['planned', 'achieved']);
const path = v.array(v.string());

const section = v.looseObject({
  id: v.string(),
  label: v.string(),
  title: v.string(),
  level: offset,
  parent: v.nullable(v.string()),
});

const entity = v.looseObject({
  id: v.string(),
  name: v.string(),
  aliases: v.array(v.string()),
  type: v.picklist(['project', 'place', 'institution', 'programme', 'event', 'brand']),
  category: v.string(),
  grade: v.picklist(['distinctive', 'local', 'template']),
  mentions: v.pipe(v.array(v.looseObject({ clause: v.string(), ...place })), v.minLength(1)),
});

const target = v.looseObject({
  id: v.string(),
  indicator: v.string(),
  comparator,
  value: figure,
  unit: v.string(),
  deadline: v.string(),
  status,
  clause: v.string(),
  quote: v.string(),
});

const document = v.looseObject({
  id: v.string(),
  title: v.string(),
  issuer: v.string(),
  date: v.string(),
  kind: v.string(),
  language: v.picklist(['zh-Hans', 'zh-Hant']),
  sourceFile: v.string(),
  sections: v.array(section),
  clauses: v.array(
    v.looseObject({
      id: v.string(),
      section: v.string(),
      text: v.string(),
      source: v.pipe(v.array(v.looseObject(place)), v.minLength(1)),
    }),
  ),
  entities: v.array(entity),
  targets: v.array(target),
  departments: v.array(v.looseObject({ name: v.string(), role: v.picklist(['牵头', '责任']), clause: v.string() })),
  issues: v.array(v.looseObject({ code: v.string(), message: v.string(), ...place })),
});

export const documentsShape = v.looseObject({ documents: v.array(document) });

const mention = v.looseObject({
  surface: v.string(),
  occurrence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...place,
  kind: v.picklist(['project', 'place', 'institution', 'programme', 'event', 'brand', 'target']),
  entity: v.looseObject({ id: v.string(), name: v.string() }),
  selector: v.looseObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  sources: v.array(
    v.looseObject({
      document: v.string(),
      title: v.string(),
      date: v.string(),
      clause: v.string(),
      path,
      text: v.string(),
    }),
  ),
  comparison: v.nullable(
    v.looseObject({
      indicator: v.string(),
      reported: v.looseObject({ value: figure, unit: v.string() }),
      planned: v.looseObject({
        value: figure,
        unit: v.string(),
        comparator,
        deadline: v.string(),
        status,
        clause: v.string(),
      }),
      relation: v.picklist(['meets', 'below', 'exceeds', 'same', 'other-period', 'other-scope']),
    }),
  ),
});

export const pageShape = v.looseObject({
  id: v.unknown(),
  locality: v.looseObject({ verdict: v.string() }),
  mentions: v.array(mention),
});

const results = v.array(
  v.looseObject({
    type: v.picklist(['entity', 'target', 'clause', 'document', 'department']),
    title: v.string(),
    document: v.string(),
    date: v.string(),
    clause: v.string(),
    path,
    text: v.string(),
    highlights: v.array(v.looseObject(place)),
    score: v.number(),
  }),
);

export const resultsShape = v.looseObject({
  kind: v.picklist(['found', 'nearest', 'nothing', 'empty']),
  results,
  suggestions: results,
  filters: v.array(v.looseObject({ kind: v.string(), value: v.string(), ...place })),
});
