/** Fakes and ready-made values for tests. */
@org.jspecify.annotations.NullMarked
package foreword.testing;
