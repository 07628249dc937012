/** Watches mailboxes over IMAP and hands over what is new, once. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.mail.box;
