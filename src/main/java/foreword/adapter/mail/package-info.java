/** Mail: what goes out by SMTP, what comes in by IMAP, and what a mail says. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.mail;
