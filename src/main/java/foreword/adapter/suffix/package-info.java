/** Domains by the public suffix list. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.suffix;
