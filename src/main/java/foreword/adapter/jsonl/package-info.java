/** JSON lines in, JSON lines out: what {@code foreword read} says on standard output. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.jsonl;
