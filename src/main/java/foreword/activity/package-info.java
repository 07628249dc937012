/** The timeline of everything that happened, which is also the audit log; one step, one transaction. */
@org.jspecify.annotations.NullMarked
package foreword.activity;
