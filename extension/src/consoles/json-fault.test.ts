import { expect, it } from "vitest";
import { jsonFault } from "./json-fault";

it.each([
  ["a comma too many in a list", "[1,,2]", 3],
  ["a comma before the end of a list", "[1,]", 3],
  ["a comma before the end of an object", '{"a":1,}', 7],
  ["no comma between items", '{"a":1\n"b":2}', 7],
  ["no colon", '{"a" 1}', 5],
  ["a key that is no text", "{a:1}", 1],
  ["a value that is no value", '{"a":yes}', 5],
  ["a text in other quotes", "['a']", 1],
  ["a line break in a text", '["a\nb"]', 1],
  ["the wrong bracket", '{"a":[1}', 7],
  ["an unfinished text", '{"a":"b', 5],
  ["an unfinished file", '{"a":{', 6],
  ["more after the end", "{} x", 3],
  ["another value after the end", "1 2", 2],
  ["nothing at all", "  ", 2],
  ["a number with a zero in front", "[01]", 2],
])("finds %s", (_, text, at) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFault(text)).toBe(at);
});

it("reads what is right to its end", () => {
  const text = JSON.stringify({ a: [1, -2.5e3, true, null, { b: "c\n\u0007" }, [], {}] });
  expect(jsonFault(text)).toBe(text.length);
});
