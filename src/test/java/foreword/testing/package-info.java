/** Fakes in memory, under the same contracts as the real stores, and ready-made values. */
@org.jspecify.annotations.NullMarked
package foreword.testing;
