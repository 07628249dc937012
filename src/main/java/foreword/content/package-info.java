/** Pieces worth reading, and the ledger of who was sent what. */
@org.jspecify.annotations.NullMarked
package foreword.content;
