@org.jspecify.annotations.NullMarked
package foreword.adapter.suffix;
