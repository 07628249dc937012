/** What is read of the development data about deals; nothing here is asserted. */
@org.jspecify.annotations.NullMarked
package foreword.bench.deals;
