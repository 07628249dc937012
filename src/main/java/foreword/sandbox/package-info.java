/** The sandbox: a Slack stand-in, a mail server, a clock that can be turned, a story and a page, all on this machine. */
@org.jspecify.annotations.NullMarked
package foreword.sandbox;
