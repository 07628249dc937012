/** Measurements, run by one command; nothing here is asserted. */
@org.jspecify.annotations.NullMarked
package foreword.bench;
