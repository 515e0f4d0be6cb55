// What a query may cost: one for each field, multiplied by the rows of every page and list around it; more where streams are folded.
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { foldingCosts, page } from '../limits.ts';

/** A list without pages is counted as this many rows, unless its field's extension `rowsMax` says another number. */
const listRows = 20;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is walked once: many spreads of many fragments must not cost exponential time. */
  readonly fragmentCosts: Map<string, number>;
}

/**
 * The cost of a valid document's dearest operation. `@skip` and `@include` are not looked at; introspection counts one,
 * for the schema bounds it.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const walk: Walk = { schema, variables, fragments, fragmentCosts: new Map() };
  return Math.max(
    0,
    ...operations.map((operation) =>
      selectionsCost(walk, operation.selectionSet, schema.getRootType(operation.operation) ?? null),
    ),
  );
}

function selectionsCost(
  walk: Walk,
  set: SelectionSetNode,
  type: GraphQLCompositeType | null,
): number {
  let cost = 0;
  for (const selection of set.selections) cost += selectionCost(walk, selection, type);
  return cost;
}

function selectionCost(
  walk: Walk,
  selection: SelectionNode,
  type: GraphQLCompositeType | null,
): number {
  switch (selection.kind) {
    case Kind.FIELD:
      return fieldCost(walk, selection, type);
    case Kind.INLINE_FRAGMENT:
      return selectionsCost(
        walk,
        selection.selectionSet,
        selection.typeCondition ? composite(walk, selection.typeCondition.name.value) : type,
      );
    case Kind.FRAGMENT_SPREAD:
      return fragmentCost(walk, selection.name.value);
  }
}

function fragmentCost(walk: Walk, name: string): number {
  const known = walk.fragmentCosts.get(name);
  if (known !== undefined) return known;
  const fragment = walk.fragments.get(name);
  if (!fragment) return 0;
  const type = composite(walk, fragment.typeCondition.name.value);
  const cost = selectionsCost(walk, fragment.selectionSet, type);
  walk.fragmentCosts.set(name, cost);
  return cost;
}

function fieldCost(walk: Walk, node: FieldNode, type: GraphQLCompositeType | null): number {
  if (node.name.value.startsWith('__') || !node.selectionSet) return 1;
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field) return 1;
  const named = getNamedType(field.type);
  const inner = isCompositeType(named) ? named : null;
  const own = ownCost(walk, node, field, type);
  return own + rowsOf(walk, node, field, type) * selectionsCost(walk, node.selectionSet, inner);
}

/** A query that folds streams pays for that by its name, a field that does so by itself by its extension. */
function ownCost(
  { schema }: Walk,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLCompositeType | null,
): number {
  const declared = field.extensions['foldingCost'];
  if (typeof declared === 'number') return declared;
  return parent === schema.getQueryType() ? (foldingCosts[node.name.value] ?? 1) : 1;
}

/** Rows under a field: its page's size; for a list without pages its declared bound; a connection's rows were counted with the page. */
function rowsOf(
  walk: Walk,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLCompositeType | null,
): number {
  const first = field.args.find((argument) => argument.name === 'first');
  if (first) return pageSize(walk, node, first);
  if (!isListType(getNullableType(field.type)) || isConnection(parent)) return 1;
  const declared = field.extensions['rowsMax'];
  return typeof declared === 'number' ? declared : listRows;
}

/** Known by its page, not by its name: a replay is a connection too. */
function isConnection(type: GraphQLCompositeType | null): boolean {
  return isObjectType(type) && type.getFields()['pageInfo'] !== undefined;
}

function pageSize(walk: Walk, node: FieldNode, { defaultValue }: GraphQLArgument): number {
  const value = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? walk.variables[value.name.value] : undefined;
  // A variable left out may have a default in the document: count the largest page then.
  if (value?.kind === Kind.VARIABLE && given === undefined) return page.max;
  if (typeof given === 'number') return given;
  return typeof defaultValue === 'number' ? defaultValue : page.default;
}

function composite(walk: Walk, name: string): GraphQLCompositeType | null {
  const type = walk.schema.getType(name);
  return isCompositeType(type) ? type : null;
}
