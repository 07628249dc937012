/** Webhooks that we send, in the format of standardwebhooks.com, to nowhere inside. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.hook;
