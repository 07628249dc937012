/** Amounts of money as people write them: exact decimals, with a currency only when one was said. */
@org.jspecify.annotations.NullMarked
package foreword.money;
