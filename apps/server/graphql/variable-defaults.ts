// Defaults of a query's variables, filled in before it runs: the compiler asks for one that may not be null before it looks at its default.
import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The variables given, and for those left out what the document says. A document of several operations is never compiled. */
export function withDefaults(
  document: DocumentNode,
  given: Variables | null | undefined,
): Variables {
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const [only, another] = operations;
  if (!only?.variableDefinitions || another) return given ?? {};
  const left = only.variableDefinitions.filter(
    ({ variable }) => given?.[variable.name.value] === undefined,
  );
  return { ...given, ...Object.fromEntries(left.flatMap(defaultOf)) };
}

function defaultOf({
  variable,
  defaultValue,
}: VariableDefinitionNode): readonly (readonly [string, unknown])[] {
  return defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [];
}
