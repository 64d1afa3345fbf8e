type Messages = Readonly<Record<string, string>>;

type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

type Arguments<Text extends string> = [PlaceholdersOf<Text>] extends [never]
  ? []
  : [fillings: Record<PlaceholdersOf<Text>, string | number>];

/** Makes what says the sentences of a file by key, with their placeholders filled in. */
export function sayFrom<All extends Messages>(messages: All) {
  return <Key extends keyof All & string>(key: Key, ...rest: Arguments<All[Key]>): string => {
    const fillings: Readonly<Record<string, string | number>> = rest[0] ?? {};
    const text: string = messages[key] ?? '';
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fillings[name]));
  };
}
