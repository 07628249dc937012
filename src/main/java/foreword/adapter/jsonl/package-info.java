/** JSON on standard output: line by line for {@code foreword read}, as one object for {@code foreword export}. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.jsonl;
