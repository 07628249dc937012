/** Mails that lie in files: mbox, Maildir and single ones. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.mail.archive;
