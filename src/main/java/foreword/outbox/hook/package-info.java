/** What other programs are told: events over webhooks that the operator named. */
@org.jspecify.annotations.NullMarked
package foreword.outbox.hook;
